/**
 * Every beginning of a line that is read, and by what.
 * Beginnings are at least seven characters long, so that line-scan.ts can tell them apart quickly.
 */
import { HEADER, factReaders } from './facts';
import { markReaders } from './marks';
import { messageReaders } from './messages';
import { prefixTable } from './prefix-table';
import type { Reader, ReaderEntry } from './run-draft';
import { traceReaders } from './traces';
import { underWayReaders } from './under-way';

const entries: readonly ReaderEntry[] = [
  ...factReaders,
  ...traceReaders,
  ...messageReaders,
  ...markReaders,
  ...underWayReaders,
];

export const readers = prefixTable<Reader>(entries);

/** The beginnings alone, the header's first. */
export const beginnings: readonly string[] = [HEADER, ...entries.map(([prefix]) => prefix)];

/** What may read the lines with a beginning that a scan tells apart. */
export function readersOf(beginning: string): readonly Reader[] {
  return entries.filter(([prefix]) => prefix.startsWith(beginning)).map(([, reader]) => reader);
}
