/**
 * The page docs/rights.md: what the reading account needs for each kind of question, and the fixing account for each
 * kind of fix, made from the kinds themselves.
 *
 * Pure, so that the script that writes the page and the test that keeps it current use the same lines.
 */
import type { OpenFixKind } from './open-fix';
import type { OpenQuestionKind } from './question-kinds';

type QuestionRights = Pick<OpenQuestionKind, 'kind' | 'needs'>;
type FixRights = Pick<OpenFixKind, 'kind' | 'rights' | 'risk'>;

/** The whole page, ending in a line end. Kinds that need the same share a row. */
export function rightsPage(questions: readonly QuestionRights[], fixes: readonly FixRights[]): string {
  const reading = group(questions.map(({ kind, needs }) => [kind, needs.en]));
  const fixing = group(fixes.map(({ kind, rights, risk }) => [kind, `${rights.en} | ${risk}`]));
  const lines = [
    '# Which right for what',
    '',
    '<!-- Written by `npm run docs:rights` from probes/questions and probes/fixes. Changes made here are lost. -->',
    '',
    'A question whose right is missing has no answer: the verdict that rests on it is unknown and says what is needed.',
    'How to give these rights, and no others: [going live](going-live.md).',
    '',
    `## Questions (${questions.length} kinds)`,
    '',
    '| the reading account needs | for the kinds |',
    '| --- | --- |',
    ...reading.map(([needs, kinds]) => `| ${needs} | ${kinds} |`),
    '',
    `## Fixes (${fixes.length} kinds)`,
    '',
    '| the fixing account needs | risk | for the kinds |',
    '| --- | --- | --- |',
    ...fixing.map(([needs, kinds]) => `| ${needs} | ${kinds} |`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Rows by their text, and the kinds of each; both in alphabetical order. */
function group(entries: readonly (readonly [kind: string, needs: string])[]): (readonly [string, string])[] {
  const byNeeds = new Map<string, string[]>();
  for (const [kind, needs] of entries) byNeeds.set(needs, [...(byNeeds.get(needs) ?? []), `\`${kind}\``]);
  const rows = [...byNeeds].map(([needs, kinds]) => [needs, kinds.sort().join(', ')] as const);
  return rows.sort(([a], [b]) => (a < b ? -1 : 1));
}
