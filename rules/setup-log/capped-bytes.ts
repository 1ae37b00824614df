/**
 * Bytes of one log line and its continuation lines, kept up to a cap whatever the length.
 * The beginning and the end are kept, because Setup names the script first and the exception last.
 */

const HEAD = 16 * 1024;
const CAPACITY = 48 * 1024;
const DROP = 16 * 1024;
const CR = 0x0d;

/** Up to this many bytes a loop is faster than a call of copy. */
const SMALL = 48;

/** How much of a long entry ends up as text: this much of its beginning and of its end. */
const TEXT_HEAD = 4 * 1024;
const TEXT_TAIL = 12 * 1024;

/** Entries up to this many bytes are kept whole. */
export const SHORT_TEXT = TEXT_HEAD + TEXT_TAIL;

export interface CappedBytes {
  readonly bytes: Buffer;
  /** Bytes in use. */
  length: number;
  /** Bytes that were given, kept or not. */
  total: number;
}

export function cappedBytes(): CappedBytes {
  return { bytes: Buffer.allocUnsafe(CAPACITY), length: 0, total: 0 };
}

export function clearBytes(kept: CappedBytes): void {
  kept.length = 0;
  kept.total = 0;
}

/** Adds source[start, end). */
export function appendBytes(kept: CappedBytes, source: Buffer, start: number, end: number): void {
  kept.total += end - start;
  let from = start;
  while (from < end) {
    if (kept.length === CAPACITY) {
      kept.bytes.copyWithin(HEAD, HEAD + DROP, CAPACITY);
      kept.length -= DROP;
    }
    const count = Math.min(CAPACITY - kept.length, end - from);
    if (count > SMALL) source.copy(kept.bytes, kept.length, from, from + count);
    else for (let i = 0; i < count; i++) kept.bytes[kept.length + i] = source[from + i] as number;
    kept.length += count;
    from += count;
  }
}

/** True when the text of what was kept has a gap in its middle. */
export function isShortened(kept: CappedBytes): boolean {
  return kept.total > SHORT_TEXT;
}

/** The text of what was kept. The same bytes give the same text, however they were cut into chunks. */
export function textOf(kept: CappedBytes): string {
  if (!isShortened(kept)) return decode(kept.bytes, 0, kept.length);
  const headEnd = characterStart(kept.bytes, TEXT_HEAD, -1);
  const tailStart = characterStart(kept.bytes, kept.length - TEXT_TAIL, 1);
  const left = kept.total - SHORT_TEXT;
  return `${decode(kept.bytes, 0, headEnd)}\n[... ${left} bytes left out ...]\n${decode(kept.bytes, tailStart, kept.length)}`;
}

/** The text of one line that lies in bytes[start, end); of a very long one its beginning. */
export function firstLineText(bytes: Buffer, start: number, end: number): string {
  const last = end - start > SHORT_TEXT ? characterStart(bytes, start + TEXT_HEAD, -1) : end;
  return decode(bytes, start, bytes[last - 1] === CR ? last - 1 : last);
}

/** Moves off the middle of a UTF-8 character, at most three bytes. */
function characterStart(bytes: Buffer, at: number, step: 1 | -1): number {
  let moved = at;
  for (let i = 0; i < 3 && ((bytes[moved] ?? 0) & 0xc0) === 0x80; i++) moved += step;
  return moved;
}

const westernText = new TextDecoder('windows-1252');

/** UTF-8, and Windows-1252 when the bytes are no UTF-8, which is what an ANSI editor leaves behind. */
export function decode(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\uFFFD') ? westernText.decode(bytes.subarray(start, end)) : text;
}
