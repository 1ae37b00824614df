// Reads logs beside ripgrep, grep and a plain loop over lines, which count lines with the same beginnings.
// Speed is bytes by seconds of processor time, because on a busy machine the clock tells about the others.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../figures.mjs';
import { temporaryFolder } from '../processes.mjs';
import { writeLog } from './compose.mjs';

const reader = fileURLToPath(new URL('reader.mjs', import.meta.url));
const peak = fileURLToPath(new URL('../peak.cjs', import.meta.url));
const rounds = 5;
const require = createRequire(import.meta.url);

export async function measureRead(compiled) {
  const lines = [];
  for (const kind of ['composed', 'real', 'utf-16']) lines.push(...onFile(200, kind, compiled));
  return lines;
}

export async function measureReadBig(compiled) {
  return onFile(2_000, 'composed', compiled, 2);
}

function onFile(megabytes, kind, compiled, times = rounds) {
  const folder = temporaryFolder();
  try {
    const file = join(folder, 'ExchangeSetup.log');
    if (!writeLog(file, megabytes, kind)) {
      console.log(`No real logs beside the repository: ${kind} is not measured.`);
      return [];
    }
    return compare(file, `${megabytes} MB, ${kind}`, compiled, times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(file, name, compiled, times) {
  const literals = require(join(compiled, 'rules/setup-log/readers.js')).beginnings;
  const size = statSync(file).size / 1e6;
  const patterns = literals.flatMap((literal) => ['-e', literal]);
  const seen = { ours: [], rg: [], grep: [], lines: [], last: [], half: [] };
  for (let round = 0; round < times; round++) {
    seen.ours.push(read(file, compiled, 'whole'));
    seen.rg.push(search('rg', ['-c', '-F', '-j1', ...patterns, file]));
    seen.grep.push(search('grep', ['-c', '-F', ...patterns, file]));
    if (round === 0) seen.lines.push(read(file, compiled, 'lines', JSON.stringify(literals)));
    seen.last.push(read(file, compiled, 'last-run'));
  }
  const speed = (list) => size / Math.min(...list.map(({ cpu }) => cpu));
  const of = (rival) => `${Math.round(speed(rival))} MB/s`;
  const missing = [
    ...(Number.isFinite(speed(seen.rg)) ? [] : ['rg']),
    ...(Number.isFinite(speed(seen.grep)) ? [] : ['grep']),
  ];
  for (const tool of missing)
    console.log(`${tool} is not installed (Debian: apt-get install ripgrep): no ratio for it.`);
  console.log(
    `${name}: Preflight ${of(seen.ours)}, rg -j1 ${of(seen.rg)}, grep -F ${of(seen.grep)}, plain loop ${of(seen.lines)}; ` +
      `start of Node ${nodeStart()} ms, not counted`,
  );
  const ratio = speed(seen.ours) / speed(seen.rg);
  return [
    {
      ...{ name: `read ${name}`, figure: ratio, unit: 'of rg -j1', digits: 2, least: 1 },
      note: `${of(seen.ours)} against ${of(seen.rg)}; grep ${of(seen.grep)}, plain loop ${of(seen.lines)}`,
    },
    {
      ...{ name: 'memory of the command', figure: peakOfCommand(file, compiled), unit: 'MB', digits: 0, most: 125 },
      note: `the reader alone ${Math.round(Math.max(...seen.ours.map(({ peakMB }) => peakMB)))} MB`,
    },
    {
      ...{
        name: 'its last run only',
        figure: median(seen.last.map(({ seconds }) => seconds * 1000)),
        unit: 'ms',
        most: 50,
      },
      note: `processor time ${Math.round(Math.min(...seen.last.map(({ cpu }) => cpu)) * 1000)} ms`,
    },
  ];
}

function read(file, compiled, ...how) {
  const run = spawnSync(process.execPath, [reader, file, compiled, ...how], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`reading ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

// grep stops at the first line when nobody reads what it prints, so the shell reads it. The shell tells how much processor time its children took: user and system, as 0m0.123s.
function search(tool, args) {
  const run = spawnSync('sh', ['-c', 'found=$("$0" "$@"); echo $?; times', tool, ...args], { encoding: 'utf8' });
  const [status, , children = ''] = run.stdout.split('\n');
  const [user = NaN, system = NaN] = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    (m) => Number(m[1]) * 60 + Number(m[2]),
  );
  // 1 says that nothing was found, as by grep in UTF-16; 127 that there is no such program.
  return { cpu: status === '0' || status === '1' ? Math.max(user + system, 0.01) : NaN };
}

function nodeStart() {
  const began = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return Math.round(performance.now() - began);
}

// The whole command, from the start of the process to the written answer.
function peakOfCommand(file, compiled) {
  const run = spawnSync(process.execPath, ['-r', peak, join(compiled, 'bot/cli.js'), 'read', file], {
    encoding: 'utf8',
  });
  if (run.status !== 1 && run.status !== 0) throw new Error(`preflight read ended with ${run.status}: ${run.stderr}`);
  return Number(/^peak (\d+)$/m.exec(run.stderr)?.[1]) / 1e6;
}
