// Measures the budgets one after the other, prints them as one table, and ends with 1 when a budget is not held.
// Usage: node test/bench/run.mjs [folder of the compiled program] [ready|turns|first|recognise|catalogue|read|read-big|servers|one|ansible|winrm ...]
// read-big needs 2 GB of room for temporary files, and is measured only when it is named.
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAnsible } from './ansible.mjs';
import { describeMachine, isHeld, showTable } from './figures.mjs';
import { measureFirstAnswer } from './first-answer.mjs';
import { measureOverhead } from './overhead.mjs';
import { measureCatalogue } from './catalogue.mjs';
import { measureRecognise } from './recognise.mjs';
import { measureRead, measureReadBig } from './read/read.mjs';
import { measureReady } from './ready.mjs';
import { measureServers } from './servers.mjs';
import { measureWinrm } from './winrm-budgets.mjs';
import { measureTurns } from './turns.mjs';

const parts = {
  ...{ ready: measureReady, turns: measureTurns, first: measureFirstAnswer },
  ...{ recognise: measureRecognise, catalogue: measureCatalogue },
  ...{ read: measureRead, 'read-big': measureReadBig },
  ...{ servers: measureServers, one: measureOverhead, ansible: measureAnsible, winrm: measureWinrm },
};
const usual = Object.keys(parts).filter((name) => name !== 'read-big');
const names = process.argv.slice(2).filter((given) => Object.hasOwn(parts, given));
const folder = process.argv.slice(2).find((given) => !Object.hasOwn(parts, given));
const compiled = resolve(folder ?? fileURLToPath(new URL('../../dist', import.meta.url)));

console.log(describeMachine());
// Others may be using the machine. What they take is missing here, so that is said before and after.
const busy = () => `${loadavg()[0].toFixed(1)} processes wanted to run in the last minute`;
console.log(`Before: ${busy()}.`);
const lines = [];
for (const name of names.length > 0 ? names : usual) {
  process.stderr.write(`measuring ${name} ...\n`);
  lines.push(await parts[name](compiled));
}
console.log(`\n${showTable(lines.flat())}\n`);
console.log(`After: ${busy()}, the benchmark's own included.`);
process.exit(lines.flat().every(isHeld) ? 0 : 1);
