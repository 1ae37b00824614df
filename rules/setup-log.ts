/**
 * Reads ExchangeSetup.log of any size: who ran Setup, when and how, what it looked at and why it stopped.
 * The file is read once as bytes, in bounded memory; the caller opens it, so nothing here touches a disk.
 */
import type { NotASetupLog, Run, SetupLog } from './run';
import { startReading } from './setup-log/engine';
import { withoutIndents } from './setup-log/fragment';

/**
 * Reads a log from its chunks in order. Chunks of about 1 MB are read fastest; any size is right.
 * Nothing of a chunk is kept, so the caller may fill the same buffer again, which needs the least memory.
 */
export async function readSetupLog(chunks: AsyncIterable<Uint8Array>): Promise<SetupLog | NotASetupLog> {
  const engine = startReading();
  for await (const chunk of chunks) engine.push(chunk);
  return engine.finish().log;
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
