/**
 * Opens the database file, ready for use: durable, checked, migrated.
 *
 * What can go wrong with a file is an answer with a code and the path, never a stack trace: the person who starts the
 * program can do something about each of them.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { CamelCasePlugin, Kysely, Migrator } from 'kysely';
import { migrations } from './migrations';
import type { Schema } from './schema';
import { sqliteCode, sqliteDialect } from './sqlite-dialect';

/**
 * - `locked`: another program holds the file for itself.
 * - `corrupt`: the file is damaged or is no SQLite database.
 * - `not-writable`: missing rights, a read-only or full disk, a folder where the file should be.
 * - `newer`: a later release of Preflight has written this file.
 */
type OpenFailureCode = 'locked' | 'corrupt' | 'not-writable' | 'newer';

interface OpenFailure {
  readonly ok: false;
  readonly code: OpenFailureCode;
  readonly path: string;
  /** What the database or the operating system said, for the log. */
  readonly detail: string;
}

export interface OpenDatabase {
  readonly ok: true;
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
}

interface OpenOptions {
  /** How long to wait for other writers, in milliseconds; 5,000 when absent. */
  readonly waitMs?: number;
}

const inMemory = ':memory:';
/** The part of a wait that SQLite spends inside a call, where nothing else in the process can run. */
const blockingWaitMs = 50;
const pauseMs = 25;

const failureOfSqliteCode = new Map<number, OpenFailureCode>([
  [3, 'not-writable'], // PERM
  [5, 'locked'], // BUSY
  [6, 'locked'], // LOCKED
  [8, 'not-writable'], // READONLY
  [10, 'not-writable'], // IOERR
  [11, 'corrupt'], // CORRUPT
  [13, 'not-writable'], // FULL
  [14, 'not-writable'], // CANTOPEN
  [26, 'corrupt'], // NOTADB
]);

/**
 * Opens `path`, creating folder and file when they are missing; `:memory:` opens one that nobody keeps. Several
 * processes may open the same file at the same moment: one migrates it, the others wait for it.
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<OpenDatabase | OpenFailure> {
  const { waitMs = 5000 } = options;
  const deadline = performance.now() + waitMs;
  for (;;) {
    const opened = await openOnce(path, waitMs);
    if (opened.ok || opened.code !== 'locked' || performance.now() >= deadline) return opened;
    await sleep(pauseMs);
  }
}

async function openOnce(path: string, waitMs: number): Promise<OpenDatabase | OpenFailure> {
  let file: DatabaseSyncInstance | undefined;
  try {
    prepareFile(path);
    file = new DatabaseSync(path, { timeout: blockingWaitMs });
    applySettings(file);
    const damage = findDamage(file);
    if (damage !== undefined) return abandon(file, { ok: false, code: 'corrupt', path, detail: damage });
    const plain = new Kysely<Schema>({ dialect: sqliteDialect(file, waitMs) });
    await migrate(plain);
    return { ok: true, db: plain.withPlugin(new CamelCasePlugin()), close: () => plain.destroy() };
  } catch (error) {
    const code = failureCodeOf(error);
    if (code === undefined) throw error;
    return abandon(file, { ok: false, code, path, detail: messageOf(error) });
  }
}

/** The file holds names and addresses, so only the account that runs the program may read it. */
function prepareFile(path: string): void {
  if (path === inMemory) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

function applySettings(file: DatabaseSyncInstance): void {
  // A confirmed decision must survive a power cut: in WAL mode only FULL waits for the disk at each commit.
  file.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
}

function findDamage(file: DatabaseSyncInstance): string | undefined {
  const row: unknown = file.prepare('pragma quick_check(1)').get();
  const words = typeof row === 'object' && row !== null ? String(Object.values(row)[0]) : 'no answer';
  return words === 'ok' ? undefined : words;
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error !== undefined) throw error;
}

function failureCodeOf(error: unknown): OpenFailureCode | undefined {
  const code = sqliteCode(error);
  if (code !== undefined) return failureOfSqliteCode.get(code);
  // Kysely says this when the file names a migration that this release does not have.
  if (messageOf(error).includes('previously executed migration')) return 'newer';
  return typeof error === 'object' && error !== null && 'syscall' in error ? 'not-writable' : undefined;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

function abandon(file: DatabaseSyncInstance | undefined, failure: OpenFailure): OpenFailure {
  if (file?.isOpen === true) file.close();
  return failure;
}
