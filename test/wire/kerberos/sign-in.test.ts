import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import type { Because } from '../../../probes/answer';
import { systemClock } from '../../../probes/clock';
import { startLimits } from '../../../probes/transports/limits';
import type { AuthStep } from '../../../probes/transports/winrm/authenticator';
import { mayTryNext } from '../../../probes/transports/winrm/choose-auth';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { keptLinks, usualLinkTimes } from '../../../probes/transports/winrm/links';
import type { WinrmAccount } from '../../../probes/transports/winrm/target';
import type { Kdc } from '../peers/kdc';
import { fakeTimeLibrary, freePort, realm } from '../peers/kdc';
import { describeKerberos, kerberosUnderTest, startKerberosPeer, stopKerberosPeers } from '../peers/kerberos-peer';
import { account, connect, say, spn, startRealm, targetOf } from './realm';

const fakeTime = fakeTimeLibrary();
const itWithFakeTime = fakeTime === undefined ? it.skip : it;
const needs = fakeTime === undefined ? ' (skipped: needs Debian’s faketime)' : '';

describeKerberos('Signing in with Kerberos', () => {
  let kdc: Kdc;
  let keytab: string;
  let kerberos: KerberosProcess;
  const others: KerberosProcess[] = [];
  const withConfig = (config: string, more: Readonly<Record<string, string>> = {}): KerberosProcess => {
    const other = kerberosUnderTest(config, more);
    others.push(other);
    return other;
  };

  beforeAll(async () => {
    ({ kdc, keytab } = await startRealm());
    kdc.addPrincipal(`gone@${realm}`, '-pw', account.password, '-expire', '2020-01-01', '+requires_preauth');
    kdc.addPrincipal(`stale@${realm}`, '-pw', account.password, '-pwexpire', '2020-01-01', '+requires_preauth');
    kdc.addPrincipal(`locked@${realm}`, '-pw', account.password, '-allow_tix', '+requires_preauth');
    kdc.addPrincipal(`lax@${realm}`, '-pw', account.password);
    kerberos = kerberosUnderTest(kdc.config());
  });
  afterEach(async () => {
    for (const other of others.splice(0)) other.stop();
    await stopKerberosPeers();
  });
  afterAll(async () => {
    kerberos.stop();
    await kdc.stop();
  });

  const start = async (as: WinrmAccount, service = spn, using = kerberos): Promise<AuthStep> => {
    const authenticator = kerberosAuthenticator(as, using)({ channelBindings: undefined, spn: service });
    const step = await authenticator.start();
    authenticator.close();
    return step;
  };
  const refusal = async (as: WinrmAccount, service = spn, using = kerberos): Promise<Because | undefined> => {
    const step = await start(as, service, using);
    return step.ok ? undefined : step.because;
  };
  const linesOfKdc = (): readonly string[] => readFileSync(join(kdc.folder, 'kdc.log'), 'utf8').split('\n');

  it.each([
    ['the DNS name of the domain', account],
    ['the NetBIOS name of the domain', { ...account, domain: 'CORP' }],
    ['a full name', { ...account, user: 'reader@corp.example', domain: '' }],
  ])('takes the account with %s', async (_, as) => {
    expect(await start(as)).toMatchObject({ ok: true, done: false });
  });

  it('takes a service name that names its realm', async () => {
    expect(await start(account, `${spn}@${realm}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['a wrong password', { ...account, password: 'wrong' }, spn, 'auth', /Preauthentication failed/],
    ['a wrong password without a challenge', { ...account, user: 'lax', password: 'wrong' }, spn, 'auth', /integrity/],
    ['an unknown account', { ...account, user: 'nobody' }, spn, 'auth', /Client not found/],
    ['an expired account', { ...account, user: 'gone' }, spn, 'auth', /entry in database has expired/],
    ['an expired password', { ...account, user: 'stale' }, spn, 'auth', /Password has expired/],
    ['a locked account', { ...account, user: 'locked' }, spn, 'auth', /revoked/],
    ['an unknown service', account, 'HTTP/ex99.corp.example', 'spn', /not found in Kerberos database/],
    ['an address in place of a name', account, 'HTTP/192.0.2.7', 'spn', /address/],
    ['an unknown realm', { ...account, domain: 'other.example' }, spn, 'dns', /^kdc: .*realm/],
    ['a domain that is not the default realm', { ...account, domain: 'BRANCH' }, spn, 'not-supported', /BRANCH/],
    ['a local account', { ...account, domain: '' }, spn, 'not-supported', /no domain/],
  ])('names %s', async (_, as, service, code, detail) => {
    expect(await refusal(as, service)).toEqual({ code, detail: expect.stringMatching(detail) });
  });

  it('asks the KDC once for many connections of one account', async () => {
    const fresh = withConfig(kdc.config());
    const asked = (): number => linesOfKdc().filter((line) => /AS_REQ.*ISSUE/.test(line)).length;
    const before = asked();
    const steps = await Promise.all(Array.from({ length: 25 }, () => start(account, spn, fresh)));
    expect(steps.every(({ ok }) => ok)).toBe(true);
    expect(asked() - before).toBe(1);
  });

  it('offers a wrong password once, whoever asks again', async () => {
    const wrong = { ...account, password: 'wrong again' };
    const failures = (): number => linesOfKdc().filter((line) => /PREAUTH_FAILED|preauth.*failed/i.test(line)).length;
    const before = failures();
    const refusals = await Promise.all(Array.from({ length: 10 }, () => refusal(wrong)));
    refusals.push(await refusal(wrong));
    expect(new Set(refusals.map((because) => because?.code))).toEqual(new Set(['auth']));
    const atOnce = failures() - before;
    expect(atOnce).toBeGreaterThan(0);
    await refusal({ ...account, password: 'wrong once more' });
    expect(failures() - before).toBe(2 * atOnce);
  });

  it('says that nothing listens where the KDC should be, and lets another way be tried', async () => {
    const because = await refusal(account, spn, withConfig(kdc.config([], `127.0.0.1:${await freePort()}`)));
    expect(because).toEqual({ code: 'refused', detail: expect.stringMatching(/^kdc: /) });
    expect(because && mayTryNext(because)).toBe(true);
  });

  it('says that the KDC is silent, and waits no longer than it was told to', async () => {
    const silent = net.createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const other = withConfig(kdc.config(['udp_preference_limit = 1'], `127.0.0.1:${port}`));
    const authenticator = kerberosAuthenticator(account, other, 1500)({ channelBindings: undefined, spn });
    const step = await authenticator.start();
    expect(step).toEqual({ ok: false, because: { code: 'timeout', detail: 'kdc: silent for 1500 ms' } });
    authenticator.close();
    silent.close();
  });

  it('ends at once when the caller cancels while the KDC is silent', async () => {
    const silent = net.createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const peer = await startKerberosPeer(kdc, { keytab });
    const other = withConfig(kdc.config(['udp_preference_limit = 1'], `127.0.0.1:${port}`));
    const connection = connect(targetOf(peer), other);
    const controller = new AbortController();
    const limits = startLimits(systemClock, 30_000, controller.signal);
    const answer = connection.send('a message', 20_000, limits);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = performance.now();
    controller.abort();
    expect(await answer).toMatchObject({ ok: false, because: { code: 'cancelled' }, mayHaveHappened: false });
    expect(performance.now() - begun).toBeLessThan(1_000);
    limits.release();
    connection.close();
    silent.close();
  });

  it('is done once for the runs that follow on a kept connection', async () => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const kept = keptLinks({ clock: systemClock, randomBytes, times: usualLinkTimes });
    for (const text of ['one', 'two', 'three']) {
      const connection = connect(targetOf(peer), kerberos, undefined, kept);
      expect(await say(connection, text)).toEqual({ text });
      connection.close();
    }
    kept.close();
    expect(peer.events('signed in')).toHaveLength(1);
  });

  itWithFakeTime(`names clocks that are ten minutes apart${needs}`, async () => {
    const later = { LD_PRELOAD: fakeTime ?? '', FAKETIME: '+10m' };
    const strict = withConfig(kdc.config(['kdc_timesync = 0']), later);
    expect(await refusal(account, spn, strict)).toMatchObject({ code: 'clock-skew' });
    expect(await refusal({ ...account, user: 'lax' }, spn, strict)).toMatchObject({ code: 'clock-skew' });
  });

  itWithFakeTime(`allows for a wrong clock of its own host, which the KDC tells${needs}`, async () => {
    const later = { LD_PRELOAD: fakeTime ?? '', FAKETIME: '+10m' };
    const peer = await startKerberosPeer(kdc, { keytab });
    const connection = connect(targetOf(peer), withConfig(kdc.config(), later));
    expect(await say(connection, 'a message')).toEqual({ text: 'a message' });
    connection.close();
  });

  itWithFakeTime(`names a server whose clock is ten minutes off${needs}`, async () => {
    const environment = { LD_PRELOAD: fakeTime ?? '', FAKETIME: '+10m' };
    const peer = await startKerberosPeer(kdc, { keytab, environment });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'a message')).toMatchObject({ code: 'clock-skew' });
    connection.close();
  });

  it('names a server that does not have the key of its name', async () => {
    kdc.addPrincipal(`HTTP/ex02.corp.example@${realm}`, '-randkey');
    const peer = await startKerberosPeer(kdc, { keytab: kdc.keytab(`HTTP/ex02.corp.example@${realm}`) });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'a message')).toMatchObject({ code: 'spn' });
    expect(peer.events('message')).toEqual([]);
    connection.close();
  });

  it.each([
    ['does not prove', 'no-proof'],
    ['proves wrongly', 'false-proof'],
  ])('refuses a server that %s that it is the one', async (_, fault) => {
    const peer = await startKerberosPeer(kdc, { keytab, faults: [fault] });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'a message')).toMatchObject({
      code: 'auth',
      detail: expect.stringMatching(/^server: /),
    });
    expect(peer.events('message')).toEqual([]);
    connection.close();
  });
});
