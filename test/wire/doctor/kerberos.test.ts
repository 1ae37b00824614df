/** The doctor where Kerberos signs in: a name that the KDC does not know, and clocks that are apart. */
import type { LiveServer, WinrmEndpoint } from '../../../probes/live-inventory';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { aLiveServer, anIdentity } from '../../fakes/live-servers';
import { factOf, liveDoctor, short, stepOf } from '../../fakes/live-doctor';
import { account, spn, startRealm } from '../kerberos/realm';
import type { Kdc } from '../peers/kdc';
import { fakeTimeLibrary } from '../peers/kdc';
import { describeKerberos, kerberosUnderTest, startKerberosPeer, stopKerberosPeers } from '../peers/kerberos-peer';

const fakeTime = fakeTimeLibrary();
jest.setTimeout(60_000);

describeKerberos('The doctor with Kerberos', () => {
  let kdc: Kdc;
  let keytab: string;
  let kerberos: KerberosProcess;
  beforeAll(async () => {
    ({ kdc, keytab } = await startRealm());
    kerberos = kerberosUnderTest(kdc.config());
  });
  afterEach(stopKerberosPeers);
  afterAll(async () => {
    kerberos.stop();
    await kdc.stop();
  });

  const walkTo = async (port: number, changes: Partial<WinrmEndpoint>, password = account.password) => {
    const usual = aLiveServer('EX01');
    const endpoint = { ...usual.endpoint, host: 'localhost', port, https: false, auth: 'kerberos', spn, ...changes };
    const readAs = anIdentity('reader', { user: account.user, domain: account.domain });
    const server = { ...usual, readAs, endpoint: endpoint as WinrmEndpoint } satisfies LiveServer;
    const doctor = liveDoctor([server], { 'reader-password': password }, (of) => kerberosAuthenticator(of, kerberos));
    return doctor.inspect(server.server);
  };

  it('names a service that the KDC does not know', async () => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const walk = await walkTo(peer.port, { spn: 'HTTP/ex99.corp.example' });
    expect(short(walk)).toBe('spn spn');
    expect(factOf(walk, 'spn', 'spn')).toBe('HTTP/ex99.corp.example');
  });

  it('names an address in place of a name before anybody is asked', async () => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const walk = await walkTo(peer.port, { host: '127.0.0.1', spn: undefined });
    expect([short(walk), factOf(walk, 'spn', 'spn')]).toEqual(['spn spn', 'HTTP/127.0.0.1']);
  });

  it('names a wrong password as that, and says nothing about the service', async () => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const walk = await walkTo(peer.port, {}, 'wrong');
    expect(short(walk)).toBe('sign-in auth');
    expect(stepOf(walk, 'spn')).toMatchObject({ state: 'unknown', why: { en: expect.stringContaining('ticket') } });
  });

  (fakeTime === undefined ? it.skip : it)(
    `names the clock of a server that is ten minutes off${fakeTime === undefined ? ' (skipped: needs faketime)' : ''}`,
    async () => {
      const environment = { LD_PRELOAD: fakeTime ?? '', FAKETIME: '+10m' };
      const peer = await startKerberosPeer(kdc, { keytab, environment });
      const walk = await walkTo(peer.port, {});
      expect(short(walk)).toBe('clock clock-skew');
      expect(Number.parseFloat(factOf(walk, 'clock', 'clockOffset') ?? '')).toBeGreaterThan(590);
      expect(stepOf(walk, 'spn').state).toBe('not-reached');
    },
  );
});
