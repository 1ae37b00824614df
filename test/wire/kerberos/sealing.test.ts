import type { Authenticator, AuthenticatorFactory } from '../../../probes/transports/winrm/authenticator';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import type { Sealed } from '../../../probes/transports/winrm/ntlm-seal';
import type { Kdc } from '../peers/kdc';
import { realm } from '../peers/kdc';
import { describeKerberos, kerberosUnderTest, startKerberosPeer, stopKerberosPeers } from '../peers/kerberos-peer';
import { account, connect, say, spn, startRealm, targetOf } from './realm';

describeKerberos('Messages sealed with Kerberos', () => {
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

  it.each([
    ['1 byte', 1],
    ['64 KB', 65_536],
    ['2 MB', 2_000_000],
  ])('carry %s there and back through a server that takes them apart as Windows does', async (_, bytes) => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const connection = connect(targetOf(peer), kerberos);
    const text = 'abcdefg'.repeat(Math.ceil(bytes / 7)).slice(0, bytes);
    for (let turn = 0; turn < 3; turn++) expect(await say(connection, text)).toEqual({ text });
    expect(peer.events('message').map((event) => event['bytes'])).toEqual([bytes, bytes, bytes]);
    expect(peer.events('signed in')).toEqual([expect.objectContaining({ user: `reader@${realm}` })]);
    expect(connection.signedInWith()).toBe('kerberos');
    connection.close();
  });

  it('do not show what they carry', async () => {
    const authenticator = await signedIn();
    const sealed = await authenticator.seal(Buffer.from('a secret that must not be seen'));
    if (sealed === undefined) throw new Error('not sealed');
    const { signature, data } = sealed;
    expect(signature).toHaveLength(60);
    expect(data).toHaveLength(30);
    expect(Buffer.concat([signature, data]).includes('secret')).toBe(false);
    authenticator.close();
  });

  it.each([
    ['signature', 'flip-signature'],
    ['data', 'flip-answer'],
    ['number, because it was sent before', 'replay-answer'],
    ['encryption, because it is only signed', 'only-signed'],
  ])('from the server are not read when something is wrong with their %s', async (_, fault) => {
    const peer = await startKerberosPeer(kdc, { keytab, faults: [fault] });
    const connection = connect(targetOf(peer), kerberos);
    const first = await say(connection, 'a message');
    const second = fault === 'replay-answer' ? await say(connection, 'a message') : first;
    expect(second).toMatchObject({ code: 'bad-answer', detail: expect.stringMatching(/seal|sealed body/) });
    connection.close();
  });

  it('are demanded of the server, too', async () => {
    const peer = await startKerberosPeer(kdc, { keytab, faults: ['plain-answer'] });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'a message')).toMatchObject({ code: 'unencrypted' });
    connection.close();
  });

  it.each(['signature', 'data'] as const)(
    'of ours are refused by the server when their %s was altered',
    async (part) => {
      const peer = await startKerberosPeer(kdc, { keytab });
      const connection = connect(targetOf(peer), kerberos, flipping(part));
      expect(await say(connection, 'a message')).toMatchObject({
        code: 'fault',
        detail: expect.stringContaining('400'),
      });
      expect(peer.events('refused')).toEqual([
        expect.objectContaining({ why: expect.stringMatching(/seal does not fit/) }),
      ]);
      expect(peer.events('message')).toEqual([]);
      connection.close();
    },
  );

  it('need AES keys of the kind whose layout is known', async () => {
    kdc.addPrincipal(`HTTP/new.corp.example@${realm}`, '-randkey', '-e', 'aes256-cts-hmac-sha384-192:normal');
    const newer = kdc.keytab(`HTTP/new.corp.example@${realm}`);
    const config = kdc.config(['permitted_enctypes = aes256-cts-hmac-sha384-192 aes256-cts-hmac-sha1-96']);
    const other = kerberosUnderTest(config);
    const peer = await startKerberosPeer(kdc, { keytab: newer });
    const connection = connect(targetOf(peer, { spn: 'HTTP/new.corp.example' }), other);
    expect(await say(connection, 'a message')).toMatchObject({
      code: 'not-supported',
      detail: expect.stringContaining('AES'),
    });
    connection.close();
    other.stop();
  });

  it('are signed in for anew when the Kerberos process is lost between two of them', async () => {
    const peer = await startKerberosPeer(kdc, { keytab });
    const other = kerberosUnderTest(kdc.config());
    const connection = connect(targetOf(peer), other);
    expect(await say(connection, 'one')).toEqual({ text: 'one' });
    process.kill(other.pid() ?? 0, 'SIGKILL');
    expect(await say(connection, 'two')).toEqual({ text: 'two' });
    expect([connection.opened(), peer.events('refused')]).toEqual([2, []]);
    connection.close();
    other.stop();
  });

  async function signedIn(): Promise<Authenticator> {
    const peer = await startKerberosPeer(kdc, { keytab });
    const authenticator = kerberosAuthenticator(account, kerberos)({ channelBindings: undefined, spn });
    const step = await authenticator.start();
    const headers = { Authorization: `Kerberos ${step.ok ? step.token : ''}` };
    const reply = await fetch(`http://localhost:${peer.port}/wsman`, { method: 'POST', headers });
    const challenge = reply.headers.get('www-authenticate')?.split(' ')[1] ?? '';
    expect(await authenticator.step(challenge)).toEqual({ ok: true, token: undefined, done: true });
    return authenticator;
  }
});

/** Alters one bit of what was sealed, as somebody on the line could. */
function flipping(part: keyof Sealed): (factory: AuthenticatorFactory) => AuthenticatorFactory {
  return (factory) => (channel) => {
    const authenticator = factory(channel);
    return {
      ...authenticator,
      seal: async (plain) => {
        const sealed = await authenticator.seal(plain);
        if (sealed !== undefined) sealed[part][5] = (sealed[part][5] ?? 0) ^ 1;
        return sealed;
      },
    };
  };
}
