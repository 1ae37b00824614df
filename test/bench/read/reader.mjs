// One reading of one log in a process of its own; prints what it took as JSON.
// Usage: node reader.mjs FILE COMPILED whole|last-run|lines [literals as JSON]
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [, , file, compiled, how, literals] = process.argv;

// What somebody writes first: line by line, each tried against one pattern.
async function plainLines() {
  const escaped = JSON.parse(literals).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'));
  const handle = await open(file);
  let count = 0;
  for await (const line of handle.readLines()) if (pattern.test(line)) count++;
  return count;
}

async function ours() {
  const { readLastRun, readSetupLogFrom } = (await import(pathToFileURL(join(compiled, 'rules/setup-log.js')))).default;
  return () => {
    const from = openSync(file, 'r');
    const readAt = (room, position) => readSync(from, room, 0, room.length, position);
    const log =
      how === 'last-run'
        ? readLastRun({ size: fstatSync(from).size, readAt })
        : readSetupLogFrom((room) => readAt(room, null));
    closeSync(from);
    return log.lines;
  };
}

const work = how === 'lines' ? plainLines : await ours();
const cpu = process.cpuUsage();
const began = performance.now();
const count = await work();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ count, seconds, cpu: (user + system) / 1e6, peakMB: (maxRSS * 1024) / 1e6 }));
