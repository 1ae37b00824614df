/**
 * What people typed, made fit to be read by the rooms within.
 *
 * The mention of the bot goes, other people's names stay, and characters that only serve to deceive the eye are removed.
 */
import type { Locale } from '../probes/said';

/** Teams delivers at most about 100 KB in one message; longer texts come from elsewhere and are cut here. */
export const longestText = 100_000;

export interface Mention {
  /** The text that stands for the mention, such as `<at>Preflight</at>`. */
  readonly text: string;
  readonly id: string;
}

const lineEnds = /\r\n?|\u2028|\u2029/g;
// Control characters except tab and new line, lone surrogates, and the marks that reorder or hide what is read.
const unreadable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Plain text with `\n` line ends, without characters that cannot be seen, at most `longestText` long. */
export function cleanText(text: string, longest: number = longestText): string {
  const cut = text.length > longest ? text.slice(0, longest) : text;
  return cut.replace(lineEnds, '\n').replace(unreadable, '').trim();
}

/** Removes the mentions of the bot and leaves the names of others as plain words. */
export function withoutMention(text: string, mentions: readonly Mention[], botId: string): string {
  let rest = text;
  for (const mention of mentions) {
    if (mention.id === botId && mention.text !== '') rest = rest.split(mention.text).join(' ');
  }
  return rest.replace(/<at(?: [^<>]{0,100})?>([^<>]{0,300})<\/at>/gi, '$1');
}

/** The language to answer in: French for any kind of French, otherwise English. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^fr(?:[-_]|$)/i.test(tag) ? 'fr' : 'en';
}
