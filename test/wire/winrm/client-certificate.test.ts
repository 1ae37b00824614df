import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript, systemPorts } from '../../../probes/transports/winrm/run-script';
import type { ClientCertificate, WinrmTarget } from '../../../probes/transports/winrm/target';
import { systemTrust } from '../../../probes/transports/winrm/trusted-roots';
import type { Authority, Certificate } from '../peers/certificates';
import { encryptedKey, makeAuthority } from '../peers/certificates';
import { ask, script, short } from '../peers/run-on-peer';
import type { PeerWish, WinrmPeer } from '../peers/winrm-peer';
import { account, startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

here(`A client certificate${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'winrm-client-'));
  const strangers = mkdtempSync(join(tmpdir(), 'winrm-strangers-'));
  let authority: Authority;
  let server: Certificate;
  let ours: Certificate;
  const peers: WinrmPeer[] = [];
  beforeAll(() => {
    authority = makeAuthority(dir);
    server = authority.issue('server', {});
    ours = authority.issue('ours', { name: account.user });
  });
  afterEach(async () => {
    for (const peer of peers.splice(0)) await peer.stop();
  });
  afterAll(() => {
    for (const folder of [dir, strangers]) rmSync(folder, { recursive: true, force: true });
  });

  const start = async (wish: PeerWish = {}): Promise<WinrmPeer> => {
    const peer = await startWinrmPeer({ tls: server, clientCa: join(dir, 'ca.pem'), ...wish });
    peers.push(peer);
    return peer;
  };
  const shown = (certificate: Certificate, changes: Partial<ClientCertificate> = {}): ClientCertificate => ({
    certificate: certificate.pem,
    privateKey: readFileSync(certificate.keyPath, 'utf8'),
    passphrase: undefined,
    ...changes,
  });
  const withCertificate = (
    peer: WinrmPeer,
    own: ClientCertificate | undefined,
    changes: Partial<WinrmTarget> = {},
  ): WinrmTarget =>
    targetOf(peer, {
      https: true,
      trust: { by: 'authority', pem: authority.pem },
      auth: 'certificate',
      account: undefined,
      clientCertificate: own,
      ...changes,
    });

  it('signs in where the server maps it to an account, without any password', async () => {
    const peer = await start();
    const answer = await ask(withCertificate(peer, shown(ours)));
    expect(short(answer)).toBe('ok completed');
    expect(answer.ok && answer.meta.signedInWith).toBe('certificate');
    await peer.told();
    // Windows asks for the certificate in the middle of the connection, which Node can follow up to TLS 1.2 only.
    expect(peer.events().filter(({ event }) => event === 'signed in')).toEqual([
      { event: 'signed in', user: account.user, tls: 'TLSv1.2' },
    ]);
  });

  it('signs in with a key that has a passphrase, and says so when the passphrase is another one', async () => {
    const peer = await start();
    const key = encryptedKey(dir, ours, 'open sesame');
    const target = (passphrase: string | undefined): WinrmTarget =>
      withCertificate(peer, shown(ours, { privateKey: key, passphrase }));
    expect(short(await ask(target('open sesame')))).toBe('ok completed');
    for (const wrong of ['another', undefined]) {
      const answer = await ask(target(wrong));
      expect(answer).toMatchObject({ ok: false, started: false, because: { code: 'no-account' } });
      expect(JSON.stringify(answer)).not.toContain('another');
    }
  });

  it('that does not belong to its key is not shown to anybody', async () => {
    const peer = await start();
    const other = authority.issue('other', { name: account.user });
    const own = shown(ours, { privateKey: readFileSync(other.keyPath, 'utf8') });
    expect(short(await ask(withCertificate(peer, own)))).toBe('no-account');
    await peer.told();
    expect(peer.count('connected')).toBe(0);
  });

  it.each(['1.2', undefined] as const)('of a stranger is refused by the server (TLS up to %p)', async (newestTls) => {
    const stranger = makeAuthority(strangers).issue(`stranger-${newestTls}`, { name: account.user });
    const peer = await start(newestTls === undefined ? {} : { newestTls });
    const answer = await ask(withCertificate(peer, shown(stranger)));
    expect(answer).toMatchObject({
      ok: false,
      started: false,
      because: { code: 'auth', detail: expect.stringContaining('refused our client certificate: unknown ca') },
    });
  });

  it('that has expired is refused by the server', async () => {
    const peer = await start();
    const expired = authority.issue('expired', { name: account.user, expired: true });
    expect(await ask(withCertificate(peer, shown(expired)))).toMatchObject({
      ok: false,
      because: { code: 'auth', detail: expect.stringContaining('certificate expired') },
    });
  });

  it('that is mapped to no account is refused, and tried once', async () => {
    const peer = await start();
    const nobody = authority.issue('nobody', { name: 'nobody' });
    expect(short(await ask(withCertificate(peer, shown(nobody))))).toBe('auth');
    await peer.told();
    expect([peer.count('sign-in refused'), peer.count('ran')]).toEqual([1, 0]);
  });

  it('that is missing where the server demands one is named as such', async () => {
    const peer = await start();
    const answer = await ask(targetOf(peer, { https: true, trust: { by: 'authority', pem: authority.pem } }));
    expect(answer).toMatchObject({ ok: false, because: { code: 'auth' } });
    expect(short(await ask(withCertificate(peer, undefined)))).toBe('auth');
  });

  it('is never shown to a server that is not believed, nor over HTTP', async () => {
    const peer = await start();
    const stranger = makeAuthority(strangers);
    const wrongly = withCertificate(peer, shown(ours), { trust: { by: 'authority', pem: stranger.pem } });
    expect(short(await ask(wrongly))).toBe('tls');
    expect(short(await ask(withCertificate(peer, shown(ours), { https: false })))).toBe('unencrypted');
    await peer.told();
    expect(peer.count('signed in')).toBe(0);
  });

  it('is shown beside the authorities that the system trusts', async () => {
    const peer = await start();
    writeFileSync(join(dir, 'bundle.pem'), authority.pem);
    const environment = { SSL_CERT_FILE: join(dir, 'bundle.pem') };
    const ports = {
      ...systemPorts(undefined),
      systemTrust: (own?: ClientCertificate) => systemTrust(environment, own),
    };
    const answer = await runScript(
      withCertificate(peer, shown(ours), { trust: { by: 'system' } }),
      { script, input: 'i', kind: 'script', allow: 'read', deadlineMs: 8_000, maxBytes: 1e6, signal: undefined },
      ports,
    );
    expect(short(answer)).toBe('ok completed');
    // Its key lives in the TLS connection, which is therefore not kept.
    expect(ports.kept.count()).toBe(0);
  });
});
