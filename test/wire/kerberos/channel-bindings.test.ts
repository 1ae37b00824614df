import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthenticatorFactory } from '../../../probes/transports/winrm/authenticator';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import type { Authority, Certificate } from '../peers/certificates';
import { makeAuthority } from '../peers/certificates';
import type { Kdc } from '../peers/kdc';
import type { KerberosPeer } from '../peers/kerberos-peer';
import { describeKerberos, kerberosUnderTest, startKerberosPeer, stopKerberosPeers } from '../peers/kerberos-peer';
import { connect, say, startRealm, targetOf } from './realm';

describeKerberos('Kerberos over HTTPS to a server that demands channel bindings', () => {
  let kdc: Kdc;
  let keytab: string;
  let kerberos: KerberosProcess;
  let authority: Authority;
  let own: Certificate;
  let stranger: Certificate;

  beforeAll(async () => {
    ({ kdc, keytab } = await startRealm());
    kerberos = kerberosUnderTest(kdc.config());
    authority = makeAuthority(mkdtempSync(join(tmpdir(), 'kerberos-tls-')));
    own = authority.issue('own', {});
    stranger = authority.issue('stranger', {});
  });
  afterEach(stopKerberosPeers);
  afterAll(async () => {
    kerberos.stop();
    await kdc.stop();
  });

  const securely = (peer: KerberosPeer): WinrmTarget =>
    targetOf(peer, { https: true, trust: { by: 'authority', pem: authority.pem } });

  it('is bound to the certificate that the server shows', async () => {
    const peer = await startKerberosPeer(kdc, { keytab, tls: own, bind: own, strict: true });
    const connection = connect(securely(peer), kerberos);
    expect(await say(connection, 'a message')).toEqual({ text: 'a message' });
    expect(peer.events('signed in')).toEqual([expect.objectContaining({ bound: true })]);
    connection.close();
  });

  it('is refused when a stranger with a believed certificate stands in between', async () => {
    const peer = await startKerberosPeer(kdc, { keytab, tls: stranger, bind: own });
    const connection = connect(securely(peer), kerberos);
    expect(await say(connection, 'a message')).toMatchObject({ code: 'auth' });
    expect(peer.events('sign-in refused')).toHaveLength(1);
    expect(peer.events('message')).toEqual([]);
    connection.close();
  });

  it('is refused when the bindings are left out', async () => {
    const peer = await startKerberosPeer(kdc, { keytab, tls: own, bind: own, strict: true });
    const unbound =
      (factory: AuthenticatorFactory): AuthenticatorFactory =>
      (channel) =>
        factory({ ...channel, channelBindings: undefined });
    const connection = connect(securely(peer), kerberos, unbound);
    expect(await say(connection, 'a message')).toMatchObject({ code: 'auth' });
    expect(peer.events('message')).toEqual([]);
    connection.close();
  });
});
