/** The connection to a server as a card: the broken link first, with who acts and how, then every link in its order. */
import { brokenStep, type Fact, type StepResult, type Walk } from '../../probes/doctor/walk';
import { factWords, stateWords, stepWords } from '../../probes/doctor/words';
import { failureWords, sayBecause } from '../../probes/failure-words';
import type { Locale } from '../../probes/said';
import type { Card } from '../conversation';
import { connectionWordsOf } from '../words/connection';
import { wordsOf } from '../words/words';
import { card, group, heading, labelled, paragraph, press, shortened, type Element, type Tone } from './elements';
import { colonOf } from './finding';

/** Names, certificates and what a server says may be long; a card must stay readable. */
const longestFact = 160;
const longestReason = 400;

export function connectionCard(walk: Walk, locale: Locale, notes: readonly string[] = []): Card {
  const words = connectionWordsOf(locale);
  const broken = brokenStep(walk);
  const headline = headlineOf(walk, broken, locale);
  const body: Element[] = [
    heading(headline),
    paragraph(`${words.took(Math.round(walk.tookMs / 1_000))} \u00b7 ${words.nothingChanged}`, {
      ...{ subtle: true, small: true, tight: true },
    }),
    ...notes.map((note) => paragraph(note)),
  ];
  if (broken !== undefined) body.push(group(troubleOf(broken, locale), { tone: 'attention' }));
  for (const [index, step] of walk.steps.entries()) {
    const repeated = step === broken;
    body.push(group(stepElements(step, locale, repeated), { tone: toneOf(step), separator: index === 0 }));
  }
  const again = words.askAgain(walk.server);
  const actions = [press(wordsOf(locale).checkAgain, 'ask', { text: again })];
  const reason = broken?.because === undefined ? '' : ` ${sayBecause(broken.because, locale)}`;
  return card(body, { locale, fallback: `${headline}.${reason}`, actions });
}

function headlineOf(walk: Walk, broken: StepResult | undefined, locale: Locale): string {
  const words = connectionWordsOf(locale);
  if (broken !== undefined) return words.brokenAt(walk.server, stepWords[broken.id][locale]);
  const unsure = walk.steps.some(({ state }) => state === 'unknown' || state === 'not-reached');
  return unsure ? words.unsure(walk.server) : words.intact(walk.server);
}

/** What happened, who must act, and the next step. */
function troubleOf({ because, facts, notices }: StepResult, locale: Locale): Element[] {
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  if (because === undefined) return [];
  const { who, next } = failureWords[because.code];
  return [
    paragraph(shortened(sayBecause(because, locale), longestReason), { bold: true }),
    labelled(words.who, who[locale], colon),
    labelled(words.next, next[locale], colon),
    ...notices.map((notice) => paragraph(notice[locale], { tight: true })),
    ...factElements(facts, locale),
  ];
}

function stepElements(step: StepResult, locale: Locale, repeated: boolean): Element[] {
  const { id, state, because, why, facts, notices } = step;
  const elements: Element[] = [labelled(stepWords[id][locale], stateWords[state][locale], colonOf(locale))];
  if (repeated) return elements;
  if (because !== undefined) {
    const { next } = failureWords[because.code];
    elements.push(
      paragraph(`${shortened(sayBecause(because, locale), longestReason)} ${next[locale]}`, { tight: true }),
    );
  }
  if (why !== undefined) elements.push(paragraph(why[locale], { subtle: true, small: true, tight: true }));
  elements.push(...notices.map((notice) => paragraph(notice[locale], { small: true, tight: true })));
  elements.push(...factElements(facts, locale));
  return elements;
}

/** All facts of a link in one small paragraph. */
function factElements(facts: readonly Fact[], locale: Locale): Element[] {
  if (facts.length === 0) return [];
  const colon = colonOf(locale);
  const said = facts.map(({ id, value }) => `${factWords[id][locale]}${colon} ${shortened(value, longestFact)}`);
  return [paragraph(said.join(' \u00b7 '), { subtle: true, small: true, tight: true })];
}

function toneOf({ state, notices }: StepResult): Tone {
  if (state === 'broken') return 'attention';
  return state === 'unknown' || notices.length > 0 ? 'warning' : 'default';
}
