/**
 * Encrypts and signs messages with the session key of an NTLM sign-in (MS-NLMP 3.4, extended session security).
 *
 * Each direction has a signing key, a key stream and a counter of its own. A message that arrives out of order, altered
 * or twice does not unseal; after that the connection is of no use.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { hmacMd5 } from './ntlm-keys';
import { rc4 } from './rc4';

export interface Sealed {
  readonly signature: Buffer;
  readonly data: Buffer;
}

export interface NtlmSeal {
  readonly seal: (plain: Buffer) => Sealed;
  /** Undefined when the signature does not fit. */
  readonly unseal: (sealed: Sealed) => Buffer | undefined;
}

export type NtlmSide = 'client' | 'server';

export interface NtlmSealOptions {
  /** Whose messages are sealed here; the other side's are unsealed. */
  readonly side: NtlmSide;
  /** True when a session key was exchanged: then checksums are encrypted too. */
  readonly keyExchange: boolean;
}

export function ntlmSeal(exportedSessionKey: Buffer, { side, keyExchange }: NtlmSealOptions): NtlmSeal {
  const outgoing = direction(exportedSessionKey, side, keyExchange);
  const incoming = direction(exportedSessionKey, side === 'client' ? 'server' : 'client', keyExchange);
  return {
    seal: (plain) => {
      const data = outgoing.cipher(plain);
      return { signature: outgoing.sign(plain), data };
    },
    unseal: ({ signature, data }) => {
      const plain = incoming.cipher(data);
      const expected = incoming.sign(plain);
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;
      return plain;
    },
  };
}

function direction(sessionKey: Buffer, from: NtlmSide, keyExchange: boolean) {
  const way = from === 'client' ? 'client-to-server' : 'server-to-client';
  const signingKey = magicKey(sessionKey, `session key to ${way} signing key magic constant\0`);
  const cipher = rc4(magicKey(sessionKey, `session key to ${way} sealing key magic constant\0`));
  let counter = 0;
  const sign = (plain: Buffer): Buffer => {
    const sequence = Buffer.alloc(4);
    sequence.writeUInt32LE(counter++);
    const checksum = hmacMd5(signingKey, sequence, plain).subarray(0, 8);
    return Buffer.concat([Buffer.from([1, 0, 0, 0]), keyExchange ? cipher(checksum) : checksum, sequence]);
  };
  return { cipher, sign };
}

function magicKey(sessionKey: Buffer, magic: string): Buffer {
  return createHash('md5').update(sessionKey).update(magic, 'latin1').digest();
}
