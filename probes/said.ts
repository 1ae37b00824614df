/**
 * A sentence in every language that Preflight speaks.
 *
 * English is written first and is the one that other languages are checked against. A sentence that is missing in a
 * language does not compile, so nobody meets half a card.
 */
export const locales = ['en', 'fr'] as const;

/** A language that cards, findings and the command line can be read in. */
export type Locale = (typeof locales)[number];

/** One sentence, or one short text, in each language. */
export type Said = Readonly<Record<Locale, string>>;

/** Several sentences, such as numbered steps, in each language. */
export type SaidList = Readonly<Record<Locale, readonly string[]>>;

/** The same text in every language: names, paths, commands and Setup's own words. */
export function verbatim(text: string): Said {
  return { en: text, fr: text };
}
