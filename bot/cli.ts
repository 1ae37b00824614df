#!/usr/bin/env node
/** The command line: hands the process to the commands in cli/ and ends with their exit code. */
import { systemClock } from '../probes/clock';
import type { CliIo } from './cli/io';
import { runCli, sayBroken } from './cli/run-cli';

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
  columns: process.stdout.columns,
  clock: systemClock,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

runCli(process.argv.slice(2), io).then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => (process.exitCode = sayBroken(io, thrown)),
);
