/** What stopped a run that is no readiness rule: known failures first logged first, else the root in Setup's words. */
import { logFailures } from '../../rules/log-failures';
import { createRecogniser } from '../../rules/recognise';
import type { LoggedError, Run } from '../../rules/run';
import { aCatalogue, aFailure, aRule } from './small-world';

const catalogue = aCatalogue(
  aRule('SpoolerStopped', { messages: ['The print spooler must be stopped on {server} first.'] }),
  aFailure('DiskGone', 'the disk (?P<disk>[A-Z]): is gone'),
  aFailure('LampOut', 'the lamp is out'),
  { ...aFailure('Whisper', 'a whisper'), fingerprints: [{ pattern: 'a whisper', in: 'notable' }] },
);
const recogniser = createRecogniser(catalogue);
const at = '2026-11-20T02:20:00.000';
const error = (text: string, line: number, reference?: string): LoggedError => ({
  ...{ text, depth: 1, reference, line, at },
});

function runWith(errors: readonly LoggedError[], differs: Partial<Run> = {}): Run {
  return {
    ...{
      product: '2019',
      productName: '2019',
      build: '15.2.1544.4',
      installedBuild: undefined,
      backupBuild: undefined,
    },
    ...{ mode: 'install', installationMode: undefined, wizard: false, roles: [], user: undefined, server: 'EX01' },
    ...{ startedAt: at, endedAt: at, timeZone: undefined, operatingSystem: undefined, commandLine: undefined },
    ...{ parameters: {}, schemaUpdateRequired: undefined, organizationUpdateRequired: undefined },
    ...{ domainUpdateRequired: undefined, rules: [], settings: {}, failed: [], notices: [], notable: [] },
    ...{ outcome: 'failed', firstLine: 1, lastLine: 900, leftOut: [] },
    errors,
    ...differs,
  };
}

const find = (errors: readonly LoggedError[], differs: Partial<Run> = {}) =>
  logFailures(runWith(errors, differs), catalogue, recogniser);

describe('A known failure', () => {
  it('is told by its fingerprint, with what the fingerprint captured', () => {
    expect(find([error('Alas, the disk E: is gone.', 300)])).toMatchObject([
      { id: 'DiskGone', line: 300, captures: { disk: 'E' }, message: 'Alas, the disk E: is gone.' },
    ]);
  });

  it('that is logged several times is one failure, with the reference that came last', () => {
    const found = find([error('the disk E: is gone', 300), error('the disk E: is gone', 310, 'Disk___00ff')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ line: 300, reference: 'Disk___00ff' });
  });

  it('goes before a later one, wherever the two stand in the catalogue', () => {
    expect(find([error('the lamp is out', 100), error('the disk E: is gone', 200)]).map((one) => one.id)).toEqual([
      'LampOut',
      'DiskGone',
    ]);
  });

  it('makes the errors around it no unknown failure', () => {
    expect(find([error('Something odd.', 100), error('the lamp is out', 200)]).map((one) => one.id)).toEqual([
      'LampOut',
    ]);
  });

  it('may show in a notable line, unless Setup came through', () => {
    const notable = [{ text: 'a whisper', line: 50, at }];
    expect(find([], { notable }).map((one) => one.id)).toEqual(['Whisper']);
    expect(find([], { notable, outcome: 'succeeded' })).toEqual([]);
  });
});

describe('An error that nobody knows', () => {
  it('is shown as the first one of the run, for what follows is its consequence', () => {
    const found = find([error('The root of it all.', 100, 'Task___1234'), error('A later trouble.', 200)]);
    expect(found).toMatchObject([
      { id: undefined, message: 'The root of it all.', line: 100, reference: 'Task___1234' },
    ]);
  });

  it('is not made of an error that only repeats a readiness rule', () => {
    expect(find([error('The print spooler must be stopped on EX01 first.', 100)])).toEqual([]);
  });

  it('is quoted in its first lines, not in all of its stack', () => {
    const [found] = find([error(`Something odd.\n${'   at Very.Long.Stack\n'.repeat(500)}`, 100)]);
    expect(found?.message.length).toBeLessThan(1_000);
    expect(found?.message).toMatch(/^Something odd\.[^]* \.\.\.$/);
  });

  it('is quoted from what went wrong on, not from the script of its task', () => {
    const script = `The following error was generated when "$error.Clear(); ${'x'.repeat(3_000)}" was run: "System.Exception: It broke.`;
    expect(find([error(script, 100)])[0]?.message).toBe('... was run: "System.Exception: It broke.');
  });

  it('is not claimed of a run that came through', () => {
    expect(find([error('Something odd.', 100)], { outcome: 'succeeded' })).toEqual([]);
  });

  it('is nothing at all in a run without errors', () => {
    expect(find([])).toEqual([]);
  });
});
