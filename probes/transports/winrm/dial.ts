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
import type { ClientCertificate, WinrmPlace } from './target';
import { portOf } from './target';
import { certificateAlert, certificateObjection, tlsOptions, type SystemTrust } from './tls';

export type Dialled =
  | {
      readonly ok: true;
      readonly socket: net.Socket;
      /** The server's certificate in DER; undefined on HTTP. */
      readonly certificate: Buffer | undefined;
    }
  | { readonly ok: false; readonly because: Because };

export const connectMs = 10_000;

/**
 * `system` holds the authorities to believe when the place names none. `own` is what we show where the server asks who we
 * are. Neither it nor an account is held by what stays behind on the socket.
 */
export function dial(
  place: WinrmPlace,
  own: ClientCertificate | undefined,
  limits: Limits,
  system: SystemTrust,
): Promise<Dialled> {
  if (limits.signal.aborted) return Promise.resolve({ ok: false, because: limits.because() });
  const socket = openSocket(place, own, system);
  if ('because' in socket) return Promise.resolve({ ok: false, because: socket.because });
  return settled(socket, place, own !== undefined, limits);
}

function openSocket(
  place: WinrmPlace,
  own: ClientCertificate | undefined,
  system: SystemTrust,
): net.Socket | { readonly because: Because } {
  const where = { host: place.host, port: portOf(place) };
  if (!place.https) return net.connect(where);
  try {
    return tls.connect({ ...where, ...tlsOptions(place, own, system) });
  } catch (error) {
    // Our certificate and its key do not fit together, or the passphrase is another one.
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    return { because: { code: 'no-account', detail: `the client certificate and its key cannot be used: ${code}` } };
  }
}

function settled(socket: net.Socket, place: WinrmPlace, ownShown: boolean, limits: Limits): Promise<Dialled> {
  return new Promise((resolve) => {
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
    socket.on('error', (error: NodeJS.ErrnoException) => fail(becauseOf(error, connected, ownShown)));
    socket.once('close', () =>
      fail({ code: connected ? 'dropped' : 'refused', detail: 'the server closed the connection' }),
    );
    socket.once('connect', () => {
      connected = true;
      socket.setNoDelay(true);
      if (!place.https) settle({ ok: true, socket, certificate: undefined });
    });
    socket.once('secureConnect', () => {
      // Asked once only: Node 20 answers a second time with nothing.
      const certificate = (socket as tls.TLSSocket).getPeerX509Certificate();
      if (certificate === undefined) return fail({ code: 'tls', detail: 'the server showed no certificate' });
      const objection = certificateObjection(place.trust, certificate, limits.clock.now());
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

function becauseOf(error: NodeJS.ErrnoException, connected: boolean, ownShown: boolean): Because {
  const alert = certificateAlert(error.code);
  if (alert !== undefined) return { code: 'auth', detail: certificateRefused(ownShown, alert) };
  const code = codes[error.code ?? ''] ?? (connected ? 'tls' : 'refused');
  return { code, detail: `${error.code ?? 'error'} ${error.message}`.trim().slice(0, 300) };
}

export function certificateRefused(ownShown: boolean, alert: string): string {
  return ownShown
    ? `the server refused our client certificate: ${alert}`
    : `the server wants a client certificate: ${alert}`;
}
