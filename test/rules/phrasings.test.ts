/** Recognition against the labelled phrasings of the research folder, which is not part of this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../../rules/catalogue';
import { createRecogniser } from '../../rules/recognise';

interface Phrasing {
  readonly id: number;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly accept: readonly string[];
  readonly servers: readonly string[];
  readonly category: string;
  readonly cause?: string;
}

const file = join(__dirname, '../../../shared/facts/phrasings.jsonl');
const skipped = 'the research folder ../shared is not beside the repository';

/** Causes of the labels that are failures here. */
const failureOf: Readonly<Record<string, string>> = {
  'msi-cache': 'MsiCacheMissing',
  'wrong-setup-exe': 'WrongSetupExe',
  'firewall-service': 'EndpointMapperUnavailable',
  'ad-topology-service': 'SharedConfigDcNotSet',
  'access-denied-file': 'FipsConfigurationAccessDenied',
  'system-mailbox': 'SystemMailboxWithoutDatabase',
  'ad-object': 'AdObjectAlreadyExists',
  'disk-space': 'DiskFull',
  'not-elevated': 'NotElevated',
};

function read(): Phrasing[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Phrasing);
}

const phrasings = read();
const catalogue = loadCatalogue();
const recogniser = createRecogniser(catalogue);
const when = phrasings.length > 0 ? describe : describe.skip;

function describeWrong(wrong: readonly { phrasing: Phrasing; got: string }[]): string[] {
  return wrong.map(({ phrasing, got }) => `${phrasing.id}: wanted ${phrasing.expect.join(' or ')}, got ${got}`);
}

when(phrasings.length > 0 ? 'the labelled phrasings' : `the labelled phrasings (skipped: ${skipped})`, () => {
  const labelled = phrasings.filter(
    ({ category, expect: wanted, accept }) =>
      category === 'rule' && [...wanted.slice(0, 1), ...accept].some((id) => catalogue.find(id)),
  );

  it('has the right rule first in at least 95 of 100', () => {
    const wrong = labelled
      .map((phrasing) => ({ phrasing, got: recogniser.recognise(phrasing.text).matches[0]?.id ?? 'nothing' }))
      .filter(({ phrasing, got }) => ![...phrasing.expect, ...phrasing.accept].includes(got));
    const allowed = Math.floor(labelled.length * 0.05);
    expect(wrong.length > allowed ? describeWrong(wrong) : []).toEqual([]);
  });

  it('names the failure behind what is no rule', () => {
    const wrong = phrasings
      .filter(({ category, cause }) => category === 'setup-other' && catalogue.find(failureOf[cause ?? ''] ?? ''))
      .map((phrasing) => ({ phrasing, got: recogniser.recognise(phrasing.text).matches[0]?.id ?? 'nothing' }))
      .filter(({ phrasing, got }) => got !== failureOf[phrasing.cause ?? ''] && !phrasing.accept.includes(got));
    expect(describeWrong(wrong)).toEqual([]);
  });

  it('claims nothing for rules that have no file, except by the name that Setup gave', () => {
    const wrong = phrasings
      .filter((phrasing) => phrasing.category === 'rule' && !labelled.includes(phrasing))
      .filter(({ expect: wanted }) => !wanted.some((id) => catalogue.find(id)))
      .map((phrasing) => ({ phrasing, first: recogniser.recognise(phrasing.text).matches[0] }))
      .filter(({ phrasing, first }) => first && first.kind !== 'unknown-rule' && !phrasing.accept.includes(first.id))
      .map(({ phrasing, first }) => ({ phrasing, got: first?.id ?? 'nothing' }));
    expect(wrong.length > 1 ? describeWrong(wrong) : []).toEqual([]);
  });

  it('claims none of the negatives', () => {
    const wrong = phrasings
      .filter(({ kind }) => kind === 'negative')
      .map((phrasing) => ({ phrasing, answer: recogniser.recognise(phrasing.text) }))
      .filter(({ answer }) => answer.kind === 'rule' || answer.kind === 'failure')
      .map(({ phrasing, answer }) => ({ phrasing, got: answer.matches[0]?.id ?? answer.kind }))
      .filter(({ phrasing, got }) => !phrasing.accept.includes(got));
    expect(describeWrong(wrong)).toEqual([]);
  });

  it('finds the right servers in at least 90 of 100', () => {
    const spelt = (names: readonly string[]) =>
      [...names]
        .map((name) => name.toLowerCase())
        .sort()
        .join(' ');
    const wrong = phrasings
      .filter(({ kind }) => kind !== 'negative')
      .map((phrasing) => ({ phrasing, got: spelt(recogniser.recognise(phrasing.text).servers) }))
      .filter(({ phrasing, got }) => got !== spelt(phrasing.servers))
      .map(({ phrasing, got }) => `${phrasing.id}: wanted [${spelt(phrasing.servers)}], got [${got}]`);
    expect(wrong.length > phrasings.length * 0.1 ? wrong : []).toEqual([]);
  });
});

if (phrasings.length === 0) {
  it.skip(skipped, () => undefined);
}
