/** How severe a rule of the log is, which of its lines are cited, and what is read out of them. */
import { logReadings, type LogReading } from '../../rules/log-readings';
import { createRecogniser } from '../../rules/recognise';
import type { FailedRule, Notice, RuleTrace, Run } from '../../rules/run';
import { aRun } from './checks/a-run';
import { aCatalogue, aRule } from './small-world';

const at = '2026-11-20T02:14:30.000';
const twin = 'The twin role is not there on this computer.';

const catalogue = aCatalogue(
  aRule('SpoolerStopped', { messages: ['The print spooler must be stopped on {server} first.'] }),
  aRule('SoftWarning', { severity: 'warning' }),
  aRule('TwinOne', { messages: [twin] }),
  aRule('TwinTwo', { messages: [twin] }),
  aRule('Echo', { captures: (message) => ({ message }) }),
);
const recogniser = createRecogniser(catalogue);

const read = (differs: Partial<Run>) => logReadings(aRun(differs), catalogue, recogniser);

function only(differs: Partial<Run>): LogReading {
  const found = read(differs);
  expect(found).toHaveLength(1);
  return found[0] as LogReading;
}

const verdicts = (readings: readonly LogReading[]) => readings.map(({ id, verdict }) => [id, verdict]);

/** `Evaluated` of a rule; without a type, as where the line before it was cut off. */
function evaluated(rule: string, rawValue: string, line: number, type?: RuleTrace['type']): RuleTrace {
  const fired = { True: true, False: false }[rawValue];
  return { ...{ rule, rawValue, line, at, type, fired }, parentValue: undefined, hasException: false };
}

const failed = (rule: string, message: string, line = 500): FailedRule => ({ rule, message, line, at });

function notice(message: string, line: number, differs: Partial<Notice> = {}): Notice {
  return { severity: 'required', message, rule: undefined, line, at, ...differs };
}

describe('Whether a rule stops Setup', () => {
  it('is what its type in the log says, before what the catalogue says', () => {
    expect(only({ rules: [evaluated('SpoolerStopped', 'True', 50, 'warning')] }).verdict).toBe('warn');
    expect(only({ rules: [evaluated('SoftWarning', 'True', 50, 'error')] }).verdict).toBe('fail');
  });

  it('is what the catalogue says where the log has no type', () => {
    expect(only({ rules: [evaluated('SoftWarning', 'True', 50)] }).verdict).toBe('warn');
    expect(only({ rules: [evaluated('SpoolerStopped', 'True', 50)] }).verdict).toBe('fail');
  });

  it('is taken for granted of a rule that neither of them knows', () => {
    expect(only({ rules: [evaluated('BrandNewRule', 'True', 50)] }).verdict).toBe('fail');
  });

  it('is decided by the gravest of its values', () => {
    const rules = [
      evaluated('SpoolerStopped', 'True', 50, 'warning'),
      evaluated('SpoolerStopped', 'True', 60, 'error'),
    ];
    expect(only({ rules }).verdict).toBe('fail');
  });

  it('is decided by the gravest of its sentences', () => {
    const rule = 'SpoolerStopped';
    const notices = [
      notice('Better stop it.', 50, { rule, severity: 'recommended' }),
      notice('It must be stopped.', 60, { rule }),
    ];
    expect(only({ notices })).toMatchObject({ verdict: 'fail', message: 'Better stop it.', line: 50 });
  });
});

describe('What a rule cites', () => {
  it('is its Failed line, where nothing else of it is left', () => {
    const reading = only({ failed: [failed('BrandNewRule', 'Something new.', 70)] });
    expect(reading).toMatchObject({ verdict: 'fail', message: 'Something new.', line: 70, at });
    expect(reading.evidence).toEqual([
      {
        source: 'log',
        found: { en: 'Something new.', fr: 'Something new.' },
        wanted: undefined,
        where: { en: 'ExchangeSetup.log, line 70', fr: 'ExchangeSetup.log, ligne 70' },
        when: at,
        as: undefined,
        line: 70,
        quote: 'Something new.',
      },
    ]);
  });

  it('is the first of its sentences and not its values, for they say the same', () => {
    const { evidence } = only({
      rules: [evaluated('SpoolerStopped', 'True', 50, 'error')],
      failed: [failed('SpoolerStopped', 'It must be stopped.', 70), failed('SpoolerStopped', 'Stop it.', 80)],
    });
    expect(evidence.map(({ line, quote }) => [line, quote])).toEqual([[70, 'It must be stopped.']]);
  });

  it('is no more than four of its values where Setup wrote no sentence', () => {
    const rules = [50, 60, 70, 80, 90].map((line) => evaluated('SpoolerStopped', 'True', line, 'error'));
    const reading = only({ rules });
    expect(reading.evidence.map(({ line }) => line)).toEqual([50, 60, 70, 80]);
    expect(reading.evidence[0]?.quote).toBe('[Rule:SpoolerStopped] [Value:"True"]');
  });

  it('has the time and the line of the first value then', () => {
    const rules = [{ ...evaluated('SpoolerStopped', 'True', 50, 'error'), at: '2026-11-20T02:13:00.000' }];
    expect(only({ rules })).toMatchObject({ at: '2026-11-20T02:13:00.000', line: 50 });
  });

  it('is the line of a sentence that no rule is known for', () => {
    const [cited, ...more] = only({ notices: [notice('The moon must be full.', 60)] }).evidence;
    expect(cited).toMatchObject({ line: 60, quote: 'The moon must be full.' });
    expect(more).toEqual([]);
  });

  it('is nothing where Setup found the rule in order, and the rule has its name all the same', () => {
    const passed = only({ rules: [evaluated('BrandNewRule', 'False', 50, 'error')] });
    expect(passed).toMatchObject({ id: 'BrandNewRule', named: true, verdict: 'pass', evidence: [], captures: {} });
  });
});

describe('What a rule reads out of its message', () => {
  it('is read from Setup’s own words', () => {
    expect(only({ failed: [failed('Echo', 'Hello.')] }).captures).toEqual({ message: 'Hello.' });
  });

  it('is read from no words where there are none', () => {
    expect(only({ rules: [evaluated('Echo', 'True', 50, 'error')] }).captures).toEqual({ message: '' });
  });
});

describe('A sentence that two rules share', () => {
  const shared = { notices: [notice(twin, 90)] };

  it('is the one that fired for one role, although it passed for another', () => {
    const rules = [evaluated('TwinTwo', 'False', 50, 'error'), evaluated('TwinTwo', 'True', 60, 'error')];
    expect(verdicts(read({ ...shared, rules }))).toEqual([['TwinTwo', 'fail']]);
  });

  it('may be one that Setup could not evaluate', () => {
    const rules = [evaluated('TwinOne', '<NULL>', 50, 'error')];
    expect(verdicts(read({ ...shared, rules }))).toEqual([
      ['TwinOne', 'fail'],
      ['TwinTwo', 'fail'],
    ]);
  });

  it('is not one that passed for one role and could not be evaluated for another', () => {
    const rules = [evaluated('TwinOne', 'False', 50, 'error'), evaluated('TwinOne', '<NULL>', 60, 'error')];
    expect(verdicts(read({ ...shared, rules }))).toEqual([
      ['TwinOne', 'pass'],
      ['TwinTwo', 'fail'],
    ]);
  });

  it('is both of them where Setup found both in order and said it all the same', () => {
    const rules = [evaluated('TwinOne', 'False', 50, 'error'), evaluated('TwinTwo', 'False', 60, 'error')];
    expect(verdicts(read({ ...shared, rules }))).toEqual([
      ['TwinOne', 'fail'],
      ['TwinTwo', 'fail'],
    ]);
  });
});
