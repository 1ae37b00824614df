/**
 * How a request stands after somebody decided: running, fixed and proven, ran and not fixed, unknown, or never run.
 *
 * This card replaces the approval card for everyone, so that nobody presses a button whose time is over.
 */
import type { Locale } from '../../probes/said';
import type { Card } from '../conversation';
import type { FixEnd, FixSummary } from '../fix-summary';
import { formatTime } from '../words/time';
import type { Words } from '../words/en';
import { wordsOf } from '../words/words';
import { card, group, heading, labelled, paragraph, press, type Element, type Tone } from './elements';
import { colonOf } from './finding';

type EndState = 'denied' | 'withdrawn' | 'expired' | 'void' | 'proven' | 'not-fixed' | 'outcome-unknown';

export interface OutcomeView {
  readonly locale: Locale;
  readonly server: string;
  readonly summary: FixSummary;
  readonly state: EndState | 'approved' | 'running';
  readonly end: FixEnd | undefined;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | undefined;
  readonly decidedAt: string | undefined;
  readonly reason: string | undefined;
}

const tones: Readonly<Record<OutcomeView['state'], Tone>> = {
  approved: 'accent',
  running: 'accent',
  proven: 'good',
  'not-fixed': 'attention',
  'outcome-unknown': 'warning',
  denied: 'emphasis',
  withdrawn: 'emphasis',
  expired: 'emphasis',
  void: 'warning',
};

export function outcomeCard(view: OutcomeView): Card {
  const { locale, summary, server } = view;
  const words = wordsOf(locale);
  const said = headlineOf(view, words);
  const body: Element[] = [
    group([heading(said.headline), paragraph(said.text, { tight: true })], { tone: said.tone, bleed: true }),
    ...endElements(view, words),
    paragraph(words.approval.requestedBy(view.requestedBy, formatTime(view.requestedAt, locale)), {
      small: true,
      subtle: true,
      separator: true,
    }),
    ...decisionElements(view, words),
    labelled(words.approval.reversal, summary.reversal[locale], colonOf(locale)),
  ];
  const open = view.state === 'approved' || view.state === 'running';
  const actions = open ? [] : [press(words.checkAgain, 'check.again', { server })];
  return card(body, { locale, fallback: `${said.headline}. ${said.text}`, actions });
}

/** How it stands, in one line and one sentence. */
export function headlineOf(
  view: OutcomeView,
  words: Words,
): { readonly headline: string; readonly text: string; readonly tone: Tone } {
  const { state, server, end, locale } = view;
  const title = view.summary.title[locale];
  const tone = tones[state];
  if (state === 'approved' || state === 'running') {
    return { headline: words.running(title, server), text: words.approval.stateBound, tone };
  }
  if (end?.notRun === 'changed')
    return { headline: words.outcome.void(title, server), text: words.outcomeText.void, tone: 'warning' };
  if (end?.notRun !== undefined) {
    const lead = end.notRun === 'settled' ? words.outcomeText.settledAlready : notRunText(end, words, locale);
    return { headline: words.outcome.notRun(title, server), text: lead, tone: 'warning' };
  }
  const text =
    end?.reason === 'interrupted'
      ? `${words.outcomeText.interrupted} ${words.outcomeText[state]}`
      : words.outcomeText[state];
  return { headline: words.outcome[state](title, server), text, tone };
}

function notRunText(end: FixEnd, words: Words, locale: Locale): string {
  const lead = end.notRun === 'refused' ? words.outcomeText.refused : words.outcomeText.notStarted;
  return end.because === undefined ? lead : `${lead} ${end.because[locale]}`;
}

/** Before, wanted and after: the proof, as it was read. */
function endElements(view: OutcomeView, words: Words): Element[] {
  const { summary, end, locale } = view;
  const colon = colonOf(locale);
  const elements: Element[] = [
    labelled(words.before, summary.before[locale], colon),
    labelled(words.wanted, summary.wanted[locale], colon),
  ];
  if (end?.after !== undefined) {
    const when = end.afterWhen === undefined ? '' : ` (${formatTime(end.afterWhen, locale)})`;
    elements.push(labelled(words.afterwards, `${end.after[locale]}${when}`, colon));
  }
  if (end?.because !== undefined && end.notRun === undefined) {
    elements.push(paragraph(end.because[locale], { small: true, tight: true }));
  }
  if (view.state === 'proven') elements.push(paragraph(words.nextIsCheck, { small: true }));
  return elements;
}

function decisionElements(view: OutcomeView, words: Words): Element[] {
  if (view.decidedBy === undefined || view.decidedAt === undefined) return [];
  const when = formatTime(view.decidedAt, view.locale);
  const ran = ['approved', 'running', 'proven', 'not-fixed', 'outcome-unknown', 'void'].includes(view.state);
  const line = ran ? words.approvedBy(view.decidedBy, when) : words.decidedBy(view.decidedBy, when);
  const elements: Element[] = [paragraph(line, { small: true, subtle: true, tight: true })];
  if (view.reason) elements.push(labelled(words.reasonGiven, view.reason, colonOf(view.locale)));
  return elements;
}
