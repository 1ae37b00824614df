/**
 * The envelope around an encrypted message: multipart/encrypted as WinRM writes it (MS-WSMV 2.2.9.1).
 *
 * It is not quite MIME: parts have no blank line, the boundary has a blank inside, and the data is raw bytes. Lengths are
 * therefore taken from the headers and never found by searching the data.
 */
import type { Sealed } from './ntlm-seal';

export const soapType = 'application/soap+xml;charset=UTF-8';

const boundary = '--Encrypted Boundary';
const secondHeader = '\tContent-Type: application/octet-stream\r\n';
/** Exchange writes a blank after the dashes. */
const boundaryAt = /^-- ?Encrypted Boundary(--)?\r\n/;
const longestHeader = 400;

export function sealedContentType(protocol: string): string {
  return `multipart/encrypted;protocol="${protocol}";boundary="Encrypted Boundary"`;
}

/** `plainBytes` is the length of the message before it was sealed. */
export function encodeSealedBody(protocol: string, plainBytes: number, { signature, data }: Sealed): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signature.length);
  const head =
    `${boundary}\r\n\tContent-Type: ${protocol}\r\n` +
    `\tOriginalContent: type=${soapType};Length=${plainBytes}\r\n${boundary}\r\n${secondHeader}`;
  return Buffer.concat([Buffer.from(head), length, signature, data, Buffer.from(`${boundary}--\r\n`)]);
}

export interface SealedPart extends Sealed {
  /** The length that the message must have once it is unsealed. */
  readonly plainBytes: number;
}

/** The sealed parts of a body, mostly one; undefined when the body does not have exactly this form. */
export function decodeSealedBody(body: Buffer): readonly SealedPart[] | undefined {
  const parts: SealedPart[] = [];
  let at = 0;
  for (;;) {
    const start = headerAt(body, at);
    const plainBytes = Number(/;Length=(\d{1,9})\r\n/i.exec(start?.text ?? '')?.[1] ?? Number.NaN);
    if (start === undefined || Number.isNaN(plainBytes)) return undefined;
    const second = body.indexOf('\r\n', start.end) + 2;
    const dataAt = body.indexOf('\r\n', second) + 2;
    if (second < 2 || dataAt < 2 || !opensData(body, start.end, dataAt) || dataAt + 4 > body.length) return undefined;
    const signatureEnd = dataAt + 4 + body.readUInt32LE(dataAt);
    const dataEnd = signatureEnd + plainBytes;
    const next = boundaryAt.exec(body.toString('latin1', dataEnd, dataEnd + 30));
    if (dataEnd > body.length || next === null) return undefined;
    parts.push({
      signature: body.subarray(dataAt + 4, signatureEnd),
      data: body.subarray(signatureEnd, dataEnd),
      plainBytes,
    });
    if (next[1] !== undefined) return parts;
    at = dataEnd;
  }
}

/** The first part's boundary and two headers, which tell the protocol and the length. */
function headerAt(body: Buffer, at: number): { readonly text: string; readonly end: number } | undefined {
  const text = body.toString('latin1', at, at + longestHeader);
  const found = /^-- ?Encrypted Boundary\r\n(?:\t?[A-Za-z-]+:[^\r\n]*\r\n){2}(?=-- ?Encrypted Boundary\r\n)/.exec(text);
  return found === null ? undefined : { text: found[0], end: at + found[0].length };
}

function opensData(body: Buffer, from: number, to: number): boolean {
  const text = body.toString('latin1', from, to);
  return /^-- ?Encrypted Boundary\r\n\t?Content-Type: ?application\/octet-stream\r\n$/i.test(text);
}
