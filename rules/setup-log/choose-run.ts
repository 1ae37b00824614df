/**
 * Chooses the run to explain: the last one. When it is cut off or too short to tell anything,
 * the run before it is shown beside it, provided that it is not older than thirty days.
 */
import type { Run, SetupLog } from '../run';

/** A run of fewer lines than this ended before Setup had looked at anything. */
export const SHORT_RUN_LINES = 30;
const DAYS_BACK = 30;
const DAY = 24 * 60 * 60 * 1000;

export function chooseRun(runs: readonly Run[]): Pick<SetupLog, 'chosen' | 'alsoShown'> {
  const chosen = runs.length - 1;
  const last = runs[chosen];
  const previous = runs[chosen - 1];
  if (last === undefined || previous === undefined) return { chosen: Math.max(chosen, 0), alsoShown: undefined };
  const because = whyNotAlone(last);
  if (because === undefined || !within(previous, last)) return { chosen, alsoShown: undefined };
  return { chosen, alsoShown: { run: chosen - 1, because } };
}

function whyNotAlone(last: Run): 'last-run-short' | 'last-run-cut-off' | undefined {
  if (last.outcome === 'succeeded') return undefined;
  if (last.lastLine - last.firstLine + 1 < SHORT_RUN_LINES) return 'last-run-short';
  return last.outcome === 'cut-off' ? 'last-run-cut-off' : undefined;
}

/** Whether a run tells enough to be explained without the one before it. */
export function isEnough(last: Run): boolean {
  return whyNotAlone(last) === undefined;
}

/** Both times are the server's own local time, so their difference needs no time zone. */
function within(previous: Run, last: Run): boolean {
  const days = (Date.parse(`${last.startedAt}Z`) - Date.parse(`${previous.startedAt}Z`)) / DAY;
  return days <= DAYS_BACK;
}
