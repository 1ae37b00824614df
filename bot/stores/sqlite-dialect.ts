/**
 * Kysely on top of `@photostructure/sqlite`.
 *
 * Kysely's own SQLite driver already serialises transactions on the one connection; this file only translates the
 * statement interface, and starts each transaction as a writer, so that two processes queue instead of failing midway.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

const busy = 5;
const longestPause = 50;
const mostStatements = 200;

/** A dialect over an open database. A transaction waits at most `waitMs` for other writers, then rejects as busy. */
export function sqliteDialect(database: DatabaseSyncInstance, waitMs: number): Dialect {
  return {
    createDriver: () =>
      Object.assign(new SqliteDriver({ database: asKyselyExpects(database) }), {
        beginTransaction: (connection: DatabaseConnection) => beginAsWriter(connection, waitMs),
      }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    // SQLite does roll back table definitions, so a migration that fails halfway leaves nothing behind.
    createAdapter: () => Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite's primary result code of an error (5 busy, 11 corrupt, 26 not a database ...), or undefined. */
export function sqliteCode(error: unknown): number | undefined {
  // Not `instanceof Error`: an error from native code may belong to another realm, as under a test runner.
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** SQLite's own waiting blocks the whole process, so it is kept short and the rest of the wait happens here. */
async function beginAsWriter(connection: DatabaseConnection, waitMs: number): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      if (sqliteCode(error) !== busy || performance.now() >= deadline) throw error;
      await sleep(pause);
    }
  }
}

/**
 * Statements are kept and used again: this library frees one only when it is garbage collected. That is also why
 * closing must first write the log into the file itself; the operating system's handle may live a little longer.
 */
function asKyselyExpects(database: DatabaseSyncInstance): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = prepareStatement(database, sql);
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      try {
        database.exec('pragma wal_checkpoint(truncate)');
      } catch {
        // Nothing is lost: what was committed is in the write-ahead log and is read from there at the next open.
      }
      database.close();
    },
  };
}

function prepareStatement(database: DatabaseSyncInstance, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    // An iteration may still be under way when the same SQL is asked again, so each has a statement of its own.
    iterate: (parameters) => database.prepare(sql).iterate(...parameters),
  };
}
