import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayTryNext } from '../../../probes/transports/winrm/choose-auth';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { kerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import type { Kdc } from '../peers/kdc';
import { describeKerberos, kerberosUnderTest, startKerberosPeer, stopKerberosPeers } from '../peers/kerberos-peer';
import { account, connect, say, spn, startRealm, targetOf } from './realm';

const hook = join(__dirname, '..', 'peers', 'typescript-hook.cjs');

async function refusalOf(kerberos: KerberosProcess) {
  const authenticator = kerberosAuthenticator(account, kerberos)({ channelBindings: undefined, spn });
  const step = await authenticator.start();
  authenticator.close();
  return step.ok ? undefined : step.because;
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe('Without what Kerberos needs on this host', () => {
  /** A folder in which the program finds, as `koffi`, what stands here. */
  const withKoffi = (source: string): KerberosProcess => {
    const folder = mkdtempSync(join(tmpdir(), 'koffi-'));
    mkdirSync(join(folder, 'koffi'));
    writeFileSync(join(folder, 'koffi', 'index.js'), source);
    const shadow = join(folder, 'shadow.cjs');
    // What is installed beside the program would be found first.
    writeFileSync(
      shadow,
      `const m = require('node:module'); const was = m._resolveFilename;
       m._resolveFilename = (name, ...rest) => was(name === 'koffi' ? ${JSON.stringify(join(folder, 'koffi'))} : name, ...rest);`,
    );
    return kerberosProcess({ environment: {}, nodeOptions: ['--require', hook, '--require', shadow], idleMs: 100 });
  };

  it.each([
    ['koffi', `throw new Error("Cannot find module 'koffi'")`, /the package koffi cannot be loaded/],
    [
      'the library',
      `module.exports = { struct() {}, load() { throw new Error('cannot open shared object file'); } }`,
      /libgssapi_krb5\.so\.2 of MIT Kerberos cannot be loaded/,
    ],
  ])('(%s) that is said, and another way may be tried', async (_, source, detail) => {
    const kerberos = withKoffi(source);
    const because = await refusalOf(kerberos);
    expect(because).toEqual({ code: 'not-supported', detail: expect.stringMatching(detail) });
    expect(because && mayTryNext(because)).toBe(true);
    kerberos.stop();
  });

  it('that a process cannot be started is an answer as well', async () => {
    const kerberos = kerberosProcess({ environment: {}, nodeOptions: ['--no-such-option'], idleMs: 100 });
    expect(await refusalOf(kerberos)).toMatchObject({ code: 'not-supported' });
  });
});

describeKerberos('The process that holds the tickets', () => {
  let kdc: Kdc;
  let keytab: string;

  beforeAll(async () => {
    ({ kdc, keytab } = await startRealm());
  });
  afterEach(stopKerberosPeers);
  afterAll(() => kdc.stop());

  it('shows the password neither in its parameters nor in its environment nor in a file', async () => {
    const kerberos = kerberosUnderTest(kdc.config());
    const peer = await startKerberosPeer(kdc, { keytab });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'a message')).toEqual({ text: 'a message' });
    const place = `/proc/${kerberos.pid()}`;
    const shown = readFileSync(`${place}/cmdline`, 'latin1') + readFileSync(`${place}/environ`, 'latin1');
    expect(shown).toContain('KRB5CCNAME=MEMORY:');
    expect(shown).not.toContain(account.password);
    for (const file of readdirSync(kdc.folder, { recursive: true, withFileTypes: true })) {
      if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(account.password)).toBe(false);
    }
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('krb5cc') && name.includes(String(kerberos.pid()))),
    ).toEqual([]);
    connection.close();
    kerberos.stop();
  });

  it('does not say the password when it is wrong', async () => {
    const kerberos = kerberosUnderTest(kdc.config());
    const wrong = { ...account, password: 'Wrong-Canary-77' };
    const authenticator = kerberosAuthenticator(wrong, kerberos)({ channelBindings: undefined, spn });
    expect(JSON.stringify(await authenticator.start())).not.toContain('Canary');
    authenticator.close();
    kerberos.stop();
  });

  it('ends by itself when no connection needs it', async () => {
    const kerberos = kerberosProcess({ ...underTestPorts(kdc.config()), idleMs: 50 });
    expect(await refusalOf(kerberos)).toBeUndefined();
    expect(await gone(kerberos.pid() ?? 0)).toBe(true);
    expect(await refusalOf(kerberos)).toBeUndefined();
    kerberos.stop();
  });

  it('ends at once although a KDC is silent, and whoever waits is told', async () => {
    const silent = net.createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const kerberos = kerberosUnderTest(kdc.config(['udp_preference_limit = 1'], `127.0.0.1:${port}`));
    const waiting = refusalOf(kerberos);
    await new Promise((resolve) => silent.once('connection', resolve));
    const pid = kerberos.pid() ?? 0;
    kerberos.stop();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    expect(await gone(pid)).toBe(true);
    silent.close();
  });

  it('does not end on signals that mean the program, which may have shells to close', async () => {
    const kerberos = kerberosUnderTest(kdc.config());
    const peer = await startKerberosPeer(kdc, { keytab });
    const connection = connect(targetOf(peer), kerberos);
    expect(await say(connection, 'one')).toEqual({ text: 'one' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(kerberos.pid() ?? 0, signal);
    expect(await say(connection, 'two')).toEqual({ text: 'two' });
    expect(connection.opened()).toBe(1);
    connection.close();
    kerberos.stop();
  });

  function underTestPorts(config: string) {
    const environment: Record<string, string> = { KRB5_CONFIG: config };
    if (process.env['NODE_PATH'] !== undefined) environment['NODE_PATH'] = process.env['NODE_PATH'];
    return { environment, nodeOptions: ['--require', hook] };
  }
});
