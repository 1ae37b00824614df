/**
 * Keeps long work from holding up short work: one piece of it for each turn of the event loop.
 *
 * When many servers answer at the same moment, their messages would otherwise be unsealed, read and diagnosed one after
 * the other while a new question waits in the socket. In between, the process looks at what has come in.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/** Resolves when it is the caller's turn; callers come in the order in which they asked. */
export function fairTurn(): Promise<void> {
  const turn = last.then(() => nextTurn());
  last = turn;
  return turn;
}
