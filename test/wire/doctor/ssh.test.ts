/** The doctor's walk over SSH, to real servers of OpenSSH that are broken at one link each. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import type { LiveServer, SshEndpoint } from '../../../probes/live-inventory';
import { aLiveServer, anIdentity, answeringHere } from '../../fakes/live-servers';
import { factOf, liveDoctor, short, stepOf } from '../../fakes/live-doctor';
import { findPwsh, makeFolder, makeKey, makePowershell, me, sshdMissing, startSshd } from '../peers/sshd';
import type { KeyFile, Sshd } from '../peers/sshd';

const missing = sshdMissing();
const here = missing === undefined ? describe : describe.skip;
const pwsh = findPwsh();
jest.setTimeout(60_000);

here(`The doctor over SSH${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = makeFolder();
  let hostKey: KeyFile;
  let userKey: KeyFile;
  const started: Sshd[] = [];
  beforeAll(() => {
    hostKey = makeKey(folder.path, 'host');
    userKey = makeKey(folder.path, 'user');
  });
  afterEach(async () => {
    for (const one of started.splice(0)) await one.stop();
  });
  afterAll(folder.remove);

  const sshd = async (bin?: string): Promise<Sshd> => {
    const wish = { folder: folder.path, hostKeys: [hostKey], accepts: [userKey] };
    const one = await startSshd(bin === undefined ? wish : { ...wish, bin });
    started.push(one);
    return one;
  };
  const serverOn = (port: number, pin = hostKey.fingerprint, key = userKey): LiveServer => {
    const endpoint: SshEndpoint = { transport: 'ssh', host: '127.0.0.1', port, trust: { by: 'pin', sha256: [pin] } };
    const readAs = anIdentity('reader', { user: me, domain: '', secret: undefined, sshKeyFile: key.path });
    return answeringHere(aLiveServer('EX01', { endpoint, readAs }));
  };
  const walkTo = async (server: LiveServer) => {
    const doctor = liveDoctor([server]);
    const walk = await doctor.inspect(server.server);
    doctor.close();
    return walk;
  };
  /** A powershell.exe that writes these lines. */
  const saying = (name: string, text: string): string => {
    const bin = join(folder.path, name);
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'powershell.exe'), `#!/bin/sh\ncat >/dev/null\nprintf '%s\\n' '${text}'\n`);
    chmodSync(join(bin, 'powershell.exe'), 0o755);
    return bin;
  };

  it('names a host key that changed, shows both, and never offers an account', async () => {
    const one = await sshd();
    const other = makeKey(folder.path, `other-${one.port}`);
    const walk = await walkTo(serverOn(one.port, other.fingerprint));
    expect(short(walk)).toBe('host-key hostkey');
    expect(factOf(walk, 'host-key', 'fingerprint')).toBe(hostKey.fingerprint);
    expect(stepOf(walk, 'host-key').because?.detail).toContain(other.fingerprint);
    expect(one.log()).not.toMatch(/Accepted|Failed|Invalid user/);
    expect(stepOf(walk, 'sign-in').state).toBe('not-reached');
  });

  it('looks at a good host key without naming an account, and names a key that is refused', async () => {
    const one = await sshd();
    const stranger = makeKey(folder.path, `stranger-${one.port}`);
    const walk = await walkTo(serverOn(one.port, hostKey.fingerprint, stranger));
    expect(short(walk)).toBe('sign-in auth');
    expect(stepOf(walk, 'host-key')).toMatchObject({ state: 'ok', facts: [{ value: 'ssh-ed25519' }, {}] });
    expect(one.log()).not.toContain('user nobody');
  });

  it('names a port where something else than SSH is silent', async () => {
    const silent = net.createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const walk = await walkTo(serverOn((silent.address() as net.AddressInfo).port));
    expect(short(walk)).toBe('host-key timeout');
    silent.close();
  });

  it('names a server that is no Windows', async () => {
    const walk = await walkTo(serverOn((await sshd()).port));
    expect(short(walk)).toBe('language-mode not-supported');
    expect(stepOf(walk, 'language-mode').because?.detail).toMatch(/^not-windows: /);
    expect(stepOf(walk, 'sign-in').state).toBe('ok');
  });

  it('names a language mode that is restricted', async () => {
    const bin = saying('restricted', 'PREFLIGHT0:language-mode:ConstrainedLanguage');
    const walk = await walkTo(serverOn((await sshd(bin)).port));
    expect(short(walk)).toBe('language-mode no-frame');
    expect(factOf(walk, 'language-mode', 'languageMode')).toBe('ConstrainedLanguage');
  });

  const withPwsh = pwsh === undefined ? it.skip : it;
  withPwsh(
    `walks to the end with a real PowerShell${pwsh === undefined ? ' (skipped: no pwsh on PATH)' : ''}`,
    async () => {
      const walk = await walkTo(serverOn((await sshd(makePowershell(folder.path, pwsh))).port));
      expect(stepOf(walk, 'sign-in')).toMatchObject({
        state: 'ok',
        notices: [{ en: expect.stringContaining('network') }],
      });
      expect(stepOf(walk, 'language-mode').state).toBe('ok');
      expect(stepOf(walk, 'rights').state).toBe('unknown');
      expect(stepOf(walk, 'setup-log').state).toBe('not-applicable');
      expect(stepOf(walk, 'tls').state).toBe('not-applicable');
      expect(walk.seen).toMatchObject({ transport: 'ssh', signedInWith: 'key', practice: false });
    },
  );
});
