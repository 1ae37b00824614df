// A bot turn: the same message, the same load and the same expectReplies for Preflight and for a bare echo.
// autocannon runs as a process of its own. The two take turns, and the median of each is compared.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { messageTo } from './activities.mjs';
import { median } from './figures.mjs';
import { runToEnd, startEcho, startPreflight } from './processes.mjs';

const loader = fileURLToPath(new URL('load.mjs', import.meta.url));
const connections = 8;
const warmSeconds = 3;
const seconds = 6;
const rounds = 3;
const texts = { 'help turn': 'help', 'small-talk turn': 'thank you' };

export async function measureTurns(compiled) {
  const lines = [];
  const ours = await startPreflight(compiled);
  const rival = await startEcho();
  try {
    for (const [name, text] of Object.entries(texts)) {
      await sameAnswerForm(ours.url, rival.url, text);
      lines.push(await compare(name, text, ours, rival));
    }
  } finally {
    await Promise.all([ours.stop(), rival.stop()]);
  }
  return lines;
}

async function compare(name, text, ours, rival) {
  for (const server of [ours, rival]) await load(server.url, text, warmSeconds);
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    // The one that goes first changes from round to round.
    const order = round % 2 === 0 ? [ours, rival] : [rival, ours];
    const speeds = new Map();
    for (const server of order) speeds.set(server, await load(server.url, text, seconds));
    pairs.push({ ours: speeds.get(ours), rival: speeds.get(rival) });
  }
  const ratios = pairs.map((pair) => pair.ours / pair.rival);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  const speed = median(pairs.map((pair) => pair.ours));
  const other = median(pairs.map((pair) => pair.rival));
  return {
    ...{ name, figure: median(ratios), unit: 'x', digits: 2, least: 0.8, ratio: median(ratios) },
    ...{ rival: other, rivalUnit: 'turns/s', rivalName: 'bare echo' },
    note: `${Math.round(speed)} turns/s; ${rounds} pairs of ${seconds} s, ratios ${least} to ${most}`,
  };
}

// Both must answer with a reply in the body, or the comparison would be between an answer and a refusal.
async function sameAnswerForm(...given) {
  const text = given.pop();
  for (const url of given) {
    const body = bodyOf(url, text).replaceAll('[<id>]', randomUUID());
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { activities = [] } = await answer.json();
    if (activities.length !== 1) throw new Error(`${url} answered ${answer.status} with ${activities.length} replies.`);
  }
}

async function load(url, text, seconds) {
  const given = { url: `${url}/api/messages`, body: bodyOf(url, text), connections, seconds };
  const { answered, wrong, perSecond } = JSON.parse(
    await runToEnd([loader, JSON.stringify(given)], (seconds + 20) * 1000),
  );
  if (wrong > 0 || answered === 0) throw new Error(`${url} answered ${answered} requests and failed ${wrong}.`);
  return perSecond;
}

// The load puts another text in the place of [<id>] in every request: as in Teams, no two messages have the same id.
function bodyOf(url, text) {
  const message = { id: 'turn-[<id>]', conversation: 'a:bench-turns', text, deliveryMode: 'expectReplies' };
  return JSON.stringify(messageTo(`${url}/practice/connector`, message));
}
