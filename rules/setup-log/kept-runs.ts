/**
 * Which runs of a long file are kept, and how much of each.
 * The last twenty runs keep everything; two hundred before them keep only who, when, what and how it ended.
 * A run is read as late as memory allows: most runs of a long file are forgotten before anybody wants them.
 */
import type { Run } from '../run';
import { readEntries, type EntryBatch } from './entry-batch';
import { finishRun } from './finish-run';
import type { RunDraft } from './run-draft';
import type { StampClock } from './stamp';
import { isNeededForSummary, thinnedForSummary } from './summary-readers';

export const FULL_RUNS = 20;
export const SUMMARISED_RUNS = 200;

/** A run whose lines were all found, and whose last entries are still to be read. */
export interface ClosedRun {
  readonly draft: RunDraft;
  readonly batch: EntryBatch;
  readonly lastLine: number;
  readonly endedAt: string;
}

/** Bytes of entries that may wait to be read, the last twenty runs not counted. */
const MOST_WAITING = 4 * 1024 * 1024;

export interface KeptRuns {
  /** In the order of the file: read already, then waiting with little, then waiting with all entries. */
  readonly summaries: Run[];
  readonly thinned: ClosedRun[];
  readonly waiting: ClosedRun[];
  readonly full: ClosedRun[];
  waitingBytes: number;
  /** Runs from the start of the file that are not kept at all. */
  forgotten: number;
}

export function keptRuns(): KeptRuns {
  return { summaries: [], thinned: [], waiting: [], full: [], waitingBytes: 0, forgotten: 0 };
}

export function isNothingKept({ full }: KeptRuns): boolean {
  return full.length === 0;
}

export function keepRun(kept: KeptRuns, run: ClosedRun, clock: StampClock): void {
  kept.full.push(run);
  const older = kept.full.length > FULL_RUNS ? kept.full.shift() : undefined;
  if (older === undefined) return;
  kept.waiting.push(older);
  kept.waitingBytes += sizeOf(older);
  if (kept.summaries.length + kept.thinned.length + kept.waiting.length > SUMMARISED_RUNS) forgetOldest(kept);
  while (kept.waitingBytes > MOST_WAITING) makeRoom(kept, clock);
}

function forgetOldest(kept: KeptRuns): void {
  kept.forgotten++;
  if (kept.summaries.shift() !== undefined) return;
  const unread = kept.thinned.shift() ?? kept.waiting.shift();
  if (unread !== undefined) kept.waitingBytes -= sizeOf(unread);
}

/** Leaves out what a summary does not need of the oldest run that has all, or reads the oldest that has no more. */
function makeRoom(kept: KeptRuns, clock: StampClock): void {
  const whole = kept.waiting.shift();
  const next = whole ?? kept.thinned.shift();
  if (next === undefined) throw new Error('Only a run that waits takes up room.');
  kept.waitingBytes -= sizeOf(next);
  if (whole === undefined) {
    kept.summaries.push(summarise(next, clock));
    return;
  }
  const thinned = { ...whole, batch: thinnedForSummary(whole.batch, whole.draft) };
  kept.thinned.push(thinned);
  kept.waitingBytes += sizeOf(thinned);
}

/** About what a run takes up: its entries, and at least its draft. */
function sizeOf({ batch }: ClosedRun): number {
  return 4096 + batch.size;
}

/** The kept runs in the order of the file; the first of them says how many came before it. */
export function allKept({ summaries, thinned, waiting, full, forgotten }: KeptRuns, clock: StampClock): Run[] {
  const makers = [
    ...summaries.map((run) => () => run),
    ...[...thinned, ...waiting].map((run) => () => summarise(run, clock)),
    ...full.map((run) => () => readWhole(run, clock)),
  ];
  const [first] = makers;
  const said = `${forgotten} earlier runs in the file are left out.`;
  if (first !== undefined && forgotten > 0) {
    makers[0] = () => {
      const run = first();
      return { ...run, leftOut: [...run.leftOut, said] };
    };
  }
  return madeWhenWanted(makers);
}

/** An array whose members are made when somebody looks at them: as a rule, that is the last one. */
function madeWhenWanted(makers: readonly (() => Run)[]): Run[] {
  const runs: Run[] = [];
  makers.forEach((make, index) => {
    let made: Run | undefined;
    Object.defineProperty(runs, index, { enumerable: true, configurable: true, get: () => (made ??= make()) });
  });
  return runs;
}

function readWhole({ draft, batch, lastLine, endedAt }: ClosedRun, clock: StampClock): Run {
  readEntries(draft, batch, clock);
  return finishRun(draft, lastLine, endedAt);
}

function summarise({ draft, batch, lastLine, endedAt }: ClosedRun, clock: StampClock): Run {
  readEntries(draft, batch, clock, isNeededForSummary);
  return summaryOf(finishRun(draft, lastLine, endedAt));
}

function summaryOf(run: Run): Run {
  const said = `Only the last ${FULL_RUNS} runs of the file are kept in full: rules, settings, notices and errors are left out.`;
  const nothing = { rules: [], settings: {}, failed: [], notices: [], errors: [], notable: [] };
  return { ...run, ...nothing, leftOut: [...run.leftOut, said] };
}
