import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tlsServerEndPoint } from '../../../probes/transports/winrm/channel-bindings';
import { runScript } from '../../../probes/transports/winrm/run-script';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import { systemTrust } from '../../../probes/transports/winrm/trusted-roots';
import type { Authority, Certificate, CertificateWish } from '../peers/certificates';
import { makeAuthority } from '../peers/certificates';
import { ask, ports, short, withPeer } from '../peers/run-on-peer';
import type { PeerWish } from '../peers/winrm-peer';
import { account, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

here(`NTLM and Basic over HTTPS${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'winrm-certificates-'));
  let authority: Authority;
  let good: Certificate;
  beforeAll(() => {
    authority = makeAuthority(dir);
    good = authority.issue('good', {});
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const byAuthority = (): Partial<WinrmTarget> => ({ https: true, trust: { by: 'authority', pem: authority.pem } });
  /** What a target gets from a server with that certificate, and how far the server got. */
  const tryOn = (wish: PeerWish, changes: Partial<WinrmTarget>): Promise<string> =>
    withPeer({ tls: good, ...wish }, async (peer) => {
      const answer = await ask(targetOf(peer, changes));
      await peer.told();
      // A certificate that is not believed must not get to see a sign-in.
      if (!answer.ok && answer.because.code === 'tls')
        expect(peer.count('signed in') + peer.count('sign-in refused')).toBe(0);
      return short(answer);
    });

  it('believes the authority of that server, and binds the sign-in to its certificate', async () => {
    expect(await tryOn({ faults: ['strict'] }, byAuthority())).toBe('ok completed');
  });

  it('says that binding is the trouble where a strict server shows a certificate that cannot be bound to', async () => {
    const tls = authority.issue('unbindable', { key: 'ed25519' });
    const pinned: Partial<WinrmTarget> = { https: true, trust: { by: 'pin', sha256: tls.sha256 } };
    expect(await tryOn({ tls }, pinned)).toBe('ok completed');
    expect(await tryOn({ tls, faults: ['strict'] }, pinned)).toBe('cbt');
  });

  it('is refused by a server that sees another certificate than we do', async () => {
    const other = authority.issue('other', {});
    expect(await tryOn({ bind: other.certPath }, byAuthority())).toBe('auth');
  });

  const signatures: readonly (readonly [string, CertificateWish, string])[] = [
    ['RSA with SHA-384', { digest: 'sha384' }, 'sha384'],
    ['RSA with SHA-512', { digest: 'sha512' }, 'sha512'],
    ['RSA with SHA-1, bound with SHA-256', { digest: 'sha1' }, 'sha256'],
    ['a key on an elliptic curve', { key: 'ec' }, 'sha256'],
    ['RSA-PSS with SHA-384', { key: 'pss', digest: 'sha384' }, 'sha384'],
  ];
  it.each(signatures)('binds with the hash of the certificate’s own signature: %s', async (_, wish, hash) => {
    const tls = authority.issue(`signed-${wish.key ?? 'rsa'}-${wish.digest ?? ''}`, wish);
    const pinned: Partial<WinrmTarget> = { https: true, trust: { by: 'pin', sha256: tls.sha256 } };
    expect(await tryOn({ tls, bindHash: hash }, pinned)).toBe('ok completed');
    expect(await tryOn({ tls, bindHash: hash === 'sha256' ? 'sha1' : 'sha256' }, pinned)).toBe('auth');
  });

  it('gives no binding for what is no certificate', () => {
    const der = new X509Certificate(good.pem).raw;
    expect(tlsServerEndPoint(der)).toHaveLength('tls-server-end-point:'.length + 32);
    for (let end = 0; end < 600; end += 7) expect(tlsServerEndPoint(der.subarray(0, end))).toBeUndefined();
    expect(tlsServerEndPoint(Buffer.alloc(100, 0xff))).toBeUndefined();
  });

  it('refuses a server whose authority the system does not know', async () => {
    expect(await tryOn({}, { https: true })).toBe('tls');
  });

  it('verifies even where the environment tells Node not to', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await tryOn({}, { https: true })).toBe('tls');
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  it('believes an authority that the system knows', () =>
    withPeer({ tls: good }, async (peer) => {
      writeFileSync(join(dir, 'bundle.pem'), authority.pem);
      const trust = systemTrust({ SSL_CERT_FILE: join(dir, 'bundle.pem') });
      const request = {
        script: 's',
        input: 'i',
        kind: 'script',
        allow: 'read',
        deadlineMs: 5_000,
        maxBytes: 1e6,
        signal: undefined,
      } as const;
      const answer = await runScript(targetOf(peer, { https: true }), request, { ...ports, systemTrust: () => trust });
      expect(short(answer)).toBe('ok completed');
    }));

  it('refuses a certificate with another name, unless that name was expected', async () => {
    const misnamed = authority.issue('misnamed', { name: 'ex09.corp.example' });
    expect(await tryOn({ tls: misnamed }, byAuthority())).toBe('tls');
    expect(await tryOn({ tls: misnamed }, { ...byAuthority(), certificateName: 'ex09.corp.example' })).toBe(
      'ok completed',
    );
  });

  it('refuses an expired certificate, also when it is pinned', async () => {
    const expired = authority.issue('expired', { expired: true });
    expect(await tryOn({ tls: expired }, byAuthority())).toBe('tls');
    expect(await tryOn({ tls: expired }, { https: true, trust: { by: 'pin', sha256: expired.sha256 } })).toBe('tls');
  });

  it('believes a pinned certificate without knowing its authority, and no other', async () => {
    const pin = (sha256: string): Partial<WinrmTarget> => ({ https: true, trust: { by: 'pin', sha256 } });
    expect(await tryOn({}, pin(good.sha256))).toBe('ok completed');
    expect(await tryOn({}, pin(good.sha256.replaceAll(':', '').toLowerCase()))).toBe('ok completed');
    expect(await tryOn({}, pin(good.sha256.replace(/^../, (byte) => (byte === '00' ? '01' : '00'))))).toBe('tls');
    expect(await tryOn({}, pin(''))).toBe('tls');
  });

  it('signs in with Basic, and takes a wrong password for what it is', async () => {
    expect(await tryOn({}, { ...byAuthority(), auth: 'basic' })).toBe('ok completed');
    expect(await tryOn({}, { ...byAuthority(), auth: 'basic', account: { ...account, password: 'wrong' } })).toBe(
      'auth',
    );
  });

  it('does not take a server without TLS for one with it', async () => {
    const plain = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n')).listen(0, '127.0.0.1');
    await new Promise((resolve) => plain.once('listening', resolve));
    const address = plain.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const answer = await ask(targetOf({ port }, byAuthority()));
    plain.close();
    expect(short(answer)).toBe('tls');
  });

  it('takes up a lost link again with a new binding', () =>
    withPeer({ tls: good, faults: ['drop-receive'] }, async (peer) => {
      const answer = await ask(targetOf(peer, byAuthority()));
      await peer.told();
      expect([short(answer), peer.count('ran'), peer.count('signed in')]).toEqual(['ok completed', 1, 2]);
    }));
});
