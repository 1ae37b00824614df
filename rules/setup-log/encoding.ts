/**
 * Finds out how a log is encoded, and where UTF-16 may be cut; line-scan.ts turns it into UTF-8.
 * Windows writes ExchangeSetup.log as UTF-8; copies that passed through PowerShell or Notepad are often UTF-16.
 */
import type { SetupLog } from '../run';

export type Encoding = SetupLog['encoding'];

/** How many bytes are looked at before the encoding is decided. */
export const SNIFFED = 256;

export interface Sniffed {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, to be skipped. */
  readonly mark: number;
}

/** Decides by the byte order mark, else by where the NUL bytes of plain English text stand. */
export function sniffEncoding(head: Buffer): Sniffed {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const pairs = head.length >> 1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) evenNuls++;
    if (head[2 * i + 1] === 0) oddNuls++;
  }
  if (pairs >= 2 && oddNuls > pairs * 0.6 && evenNuls < pairs * 0.2) return { encoding: 'utf-16le', mark: 0 };
  if (pairs >= 2 && evenNuls > pairs * 0.6 && oddNuls < pairs * 0.2) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** Length of the longest prefix that ends neither in half a unit nor in the first half of a surrogate pair. */
export function wholeCharacters(bytes: Buffer, encoding: Encoding): number {
  const even = bytes.length & ~1;
  if (even === 0) return 0;
  const high = bytes[encoding === 'utf-16be' ? even - 2 : even - 1] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}

/** True when the bytes are neither text nor UTF-16: a NUL, or many control characters. */
export function looksBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  return controls > head.length / 20;
}

/** The first words of a file on one line, without control or direction characters, at most 80 characters. */
export function firstWords(head: Buffer): string {
  const text = head.toString('utf8').replace(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ');
  return Array.from(text.trim()).slice(0, 80).join('').trim();
}

/** The beginning of a file as UTF-8, for looking at what it is. */
export function headAsUtf8(head: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return head;
  const whole = head.subarray(0, wholeCharacters(head, encoding));
  const units = encoding === 'utf-16be' ? Buffer.from(whole).swap16() : whole;
  return Buffer.from(units.toString('utf16le'), 'utf8');
}
