/**
 * Finds where the last run of a log begins, from its end backwards, so that a file of any size costs no more than its
 * last run. Lines before it are not counted: nobody can without reading them.
 */
import { BODY, isStamped } from './stamp';
import { headAsUtf8, type Encoding } from './encoding';
import { HEADER, productNameIn } from './facts';

/** A file that can be read anywhere. `readAt` fills the room from a position on and says how many bytes it got. */
export interface SeekableFile {
  readonly size: number;
  readonly readAt: (room: Buffer, position: number) => number;
}

/** `mark` is the length of its byte order mark. */
export type MarkedFile = SeekableFile & { readonly mark: number };

const BLOCK = 256 * 1024;
/** A header is shorter than this, whatever the product is called. */
const HEADER_LINE = 320;
const STAR_LINE = 320;

/**
 * The offset of the newest run that begins before `before`, its row of stars included; undefined when there is none.
 * UTF-16 is searched in its own bytes.
 */
export function startOfRunBefore(file: MarkedFile, encoding: Encoding, before: number): number | undefined {
  const width = encoding === 'utf-8' ? 1 : 2;
  const wanted = inEncoding(HEADER, encoding);
  const block = Buffer.allocUnsafe(BLOCK + wanted.length);
  for (let end = before; end > 0;) {
    const start = Math.max(0, end - BLOCK);
    // A header that lies across two blocks is found with the earlier one.
    const bytes = block.subarray(
      0,
      file.readAt(block.subarray(0, Math.min(end + wanted.length, before) - start), start),
    );
    for (let at = bytes.lastIndexOf(wanted); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(wanted, at - 1)) {
      const line = start + at - BODY * width;
      if (line >= 0 && line % width === 0 && isHeaderAt(file, encoding, line)) return withStars(file, encoding, line);
    }
    end = start;
  }
  return undefined;
}

function inEncoding(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

function isHeaderAt(file: MarkedFile, encoding: Encoding, line: number): boolean {
  const width = encoding === 'utf-8' ? 1 : 2;
  const before = textAt(file, encoding, Math.max(0, line - width), Math.min(width, line));
  const startsLine = line === file.mark || /[\n\0]$/.test(before.toString('latin1'));
  const text = textAt(file, encoding, line, HEADER_LINE * width);
  return startsLine && isStamped(text, 0, text.length) && productNameIn(firstLineOf(text.subarray(BODY))) !== undefined;
}

/** The row of stars in front of a header belongs to its run. */
function withStars(file: MarkedFile, encoding: Encoding, line: number): number {
  const width = encoding === 'utf-8' ? 1 : 2;
  const from = Math.max(file.mark, line - STAR_LINE * width);
  const before = textAt(file, encoding, from, line - from);
  const start = before.subarray(0, -1).lastIndexOf('\n') + 1;
  const isStars = isStamped(before, start, before.length) && before[start + BODY] === STAR;
  // Only ASCII is counted back, of which each character has one width.
  return isStars && (start > 0 || from === file.mark) ? line - (before.length - start) * width : line;
}

const STAR = 0x2a;

function textAt(file: SeekableFile, encoding: Encoding, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return headAsUtf8(bytes.subarray(0, file.readAt(bytes, position)), encoding);
}

function firstLineOf(text: Buffer): string {
  return text.toString('utf8').split('\n', 1)[0]?.replace(/\r$/, '') ?? '';
}
