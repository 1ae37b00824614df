/**
 * Entries of a run that are kept as they stand in the file, until it is known whether anybody wants the run.
 * Of a log with hundreds of runs only the last ones are explained; reading the others would cost most of the time.
 */
import { appendBytes, cappedBytes, clearBytes, decode, isShortened, textOf, type CappedBytes } from './capped-bytes';
import { FOUND_FIELDS } from './line-scan';
import { readers } from './readers';
import type { LogEntry, Reader, RunDraft } from './run-draft';
import { BODY, depthAt, type StampClock } from './stamp';

const LF = 0x0a;
const CR = 0x0d;
const NUL = 0;
const LINE_FEED = Buffer.from('\n');

/** Bytes and entries of a batch; a run that has more is read as it comes. */
const MOST_BYTES = 256 * 1024;
const MOST_ENTRIES = 4096;
/** A long entry counts as much as this many others. */
const LONG_WEIGHT = 256;

/** Entries that a scan found one after the other, and the copies that it made. */
interface FoundEntries {
  readonly bytes: Buffer;
  readonly found: Uint32Array;
}

/** An entry that was too long to be kept as it stands, or that crossed a stretch. */
interface LongEntry extends LogEntry {
  readonly reader: Reader;
  readonly shortened: boolean;
}

export interface EntryBatch {
  readonly parts: readonly (FoundEntries | LongEntry)[];
  readonly entries: number;
  /** Bytes of memory, about. */
  readonly size: number;
}

/**
 * Whether an entry is worth reading when only the summary of a run is kept. `beginning` is the number that a scan gives
 * to it, `entries` are those of the batch, and `bytes[text]` is where its text begins.
 */
export type Wanted = (beginning: number, draft: RunDraft, entries: number, bytes: Buffer, text: number) => boolean;

const everything: Wanted = () => true;

/** Reads entries in the order of the file. */
export function readEntries(
  draft: RunDraft,
  batch: EntryBatch,
  clock: StampClock,
  isWanted: Wanted = everything,
): void {
  for (const part of batch.parts) {
    if ('reader' in part) {
      if (part.shortened) draft.shortened++;
      part.reader(draft, part);
      continue;
    }
    const { bytes, found } = part;
    let next = 0;
    for (let i = 0; i < found.length; i += FOUND_FIELDS) {
      const from = next;
      next += (found[i + 1] as number) - (found[i] as number);
      if (!isWanted(found[i + 4] as number, draft, batch.entries, bytes, from + BODY)) continue;
      readFound(draft, bytes, from, next, found[i + 2] as number, clock);
    }
  }
}

function readFound(draft: RunDraft, bytes: Buffer, from: number, to: number, line: number, clock: StampClock): void {
  const text = from + BODY;
  const end = lastLineEnd(bytes, text, to);
  const reader = readers.find(bytes, text, end);
  reader?.(draft, { text: textIn(bytes, text, end), depth: depthAt(bytes, from), line, at: clock.read(bytes, from) });
}

/** A copy of the entries that are wanted. What is given is used up. */
export function thinnedFound(
  { bytes, found }: FoundEntries,
  isWanted: (beginning: number, bytes: Buffer, from: number, to: number) => boolean,
): FoundEntries {
  let count = 0;
  let size = 0;
  let next = 0;
  let from = 0;
  // Neighbours that are wanted are moved together.
  const moveUpTo = (end: number): void => {
    bytes.copyWithin(size, from, end);
    size += end - from;
  };
  for (let i = 0; i < found.length; i += FOUND_FIELDS) {
    const start = next;
    next += (found[i + 1] as number) - (found[i] as number);
    if (isWanted(found[i + 4] as number, bytes, start, next)) {
      for (let k = 0; k < FOUND_FIELDS; k++) found[count++] = found[i + k] as number;
      continue;
    }
    if (start > from) moveUpTo(start);
    from = next;
  }
  if (next > from) moveUpTo(next);
  return { bytes: Buffer.from(bytes.subarray(0, size)), found: found.slice(0, count) };
}

/** Lines joined with line feeds, without the NUL bytes that a power cut leaves in front of one. */
function textIn(bytes: Buffer, start: number, end: number): string {
  const text = decode(bytes, start, end);
  return text.includes('\n') ? text.replace(/\r?\n\0*/g, '\n') : text;
}

/** The end of the last line in bytes[start, end), without its line end and without NUL bytes of the next line. */
function lastLineEnd(bytes: Buffer, start: number, end: number): number {
  let to = end;
  while (to > start && bytes[to - 1] === NUL) to--;
  if (to > start && bytes[to - 1] === LF) to--;
  return to > start && bytes[to - 1] === CR ? to - 1 : to;
}

export interface EntryGatherer {
  /** Entries that have ended: those found from one to another, of which a scan made copies. */
  addCopies(bytes: Buffer, found: Uint32Array, from: number, to: number): void;
  /** An entry that has ended and is too long to be kept as it stands. */
  addLong(bytes: Buffer, start: number, end: number, line: number): void;
  /** An entry whose end is not there yet. What is there ends with a line end, unless it is a piece of a long line. */
  begin(bytes: Buffer, start: number, end: number, line: number): void;
  /** Whole lines that belong to the entry that was begun, if any. */
  addLines(bytes: Buffer, start: number, end: number): void;
  /** Further bytes of its last line. */
  addPiece(bytes: Buffer, start: number, end: number): void;
  /** A further line of it begins with these bytes. */
  addLineStart(bytes: Buffer, start: number, end: number): void;
  /** The entry that was begun has ended. */
  finish(): void;
  isFull(): boolean;
  /** What was gathered; the gatherer is empty afterwards. */
  take(): EntryBatch;
}

export function entryGatherer(clock: StampClock): EntryGatherer {
  let parts: (FoundEntries | LongEntry)[] = [];
  let entries = 0;
  let size = 0;
  let capped: CappedBytes | undefined;
  let begun: Omit<LongEntry, 'text' | 'shortened'> | undefined;

  const addLineStart = (source: Buffer, start: number, end: number): void => {
    if (begun === undefined || capped === undefined) return;
    appendBytes(capped, LINE_FEED, 0, 1);
    appendBytes(capped, source, start, end);
  };

  const addLines = (source: Buffer, start: number, end: number): void => {
    if (begun === undefined) return;
    for (let at = start; at < end;) {
      const lineEnd = source.subarray(at, end).indexOf(LF) + at;
      if (lineEnd < at) return;
      while (at < lineEnd && source[at] === NUL) at++;
      addLineStart(source, at, lastLineEnd(source, at, lineEnd + 1));
      at = lineEnd + 1;
    }
  };

  const begin = (source: Buffer, start: number, end: number, line: number): void => {
    const text = start + BODY;
    const lineEnd = source.subarray(text, end).indexOf(LF) + text;
    const ended = lineEnd < text ? end : lastLineEnd(source, text, lineEnd + 1);
    const reader = readers.find(source, text, ended);
    begun = reader && { reader, depth: depthAt(source, start), at: clock.read(source, start), line };
    if (begun === undefined) return;
    capped ??= cappedBytes();
    clearBytes(capped);
    appendBytes(capped, source, text, ended);
    if (lineEnd >= text) addLines(source, lineEnd + 1, end);
  };

  const finish = (): void => {
    if (begun === undefined || capped === undefined) return;
    const text = textOf(capped);
    parts.push({ ...begun, shortened: isShortened(capped), text });
    entries += LONG_WEIGHT;
    size += text.length;
    begun = undefined;
  };

  const addCopies = (source: Buffer, found: Uint32Array, from: number, to: number): void => {
    if (from >= to) return;
    const last = to - FOUND_FIELDS;
    const first = found[from + 3] as number;
    const end = (found[last + 3] as number) + (found[last + 1] as number) - (found[last] as number);
    parts.push({ bytes: Buffer.from(source.subarray(first, end)), found: found.slice(from, to) });
    entries += (to - from) / FOUND_FIELDS;
    size += end - first + (to - from) * 4;
  };

  return {
    ...{ addCopies, begin, addLines, addLineStart, finish },
    addLong(source, start, end, line) {
      begin(source, start, end, line);
      finish();
    },
    addPiece(source, start, end) {
      if (begun !== undefined && capped !== undefined) appendBytes(capped, source, start, end);
    },
    isFull: () => entries > MOST_ENTRIES || size > MOST_BYTES,
    take() {
      const taken = { parts, entries, size };
      parts = [];
      entries = 0;
      size = 0;
      return taken;
    },
  };
}
