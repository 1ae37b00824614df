/**
 * The three messages of an NTLM sign-in as bytes: negotiate, challenge, authenticate (MS-NLMP 2.2.1).
 *
 * Only layout lives here; what goes into the fields is computed in `ntlm-keys.ts`. A challenge comes from the other side,
 * so every offset in it is checked before it is followed.
 */
export const ntlmFlags = {
  unicode: 0x1,
  requestTarget: 0x4,
  sign: 0x10,
  seal: 0x20,
  ntlm: 0x200,
  alwaysSign: 0x8000,
  extendedSessionSecurity: 0x80000,
  targetInfo: 0x800000,
  version: 0x2000000,
  key128: 0x20000000,
  keyExchange: 0x40000000,
  key56: 0x80000000,
} as const;

/** Ids of the pairs that a challenge carries and an answer adds to (MS-NLMP 2.2.2.1). */
export const avIds = { end: 0, flags: 6, timestamp: 7, targetName: 9, channelBindings: 10 } as const;

export interface AvPair {
  readonly id: number;
  readonly value: Buffer;
}

export interface NtlmChallenge {
  readonly flags: number;
  readonly nonce: Buffer;
  readonly targetInfo: readonly AvPair[];
}

export interface NtlmAuthenticate {
  readonly flags: number;
  readonly lmResponse: Buffer;
  readonly ntResponse: Buffer;
  readonly domain: string;
  readonly user: string;
  readonly workstation: string;
  readonly encryptedSessionKey: Buffer;
}

const signature = Buffer.from('NTLMSSP\0', 'latin1');
const version = Buffer.from([10, 0, 0x61, 0x58, 0, 0, 0, 15]);
const headerBytes = 88;

/** Where the message integrity code sits in an authenticate message; 16 bytes, zero until it is known. */
export const micOffset = 72;

export function encodeNegotiate(flags: number): Buffer {
  const message = Buffer.alloc(40);
  signature.copy(message);
  message.writeUInt32LE(1, 8);
  message.writeUInt32LE(flags, 12);
  version.copy(message, 32);
  return message;
}

/** Reads a challenge; undefined when it is none or points outside itself. */
export function decodeChallenge(message: Buffer): NtlmChallenge | undefined {
  if (message.length < 48 || !message.subarray(0, 8).equals(signature)) return undefined;
  if (message.readUInt32LE(8) !== 2) return undefined;
  const length = message.readUInt16LE(40);
  const offset = message.readUInt32LE(44);
  if (offset + length > message.length) return undefined;
  const targetInfo = decodeAvPairs(message.subarray(offset, offset + length));
  if (targetInfo === undefined) return undefined;
  return { flags: message.readUInt32LE(20), nonce: message.subarray(24, 32), targetInfo };
}

function decodeAvPairs(bytes: Buffer): readonly AvPair[] | undefined {
  const pairs: AvPair[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const id = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    if (id === avIds.end) return pairs;
    if (at + 4 + length > bytes.length) return undefined;
    pairs.push({ id, value: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return bytes.length === 0 ? pairs : undefined;
}

export function encodeAvPairs(pairs: readonly AvPair[]): Buffer {
  const parts: Buffer[] = [];
  for (const { id, value } of [...pairs, { id: avIds.end, value: Buffer.alloc(0) }]) {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(id, 0);
    head.writeUInt16LE(value.length, 2);
    parts.push(head, value);
  }
  return Buffer.concat(parts);
}

/** The authenticate message with an empty integrity code. */
export function encodeAuthenticate(parts: NtlmAuthenticate): Buffer {
  const fields = [
    parts.lmResponse,
    parts.ntResponse,
    utf16(parts.domain),
    utf16(parts.user),
    utf16(parts.workstation),
    parts.encryptedSessionKey,
  ];
  const header = Buffer.alloc(headerBytes);
  signature.copy(header);
  header.writeUInt32LE(3, 8);
  let offset = headerBytes;
  for (const [index, field] of fields.entries()) {
    const at = 12 + index * 8;
    header.writeUInt16LE(field.length, at);
    header.writeUInt16LE(field.length, at + 2);
    header.writeUInt32LE(offset, at + 4);
    offset += field.length;
  }
  header.writeUInt32LE(parts.flags, 60);
  version.copy(header, 64);
  return Buffer.concat([header, ...fields]);
}

export function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
