// The load of the turn measurement, as a process of its own: posts the same message again and again with autocannon.
// Usage: node test/bench/load.mjs '{"url", "body", "connections", "seconds"}'. In the body, [<id>] becomes another id each time.
import autocannon from 'autocannon';

const { url, body, connections, seconds } = JSON.parse(process.argv[2]);
const run = process.pid;
let count = 0;
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  requests: [
    { setupRequest: (request) => ({ ...request, body: body.replaceAll('[<id>]', `${run}-${(count += 1)}`) }) },
  ],
});
const { non2xx, errors, timeouts } = result;
process.stdout.write(
  JSON.stringify({
    answered: result['2xx'],
    wrong: non2xx + errors + timeouts,
    perSecond: result['2xx'] / result.duration,
  }),
);
