// A hundred servers at once: the whole `ask` over the live wire, 50 visits at a time, against servers that answer after a
// fixed delay, so that the cores of this machine do not decide how long a server takes. Once over NTLM-sealed HTTP, once
// over HTTPS with NTLM, once over SSH.
//
// 99 servers take two seconds and one, asked among the first, takes six. With 50 lanes the best that any schedule can do
// is then the slowest server's own six seconds, and no lane needs to know beforehand which server is slow. Connecting,
// signing in and reading the answers comes on top, and all of it is counted.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median } from './figures.mjs';
import { runToEnd, startPeer, temporaryFolder } from './processes.mjs';

const count = 100;
const lanes = 50;
const usualMs = 2_000;
const slowestMs = 6_000;
const slowAt = 25;
const rounds = 3;

export const account = { user: 'reader', domain: 'CORP', password: 'Correct horse 7' };
const file = (name) => fileURLToPath(new URL(name, import.meta.url));
export const asker = file('ask-far.mjs');

export async function measureServers(compiled) {
  const lines = [];
  const keys = makeKeys();
  for (const way of waysOf(keys)) lines.push(...(await measureWay(compiled, way)));
  return lines;
}

// How each kind of server is played, and how Preflight is told to reach it.
export function waysOf({ folder, tls, hostKey, fingerprint, clientKey }) {
  const winrm = { transport: 'winrm', auth: 'ntlm', jea: false, configuration: 'Microsoft.PowerShell' };
  const { password, ...identity } = account;
  const usual = { ...winrm, fixConfiguration: 'Microsoft.PowerShell', trust: { by: 'system' } };
  const pinned = { by: 'pin', sha256: tls.sha256 };
  const key = join(folder, 'client');
  return [
    {
      ...{ name: 'NTLM over HTTP', far: file('far-winrm.mjs'), play: { account } },
      reach: { endpoint: { ...usual, https: false }, identity: { ...identity, secret: 'reader' }, password },
    },
    {
      ...{ name: 'NTLM over HTTPS', far: file('far-winrm.mjs'), play: { account, tls } },
      reach: {
        endpoint: { ...usual, https: true, trust: pinned },
        identity: { ...identity, secret: 'reader' },
        password,
      },
    },
    {
      ...{ name: 'SSH', far: file('far-ssh.mjs'), play: { hostKey, publicKey: clientKey } },
      reach: {
        endpoint: { transport: 'ssh', trust: { by: 'pin', sha256: [fingerprint] } },
        identity: { user: 'reader', sshKeyFile: key },
      },
    },
  ];
}

// A certificate, a host key and a client's key of this run only.
export function makeKeys() {
  const folder = temporaryFolder();
  const at = (name) => join(folder, name);
  const curve = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', at('tls.key'), '-out', at('tls.pem')], {
    stdio: 'pipe',
  });
  for (const name of ['host', 'client']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'bench', '-f', at(name)]);
  }
  const cert = readFileSync(at('tls.pem'), 'utf8');
  const sha256 = new X509Certificate(cert).fingerprint256;
  const hostPublic = readFileSync(at('host.pub'), 'utf8').split(' ')[1];
  const digest = createHash('sha256').update(Buffer.from(hostPublic, 'base64')).digest('base64');
  return {
    ...{ folder, tls: { cert, key: readFileSync(at('tls.key'), 'utf8'), sha256 } },
    ...{ hostKey: readFileSync(at('host'), 'utf8'), clientKey: readFileSync(at('client.pub'), 'utf8') },
    fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
  };
}

export function playedServers(delays) {
  return delays.map((delayMs, at) => ({ name: `EX${String(at + 1).padStart(3, '0')}`, delayMs }));
}

export const toHosts = (servers, ports) =>
  servers.map(({ name }, at) => ({ name, host: '127.0.0.1', port: ports[at] }));

async function measureWay(compiled, { name, far, play, reach }) {
  const delays = Array.from({ length: count }, (_, at) => (at === slowAt ? slowestMs : usualMs));
  const played = playedServers(delays);
  const peer = await startPeer([far], { compiled, servers: played, ...play });
  const seen = [];
  const here = monitorEventLoopDelay({ resolution: 5 });
  here.enable();
  try {
    const given = { compiled, servers: toHosts(played, peer.ports), ...reach, overall: lanes, rounds: 1 };
    for (let round = 0; round < rounds; round += 1) seen.push(...JSON.parse(await runToEnd([asker], 90_000, given)));
  } finally {
    await peer.stop();
  }
  here.disable();
  for (const round of seen) allAnswered(name, round);
  return linesOf(name, seen, scheduleMs(delays, lanes), here.percentile(99) / 1e6 - 5);
}

// A figure of a run in which a server stayed silent would be a figure of something else.
export function allAnswered(name, { answered, asked, reasons }) {
  if (answered === asked) return;
  throw new Error(`${name}: ${asked - answered} of ${asked} questions had no answer: ${JSON.stringify(reasons)}`);
}

// When the last server is done, where each begins as soon as a lane is free, in the order in which they are asked.
function scheduleMs(delays, width) {
  const free = new Array(width).fill(0);
  for (const delay of delays) {
    const lane = free.indexOf(Math.min(...free));
    free[lane] += delay;
  }
  return Math.max(...free);
}

function linesOf(name, seen, idealMs, lateHere) {
  const of = (what) => seen.map((round) => round[what]);
  const spread = (what) =>
    `${of(what)
      .map((value) => value.toFixed(0))
      .join(', ')}`;
  const [{ rules, questions }] = seen;
  const wall = median(of('wallMs'));
  const ideal = { rival: idealMs / 1000, rivalName: 'best schedule', rivalUnit: 's', ratio: wall / idealMs };
  return [
    {
      ...{ name: `${count} servers, ${name}`, figure: wall / 1000, unit: 's', digits: 2, ...ideal },
      most: (1.3 * slowestMs) / 1000,
      note:
        `${lanes} at once, ${questions} questions of ${rules} rules, all answered; slowest server ${slowestMs / 1000} s; ` +
        `rounds ${spread('wallMs')} ms; processor ${spread('processorMs')} ms`,
    },
    {
      name: '  memory',
      figure: median(of('peakMB')),
      unit: 'MB',
      most: 150,
      note: `peak of the process: ${spread('peakMB')}`,
    },
    {
      ...{ name: '  event loop, 99th percentile', figure: median(of('lateMs')), unit: 'ms', digits: 1, most: 20 },
      note: `late: ${spread('lateMs')} ms, at most ${spread('latestMs')} ms; an idle process here ${lateHere.toFixed(1)} ms`,
    },
  ];
}
