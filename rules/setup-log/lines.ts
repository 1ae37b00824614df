/**
 * Hands a log over in stretches of whole lines, each looked at by line-scan.ts.
 * What is left of a stretch waits for the rest of its line; a line that is too long to wait is handed over in pieces.
 */
import { wholeCharacters, type Encoding } from './encoding';
import { TEXT, WINDOW, wideRoom, type LineScan, type Scanned } from './line-scan';

const LF = 0x0a;
const CR = 0x0d;
const NUL = 0;
const LINE_FEED = Buffer.from('\n');
const NOTHING = Buffer.alloc(0);

/** Bytes that are asked for at once. They and a line that waits fit into a stretch. */
const PULLED = 256 * 1024;

/** A line that is longer than this is not kept until its end has come. */
const LONG_LINE = 64 * 1024;

export interface LineTaker {
  /** Whole lines; `bytes` change afterwards. */
  onStretch(bytes: Buffer, scanned: Scanned): void;
  /** The first piece of a line that is very long, and its number. */
  onLongLine(bytes: Buffer, start: number, end: number, line: number): void;
  /** A further piece of it. */
  onPiece(bytes: Buffer, start: number, end: number): void;
}

/** Puts the next bytes of a file into the room and says how many; 0 at its end. */
export type Fill = (room: Buffer) => number;

export interface LineSource {
  push(chunk: Buffer, encoding: Encoding): void;
  /** Takes bytes of UTF-8 without a copy in between. Says how many; 0 at the end of the file. */
  pull(fill: Fill): number;
  /** Hands over the last line when the file does not end with a line end. Returns the number of lines. */
  end(): number;
}

export function lineSource(scan: LineScan, taker: LineTaker): LineSource {
  const { bytes } = scan;
  let lines = 0;
  let rest: Buffer = NOTHING;
  let insideLongLine = false;
  let halfCharacter: Buffer = NOTHING;

  /** Where a piece may be cut: not between CR and LF. */
  const cutBefore = (start: number, end: number): number => (end > start && bytes[end - 1] === CR ? end - 1 : end);
  const keep = (start: number, end: number): void => void (rest = Buffer.from(bytes.subarray(start, end)));

  /** Goes on with a long line in bytes[TEXT, end). Gives the end of what is behind it, moved to TEXT. */
  const continueLongLine = (end: number): number | undefined => {
    const lineEnd = bytes.subarray(TEXT, end).indexOf(LF) + TEXT;
    if (lineEnd < TEXT) {
      const cut = cutBefore(TEXT, end);
      taker.onPiece(bytes, TEXT, cut);
      keep(cut, end);
      return undefined;
    }
    taker.onPiece(bytes, TEXT, cutBefore(TEXT, lineEnd));
    insideLongLine = false;
    lines++;
    bytes.copyWithin(TEXT, lineEnd + 1, end);
    return end - (lineEnd + 1 - TEXT);
  };

  const beginLongLine = (start: number, end: number): void => {
    let at = start;
    while (at < end && bytes[at] === NUL) at++;
    // One NUL says that a line has begun.
    if (end - at <= LONG_LINE) return keep(Math.min(at, end - 1), end);
    const cut = cutBefore(at, end);
    taker.onLongLine(bytes, at, cut, lines + 1);
    insideLongLine = true;
    keep(cut, end);
  };

  /** Looks at bytes[TEXT, given), which begin with `rest`. */
  const look = (given: number): void => {
    const end = insideLongLine ? continueLongLine(given) : given;
    if (end === undefined) return;
    const scanned = scan.scan(end, lines);
    lines = scanned.lines;
    taker.onStretch(bytes, scanned);
    if (end - scanned.unfinished > LONG_LINE) beginLongLine(scanned.unfinished, end);
    else keep(scanned.unfinished, end);
  };

  const pushNarrow = (chunk: Buffer): void => {
    if (!insideLongLine && rest.length + chunk.length < LONG_LINE && !chunk.includes(LF)) {
      rest = Buffer.concat([rest, chunk]);
      return;
    }
    for (let at = 0; at < chunk.length;) {
      const start = TEXT + rest.copy(bytes, TEXT);
      const taken = chunk.copy(bytes, start, at, at + WINDOW - rest.length);
      look(start + taken);
      at += taken;
    }
  };

  const pushWide = (chunk: Buffer, encoding: Encoding): void => {
    const units = halfCharacter.length === 0 ? chunk : Buffer.concat([halfCharacter, chunk]);
    let at = 0;
    for (;;) {
      const piece = units.subarray(at, at + wideRoom(WINDOW - rest.length));
      const whole = wholeCharacters(piece, encoding);
      if (whole === 0) break;
      const start = TEXT + rest.copy(bytes, TEXT);
      look(start + scan.narrow(piece.subarray(0, whole), start, encoding === 'utf-16be'));
      at += whole;
    }
    halfCharacter = Buffer.from(units.subarray(at));
  };

  return {
    push: (chunk, encoding) => (encoding === 'utf-8' ? pushNarrow(chunk) : pushWide(chunk, encoding)),
    pull(fill) {
      const start = TEXT + rest.copy(bytes, TEXT);
      const count = fill(bytes.subarray(start, start + PULLED));
      if (count > 0) look(start + count);
      return count;
    },
    end() {
      if (rest.length > 0 || insideLongLine) pushNarrow(LINE_FEED);
      return lines;
    },
  };
}
