/** The notices that a person is meant to see, and which rule the link behind them names. */
import { manyTimes, runSaying } from './written-run';

const link = (rule: string): string =>
  `Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.${rule}.aspx`;
const failed = (rule: string, message: string): string => `Failed [Rule:${rule}] [Message:${message}]`;
const other = (i: number): string => `Active Directory session settings for 'Get-Thing${i}' are: none`;

/** The notices as `words: rule`, those without a rule as their words alone. */
const told = (...said: readonly string[]): string[] =>
  runSaying(said).notices.map(({ message, rule }) => (rule === undefined ? message : `${message}: ${rule}`));

describe('The link of a notice', () => {
  it('names the rule of the notice right before it, also where no line says that the rule failed', () => {
    expect(told('[REQUIRED] Reboot.', link('RebootPending'))).toEqual(['Reboot.: RebootPending']);
    expect(told('[RECOMENDED] Earlier.', '[REQUIRED] Reboot.', '[REQUIRED] Newest.', link('Newest'))).toEqual([
      'Earlier.',
      'Reboot.',
      'Newest.: Newest',
    ]);
  });

  it('may have two lines of other threads before it, not three', () => {
    const behind = (count: number): string[] =>
      told('[REQUIRED] Reboot.', ...manyTimes(count, other), link('RebootPending'));
    expect(behind(2)).toEqual(['Reboot.: RebootPending']);
    expect(behind(3)).toEqual(['Reboot.']);
  });

  it('may have them behind every line of a long notice', () => {
    const behind = (count: number): string[] =>
      told('[REQUIRED] One.\nTwo.\nThree.', ...manyTimes(count, other), link('RebootPending'));
    expect(behind(2)).toEqual(['One.\nTwo.\nThree.: RebootPending']);
    expect(behind(3)).toEqual(['One.\nTwo.\nThree.']);
  });

  it('is nothing without a notice, however early in a run it stands', () => {
    expect(told(link('RebootPending'))).toEqual([]);
  });

  it('does not take a notice away from the rule that has it', () => {
    expect(told('[REQUIRED] Reboot.', link('RebootPending'), link('SomethingElse'))).toEqual([
      'Reboot.: RebootPending',
    ]);
  });

  it('that names no rule leaves the notice to one that does', () => {
    const said = [failed('RebootPending', 'Reboot.'), '[REQUIRED] Reboot.', 'Help URL: http://go.microsoft.com/fwlink'];
    expect(told(...said)).toEqual(['Reboot.']);
    expect(told(...said, link('RebootPending'))).toEqual(['Reboot.: RebootPending']);
  });
});

describe('A rule that failed with the words of a notice', () => {
  const reboot = failed('RebootPending', 'Reboot.');
  const msdtc = failed('MSDTCStopped', 'Start it.');

  it('gets that notice and not the newest one', () => {
    const said = [reboot, msdtc, '[REQUIRED] Moon.', '[REQUIRED] Reboot.', '[RECOMENDED] Update.'];
    const named = ['Moon.', 'Reboot.: RebootPending', 'Update.'];
    expect(told(...said, link('RebootPending'))).toEqual(named);
    expect(told(...said, ...manyTimes(9, other), link('RebootPending'))).toEqual(named);
  });

  it('is known whatever the letter case', () => {
    const said = ['[REQUIRED] Reboot.', '[RECOMENDED] Update.', link('rebootPENDING')];
    expect(told(reboot, ...said)).toEqual(['Reboot.: rebootPENDING', 'Update.']);
  });

  it('gets the requirement, not a recommendation of the same words', () => {
    expect(
      told(reboot, '[RECOMENDED] Reboot.', '[REQUIRED] Reboot.', '[REQUIRED] Moon.', link('RebootPending')),
    ).toEqual(['Reboot.', 'Reboot.: RebootPending', 'Moon.']);
  });

  it('gets each of several notices of the same words by a link of its own', () => {
    const said = [reboot, '[REQUIRED] Reboot.', '[REQUIRED] Reboot.', link('RebootPending'), link('RebootPending')];
    expect(told(...said)).toEqual(['Reboot.: RebootPending', 'Reboot.: RebootPending']);
  });

  it('is looked for among the last eight notices', () => {
    const behind = (count: number): string[] =>
      told(
        reboot,
        '[REQUIRED] Reboot.',
        ...manyTimes(count, (i) => `[RECOMENDED] Update ${i}.`),
        ...manyTimes(5, other),
        link('RebootPending'),
      );
    expect(behind(7)[0]).toBe('Reboot.: RebootPending');
    expect(behind(8)[0]).toBe('Reboot.');
  });
});

describe('A notice', () => {
  it('stops Setup when it is a requirement, not when it is a recommendation', () => {
    expect(runSaying(['[REQUIRED] Reboot.']).outcome).toBe('failed-prerequisites');
    expect(runSaying(['[RECOMENDED] Update.', '[RECOMMENDED] Update.']).outcome).toBe('cut-off');
  });

  it('is kept up to the three hundredth, and how many are left out is said', () => {
    const run = (count: number) => runSaying(manyTimes(count, (i) => `[RECOMENDED] Update ${i}.`));
    expect(run(300)).toMatchObject({ notices: { length: 300 }, leftOut: [] });
    expect(run(302).notices.at(-1)?.message).toBe('Update 299.');
    expect(run(302).leftOut).toEqual(['2 notices are left out; the first 300 are kept.']);
  });
});
