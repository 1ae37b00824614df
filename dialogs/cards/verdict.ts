/**
 * The answer to "why did Setup fail": the cause in the headline, the evidence under it, then what to do.
 *
 * The first action is open, the others open on a press. A card that grows beyond what Teams carries well shows fewer
 * actions and says how many follow.
 */
import { failureWords, sayBecause } from '../../probes/failure-words';
import type { Locale, Said } from '../../probes/said';
import type { Diagnosis, RunSummary } from '../../rules/diagnosis';
import type { Finding } from '../../rules/finding';
import type { Card } from '../conversation';
import { formatTime } from '../words/time';
import type { Words } from '../words/en';
import { wordsOf } from '../words/words';
import {
  buttons,
  card,
  group,
  heading,
  labelled,
  paragraph,
  press,
  shortened,
  sizeOf,
  steps,
  toggle,
  type Button,
  type Element,
  type Tone,
} from './elements';
import { briefElements, colonOf, evidenceElements, findingElements, type FindingView } from './finding';

/** Teams refuses cards near 100 KB; a quarter of that keeps phones quick. */
const ceiling = 25_000 * 2;
const actionsOnOnePage = 6;
/** Warnings and unknown checks that are shown in full, and those after them of which only the beginning is. */
const mostLines = 12;
const mostNames = 30;

export interface VerdictView {
  readonly locale: Locale;
  readonly mayRequest: boolean;
  /** Sentences that go before everything: an attachment that could not be read, an ambiguity. */
  readonly notes?: readonly string[];
  /** Buttons at the foot, instead of "Check again". */
  readonly actions?: readonly Button[];
  /** First action shown, from 0; "Show more" asks for the next page. */
  readonly from?: number;
}

/** Builds the card; where it grows too large, later actions keep their title and bring their detail on a press. */
export function verdictCard(diagnosis: Diagnosis, view: VerdictView): Card {
  let full = actionsOnOnePage;
  let built = build(diagnosis, view, full);
  while (sizeOf(built) > ceiling && full > 1) {
    full -= 1;
    built = build(diagnosis, view, full);
  }
  return built;
}

function build(diagnosis: Diagnosis, view: VerdictView, full: number): Card {
  const { locale } = view;
  const words = wordsOf(locale);
  const from = view.from ?? 0;
  const page = diagnosis.actions.slice(from, from + actionsOnOnePage);
  const headline = headlineOf(diagnosis, words, locale);
  const body: Element[] = [
    group([heading(headline.text, 'Medium'), ...runElements(diagnosis, words, locale)], {
      tone: headline.tone,
      bleed: true,
    }),
    ...(view.notes ?? []).map((note) => paragraph(note)),
    ...couldNotElements(diagnosis, words, locale),
  ];
  for (const [index, finding] of page.entries()) {
    const key = `a${from + index}`;
    const number = from + index + 1;
    const here = {
      ...viewOf(diagnosis, view, key),
      open: index === 0,
      number,
      titled: index + from > 0 || diagnosis.actions.length > 1,
    };
    const parts = index < full ? findingElements(finding, here) : briefElements(finding, here, from + index);
    body.push(group(parts, { separator: index > 0 }));
  }
  const left = diagnosis.actions.length - from - page.length;
  if (left > 0 && diagnosis.server !== undefined) {
    body.push(
      buttons([press(words.moreActions(left), 'verdict.more', { server: diagnosis.server, from: from + page.length })]),
    );
  } else if (left > 0) body.push(paragraph(words.moreActions(left)));
  body.push(
    ...clearedElements(diagnosis, view, full),
    ...resumeElements(diagnosis, words, locale),
    ...restElements(diagnosis, words, locale),
  );
  const { server } = diagnosis;
  const again = server === undefined ? [] : [press(words.checkAgain, 'check.again', { server })];
  return card(body, {
    locale,
    fallback: spokenOf(diagnosis, headline.text, words, locale),
    actions: view.actions ?? again,
  });
}

function viewOf(diagnosis: Diagnosis, view: VerdictView, key: string): FindingView {
  return {
    words: wordsOf(view.locale),
    locale: view.locale,
    server: diagnosis.server,
    key,
    mayRequest: view.mayRequest,
  };
}

/** The one sentence that carries the answer, and its colour. */
export function headlineOf(
  diagnosis: Diagnosis,
  words: Words,
  locale: Locale,
): { readonly text: string; readonly tone: Tone } {
  const { server, actions, looked } = diagnosis;
  const first = actions[0];
  const name = server ?? '';
  if (first) {
    const title = first.title[locale];
    const text = server === undefined ? words.headline.causeOnly(title) : words.headline.cause(name, title);
    return { text, tone: 'attention' };
  }
  if (looked.now === 'could-not' && looked.log !== 'read')
    return { text: words.headline.couldNot(name), tone: 'warning' };
  if (diagnosis.cleared.length > 0) return { text: words.headline.cleared(name), tone: 'good' };
  if (looked.now === 'could-not') return { text: words.headline.couldNot(name), tone: 'warning' };
  if (looked.log === 'never-ran') return { text: words.headline.neverRan(name), tone: 'default' };
  if (diagnosis.run?.outcome === 'succeeded') return { text: words.headline.succeeded(name), tone: 'good' };
  if (diagnosis.warnings.length > 0) return { text: words.headline.warningsOnly(name), tone: 'warning' };
  return { text: server === undefined ? words.headline.allWellLog : words.headline.allWell(name), tone: 'good' };
}

/** "Exchange 2019 Setup 15.2.1544.4 /mode:install stopped at the readiness checks, started 20 Nov 2026, 02:14". */
export function runSentence(run: RunSummary, words: Words, locale: Locale): string {
  const build = run.build === undefined ? '' : ` ${run.build}`;
  const mode = run.mode === undefined ? '' : ` (${run.mode})`;
  return words.run(run.productName, build, mode, words.outcomes[run.outcome], formatTime(run.startedAt, locale));
}

function runElements(diagnosis: Diagnosis, words: Words, locale: Locale): Element[] {
  const { run, earlier } = diagnosis;
  if (!run) return [];
  const who = run.user === undefined ? '' : `. ${words.runBy(run.user)}`;
  const elements: Element[] = [paragraph(`${runSentence(run, words, locale)}${who}.`, { small: true, tight: true })];
  if (earlier) {
    elements.push(paragraph(words.earlierBecause[earlier.because], { small: true, tight: true }));
    elements.push(paragraph(`${runSentence(earlier.run, words, locale)}.`, { small: true, tight: true }));
  }
  for (const what of run.leftOut) elements.push(paragraph(words.leftOut(what), { small: true, tight: true }));
  return elements;
}

/** Why the server or its log could not be read, who must act, and the next step. */
function couldNotElements(diagnosis: Diagnosis, words: Words, locale: Locale): Element[] {
  const { looked } = diagnosis;
  const nothing = looked.now === 'could-not' || looked.log === 'could-not';
  if (!nothing || !looked.because) return looked.log === 'not-a-log' ? [paragraph(words.logNotASetupLog)] : [];
  const why = failureWords[looked.because.code];
  const colon = colonOf(locale);
  return [
    paragraph(sayBecause(looked.because, locale)),
    labelled(words.who, why.who[locale], colon),
    labelled(words.next, why.next[locale], colon),
  ];
}

function resumeElements(diagnosis: Diagnosis, words: Words, locale: Locale): Element[] {
  const { resume } = diagnosis;
  if (!resume) return [];
  const title = resume.how === 'wizard' ? words.resumeWizard : words.resumeCommand;
  return [
    group(
      [
        labelled(words.resume, title, colonOf(locale)),
        ...steps(resume.steps[locale]),
        ...resume.notes.map((note: Said) => paragraph(note[locale], { subtle: true, small: true, tight: true })),
        paragraph(words.neverRunsSetup, { subtle: true, small: true, tight: true }),
      ],
      { separator: true },
    ),
  ];
}

/** What Setup complained of and the server shows in order now; the evidence for both for the first so many. */
function clearedElements(diagnosis: Diagnosis, view: VerdictView, full: number): Element[] {
  if (diagnosis.cleared.length === 0) return [];
  const { locale } = view;
  const words = wordsOf(locale);
  const lines = diagnosis.cleared.flatMap((finding, index) => {
    const said = [paragraph(finding.id, { bold: true }), paragraph(finding.because[locale], { tight: true })];
    if (index >= full) return said;
    const evidence = evidenceElements(finding, viewOf(diagnosis, view, `c${index}`));
    return [
      ...said,
      buttons([toggle(words.showEvidence, `c${index}`)]),
      group(evidence, { id: `c${index}`, hidden: true }),
    ];
  });
  return [group([paragraph(words.cleared, { bold: true, color: 'Good' }), ...lines], { separator: true })];
}

/** What is not an action: warnings, what could not be looked at, what is in order. */
function restElements(diagnosis: Diagnosis, words: Words, locale: Locale): Element[] {
  const elements: Element[] = [];
  const warnings = diagnosis.warnings.map((one) => warningLine(one, words, locale));
  elements.push(...folding(words.warnings(warnings.length), 'warnings', warnings));
  const unknown = distinctReasons(diagnosis.unknown, locale).map((one) => unknownLine(one, words, locale));
  elements.push(...folding(words.unknown(diagnosis.unknown.length), 'unknown', unknown));
  if (diagnosis.passed.length > 0) {
    elements.push(paragraph(words.passed(diagnosis.passed.length), { subtle: true, small: true, separator: true }));
  }
  return elements;
}

/** A line that opens to more lines on a press. */
function folding(label: string, id: string, lines: readonly string[]): Element[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, mostLines).map((line) => paragraph(line, { small: true, tight: true }));
  const left = lines.slice(mostLines).map((line) => shortened(line, 60));
  if (left.length > 0) shown.push(paragraph(left.slice(0, mostNames).join(' \u00b7 '), { small: true, tight: true }));
  return [group([buttons([toggle(label, id)]), group(shown, { id, hidden: true })], { separator: true })];
}

function warningLine(finding: Finding, words: Words, locale: Locale): string {
  const quoted =
    finding.setupMessage === undefined
      ? ''
      : ` ${words.setupSaid}${colonOf(locale)} ${shortened(finding.setupMessage, 300)}`;
  return `${finding.title[locale]} (${finding.id}).${quoted}`;
}

function unknownLine(finding: Finding, words: Words, locale: Locale): string {
  const toKnow = finding.toKnow === undefined ? '' : ` ${finding.toKnow[locale]}`;
  return `${finding.id}${colonOf(locale)} ${finding.because[locale]}${toKnow}`;
}

/** A server that answers nothing makes every rule unknown for the same reason: it is said once. */
function distinctReasons(findings: readonly Finding[], locale: Locale): Finding[] {
  return [...new Map(findings.map((finding) => [finding.toKnow?.[locale] ?? finding.id, finding])).values()];
}

/** What a screen reader says, and what stands where cards are not shown: the answer and its first step. */
function spokenOf(diagnosis: Diagnosis, headline: string, words: Words, locale: Locale): string {
  const first = diagnosis.actions[0];
  if (!first) return `${headline}.`;
  const step = first.advice[0]?.steps[locale][0];
  const more = diagnosis.actions.length > 1 ? ` ${words.moreActions(diagnosis.actions.length - 1)}.` : '';
  return `${headline}. ${first.because[locale]}${step === undefined ? '' : ` ${words.toDo}${colonOf(locale)} ${step}`}${more}`;
}
