/**
 * How an exchange with a server failed: the reason for people, and the two facts that decide what may be done next.
 */
import type { Because } from '../../answer';
import type { FailureCode } from '../../errors';
import type { WsmanFault } from './soap-reply';

export interface Trouble {
  readonly ok: false;
  readonly because: Because;
  /** False only when the server certainly did not carry the request out. */
  readonly mayHaveHappened: boolean;
  /** Whether the same request may succeed: on a connection of its own, after a moment, or not at all. */
  readonly again: 'new-connection' | 'later' | 'no';
  /** The server's fault, when it sent one. */
  readonly fault: WsmanFault | undefined;
  /** True when the connection had been kept from an earlier run and was found dead: a fresh one is no second try. */
  readonly stale?: boolean;
}

/** Nothing reached the server, or it refused before doing anything. */
export function refused(code: FailureCode, detail: string, again: Trouble['again'] = 'no'): Trouble {
  return { ok: false, because: { code, detail }, mayHaveHappened: false, again, fault: undefined };
}

/** The request was on its way and nobody knows what became of it. */
export function uncertain(code: FailureCode, detail: string, again: Trouble['again'] = 'no'): Trouble {
  return { ok: false, because: { code, detail }, mayHaveHappened: true, again, fault: undefined };
}
