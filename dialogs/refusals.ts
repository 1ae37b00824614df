/** A refusal of the desk in words: why not, and who did what that stands in the way. */
import type { Refusal } from '../desk/refusal';
import type { Locale } from '../probes/said';
import { formatTime } from './words/time';
import { wordsOf } from './words/words';

export function refusalSentences(refusal: Refusal, locale: Locale): string[] {
  const words = wordsOf(locale).refused;
  const sentence = words[refusal.code];
  if (refusal.by === undefined || refusal.at === undefined) return [sentence];
  return [sentence, words.by(refusal.by.name, formatTime(refusal.at, locale))];
}
