// Measures the budgets one after the other, prints them as one table, and ends with 1 when a budget is not held.
// Usage: node test/bench/run.mjs [folder of the compiled program] [ready|turns|first|log ...]
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMachine, isHeld, showTable } from './figures.mjs';
import { measureFirstAnswer } from './first-answer.mjs';
import { measureLog } from './log.mjs';
import { measureReady } from './ready.mjs';
import { measureTurns } from './turns.mjs';

const parts = { ready: measureReady, turns: measureTurns, first: measureFirstAnswer, log: measureLog };
const names = process.argv.slice(2).filter((given) => Object.hasOwn(parts, given));
const folder = process.argv.slice(2).find((given) => !Object.hasOwn(parts, given));
const compiled = resolve(folder ?? fileURLToPath(new URL('../../dist', import.meta.url)));

console.log(describeMachine());
const lines = [];
for (const name of names.length > 0 ? names : Object.keys(parts)) {
  process.stderr.write(`measuring ${name} ...\n`);
  lines.push(await parts[name](compiled));
}
console.log(`\n${showTable(lines.flat())}`);
process.exit(lines.flat().every(isHeld) ? 0 : 1);
