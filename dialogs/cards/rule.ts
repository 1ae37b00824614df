/** One readiness rule or known failure in plain words: what Setup checks, why, what to do, and what we rest on. */
import type { Locale } from '../../probes/said';
import { advise, titleOf } from '../../rules/advise';
import type { Failure } from '../../rules/failure';
import type { About } from '../../rules/finding';
import type { Rule } from '../../rules/rule';
import type { Card } from '../conversation';
import { wordsOf } from '../words/words';
import { card, group, heading, labelled, paragraph, steps, type Element } from './elements';
import { colonOf } from './finding';

export interface RuleView {
  readonly locale: Locale;
  /** Sentences before the explanation: how it was recognised, Setup's message, which server to name. */
  readonly notes?: readonly string[];
  /** What the text captured, for exact steps. */
  readonly captures?: Readonly<Record<string, string>>;
}

export function ruleCard(entry: Rule | Failure, view: RuleView): Card {
  const { locale } = view;
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  const own = entry.words[locale];
  const title = titleOf(entry)[locale];
  const severity = words.ruleSeverity[entry.severity];
  const asked = Object.values(entry.asks);
  const how = asked.length === 0 ? words.notChecked : asked.map((question) => question.where[locale]).join(', ');
  const body: Element[] = [
    group(
      [
        heading(title),
        paragraph(`${entry.id} \u00b7 ${severity} \u00b7 ${entry.versions.join(', ')}`, { small: true, tight: true }),
      ],
      {
        tone: 'emphasis',
        bleed: true,
      },
    ),
    ...(view.notes ?? []).map((note) => paragraph(note)),
    labelled(entry.kind === 'rule' ? words.ruleChecks : words.whatHappened, own.checks, colon),
    labelled(words.ruleWhy, own.why, colon),
    labelled(words.howWeCheck, how, colon),
    ...remedyElements(entry, view),
    ...sourceElements(entry, locale),
  ];
  return card(body, { locale, fallback: `${title}. ${own.checks} ${own.why}` });
}

function remedyElements(entry: Rule | Failure, view: RuleView): Element[] {
  const { locale } = view;
  const words = wordsOf(locale);
  const elements: Element[] = [];
  for (const advice of advise(entry, { ...nothingKnown, captures: view.captures ?? {} }, undefined)) {
    const label = advice.when === undefined ? advice.title[locale] : `${advice.title[locale]} (${advice.when[locale]})`;
    elements.push(labelled(words.toDo, label, colonOf(locale)), ...steps(advice.steps[locale]));
    elements.push(paragraph(words.whoMay(advice.rights[locale]), { subtle: true, small: true, tight: true }));
    for (const never of advice.never) elements.push(labelled(words.never, never[locale], colonOf(locale)));
  }
  return elements;
}

function sourceElements(entry: Rule | Failure, locale: Locale): Element[] {
  const words = wordsOf(locale);
  const rests = [
    ...new Set(
      entry.restsOn.map((rest) => `${words.claims[rest.claim]}${colonOf(locale)} ${words.restsOnWords[rest.basis]}`),
    ),
  ];
  const elements = [paragraph(rests.join(' \u00b7 '), { subtle: true, small: true, separator: true })];
  for (const dispute of 'disputes' in entry ? (entry.disputes ?? []) : []) {
    elements.push(labelled(words.disputes, dispute[locale], colonOf(locale)));
  }
  for (const source of entry.sources) {
    // A source without an address is Setup itself, which the line above has named in the reader's language.
    if (source.url === undefined) continue;
    const where = `${source.title} (${source.url})`;
    elements.push(paragraph(`${words.sources}${colonOf(locale)} ${where}`, { subtle: true, small: true, tight: true }));
  }
  return elements;
}

/** A rule explained without a server at hand: the general form of every step. */
const nothingKnown: About = {
  server: undefined,
  product: undefined,
  build: undefined,
  installedBuild: undefined,
  backupBuild: undefined,
  mode: undefined,
  wizard: undefined,
  roles: [],
  captures: {},
};
