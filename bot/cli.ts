#!/usr/bin/env node
/** The command line: hands the process to the commands in cli/ and ends with their exit code. */
import './cli/first';
import { setFlagsFromString } from 'node:v8';
import { systemClock } from '../probes/clock';
import type { CliIo } from './cli/io';
import { runCli, sayBroken } from './cli/run-cli';
import { accountOfProcess } from './operators';

// A command lives for a moment: a young generation that does not grow costs it no time and saves a fifth of its memory
// on a log of 200 MB. The bot lives for weeks and keeps the usual heap. The flag is known from V8 11 (Node.js 20) to 13
// (Node.js 24); a later V8 might complain about it on stderr.
const v8Version = Number.parseInt(process.versions.v8, 10);
if (process.argv[2] !== 'serve' && v8Version < 14) setFlagsFromString('--semi-space-growth-factor=1');

/** A reader such as `head` that has seen enough closes the pipe: the program ends, without complaint. */
function endQuietly(trouble: NodeJS.ErrnoException): void {
  if (trouble.code !== 'EPIPE') throw trouble;
  process.exit();
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);

const io: CliIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  isTTY: process.stdout.isTTY === true,
  errIsTTY: process.stderr.isTTY === true,
  columns: process.stdout.columns,
  clock: systemClock,
  account: accountOfProcess,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

runCli(process.argv.slice(2), io).then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => (process.exitCode = sayBroken(io, thrown)),
);
