import { md4 } from '../../../probes/transports/winrm/md4';
import { rc4 } from '../../../probes/transports/winrm/rc4';

describe('MD4', () => {
  // RFC 1320, appendix A.5.
  const vectors: readonly (readonly [string, string])[] = [
    ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
    ['a', 'bde52cb31de33e46245e05fbdbd6fb24'],
    ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
    ['message digest', 'd9130a8164549fe818874806e1c7014b'],
    ['abcdefghijklmnopqrstuvwxyz', 'd79e1c308aa5bbcdeea8ed63df412da9'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', '043f8582f241db351ce627e153e7f0e4'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      'e33b4ddc9c38f2199c3e7b164fcc0536',
    ],
  ];
  it.each(vectors)('of %p is what RFC 1320 prints', (text, digest) => {
    expect(md4(Buffer.from(text)).toString('hex')).toBe(digest);
  });

  it('pads data that ends at the edge of a block', () => {
    const digests = [55, 56, 63, 64, 65].map((length) => md4(Buffer.alloc(length, 0x61)).toString('hex'));
    expect(new Set(digests).size).toBe(5);
  });
});

describe('RC4', () => {
  const vectors: readonly (readonly [string, string, string])[] = [
    ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
    ['Wiki', 'pedia', '1021bf0420'],
    ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
  ];
  it.each(vectors)('with the key %p turns %p into the known bytes', (key, plain, sealed) => {
    expect(rc4(Buffer.from(key))(Buffer.from(plain)).toString('hex')).toBe(sealed);
  });

  it('gives the key stream of RFC 6229, also far from its beginning', () => {
    const stream = rc4(Buffer.from('0102030405', 'hex'))(Buffer.alloc(4112));
    expect(stream.toString('hex', 0, 16)).toBe('b2396305f03dc027ccc3524a0a1118a8');
    expect(stream.toString('hex', 4096, 4112)).toBe('ff25b58995996707e51fbdf08b34d875');
  });

  it('goes on where the last piece ended', () => {
    const whole = rc4(Buffer.from('Key'))(Buffer.alloc(1000, 7));
    const pieces = rc4(Buffer.from('Key'));
    expect(Buffer.concat([pieces(Buffer.alloc(1, 7)), pieces(Buffer.alloc(999, 7))])).toEqual(whole);
  });
});
