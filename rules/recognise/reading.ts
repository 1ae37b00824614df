/**
 * One text in the three forms that recognition needs, with the way back from each to what the person pasted.
 */
import { flatText } from './flat';
import { cleanText, originOf } from './normalise';
import type { Flat } from './flat';

export interface Reading {
  readonly original: string;
  readonly clean: string;
  readonly flat: Flat;
  /** Cuts a range of the clean text out of the original, untouched but for white space at its ends. */
  readonly quote: (start: number, end: number) => string;
  /** Line in the original, from 1, of an offset in the clean text. */
  readonly line: (offset: number) => number;
  /** A range of the flat text as a range of the clean text. */
  readonly unflat: (start: number, end: number) => readonly [number, number];
}

export function readText(original: string): Reading {
  const cleaned = cleanText(original);
  const flat = flatText(cleaned.text);
  let breaks: number[] | undefined;
  return {
    original,
    clean: cleaned.text,
    flat,
    quote: (start, end) =>
      original.slice(originOf(cleaned, start) ?? 0, originOf(cleaned, end) ?? original.length).trim(),
    line: (offset) => {
      breaks ??= lineBreaks(original);
      return lineAt(breaks, originOf(cleaned, offset) ?? 0);
    },
    unflat: flat.origin,
  };
}

function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

function lineAt(breaks: readonly number[], offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
