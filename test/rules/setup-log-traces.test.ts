/** The lines of the prerequisite analysis: rules and settings as Setup writes them, cut short, and in great number. */
import { manyTimes, runSaying } from './written-run';

const REST = '[ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]';
const ruleLine = (name: string, value = 'True', rest = REST): string =>
  `Evaluated [Rule:${name}] [HasException:False] [Value:"${value}"] ${rest}`;
const settingLine = (name: string, value: string, rest = REST): string =>
  `Evaluated [Setting:${name}] [HasException:False] [Value:"${value}"] ${rest}`;
const started = (name: string, type: string): string => `Started [Rule:${name}] [Parent:Root] [RuleType:${type}]`;

describe('What a rule gave', () => {
  it('is nothing where the line is cut short before the value', () => {
    const cutShort = ['Evaluated [Rule:RebootPe', 'Evaluated [Rule:RebootPending] [HasExcep', ruleLine('')];
    expect(runSaying(cutShort).rules).toEqual([]);
    expect(runSaying(cutShort.map((line) => line.replace('Rule', 'Setting'))).settings).toEqual({});
  });

  it('is unknown where the line is cut short inside the value', () => {
    const [rule] = runSaying(['Evaluated [Rule:RebootPending] [HasException:False] [Value:"Tru']).rules;
    expect(rule).toMatchObject({ fired: undefined, rawValue: '', parentValue: undefined });
  });

  it('is known without a parent, and then it has none', () => {
    const [rule] = runSaying([ruleLine('RebootPending', 'True', '[Thread:12]')]).rules;
    expect(rule).toMatchObject({ fired: true, rawValue: 'True', parentValue: undefined });
  });

  it('has no parent where the line is cut short inside its name', () => {
    const [rule] = runSaying([ruleLine('InstallWatermark', 'True', '[ParentValue:"Mailb')]).rules;
    expect(rule).toMatchObject({ fired: true, parentValue: undefined });
  });

  it('has an exception only where Setup says so, not where the value does', () => {
    const [rule] = runSaying([ruleLine('Odd', '[HasException:True]')]).rules;
    expect(rule).toMatchObject({ rawValue: '[HasException:True]', hasException: false });
  });

  it.each(['cn="a"] or "b"]', ']', '"]"', 'True'])('is %s with its quotes and brackets', (value) => {
    expect(runSaying([settingLine('Odd', value)]).settings['Odd']?.value).toBe(value);
  });

  it('may begin with a bracket when no parent follows', () => {
    expect(runSaying([settingLine('Odd', ']x', '[Thread:3]')]).settings['Odd']?.value).toBe(']x');
  });
});

describe('The type of a rule', () => {
  it('is unknown when its line has none or one that nobody knows', () => {
    const said = [
      'Started [Rule:Odd] without a type',
      started('Strange', 'Fatal'),
      ruleLine('Odd'),
      ruleLine('Strange'),
    ];
    expect(runSaying(said).rules.map(({ type }) => type)).toEqual([undefined, undefined]);
  });

  it('stays when a later line has one that nobody knows', () => {
    const said = [started('Odd', 'Warning'), started('odd', 'Fatal'), ruleLine('Odd')];
    expect(runSaying(said).rules[0]?.type).toBe('warning');
  });

  it('is kept for three thousand rules', () => {
    const said = manyTimes(3001, (i) => started(`Rule${i}`, 'Error'));
    const { rules } = runSaying([...said, ruleLine('Rule0'), ruleLine('Rule2999'), ruleLine('Rule3000')]);
    expect(rules.map(({ type }) => type)).toEqual(['error', 'error', undefined]);
  });
});

describe('The wizard', () => {
  const wizardOf = (said: string, wizard: boolean): boolean | undefined => runSaying([said], { wizard }).wizard;

  it('is told by the setting of that name before anything else', () => {
    expect(wizardOf(settingLine('WasSetupStartedFromGUI', 'TRUE'), false)).toBe(true);
    expect(wizardOf(settingLine('WasSetupStartedFromGUI', 'False'), true)).toBe(false);
  });

  it('is not told by that setting when it is empty', () => {
    expect(wizardOf(settingLine('WasSetupStartedFromGUI', ''), true)).toBe(true);
  });

  it('is not told by another setting', () => {
    expect(wizardOf(settingLine('IsSomethingElse', 'True'), false)).toBe(false);
    expect(wizardOf(settingLine('SiteName', 'Berlin'), true)).toBe(true);
  });
});

describe('A rule that failed', () => {
  it('has the words of Setup without brackets and blanks', () => {
    const run = runSaying(['Failed [Rule:MSDTCStopped] [Message: Start it [now].]  ']);
    expect(run.failed).toMatchObject([{ rule: 'MSDTCStopped', message: 'Start it [now].' }]);
    expect(run.outcome).toBe('failed-prerequisites');
  });

  it('is none where its line is cut short inside the name', () => {
    expect(runSaying(['Failed [Rule:MSDTCSto'])).toMatchObject({ failed: [], outcome: 'cut-off' });
  });
});

describe('A run that says very much', () => {
  it('keeps all of as many as are kept', () => {
    const said = [
      ...manyTimes(3000, (i) => ruleLine(`Rule${i}`)),
      ...manyTimes(2000, (i) => settingLine(`Setting${i}`, 'x')),
      ...manyTimes(300, (i) => `Failed [Rule:Rule${i}] [Message:No.]`),
    ];
    const run = runSaying(said);
    expect([run.rules.length, Object.keys(run.settings).length, run.failed.length]).toEqual([3000, 2000, 300]);
    expect(run.leftOut).toEqual([]);
  });

  it('keeps the first three thousand rules and says how many it left out', () => {
    const run = runSaying(manyTimes(3002, (i) => ruleLine(`Rule${i}`)));
    expect([run.rules.length, run.rules.at(-1)?.rule]).toEqual([3000, 'Rule2999']);
    expect(run.leftOut).toEqual(['2 rule evaluations are left out; the first 3000 are kept.']);
  });

  it('keeps the first two thousand settings with their newest values', () => {
    const run = runSaying([
      ...manyTimes(2002, (i) => settingLine(`Setting${i}`, 'old')),
      settingLine('Setting7', 'new'),
    ]);
    expect(Object.keys(run.settings)).toHaveLength(2000);
    expect([run.settings['Setting7']?.value, run.settings['Setting2000']]).toEqual(['new', undefined]);
    expect(run.leftOut).toEqual(['2 settings are left out; the first 2000 are kept.']);
  });

  it('keeps the first three hundred rules that failed, and knows by the others too that Setup stopped', () => {
    const run = runSaying(manyTimes(302, (i) => `Failed [Rule:Rule${i}] [Message:No.]`));
    expect([run.failed.length, run.failed.at(-1)?.rule]).toEqual([300, 'Rule299']);
    expect(run.leftOut).toEqual(['2 failed rules are left out; the first 300 are kept.']);
  });
});
