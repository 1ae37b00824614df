/**
 * Keeps the edits of one message in order and apart.
 *
 * Progress is reported faster than Teams lets a bot edit. Edits of a message go out one at a time with a pause between
 * them, and of those that wait only the latest is sent: nobody misses an older one.
 */
import type { Sleep } from './sleep';

/** Does the edit when it is its turn. The result is that of the edit which was sent in its place, if it was skipped. */
export type EditLine = (message: string, edit: () => Promise<boolean>) => Promise<boolean>;

export interface EditPace {
  /** Between two edits of one message. */
  readonly pauseMs: number;
  /** After so many edits the message is edited more slowly, for Teams also counts per hour. */
  readonly slowAfter: number;
  readonly slowPauseMs: number;
}

/** Teams allows 8 calls in 2 s, 60 in 30 s and 1,800 in an hour for one conversation. */
export const editPace: EditPace = { pauseMs: 1_000, slowAfter: 20, slowPauseMs: 2_500 };

interface Waiting {
  edit: () => Promise<boolean>;
  readonly done: ((result: boolean) => void)[];
}

interface Line {
  sent: number;
  working: boolean;
  /** When the last pause ended. */
  restingSince: number;
  waiting: Waiting | undefined;
}

const restedAfterMs = 60_000;
const linesBeforeSweep = 500;

/** A message that was left alone for a minute starts anew. */
export function createEditLine(pace: EditPace, sleep: Sleep, now: () => Date): EditLine {
  const lines = new Map<string, Line>();
  const isRested = (line: Line): boolean => !line.working && now().getTime() - line.restingSince > restedAfterMs;

  const work = async (line: Line): Promise<void> => {
    line.working = true;
    while (line.waiting !== undefined) {
      const next = line.waiting;
      line.waiting = undefined;
      const result = await next.edit().catch(() => false);
      for (const done of next.done) done(result);
      line.sent += 1;
      await sleep(line.sent < pace.slowAfter ? pace.pauseMs : pace.slowPauseMs);
    }
    line.working = false;
    line.restingSince = now().getTime();
  };

  const lineOf = (message: string): Line => {
    const known = lines.get(message);
    if (known !== undefined && !isRested(known)) return known;
    if (lines.size >= linesBeforeSweep) {
      for (const [key, line] of lines) if (isRested(line)) lines.delete(key);
    }
    const fresh: Line = { sent: 0, working: false, restingSince: now().getTime(), waiting: undefined };
    lines.set(message, fresh);
    return fresh;
  };

  return (message, edit) =>
    new Promise((resolve) => {
      const line = lineOf(message);
      line.waiting = { edit, done: [...(line.waiting?.done ?? []), resolve] };
      if (!line.working) void work(line);
    });
}
