/**
 * The time, as the rest of this room gets it: handed in, so that tests and practice need not wait for it.
 */
export interface Clock {
  readonly now: () => Date;
  /** Calls back once after so many milliseconds; the result takes the call back. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Waits, but no longer than until the signal is aborted. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      takeBack();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const takeBack = clock.after(ms, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
