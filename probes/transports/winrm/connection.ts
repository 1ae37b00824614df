/**
 * A signed-in connection to one server: carries one request at a time and signs in anew after the link was lost.
 *
 * On HTTP every message is sealed and an answer that is not sealed is refused; on HTTPS TLS does that work. A request is
 * never repeated here: whether that is allowed depends on what it does, which the caller knows.
 */
import type tls from 'node:tls';
import type { Because } from '../../answer';
import type { Authenticator, AuthenticatorFactory } from './authenticator';
import { tlsServerEndPoint } from './channel-bindings';
import type { AuthPorts } from './choose-auth';
import { chooseAuth, mayTryNext } from './choose-auth';
import { dial } from './dial';
import type { Channel, Exchanged } from './http-post';
import { channelOn, post } from './http-post';
import { objectionToStatus } from './http-status';
import type { Limits } from '../limits';
import { decodeSealedBody, encodeSealedBody, sealedContentType, soapType } from './sealed-body';
import { signIn } from './sign-in';
import type { WinrmTarget } from './target';
import { authorityOf, spnOf } from './target';
import type { Trouble } from './trouble';
import { refused, uncertain } from './trouble';

export interface ConnectionPorts extends AuthPorts {
  readonly systemTrust: () => tls.SecureContext;
}

export interface Connection {
  readonly send: (xml: string, timeoutMs: number, limits: Limits) => Promise<Answered | Trouble>;
  /** The way that signed in last. */
  readonly signedInWith: () => Authenticator['name'] | undefined;
  readonly clockOffsetMs: () => number | undefined;
  /** Why a better way to sign in was passed over, such as Kerberos where NTLM signed in. */
  readonly passedOver: () => Because | undefined;
  /** How often a connection was opened and signed in. */
  readonly opened: () => number;
  readonly close: () => void;
}

export interface Answered {
  readonly ok: true;
  readonly text: string;
}

interface Link {
  readonly channel: Channel;
  readonly authenticator: Authenticator;
  readonly authorization: string | undefined;
}

interface Opened {
  readonly link: Link;
  readonly passedOver: Because | undefined;
}

/** An envelope is at most 150 KB by what we ask for; more than this is not WinRM. */
const maxAnswerBytes = 4_000_000;

/** Opens nothing yet; the first request does. */
export function connectionTo(target: WinrmTarget, ports: ConnectionPorts): Connection {
  let link: Link | undefined;
  let used: Authenticator | undefined;
  let passedOver: Because | undefined;
  let opened = 0;
  let inFlight = false;
  const drop = (): void => {
    link?.channel.close();
    link?.authenticator.close();
    link = undefined;
  };
  const send = async (xml: string, timeoutMs: number, limits: Limits): Promise<Answered | Trouble> => {
    if (link !== undefined && !link.channel.usable()) drop();
    if (link === undefined) {
      const fresh = await openLink(target, ports, limits);
      if ('because' in fresh) return fresh;
      opened += 1;
      link = fresh.link;
      used = link.authenticator;
      passedOver = fresh.passedOver;
    }
    const answer = await exchange(target, link, { xml, timeoutMs }, limits);
    if (!answer.ok) drop();
    return answer;
  };
  return {
    send: async (xml, timeoutMs, limits) => {
      if (inFlight) throw new Error('a connection carries one request at a time');
      inFlight = true;
      try {
        return await send(xml, timeoutMs, limits);
      } finally {
        inFlight = false;
      }
    },
    signedInWith: () => used?.name,
    clockOffsetMs: () => used?.clockOffsetMs(),
    passedOver: () => passedOver,
    opened: () => opened,
    close: drop,
  };
}

async function openLink(target: WinrmTarget, ports: ConnectionPorts, limits: Limits): Promise<Opened | Trouble> {
  const choice = chooseAuth(target, ports);
  if (!choice.ok) return refused(choice.because.code, choice.because.detail ?? '');
  let last: Trouble = refused('not-supported', 'no way to sign in');
  let passedOver: Because | undefined;
  for (const factory of choice.factories) {
    const link = await openWith(factory, target, ports, limits);
    if (!('because' in link)) return { link, passedOver };
    last = link;
    passedOver ??= link.because;
    if (!mayTryNext(link.because)) break;
  }
  return last;
}

async function openWith(
  factory: AuthenticatorFactory,
  target: WinrmTarget,
  ports: ConnectionPorts,
  limits: Limits,
): Promise<Link | Trouble> {
  const dialled = await dial(target, limits, ports.systemTrust);
  if (!dialled.ok) return { ...refused('refused', ''), because: dialled.because };
  const channel = channelOn(dialled.socket);
  const channelBindings = dialled.certificate && tlsServerEndPoint(dialled.certificate);
  const authenticator = factory({ channelBindings, spn: spnOf(target) });
  const bound = target.https ? channelBindings !== undefined : undefined;
  const trouble = await signIn({ authority: authorityOf(target), channel, authenticator, bound }, limits);
  if (trouble !== undefined) {
    channel.close();
    authenticator.close();
    return trouble;
  }
  const token = authenticator.everyRequest ? await authenticator.start() : undefined;
  const authorization = token?.ok === true ? `${authenticator.scheme} ${token.token ?? ''}` : undefined;
  return { channel, authenticator, authorization };
}

async function exchange(
  target: WinrmTarget,
  link: Link,
  message: { readonly xml: string; readonly timeoutMs: number },
  limits: Limits,
): Promise<Answered | Trouble> {
  const { authenticator, channel, authorization } = link;
  const plain = Buffer.from(message.xml, 'utf8');
  const sealing = target.https ? undefined : authenticator.sealing;
  if (!target.https && sealing === undefined) return refused('unencrypted', `${authenticator.name} over HTTP`);
  const body = sealing === undefined ? plain : encodeSealedBody(sealing, plain.length, await authenticator.seal(plain));
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
  return readBody(reply, target.https, authenticator);
}

async function readBody(reply: Exchanged, https: boolean, by: Authenticator): Promise<Answered | Trouble> {
  if (!reply.contentType.toLowerCase().startsWith('multipart/encrypted')) {
    if (https) return { ok: true, text: reply.body.toString('utf8') };
    return uncertain('unencrypted', 'the server answered without encryption over HTTP');
  }
  const parts = decodeSealedBody(reply.body);
  if (parts === undefined || by.sealing === undefined) return uncertain('bad-answer', 'a sealed body of unknown form');
  const plain: Buffer[] = [];
  for (const part of parts) {
    const opened = await by.unseal(part);
    if (opened === undefined) return uncertain('bad-answer', 'the seal of the answer does not fit');
    if (opened.length !== part.plainBytes) return uncertain('bad-answer', 'a sealed body of another length');
    plain.push(opened);
  }
  return { ok: true, text: Buffer.concat(plain).toString('utf8') };
}
