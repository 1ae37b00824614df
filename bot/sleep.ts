/**
 * Waiting, as the door gets it: handed in, so that tests need not wait for it.
 */

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });

/** What the promise gives within so many milliseconds, or `undefined`; the promise itself goes on. */
export async function within<Value>(promise: Promise<Value>, ms: number, wait: Sleep): Promise<Value | undefined> {
  const stop = new AbortController();
  try {
    return await Promise.race([promise, wait(ms, stop.signal).then(() => undefined)]);
  } finally {
    // With a reason of our own the platform does not build an error, which costs more than the rest of this function.
    stop.abort('settled');
  }
}
