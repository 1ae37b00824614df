import { decodeSealedBody, encodeSealedBody } from '../../../probes/transports/winrm/sealed-body';

const protocol = 'application/HTTP-SPNEGO-session-encrypted';
const sealed = (data: string) => ({ signature: Buffer.alloc(16, 1), data: Buffer.from(data, 'latin1') });
const body = (data: string): Buffer => encodeSealedBody(protocol, data.length, sealed(data));

describe('A sealed body', () => {
  it('has the form that WinRM writes', () => {
    expect(body('abc').toString('latin1')).toBe(
      '--Encrypted Boundary\r\n\tContent-Type: application/HTTP-SPNEGO-session-encrypted\r\n' +
        '\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=3\r\n' +
        '--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n' +
        `\x10\0\0\0${'\x01'.repeat(16)}abc--Encrypted Boundary--\r\n`,
    );
  });

  it('is read back, even when its data looks like a boundary', () => {
    const tricky = 'x--Encrypted Boundary--\r\n--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n';
    expect(decodeSealedBody(body(tricky))?.map((part) => part.data.toString('latin1'))).toEqual([tricky]);
  });

  it('is read with the blank that Exchange writes in its boundary', () => {
    const blank = Buffer.from(body('abc').toString('latin1').replaceAll('--Encrypted B', '-- Encrypted B'), 'latin1');
    expect(decodeSealedBody(blank)).toEqual([{ ...sealed('abc'), plainBytes: 3 }]);
  });

  it('may have several parts', () => {
    const two = Buffer.concat([body('one').subarray(0, -24), body('three')]);
    expect(decodeSealedBody(two)?.map((part) => part.data.toString())).toEqual(['one', 'three']);
  });

  it.each([
    ['cut off', (good: Buffer) => good.subarray(0, -1)],
    ['without an end', (good: Buffer) => good.subarray(0, -24)],
    ['empty', () => Buffer.alloc(0)],
    [
      'of another length than it says',
      (good: Buffer) => Buffer.from(good.toString('latin1').replace('Length=3', 'Length=4'), 'latin1'),
    ],
    ['without a length', (good: Buffer) => Buffer.from(good.toString('latin1').replace(';Length=3', ''), 'latin1')],
    [
      'with an endless signature',
      (good: Buffer) => Buffer.from(good.toString('latin1').replace('\x10\0\0\0', '\xff\xff\xff\xff'), 'latin1'),
    ],
    [
      'of a plain type',
      (good: Buffer) => Buffer.from(good.toString('latin1').replace('octet-stream', 'soap+xml'), 'latin1'),
    ],
  ])('is refused when it is %s', (_, spoil) => {
    expect(decodeSealedBody(spoil(body('abc')))).toBeUndefined();
  });
});
