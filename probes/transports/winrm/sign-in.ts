/**
 * Signs in on one fresh connection: tokens go back and forth in headers of empty requests until both sides are content.
 */
import type { Because } from '../../answer';
import type { Authenticator, AuthStep } from './authenticator';
import type { Channel, Exchanged } from './http-post';
import { post } from './http-post';
import { beforeAbort, type Limits } from '../limits';
import type { Trouble } from './trouble';
import { refused } from './trouble';

const stepMs = 20_000;
const mostSteps = 6;
const maxBytes = 65_536;

export interface SignIn {
  readonly authority: string;
  readonly channel: Channel;
  readonly authenticator: Authenticator;
  /** Undefined on HTTP; on HTTPS whether the sign-in could be bound to the certificate. */
  readonly bound: boolean | undefined;
}

/** Undefined when the connection is signed in; nothing was asked of the server if not. */
export async function signIn(on: SignIn, limits: Limits): Promise<Trouble | undefined> {
  const { authenticator } = on;
  let step = await stepBefore(authenticator.start(), limits);
  if (authenticator.everyRequest && step.ok) return undefined;
  for (let count = 0; count < mostSteps; count++) {
    if (!step.ok) return failed(step.because);
    const reply = await sendToken(on, step.token, limits);
    if (!reply.ok) return { ...reply, mayHaveHappened: false };
    const challenge = tokenIn(reply.authenticate, authenticator.scheme);
    if (reply.status === 401 && (challenge === undefined || step.done)) return failed(refusal(on, reply));
    if (reply.status !== 401 && !isFine(reply)) return failed(unexpected(reply));
    if (reply.status !== 401 && step.done && challenge === undefined) return undefined;
    step = await stepBefore(authenticator.step(challenge ?? ''), limits);
    if (reply.status !== 401 && step.ok && step.done && step.token === undefined) return undefined;
  }
  return refused('auth', 'the sign-in did not come to an end');
}

/** A silent KDC takes its time; whoever cancels does not wait for it. */
async function stepBefore(step: Promise<AuthStep>, limits: Limits): Promise<AuthStep> {
  return (await beforeAbort(step, limits)) ?? { ok: false, because: limits.because() };
}

function sendToken(on: SignIn, token: string | undefined, limits: Limits): Promise<Exchanged | Trouble> {
  const headers = { Authorization: `${on.authenticator.scheme} ${token ?? ''}`.trim() };
  const timeoutMs = Math.min(stepMs, limits.leftMs() + 1);
  return post(on.channel, { authority: on.authority, headers, body: Buffer.alloc(0), timeoutMs, maxBytes }, limits);
}

/** The token after a scheme's name in any of the WWW-Authenticate headers. */
function tokenIn(headers: readonly string[], scheme: string): string | undefined {
  for (const header of headers) {
    const found = new RegExp(`(?:^|,\\s*)${scheme}\\s+([A-Za-z0-9+/]+=*)`, 'i').exec(header);
    if (found !== null) return found[1];
  }
  return undefined;
}

function isFine(reply: Exchanged): boolean {
  return reply.status >= 200 && reply.status < 300;
}

function failed(because: Because): Trouble {
  const again = because.code === 'refused-now' ? 'later' : 'no';
  return { ok: false, because, mayHaveHappened: false, again, fault: undefined };
}

/** A bare 401 has many causes that a server does not tell apart; what it offers is all there is to say. */
function refusal(on: SignIn, reply: Exchanged): Because {
  const offers = reply.authenticate.map((value) => value.split(/[\s,]/)[0]).join(', ');
  if (on.bound === false) return { code: 'cbt', detail: 'HTTP 401; the certificate allows no channel binding' };
  const bound = on.bound === true ? ', channel binding sent' : '';
  return {
    code: 'auth',
    detail: `HTTP 401 to ${on.authenticator.name}${bound}; the server offers ${offers || 'nothing'}`,
  };
}

function unexpected(reply: Exchanged): Because {
  if (reply.status === 403) return { code: 'access-denied', detail: 'HTTP 403' };
  const later = [425, 429, 503].includes(reply.status);
  return { code: later ? 'refused-now' : 'fault', detail: `HTTP ${reply.status} while signing in` };
}
