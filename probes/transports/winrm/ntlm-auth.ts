/**
 * Signs in with NTLMv2: integrity code over all three messages, channel bindings on HTTPS, and keys for sealing.
 *
 * Anything weaker that a server proposes is refused, because what follows would travel unprotected.
 */
import { createHash } from 'node:crypto';
import type { Because } from '../../answer';
import type { AuthChannel, Authenticator, AuthenticatorFactory, AuthStep } from './authenticator';
import { fileTime, fileTimeToEpochMs, hmacMd5, ntlmv2Answer } from './ntlm-keys';
import type { AvPair, NtlmChallenge } from './ntlm-message';
import {
  avIds,
  decodeChallenge,
  encodeAuthenticate,
  encodeAvPairs,
  encodeNegotiate,
  micOffset,
  ntlmFlags,
  utf16,
} from './ntlm-message';
import type { NtlmSeal } from './ntlm-seal';
import { ntlmSeal } from './ntlm-seal';
import { rc4 } from './rc4';
import type { WinrmAccount } from './target';

export interface NtlmPorts {
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Buffer;
}

const f = ntlmFlags;
const required = f.sign | f.seal | f.extendedSessionSecurity | f.key128 | f.unicode | f.ntlm;
const offered = (required | f.requestTarget | f.alwaysSign | f.targetInfo | f.version | f.keyExchange | f.key56) >>> 0;
const micPresent = 2;

export function ntlmAuthenticator(account: WinrmAccount, ports: NtlmPorts): AuthenticatorFactory {
  return (channel) => ntlmOn(channel, account, ports);
}

function ntlmOn(channel: AuthChannel, given: WinrmAccount, ports: NtlmPorts): Authenticator {
  // Given up with the answer: a connection may be kept for longer than the password.
  let account: WinrmAccount | undefined = given;
  const negotiate = encodeNegotiate(offered);
  let keys: NtlmSeal | undefined;
  let clockOffset: number | undefined;
  const step = async (text: string): Promise<AuthStep> => {
    if (account === undefined) return { ok: true, token: undefined, done: true };
    const message = Buffer.from(text, 'base64');
    const challenge = decodeChallenge(message);
    const because = objection(challenge);
    if (because !== undefined || challenge === undefined) return { ok: false, because: because ?? unreadable };
    const answer = answerChallenge({ channel, account, ports, negotiate, challenge, message });
    account = undefined;
    keys = ntlmSeal(answer.sessionKey, { side: 'client', keyExchange: (challenge.flags & f.keyExchange) !== 0 });
    if (answer.serverTime !== undefined) clockOffset = answer.serverTime - ports.now().getTime();
    return { ok: true, token: answer.authenticate.toString('base64'), done: true };
  };
  return {
    name: 'ntlm',
    scheme: 'Negotiate',
    sealing: 'application/HTTP-SPNEGO-session-encrypted',
    everyRequest: false,
    start: async () => ({ ok: true, token: negotiate.toString('base64'), done: false }),
    step,
    seal: async (plain) => keys?.seal(plain),
    unseal: async (sealed) => keys?.unseal(sealed),
    clockOffsetMs: () => clockOffset,
    close: () => undefined,
  };
}

const unreadable: Because = { code: 'bad-answer', detail: 'the NTLM challenge cannot be read' };

function objection(challenge: NtlmChallenge | undefined): Because | undefined {
  if (challenge === undefined) return unreadable;
  if ((challenge.flags & required) >>> 0 === required) return undefined;
  return { code: 'unencrypted', detail: 'the server does not agree to NTLM with 128-bit signing and sealing' };
}

interface Facts {
  readonly channel: AuthChannel;
  readonly account: WinrmAccount;
  readonly ports: NtlmPorts;
  readonly negotiate: Buffer;
  readonly challenge: NtlmChallenge;
  /** The challenge as it came; the integrity code covers it byte by byte. */
  readonly message: Buffer;
}

function answerChallenge({ channel, account, ports, negotiate, challenge, message }: Facts) {
  const stamp = challenge.targetInfo.find(({ id, value }) => id === avIds.timestamp && value.length === 8)?.value;
  const { ntResponse, lmResponse, sessionBaseKey } = ntlmv2Answer({
    user: account.user,
    domain: account.domain,
    password: account.password,
    serverNonce: challenge.nonce,
    clientNonce: ports.randomBytes(8),
    timestamp: stamp ?? fileTime(ports.now().getTime()),
    targetInfo: encodeAvPairs(ourPairs(challenge.targetInfo, channel, stamp !== undefined)),
  });
  const exchange = (challenge.flags & f.keyExchange) !== 0;
  const sessionKey = exchange ? ports.randomBytes(16) : sessionBaseKey;
  const authenticate = encodeAuthenticate({
    flags: (challenge.flags & offered) >>> 0,
    // A server that sends its time is new enough to do without the second response (MS-NLMP 3.1.5.1.2).
    lmResponse: stamp === undefined ? lmResponse : Buffer.alloc(24),
    ntResponse,
    domain: account.domain,
    user: account.user,
    workstation: '',
    encryptedSessionKey: exchange ? rc4(sessionBaseKey)(sessionKey) : Buffer.alloc(0),
  });
  if (stamp !== undefined) hmacMd5(sessionKey, negotiate, message, authenticate).copy(authenticate, micOffset);
  return { authenticate, sessionKey, serverTime: stamp === undefined ? undefined : fileTimeToEpochMs(stamp) };
}

/** The server's pairs with ours: what the integrity code is told, whom we mean, and which TLS channel we are on. */
function ourPairs(given: readonly AvPair[], channel: AuthChannel, withMic: boolean): readonly AvPair[] {
  const ours = new Set<number>([avIds.flags, avIds.targetName, avIds.channelBindings]);
  const flags = Buffer.alloc(4);
  flags.writeUInt32LE(
    given.find(({ id, value }) => id === avIds.flags && value.length === 4)?.value.readUInt32LE(0) ?? 0,
  );
  if (withMic) flags.writeUInt32LE((flags.readUInt32LE(0) | micPresent) >>> 0);
  return [
    ...given.filter(({ id }) => !ours.has(id)),
    { id: avIds.flags, value: flags },
    { id: avIds.channelBindings, value: bindingsHash(channel.channelBindings) },
    { id: avIds.targetName, value: utf16(channel.spn) },
  ];
}

/** MD5 over a gss_channel_bindings_struct that holds application data only; sixteen zeroes mean "none". */
function bindingsHash(applicationData: Buffer | undefined): Buffer {
  if (applicationData === undefined) return Buffer.alloc(16);
  const head = Buffer.alloc(20);
  head.writeUInt32LE(applicationData.length, 16);
  return createHash('md5').update(head).update(applicationData).digest();
}
