/**
 * How long a run may last and who may end it: the caller's signal and a deadline, as one signal with a reason.
 */
import type { Because } from '../answer';
import type { Clock } from '../clock';

export interface Limits {
  readonly clock: Clock;
  /** Aborted at the deadline or when the caller cancels. */
  readonly signal: AbortSignal;
  /** Why the signal was aborted; meaningful only then. */
  readonly because: () => Because;
  /** Milliseconds until the deadline, never below zero. */
  readonly leftMs: () => number;
  /** Takes the timer and the listener back. */
  readonly release: () => void;
}

export function startLimits(clock: Clock, deadlineMs: number, caller: AbortSignal | undefined): Limits {
  const controller = new AbortController();
  const endsAt = clock.now().getTime() + deadlineMs;
  let because: Because = { code: 'deadline', detail: `${deadlineMs} ms` };
  const takeBack = clock.after(deadlineMs, () => controller.abort());
  const cancel = (): void => {
    if (controller.signal.aborted) return;
    because = { code: 'cancelled' };
    controller.abort();
  };
  if (caller?.aborted === true) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  return {
    clock,
    signal: controller.signal,
    because: () => because,
    leftMs: () => Math.max(0, endsAt - clock.now().getTime()),
    release: () => {
      takeBack();
      caller?.removeEventListener('abort', cancel);
    },
  };
}

/** What the promise gives, or undefined when the run ended first. What comes later is dropped. */
export function beforeAbort<T>(promise: Promise<T>, { signal }: Pick<Limits, 'signal'>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const end = (): void => resolve(undefined);
    signal.addEventListener('abort', end, { once: true });
    const settle = (): void => signal.removeEventListener('abort', end);
    promise.then(resolve, reject).finally(settle);
  });
}
