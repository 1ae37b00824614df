/**
 * Reads ExchangeSetup.log of any size: who ran Setup, when and how, what it looked at and why it stopped.
 * The file is read once as bytes, in bounded memory; the caller opens it, so nothing here touches a disk.
 */
import type { NotASetupLog, Run, SetupLog } from './run';
import { isEnough } from './setup-log/choose-run';
import { SNIFFED, sniffEncoding, type Encoding } from './setup-log/encoding';
import { startReading } from './setup-log/engine';
import { withoutIndents } from './setup-log/fragment';
import { startOfRunBefore, type SeekableFile } from './setup-log/last-run';
import type { Fill } from './setup-log/lines';

export type { SeekableFile } from './setup-log/last-run';

/**
 * Reads a log from its chunks in order. Chunks of about 1 MB are read fastest; any size is right.
 * Nothing of a chunk is kept, so the caller may fill the same buffer again, which needs the least memory.
 */
export async function readSetupLog(chunks: AsyncIterable<Uint8Array>): Promise<SetupLog | NotASetupLog> {
  const engine = startReading();
  for await (const chunk of chunks) engine.push(chunk);
  return engine.finish().log;
}

/**
 * Reads a log of a file that can be read without waiting, which is fastest. `fill` puts the next bytes into the room
 * that it is given and says how many; 0 at the end.
 */
export function readSetupLogFrom(fill: Fill): SetupLog | NotASetupLog {
  const engine = startReading();
  engine.pull(fill);
  return engine.finish().log;
}

/**
 * Reads the last run only, and the one before it where the last is too short or cut off to tell anything. The time does
 * not depend on the size of the file. Lines are counted from where reading began; the run says so in `leftOut`.
 */
export function readLastRun(file: SeekableFile): SetupLog | NotASetupLog {
  const head = Buffer.alloc(SNIFFED);
  const { encoding, mark } = sniffEncoding(head.subarray(0, file.readAt(head, 0)));
  const last = startOfRunBefore({ ...file, mark }, encoding, file.size);
  if (last === undefined || last <= mark) return readFrom(file, 0, undefined);
  const log = readFrom(file, last, encoding);
  if (!isSetupLog(log) || isEnough(chosenRun(log))) return log;
  const earlier = startOfRunBefore({ ...file, mark }, encoding, last);
  return earlier === undefined || earlier <= mark ? readFrom(file, 0, undefined) : readFrom(file, earlier, encoding);
}

function readFrom(file: SeekableFile, start: number, encoding: Encoding | undefined): SetupLog | NotASetupLog {
  let position = start;
  const engine = startReading(encoding);
  engine.pull((room) => {
    const count = file.readAt(room, position);
    position += count;
    return count;
  });
  const { log } = engine.finish();
  const last = isSetupLog(log) ? log.runs.at(-1) : undefined;
  if (!isSetupLog(log) || last === undefined || encoding === undefined) return log;
  const said = 'the runs before, so that line numbers count from where reading began.';
  return { ...log, runs: [...log.runs.slice(0, -1), { ...last, leftOut: [...last.leftOut, said] }] };
}

/** Reads a log that is in memory already: a paste, or the last part of a file on a server. */
export function readSetupLogText(text: string | Uint8Array): SetupLog | NotASetupLog {
  const engine = startReading();
  engine.push(bytesOf(text));
  return engine.finish().log;
}

/**
 * Reads stamped log lines cut out of a log, with or without the header. What the header would say is undefined then.
 * Undefined when there is no stamped line. Quote marks and blanks in front of the lines are ignored.
 */
export function readSetupLogFragment(text: string | Uint8Array): Run | undefined {
  const engine = startReading();
  engine.push(withoutIndents(bytesOf(text)));
  const { runs, log } = engine.finish();
  return isSetupLog(log) ? chosenRun(log) : runs.at(-1);
}

export function isSetupLog(log: SetupLog | NotASetupLog): log is SetupLog {
  return 'runs' in log;
}

/** The run to explain: the last one of the file. */
export function chosenRun(log: SetupLog): Run {
  const run = log.runs[log.chosen];
  if (run === undefined) throw new Error('A Setup log always has the run that it chose.');
  return run;
}

/** The run to explain, and behind it the earlier one when the last is cut off or too short to tell why Setup failed. */
export function shownRuns(log: SetupLog): readonly Run[] {
  const earlier = log.alsoShown === undefined ? undefined : log.runs[log.alsoShown.run];
  return earlier === undefined ? [chosenRun(log)] : [chosenRun(log), earlier];
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
}
