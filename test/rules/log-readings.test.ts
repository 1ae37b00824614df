/** What one run says about each rule: fired, passed, in which words, and on which line. */
import { logReadings } from '../../rules/log-readings';
import { createRecogniser } from '../../rules/recognise';
import type { Run } from '../../rules/run';
import { chosenRun, isSetupLog, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';
import { aCatalogue, aRule } from './small-world';

const message = 'The print spooler must be stopped on {server} first.';
const twin = 'The twin role is not there on this computer.';
const catalogue = aCatalogue(
  aRule('SpoolerStopped', { messages: [message] }),
  aRule('TwinOne', { messages: [twin] }),
  aRule('TwinTwo', { messages: [twin] }),
  aRule('SoftWarning', { severity: 'warning', messages: ['It would be wise to have the update {name} first.'] }),
  aRule('WithClue', {
    captures: (_message, run) => ({ build: run?.build ?? '' }),
    clues: (run) => [{ found: { en: 'a clue', fr: 'un indice' }, line: run.firstLine, at: run.startedAt }],
  }),
);
const recogniser = createRecogniser(catalogue);

type Clock = write.Clock;

function runOf(middle: (clock: Clock) => string[]): Run {
  const clock: Clock = { now: '2024-03-06T02:14:00.000' };
  const lines = [...write.header(clock), ...middle(clock), ...write.footer(clock, 'prerequisites')];
  const log = readSetupLogText(write.setupLog(lines));
  if (!isSetupLog(log)) throw new Error(log.problem);
  return chosenRun(log);
}

const read = (middle: (clock: Clock) => string[]) => logReadings(runOf(middle), catalogue, recogniser);
const said = message.replace('{server}', 'EX01');

describe('A rule in the log', () => {
  it('fails when Setup wrote a Failed line, in Setup’s own words and with the line', () => {
    const [reading] = read((clock) => write.failures(clock, [{ rule: 'SpoolerStopped', message: said }]));
    expect(reading).toMatchObject({
      id: 'SpoolerStopped',
      verdict: 'fail',
      message: said,
      captures: { server: 'EX01' },
    });
    expect(reading?.evidence).toHaveLength(1);
    expect(reading?.evidence[0]).toMatchObject({ source: 'log', quote: said, line: reading?.line });
    expect(reading?.at).toMatch(/^2024-03-06T02:14:00/);
  });

  it('is one reading, however many places Setup said it in', () => {
    const readings = read((clock) => [
      ...write.rule(clock, 'SpoolerStopped', { value: 'True' }),
      ...write.failures(clock, [{ rule: 'SpoolerStopped', message: said }]),
    ]);
    expect(readings.filter((one) => one.id === 'SpoolerStopped')).toHaveLength(1);
  });

  it('passes when it was evaluated to False', () => {
    const [reading] = read((clock) => write.rule(clock, 'SpoolerStopped'));
    expect(reading).toMatchObject({ id: 'SpoolerStopped', verdict: 'pass', message: undefined, evidence: [] });
  });

  it('says nothing when Setup could not evaluate it', () => {
    expect(read((clock) => write.ruleWithException(clock, 'SpoolerStopped'))).toEqual([]);
    expect(read((clock) => write.rule(clock, 'SpoolerStopped', { value: '<NULL>' }))).toEqual([]);
  });

  it('says nothing when it is of the type that decides nothing', () => {
    const readings = read((clock) => write.rule(clock, 'SpoolerStopped', { value: 'True', type: 'None' }));
    expect(readings.filter((one) => one.verdict !== 'pass')).toEqual([]);
  });

  it('is known by its id whatever the letter case', () => {
    const [reading] = read((clock) => write.failures(clock, [{ rule: 'SPOOLERstopped', message: said }]));
    expect(reading?.id).toBe('SpoolerStopped');
  });

  it('that is not in the catalogue keeps its name and Setup’s words', () => {
    const [reading] = read((clock) => write.failures(clock, [{ rule: 'BrandNewRule', message: 'Something new.' }]));
    expect(reading).toMatchObject({ id: 'BrandNewRule', named: true, verdict: 'fail', message: 'Something new.' });
  });

  it('adds its own clues from the run and captures from it', () => {
    const [reading] = read((clock) => write.rule(clock, 'WithClue', { value: 'True' }));
    expect(reading?.captures).toEqual({ build: '15.2.1544.4' });
    expect(reading?.evidence.map((one) => one.found.en)).toContain('a clue');
  });

  it('that fired several times names every subkey', () => {
    const [reading] = read((clock) => [
      ...write.rule(clock, 'SpoolerStopped', { value: 'True', parentValue: 'HubTransportRole' }),
      ...write.rule(clock, 'SpoolerStopped', { value: 'False', parentValue: 'CafeRole' }),
      ...write.rule(clock, 'SpoolerStopped', { value: 'True', parentValue: 'MailboxRole' }),
    ]);
    expect(reading).toMatchObject({ verdict: 'fail', captures: { parents: 'HubTransportRole, MailboxRole' } });
    expect(reading?.evidence).toHaveLength(2);
  });
});

describe('A warning in the log', () => {
  it('has no Failed line: its value and its type tell', () => {
    const [reading] = read((clock) => write.rule(clock, 'SoftWarning', { value: 'True', type: 'Warning' }));
    expect(reading).toMatchObject({ id: 'SoftWarning', verdict: 'warn' });
  });

  it('is found by its words alone, for no link follows it', () => {
    const [reading] = read((clock) => write.recommended(clock, 'It would be wise to have the update KB42 first.'));
    expect(reading).toMatchObject({ id: 'SoftWarning', verdict: 'warn', captures: { name: 'KB42' } });
  });

  it('of words that nobody knows is kept as a warning, not as a failure', () => {
    const [reading] = read((clock) => write.recommended(clock, 'Consider the moon.'));
    expect(reading).toMatchObject({ named: false, verdict: 'warn', message: 'Consider the moon.' });
  });
});

describe('A sentence that two rules share', () => {
  it('is both of them when nothing decides', () => {
    const readings = read((clock) => [write.stamped(clock, 1, `[REQUIRED] ${twin}`)]);
    expect(readings.map((one) => one.id)).toEqual(['TwinOne', 'TwinTwo']);
  });

  it('is the one that fired', () => {
    const readings = read((clock) => [
      ...write.rule(clock, 'TwinTwo', { value: 'True' }),
      write.stamped(clock, 1, `[REQUIRED] ${twin}`),
    ]);
    expect(readings.map((one) => one.id)).toEqual(['TwinTwo']);
  });

  it('is the one that fired although the other was evaluated too, and passed', () => {
    const readings = read((clock) => [
      ...write.rule(clock, 'TwinOne', { value: 'False' }),
      ...write.rule(clock, 'TwinTwo', { value: 'True' }),
      write.stamped(clock, 1, `[REQUIRED] ${twin}`),
    ]);
    expect(readings.map((one) => [one.id, one.verdict])).toEqual([
      ['TwinOne', 'pass'],
      ['TwinTwo', 'fail'],
    ]);
  });

  it('is not the one that Setup found in order', () => {
    const readings = read((clock) => [
      ...write.rule(clock, 'TwinOne', { value: 'False' }),
      write.stamped(clock, 1, `[REQUIRED] ${twin}`),
    ]);
    expect(readings.map((one) => [one.id, one.verdict])).toEqual([
      ['TwinOne', 'pass'],
      ['TwinTwo', 'fail'],
    ]);
  });

  it('is the one that the link names', () => {
    const readings = read((clock) => [
      write.stamped(clock, 1, `[REQUIRED] ${twin}`),
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.TwinTwo.aspx',
    ]);
    expect(readings.map((one) => one.id)).toEqual(['TwinTwo']);
  });
});

describe('A requirement without a name', () => {
  it('is kept under its line, with Setup’s words', () => {
    const [reading] = read((clock) => [write.stamped(clock, 1, '[REQUIRED] The moon must be full.')]);
    expect(reading).toMatchObject({ named: false, verdict: 'fail', message: 'The moon must be full.' });
    expect(reading?.id).toBe(`unnamed-line-${reading?.line}`);
  });

  it('has the words of the one rule that fired without any', () => {
    const strange = '[RECOMENDED] Il serait sage d’attendre.';
    const one = read((clock) => [
      ...write.rule(clock, 'SoftWarning', { value: 'True', type: 'Warning' }),
      write.stamped(clock, 1, strange),
    ]);
    expect(one.map(({ id, verdict, message: words }) => [id, verdict, words])).toEqual([
      ['SoftWarning', 'warn', 'Il serait sage d’attendre.'],
    ]);
    expect(one[0]?.evidence[0]?.where.en).toMatch(/our own reasoning: the only rule left/);
    const two = read((clock) => [
      ...write.rule(clock, 'SoftWarning', { value: 'True', type: 'Warning' }),
      ...write.rule(clock, 'OtherWarning', { value: 'True', type: 'Warning' }),
      write.stamped(clock, 1, strange),
    ]);
    expect(two.map(({ named }) => named)).toEqual([true, true, false]);
    const required = read((clock) => [
      ...write.rule(clock, 'SoftWarning', { value: 'True', type: 'Warning' }),
      write.stamped(clock, 1, '[REQUIRED] Il faut attendre.'),
    ]);
    expect(required.map(({ named }) => named)).toEqual([true, false]);
  });
});
