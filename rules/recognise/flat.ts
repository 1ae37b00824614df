/**
 * The form in which two sentences are compared: lower case, no accents, no quotes, single spaces.
 */
import { decode } from './normalise';
import { foldedCode, isUnspaced, lettersOf } from './fold';

/** No space stands before these. */
function isPunctuation(code: number): boolean {
  // . , ; : ? ! )
  return (
    code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3f || code === 0x21 || code === 0x29
  );
}

/** A text as it is compared, with the way back to the text that it was made from. */
export interface Flat {
  readonly text: string;
  /** The part of the clean text that a range of this text was made from. */
  readonly origin: (start: number, end: number) => readonly [number, number];
}

/** Written over by each call: a new one for each long text would cost more than the work. */
let scratch = new Uint16Array(4_096);
/** No more than this is kept between texts, in characters. */
const mostKept = 300_000;

/**
 * The form that templates are compared in. Quotes are dropped altogether, because people lose or change them; spaces
 * are single, and gone where they say nothing: before punctuation and beside Chinese and Japanese characters.
 */
export function flatText(clean: string): Flat {
  if (scratch.length < 2 * clean.length) scratch = new Uint16Array(2 * clean.length);
  const length = flatten(clean, scratch, undefined);
  const text = decode(scratch.subarray(0, length));
  if (scratch.length > mostKept) scratch = new Uint16Array(4_096);
  let at: Uint32Array | undefined;
  // Most texts hold nothing that anybody wants to go back from.
  const offsets = (): Uint32Array => {
    if (at !== undefined) return at;
    at = new Uint32Array(length + 1);
    flatten(clean, new Uint16Array(length), at);
    return at;
  };
  const origin = (start: number, end: number): readonly [number, number] => {
    const first = offsets()[start] ?? 0;
    const last = end > start ? (offsets()[end - 1] ?? first) + 1 : first;
    return [first, last];
  };
  return { text, origin };
}

/** Writes the characters, and where wanted the place of each one in the clean text. The result is their number. */
function flatten(clean: string, codes: Uint16Array, at: Uint32Array | undefined): number {
  let length = 0;
  let space = false;
  const write = (code: number, from: number): void => {
    codes[length] = code;
    if (at !== undefined) at[length] = from;
    length++;
  };
  for (let i = 0; i < clean.length; i++) {
    const code = clean.charCodeAt(i);
    if (code === 0x20 || code === 0x0a) {
      space = true;
      continue;
    }
    if (code === 0x27 || code === 0x22) continue;
    const one = foldedCode(code);
    if (one === 0) continue;
    if (space && length > 0 && !isPunctuation(one) && !isUnspaced(code) && !isUnspaced(codes[length - 1] ?? 0)) {
      write(0x20, i - 1);
    }
    space = false;
    if (one !== 1) {
      write(one, i);
      continue;
    }
    for (const letter of lettersOf(code)) write(letter.charCodeAt(0), i);
  }
  if (at !== undefined) at[length] = clean.length;
  return length;
}
