import net from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import type { Authority, Certificate } from '../peers/certificates';
import { makeAuthority } from '../peers/certificates';
import { ask, short, withPeer } from '../peers/run-on-peer';
import { startTamperProxy } from '../peers/tamper-proxy';
import type { WinrmPeer } from '../peers/winrm-peer';
import { account, startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

/** A server of an attacker: answers every request in the same way and remembers all that it was sent. */
async function answering(response: string): Promise<{ port: number; heard: () => string; stop: () => void }> {
  const parts: Buffer[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      parts.push(data);
      socket.write(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return {
    port: (server.address() as net.AddressInfo).port,
    heard: () => Buffer.concat(parts).toString('latin1'),
    stop,
  };
}

const http = (status: string, ...headers: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', '', ''].join('\r\n');

describe('A stranger who answers in place of the server over HTTP', () => {
  const basic = Buffer.from(`${account.domain}\\${account.user}:${account.password}`).toString('base64');

  it.each<readonly [string, string, string]>([
    ['offers only Basic', http('401 Unauthorized', 'WWW-Authenticate: Basic realm="WSMAN"'), 'auth'],
    ['offers only Digest', http('401 Unauthorized', 'WWW-Authenticate: Digest realm="x", nonce="y"'), 'auth'],
    ['says that no sign-in is needed', http('200 OK'), 'bad-answer'],
    ['sends us elsewhere', http('302 Found', 'Location: http://127.0.0.1:1/wsman'), 'fault'],
    [
      'sends an NTLM challenge that is none',
      http('401 Unauthorized', 'WWW-Authenticate: Negotiate AAAA'),
      'bad-answer',
    ],
  ])('and %s gets neither password nor script', async (_, response, code) => {
    const stranger = await answering(response);
    for (const auth of ['ntlm', 'negotiate'] as const) {
      expect(short(await ask(targetOf(stranger, { auth })))).toBe(code);
    }
    stranger.stop();
    const heard = stranger.heard();
    expect(heard).toContain('Authorization: Negotiate ');
    for (const secret of [account.password, basic, 'Authorization: Basic', 's:Envelope']) {
      expect(heard).not.toContain(secret);
    }
  });
});

here(`Somebody on the line who makes things weaker${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'winrm-downgrade-'));
  let authority: Authority;
  let good: Certificate;
  beforeAll(() => {
    authority = makeAuthority(dir);
    good = authority.issue('good', {});
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const securely = (): Partial<WinrmTarget> => ({ https: true, trust: { by: 'authority', pem: authority.pem } });

  it('by leaving only Basic in what the server offers gets no password', () =>
    withPeer({}, async (peer) => {
      const heard: Buffer[] = [];
      const proxy = await startTamperProxy(peer.port, {
        toServer: (data) => (heard.push(data), data),
        toClient: (data) =>
          Buffer.from(
            data.toString('latin1').replaceAll(/WWW-Authenticate: \S+[^\r]*/g, 'WWW-Authenticate: Basic'),
            'latin1',
          ),
      });
      const answer = await ask(targetOf(proxy, { host: '127.0.0.1', auth: 'negotiate' }));
      await proxy.stop();
      expect(short(answer)).toBe('auth');
      expect(Buffer.concat(heard).toString('latin1')).not.toContain('Authorization: Basic');
      await peer.told();
      expect(peer.count('ran')).toBe(0);
    }));

  it('by an old version of TLS is refused before anything is said', () =>
    withPeer({ tls: good, newestTls: '1.1' }, async (peer) => {
      const answer = await ask(targetOf(peer, securely()));
      await peer.told();
      expect(short(answer)).toBe('tls');
      expect(peer.count('signed in') + peer.count('sign-in refused')).toBe(0);
    }));

  it('by passing the sign-in on over a TLS of his own is refused by a server that binds', () =>
    withPeer({ tls: good, bind: authority.issue('real', {}).certPath, faults: ['strict'] }, async (peer) => {
      const answer = await ask(targetOf(peer, securely()));
      await peer.told();
      expect([short(answer), peer.count('ran')]).toEqual(['auth', 0]);
    }));

  it('by taking the sign-in from HTTPS to a server’s HTTP port is refused, for the binding is in it', async () => {
    // The stranger holds a certificate that we believe, and passes what comes out of his TLS on to the plain port.
    const plain: WinrmPeer = await startWinrmPeer({ bind: good.certPath, faults: ['strict'] });
    const answer = await ask(targetOf(plain, { auth: 'ntlm' }));
    await plain.told();
    expect([short(answer), plain.count('ran')]).toEqual(['auth', 0]);
    await plain.stop();
  });

  it('by answering over HTTPS without TLS any more is noticed', () =>
    withPeer({ tls: good }, async (peer) => {
      let pieces = 0;
      const proxy = await startTamperProxy(peer.port, {
        toClient: (data) => (++pieces > 3 ? Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n') : data),
      });
      const answer = await ask(targetOf(proxy, { ...securely(), host: 'localhost' }));
      await proxy.stop();
      expect(answer).toMatchObject({ ok: false, started: false });
    }));
});
