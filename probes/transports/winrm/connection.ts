/**
 * A signed-in connection to one server: carries one request at a time and signs in anew after the link was lost.
 *
 * On HTTP every message is sealed and an answer that is not sealed is refused; on HTTPS TLS does that work. A request is
 * never repeated here: whether that is allowed depends on what it does, which the caller knows.
 */
import type { Because } from '../../answer';
import { fairTurn } from '../../fair-turns';
import { beforeAbort, type Limits } from '../limits';
import type { Authenticator } from './authenticator';
import type { Exchanged } from './http-post';
import { post } from './http-post';
import { objectionToStatus } from './http-status';
import type { KeptLink, KeptLinks } from './links';
import type { Link, LinkPorts } from './open-link';
import { closeLink, openLink } from './open-link';
import { decodeSealedBody, encodeSealedBody, sealedContentType, soapType } from './sealed-body';
import type { WinrmTarget } from './target';
import { authorityOf } from './target';
import type { Trouble } from './trouble';
import { refused, uncertain } from './trouble';

export interface ConnectionPorts extends LinkPorts {
  readonly now: () => Date;
  /** Where a connection may come from and goes to afterwards; undefined for one that is used once. */
  readonly kept?: KeptLinks | undefined;
}

export interface Connection {
  readonly send: (xml: string, timeoutMs: number, limits: Limits) => Promise<Answered | Trouble>;
  /** The way that signed in last. */
  readonly signedInWith: () => Authenticator['name'] | undefined;
  readonly clockOffsetMs: () => number | undefined;
  /** Why a better way to sign in was passed over, such as Kerberos where NTLM signed in. */
  readonly passedOver: () => Because | undefined;
  /** How often a connection was opened and signed in; none when a kept one carried everything. */
  readonly opened: () => number;
  /** True when the first request went over a connection that had been kept. */
  readonly reused: () => boolean;
  /** The next run may have the connection, when it is still good. */
  readonly close: () => void;
}

export interface Answered {
  readonly ok: true;
  readonly text: string;
}

/** An envelope is at most 150 KB by what we ask for; more than this is not WinRM. */
const maxAnswerBytes = 4_000_000;

/** A kept connection must answer its first request in this time, or it is taken for dead and another one is opened. */
const staleMs = 5_000;

interface Held extends KeptLink {
  /** True until a connection that was kept has carried its first request. */
  readonly unproven: boolean;
}

/** Opens nothing yet; the first request does. */
export function connectionTo(target: WinrmTarget, ports: ConnectionPorts): Connection {
  let held: Held | undefined;
  let used: Authenticator | undefined;
  let passedOver: Because | undefined;
  let opened = 0;
  let reused = false;
  let inFlight = false;
  const drop = (): void => {
    if (held !== undefined) closeLink(held.link);
    held = undefined;
  };
  const fresh = async (limits: Limits): Promise<Held | Trouble> => {
    const link = await openLink(target, ports, limits);
    if ('because' in link) return link;
    opened += 1;
    return { link, signedInAt: ports.now().getTime(), unproven: false };
  };
  const hold = async (limits: Limits): Promise<Held | Trouble> => {
    if (held !== undefined && !held.link.channel.usable()) drop();
    if (held !== undefined) return held;
    const kept = opened === 0 && !reused ? ports.kept?.take(target) : undefined;
    reused ||= kept !== undefined;
    return kept === undefined ? fresh(limits) : { ...kept, unproven: true };
  };
  const send = async (message: Message, limits: Limits, mayOpenAnew = true): Promise<Answered | Trouble> => {
    const on = await hold(limits);
    if ('because' in on) return on;
    held = on;
    used = on.link.authenticator;
    passedOver = on.link.passedOver;
    const timeoutMs = on.unproven ? Math.min(staleMs, message.timeoutMs) : message.timeoutMs;
    const answer = await exchange(target, on.link, { ...message, timeoutMs }, limits);
    if (answer === cannotSeal) {
      // Nothing was sent, so this is the first time for a connection that can.
      drop();
      return mayOpenAnew ? send(message, limits, false) : refused('not-supported', `${used.name}: the keys are gone`);
    }
    if (!answer.ok) drop();
    else held = { ...on, unproven: false };
    const dead = !answer.ok && (answer.again === 'new-connection' || answer.because.code === 'timeout');
    if (!answer.ok && on.unproven && dead) return { ...answer, again: 'new-connection', stale: true };
    return answer;
  };
  return {
    send: async (xml, timeoutMs, limits) => {
      if (inFlight) throw new Error('a connection carries one request at a time');
      inFlight = true;
      try {
        return await send({ xml, timeoutMs }, limits);
      } finally {
        inFlight = false;
      }
    },
    signedInWith: () => used?.name,
    clockOffsetMs: () => used?.clockOffsetMs(),
    passedOver: () => passedOver,
    opened: () => opened,
    reused: () => reused,
    close: () => {
      if (held !== undefined && ports.kept !== undefined) ports.kept.giveBack(target, held);
      else drop();
      held = undefined;
    },
  };
}

interface Message {
  readonly xml: string;
  readonly timeoutMs: number;
}

const cannotSeal = 'cannot seal';

async function exchange(
  target: WinrmTarget,
  link: Link,
  message: Message,
  limits: Limits,
): Promise<Answered | Trouble | typeof cannotSeal> {
  const { authenticator, channel, authorization } = link;
  const sealing = target.https ? undefined : authenticator.sealing;
  if (!target.https && sealing === undefined) return refused('unencrypted', `${authenticator.name} over HTTP`);
  await fairTurn();
  const body = await bodyOf(message.xml, sealing, authenticator, limits);
  if (limits.signal.aborted) return { ...refused('deadline', ''), because: limits.because() };
  if (body === undefined) return cannotSeal;
  const headers = {
    'Content-Type': sealing === undefined ? soapType : sealedContentType(sealing),
    ...(authorization === undefined ? {} : { Authorization: authorization }),
  };
  const { timeoutMs } = message;
  const request = { authority: authorityOf(target), headers, body, timeoutMs, maxBytes: maxAnswerBytes };
  const reply = await post(channel, request, limits);
  if (!reply.ok) return reply;
  const objection = objectionToStatus(reply, target.https, authenticator);
  // On HTTP a bare status proves nothing: whoever sits on the line could have written it.
  if (objection !== undefined) return { ...objection, mayHaveHappened: objection.mayHaveHappened || !target.https };
  return readBody(reply, target.https, authenticator, limits);
}

/** Undefined when the keys are gone, or when the run was given up before they answered. */
async function bodyOf(
  xml: string,
  sealing: string | undefined,
  by: Authenticator,
  limits: Limits,
): Promise<Buffer | undefined> {
  const plain = Buffer.from(xml, 'utf8');
  if (sealing === undefined) return plain;
  // The keys may be in a process that is busy; whoever cancels does not wait for it.
  const sealed = await beforeAbort(by.seal(plain), limits);
  return sealed && encodeSealedBody(sealing, plain.length, sealed);
}

async function readBody(
  reply: Exchanged,
  https: boolean,
  by: Authenticator,
  limits: Limits,
): Promise<Answered | Trouble> {
  if (!reply.contentType.toLowerCase().startsWith('multipart/encrypted')) {
    if (https) return { ok: true, text: reply.body.toString('utf8') };
    return uncertain('unencrypted', 'the server answered without encryption over HTTP');
  }
  const parts = decodeSealedBody(reply.body);
  if (parts === undefined || by.sealing === undefined) return uncertain('bad-answer', 'a sealed body of unknown form');
  const plain: Buffer[] = [];
  for (const part of parts) {
    const opened = await beforeAbort(by.unseal(part), limits);
    if (limits.signal.aborted) return { ...uncertain('deadline', ''), because: limits.because() };
    if (opened === undefined) return uncertain('bad-answer', 'the seal of the answer does not fit');
    if (opened.length !== part.plainBytes) return uncertain('bad-answer', 'a sealed body of another length');
    plain.push(opened);
  }
  return { ok: true, text: Buffer.concat(plain).toString('utf8') };
}
