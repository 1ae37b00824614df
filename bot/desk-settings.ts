/** What the bot and the command line share about the desk: how long things last, and what is wrong with a database file. */
import type { Limits } from '../desk/change';

/** A request waits a working day; an approval must be run at once, and a press is remembered for a day. */
export const deskLimits: Limits = { requestMinutes: 8 * 60, runMinutes: 15, actionMinutes: 24 * 60 };

export function databaseProblem(code: string, path: string, detail: string): string {
  const say: Readonly<Record<string, string>> = {
    locked: 'is in use by another program. Stop the other one, or give this one a file of its own with --data.',
    corrupt: 'is damaged or is no SQLite database. Restore it from a backup, or move it away to begin anew.',
    'not-writable': 'cannot be written. Give the account of Preflight the right to write there, or use --data.',
    newer: 'was written by a newer version of Preflight. Start that version.',
  };
  return `The database ${path} ${say[code] ?? 'cannot be opened.'} (${detail})`;
}
