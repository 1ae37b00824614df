/** Into which part of the answer a finding goes: to do, in order again, in order all along, or not looked for. */
import * as write from '../fakes/setup-log-writer';
import { asSpooler, logOf, look, lookWith, pastedLines, says, type Clock } from './small-diagnosis';
import { aCatalogue, aFailure, aHeard, aRule, ids, running, spoolerSheet, stopped } from './small-world';

const passing = (rule: string) => (clock: Clock) => write.rule(clock, rule);
const said = (id: string) => ({ id, heard: aHeard({ source: 'paste', name: id, at: undefined }) });

describe('A rule in order', () => {
  it('is only counted when nobody ever complained of it', () => {
    const { passed, cleared } = look(undefined, spoolerSheet(running));
    expect([passed, ids(cleared)]).toEqual([['SpoolerStopped', 'OnlyOld'], []]);
  });

  it('is only counted when Setup found it in order as well', () => {
    const { passed, cleared } = look(logOf({ more: passing('SpoolerStopped') }), spoolerSheet(running));
    expect([passed, ids(cleared)]).toEqual([['SpoolerStopped'], []]);
  });

  it('is told of when somebody complained of it', () => {
    const { passed, cleared } = look(logOf({ rules: ['SpoolerStopped'] }), spoolerSheet(running));
    expect([passed, ids(cleared)]).toEqual([[], ['SpoolerStopped']]);
  });

  it('is not counted when it is in Setup’s log under a name that nobody knows', () => {
    const { passed, actions } = look(logOf({ more: passing('BrandNewRule') }));
    expect([passed, actions]).toEqual([[], []]);
  });
});

describe('A complaint that the server shows in order', () => {
  // Here the leaf itself can be asked for; only the root cannot.
  const lookAtLeaf = lookWith(
    aCatalogue(
      aRule('Root', { messages: [says.Root] }),
      aRule('Consequence', { messages: [says.Consequence], causedBy: ['Root'], ...asSpooler() }),
    ),
  );

  it('stays with its cause while that still fails: Setup would complain again', () => {
    const { actions, cleared } = lookAtLeaf(logOf({ rules: ['Consequence', 'Root'] }), spoolerSheet(running));
    expect(actions.map((one) => [one.id, ids(one.folded)])).toEqual([['Root', ['Consequence']]]);
    expect(cleared).toEqual([]);
  });

  it('is told as cleared when it was only pasted: nothing says that it belongs to this run', () => {
    const log = logOf({ rules: ['Root'] });
    const { actions, cleared } = lookAtLeaf(log, spoolerSheet(running), { pasted: [said('Consequence')] });
    expect(actions.map((one) => [one.id, ids(one.folded)])).toEqual([['Root', []]]);
    expect(ids(cleared)).toEqual(['Consequence']);
  });
});

describe('A known failure', () => {
  const lamp = { ...aFailure('LampOut', 'the lamp is out'), ...asSpooler() };
  const lookAtLamp = lookWith(aCatalogue(lamp));
  const met = logOf({
    more: (clock) => write.taskError(clock, { message: 'the lamp is out', reference: 'Lamp___12ab' }),
    end: 'incomplete',
  });

  it('is not looked for on a server that never met it, whatever its state', () => {
    for (const state of [stopped, running]) {
      const { actions, passed, cleared } = lookAtLamp(logOf({}), spoolerSheet(state));
      expect([actions, passed, cleared]).toEqual([[], [], []]);
    }
  });

  it('is judged where the log has it', () => {
    expect(lookAtLamp(met, spoolerSheet(stopped)).actions).toMatchObject([
      { id: 'LampOut', readings: { log: { verdict: 'fail' }, now: { verdict: 'fail' } } },
    ]);
    expect(ids(lookAtLamp(met, spoolerSheet(running)).cleared)).toEqual(['LampOut']);
  });
});

describe('A complaint by word or by log', () => {
  it('stops Setup where the rule does, and is a warning where the rule is one', () => {
    const { actions, warnings } = look(undefined, undefined, { pasted: [said('Root'), said('SoftWarning')] });
    expect([ids(actions), ids(warnings)]).toEqual([['Root'], ['SoftWarning']]);
  });

  it('is kept when nobody knows the rule, by the name that it was given', () => {
    const { actions } = look(undefined, spoolerSheet(running), { pasted: [said('BrandNewRule')] });
    expect(actions).toMatchObject([{ id: 'BrandNewRule', kind: 'unknown-rule' }]);
  });

  it('of a rule that nobody knows stands, although it passed in lines that were pasted', () => {
    const { actions } = look(logOf({ rules: ['BrandNewRule'] }), undefined, {
      pastedRun: pastedLines(passing('BrandNewRule')),
    });
    expect(ids(actions)).toEqual(['BrandNewRule']);
  });

  it('is not heard twice when the pasted lines say it already', () => {
    const failed = [{ rule: 'Root', message: says.Root }];
    const pastedRun = pastedLines((clock) => write.failures(clock, failed));
    const { actions } = look(undefined, undefined, { pastedRun, pasted: [said('Root')] });
    expect(actions[0]?.evidence.map((one) => one.where.en)).toEqual(['pasted text, line 1']);
  });
});

describe('A rule that this version of Setup does not have', () => {
  it('is judged all the same when Setup spoke of it', () => {
    const { actions } = look(logOf({ rules: ['OnlyOld'] }), spoolerSheet(stopped));
    expect(actions.find(({ id }) => id === 'OnlyOld')?.readings.now).toMatchObject({ verdict: 'fail' });
  });

  it('is judged when no log says which version it is', () => {
    expect(ids(look(undefined, spoolerSheet(stopped)).actions)).toEqual(['SpoolerStopped', 'OnlyOld']);
  });
});

describe('The present state of a rule without questions', () => {
  const because = (...given: Parameters<typeof look>) => look(...given).actions[0]?.because.en;

  it('is said to be out of reach when the server was asked', () => {
    expect(because(logOf({ rules: ['Root'] }), spoolerSheet(running))).toContain('cannot be read from afar');
  });

  it('is said to be open when nobody asked the server', () => {
    expect(because(logOf({ rules: ['Root'] }))).toContain('The server itself was not asked.');
  });
});

describe('A line of the log', () => {
  it('is cited as a line of the log, not of the paste', () => {
    const [evidence] = look(logOf({ rules: ['Root'] })).actions[0]?.evidence ?? [];
    expect(evidence?.source).toBe('log');
    expect(evidence?.where.en).toMatch(/^ExchangeSetup\.log, line \d+$/);
  });

  it('of an error is cited so too', () => {
    const lamp = (clock: Clock) => write.taskError(clock, { message: 'the lamp is out', reference: 'Lamp___12ab' });
    const [evidence] = look(logOf({ more: lamp, end: 'incomplete' })).actions[0]?.evidence ?? [];
    expect(evidence?.where.fr).toMatch(/^ExchangeSetup\.log, ligne \d+$/);
  });
});
