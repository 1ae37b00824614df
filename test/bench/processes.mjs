// Starts the programs that are measured, tells when they are ready and how much memory they hold, and ends them again.
// Whatever happens, no process and no file of a measurement outlives it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const running = new Set();
const folders = new Set();
const startLimitMs = 30_000;

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-bench-'));
  folders.add(folder);
  return folder;
}

// Runs a program to its end and gives what it wrote; a failure carries what it complained about. `given` goes to its
// standard input as JSON.
export function runToEnd(args, limitMs, given) {
  return new Promise((resolve, reject) => {
    const child = start(args, tmpdir(), given);
    let out = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (complaints += chunk));
    const late = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('close', (code) => {
      clearTimeout(late);
      if (code === 0) resolve(out);
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${complaints.slice(-2_000)}`));
    });
  });
}

// A program that plays servers: its first line is JSON with the ports on which they listen.
export async function startPeer(args, given) {
  const child = start(args, tmpdir(), given);
  const ports = await matchOf(child, /"ports":\[([\d,]+)\]/);
  return { ports: ports.split(',').map(Number), cpuSeconds: () => cpuOf(child.pid), stop: () => stop(child) };
}

// Preflight in practice mode, on a free port and with a database of its own.
export async function startPreflight(compiled) {
  const folder = temporaryFolder();
  const cli = join(compiled, 'bot/cli.js');
  const given = ['serve', '--practice', '--port', '0', '--data', join(folder, 'bench.sqlite'), '--lang', 'en'];
  const server = await startServer([cli, ...given], folder, /http:\/\/127\.0\.0\.1:(\d+)\//, '/readyz');
  return { ...server, stop: () => server.stop().then(() => rmSync(folder, { recursive: true, force: true })) };
}

// The rival: botbuilder and restify without any of our code.
export function startEcho() {
  const echo = fileURLToPath(new URL('echo.mjs', import.meta.url));
  return startServer([echo], fileURLToPath(new URL('../..', import.meta.url)), /"port":(\d+)/, '/');
}

// Ready is: it says so, and an HTTP request gets an answer. Counted from the moment before the process is started.
async function startServer(args, cwd, ready, path) {
  const began = performance.now();
  const child = start(args, cwd);
  const port = Number(await matchOf(child, ready));
  const url = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${url}${path}`);
  await answer.arrayBuffer();
  const readyMs = performance.now() - began;
  const cpuSeconds = cpuOf(child.pid);
  return { url, readyMs, cpuSeconds, memoryMB: () => memoryOf(child.pid), stop: () => stop(child) };
}

// What the program says that it is ready with.
function matchOf(child, ready) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => child.kill('SIGKILL'), startLimitMs);
    const hear = (chunk) => {
      said += chunk;
      const found = ready.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => reject(new Error(`The program ended with ${code} before it was ready: ${said}`)));
  });
}

function start(args, cwd, given) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { cwd, env, stdio: [given ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  child.stdin?.end(JSON.stringify(given));
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('close', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  });
}

// Resident memory of a process in MB (1,000,000 bytes), the page cache of its files included; NaN where nobody tells.
function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6;
  } catch {
    return memoryFromPs(pid);
  }
}

// Processor time that a process has used so far. Unlike the time on the clock it hardly grows on a busy machine.
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function memoryFromPs(pid) {
  try {
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
