/** The doctor's walk over WinRM, to peers that are broken at one link each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveServer, WinrmEndpoint } from '../../../probes/live-inventory';
import { aLiveServer, anIdentity, answeringHere } from '../../fakes/live-servers';
import { factOf, liveDoctor, short, stepOf } from '../../fakes/live-doctor';
import { makeAuthority, type Authority, type CertificateWish } from '../peers/certificates';
import { fakeTimeLibrary } from '../peers/kdc';
import { freePort } from '../peers/sshd';
import type { PeerWish } from '../peers/winrm-peer';
import { account, engineMissing, startWinrmPeer, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;
const noEngine = engineMissing();
const fakeTime = fakeTimeLibrary();
jest.setTimeout(60_000);

function winrmServer(port: number, changes: Partial<WinrmEndpoint> = {}): LiveServer {
  const usual = answeringHere(aLiveServer('EX01'));
  const reader = anIdentity('reader', { user: account.user, domain: account.domain });
  const endpoint = { ...usual.endpoint, host: 'localhost', port, https: false, configuration: 'Microsoft.PowerShell' };
  return { ...usual, readAs: reader, endpoint: { ...endpoint, ...changes } as WinrmEndpoint };
}

const good = { 'reader-password': account.password };

here(`The doctor over WinRM${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const dir = mkdtempSync(join(tmpdir(), 'doctor-certificates-'));
  let authority: Authority;
  beforeAll(() => {
    authority = makeAuthority(dir);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const walkOn = async (
    wish: PeerWish,
    changes: Partial<WinrmEndpoint> = {},
    passwords: Record<string, string> = good,
  ) => {
    const peer = await startWinrmPeer(wish);
    const server = winrmServer(peer.port, changes);
    const walk = await liveDoctor([server], passwords).inspect(server.server);
    await peer.told();
    const tries = peer.count('signed in') + peer.count('sign-in refused');
    await peer.stop();
    return { walk, tries, ran: peer.count('ran') };
  };

  it('names a name that is not in DNS, and reaches nothing after it', async () => {
    const server = winrmServer(5985, { host: 'no-such-server.invalid' });
    const walk = await liveDoctor([server], good).inspect(server.server);
    expect(short(walk)).toBe('dns dns');
    expect(walk.steps.slice(2).every(({ state }) => state === 'not-reached')).toBe(true);
    expect(walk.seen).toBeUndefined();
  });

  it('names a closed port', async () => {
    const server = winrmServer(await freePort());
    expect(short(await liveDoctor([server], good).inspect(server.server))).toBe('port refused');
  });

  it('names a port that says nothing, without a try of the password', async () => {
    const silent = net.createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const walk = await liveDoctor([winrmServer(port)], good).inspect(winrmServer(port).server);
    expect(short(walk)).toBe('clock timeout');
    const cut = await liveDoctor([winrmServer(port)], good).inspect(winrmServer(port).server, { deadlineMs: 300 });
    expect(short(cut)).toBe('clock unknown: deadline');
    expect(cut.tookMs).toBeLessThan(3_000);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const cancelled = await liveDoctor([winrmServer(port)], good).inspect(winrmServer(port).server, {
      signal: controller.signal,
    });
    expect(short(cancelled)).toBe('clock unknown: cancelled');
    expect(stepOf(cancelled, 'sign-in').state).toBe('not-reached');
    silent.close();
  });

  it.each<[string, CertificateWish, RegExp]>([
    ['for another server', { name: 'other.corp.example' }, /ALTNAME|does not match/],
    ['that has expired', { expired: true }, /EXPIRED|expired/],
  ])('names a certificate %s, says what it holds, and never signs in', async (_, wish, detail) => {
    const tls = authority.issue(`bad-${Math.random().toString(36).slice(2)}`, wish);
    const { walk, tries } = await walkOn({ tls }, { https: true, trust: { by: 'authority', pem: authority.pem } });
    expect([short(walk), tries]).toEqual(['tls tls', 0]);
    expect(stepOf(walk, 'tls').because?.detail).toMatch(detail);
    expect(factOf(walk, 'tls', 'subject')).toBe(`CN=${wish.name ?? 'localhost'}`);
    expect(factOf(walk, 'tls', 'issuer')).toBe('CN=Test Authority');
    expect(factOf(walk, 'tls', 'validTo')).toBe(wish.expired ? '2024-02-01T00:00:00.000Z' : '2049-01-01T00:00:00.000Z');
  });

  it('names a wrong password, tries it once, and not again on the next walk', async () => {
    const peer = await startWinrmPeer();
    const server = winrmServer(peer.port);
    const { inspect } = liveDoctor([server], { 'reader-password': 'wrong' });
    const walk = await inspect(server.server);
    expect(short(walk)).toBe('sign-in auth');
    expect(factOf(walk, 'sign-in', 'account')).toBe('CORP\\reader');
    await peer.told();
    expect(peer.count('sign-in refused')).toBe(1);
    const again = await inspect(server.server);
    expect(short(again)).toBe('sign-in no-account');
    await peer.told();
    expect(peer.count('sign-in refused')).toBe(1);
    await peer.stop();
  });

  it('reads the clock before anybody signs in', async () => {
    const { walk } = await walkOn({ faults: ['denied'] });
    expect(factOf(walk, 'clock', 'offers')).toContain('Negotiate');
    expect(Math.abs(Number.parseFloat(factOf(walk, 'clock', 'clockOffset') ?? ''))).toBeLessThan(5);
  });

  (fakeTime === undefined ? it.skip : it)(
    `sees a clock that is ten minutes off, which NTLM does not mind${fakeTime === undefined ? ' (skipped: needs faketime)' : ''}`,
    async () => {
      const environment = { LD_PRELOAD: fakeTime ?? '', FAKETIME: '+10m' };
      const { walk } = await walkOn({ faults: ['denied'], environment });
      expect(Number.parseFloat(factOf(walk, 'clock', 'clockOffset') ?? '')).toBeGreaterThan(590);
      expect(stepOf(walk, 'clock')).toMatchObject({
        state: 'ok',
        notices: [{ en: expect.stringMatching(/five minutes/) }],
      });
      expect(stepOf(walk, 'sign-in').state).toBe('ok');
    },
  );

  it('names another server that answered, and concludes nothing from what it said', async () => {
    const windows = join(dir, 'ex02.json');
    writeFileSync(windows, JSON.stringify({ host: 'EX02', services: {} }));
    const peer = await startWinrmPeer({ windows });
    const server = winrmServer(peer.port);
    const doctor = liveDoctor([server], good);
    const walk = await doctor.inspect(server.server);
    doctor.close();
    await peer.stop();
    expect(short(walk)).toBe('server wrong-server');
    expect(stepOf(walk, 'server').because?.detail).toMatch(/EX02 answered in place of/);
    expect(stepOf(walk, 'sign-in').state).toBe('ok');
    expect(stepOf(walk, 'language-mode').state).toBe('not-reached');
  });

  it('names an account that may open no session, and claims nothing about its language', async () => {
    const { walk, tries } = await walkOn({ faults: ['denied'] });
    expect([short(walk), tries]).toEqual(['rights access-denied', 1]);
    expect(stepOf(walk, 'language-mode').state).toBe('unknown');
    expect(stepOf(walk, 'setup-log').state).toBe('not-reached');
  });

  it.each([
    ['a quota that is used up', ['quota'], 'language-mode quota'],
    ['no WinRM at that address', ['not-found'], 'clock fault'],
    ['a server that takes all messages for unencrypted', ['empty-500'], 'sign-in unencrypted'],
  ])('names %s', async (_, faults, wanted) => {
    expect(short((await walkOn({ faults })).walk)).toBe(wanted);
  });

  it('takes a shell without our agent for no answer', async () => {
    const { walk, ran } = await walkOn({});
    expect([short(walk), ran]).toEqual(['language-mode no-frame', 1]);
    expect(stepOf(walk, 'sign-in')).toMatchObject({ state: 'ok', facts: [{ value: 'CORP\\reader' }] });
  });

  const withEngine = noEngine === undefined ? it : it.skip;
  withEngine(`walks to the end in one visit${noEngine === undefined ? '' : ` (skipped: ${noEngine})`}`, async () => {
    const tls = authority.issue('whole', {});
    const over = { https: true, trust: { by: 'authority', pem: authority.pem } } as const;
    for (const [wish, changes] of [
      [{ engine: true }, {}],
      [{ engine: true, tls }, over],
    ] as const) {
      const { walk, tries } = await walkOn(wish, changes);
      expect(tries).toBe(1);
      expect(stepOf(walk, 'sign-in')).toMatchObject({
        state: 'ok',
        notices: [{ en: expect.stringContaining('NTLM') }],
      });
      expect(factOf(walk, 'language-mode', 'languageMode')).toBe('FullLanguage');
      expect(factOf(walk, 'language-mode', 'powershell')).toMatch(/^7\./);
      // The peer is no Windows: what could not be read there stays unknown.
      expect(stepOf(walk, 'rights').state).toBe('unknown');
      expect(stepOf(walk, 'setup-log')).toMatchObject({ state: 'not-applicable', facts: [{ id: 'logPath' }] });
      expect(walk.seen).toMatchObject({ practice: false, https: 'tls' in wish, signedInWith: 'ntlm', clockBy: 'ntlm' });
    }
  });
});
