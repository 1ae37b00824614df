/**
 * Opens one TCP connection to a server and says exactly why it could not. Nothing in the environment can send it
 * elsewhere: proxies are never consulted.
 */
import net from 'node:net';
import type { Because } from '../../answer';
import type { FailureCode } from '../../errors';
import type { Clock } from '../../clock';

export type Opened =
  { readonly ok: true; readonly socket: net.Socket } | { readonly ok: false; readonly because: Because };

export interface SocketWish {
  /** A name, or an address; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly connectMs: number;
  readonly signal: AbortSignal;
}

export function openSocket({ host, port, connectMs, signal }: SocketWish, clock: Clock): Promise<Opened> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ok: false, because: { code: 'cancelled' } });
    const socket = net.connect({ host, port });
    const settle = (answer: Opened): void => {
      takeBack();
      signal.removeEventListener('abort', abort);
      if (!answer.ok) socket.destroy();
      resolve(answer);
    };
    const fail = (because: Because): void => settle({ ok: false, because });
    const abort = (): void => fail({ code: 'cancelled' });
    const takeBack = clock.after(connectMs, () =>
      fail({ code: 'timeout', detail: `no connection within ${connectMs} ms` }),
    );
    signal.addEventListener('abort', abort, { once: true });
    // The listener stays, so that a later error never goes unheard; a second answer changes nothing.
    socket.on('error', (error: NodeJS.ErrnoException) => fail(socketBecause(error)));
    socket.once('connect', () => {
      socket.setNoDelay(true);
      settle({ ok: true, socket });
    });
  });
}

const codes: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NONAME: 'dns',
  ECONNRESET: 'dropped',
  EPIPE: 'dropped',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  EHOSTDOWN: 'timeout',
};

/** A name with two addresses fails with one error that holds both; the first of them speaks for it. */
export function socketBecause(error: NodeJS.ErrnoException): Because {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const message = error.message === '' && first instanceof Error ? first.message : error.message;
  return { code: codes[error.code ?? ''] ?? 'refused', detail: message.slice(0, 300) };
}
