/**
 * Ties a sign-in to the TLS connection it travels on: `tls-server-end-point` of RFC 5929.
 *
 * The hash of the certificate is made with the hash of its own signature, with SHA-256 in place of MD5 and SHA-1. A
 * certificate whose signature names no single hash (Ed25519) has no such binding.
 */
import { createHash } from 'node:crypto';

/** Hash by the object id of the signature algorithm, as the hexadecimal body of its DER encoding. */
const hashBySignature: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'sha256', // md5WithRSAEncryption
  '2a864886f70d010105': 'sha256', // sha1WithRSAEncryption
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a864886f70d01010e': 'sha224',
  '2a8648ce3d0401': 'sha256', // ecdsa-with-SHA1
  '2a8648ce3d040301': 'sha224',
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
};

const rsaPss = '2a864886f70d01010a';

/** Hashes that the parameters of RSASSA-PSS may name. */
const hashById: Readonly<Record<string, string>> = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
  '608648016503040204': 'sha224',
};

/** The application data of the binding for a certificate in DER, or undefined when there is none. */
export function tlsServerEndPoint(certificate: Buffer): Buffer | undefined {
  const hash = signatureHash(certificate);
  if (hash === undefined) return undefined;
  return Buffer.concat([Buffer.from('tls-server-end-point:'), createHash(hash).update(certificate).digest()]);
}

function signatureHash(certificate: Buffer): string | undefined {
  const outer = readDer(certificate, 0);
  const signed = outer && readDer(certificate, outer.start);
  const algorithm = signed && readDer(certificate, signed.end);
  const id = algorithm && readDer(certificate, algorithm.start);
  if (id === undefined || algorithm === undefined || id.tag !== 6) return undefined;
  const name = certificate.toString('hex', id.start, id.end);
  if (name === rsaPss) return pssHash(certificate.subarray(id.end, algorithm.end));
  return hashBySignature[name];
}

/** SEQUENCE { [0] { SEQUENCE { hash id } } ... }; an absent [0] means SHA-1, which counts as SHA-256 here. */
function pssHash(parameters: Buffer): string | undefined {
  const sequence = readDer(parameters, 0);
  const tagged = sequence && readDer(parameters, sequence.start);
  if (tagged === undefined || tagged.tag !== 0xa0) return 'sha256';
  const algorithm = readDer(parameters, tagged.start);
  const id = algorithm && readDer(parameters, algorithm.start);
  return id === undefined ? undefined : hashById[parameters.toString('hex', id.start, id.end)];
}

interface Der {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

function readDer(bytes: Buffer, at: number): Der | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4 || at + 2 + lengthBytes > bytes.length) return undefined;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  const start = at + 2 + lengthBytes;
  return start + length > bytes.length ? undefined : { tag, start, end: start + length };
}
