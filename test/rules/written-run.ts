/** A run of Setup that is read from a log in which it says some sentences behind its header. */
import type { Run } from '../../rules/run';
import { chosenRun, isSetupLog, readSetupLogText } from '../../rules/setup-log';
import * as write from '../fakes/setup-log-writer';

export function runOfLines(lines: readonly string[]): Run {
  const log = readSetupLogText(write.setupLog(lines));
  if (!isSetupLog(log)) throw new Error(`not read: ${log.problem}`);
  return chosenRun(log);
}

/** Each sentence has a stamp of its own; the run is cut off behind the last one. */
export function runSaying(said: readonly string[], facts: write.HeaderFacts = {}): Run {
  const clock: write.Clock = { now: '2024-03-06T15:14:57.552' };
  return runOfLines([...write.header(clock, facts), ...said.map((body) => write.stamped(clock, 1, body))]);
}

export const manyTimes = (count: number, body: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => body(i));
