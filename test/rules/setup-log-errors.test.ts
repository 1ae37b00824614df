/** The errors of a run: how much of them is kept, which reference they get, and which lines tell more of them. */
import * as write from '../fakes/setup-log-writer';
import { manyTimes, runOfLines, runSaying } from './written-run';

const reference = (id: string): string => `[ERROR-REFERENCE] Id=${id} Component=EXCHANGE14:\\Current`;
const referencesOf = (...said: readonly string[]): (string | undefined)[] =>
  runSaying(said).errors.map((error) => error.reference);

describe('The reference of a task', () => {
  it('is given to the errors since the one before it', () => {
    const said = ['[ERROR] One.', '[ERROR] Two.', reference('First___1'), '[ERROR] Three.', reference('Second___2')];
    expect(referencesOf(...said)).toEqual(['First___1', 'First___1', 'Second___2']);
  });

  it('is waited for when a line of references has none', () => {
    const none = '[ERROR-REFERENCE] Component=EXCHANGE14:\\Current';
    expect(referencesOf('[ERROR] One.', none)).toEqual([undefined]);
    expect(referencesOf('[ERROR] One.', none, reference('First___1'))).toEqual(['First___1']);
    expect(runSaying([none]).outcome).toBe('failed');
  });

  it('is not given to an error that Setup itself wrote outside any task', () => {
    const clock: write.Clock = { now: '2024-03-06T15:14:57.552' };
    const { errors } = runOfLines([
      ...write.header(clock),
      write.stamped(clock, 0, '[ERROR] Outside.'),
      write.stamped(clock, 1, '[ERROR] Inside.'),
      write.stamped(clock, 1, reference('First___1')),
    ]);
    expect(errors.map((error) => error.reference)).toEqual([undefined, 'First___1']);
  });

  it('is given to the first and to the last of very many errors', () => {
    const references = referencesOf(...manyTimes(105, (i) => `[ERROR] Error ${i}.`), reference('First___1'));
    expect(references).toEqual(Array(100).fill('First___1'));
  });
});

describe('The text of errors', () => {
  // Twenty of these are all the characters that the errors of a run may have in full.
  const long = `begins ${'x'.repeat(9_988)} ends`;

  it('is kept in full until two hundred thousand characters are used up', () => {
    const run = runSaying(manyTimes(21, () => `[ERROR] ${long}`));
    expect(run.errors.map(({ text }) => text.length)).toEqual(Array(21).fill(10_000));
    expect(run.leftOut).toEqual([]);
  });

  it('has its first and its last words afterwards, and how many are shortened is said', () => {
    const run = runSaying([...manyTimes(24, () => `[ERROR] ${long}`), '[ERROR] Short.']);
    const shortened = run.errors.slice(-4).map(({ text }) => text);
    expect(shortened.at(-1)).toBe('Short.');
    for (const text of shortened.slice(0, 3)) {
      expect(text).toMatch(/^begins x+ \.\.\.\nx+ ends$/);
      expect(text.length).toBeLessThan(1100);
    }
    expect(run.leftOut).toEqual(['3 very long entries are shortened in the middle.']);
  });
});

describe('Lines that tell more of a failure', () => {
  const notableOf = (...said: readonly string[]): string[] => runSaying(said).notable.map(({ text }) => text);

  it('are kept as they begin, without blanks behind them', () => {
    expect(notableOf('[WARNING] Slow.   ')).toEqual(['[WARNING] Slow.']);
  });

  it('are those of appcmd among the programs that Setup runs', () => {
    const appcmd = 'Running <C:\\Windows\\system32\\inetsrv\\AppCmd.exe> with arguments <list>.';
    expect(notableOf('Running <C:\\Windows\\system32\\ldifde.exe> with arguments <-i>.', appcmd)).toEqual([appcmd]);
  });

  it.each([300, 400])('are all kept when there are %i of them', (count) => {
    const run = runSaying(manyTimes(count, (i) => `[WARNING] Warning ${i}`));
    expect(run.notable).toHaveLength(count);
    expect(run.leftOut).toEqual([]);
  });

  it.each([401, 800, 801, 1300])('are the newest four hundred of %i', (count) => {
    const run = runSaying(manyTimes(count, (i) => `[WARNING] Warning ${i}`));
    expect(run.notable.map(({ text }) => text)).toEqual(manyTimes(400, (i) => `[WARNING] Warning ${count - 400 + i}`));
    expect(run.leftOut).toEqual([`${count - 400} older warnings and notable lines are left out.`]);
  });
});
