/**
 * Looks at the host key of an SSH server and compares it with the record, without signing in.
 *
 * The connection is closed as soon as the server has proven that it holds the key; no account is named.
 */
import { Client } from 'ssh2';
import type { Because } from '../../answer';
import type { Limits } from '../limits';
import { algorithms } from './connect';
import { checkHostKey, fingerprintOf, hostKeyAlgorithms } from './host-key';
import { keyType } from './known-hosts';
import { openSocket } from './open-socket';
import type { SshTarget } from './ssh-target';

export type HostKeyLook =
  | { readonly ok: true; readonly shown: ShownKey }
  | { readonly ok: false; readonly because: Because; readonly shown: ShownKey | undefined };

export interface ShownKey {
  readonly type: string;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

const patienceMs = 10_000;

export async function readHostKey(place: Omit<SshTarget, 'user' | 'signIn'>, limits: Limits): Promise<HostKeyLook> {
  const { host, port } = place;
  const wish = { host, port, connectMs: patienceMs, signal: limits.signal };
  const opened = await openSocket(wish, limits.clock);
  if (!opened.ok) return { ...opened, shown: undefined };
  const { socket } = opened;
  return new Promise((resolve) => {
    const client = new Client();
    let shown: ShownKey | undefined;
    let objection: Because | undefined;
    let proven = false;
    const settle = (answer: HostKeyLook): void => {
      takeBack();
      limits.signal.removeEventListener('abort', abort);
      client.destroy();
      socket.destroy();
      resolve(answer);
    };
    const fail = (because: Because): void => settle({ ok: false, because: objection ?? because, shown });
    const abort = (): void => fail(limits.because());
    const takeBack = limits.clock.after(patienceMs, () =>
      fail({ code: 'timeout', detail: `no SSH handshake within ${patienceMs} ms` }),
    );
    limits.signal.addEventListener('abort', abort, { once: true });
    const end = (words: string): void => {
      if (proven && shown !== undefined) settle({ ok: true, shown });
      else if (/signature/i.test(words)) fail({ code: 'hostkey', detail: words });
      else fail({ code: 'fault', detail: `SSH: ${words}` });
    };
    client.on('error', (error) => end(error.message.slice(0, 300)));
    client.once('close', () => end('the server closed the connection'));
    client.once('handshake', () => {
      // By now the server has signed the exchange with the key that it showed.
      proven = objection === undefined;
      end('');
    });
    client.connect({
      sock: socket,
      // Never sent: the connection ends before any account is named.
      username: 'nobody',
      readyTimeout: 0,
      algorithms: { ...algorithms, serverHostKey: hostKeyAlgorithms(place) },
      hostVerifier: (key: Buffer): boolean => {
        shown = { type: keyType(key) ?? 'unknown', fingerprint: fingerprintOf(key) };
        const verdict = checkHostKey(place, key);
        if (!verdict.ok) objection = verdict.because;
        return verdict.ok;
      },
      authHandler: () => false,
    });
  });
}
