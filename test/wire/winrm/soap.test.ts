import {
  becauseOfFault,
  meansBusy,
  meansGone,
  meansQuota,
  meansWait,
} from '../../../probes/transports/winrm/fault-codes';
import { soapEnvelope } from '../../../probes/transports/winrm/soap';
import { readReply } from '../../../probes/transports/winrm/soap-reply';
import { findElement, readXml } from '../../../probes/transports/winrm/xml';

const id = 'uuid:0A1B2C3D-0000-4000-8000-000000000001';
const spaces =
  'xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" ' +
  'xmlns:f="http://schemas.microsoft.com/wbem/wsman/1/wsmanfault" xmlns:w="urn:any"';
const reply = (body: string, relatesTo: string | undefined = id): string =>
  `<s:Envelope ${spaces}><s:Header>${relatesTo === '' ? '' : `<a:RelatesTo>${relatesTo}</a:RelatesTo>`}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
const fault = (code: number, subcode = 'w:InternalError'): string =>
  `<s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>${subcode}</s:Value></s:Subcode></s:Code>` +
  '<s:Reason><s:Text xml:lang="">the reason</s:Text></s:Reason><s:Detail>' +
  `<f:WSManFault Code="${code}" Machine="ex01"><f:Message><f:ProviderFault provider="x">the\n message</f:ProviderFault></f:Message></f:WSManFault>` +
  '</s:Detail></s:Fault>';

describe('A request', () => {
  it('is well-formed whatever the address and the session configuration contain', () => {
    const text = soapEnvelope({
      to: 'http://[::1]:5985/wsman?"<&>',
      action: 'urn:do',
      messageId: id,
      sessionId: id,
      resourceUri: 'http://schemas.microsoft.com/powershell/"><w:Evil/>',
      shellId: '"><w:Evil/>',
      operationSeconds: 20,
      options: [{ name: 'protocolversion', value: '<2.3>', mustComply: true }],
      body: '',
    });
    const root = readXml(text);
    expect(root && findElement(root, 'To')?.text).toBe('http://[::1]:5985/wsman?"<&>');
    expect(root && findElement(root, 'Option')?.text).toBe('<2.3>');
    expect(root && findElement(root, 'Evil')).toBeUndefined();
  });
});

describe('A reply', () => {
  it('gives its body', () => {
    const read = readReply(reply('<w:Answer>yes</w:Answer>'), id);
    expect(read.kind === 'body' && read.body.children[0]?.text).toBe('yes');
  });

  it('may write our message id in small letters', () => {
    expect(readReply(reply('<w:Answer/>', id.toLowerCase()), id).kind).toBe('body');
  });

  it.each([
    ['belongs to another request', reply('<w:Answer/>', 'uuid:other')],
    ['belongs to no request', reply('<w:Answer/>', '')],
    ['is a fault for another request', reply(fault(5), 'uuid:other')],
    ['is a web page', '<html><body>Welcome</body></html>'],
    ['is empty', ''],
    ['has no body', `<s:Envelope ${spaces}><s:Header/></s:Envelope>`],
  ])('is refused when it %s', (_, text) => {
    expect(readReply(text, id).kind).toBe('bad');
  });

  it('gives a fault with its number, subcode and words', () => {
    const read = readReply(reply(fault(2150858793, 'w:TimedOut')), id);
    expect(read.kind === 'fault' && read.fault).toEqual({
      code: 2150858793,
      subcode: 'w:TimedOut',
      text: 'the message',
    });
  });

  it('gives a fault that was raised before the request was understood', () => {
    expect(readReply(reply(fault(170), ''), id).kind).toBe('fault');
  });
});

describe('A fault', () => {
  const of = (code: number, subcode = 'w:InternalError') => ({ code, subcode, text: 'words' });

  it('means wait, busy, gone or quota by its number', () => {
    expect([
      meansWait(of(0x80338029)),
      meansBusy(of(170)),
      meansGone(of(0x8033805b)),
      meansQuota(of(0x803381a6)),
    ]).toEqual([true, true, true, true]);
    expect([meansWait(undefined), meansBusy(of(5)), meansGone(of(5)), meansQuota(of(170))]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    [of(5), 'access-denied'],
    [of(0, 'wsman:AccessDenied'), 'access-denied'],
    [of(0x803381a5), 'quota'],
    [of(0, 'wsman:QuotaLimit'), 'quota'],
    [of(2150858752), 'fault'],
  ])('%j has the code %s', (given, code) => {
    expect(becauseOfFault(given).code).toBe(code);
  });

  it('shows its number in both ways that people search for', () => {
    expect(becauseOfFault(of(2150858752)).detail).toBe('2150858752 (0x80338000) words');
  });
});
