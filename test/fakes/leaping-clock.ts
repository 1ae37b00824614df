/**
 * A clock that leaps to the next thing that somebody waits for, as soon as nothing else is to be done.
 *
 * Minutes pass in milliseconds and always in the same order, so that tests of deadlines are exact.
 */
import type { Clock } from '../../probes/clock';

export interface LeapingClock extends Clock {
  /** Milliseconds since the clock was made. */
  readonly elapsed: () => number;
}

export function leapingClock(start = '2026-11-20T08:00:00Z'): LeapingClock {
  const began = Date.parse(start);
  let now = began;
  let order = 0;
  const waiting = new Map<number, { readonly at: number; readonly call: () => void }>();

  const leap = (): void => {
    let next: [number, { readonly at: number; readonly call: () => void }] | undefined;
    for (const entry of waiting) {
      if (next === undefined || entry[1].at < next[1].at) next = entry;
    }
    if (next === undefined) return;
    waiting.delete(next[0]);
    now = Math.max(now, next[1].at);
    next[1].call();
    if (waiting.size > 0) soon();
  };
  /** After a few turns of the event loop: work that is about to wait for something nearer gets its turn first. */
  const soon = (turns = 5): void => void setImmediate(() => (turns > 1 ? soon(turns - 1) : leap()));

  return {
    now: () => new Date(now),
    elapsed: () => now - began,
    after: (ms, call) => {
      const id = order++;
      waiting.set(id, { at: now + ms, call });
      soon();
      return () => void waiting.delete(id);
    },
  };
}
