/**
 * The page docs/rules.md: everything in the catalogue as two tables, made from the rule files themselves.
 *
 * Pure, so that the script that writes the page and the test that keeps it current use the same lines.
 */
import type { Catalogue } from './catalogue';
import type { Failure } from './failure';
import type { Basis } from './finding';
import { offeredFixes } from './offered-fixes';
import type { RestsOn, Rule } from './rule';

const head = '| id | title | severity | versions | looked at on the server | fix after approval | rests on |';
const rule = '| --- | --- | --- | --- | --- | --- | --- |';

const basisWords: Readonly<Record<Basis, string>> = {
  microsoft: 'Microsoft',
  'setup-message': 'Setup’s message',
  'setup-log': 'Setup’s log',
  inference: 'our inference',
};

/** The whole page, ending in a line end. Entries come in the order of the catalogue, which is that of their names. */
export function rulesPage(catalogue: Catalogue): string {
  const { rules, failures } = catalogue;
  const lines = [
    '# Rules and failures',
    '',
    '<!-- Written by `npm run docs:rules` from rules/checks and rules/failures. Changes made here are lost. -->',
    '',
    'What each column says:',
    '',
    '- *Looked at on the server*: the kinds of question (`probes/questions/`) whose answers the verdict rests on. Without',
    '  one, the verdict comes from the log or the paste, and stays unknown where neither speaks of it.',
    '- *Fix after approval*: the change (`probes/fixes/`) that Preflight may make once a second person approved it. Every',
    '  entry also has steps for a person.',
    '- *Rests on*: where each claim comes from. What is our inference is labelled so on the card too.',
    '',
    `## Readiness rules (${rules.length})`,
    '',
    head,
    rule,
    ...rules.map(row),
    '',
    `## Failures that are no readiness rule (${failures.length})`,
    '',
    head,
    rule,
    ...failures.map(row),
  ];
  return `${lines.join('\n')}\n`;
}

function row(entry: Rule | Failure): string {
  const folder = entry.kind === 'rule' ? 'checks' : 'failures';
  const cells = [
    `[${entry.id}](../rules/${folder}/${entry.id}.ts)`,
    entry.words.en.title,
    entry.severity,
    entry.versions.join(', '),
    namesOf(Object.values(entry.asks).map((question) => question.kind)),
    namesOf(offeredFixes(entry)),
    basesOf(entry.restsOn),
  ];
  return `| ${cells.map(escaped).join(' | ')} |`;
}

function namesOf(kinds: readonly string[]): string {
  return kinds.length === 0 ? '–' : [...new Set(kinds)].map((kind) => `\`${kind}\``).join(', ');
}

/** "Microsoft: judge, remedy; our inference: versions". */
function basesOf(restsOn: readonly RestsOn[]): string {
  const claims = new Map<Basis, Set<string>>();
  for (const { basis, claim } of restsOn) claims.set(basis, (claims.get(basis) ?? new Set()).add(claim));
  return [...claims].map(([basis, names]) => `${basisWords[basis]}: ${[...names].join(', ')}`).join('; ');
}

function escaped(cell: string): string {
  return cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
