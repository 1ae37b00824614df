/**
 * A fair queue in front of the servers: so many visits at once in all, and so many at once to one server.
 *
 * Callers take turns. A sweep over a hundred servers waits beside the one question that somebody asks meanwhile,
 * instead of in front of it.
 */
export interface LaneLimits {
  readonly overall: number;
  readonly perServer: number;
}

export interface Lanes {
  /**
   * Waits for a free lane to a server. The result gives the lane back, and must be called exactly when the visit ended;
   * undefined when the signal was aborted before the turn came.
   */
  readonly enter: (caller: symbol, server: string, signal: AbortSignal) => Promise<(() => void) | undefined>;
}

interface Waiting {
  readonly server: string;
  readonly start: () => void;
}

export function createLanes(limits: LaneLimits): Lanes {
  /** Callers in the order of their turn; a caller that was served goes to the end. */
  const queues = new Map<symbol, Waiting[]>();
  const busy = new Map<string, number>();
  let running = 0;

  const admit = (): void => {
    while (running < limits.overall) {
      const next = takeNext(queues, (server) => (busy.get(server) ?? 0) < limits.perServer);
      if (next === undefined) return;
      running += 1;
      busy.set(next.server, (busy.get(next.server) ?? 0) + 1);
      next.start();
    }
  };

  const leave = (server: string): void => {
    running -= 1;
    const left = (busy.get(server) ?? 1) - 1;
    if (left === 0) busy.delete(server);
    else busy.set(server, left);
    admit();
  };

  const enter: Lanes['enter'] = (caller, server, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(undefined);
      const giveUp = (): void => {
        drop(queues, caller, waiting);
        resolve(undefined);
      };
      const waiting: Waiting = {
        server,
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve(once(() => leave(server)));
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const queue = queues.get(caller);
      if (queue === undefined) queues.set(caller, [waiting]);
      else queue.push(waiting);
      admit();
    });

  return { enter };
}

/** The first visit that may start, of the caller whose turn it is. */
function takeNext(queues: Map<symbol, Waiting[]>, isFree: (server: string) => boolean): Waiting | undefined {
  for (const [caller, queue] of queues) {
    const index = queue.findIndex(({ server }) => isFree(server));
    const next = queue[index];
    if (next === undefined) continue;
    queue.splice(index, 1);
    queues.delete(caller);
    if (queue.length > 0) queues.set(caller, queue);
    return next;
  }
  return undefined;
}

function drop(queues: Map<symbol, Waiting[]>, caller: symbol, waiting: Waiting): void {
  const queue = queues.get(caller);
  if (queue === undefined) return;
  const index = queue.indexOf(waiting);
  if (index >= 0) queue.splice(index, 1);
  if (queue.length === 0) queues.delete(caller);
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
