/**
 * Prepares log lines that somebody pasted: mail and chat put quote marks and blanks in front of them.
 * Only lines that are stamped behind those characters are touched, so that stack traces keep their shape.
 */
import { isStamped } from './stamp';

const LF = 0x0a;
const LEADING = new Set([0x20, 0x09, 0x3e, 0x7c]);

/** The same text without what stands in front of its stamps. UTF-16 passes unchanged. */
export function withoutIndents(text: Uint8Array): Buffer {
  const source = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const target = Buffer.alloc(source.length);
  let length = 0;
  for (let start = 0; start < source.length;) {
    const next = source.indexOf(LF, start);
    const end = next < 0 ? source.length : next + 1;
    length += source.copy(target, length, stampOrStart(source, start, end), end);
    start = end;
  }
  return target.subarray(0, length);
}

function stampOrStart(source: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && LEADING.has(source[at] ?? 0)) at++;
  return isStamped(source, at, end) ? at : start;
}
