/** The words of one language. */
import type { Locale } from '../../probes/said';
import { en, type Words } from './en';
import { fr } from './fr';

const all: Readonly<Record<Locale, Words>> = { en, fr };

export function wordsOf(locale: Locale): Words {
  return all[locale];
}
