// The first answer while 50 checks run: from the POST of a new question until "Looking at ..." is at the connector.
// The connector is this process, on loopback. Real servers take seconds and most practice servers no time at all, so the
// practice estate is copied and every visit in it takes two seconds. A check that ends is replaced at once: 50 always run.
import { appendFileSync, cpSync, existsSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageTo } from './activities.mjs';
import { median, percentile } from './figures.mjs';
import { startPreflight, temporaryFolder } from './processes.mjs';

const checks = 50;
const questions = 200;
const everyMs = 40;
const rounds = 3;
const visitMs = 2_000;
// EX10 takes five seconds, EX11 does not answer at all, EX09 refuses. EX02 is left out: the questions are about it.
const servers = 'EX01 EX03 EX04 EX05 EX06 EX07 EX08 EX09 EX10 EX11 EX12 EX13 EX14 EDGE01'.split(' ');

export async function measureFirstAnswer(compiled) {
  const ours = await startPreflight(withSlowVisits(compiled));
  const connector = await openConnector();
  try {
    const ask = asker(ours.url, connector);
    const load = keepChecking(ask, connector);
    await sleep(3_000);
    const times = [];
    const lateness = monitorEventLoopDelay({ resolution: 5 });
    lateness.enable();
    for (let round = 0; round < rounds; round += 1) times.push(await askQuestions(ask, connector, round));
    lateness.disable();
    const done = await load.stop();
    return line(times, done, lateness.percentile(99) / 1e6 - 5);
  } finally {
    await ours.stop();
    connector.close();
  }
}

// The program with another estate; its packages are found where they were.
function withSlowVisits(compiled) {
  const folder = join(temporaryFolder(), 'program');
  cpSync(compiled, folder, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  const estate = join(folder, 'bot/practice/estate');
  appendFileSync(join(estate, 'base.yaml'), `\nbehaviour: { delayMs: ${visitMs} }\n`);
  appendFileSync(join(estate, 'servers/ex02.yaml'), '\nbehaviour: { delayMs: 0 }\n');
  let root = compiled;
  while (!existsSync(join(root, 'node_modules')) && dirname(root) !== root) root = dirname(root);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

// The lateness of a timer in this process, which has little to do, tells how much other programs took.
function line(times, done, lateness) {
  const late = times.map((round) => percentile(round, 0.99));
  const [least, most] = [Math.min(...late), Math.max(...late)].map((ms) => ms.toFixed(0));
  const half = percentile(times.flat(), 0.5).toFixed(0);
  return {
    ...{ name: 'first answer, 99th percentile', figure: median(late), unit: 'ms', most: 100 },
    note: `median of ${rounds} x ${questions} questions, ${least} to ${most}; half within ${half} ms; ${done} checks ended; a timer here was ${lateness.toFixed(0)} ms late`,
  };
}

async function askQuestions(ask, connector, round) {
  const asked = [];
  for (let n = 0; n < questions; n += 1) {
    asked.push(firstAnswer(ask, connector, `${round}-${n}`));
    await sleep(everyMs);
  }
  return Promise.all(asked);
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
    for (let turn = n; !stopped; turn += 1) {
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
