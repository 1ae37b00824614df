/** The whole answer for one server: what was said, what is true, in which order, and what is only a warning. */
import { unanswered } from '../../probes/answer';
import type { Given } from '../../rules/diagnose';
import type { SetupLog } from '../../rules/run';
import { isSetupLog, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';
import { asSpooler, linesOf, logOf, look, lookWith, pastedLines, says, type Clock, type Told } from './small-diagnosis';
import { aCatalogue, aHeard, aRule, aSheet, ids, running, spooler, spoolerSheet, stopped } from './small-world';

describe('The three readings', () => {
  it('of a rule that failed and still fails make an action', () => {
    const { actions, cleared } = look(logOf({ rules: ['SpoolerStopped'] }), spoolerSheet(stopped));
    expect(ids(actions)).toEqual(['SpoolerStopped']);
    expect(cleared).toEqual([]);
    expect(Object.keys(actions[0]?.readings ?? {}).sort()).toEqual(['log', 'now']);
  });

  it('of a rule that failed and is in order now make no action, and are not lost', () => {
    const { actions, cleared } = look(logOf({ rules: ['SpoolerStopped'] }), spoolerSheet(running));
    expect(actions).toEqual([]);
    expect(cleared[0]?.because.en).toMatch(/^Setup said fail at 02:14; now pass/);
  });

  it('of a rule that passed in the log and fails now make an action', () => {
    const log = logOf({ more: (clock) => write.rule(clock, 'SpoolerStopped') });
    expect(ids(look(log, spoolerSheet(stopped)).actions)).toEqual(['SpoolerStopped']);
  });

  it('of a rule that nobody could ask about leave the log standing', () => {
    const sheet = aSheet({ [spooler.key]: unanswered('access-denied') });
    const { actions, unknown } = look(logOf({ rules: ['SpoolerStopped'] }), sheet);
    expect(ids(actions)).toEqual(['SpoolerStopped']);
    expect(actions[0]?.toKnow).toBeDefined();
    expect(unknown).toEqual([]);
  });

  it('of a rule that nobody could ask about and nobody spoke of are unknown, not passed', () => {
    const sheet = aSheet({ [spooler.key]: unanswered('timeout') });
    const { actions, unknown, passed } = look(logOf({}), sheet);
    expect([ids(actions), ids(unknown), passed]).toEqual([[], ['SpoolerStopped'], []]);
  });

  it('include the paste, whose words stand beside the log and the server', () => {
    const pasted = [{ id: 'SpoolerStopped', heard: aHeard({ source: 'paste', at: undefined }) }];
    const { actions } = look(logOf({ rules: ['SpoolerStopped'] }), spoolerSheet(stopped), { pasted });
    expect(Object.keys(actions[0]?.readings ?? {}).sort()).toEqual(['log', 'now', 'paste']);
  });

  it('take pasted log lines as a paste, not as the server’s log', () => {
    const failed = [{ rule: 'SpoolerStopped', message: says.SpoolerStopped }];
    const pastedRun = pastedLines((clock) => write.failures(clock, failed));
    const { actions } = look(undefined, undefined, { pastedRun });
    expect(actions[0]?.readings).toMatchObject({ paste: { verdict: 'fail' } });
    expect(actions[0]?.evidence[0]?.where.en).toMatch(/^pasted text, line 1/);
  });
});

describe('Causes and consequences', () => {
  it('are one action, cause first', () => {
    const { actions } = look(logOf({ rules: ['Consequence', 'Root'] }));
    expect(actions.map((one) => [one.id, ids(one.folded)])).toEqual([['Root', ['Consequence']]]);
  });

  it('leave independent failures beside each other', () => {
    expect(ids(look(logOf({ rules: ['Root', 'SpoolerStopped'] })).actions)).toEqual(['Root', 'SpoolerStopped']);
  });
});

describe('Warnings', () => {
  const warned = (clock: Clock) => [
    ...write.rule(clock, 'SoftWarning', { value: 'True', type: 'Warning' }),
    ...write.recommended(clock, says.SoftWarning),
  ];

  it('never lead, even when they are all that there is', () => {
    const { actions, warnings } = look(logOf({ more: warned }));
    expect([ids(actions), ids(warnings)]).toEqual([[], ['SoftWarning']]);
  });

  it('stand apart from what stops Setup', () => {
    const { actions, warnings } = look(logOf({ rules: ['Root'], more: warned }));
    expect([ids(actions), ids(warnings)]).toEqual([['Root'], ['SoftWarning']]);
  });
});

describe('What nobody knows', () => {
  it('keeps the name and the words that Setup gave it', () => {
    const { actions } = look(logOf({ rules: ['BrandNewRule'] }));
    expect(actions).toMatchObject([{ id: 'BrandNewRule', kind: 'unknown-rule', setupMessage: 'This is new.' }]);
  });

  it('is shown as the root of a run that stopped with an error', () => {
    const broken = (clock: Clock) => write.taskError(clock, { message: 'It broke.', reference: 'Task___12ab' });
    const { actions } = look(logOf({ more: broken, end: 'incomplete' }));
    expect(actions).toMatchObject([{ id: 'UnknownFailure', verdict: 'fail' }]);
    expect(actions[0]?.setupMessage).toContain('It broke.');
    expect(actions[0]?.advice.length).toBeGreaterThan(0);
  });

  it('is left out when a rule or a known failure explains the run', () => {
    const lamp = (clock: Clock) => write.taskError(clock, { message: 'the lamp is out', reference: 'Lamp___12ab' });
    expect(ids(look(logOf({ more: lamp, end: 'incomplete' })).actions)).toEqual(['LampOut']);
    const odd = (clock: Clock) => [write.stamped(clock, 1, '[ERROR] Something odd.')];
    expect(ids(look(logOf({ rules: ['Root'], more: odd })).actions)).toEqual(['Root']);
  });

  it('is not taken from a run that came through', () => {
    const odd = (clock: Clock) => [write.stamped(clock, 1, '[ERROR] Something odd.')];
    expect(ids(look(logOf({ more: odd, end: 'completed' })).actions)).toEqual([]);
  });
});

describe('An earlier run', () => {
  const lamp: Told = {
    more: (clock) => write.taskError(clock, { message: 'the lamp is out', reference: 'Lamp___12ab' }),
    end: 'incomplete',
  };

  it('holds the cause when the last one only met the watermark', () => {
    const { actions, earlier } = look(logOf(lamp, { rules: ['InstallWatermark'] }));
    expect(earlier?.because).toBe('watermark');
    expect(ids(actions).sort()).toEqual(['InstallWatermark', 'LampOut']);
  });

  it('is shown when the last one has no end', () => {
    const { earlier } = look(logOf({ rules: ['Root'] }, { end: 'none' }));
    expect(earlier?.because).toBe('last-run-cut-off');
  });

  it('is shown when the last one is very short', () => {
    const clock: Clock = { now: '2026-11-20T02:14:00.000' };
    const short = [...write.header(clock), ...write.footer(clock, 'incomplete')];
    const read = readSetupLogText(write.setupLog([...linesOf(clock, { rules: ['Root'] }), ...short]));
    if (!isSetupLog(read)) throw new Error(read.problem);
    const { earlier, actions, runs } = look(read);
    expect([earlier?.because, ids(actions), runs]).toEqual(['last-run-short', ['Root'], 2]);
  });

  it('does not speak when the last one tells for itself', () => {
    const { earlier, actions } = look(logOf(lamp, { rules: ['Root'] }));
    expect([earlier, ids(actions)]).toEqual([undefined, ['Root']]);
  });

  it('does not overrule what the last one found in order', () => {
    const passed = (clock: Clock) => write.rule(clock, 'SpoolerStopped');
    const { actions } = look(logOf({ rules: ['SpoolerStopped'] }, { more: passed, end: 'none' }));
    expect(ids(actions)).toEqual([]);
  });
});

describe('A version of Exchange', () => {
  it('that does not have a rule is not judged by it', () => {
    const { actions, passed } = look(logOf({}), spoolerSheet(stopped));
    expect(ids(actions)).toEqual(['SpoolerStopped']);
    expect(passed).not.toContain('OnlyOld');
  });
});

describe('A rule that Setup evaluates in one mode only', () => {
  const lookForOne = lookWith(aCatalogue(aRule('OnlyInstall', { modes: ['install'], ...asSpooler() })));
  const actionsOf = (log: SetupLog | undefined, differs: Partial<Given> = {}): string[] =>
    ids(lookForOne(log, spoolerSheet(stopped), differs).actions);
  const passing = (clock: Clock) => write.rule(clock, 'OnlyInstall');

  it('is not judged while nobody complained, whatever the server looks like', () => {
    expect([actionsOf(undefined), actionsOf(logOf({})), actionsOf(logOf({ more: passing }))]).toEqual([[], [], []]);
  });

  it('is judged when somebody met its complaint', () => {
    const pasted = [{ id: 'OnlyInstall', heard: aHeard({ source: 'paste', name: 'OnlyInstall' }) }];
    expect(actionsOf(undefined, { pasted })).toEqual(['OnlyInstall']);
    expect(ids(lookForOne(undefined, spoolerSheet(running), { pasted }).cleared)).toEqual(['OnlyInstall']);
  });
});

describe('Nothing', () => {
  it('said and nothing asked is an empty answer, not a healthy one', () => {
    const { actions, warnings, cleared, unknown, passed, run } = look(undefined);
    expect([actions, warnings, cleared, unknown, passed, run]).toEqual([[], [], [], [], [], undefined]);
  });
});
