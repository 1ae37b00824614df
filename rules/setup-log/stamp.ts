/**
 * The stamp that opens every line of ExchangeSetup.log: `[03/06/2021 15:15:25.0813] [1] `.
 * The month comes first whatever the separators are, and the digit after it is the nesting depth, not a severity.
 */

/** Offset of the text behind the stamp, counted from the opening bracket. */
export const BODY = 31;
const STAMP_LENGTH = 24;

const OPEN = 0x5b;
const CLOSE = 0x5d;
const SPACE = 0x20;
const ZERO = 0x30;

/** Positions of the digits inside `[MM/dd/yyyy HH:mm:ss.ffff] [L]`, the depth last. */
const DIGITS = [1, 2, 4, 5, 7, 8, 9, 10, 12, 13, 15, 16, 18, 19, 21, 22, 23, 24, 28];

/** Bytes that the shape asks for, besides digits. Separators of date and time may be anything. */
const FIXED: Readonly<Record<number, number>> = { 0: OPEN, 11: SPACE, 25: CLOSE, 26: SPACE, 27: OPEN, 29: CLOSE };

/** The shape as numbers, one for each byte in front of the text: a byte fits when it is at most SPAN above BASE. */
export const STAMP_BASE = Array.from({ length: BODY - 1 }, (_, at) => FIXED[at] ?? (DIGITS.includes(at) ? ZERO : 0));
export const STAMP_SPAN = STAMP_BASE.map((_, at) => (FIXED[at] === undefined ? (DIGITS.includes(at) ? 9 : 255) : 0));

/** Tests the fixed shape; separators may be anything, as they follow the culture of the server. */
export function isStamped(bytes: Buffer, at: number, end: number): boolean {
  if (bytes[at] !== OPEN || end - at < BODY - 1) return false;
  if (bytes[at + 25] !== CLOSE || bytes[at + 27] !== OPEN || bytes[at + 29] !== CLOSE) return false;
  if (bytes[at + 11] !== SPACE || bytes[at + 26] !== SPACE) return false;
  for (let i = 0; i < DIGITS.length; i++) {
    const digit = (bytes[at + (DIGITS[i] as number)] as number) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

export function depthAt(bytes: Buffer, at: number): number {
  return (bytes[at + 28] ?? ZERO) - ZERO;
}

export interface StampClock {
  /** `2021-03-06T15:15:25.813` from the bracket at `at`. */
  read(bytes: Buffer, at: number): string;
  /** Remembers the stamp of the newest line without reading it. */
  remember(bytes: Buffer, at: number): void;
  /** The time of the newest line that was remembered. */
  last(): string;
}

/** Reads stamps. Neighbouring lines often share theirs, so the last text is used again when the bytes are the same. */
export function stampClock(): StampClock {
  const known = Buffer.alloc(STAMP_LENGTH);
  const newest = Buffer.alloc(BODY);
  let text = '';

  const read = (bytes: Buffer, at: number): string => {
    let same = true;
    for (let i = STAMP_LENGTH - 1; i >= 0 && same; i--) same = known[i] === bytes[at + 1 + i];
    if (same) return text;
    bytes.copy(known, 0, at + 1, at + 1 + STAMP_LENGTH);
    text = timeOf(known.toString('latin1'));
    return text;
  };

  return {
    read,
    remember: (bytes, at) => void bytes.copy(newest, 0, at, at + BODY - 1),
    last: () => read(newest, 0),
  };
}

/** From `03/06/2021 15:15:25.0813`. Setup pads three digits of milliseconds to four with a zero. */
function timeOf(stamp: string): string {
  const cut = (from: number, to: number): string => stamp.slice(from, to);
  const fraction = stamp[20] === '0' ? cut(21, 24) : cut(20, 23);
  const date = `${cut(6, 10)}-${cut(0, 2)}-${cut(3, 5)}`;
  const time = `${date}T${cut(11, 13)}:${cut(14, 16)}:${cut(17, 19)}.${fraction}`;
  // Joined pieces are kept as a tree of strings until they are copied once.
  return Buffer.from(time, 'latin1').toString('latin1');
}
