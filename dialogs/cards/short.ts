/**
 * The short cards: progress while we look, a refusal, a sentence with an optional list, help and welcome.
 */
import type { Locale } from '../../probes/said';
import type { Card, SpeakerRole } from '../conversation';
import { wordsOf } from '../words/words';
import { colonOf } from './finding';
import { card, group, heading, paragraph, press, type Button, type Element, type Tone } from './elements';

/** What is shown within the first second, and edited while the answers come in. */
export function progressCard(headline: string, lines: readonly string[], locale: Locale): Card {
  const body: Element[] = [
    heading(headline, 'Default'),
    ...lines.map((line) => paragraph(line, { subtle: true, tight: true })),
  ];
  return card(body, { locale, fallback: [headline, ...lines].join(' ') });
}

/** Why something was not done, and who may do it. */
export function refusedCard(sentences: readonly string[], locale: Locale): Card {
  const words = wordsOf(locale);
  const body = [
    group(
      [heading(words.refused.heading, 'Default'), ...sentences.map((sentence) => paragraph(sentence, { tight: true }))],
      {
        tone: 'warning',
        bleed: true,
      },
    ),
  ];
  return card(body, { locale, fallback: `${words.refused.heading}. ${sentences.join(' ')}` });
}

/** One sentence, further lines, and what the person may press. */
export function sentenceCard(
  headline: string,
  lines: readonly string[],
  locale: Locale,
  given: { readonly actions?: readonly Button[]; readonly tone?: Tone } = {},
): Card {
  const body = [
    group([paragraph(headline, { bold: lines.length > 0 }), ...lines.map((line) => paragraph(line, { tight: true }))], {
      tone: given.tone ?? 'default',
    }),
  ];
  return card(body, { locale, fallback: [headline, ...lines].join(' '), actions: given.actions ?? [] });
}

/** What can be asked, and what this person may do. `example` is a server of the inventory. */
export function helpCard(given: {
  readonly locale: Locale;
  readonly roles: readonly SpeakerRole[];
  readonly example: string;
  readonly welcome: boolean;
}): Card {
  const { locale, roles, example } = given;
  const words = wordsOf(locale);
  const { help } = words;
  const here = (text: string): string => text.replace(/EX01/g, example);
  const topics: readonly (readonly [string, string])[] = [
    [here(help.why), help.whyWords],
    [help.paste, help.pasteWords],
    [here(help.check), help.checkWords],
    [help.explain, help.explainWords],
    [help.language, help.languageWords],
  ];
  const may =
    roles.length === 0
      ? help.noRoles
      : `${help.roles}${colonOf(locale)} ${roles.map((role) => help.roleWords[role]).join(', ')}.`;
  const body: Element[] = [
    ...(given.welcome ? [heading(words.welcome)] : [heading(help.heading)]),
    ...topics.flatMap(([say, what]) => [
      paragraph(`\`${say}\``),
      paragraph(what, { subtle: true, small: true, tight: true }),
    ]),
    paragraph(may, { separator: true }),
    paragraph(help.twoPeople, { subtle: true, small: true, tight: true }),
  ];
  const actions = [press(here(help.why), 'ask', { text: here(help.why) })];
  const colon = colonOf(locale);
  return card(body, { locale, fallback: `${words.welcome} ${help.heading}${colon} ${here(help.why)}`, actions });
}
