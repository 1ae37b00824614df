/** A whole diagnosis for a terminal: the answer first, then the evidence and the steps, then how to go on. */
import { headlineOf, runSentence } from '../../dialogs/cards/verdict';
import { colonOf } from '../../dialogs/cards/finding';
import { becauseAndNext } from '../../dialogs/run-fix';
import { wordsOf } from '../../dialogs/words/words';
import type { Diagnosis } from '../../rules/diagnosis';
import type { Finding } from '../../rules/finding';
import { lines, whole, withoutCodeMarks, type Tone } from './page';
import { evidenceLines, findingLines, stepLines, type View } from './show-finding';
import { cliWordsOf } from './words';

const tones: Readonly<Record<ReturnType<typeof headlineOf>['tone'], Tone>> = {
  default: 'bold',
  emphasis: 'bold',
  accent: 'bold',
  good: 'good',
  attention: 'bad',
  warning: 'warning',
};

export function diagnosisText(diagnosis: Diagnosis, view: View): string {
  const parts = [
    headLines(diagnosis, view),
    ...diagnosis.actions.map((finding, index) => findingLines(finding, index + 1, view)),
    resumeLines(diagnosis, view),
    clearedLines(diagnosis, view),
    shortList(wordsOf(view.locale).warnings, diagnosis.warnings, view),
    unknownLines(diagnosis, view),
    passedLines(diagnosis, view),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(diagnosis: Diagnosis, { look, locale }: View): string[] {
  const words = wordsOf(locale);
  const { run, earlier, looked } = diagnosis;
  const headline = headlineOf(diagnosis, words, locale);
  const made = lines(headline.text, look, { tone: tones[headline.tone] });
  if (run) {
    const who = run.user === undefined ? '' : ` ${words.runBy(run.user)}.`;
    const where = run.server === undefined ? '' : ` ${cliWordsOf(locale).attachedTo(run.server)}.`;
    made.push(...lines(`${runSentence(run, words, locale)}.${who}${where}`, look));
  }
  if (diagnosis.runs > 1) made.push(...lines(cliWordsOf(locale).runsShown(diagnosis.runs), look));
  if (earlier) {
    made.push(...lines(words.earlierBecause[earlier.because], look));
    made.push(...lines(`${runSentence(earlier.run, words, locale)}.`, look, { indent: 2 }));
  }
  for (const what of [...(run?.leftOut ?? []), ...(earlier?.run.leftOut ?? [])]) {
    made.push(...lines(words.leftOut(what.replace(/\.$/, '')), look));
  }
  const why = looked.because === undefined ? undefined : becauseAndNext(looked.because)?.[locale];
  if (looked.log === 'never-ran') made.push(...lines(words.noLogOnServer, look));
  if (looked.log === 'not-a-log') made.push(...lines(words.logNotASetupLog, look));
  if (why !== undefined && (looked.log === 'could-not' || looked.now === 'could-not')) made.push(...lines(why, look));
  return made;
}

function resumeLines({ resume }: Diagnosis, view: View): string[] {
  if (!resume) return [];
  const { look, locale } = view;
  const words = wordsOf(locale);
  const { command } = resume;
  const title = resume.how === 'wizard' ? words.resumeWizard : words.resumeCommand;
  const made = lines(`${words.resume}${colonOf(locale)} ${title}`, look, { tone: 'bold' });
  for (const [index, marked] of resume.steps[locale].entries()) {
    const step = withoutCodeMarks(marked);
    const own = command !== undefined && step.endsWith(command) ? step.slice(0, -command.length).trimEnd() : undefined;
    if (own === undefined || own === '') made.push(...stepLines(marked, index + 1, 2, view));
    else {
      const prose = /[:.]$/.test(own) ? own : `${own}${colonOf(locale)}`;
      made.push(...lines(prose, look, { indent: 2, mark: `${index + 1}. ` }));
      made.push(...whole(command ?? '', look, { indent: 7, tone: 'command' }));
    }
  }
  for (const note of [...resume.notes.map((one) => one[locale]), words.neverRunsSetup]) {
    made.push(...lines(note, look, { indent: 2, tone: 'dim' }));
  }
  return made;
}

function clearedLines(diagnosis: Diagnosis, view: View): string[] {
  if (diagnosis.cleared.length === 0) return [];
  const { look, locale } = view;
  const made = lines(wordsOf(locale).cleared, look, { tone: 'good' });
  for (const finding of diagnosis.cleared) {
    made.push(...lines(`${finding.title[locale]} (${finding.id})`, look, { indent: 1, mark: '- ' }));
    made.push(...lines(finding.because[locale], look, { indent: 3 }), ...evidenceLines(finding, view));
  }
  return made;
}

/** Warnings are said short: title, id and the first line of Setup's own words. */
function shortList(heading: (count: number) => string, findings: readonly Finding[], { look, locale }: View): string[] {
  if (findings.length === 0) return [];
  const made = lines(heading(findings.length), look, { tone: 'warning' });
  for (const finding of findings) {
    const said = finding.setupMessage?.split('\n', 1)[0];
    const words = said === undefined ? '' : ` ${wordsOf(locale).setupSaid}${colonOf(locale)} ${said}`;
    made.push(...lines(`${finding.title[locale]} (${finding.id}).${words}`, look, { indent: 1, mark: '- ' }));
  }
  return made;
}

/** A server that answers nothing makes every rule unknown for the same reason: it is said once. */
function unknownLines({ unknown }: Diagnosis, { look, locale }: View): string[] {
  if (unknown.length === 0) return [];
  const words = wordsOf(locale);
  const made = lines(words.unknown(unknown.length), look, { tone: 'warning' });
  const reasons = new Map<string, string[]>();
  for (const finding of unknown) {
    const next = finding.toKnow?.[locale] ?? finding.because[locale];
    reasons.set(next, [...(reasons.get(next) ?? []), finding.id]);
  }
  for (const [next, ids] of reasons) {
    made.push(...lines(`${ids.join(', ')}${colonOf(locale)} ${next}`, look, { indent: 1, mark: '- ' }));
  }
  return made;
}

function passedLines({ passed }: Diagnosis, { look, locale }: View): string[] {
  if (passed.length === 0) return [];
  return lines(cliWordsOf(locale).passedList(passed.length), look, { tone: 'dim' });
}
