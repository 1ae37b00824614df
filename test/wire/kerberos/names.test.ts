import { becauseOfStatus, noKdc } from '../../../probes/transports/winrm/kerberos-failure';
import { kerberosPrincipal, realmObjection, serviceName } from '../../../probes/transports/winrm/kerberos-name';
import { kerberosEnvironment } from '../../../probes/transports/winrm/kerberos-process';
import { splitWrapToken } from '../../../probes/transports/winrm/kerberos-token';

describe('The name of an account in Kerberos', () => {
  it.each([
    ['reader', 'corp.example', 'reader@CORP.EXAMPLE', undefined],
    ['reader', 'CORP', 'reader', 'CORP'],
    ['reader@corp.example', '', 'reader@CORP.EXAMPLE', undefined],
    ['svc$', 'corp.example', 'svc$@CORP.EXAMPLE', undefined],
    ['odd/name', 'corp.example', 'odd\\/name@CORP.EXAMPLE', undefined],
  ])('for %s in %s is %s', (user, domain, principal, netbios) => {
    expect(kerberosPrincipal({ user, domain, password: '' })).toEqual({ ok: true, principal, netbios });
  });

  it('is not guessed for a local account', () => {
    expect(kerberosPrincipal({ user: 'reader', domain: '', password: '' })).toMatchObject({ ok: false });
  });

  it('does not take one domain for another', () => {
    expect(realmObjection('reader@CORP.EXAMPLE', 'corp')).toBeUndefined();
    expect(realmObjection('reader@CORP.EXAMPLE', 'BRANCH')).toMatchObject({ code: 'not-supported' });
  });
});

describe('The name of a service in Kerberos', () => {
  it.each([
    ['HTTP/ex01.corp.example', 'HTTP/ex01.corp.example@'],
    ['HTTP/ex01.corp.example:5985', 'HTTP/ex01.corp.example:5985@'],
    ['HTTP/ex01.corp.example@CORP.EXAMPLE', 'HTTP/ex01.corp.example@CORP.EXAMPLE'],
  ])('%s is asked for without the help of DNS', (spn, name) => {
    expect(serviceName(spn)).toEqual({ ok: true, name });
  });

  it.each([
    'HTTP/192.0.2.7',
    'HTTP/192.0.2.7:5985',
    'HTTP/2001:db8::7',
    'HTTP/[2001:db8::7]:5985',
    'ex01',
    'HTTP/',
    'HTTP/a b',
  ])('%s is refused', (spn) => {
    expect(serviceName(spn)).toMatchObject({ ok: false, because: { code: 'spn' } });
  });
});

describe('What GSSAPI reports', () => {
  const status = (number: number) => ({ major: 0xd0000, minor: number - 1_765_328_384, text: 'words' });

  it('is read whether the number came signed or not', () => {
    const unsigned = { ...status(37), minor: status(37).minor >>> 0 };
    expect(becauseOfStatus(unsigned, 'server', 0)).toEqual({ code: 'clock-skew', detail: 'server: words' });
    expect(becauseOfStatus(status(37), 'server', 0)).toEqual({ code: 'clock-skew', detail: 'server: words' });
  });

  it('tells a silent KDC from one that is not there', () => {
    expect(becauseOfStatus(status(156), 'kdc', 27_000).code).toBe('timeout');
    expect(becauseOfStatus(status(156), 'kdc', 20).code).toBe('refused');
  });

  it('keeps both numbers of what it does not know', () => {
    const because = becauseOfStatus({ major: 0xd0000, minor: 5, text: 'words' }, 'kdc', 0);
    expect(because).toEqual({ code: 'fault', detail: 'kdc: words (0x000d0000, 0x00000005)' });
  });

  it('lets another way be tried only where the KDC was not reached', () => {
    expect(noKdc({ code: 'timeout', detail: 'kdc: words' })).toBe(true);
    expect(noKdc({ code: 'auth', detail: 'kdc: words' })).toBe(false);
    expect(noKdc({ code: 'timeout', detail: '10000 ms' })).toBe(false);
  });
});

describe('A wrapped message', () => {
  const token = (bytes: number): Buffer => {
    const made = Buffer.alloc(bytes);
    made.writeUInt16BE(0x0504);
    return made;
  };

  it('is split into a signature of 60 bytes and the message', () => {
    const made = Buffer.from(Array.from({ length: 70 }, (_, index) => index));
    made.writeUInt16BE(0x0504);
    made.fill(0, 4, 8);
    const split = splitWrapToken(made, 10);
    expect(split?.signature.readUInt16BE(6)).toBe(28);
    expect(split?.signature.subarray(16)).toEqual(Buffer.concat([made.subarray(42), made.subarray(16, 32)]));
    expect(split?.data).toEqual(made.subarray(32, 42));
  });

  it('of another length, padded, turned already or of another kind is refused', () => {
    expect(splitWrapToken(token(61), 0)).toBeUndefined();
    expect(splitWrapToken(token(10), 0)).toBeUndefined();
    for (const at of [0, 5, 7]) {
      const odd = token(60);
      odd[at] = 1;
      expect(splitWrapToken(odd, 0)).toBeUndefined();
    }
  });
});

describe('The environment of the Kerberos process', () => {
  it('holds what Kerberos needs and no secret of ours', () => {
    const environment = kerberosEnvironment({
      KRB5_CONFIG: '/a',
      PREFLIGHT_SECRET: 'x',
      KRB5CCNAME: 'FILE:/b',
      NODE_OPTIONS: 'y',
    });
    expect(environment).toEqual({
      KRB5_CONFIG: '/a',
      KRB5CCNAME: 'MEMORY:preflight',
      KRB5_CLIENT_KTNAME: 'MEMORY:preflight',
    });
  });
});
