// What Preflight adds for one server beyond the script's own run: connecting, signing in, handing the script over, reading
// the answer, closing. Cold is the first visit of a fresh process; warm is one that finds the connection of the one before.
//
// The budgets are held against far servers that take a fixed time. Where there is a `pwsh`, the same visit is made with a
// real one behind the peers of the tests; what it takes to start PowerShell is in that figure, so it has no budget.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.mjs';
import { runToEnd, startPeer } from './processes.mjs';
import { account, allAnswered, asker, makeKeys, playedServers, toHosts, waysOf } from './servers.mjs';

const delayMs = 300;
const starts = 3;
const visits = 6;

export async function measureOverhead(compiled) {
  const keys = makeKeys();
  const lines = [];
  for (const way of waysOf(keys).filter(({ name }) => name !== 'NTLM over HTTPS')) {
    lines.push(...(await againstFixed(compiled, way)));
  }
  return [...lines, ...(await againstPwsh(compiled, keys))];
}

async function againstFixed(compiled, { name, far, play, reach }) {
  const played = playedServers([delayMs]);
  const peer = await startPeer([far], { compiled, servers: played, ...play });
  const given = { compiled, servers: toHosts(played, peer.ports), ...reach, overall: 1, rounds: visits };
  const seen = [];
  try {
    for (let start = 0; start < starts; start += 1) seen.push(JSON.parse(await runToEnd([asker], 60_000, given)));
  } finally {
    await peer.stop();
  }
  for (const round of seen.flat()) allAnswered(name, round);
  return coldAndWarm(name, seen, () => delayMs, { cold: 600, warm: 300 });
}

function coldAndWarm(name, seen, ranMs, { cold, warm } = {}) {
  const over = (round) => round.wallMs - ranMs(round);
  const firsts = seen.map(([first]) => first);
  const others = seen.flatMap(([, ...rest]) => rest);
  const line = (kind, rounds, most) => {
    const all = rounds.map(over);
    const processor = median(rounds.map(({ processorMs }) => processorMs)).toFixed(0);
    const spread = `${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)} ms`;
    const reused = rounds.filter((round) => round.reused > 0).length;
    return {
      ...{ name: `one server, ${name}, ${kind}`, figure: median(all), unit: 'ms', ...(most && { most }) },
      note: `beyond the script's ${ranMs(rounds[0])} ms; ${rounds.length} visits, ${spread}; processor ${processor} ms; ${reused} on a kept connection`,
    };
  };
  return [line('cold', firsts, cold), line('warm', others, warm)];
}

async function againstPwsh(compiled, keys) {
  const require = createRequire(import.meta.url);
  require('../wire/peers/typescript-hook.cjs');
  const winrmPeer = require('../wire/peers/winrm-peer.ts');
  const sshd = require('../wire/peers/sshd.ts');
  const lines = [];
  const [overHttp, , overSsh] = waysOf(keys);
  const one = (port) => [{ name: 'EX001', host: 'localhost', port }];
  const visit = async (name, reach, port) => {
    const usual = { compiled, anyHost: [hostname()], servers: one(port), overall: 1, rounds: 3, times: true };
    const rounds = JSON.parse(await runToEnd([asker], 120_000, { ...usual, ...reach }));
    if (rounds.some(({ tookMs }) => tookMs.length !== 1))
      throw new Error(`${name}: ${JSON.stringify(rounds[0].reasons)}`);
    return coldAndWarm(`${name} to pwsh`, [rounds], ({ tookMs }) => tookMs[0]);
  };
  const missing = spawnSync('pwsh', ['-NoProfile', '-Command', '1']).status === 0 ? undefined : 'no pwsh on PATH';
  const noPeer = missing ?? winrmPeer.engineMissing();
  if (noPeer === undefined) {
    const peer = await winrmPeer.startWinrmPeer({ engine: true });
    const reach = { ...overHttp.reach, identity: { ...overHttp.reach.identity, ...account } };
    lines.push(...(await visit('NTLM over HTTP', reach, peer.port).finally(peer.stop)));
  } else console.log(`Not measured over NTLM with a real PowerShell: ${noPeer}.`);
  const noSshd = missing ?? sshd.sshdMissing();
  if (noSshd === undefined) {
    const bin = sshd.makePowershell(keys.folder, sshd.findPwsh());
    const server = await startHere(sshd, keys, { bin });
    const reach = { ...overSsh.reach, identity: { ...overSsh.reach.identity, user: sshd.me } };
    lines.push(...(await visit('SSH', reach, server.port).finally(server.stop)));
  } else console.log(`Not measured over SSH with a real PowerShell: ${noSshd}.`);
  return lines;
}

// A real sshd with the keys of this run.
export function startHere(sshd, { folder, clientKey }, more) {
  const hostKeys = [{ path: join(folder, 'host') }];
  return sshd.startSshd({ folder, hostKeys, accepts: [{ publicText: clientKey.trim() }], ...more });
}
