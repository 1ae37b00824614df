import { stopProcess } from '../../../probes/fixes/stop-process';
import type { RunningProcess } from '../../../probes/questions/process';
import { ProcessNeedsToBeClosedOnUpgrade } from '../../../rules/checks/ProcessNeedsToBeClosedOnUpgrade';
import { aRun } from './a-run';
import { adviceFor, exampleVerdicts, judgeNow, stepsOf } from './judge-example';

const rule = ProcessNeedsToBeClosedOnUpgrade;

function process(id: number, name: string, session: number, startedAt = '2026-11-20T01:00:00+01:00'): RunningProcess {
  return { id, name, session, startedAt, user: session === 0 ? null : 'CORP\\adm-exch' };
}

const holding = (...processes: RunningProcess[]) => ({ holding: { processes } });

describe('processes that keep Exchange files open', () => {
  it('are judged as the examples say', () => {
    for (const example of exampleVerdicts(rule)) expect(example.got).toBe(example.wanted);
  });

  it('include a shell of a scheduled task, but no IIS worker and no service', () => {
    const judged = judgeNow(
      rule,
      holding(process(10, 'w3wp', 0), process(11, 'svchost', 0), process(12, 'powershell', 0)),
    );
    expect(judged.verdict).toBe('fail');
    expect(judged.because.en).toContain('powershell (12)');
    expect(judged.because.en).not.toContain('w3wp');
    expect(judgeNow(rule, holding(process(10, 'w3wp', 0), process(11, 'svchost', 0))).verdict).toBe('pass');
  });

  it('include any program in a person’s session, and name its owner', () => {
    const judged = judgeNow(rule, holding(process(20, 'notepad', 2)));
    expect(judged.verdict).toBe('fail');
    expect(judged.shows[0]?.found.en).toBe('notepad (20), CORP\\adm-exch, session 2');
  });

  it('lead to closing shells when Setup names powershell, and mention sessions of others', () => {
    const advice = adviceFor(rule, { captures: { process: 'powershell', pid: '7312' } });
    expect(advice.map((one) => one.id)).toEqual(['close-shells']);
    expect(stepsOf(advice[0])).toContain('Get-Process -Id 7312');
    expect(stepsOf(advice[0])).toContain('quser');
  });

  it('lead to waiting, never to ending, when it is the .NET image compiler', () => {
    const answers = holding(process(30, 'mscorsvw', 0));
    const captures = judgeNow(rule, answers).captures ?? {};
    const advice = adviceFor(rule, { captures }, answers);
    expect(advice.map((one) => one.id)).toEqual(['let-native-images-finish']);
    expect(advice[0]?.fix).toBeUndefined();
    expect(advice[0]?.never[0]?.en).toContain('Do not end mscorsvw');
  });

  it('lead to both ways when both are in the way', () => {
    const answers = holding(process(30, 'mscorsvw', 0), process(31, 'powershell', 2));
    const captures = judgeNow(rule, answers).captures ?? {};
    expect(adviceFor(rule, { captures }, answers).map((one) => one.id)).toEqual([
      'close-shells',
      'let-native-images-finish',
    ]);
  });

  it('offer to end the oldest shell by id and start time', () => {
    const older = process(41, 'PowerShell', 3, '2026-11-18T16:20:11+01:00');
    const answers = holding(process(42, 'powershell', 2), older);
    const fix = adviceFor(rule, {}, answers).find((one) => one.id === 'close-shells')?.fix;
    expect(fix).toEqual(stopProcess({ id: 41, startedAt: older.startedAt, name: 'powershell' }));
  });

  it('are all named when Setup wrote one message for each', () => {
    const message = (name: string, pid: number) =>
      `Setup can't continue with the upgrade because the ${name} (${pid}) has open files. Close the process, and then restart Setup.`;
    const failed = [message('powershell', 1), message('mscorsvw', 2)].map((text, line) => ({
      rule: 'ProcessNeedsToBeClosedOnUpgrade',
      message: text,
      line,
      at: '2026-11-20T02:14:05.000',
    }));
    const captured = rule.captures?.(failed[0]?.message ?? '', aRun({ failed }));
    expect(captured).toEqual({ process: 'powershell, mscorsvw' });
  });
});

describe('ending a process', () => {
  const { definition } = stopProcess;
  const params = { id: 41, startedAt: '2026-11-18T16:20:11+01:00', name: 'powershell' } as const;

  it('is done when that process is gone, even if its number was given out again', () => {
    expect(definition.settled({ processes: [] }, params)).toBe(true);
    expect(definition.settled({ processes: [process(41, 'powershell', 2, '2026-11-20T08:00:00+01:00')] }, params)).toBe(
      true,
    );
  });

  it('is not done while the same process runs, however its start time is written', () => {
    const same = process(41, 'powershell', 2, '2026-11-18T15:20:11Z');
    expect(definition.settled({ processes: [same] }, params)).toBe(false);
  });

  it('refuses when the number and time belong to another program', () => {
    const other = process(41, 'Microsoft.Exchange.Store.Worker', 0, params.startedAt);
    expect(definition.refuses({ processes: [other] }, params)?.en).toContain('not powershell');
  });

  it('cannot even be asked for anything but shells and consoles', () => {
    const parsed = definition.params.safeParse({ ...params, name: 'mscorsvw' });
    expect(parsed.success).toBe(false);
  });
});
