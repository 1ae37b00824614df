/**
 * The Kerberos process: the native library lives here, away from the program and its memory.
 *
 * It is told what to do in messages, never in parameters or the environment, writes nothing, and ends as soon as the
 * program is gone.
 */
import { randomBytes } from 'node:crypto';
import type { Gssapi } from './gssapi';
import { gssapiOver } from './gssapi';
import type { Koffi } from './gssapi-library';
import { loadGssapi } from './gssapi-library';
import { keepCredentials } from './kerberos-credentials';
import type { KerberosAnswer, KerberosRequest, Numbered } from './kerberos-messages';
import type { KerberosSession } from './kerberos-session';
import { openSession } from './kerberos-session';

const notDumpable = 4;

/** Keeps passwords out of core dumps and of other processes of the same account (Linux, prctl). */
function closeMemory(koffi: Koffi): void {
  if (process.platform !== 'linux') return;
  const prctl = koffi
    .load(null)
    .func('int prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)');
  prctl(notDumpable, 0, 0, 0, 0);
}

function answers(): (request: KerberosRequest) => Promise<KerberosAnswer> {
  const loaded = loadGssapi();
  if (!loaded.ok) {
    return async () => ({ kind: 'failed', because: { code: 'not-supported', detail: loaded.detail } });
  }
  closeMemory(loaded.koffi);
  return sessionsOf(gssapiOver(loaded.koffi, loaded.functions));
}

function sessionsOf(gss: Gssapi): (request: KerberosRequest) => Promise<KerberosAnswer> {
  const now = (): number => Date.now();
  const credentials = keepCredentials(gss, randomBytes(32), now);
  const sessions = new Map<number, KerberosSession>();
  return async (request) => {
    const session = sessions.get(request.session) ?? openSession(gss, credentials, now);
    if (request.kind === 'close') sessions.delete(request.session);
    else sessions.set(request.session, session);
    return session.handle(request);
  };
}

const answer = answers();
process.on('message', (numbered) => {
  const { id, message } = numbered as Numbered<KerberosRequest>;
  void answer(message).then((reply) => {
    const sent: Numbered<KerberosAnswer> = { id, message: reply };
    // The program may be gone by now.
    process.send?.(sent, undefined, undefined, () => undefined);
  });
});
// An orderly exit would wait half a minute for a silent KDC; all that is lost lies in memory.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Signals to end reach both processes; the program may still have shells to close before it no longer needs this one.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
