/**
 * The same Kerberos message in two shapes: as GSSAPI wraps it, and as WinRM sends it in two pieces.
 *
 * GSSAPI gives header (16 bytes), then what is encrypted: 16 bytes of noise, the message, a copy of the header, and a
 * checksum of 12. WinRM wants header, header copy, checksum and noise first (60 bytes, the "signature") and the message
 * after it. RFC 4121 allows that turn and records it in the header as the right rotation count (RRC).
 */
import type { Sealed } from './ntlm-seal';

const headerBytes = 16;
/** Header copy and checksum of an AES-SHA1 message. */
const rotation = 28;
/** What Windows expects before the message with AES-SHA1. */
export const signatureBytes = 60;

const tokenId = 0x0504;
const extraCountAt = 4;
const rotationAt = 6;

/** Undefined when the token is not one of `plainBytes` encrypted with AES-SHA1 and written the usual way. */
export function splitWrapToken(token: Buffer, plainBytes: number): Sealed | undefined {
  if (token.length !== plainBytes + signatureBytes || token.readUInt16BE(0) !== tokenId) return undefined;
  if (token.readUInt16BE(extraCountAt) !== 0 || token.readUInt16BE(rotationAt) !== 0) return undefined;
  const turned = token.length - rotation;
  const header = Buffer.from(token.subarray(0, headerBytes));
  header.writeUInt16BE(rotation, rotationAt);
  const noise = token.subarray(headerBytes, headerBytes + signatureBytes - headerBytes - rotation);
  return {
    signature: Buffer.concat([header, token.subarray(turned), noise]),
    data: token.subarray(headerBytes + noise.length, turned),
  };
}

/** GSSAPI undoes the turn by itself, guided by the header. */
export function joinWrapToken({ signature, data }: Sealed): Buffer {
  return Buffer.concat([signature, data]);
}
