/** A desk on a real database file in a folder of its own, and a child process that can be killed while it works. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { approvalStore } from '../../../bot/stores/approval-store';
import { openDatabase, type OpenDatabase } from '../../../bot/stores/sqlite';
import type { Clock, Desk } from '../../../desk/change';
import type { Person } from '../../../desk/people';
import { limits, standingClock } from '../../desk/people-on-desk';

export function newFolder(): { readonly file: string; readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-store-'));
  return { folder, file: join(folder, 'desk.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function open(file: string, waitMs = 15_000): Promise<OpenDatabase> {
  const opened = await openDatabase(file, { waitMs });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened;
}

export function deskOver(database: OpenDatabase, clock: Clock = standingClock()): Desk {
  return { store: approvalStore(database.db), clock, limits };
}

export function approvers(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Approver ${index + 1}`,
    roles: ['approver'],
  }));
}

// Plain Node does not read TypeScript, so the child compiles each file as it is required.
const typescriptHook = `
  const { transformFileSync } = require('@swc/core');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' }, swcrc: false };
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
`;

/** Runs an async script that may \`require\` the project's sources by path from the repository's root. */
export function startChild(script: string, ...parameters: string[]): ChildProcess {
  const program = `${typescriptHook}
    (async () => { ${script} })().catch((error) => { process.stderr.write(String(error.stack)); process.exit(1); });`;
  const root = resolve(__dirname, '../../..');
  return spawn(process.execPath, ['-e', program, ...parameters], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Resolves with the first line that the child writes; rejects with its errors when it ends before. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((fulfil, reject) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (chunk) => (complained += String(chunk)));
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) fulfil(said.slice(0, said.indexOf('\n')));
    });
    child.once('close', () => reject(new Error(`the child ended early: ${complained}`)));
  });
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((fulfil) => child.once('close', () => fulfil()));
}
