/**
 * Opens one SSH connection: TCP, host key, sign-in, in this order, and says at which of them it failed.
 *
 * No secret leaves this machine before the host key was verified: ssh2 asks the verifier before it signs in.
 */
import type { Socket } from 'node:net';
import type { AnyAuthMethod, ConnectConfig } from 'ssh2';
import { Client } from 'ssh2';
import type { Because } from '../../answer';
import type { Clock } from '../../clock';
import { fairTurn } from '../../fair-turns';
import { checkHostKey, hostKeyAlgorithms } from './host-key';
import { openSocket, socketBecause } from './open-socket';
import { offerOnce, prepareSignIn, refusalOf } from './sign-in';
import type { SshTarget } from './ssh-target';

export interface SshTimes {
  /** For the TCP connection. */
  readonly connectMs: number;
  /** From the TCP connection to the end of the sign-in. */
  readonly signInMs: number;
  /** Between two signs of life on an open connection; three unanswered ones end it. */
  readonly keepaliveMs: number;
  /** How long a connection that nobody uses stays open. */
  readonly idleMs: number;
}

export const usualTimes: SshTimes = { connectMs: 10_000, signInMs: 20_000, keepaliveMs: 5_000, idleMs: 15_000 };

export type Connected =
  | {
      readonly ok: true;
      readonly client: Client;
      readonly hostKey: string;
      readonly isOpen: () => boolean;
      readonly close: () => void;
    }
  /** `again`: the server hung up before it said anything, as sshd does when too many sign in at once. */
  | { readonly ok: false; readonly because: Because; readonly again: boolean };

export interface ConnectPorts {
  readonly clock: Clock;
  readonly times: SshTimes;
}

/** Key exchange, ciphers and MACs without SHA-1, CBC and groups below 2,048 bits; compression is never asked for. */
export const algorithms: NonNullable<ConnectConfig['algorithms']> = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group-exchange-sha256',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512',
    'diffie-hellman-group18-sha512',
  ],
  cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr', 'aes192-ctr', 'aes128-ctr'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
  compress: ['none'],
};

export async function connectSsh(target: SshTarget, ports: ConnectPorts, signal: AbortSignal): Promise<Connected> {
  const prepared = prepareSignIn(target);
  if (!prepared.ok) return { ...prepared, again: false };
  const { host, port } = target;
  await fairTurn();
  const opened = await openSocket({ host, port, connectMs: ports.times.connectMs, signal }, ports.clock);
  if (!opened.ok) return { ...opened, again: false };
  return shakeHands({ target, socket: opened.socket, method: prepared.method }, ports, signal);
}

interface Handshake {
  readonly target: SshTarget;
  readonly socket: Socket;
  readonly method: AnyAuthMethod;
}

function shakeHands(hands: Handshake, { clock, times }: ConnectPorts, signal: AbortSignal): Promise<Connected> {
  return new Promise((resolve) => {
    const { target, socket } = hands;
    const client = new Client();
    const seen: Seen = { hostKey: undefined, objection: undefined };
    let open = true;
    const settle = (answer: Connected): void => {
      takeBack();
      signal.removeEventListener('abort', abort);
      if (!answer.ok) socket.destroy();
      resolve(answer);
    };
    const fail = (because: Because, again = false): void => settle({ ok: false, because, again });
    const abort = (): void => fail({ code: 'cancelled' });
    const late = (): void => fail({ code: 'timeout', detail: `no end of the sign-in within ${times.signInMs} ms` });
    const takeBack = clock.after(times.signInMs, late);
    signal.addEventListener('abort', abort, { once: true });
    client.once('ready', () => {
      const close = (): void => hangUp(client, socket, clock);
      settle({ ok: true, client, hostKey: seen.hostKey ?? '', isOpen: () => open, close });
    });
    // The listener stays for the life of the connection, which an error ends.
    client.on('error', (error: SshError) => {
      fail(seen.objection ?? becauseOf(target, error), seen.hostKey === undefined && hungUp(error));
    });
    client.once('close', () => {
      open = false;
      fail(seen.objection ?? { code: 'dropped', detail: 'the server closed the connection' });
    });
    client.once('change password', () => fail({ code: 'auth', detail: `${target.user}: the password has expired` }));
    try {
      client.connect({ ...configFor(hands, seen), keepaliveInterval: times.keepaliveMs, keepaliveCountMax: 3 });
    } catch (error) {
      // A build of OpenSSL that lacks one of the algorithms, as a FIPS build may.
      fail({ code: 'fault', detail: `SSH: ${error instanceof Error ? error.message : 'cannot start'}` });
    }
  });
}

/** What our own checks found, which ssh2 then reports in words of its own. */
interface Seen {
  /** Set once the host key was verified. */
  hostKey: string | undefined;
  objection: Because | undefined;
}

function configFor({ target, socket, method }: Handshake, seen: Seen): ConnectConfig {
  return {
    sock: socket,
    username: target.user,
    // The time limit is ours: that of ssh2 does not end a connection that an agent holds up.
    readyTimeout: 0,
    algorithms: { ...algorithms, serverHostKey: hostKeyAlgorithms(target) },
    hostVerifier: (key: Buffer): boolean => {
      const verdict = checkHostKey(target, key);
      if (verdict.ok) seen.hostKey = verdict.fingerprint;
      else seen.objection = verdict.because;
      return verdict.ok;
    },
    authHandler: offerOnce(method, (accepts, partly) => {
      seen.objection = refusalOf(target, accepts, partly);
    }),
  };
}

const farewellMs = 500;

/** Says goodbye, and does not wait long for a server that does not hear it. */
function hangUp(client: Client, socket: Socket, clock: Clock): void {
  if (socket.destroyed) return;
  const takeBack = clock.after(farewellMs, () => socket.destroy());
  socket.once('close', takeBack);
  client.end();
}

type SshError = Error & { readonly level?: string; readonly code?: unknown };

function becauseOf(target: SshTarget, error: SshError): Because {
  const detail = error.message.slice(0, 300);
  if (error.level === 'client-socket') return socketBecause(error as NodeJS.ErrnoException);
  // Somebody showed the right public key without holding the private one.
  if (/signature/i.test(detail) && error.level === 'handshake') return { code: 'hostkey', detail };
  if (/no matching/.test(detail)) return { code: 'fault', detail: `no SSH algorithm in common: ${detail}` };
  if (error.level === 'agent')
    return { code: 'auth', detail: `${target.user}: the SSH agent does not answer: ${detail}` };
  if (error.level === 'client-authentication' || /authentication/i.test(detail)) {
    return { code: 'auth', detail: `${target.user}: ${detail}` };
  }
  if (hungUp(error)) return { code: 'dropped', detail: 'the server closed the connection before the SSH handshake' };
  return { code: 'fault', detail: `SSH: ${detail}` };
}

function hungUp(error: SshError): boolean {
  return /before handshake/.test(error.message) || error.code === 'ECONNRESET';
}
