/**
 * Reads what a WS-Management service answered: the body, or a fault with its code.
 *
 * An answer must say which request it belongs to. One that belongs to another is refused, whatever it contains.
 */
import { namespaces } from './soap';
import type { XmlElement } from './xml';
import { findElement, readXml } from './xml';

export interface WsmanFault {
  /** The number in WSManFault, as Windows counts its errors; 0 when the fault has none. */
  readonly code: number;
  /** Such as `w:QuotaLimit`; the prefix is the server's choice. */
  readonly subcode: string;
  /** The server's own words. */
  readonly text: string;
}

export type SoapReply =
  | { readonly kind: 'body'; readonly body: XmlElement }
  | { readonly kind: 'fault'; readonly fault: WsmanFault }
  | { readonly kind: 'bad'; readonly detail: string };

/** `messageId` is the one that the request carried. */
export function readReply(text: string, messageId: string): SoapReply {
  const envelope = readXml(text);
  if (envelope?.name !== 'Envelope' || envelope.space !== namespaces.soap) return bad('not a SOAP envelope');
  const body = childOf(envelope, 'Body', namespaces.soap);
  const header = childOf(envelope, 'Header', namespaces.soap);
  if (body === undefined) return bad('a SOAP envelope without a body');
  const relatesTo = header && childOf(header, 'RelatesTo', namespaces.addressing)?.text.trim();
  const fault = childOf(body, 'Fault', namespaces.soap);
  // A fault raised before the request was understood may not know which request it belongs to.
  const known =
    relatesTo?.toLowerCase() === messageId.toLowerCase() || (relatesTo === undefined && fault !== undefined);
  if (!known) return bad(`the answer belongs to another request (RelatesTo ${relatesTo ?? 'missing'})`);
  return fault === undefined ? { kind: 'body', body } : { kind: 'fault', fault: readFault(fault) };
}

function bad(detail: string): SoapReply {
  return { kind: 'bad', detail };
}

function readFault(fault: XmlElement): WsmanFault {
  const subcode = findElement(fault, 'Subcode', namespaces.soap);
  const detail = findElement(fault, 'WSManFault', namespaces.fault);
  const code = Number(detail?.attributes.get('Code') ?? 0);
  const message = detail && findElement(detail, 'Message', namespaces.fault);
  const reason = findElement(fault, 'Text', namespaces.soap);
  return {
    code: Number.isFinite(code) ? code >>> 0 : 0,
    subcode: (subcode && findElement(subcode, 'Value', namespaces.soap)?.text.trim()) ?? '',
    text: (wordsOf(message) || wordsOf(reason)).slice(0, 500),
  };
}

function wordsOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const inside = element.children.map(wordsOf).join(' ');
  return `${element.text} ${inside}`.replace(/\s+/g, ' ').trim();
}

function childOf(parent: XmlElement, name: string, space: string): XmlElement | undefined {
  return parent.children.find((child) => child.name === name && child.space === space);
}
