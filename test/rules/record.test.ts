/**
 * Every rule and failure against its record, and the record against damage: each message, cause and judge is taken out in
 * turn, each verdict turned round, and something must notice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../rules/catalogue';
import type { Failure } from '../../rules/failure';
import type { Rule } from '../../rules/rule';
import { broken, recordOf, type Recorded } from './record-checks';

type Entry = Rule | Failure;

const file = join(__dirname, '../fixtures/rules-record.ndjson');
const catalogue = loadCatalogue();
const entries: readonly Entry[] = [...catalogue.rules, ...catalogue.failures];

// Only `npm run fixtures:rules` sets this; what it wrote shows in the diff.
if (process.env['RECORD'] === '1') {
  const lines = entries.map((entry) => JSON.stringify(recordOf(entry)));
  writeFileSync(file, `${lines.sort().join('\n')}\n`);
}

const records = new Map(
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded)
    .map((recorded) => [recorded.id, recorded]),
);

function recordFor({ id }: Entry): Recorded {
  const recorded = records.get(id);
  if (!recorded) throw new Error(`${id} has no record: run npm run fixtures:rules and read what it wrote.`);
  return recorded;
}

describe.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  it('is as it was recorded', () => {
    expect(broken(entry, recordFor(entry), catalogue)).toEqual([]);
  });

  for (const mutant of mutantsOf(entry)) {
    it(`${mutant.what} is noticed`, () => {
      expect(broken(mutant.entry, recordFor(entry), catalogue)).not.toEqual([]);
    });
  }
});

it('records nothing that is gone', () => {
  expect([...records.keys()].filter((id) => !catalogue.find(id))).toEqual([]);
});

interface Mutant {
  readonly what: string;
  readonly entry: Entry;
}

/** The entry with one thing taken out or turned round. */
function mutantsOf(entry: Entry): Mutant[] {
  const mutants: Mutant[] = [];
  if (entry.kind === 'failure' && entry.fingerprints.length > 0) {
    mutants.push({ what: 'its signs taken out', entry: { ...entry, fingerprints: [] } });
  }
  const messages = entry.kind === 'rule' ? entry.messages : [];
  for (const [at] of messages.entries()) {
    const rest = messages.filter((_, index) => index !== at);
    mutants.push({ what: `message ${at + 1} taken out`, entry: { ...entry, messages: rest } as Entry });
  }
  for (const [at] of entry.causedBy.entries()) {
    const causedBy = entry.causedBy.filter((_, index) => index !== at);
    mutants.push({ what: `cause ${at + 1} taken out`, entry: { ...entry, causedBy } });
  }
  const { judge } = entry;
  if (judge) {
    const { judge: _judge, ...without } = entry;
    mutants.push({ what: 'the judge taken out', entry: without as Entry });
    const turned: typeof judge = (answers) => {
      const judged = judge(answers);
      return { ...judged, verdict: judged.verdict === 'pass' ? 'fail' : 'pass' };
    };
    mutants.push({ what: 'the verdict turned round', entry: { ...entry, judge: turned } });
  }
  return mutants;
}
