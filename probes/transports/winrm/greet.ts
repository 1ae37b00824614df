/**
 * Says hello to WinRM without an account: is it there, which ways to sign in does it offer, and what time has it.
 *
 * The first message of NTLM holds no name and no password, and a server answers it with its clock; the sign-in is not
 * gone on with, so nothing counts towards a lock-out.
 */
import type { Because } from '../../answer';
import { dial } from './dial';
import type { ConnectionPorts } from './connection';
import type { Exchanged } from './http-post';
import { channelOn, post } from './http-post';
import type { Limits } from '../limits';
import { ntlmAuthenticator } from './ntlm-auth';
import type { WinrmPlace } from './target';
import { authorityOf, spnOf } from './target';

export type Greeting =
  | {
      readonly ok: true;
      /** Names of the ways to sign in that the server offers, such as Negotiate and Kerberos. */
      readonly offers: readonly string[];
      /** The server's clock minus ours in milliseconds, and what told it: NTLM exactly, the Date header to the second. */
      readonly clock: { readonly offsetMs: number; readonly by: 'ntlm' | 'date' } | undefined;
    }
  | { readonly ok: false; readonly because: Because };

const patienceMs = 10_000;
const nobody = { user: '', domain: '', password: '' };

export async function greet(place: WinrmPlace, ports: ConnectionPorts, limits: Limits): Promise<Greeting> {
  const dialled = await dial(place, undefined, limits, ports.systemTrust);
  if (!dialled.ok) return dialled;
  const channel = channelOn(dialled.socket);
  try {
    const ntlm = ntlmAuthenticator(nobody, ports)({ channelBindings: undefined, spn: spnOf(place) });
    const first = await ntlm.start();
    const headers = { Authorization: `Negotiate ${first.ok ? (first.token ?? '') : ''}` };
    const timeoutMs = Math.min(patienceMs, limits.leftMs() + 1);
    const message = { authority: authorityOf(place), headers, body: Buffer.alloc(0), timeoutMs, maxBytes: 65_536 };
    const reply = await post(channel, message, limits);
    if (!reply.ok) return { ok: false, because: named(reply.because) };
    if (reply.status !== 401 && reply.status !== 200) {
      const where = reply.status === 404 ? ': no WinRM at /wsman' : '';
      return { ok: false, because: { code: 'fault', detail: `HTTP ${reply.status}${where}` } };
    }
    const challenge = reply.authenticate.map((value) => /^Negotiate\s+(\S+)/i.exec(value)?.[1]).find(Boolean);
    // The answer to the challenge is worked out for the clock only; it is never sent.
    if (challenge !== undefined) await ntlm.step(challenge);
    const offset = ntlm.clockOffsetMs();
    return { ok: true, offers: offersOf(reply), clock: offset === undefined ? clockOf(reply, ports) : exact(offset) };
  } finally {
    channel.close();
  }
}

function exact(offsetMs: number) {
  return { offsetMs, by: 'ntlm' } as const;
}

function clockOf(reply: Exchanged, ports: ConnectionPorts) {
  const at = Date.parse(reply.date ?? '');
  return Number.isNaN(at) ? undefined : ({ offsetMs: at - ports.now().getTime(), by: 'date' } as const);
}

function offersOf(reply: Exchanged): readonly string[] {
  return [...new Set(reply.authenticate.flatMap((value) => value.split(/[\s,]/, 1)))].filter((name) => name !== '');
}

/** Before anything was asked, a lost link is a refusal and not a loss. */
function named(because: Because): Because {
  if (because.code !== 'lost-after-start') return because;
  return { code: 'refused', detail: `the server closed the connection: ${because.detail ?? ''}` };
}
