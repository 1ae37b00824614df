/**
 * Keeps secrets for a few minutes, so that a hundred servers with one account cost one reading.
 *
 * Those who ask for the same secret at the same time share one reading; it goes on while at least one of them waits.
 */
import type { Clock } from './clock';
import { noSecret, type SecretRead, type SecretSource } from './secrets';

export interface KeptSecrets {
  /** From memory while it is fresh. */
  readonly read: (name: string, signal: AbortSignal) => Promise<SecretRead>;
  /** From the source, whatever is in memory. */
  readonly renew: (name: string, signal: AbortSignal) => Promise<SecretRead>;
  /** From the source, and not kept. */
  readonly readOnce: (name: string, signal: AbortSignal) => Promise<SecretRead>;
}

const usualMinutes = 5;
/** A source that does not answer in this time is given up. */
const readMs = 15_000;

interface Kept {
  readonly read: SecretRead;
  readonly until: number;
}

interface Shared {
  readonly reading: Promise<SecretRead>;
  readonly end: AbortController;
  waiting: number;
}

export function keptSecrets(source: SecretSource, clock: Clock, minutes = usualMinutes): KeptSecrets {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Shared>();

  const start = (name: string): Shared => {
    const end = new AbortController();
    const reading = readInTime(source, name, clock, end.signal).then((read) => {
      if (underWay.get(name) === shared) underWay.delete(name);
      // Trouble is not kept: whoever repairs it need not wait.
      if (read.ok) kept.set(name, { read, until: clock.now().getTime() + minutes * 60_000 });
      return read;
    });
    const shared: Shared = { reading, end, waiting: 0 };
    underWay.set(name, shared);
    return shared;
  };
  const renew: KeptSecrets['renew'] = async (name, signal) => {
    kept.delete(name);
    const shared = underWay.get(name) ?? start(name);
    shared.waiting += 1;
    try {
      return await orCancelled(shared.reading, name, signal);
    } finally {
      shared.waiting -= 1;
      if (shared.waiting === 0 && underWay.get(name) === shared) {
        underWay.delete(name);
        shared.end.abort();
      }
    }
  };
  return {
    read: async (name, signal) => {
      for (const [old, { until }] of kept) if (clock.now().getTime() >= until) kept.delete(old);
      return kept.get(name)?.read ?? renew(name, signal);
    },
    renew,
    readOnce: (name, signal) => orCancelled(readInTime(source, name, clock, signal), name, signal),
  };
}

async function readInTime(source: SecretSource, name: string, clock: Clock, signal: AbortSignal): Promise<SecretRead> {
  const late = new AbortController();
  const detail = `${readMs} ms`;
  let takeBack = (): void => undefined;
  const tooLate = new Promise<SecretRead>((resolve) => {
    takeBack = clock.after(readMs, () => {
      resolve(noSecret('unreachable', name, detail));
      late.abort();
    });
  });
  try {
    const reading = source.read(name, AbortSignal.any([signal, late.signal]));
    return await orCancelled(Promise.race([reading, tooLate]), name, signal);
  } catch {
    // A source must not throw. What it threw may hold the value, so nothing of it is passed on.
    return noSecret('unreachable', name, 'the source failed');
  } finally {
    takeBack();
  }
}

function orCancelled(reading: Promise<SecretRead>, name: string, signal: AbortSignal): Promise<SecretRead> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(noSecret('cancelled', name));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    reading.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
