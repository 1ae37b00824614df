/** Reading the last run of a log from its end gives what reading all of it gives for that run. */
import fc from 'fast-check';
import {
  chosenRun,
  isSetupLog,
  readLastRun,
  readSetupLogText,
  shownRuns,
  type SeekableFile,
} from '../../rules/setup-log';
import type { NotASetupLog, Run, SetupLog } from '../../rules/run';
import * as write from '../fakes/setup-log-writer';

/** A file in memory that remembers how much of it was read. */
function fileOf(bytes: Buffer): SeekableFile & { readonly read: () => number } {
  let read = 0;
  const readAt = (room: Buffer, position: number): number => {
    const count = bytes.copy(room, 0, position);
    read += count;
    return count;
  };
  return { size: bytes.length, readAt, read: () => read };
}

function logOf(read: SetupLog | NotASetupLog): SetupLog {
  if (!isSetupLog(read)) throw new Error(read.problem);
  return read;
}

/** A run without what depends on where reading began. */
function told(run: Run): unknown {
  const { firstLine, lastLine, leftOut, ...rest } = run;
  const noLine = (key: string, value: unknown): unknown => (key === 'line' ? undefined : value);
  const kept = leftOut.filter((said) => !/runs/.test(said));
  return JSON.parse(JSON.stringify({ ...rest, leftOut: kept, lines: lastLine - firstLine }, noLine));
}

function someRun(clock: write.Clock, chatter: number, ending: write.Ending): string[] {
  return [
    ...write.header(clock, { user: 'CORP\\Zoë', parameters: { mode: 'Install' } }),
    ...write.rule(clock, 'RebootPending', { value: 'True' }),
    ...write.chatter(clock, chatter),
    // Words of a header that stand elsewhere are no header.
    write.stamped(clock, 1, 'Executing: Starting Microsoft Exchange Server 2019 Setup'),
    write.stamped(clock, 1, '[WARNING] Here'),
    'Starting Microsoft Exchange Server 2019 Setup',
    ...write.taskError(clock, { message: 'Access is denied.', reference: 'Some___ab' }),
    ...write.footer(clock, ending),
  ];
}

const ENCODINGS: readonly write.FileEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be-bom', 'utf-16le'];

it.each(ENCODINGS)('gives the same last run from %s, wherever blocks begin', (encoding) => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 4 });
  const endings = fc.constantFrom<write.Ending>('completed', 'incomplete', 'prerequisites', 'none');
  fc.assert(
    fc.property(sizes, endings, fc.integer({ min: 0, max: 3 }), (counts, ending, short) => {
      const clock = { now: '2024-03-06T15:14:57.552' };
      const lines = counts.flatMap((count) => someRun(clock, count, ending));
      lines.push(...write.header(clock).slice(0, short * 4));
      const bytes = write.encoded(write.setupLog(lines), encoding);
      const whole = shownRuns(logOf(readSetupLogText(bytes)));
      expect(shownRuns(logOf(readLastRun(fileOf(bytes)))).map(told)).toEqual(whole.map(told));
    }),
    { numRuns: 40 },
  );
});

it('reads little of a large file, and says from where lines count', () => {
  const clock = { now: '2024-03-06T15:14:57.552' };
  const run = write.setupLog(someRun(clock, 200, 'incomplete'));
  const file = fileOf(Buffer.from(run.repeat(200)));
  const last = chosenRun(logOf(readLastRun(file)));
  expect(file.read()).toBeLessThan(1_000_000);
  expect(file.size).toBeGreaterThan(4_000_000);
  expect(last.firstLine).toBe(1);
  expect(last.leftOut).toEqual(['the runs before, so that line numbers count from where reading began.']);
});

it('reads all of a file that has no header, or one run, and counts its lines as they are', () => {
  const clock = { now: '2024-03-06T15:14:57.552' };
  const one = Buffer.from(write.setupLog(someRun(clock, 3, 'incomplete')));
  expect(readLastRun(fileOf(one))).toEqual(readSetupLogText(one));
  const none = Buffer.from(write.setupLog(write.rule(clock, 'RebootPending', { value: 'True' })));
  expect(readLastRun(fileOf(none))).toEqual(readSetupLogText(none));
  expect(readLastRun(fileOf(Buffer.from('')))).toEqual(readSetupLogText(''));
});
