/**
 * Which runs of a long file are kept, and how much of each.
 * The last twenty runs keep everything; two hundred before them keep only who, when, what and how it ended.
 */
import type { Run } from '../run';

export const FULL_RUNS = 20;
export const SUMMARISED_RUNS = 200;

export interface KeptRuns {
  readonly runs: Run[];
  /** Runs from the start of the file that are not kept at all. */
  forgotten: number;
}

export function keptRuns(): KeptRuns {
  return { runs: [], forgotten: 0 };
}

export function keepRun(kept: KeptRuns, run: Run): void {
  kept.runs.push(run);
  const older = kept.runs.length - 1 - FULL_RUNS;
  const summarised = kept.runs[older];
  if (summarised !== undefined) kept.runs[older] = summaryOf(summarised);
  if (kept.runs.length <= FULL_RUNS + SUMMARISED_RUNS) return;
  kept.runs.shift();
  kept.forgotten++;
}

/** The kept runs in the order of the file; the first of them says how many came before it. */
export function allKept(kept: KeptRuns): Run[] {
  const [first, ...others] = kept.runs;
  if (first === undefined || kept.forgotten === 0) return [...kept.runs];
  const said = `${kept.forgotten} earlier runs in the file are left out.`;
  return [{ ...first, leftOut: [...first.leftOut, said] }, ...others];
}

function summaryOf(run: Run): Run {
  const said = `Only the last ${FULL_RUNS} runs of the file are kept in full: rules, settings, notices and errors are left out.`;
  const nothing = { rules: [], settings: {}, failed: [], notices: [], errors: [], notable: [] };
  return { ...run, ...nothing, leftOut: [...run.leftOut, said] };
}
