// Damages the engine of rules/ in small ways, part by part, and counts what the tests notice: npm run mutate
// Only some parts: npm run mutate -- order verdicts. What is not noticed is listed in .preflight/mutation/<part>.txt.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.preflight/mutation');
const least = 80;
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(parts);
mkdirSync(folder, { recursive: true });

const noticed = { Killed: true, Timeout: true };
const counted = { ...noticed, Survived: true, NoCoverage: true };
let all = { noticed: 0, of: 0 };
for (const name of names) {
  const part = parts[name];
  if (part === undefined) throw new Error(`No part is called ${name}: ${Object.keys(parts).join(', ')}.`);
  const report = join(folder, `${name}.json`);
  const tests = part.tests.filter((file) => existsSync(join(root, file)));
  const env = { ...process.env, MUTATE: part.mutate.join(' '), MUTATE_TESTS: tests.join(' '), MUTATE_REPORT: report };
  const run = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (!existsSync(report))
    throw new Error(`${name}: no report. ${run.stdout.slice(-3_000)}${run.stderr.slice(-2_000)}`);
  all = add(all, show(name, JSON.parse(readFileSync(report, 'utf8'))));
}
console.log(`${'all'.padEnd(44)} ${percent(all)} % (${all.noticed} of ${all.of})`);
process.exit(percent(all) >= least ? 0 : 1);

function show(name, { files }) {
  let sum = { noticed: 0, of: 0 };
  const missed = [];
  for (const [file, { mutants, source }] of Object.entries(files)) {
    const own = {
      noticed: mutants.filter(({ status }) => noticed[status]).length,
      of: mutants.filter(({ status }) => counted[status]).length,
    };
    sum = add(sum, own);
    console.log(`${`${name}: ${file}`.padEnd(44)} ${percent(own)} % (${own.noticed} of ${own.of})`);
    const lines = source.split('\n');
    for (const { status, location, replacement } of mutants) {
      if (!counted[status] || noticed[status]) continue;
      const { line } = location.start;
      missed.push(`${file}:${line} ${status}: ${lines[line - 1].trim()}\n    ${replacement ?? ''}`);
    }
  }
  writeFileSync(join(folder, `${name}.txt`), `${missed.join('\n')}\n`);
  return sum;
}

function add(one, other) {
  return { noticed: one.noticed + other.noticed, of: one.of + other.of };
}

function percent({ noticed: right, of }) {
  return of === 0 ? 100 : Math.floor((right / of) * 1_000) / 10;
}
