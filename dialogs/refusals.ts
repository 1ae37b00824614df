/** A refusal of the desk in words: why not, and who did what that stands in the way. */
import type { Refusal } from '../desk/refusal';
import type { Locale } from '../probes/said';
import { formatTime } from './words/time';
import { wordsOf } from './words/words';

export function refusalSentences(refusal: Refusal, locale: Locale): string[] {
  const words = wordsOf(locale).refused;
  const sentence = words[refusal.code];
  // Who asked is no news to the person who is refused for a reason of their own.
  const own = ['self-approval', 'not-approver', 'not-requester', 'not-yours', 'unknown-person'].includes(refusal.code);
  if (own || refusal.by === undefined || refusal.at === undefined) return [sentence];
  return [sentence, words.by(refusal.by.name, formatTime(refusal.at, locale))];
}
