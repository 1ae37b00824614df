/**
 * The arithmetic of NTLMv2: from a password and a challenge to the two responses and the session key (MS-NLMP 3.3.2).
 *
 * Pure functions, so that the published vectors of MS-NLMP 4.2.4 pin them. The older NTLMv1 and LM responses are not
 * written at all.
 */
import { createHmac } from 'node:crypto';
import { md4 } from './md4';
import { utf16 } from './ntlm-message';

export interface Ntlmv2Input {
  readonly user: string;
  readonly domain: string;
  readonly password: string;
  readonly serverNonce: Buffer;
  readonly clientNonce: Buffer;
  /** Eight bytes: 100 ns steps since 1601, little endian. */
  readonly timestamp: Buffer;
  /** The encoded pairs of the challenge with ours added. */
  readonly targetInfo: Buffer;
}

export interface Ntlmv2Answer {
  readonly ntResponse: Buffer;
  readonly lmResponse: Buffer;
  readonly sessionBaseKey: Buffer;
}

export function ntlmv2Answer(input: Ntlmv2Input): Ntlmv2Answer {
  const key = ntlmv2Key(input.user, input.domain, input.password);
  const { serverNonce, clientNonce, timestamp, targetInfo } = input;
  const blob = Buffer.concat([
    Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]),
    timestamp,
    clientNonce,
    Buffer.alloc(4),
    targetInfo,
    Buffer.alloc(4),
  ]);
  const proof = hmacMd5(key, serverNonce, blob);
  return {
    ntResponse: Buffer.concat([proof, blob]),
    lmResponse: Buffer.concat([hmacMd5(key, serverNonce, clientNonce), clientNonce]),
    sessionBaseKey: hmacMd5(key, proof),
  };
}

/** NTOWFv2: the account's key. Windows raises the user name letter by letter, so `ß` stays as it is. */
export function ntlmv2Key(user: string, domain: string, password: string): Buffer {
  return hmacMd5(md4(utf16(password)), utf16(upper(user) + domain));
}

function upper(text: string): string {
  let out = '';
  for (const letter of text) {
    const raised = letter.toUpperCase();
    out += raised.length === letter.length ? raised : letter;
  }
  return out;
}

export function hmacMd5(key: Buffer, ...parts: readonly Buffer[]): Buffer {
  const hmac = createHmac('md5', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

const fileTimeOffsetMs = 11_644_473_600_000n;

/** Milliseconds since 1970 as a Windows file time in eight bytes. */
export function fileTime(epochMs: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Math.round(epochMs)) + fileTimeOffsetMs) * 10_000n);
  return bytes;
}

export function fileTimeToEpochMs(bytes: Buffer): number {
  return Number(bytes.readBigUInt64LE(0) / 10_000n - fileTimeOffsetMs);
}
