/**
 * Opens one TCP or TLS connection to a server and says exactly why it could not.
 *
 * Nothing in the environment can send it elsewhere: proxies are never consulted. On TLS the certificate is verified
 * before a single byte of ours is sent.
 */
import net from 'node:net';
import tls from 'node:tls';
import type { Because } from '../../answer';
import type { FailureCode } from '../../errors';
import type { Limits } from '../limits';
import type { WinrmTarget } from './target';
import { portOf } from './target';
import { certificateObjection, tlsOptions } from './tls';

export type Dialled =
  | {
      readonly ok: true;
      readonly socket: net.Socket;
      /** The server's certificate in DER; undefined on HTTP. */
      readonly certificate: Buffer | undefined;
    }
  | { readonly ok: false; readonly because: Because };

export const connectMs = 10_000;

/** `system` holds the authorities to believe when the target names none. */
export function dial(target: WinrmTarget, limits: Limits, system: () => tls.SecureContext): Promise<Dialled> {
  return new Promise((resolve) => {
    if (limits.signal.aborted) return resolve({ ok: false, because: limits.because() });
    const where = { host: target.host, port: portOf(target) };
    const socket = target.https ? tls.connect({ ...where, ...tlsOptions(target, system()) }) : net.connect(where);
    let connected = false;
    const settle = (answer: Dialled): void => {
      takeBack();
      limits.signal.removeEventListener('abort', abort);
      if (!answer.ok) socket.destroy();
      resolve(answer);
    };
    const fail = (because: Because): void => settle({ ok: false, because });
    const abort = (): void => fail(limits.because());
    const takeBack = limits.clock.after(connectMs, () => fail({ code: 'timeout', detail: `${connectMs} ms` }));
    limits.signal.addEventListener('abort', abort, { once: true });
    // The listener stays: a socket may also fail while it lies idle, and that is noticed when it is used next.
    socket.on('error', (error: NodeJS.ErrnoException) => fail(becauseOf(error, connected)));
    socket.once('close', () =>
      fail({ code: connected ? 'dropped' : 'refused', detail: 'the server closed the connection' }),
    );
    socket.once('connect', () => {
      connected = true;
      socket.setNoDelay(true);
      if (!target.https) settle({ ok: true, socket, certificate: undefined });
    });
    socket.once('secureConnect', () => {
      // Asked once only: Node 20 answers a second time with nothing.
      const certificate = (socket as tls.TLSSocket).getPeerX509Certificate();
      if (certificate === undefined) return fail({ code: 'tls', detail: 'the server showed no certificate' });
      const objection = certificateObjection(target.trust, certificate, limits.clock.now());
      if (objection !== undefined) return fail({ code: 'tls', detail: objection });
      settle({ ok: true, socket, certificate: certificate.raw });
    });
  });
}

const codes: Readonly<Record<string, FailureCode>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NONAME: 'dns',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'dropped',
  EPIPE: 'dropped',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  EHOSTDOWN: 'timeout',
};

function becauseOf(error: NodeJS.ErrnoException, connected: boolean): Because {
  const code = codes[error.code ?? ''] ?? (connected ? 'tls' : 'refused');
  return { code, detail: `${error.code ?? 'error'} ${error.message}`.trim().slice(0, 300) };
}
