/**
 * One finding as part of a card: what is wrong, how we know, what to do, who may do it.
 */
import type { Locale } from '../../probes/said';
import type { Advice, Evidence, Finding } from '../../rules/finding';
import { formatTime } from '../words/time';
import type { Words } from '../words/en';
import {
  buttons,
  group,
  labelled,
  paragraph,
  press,
  quote,
  steps,
  toggle,
  type Button,
  type Element,
} from './elements';

export interface FindingView {
  readonly words: Words;
  readonly locale: Locale;
  /** Server that a fix would be asked for; undefined where there is none, as for a log from a terminal. */
  readonly server: string | undefined;
  /** Prefix for element ids, unique within the card. */
  readonly key: string;
  readonly mayRequest: boolean;
}

/** The colon of a language: French sets a no-break space before it. */
export function colonOf(locale: Locale): string {
  return locale === 'fr' ? '\u00a0:' : ':';
}

/** The evidence of a finding: value found, value wanted, where, when and as whom; Setup's words as they are. */
export function evidenceElements(finding: Finding, view: FindingView): Element[] {
  const { words, locale } = view;
  const colon = colonOf(locale);
  const elements: Element[] = [paragraph(words.evidence, { bold: true })];
  for (const evidence of finding.evidence.slice(0, 6)) elements.push(...oneEvidence(evidence, words, locale, colon));
  const readings = readingLines(finding, words, locale);
  if (readings.length > 1) elements.push(paragraph(readings.join(' \u2192 '), { subtle: true, small: true }));
  if (finding.inferred.length > 0) {
    const claims = finding.inferred.map((claim) => words.claims[claim]).join(', ');
    elements.push(paragraph(words.inferred(claims), { subtle: true, small: true }));
  }
  return elements;
}

function oneEvidence(evidence: Evidence, words: Words, locale: Locale, colon: string): Element[] {
  const where = evidence.where[locale];
  const when = evidence.when === undefined ? '' : `, ${formatTime(evidence.when, locale)}`;
  const as = evidence.as === undefined ? '' : `, ${words.as} ${evidence.as}`;
  const place = paragraph(`${where}${when}${as}`, { subtle: true, small: true, tight: true });
  if (evidence.quote !== undefined && evidence.quote === evidence.found.en) return [quote(evidence.quote), place];
  const elements = [labelled(words.found, evidence.found[locale], colon)];
  if (evidence.wanted !== undefined) elements.push(labelled(words.wanted, evidence.wanted[locale], colon));
  elements.push(place);
  return elements;
}

/** "In Setup's log at 02:14: fails", one for each of the three sources that said something. */
export function readingLines(finding: Finding, words: Words, locale: Locale): string[] {
  const lines: string[] = [];
  for (const source of ['paste', 'log', 'now'] as const) {
    const reading = finding.readings[source];
    if (!reading) continue;
    const when = reading.when === undefined ? '' : words.at(formatTime(reading.when, locale));
    lines.push(words.readingAt(source, reading.verdict, when));
  }
  return lines;
}

/**
 * Title, sentence, evidence, fix, steps and consequences of one finding. `open` shows all of it at once; the title is
 * left out where the headline of the card has said it already.
 */
export function findingElements(
  finding: Finding,
  view: FindingView & { readonly open: boolean; readonly number: number; readonly titled: boolean },
): Element[] {
  const { words, locale, key, open } = view;
  const fixes = fixButtons(finding, view);
  const offer = fixes.length > 0 ? [buttons(fixes)] : [];
  const advice: Element[] = [...adviceElements(finding, view)];
  if (finding.toKnow) advice.push(labelled(words.toKnow, finding.toKnow[locale], colonOf(locale)));
  advice.push(...disputeElements(finding, words, locale), ...foldedElements(finding, view));
  const because = finding.because[locale];
  const elements: Element[] = view.titled
    ? [paragraph(`${view.number}. ${finding.title[locale]}`, { bold: true }), paragraph(because, { tight: true })]
    : [paragraph(because, { bold: true })];
  if (open) return [...elements, ...evidenceElements(finding, view), ...offer, ...advice];
  const detail = [...evidenceElements(finding, view), ...advice];
  elements.push(buttons([toggle(words.showMore, `${key}-detail`), ...fixes]));
  elements.push(group(detail, { id: `${key}-detail`, hidden: true }));
  return elements;
}

/** An action whose detail does not fit on this card: its title and reason, and a button that brings the rest. */
export function briefElements(
  finding: Finding,
  view: FindingView & { readonly number: number },
  index: number,
): Element[] {
  const { words, locale, server } = view;
  const elements: Element[] = [
    paragraph(`${view.number}. ${finding.title[locale]}`, { bold: true }),
    paragraph(finding.because[locale], { tight: true }),
  ];
  const more = server === undefined ? [] : [press(words.showMore, 'verdict.more', { server, from: index })];
  const all = [...more, ...fixButtons(finding, view)];
  if (all.length > 0) elements.push(buttons(all));
  return elements;
}

/** The ways to put it right; a label says which applies when there are several. */
export function adviceElements(finding: Finding, view: FindingView): Element[] {
  const { words, locale } = view;
  const colon = colonOf(locale);
  const elements: Element[] = [];
  for (const advice of finding.advice) {
    const label = advice.when === undefined ? advice.title[locale] : `${advice.title[locale]} (${advice.when[locale]})`;
    elements.push(labelled(words.toDo, label, colon), ...steps(advice.steps[locale]));
    elements.push(paragraph(whoAndHowLong(advice, words, locale), { subtle: true, small: true, tight: true }));
    for (const never of advice.never) elements.push(labelled(words.never, never[locale], colon));
  }
  return elements;
}

function whoAndHowLong(advice: Advice, words: Words, locale: Locale): string {
  return `${words.whoMay(advice.rights[locale])} \u00b7 ${words.aboutMinutes(advice.minutes)}`;
}

function disputeElements(finding: Finding, words: Words, locale: Locale): Element[] {
  return finding.disputes.map((dispute) => labelled(words.disputes, dispute[locale], colonOf(locale)));
}

function foldedElements(finding: Finding, view: FindingView): Element[] {
  const { words, locale, key } = view;
  if (finding.folded.length === 0) return [];
  const lines = finding.folded.map((folded) =>
    paragraph(`${folded.id}${colonOf(locale)} ${folded.title[locale]}`, { small: true, tight: true }),
  );
  return [
    paragraph(`${words.folded(finding.folded.length)} ${finding.folded.map((folded) => folded.id).join(', ')}`, {
      small: true,
    }),
    paragraph(words.alsoCleared, { subtle: true, small: true, tight: true }),
    buttons([toggle(words.showFolded, `${key}-folded`)]),
    group(lines, { id: `${key}-folded`, hidden: true }),
  ];
}

/** Buttons that ask for approval of an automatic fix; only for a state that was read, and for people who may ask. */
function fixButtons(finding: Finding, view: FindingView): Button[] {
  const { server, words, locale, mayRequest } = view;
  if (server === undefined || !mayRequest) return [];
  const offered = finding.advice.filter((advice) => advice.fix !== undefined);
  return offered.map((advice) =>
    press(
      words.askApproval(advice.title[locale]),
      'fix.request',
      { server, rule: finding.id, advice: advice.id },
      'positive',
    ),
  );
}
