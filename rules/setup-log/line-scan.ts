/**
 * Finds the lines that matter in a stretch of a log: sixteen bytes at a time, in WebAssembly.
 * It counts lines, tests the shape of the stamp and compares the beginning behind it with the known ones; the rest of
 * the program sees only the lines that were found. docs/decisions/0010 says why this is not plain JavaScript.
 */
import { SHORT_TEXT } from './capped-bytes';
import { BODY, STAMP_BASE, STAMP_SPAN } from './stamp';
import * as w from './wasm-code';
import { narrowBody } from './wide-text';

/** What is used of WebAssembly, which is part of every engine and of no type library of the server side. */
declare const WebAssembly: {
  readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (code: object, imports: object) => { readonly exports: unknown };
};

/** Bytes of a log that are looked at together: few enough to stay in the processor's own memory. */
export const WINDOW = 512 * 1024;

/** Where things lie in the memory: how a scan ended, the known beginnings, what was found, the bytes themselves. */
const OUTCOME = 16;
const SLOTS = 1024;
const NEXT = 2048;
const PREFIXES = 4096;
const FOUND = 16_384;
/** Words of each found line: where it begins, where its entry ends, its number, where its copy begins, its prefix. */
export const FOUND_FIELDS = 5;
const FOUND_BYTES = FOUND_FIELDS * 4;
/** Reading may go this far beyond the bytes that count. */
const SLACK = 64;
const MOST_FOUND = Math.ceil(WINDOW / (BODY - 1)) + 1;
const SPECIAL = FOUND + MOST_FOUND * FOUND_BYTES;
export const TEXT = SPECIAL + MOST_FOUND * 4 + SLACK;
const COPY = TEXT + WINDOW + SLACK;
const WIDE = COPY + WINDOW + SLACK;
const PAGE = 65_536;
const PAGES = Math.ceil((WIDE + WINDOW + SLACK) / PAGE);

/** Prefixes are told apart by this many bytes, and by their first sixteen afterwards. */
const HASHED = 7;
const VECTOR = 16;
const MOST_PREFIXES = 255;
const HASH_LOW = 0x9e3779b1;
const HASH_HIGH = 0x85ebca6b;
const HASH_SHIFT = 22;

const LF = 0x0a;
const STAR = 0x2a;

export interface Scanned {
  /** How many lines were found, and how many of them are special. */
  readonly found: number;
  readonly special: number;
  /** Lines that ended in the stretch, and where the one begins that did not. */
  readonly lines: number;
  readonly unfinished: number;
  /** Where the first stamped line begins, and the first and last whose text is no row of stars; 0 when there is none. */
  readonly firstStamp: number;
  readonly firstSeen: number;
  readonly firstSeenLine: number;
  readonly lastSeen: number;
}

export interface LineScan {
  /** The memory as bytes; a log is put at TEXT, at most WINDOW bytes. */
  readonly bytes: Buffer;
  /** Looks at bytes[TEXT, end). `lines` is the number of lines before it. */
  scan(end: number, lines: number): Scanned;
  /**
   * Of each found line: its start, the start of the next stamped line (0 when there is none), its number, and where a
   * copy of all that is between the two begins. The copies stand one behind the other. Then the number that tellable
   * gives to its prefix, counted from 1.
   */
  readonly found: Uint32Array;
  /**
   * Where in `found` the lines are that are not kept as they stand: rows of stars, the first prefix, entries that are
   * longer than SHORT_TEXT, and the one whose end has not come.
   */
  readonly special: Uint32Array;
  /** Puts UTF-16 into bytes at `to` as UTF-8, and gives its length there. An odd byte at the end is left out. */
  narrow(units: Uint8Array, to: number, bigEndian: boolean): number;
}

interface Exports {
  readonly scan: (end: number, lines: number) => number;
  readonly narrow: (from: number, units: number, to: number, bigEndian: number) => number;
}

/**
 * Prepares a scan for stamped lines that begin with a star or with one of these ASCII texts of at least seven characters.
 */
export function lineScan(prefixes: readonly string[]): LineScan {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  const bytes = Buffer.from(memory.buffer);
  layPrefixes(bytes, prefixes);
  const code = new WebAssembly.Module(moduleBytes());
  const { scan, narrow } = new WebAssembly.Instance(code, { host: { memory } }).exports as Exports;
  const outcome = new Uint32Array(memory.buffer, OUTCOME, 7);
  return {
    bytes,
    found: new Uint32Array(memory.buffer, FOUND, MOST_FOUND * FOUND_FIELDS),
    special: new Uint32Array(memory.buffer, SPECIAL, MOST_FOUND),
    scan(end, lines) {
      bytes.fill(0, end, end + SLACK);
      const found = scan(end, lines);
      const word = (index: number): number => outcome[index] ?? 0;
      const [firstStamp, firstSeen, firstSeenLine] = [word(2), word(3), word(4)];
      const counts = { found, special: word(6), lines: word(0), unfinished: word(1) };
      return { ...counts, firstStamp, firstSeen, firstSeenLine, lastSeen: word(5) };
    },
    narrow(units, to, bigEndian) {
      bytes.set(units, WIDE);
      return narrow(WIDE, units.length >> 1, to, bigEndian ? 1 : 0) - to;
    },
  };
}

/** How many bytes of UTF-16 surely fit into so many bytes of UTF-8. */
export function wideRoom(room: number): number {
  return Math.floor(room / 3) * 2;
}

/** The prefixes as far as a scan tells them apart. */
export function tellable(prefixes: readonly string[]): string[] {
  return [...new Set(prefixes.map((prefix) => prefix.slice(0, VECTOR)))];
}

/** Each prefix with a mask for its first sixteen bytes, in chains of those that share a slot. */
function layPrefixes(bytes: Buffer, prefixes: readonly string[]): void {
  const firsts = tellable(prefixes);
  if (firsts.length > MOST_PREFIXES) throw new Error('A scan knows at most 255 beginnings of lines.');
  firsts.forEach((first, index) => {
    if (first.length < HASHED) throw new Error(`"${first}" is too short: a beginning needs ${HASHED} characters.`);
    const id = index + 1;
    const at = PREFIXES + id * 2 * VECTOR;
    bytes.write(first, at, 'latin1');
    bytes.fill(0xff, at + VECTOR, at + VECTOR + first.length);
    const low = Math.imul(bytes.readInt32LE(at), HASH_LOW);
    const high = Math.imul(bytes.readInt32LE(at + HASHED - 4), HASH_HIGH);
    const slot = SLOTS + ((low + high) >>> HASH_SHIFT);
    bytes[NEXT + id] = bytes[slot] ?? 0;
    bytes[slot] = id;
  });
}

/** Locals of `scan`. */
const [END, LINES, AT, BLOCK, BITS, LINE_END, START, NEWEST, OPEN, BODY_AT, ID] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const [FIRST_STAMP, FIRST_SEEN, FIRST_SEEN_LINE, LAST_SEEN, COPY_AT, LENGTH, IS_SPECIAL, SPECIALS] = [
  11, 12, 13, 14, 15, 16, 17, 18,
];

function moduleBytes(): Uint8Array<ArrayBuffer> {
  return w.moduleOf([
    { name: 'scan', parameters: 2, numbers: 17, vectors: 0, body: scanBody() },
    { name: 'narrow', parameters: 4, numbers: 2, vectors: 2, body: narrowBody() },
  ]);
}

function scanBody(): w.Code {
  const lineFeeds = (offset: number): w.Code =>
    w.bitsOf(w.equalBytes(w.readVector(w.get(BLOCK), offset), w.vector(Array<number>(VECTOR).fill(LF))));
  const eachLine = w.inOrder(
    w.set(LINE_END, w.add(w.get(BLOCK), w.trailingZeros(w.get(BITS)))),
    w.set(BITS, w.and(w.get(BITS), w.subtract(w.get(BITS), w.number(1)))),
    w.set(LINES, w.add(w.get(LINES), w.number(1))),
    w.set(START, w.get(AT)),
    w.set(AT, w.add(w.get(LINE_END), w.number(1))),
    // A power cut leaves NUL bytes in front of a line.
    w.whileTrue(w.isZero(w.readByte(w.get(START))), w.set(START, w.add(w.get(START), w.number(1)))),
    w.when(isStampedCode(), onStampedCode()),
  );
  const result = [LINES, AT, FIRST_STAMP, FIRST_SEEN, FIRST_SEEN_LINE, LAST_SEEN, SPECIALS];
  return w.inOrder(
    w.set(AT, w.number(TEXT)),
    w.set(BLOCK, w.number(TEXT)),
    w.set(NEWEST, w.number(FOUND)),
    w.set(COPY_AT, w.number(COPY)),
    w.whileTrue(
      w.below(w.get(BLOCK), w.get(END)),
      w.inOrder(
        w.set(BITS, w.or(lineFeeds(0), w.shiftLeft(lineFeeds(VECTOR), w.number(VECTOR)))),
        w.whileTrue(w.get(BITS), eachLine),
        w.set(BLOCK, w.add(w.get(BLOCK), w.number(2 * VECTOR))),
      ),
    ),
    w.when(w.get(OPEN), noteSpecial()),
    ...result.map((local, index) => w.writeWord(w.number(OUTCOME), w.get(local), index * 4)),
    w.divide(w.subtract(w.get(NEWEST), w.number(FOUND)), w.number(FOUND_BYTES)),
  );
}

/** The shape of stamp.ts, tested in two overlapping halves of sixteen bytes. */
function isStampedCode(): w.Code {
  const second = BODY - 1 - VECTOR;
  const half = (from: number): w.Code =>
    w.atMostBytes(
      w.subtractBytes(w.readVector(w.get(START), from), w.vector(STAMP_BASE.slice(from, from + VECTOR))),
      w.vector(STAMP_SPAN.slice(from, from + VECTOR)),
    );
  const long = w.atLeast(w.get(LINE_END), w.add(w.get(START), w.number(BODY - 1)));
  return w.and(long, w.allBytesTrue(w.andVector(half(0), half(second))));
}

function onStampedCode(): w.Code {
  const found = (special: w.Code): w.Code =>
    w.inOrder(
      w.writeWord(w.get(NEWEST), w.get(START)),
      w.writeWord(w.get(NEWEST), w.number(0), 4),
      w.writeWord(w.get(NEWEST), w.get(LINES), 8),
      w.writeWord(w.get(NEWEST), w.get(COPY_AT), 12),
      w.writeWord(w.get(NEWEST), w.get(ID), 16),
      w.writeWord(w.get(NEWEST), w.get(ID), 16),
      w.set(NEWEST, w.add(w.get(NEWEST), w.number(FOUND_BYTES))),
      w.set(OPEN, w.number(1)),
      w.set(IS_SPECIAL, special),
    );
  const seen = w.inOrder(
    w.when(
      w.isZero(w.get(FIRST_SEEN)),
      w.inOrder(w.set(FIRST_SEEN, w.get(START)), w.set(FIRST_SEEN_LINE, w.get(LINES))),
    ),
    w.set(LAST_SEEN, w.get(START)),
  );
  const newest = w.subtract(w.get(NEWEST), w.number(FOUND_BYTES));
  const ended = w.inOrder(
    w.writeWord(newest, w.get(START), 4),
    w.set(LENGTH, w.subtract(w.get(START), w.readWord(newest))),
    w.copyBytes(w.get(COPY_AT), w.readWord(newest), w.get(LENGTH)),
    w.set(COPY_AT, w.add(w.get(COPY_AT), w.get(LENGTH))),
    w.when(w.or(w.get(IS_SPECIAL), w.above(w.get(LENGTH), w.number(SHORT_TEXT))), noteSpecial()),
    w.set(OPEN, w.number(0)),
  );
  const hash = w.shiftRight(
    w.add(
      w.multiply(w.readWord(w.get(BODY_AT)), w.number(HASH_LOW)),
      w.multiply(w.readWord(w.get(BODY_AT), HASHED - 4), w.number(HASH_HIGH)),
    ),
    w.number(HASH_SHIFT),
  );
  const prefix = w.add(w.number(PREFIXES), w.shiftLeft(w.get(ID), w.number(5)));
  const fits = w.allBytesTrue(
    w.equalBytes(w.andVector(w.readVector(w.get(BODY_AT)), w.readVector(prefix, VECTOR)), w.readVector(prefix)),
  );
  const known = w.inOrder(
    w.set(ID, w.readByte(hash, SLOTS)),
    w.whileTrue(
      w.get(ID),
      w.when(
        fits,
        w.inOrder(found(w.equal(w.get(ID), w.number(1))), w.set(ID, w.number(0))),
        w.set(ID, w.readByte(w.get(ID), NEXT)),
      ),
    ),
  );
  const isStar = w.and(w.below(w.get(BODY_AT), w.get(LINE_END)), w.equal(w.readByte(w.get(BODY_AT)), w.number(STAR)));
  return w.inOrder(
    w.when(w.get(OPEN), ended),
    w.when(w.isZero(w.get(FIRST_STAMP)), w.set(FIRST_STAMP, w.get(START))),
    w.set(BODY_AT, w.add(w.get(START), w.number(BODY))),
    w.when(isStar, found(w.number(1)), w.inOrder(seen, w.when(w.below(w.get(BODY_AT), w.get(LINE_END)), known))),
  );
}

/** Notes where the newest line stands in what was found, as a number of words. */
function noteSpecial(): w.Code {
  const newest = w.subtract(w.subtract(w.get(NEWEST), w.number(FOUND)), w.number(FOUND_BYTES));
  return w.inOrder(
    w.writeWord(w.shiftLeft(w.get(SPECIALS), w.number(2)), w.shiftRight(newest, w.number(2)), SPECIAL),
    w.set(SPECIALS, w.add(w.get(SPECIALS), w.number(1))),
  );
}
