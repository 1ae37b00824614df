/**
 * The tables of `npm run corpus`. What went wrong is listed for the seen part only; of the held-out part there are
 * totals and nothing that leads to a text.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPart, toCase } from './cases';
import { aboutRules, grouped, isFalseClaim, isFirst, judge, percent, score } from './score';
import type { Case } from './cases';
import type { Outcome, Share } from './score';
import type { Recogniser } from '../../rules/recognise';

const phrasings = join(__dirname, '../../../shared/facts/phrasings.jsonl');
const widths = [30, 20, 20, 18, 18] as const;

type Write = (line: string) => void;

export function printCorpus(recogniser: Pick<Recogniser, 'recognise'>, write: Write): void {
  const seen = judge(readPart('seen'), recogniser);
  const heldOut = judge(readPart('held-out'), recogniser);
  for (const [name, outcomes] of [
    ['seen', seen],
    ['held-out', heldOut],
  ] as const) {
    write(
      `\n${row(`${name}: ${outcomes.length} texts`, 'right one first', 'wanted ones found', 'false claims', 'not wanted')}`,
    );
    printRow('all', outcomes, write);
    printRow('rules', aboutRules(outcomes), write);
    printRow(
      'failures',
      outcomes.filter(({ tested }) => tested.category === 'failure'),
      write,
    );
    printRow(
      'an id in the text',
      outcomes.filter(({ tested }) => tested.idInText),
      write,
    );
    printRow(
      'no id in the text',
      outcomes.filter(({ tested }) => !tested.idInText),
      write,
    );
    for (const [language, some] of grouped(aboutRules(outcomes), ({ language }) => language))
      printRow(language, some, write);
    // By category a row would be a handful of texts, and of the held-out ones nothing may be told apart.
    if (name === 'held-out') continue;
    for (const [category, some] of grouped(outcomes, ({ category }) => category)) printRow(category, some, write);
  }
  printConfusion(seen, write);
  printPhrasings(recogniser, write);
}

function printConfusion(outcomes: readonly Outcome[], write: Write): void {
  const wrong = outcomes.filter(
    (outcome) => isFalseClaim(outcome) || (wanted(outcome.tested) !== '' && missed(outcome)),
  );
  write(`\nseen part, wrong or incomplete: ${wrong.length}`);
  for (const { tested, got } of wrong) {
    const text = tested.text.replaceAll('\n', ' / ').slice(0, 110);
    write(
      `  ${tested.language} ${tested.category}: wanted ${wanted(tested) || 'nothing'}, got ${got.join(' ') || 'nothing'} | ${text}`,
    );
  }
}

function wanted({ expect }: Case): string {
  return expect.join(' ');
}

function missed(outcome: Outcome): boolean {
  const { recall } = score([outcome]);
  return !isFirst(outcome) || recall.right < recall.of;
}

function printPhrasings(recogniser: Pick<Recogniser, 'recognise'>, write: Write): void {
  if (!existsSync(phrasings))
    return write('\nphrasings.jsonl: the research folder ../shared is not beside the repository');
  const lines = readFileSync(phrasings, 'utf8').split('\n');
  const cases = lines.filter((line) => line.trim() !== '').map(toCase);
  // Their other failures of Setup have labels of their own and are tested in test/rules/phrasings.test.ts.
  const outcomes = judge(
    cases.filter(({ category }) => category !== 'setup-other'),
    recogniser,
  );
  write(
    `\n${row(`phrasings: ${outcomes.length} texts`, 'right one first', 'wanted ones found', 'false claims', 'not wanted')}`,
  );
  printRow('all', outcomes, write);
}

function printRow(name: string, outcomes: readonly Outcome[], write: Write): void {
  const { first, recall, falseClaims, extra } = score(outcomes);
  write(row(name, share(first), share(recall), share(falseClaims), share(extra)));
}

function share(counted: Share): string {
  return counted.of === 0 ? '-' : `${percent(counted).toFixed(1)} % (${counted.right}/${counted.of})`;
}

function row(...cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd();
}
