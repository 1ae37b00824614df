// The first answer while 50 checks run: from the POST of a new question until "Looking at ..." is at the connector.
// The connector is this process, on loopback. A check that ends is replaced at once, so that 50 run all the time.
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageTo } from './activities.mjs';
import { percentile } from './figures.mjs';
import { startPreflight } from './processes.mjs';

const checks = 50;
const questions = 300;
const everyMs = 40;
const servers = ['EX01', 'EX03', 'EX04', 'EX05', 'EX07', 'EX08', 'EX10', 'EX11', 'EX12', 'EX13'];

export async function measureFirstAnswer(compiled) {
  const ours = await startPreflight(compiled);
  const connector = await openConnector();
  try {
    const ask = asker(ours.url, connector);
    const load = keepChecking(ask, connector);
    await sleep(3_000);
    const times = [];
    const asked = [];
    for (let n = 0; n < questions; n += 1) {
      asked.push(firstAnswer(ask, connector, n).then((ms) => times.push(ms)));
      await sleep(everyMs);
    }
    await Promise.all(asked);
    const done = await load.stop();
    return line(times, done);
  } finally {
    await ours.stop();
    connector.close();
  }
}

function line(times, done) {
  const [half, most] = [percentile(times, 0.5), Math.max(...times)].map((ms) => ms.toFixed(0));
  return {
    ...{ name: 'first answer, 99th percentile', figure: percentile(times, 0.99), unit: 'ms', most: 100 },
    note: `${questions} questions while ${checks} checks ran (${done} ended), median ${half}, most ${most} ms`,
  };
}

async function firstAnswer(ask, connector, n) {
  const conversation = `a:bench-question-${n}`;
  const began = performance.now();
  const said = connector.next(conversation, (card) => card.method === 'POST').then(() => performance.now() - began);
  await ask(conversation, 'why did Setup fail on EX02');
  return said;
}

function keepChecking(ask, connector) {
  let stopped = false;
  let done = 0;
  const slot = async (n) => {
    const conversation = `a:bench-check-${n}`;
    for (let turn = n; !stopped; turn += checks) {
      const ended = connector.next(conversation, (card) => card.method === 'PUT' && !card.isProgress);
      await ask(conversation, `${turn % 2 === 0 ? 'check' : 'why'} ${servers[turn % servers.length]}`);
      await ended;
      done += 1;
    }
  };
  const slots = Array.from({ length: checks }, (_, n) => slot(n));
  return {
    stop: async () => {
      stopped = true;
      await Promise.race([Promise.all(slots), sleep(15_000)]);
      return done;
    },
  };
}

function asker(url, connector) {
  let count = 0;
  return async (conversation, text) => {
    count += 1;
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(messageTo(connector.url, { id: `question-${count}`, conversation, text })),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`A question was answered with ${answer.status}.`);
  };
}

// A connector service that keeps nothing: it gives ids, and tells whoever waits what came into which conversation.
async function openConnector() {
  const waiting = new Map();
  let count = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const conversation = decodeURIComponent(/conversations\/([^/]+)\//.exec(request.url)?.[1] ?? '');
      const isProgress = /"summary":"Looking at /.test(body);
      const waits = waiting.get(conversation);
      if (waits?.wanted({ method: request.method, isProgress })) {
        waiting.delete(conversation);
        waits.resolve();
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `m${(count += 1)}` }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    next: (conversation, wanted) => new Promise((resolve) => waiting.set(conversation, { wanted, resolve })),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
