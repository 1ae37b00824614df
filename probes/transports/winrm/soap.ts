/**
 * Writes one WS-Management request as a SOAP envelope.
 *
 * Every request carries a message id of its own, so that an answer to another question is noticed (`soap-reply.ts`).
 */
import { escapeXml } from './xml';

export const namespaces = {
  soap: 'http://www.w3.org/2003/05/soap-envelope',
  addressing: 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
  wsman: 'http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd',
  microsoft: 'http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd',
  shell: 'http://schemas.microsoft.com/wbem/wsman/1/windows/shell',
  fault: 'http://schemas.microsoft.com/wbem/wsman/1/wsmanfault',
  powershell: 'http://schemas.microsoft.com/powershell',
} as const;

const anonymous = 'http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous';

/** Bytes of envelope that a server may answer with; the ceiling of Windows by default. */
const maxEnvelopeBytes = 153_600;

export interface SoapOption {
  readonly name: string;
  readonly value: string;
  readonly mustComply: boolean;
}

export interface SoapRequest {
  readonly to: string;
  readonly action: string;
  /** With its `uuid:` in front. */
  readonly messageId: string;
  readonly sessionId: string;
  readonly resourceUri: string;
  readonly shellId: string | undefined;
  readonly operationSeconds: number;
  readonly options: readonly SoapOption[];
  /** XML that was escaped by whoever built it. */
  readonly body: string;
}

export function soapEnvelope(request: SoapRequest): string {
  const { to, action, messageId, sessionId, resourceUri, operationSeconds } = request;
  return (
    `<s:Envelope xmlns:s="${namespaces.soap}" xmlns:a="${namespaces.addressing}" xmlns:w="${namespaces.wsman}" ` +
    `xmlns:p="${namespaces.microsoft}" xmlns:rsp="${namespaces.shell}"><s:Header>` +
    `<a:To>${escapeXml(to)}</a:To>` +
    `<a:ReplyTo><a:Address s:mustUnderstand="true">${anonymous}</a:Address></a:ReplyTo>` +
    `<a:MessageID>${messageId}</a:MessageID>` +
    `<a:Action s:mustUnderstand="true">${action}</a:Action>` +
    `<w:ResourceURI s:mustUnderstand="true">${escapeXml(resourceUri)}</w:ResourceURI>` +
    `<w:MaxEnvelopeSize s:mustUnderstand="true">${maxEnvelopeBytes}</w:MaxEnvelopeSize>` +
    '<w:Locale s:mustUnderstand="false" xml:lang="en-US"/><p:DataLocale s:mustUnderstand="false" xml:lang="en-US"/>' +
    `<p:SessionId s:mustUnderstand="false">${sessionId}</p:SessionId>` +
    `<w:OperationTimeout>PT${operationSeconds}S</w:OperationTimeout>` +
    selectors(request.shellId) +
    optionSet(request.options) +
    `</s:Header><s:Body>${request.body}</s:Body></s:Envelope>`
  );
}

function selectors(shellId: string | undefined): string {
  if (shellId === undefined) return '';
  return `<w:SelectorSet><w:Selector Name="ShellId">${escapeXml(shellId)}</w:Selector></w:SelectorSet>`;
}

function optionSet(options: readonly SoapOption[]): string {
  if (options.length === 0) return '';
  let inside = '';
  for (const { name, value, mustComply } of options) {
    inside += `<w:Option Name="${name}"${mustComply ? ' MustComply="true"' : ''}>${escapeXml(value)}</w:Option>`;
  }
  return `<w:OptionSet s:mustUnderstand="true">${inside}</w:OptionSet>`;
}
