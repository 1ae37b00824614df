/** Which earlier run is read beside the last one, and when an error that nobody knows is shown as the root. */
import * as write from '../fakes/setup-log-writer';
import { logOf, look, pastedLines, type Clock, type Told } from './small-diagnosis';
import { ids } from './small-world';

const lampOut = (clock: Clock) => write.taskError(clock, { message: 'the lamp is out', reference: 'Lamp___12ab' });
const odd = (clock: Clock) => [write.stamped(clock, 1, '[ERROR] Something odd.')];
const passing = (rule: string) => (clock: Clock) => write.rule(clock, rule);
const lamp: Told = { more: lampOut, end: 'incomplete' };
const marked: Told = { rules: ['InstallWatermark'] };

describe('Behind a watermark', () => {
  it('stands the last run that had an error, past those that had none', () => {
    const started = (told: Told[]) => look(logOf(...told)).earlier?.run.startedAt.slice(0, 19);
    const first = '2026-11-20T02:14:00';
    expect(started([lamp, { rules: ['Root'] }, marked])).toBe(first);
    expect(ids(look(logOf(lamp, { rules: ['Root'] }, marked)).actions)).not.toContain('Root');
  });

  it('stands an earlier run, not the last one with errors of its own', () => {
    const { earlier, run, actions } = look(logOf(lamp, { ...marked, more: odd }));
    expect(earlier?.because).toBe('watermark');
    expect(earlier?.run.startedAt).not.toBe(run?.startedAt);
    expect(ids(actions).sort()).toEqual(['InstallWatermark', 'LampOut']);
  });

  it('stands none when no run before had an error', () => {
    expect(look(logOf({ rules: ['Root'] }, marked)).earlier).toBeUndefined();
    expect(look(logOf(marked)).earlier).toBeUndefined();
  });

  it('stands the cause even when somebody pasted lines in which there was no watermark yet', () => {
    const pastedRun = pastedLines(passing('InstallWatermark'));
    expect(look(logOf(lamp, marked), undefined, { pastedRun }).earlier?.because).toBe('watermark');
  });

  it('stands an unknown error as the root: the watermark does not explain it', () => {
    const { actions } = look(logOf({ more: odd, end: 'incomplete' }, marked));
    expect(ids(actions).sort()).toEqual(['InstallWatermark', 'UnknownFailure']);
  });

  it('stands an unknown error as the root although other rules of that run passed', () => {
    const more = (clock: Clock) => [...passing('Root')(clock), ...odd(clock)];
    expect(ids(look(logOf({ more, end: 'incomplete' }, marked)).actions)).toContain('UnknownFailure');
  });
});

describe('Without a watermark', () => {
  it('that Setup complained of, the last run speaks for itself', () => {
    expect(look(logOf(lamp, { more: passing('InstallWatermark') })).earlier).toBeUndefined();
  });
});

describe('An unknown error of an earlier run', () => {
  it('is left out when a rule of that run failed: the rule explains it', () => {
    const more = (clock: Clock) => [...passing('SpoolerStopped')(clock), ...odd(clock)];
    const { actions, earlier } = look(logOf({ rules: ['Root'], more }, { end: 'none' }));
    expect(earlier?.because).toBe('last-run-cut-off');
    expect(ids(actions)).toEqual(['Root']);
  });
});

describe('An unknown error of the last run', () => {
  it('is the root when every rule passed', () => {
    const more = (clock: Clock) => [...passing('Root')(clock), ...odd(clock)];
    expect(ids(look(logOf({ more, end: 'incomplete' })).actions)).toEqual(['UnknownFailure']);
  });

  it('is left out when a rule failed, even one that passed in lines that somebody pasted', () => {
    const pastedRun = pastedLines(passing('Root'));
    const { actions } = look(logOf({ rules: ['Root'], more: odd }), undefined, { pastedRun });
    expect(ids(actions)).toEqual(['Root']);
  });
});
