/** One finding for a terminal: what is wrong, how we know, what to do, who may do it, what goes away with it. */
import type { Locale } from '../../probes/said';
import { colonOf, readingLines } from '../../dialogs/cards/finding';
import { formatTime } from '../../dialogs/words/time';
import { wordsOf } from '../../dialogs/words/words';
import type { Advice, Evidence, Finding } from '../../rules/finding';
import { lines, quoted, whole, withoutCodeMarks, type Look } from './page';
import { everyFolded } from './to-json';
import { cliWordsOf } from './words';

export interface View {
  readonly look: Look;
  readonly locale: Locale;
}

/** Further evidence is in the JSON. */
const evidenceShown = 6;

export function findingLines(finding: Finding, number: number, view: View): string[] {
  const { look, locale } = view;
  const mark = `${number}. `;
  const title = `${finding.title[locale]} (${finding.id})`;
  return [
    ...lines(title, look, { mark, tone: 'bold' }),
    ...lines(finding.because[locale], look, { indent: 3 }),
    ...evidenceLines(finding, view),
    ...adviceLines(finding.advice, view),
    ...labelled(wordsOf(locale).toKnow, finding.toKnow?.[locale], view),
    ...finding.disputes.flatMap((dispute) => labelled(wordsOf(locale).disputes, dispute[locale], view)),
    ...foldedLines(finding, view),
  ];
}

/** Value found, value wanted, where, when and as whom; Setup's own words quoted with their line. */
export function evidenceLines(finding: Finding, view: View): string[] {
  const { look, locale } = view;
  const words = wordsOf(locale);
  if (finding.evidence.length === 0) return [];
  const made = ['', ...lines(words.evidence, look, { indent: 3, tone: 'bold' })];
  for (const evidence of finding.evidence.slice(0, evidenceShown)) made.push(...oneEvidence(evidence, view));
  const readings = readingLines(finding, words, locale);
  if (readings.length > 1) made.push(...lines(readings.join(' → '), look, { indent: 3, tone: 'dim' }));
  made.push(...inferredLines(finding.inferred, view, 3));
  return made;
}

/** What is our own reasoning is labelled as such. */
export function inferredLines(inferred: Finding['inferred'], { look, locale }: View, indent = 0): string[] {
  if (inferred.length === 0) return [];
  const words = wordsOf(locale);
  const claims = inferred.map((claim) => words.claims[claim]).join(', ');
  return lines(words.inferred(claims), look, { indent, tone: 'dim' });
}

function oneEvidence(evidence: Evidence, view: View): string[] {
  const { look, locale } = view;
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  const when = evidence.when === undefined ? '' : `, ${formatTime(evidence.when, locale)}`;
  const as = evidence.as === undefined ? '' : `, ${words.as} ${evidence.as}`;
  const place = lines(`${evidence.where[locale]}${when}${as}`, look, { indent: 5, tone: 'dim' });
  const found = evidence.found[locale];
  if (evidence.quote !== undefined && evidence.quote === evidence.found.en) {
    return [...quoted(evidence.quote, look, 3), ...place];
  }
  const made = lines(found, look, { indent: 3, mark: `${words.found}${colon} ` });
  if (evidence.wanted !== undefined) {
    made.push(...lines(evidence.wanted[locale], look, { indent: 3, mark: `${words.wanted}${colon} ` }));
  }
  if (evidence.quote !== undefined) made.push(...quoted(evidence.quote, look, 3));
  return [...made, ...place];
}

/** Every way to put it right, each with its steps and with who may take them. */
export function adviceLines(advice: readonly Advice[], view: View): string[] {
  const { look, locale } = view;
  const words = wordsOf(locale);
  const colon = colonOf(locale);
  const made: string[] = [];
  for (const way of advice) {
    const when = way.when === undefined ? '' : ` (${way.when[locale]})`;
    const heading = `${words.toDo}${colon} ${way.title[locale]}${when}`;
    made.push('', ...lines(heading, look, { indent: 3, tone: 'bold' }));
    for (const [index, step] of way.steps[locale].entries()) made.push(...stepLines(step, index + 1, 5, view));
    const who = `${words.whoMay(way.rights[locale])} \u00b7 ${words.aboutMinutes(way.minutes)}`;
    made.push(...lines(who, look, { indent: 5, tone: 'dim' }));
    for (const never of way.never) {
      made.push(...lines(`${words.never}${colon} ${never[locale]}`, look, { indent: 5, tone: 'warning' }));
    }
    if (way.fix) made.push(...lines(cliWordsOf(locale).automatic(way.fix.kind), look, { indent: 5 }));
  }
  return made;
}

/** A step that ends in a command too long for the line gets it on a line of its own, unbroken, to be copied. */
export function stepLines(step: string, number: number, indent: number, { look }: View): string[] {
  const mark = `${number}. `;
  const together = lines(step, look, { indent, mark });
  const split = together.length > 1 ? splitCommand(step) : undefined;
  if (!split) return together;
  const command = whole(split.command, look, { indent: indent + mark.length + 2, tone: 'command' });
  return [...lines(split.prose, look, { indent, mark }), ...command];
}

/** A command between back quotes that ends the step, or one that can be told by its beginning. */
function splitCommand(step: string): { readonly prose: string; readonly command: string } | undefined {
  const marked = /^(.+?)\s*`([^`]+ [^`]+)`\.?$/s.exec(step);
  const [, prose, command] = marked ?? [];
  if (prose === undefined || command === undefined) return splitUnmarked(withoutCodeMarks(step));
  return { prose, command };
}

/** A command begins with `.\`, a cmdlet or a program with a switch, and runs to the end of the step. */
function splitUnmarked(step: string): { readonly prose: string; readonly command: string } | undefined {
  const parts =
    /^(.+?(?:\s?:| [Rr]un| Exécuter)|Run|Exécuter) ((?:\.\\|\(?[A-Z][A-Za-z]+-[A-Z]\w+ |[a-z]\w+ [/-]).*)$/s.exec(step);
  const prose = parts?.[1];
  const command = parts?.[2]?.replace(/\.$/, '');
  if (prose === undefined || command === undefined) return undefined;
  return /[.,;] | (?:and|et|then|puis) |\(.*\)$/.test(command) ? undefined : { prose, command };
}

function labelled(label: string, text: string | undefined, { look, locale }: View): string[] {
  if (text === undefined) return [];
  return lines(`${label}${colonOf(locale)} ${text}`, look, { indent: 3 });
}

function foldedLines(finding: Finding, view: View): string[] {
  const { look, locale } = view;
  const folded = everyFolded(finding);
  if (folded.length === 0) return [];
  return [
    '',
    ...lines(cliWordsOf(locale).consequences(folded.length), look, { indent: 3 }),
    ...folded.flatMap((one) =>
      lines(`${one.id}${colonOf(locale)} ${one.title[locale]}`, look, { indent: 5, mark: '- ', tone: 'dim' }),
    ),
  ];
}
