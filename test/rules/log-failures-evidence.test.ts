/** Which lines of the log a failure cites, how much of them, and what it reads out of them. */
import { logFailures, type LogFailure } from '../../rules/log-failures';
import { createRecogniser } from '../../rules/recognise';
import type { LoggedError, Run } from '../../rules/run';
import { aRun } from './checks/a-run';
import { aCatalogue, aFailure } from './small-world';

const at = '2026-11-20T02:20:00.000';

const catalogue = aCatalogue(aFailure('DiskGone', 'the disk (?P<disk>[A-Z]:)? ?is gone(?: from (?P<bay>bay \\d))?'), {
  ...aFailure('LampOut', 'the lamp is out'),
  clues: (run) => [
    { found: { en: 'The fuse blew.', fr: 'Le fusible a sauté.' }, line: run.firstLine, at: run.startedAt },
    ...run.notable.map(({ text, ...rest }) => ({ found: { en: 'Smoke.', fr: 'Fumée.' }, quote: text, ...rest })),
  ],
  captures: (message, run) => ({ said: message, on: run?.server ?? '' }),
});
const recogniser = createRecogniser(catalogue);

const error = (text: string, line: number, reference?: string): LoggedError => ({
  ...{ text, depth: 1, reference, line, at },
});

function only(errors: readonly LoggedError[], differs: Partial<Run> = {}): LogFailure {
  const found = logFailures(aRun({ outcome: 'failed', errors, ...differs }), catalogue, recogniser);
  expect(found).toHaveLength(1);
  return found[0] as LogFailure;
}

const quotesOf = ({ evidence }: LogFailure) => evidence.map(({ line, quote }) => [line, quote]);

/** The entry of a component task: its script, then the exception, its sentence and the stack. */
function taskOf(exception: string, stack = '\n   at Task.ThrowError()\n   at Task.Run()".'): string {
  return `The following error was generated when "$error.Clear(); Start-It" was run: "${exception}${stack}`;
}

describe('A known failure', () => {
  it('cites the line of its error', () => {
    const failure = only([error('the disk E: is gone', 300)]);
    expect(failure.evidence).toEqual([
      {
        source: 'log',
        found: { en: 'the disk E: is gone', fr: 'the disk E: is gone' },
        wanted: undefined,
        where: { en: 'ExchangeSetup.log, line 300', fr: 'ExchangeSetup.log, ligne 300' },
        when: at,
        as: undefined,
        line: 300,
        quote: 'the disk E: is gone',
      },
    ]);
  });

  it('adds its clues in their own words, with the line that each rests on', () => {
    const notable = [{ text: 'smoke in the hall', line: 40, at }];
    const [, fuse, smoke] = only([error('the lamp is out', 300)], { notable }).evidence;
    expect(fuse).toMatchObject({ found: { en: 'The fuse blew.', fr: 'Le fusible a sauté.' }, line: 1 });
    expect(smoke).toMatchObject({ found: { en: 'Smoke.' }, line: 40, quote: 'smoke in the hall', source: 'log' });
  });

  it('reads more out of the error and the run where its entry knows how', () => {
    expect(only([error('Alas, the lamp is out.', 300)]).captures).toEqual({
      said: 'Alas, the lamp is out.',
      on: 'EX01',
    });
  });

  it('has from a later entry the value that the first one lacks, and keeps what the first one said', () => {
    const failure = only([error('the disk E: is gone', 300), error('the disk F: is gone from bay 3', 310)]);
    expect(failure.captures).toEqual({ disk: 'E:', bay: 'bay 3' });
  });
});

describe('A failure that its task logged again', () => {
  it('cites the exception of the task too, without the script and without the stack', () => {
    const task = taskOf('DiskException: the disk is gone');
    expect(quotesOf(only([error('the disk is gone', 300), error(task, 310)]))).toEqual([
      [300, 'the disk is gone'],
      [310, '... was run: "DiskException: the disk is gone ...'],
    ]);
  });

  it('does not cite the same words twice when no task comes in between', () => {
    expect(quotesOf(only([error('the disk is gone', 300), error('the disk is gone', 310)]))).toEqual([
      [300, 'the disk is gone'],
    ]);
  });

  it('cites the exception once, however many tasks repeat it', () => {
    const task = taskOf('DiskException: the disk is gone');
    const failure = only([error('the disk is gone', 300), error(task, 310), error(task, 320)]);
    expect(failure.evidence.map(({ line }) => line)).toEqual([300, 310]);
  });

  it('cites it where a clue without a line of its own stands between', () => {
    const failure = only([error('the lamp is out', 300), error(taskOf('LampException: the lamp is out'), 310)]);
    expect(failure.evidence.map(({ line }) => line)).toEqual([300, 1, 310]);
  });

  it('does not cite it again where the task came first', () => {
    const task = taskOf('LampException: the lamp is out');
    const failure = only([error(task, 300), error(task, 310)]);
    expect(failure.evidence.map(({ line }) => line)).toEqual([300, 1]);
  });

  it('shows that a long sentence goes on, and does not say so of one that is whole', () => {
    const long = taskOf(`DiskException: the disk is gone ${'and gone '.repeat(60)}`, '');
    const [, cut] = quotesOf(only([error('the disk is gone', 300), error(long, 310)]));
    expect(cut?.[1]).toMatch(/^\.\.\. was run: "DiskException: the disk is gone .* \.\.\.$/);
    expect(String(cut?.[1]).length).toBeLessThan(320);
    const [, whole] = quotesOf(only([error('the disk is gone', 300), error(taskOf('the disk is gone".', ''), 310)]));
    expect(whole?.[1]).toBe('... was run: "the disk is gone".');
  });
});

describe('An error that nobody knows', () => {
  it('cites its line and has the reference of its task for the steps', () => {
    const failure = only([error('Something odd.', 100, 'Task___1234')]);
    expect(failure).toMatchObject({ id: undefined, captures: { reference: 'Task___1234' } });
    expect(quotesOf(failure)).toEqual([[100, 'Something odd.']]);
  });

  it('has nothing for the steps where Setup gave no reference', () => {
    expect(only([error('Something odd.', 100)]).captures).toEqual({});
  });

  it('is not said to go on where the quotation ends with it', () => {
    expect(only([error('x'.repeat(700), 100)]).message).toBe('x'.repeat(700));
    expect(only([error('x'.repeat(701), 100)]).message).toBe(`${'x'.repeat(700)} ...`);
  });
});
