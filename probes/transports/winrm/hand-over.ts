/**
 * A few servers at a time are handed the script.
 *
 * It is long, and on its way it exists several times: as XML, in fragments, in base64, sealed. Fifty servers at the same
 * moment would hold that fifty times. A server that is slow to take it keeps its place for a moment only, and then holds
 * nobody up.
 */
import type { Limits } from '../limits';

const mostAtOnce = 6;
const longestMs = 1_000;

let free = mostAtOnce;
const waiting = new Set<() => void>();

/** Waits for a place, or until the run is given up. The result gives the place back. */
export async function handOverPlace({ clock, signal }: Pick<Limits, 'clock' | 'signal'>): Promise<() => void> {
  if (free > 0) free -= 1;
  else if (!(await turn(signal))) return () => undefined;
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    takeBack();
    const [next] = waiting;
    if (next === undefined) free += 1;
    else next();
  };
  const takeBack = clock.after(longestMs, leave);
  return leave;
}

/** False when the run was given up before its turn came. */
function turn(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (came: boolean): void => {
      waiting.delete(mine);
      signal.removeEventListener('abort', giveUp);
      resolve(came);
    };
    const mine = (): void => end(true);
    const giveUp = (): void => end(false);
    waiting.add(mine);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}
