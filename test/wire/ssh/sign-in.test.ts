/** Host keys and sign-ins against a real sshd, each protection attacked: what is refused, and what is said about it. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { Server } from 'ssh2';
import { usualTimes } from '../../../probes/transports/ssh/connect';
import type { SshAnswer } from '../../../probes/transports/ssh/run-script';
import { runScript, systemPorts } from '../../../probes/transports/ssh/run-script';
import type { HostTrust, SshSignIn, SshTarget } from '../../../probes/transports/ssh/ssh-target';
import type { KeyFile, Sshd, SshdWish } from '../peers/sshd';
import { freePort, makeFolder, makeKey, makePowershell, me, sshdMissing, startAgent, startSshd } from '../peers/sshd';

const missing = sshdMissing();
const suite = missing === undefined ? describe : describe.skip;
const reason = missing === undefined ? '' : ` (skipped: ${missing})`;

const folder = makeFolder();
let hostKey: KeyFile;
let otherHostKey: KeyFile;
let key: KeyFile;
let stranger: KeyFile;
let bin: string;
let sshd: Sshd;

beforeAll(async () => {
  if (missing !== undefined) return;
  hostKey = makeKey(folder.path, 'host');
  otherHostKey = makeKey(folder.path, 'other-host', '', ['-t', 'ecdsa']);
  key = makeKey(folder.path, 'client');
  stranger = makeKey(folder.path, 'stranger');
  bin = makePowershell(folder.path);
  sshd = await start();
});
afterAll(async () => {
  await sshd?.stop();
  folder.remove();
});

function start(changes: Partial<SshdWish> = {}): Promise<Sshd> {
  return startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key], bin, ...changes });
}

const byKey = (file: KeyFile, passphrase?: string): SshSignIn => ({ by: 'key', privateKey: file.text, passphrase });
const pin = (...files: readonly KeyFile[]): HostTrust => ({ by: 'pin', sha256: files.map((file) => file.fingerprint) });
const known = (text: string): HostTrust => ({ by: 'known-hosts', text });
const line = (port: number, file: KeyFile): string => `[127.0.0.1]:${port} ${file.publicText}\n`;

async function visit(changes: Partial<SshTarget> = {}, times = usualTimes): Promise<SshAnswer> {
  const usual = { host: '127.0.0.1', port: sshd.port, user: me, signIn: byKey(key), trust: pin(hostKey) };
  const ports = systemPorts({ ...times, idleMs: 0 });
  const request = {
    script: '$Request',
    input: 'hello',
    allow: 'read' as const,
    deadlineMs: 15_000,
    maxBytes: 10_000,
    signal: undefined,
  };
  const answer = await runScript({ ...usual, ...changes }, request, ports);
  expect(ports.links.count()).toBe(0);
  return answer;
}

const welcome = { ok: true, output: '\nPREFLIGHT1:hello\n' };
const because = (answer: SshAnswer): string => {
  if (answer.ok) return 'ok';
  expect(answer.started).toBe(false);
  return `${answer.because.code}: ${answer.because.detail ?? ''}`;
};

suite(`The host key of a server${reason}`, () => {
  it('is accepted from known_hosts, hashed or not', async () => {
    const plain = line(sshd.port, hostKey);
    const path = join(folder.path, 'known_hosts');
    writeFileSync(path, plain);
    execFileSync('ssh-keygen', ['-q', '-H', '-f', path], { stdio: 'ignore' });
    const hashed = readFileSync(path, 'utf8');
    expect(hashed).toMatch(/^\|1\|/);
    expect(await visit({ trust: known(plain) })).toMatchObject(welcome);
    expect(await visit({ trust: known(hashed) })).toMatchObject(welcome);
  });

  it('is refused when the server is not on record, and its fingerprint is shown', async () => {
    const answer = await visit({ trust: known(line(sshd.port + 1, hostKey)) });
    expect(because(answer)).toBe(
      `hostkey: known_hosts does not name [127.0.0.1]:${sshd.port}; the server showed ssh-ed25519 ${hostKey.fingerprint}`,
    );
  });

  it('is refused when it was revoked', async () => {
    const trust = known(`${line(sshd.port, hostKey)}@revoked * ${hostKey.publicText}\n`);
    expect(because(await visit({ trust }))).toMatch(/^hostkey: known_hosts line 2 revokes this key/);
  });

  it('is refused when another server answers, with both fingerprints and before any secret is sent', async () => {
    const port = await freePort();
    const trust = known(line(port, hostKey));
    const config = ['PasswordAuthentication yes'];
    const first = await start({ port });
    expect(await visit({ port, trust })).toMatchObject(welcome);
    await first.stop();
    const impostor = await start({ port, hostKeys: [otherHostKey], config });
    const signIn = { by: 'password', password: 'not for an impostor' } as const;
    const told = await Promise.all([visit({ port, trust, signIn }), visit({ port, trust: pin(hostKey), signIn })]);
    await impostor.stop();
    for (const answer of told) {
      expect(because(answer)).toMatch(/^hostkey: /);
      expect(because(answer)).toContain(hostKey.fingerprint);
      expect(because(answer)).toContain(otherHostKey.fingerprint);
    }
    expect(impostor.log()).not.toMatch(/Failed|Accepted|password/i);
  });

  it('is accepted from two pins while the key is being replaced', async () => {
    expect(await visit({ trust: pin(otherHostKey, hostKey) })).toMatchObject(welcome);
  });

  it('is asked for in the kind that is on record when a server has several', async () => {
    const both = await start({ hostKeys: [hostKey, otherHostKey] });
    const { port } = both;
    expect(await visit({ port, trust: known(line(port, otherHostKey)) })).toMatchObject({
      ...welcome,
      meta: { hostKey: otherHostKey.fingerprint },
    });
    expect(await visit({ port, trust: known(line(port, hostKey)) })).toMatchObject({
      ...welcome,
      meta: { hostKey: hostKey.fingerprint },
    });
    await both.stop();
  });

  it.each([
    ['MACs', ['MACs hmac-sha1', 'Ciphers aes128-ctr']],
    ['ciphers', ['Ciphers aes128-cbc']],
    ['key exchanges', ['KexAlgorithms diffie-hellman-group14-sha1']],
  ])('is not even asked for when the server offers only weak %s', async (_what, config) => {
    const weak = await start({ config });
    expect(because(await visit({ port: weak.port }))).toMatch(/^fault: no SSH algorithm in common: .*no matching/);
    await weak.stop();
  });

  it('is never taken when it could only sign with SHA-1', async () => {
    const rsa = makeKey(folder.path, 'rsa-host', '', ['-t', 'rsa', '-b', '2048']);
    const weak = await start({ hostKeys: [rsa], config: ['HostKeyAlgorithms ssh-rsa'] });
    expect(because(await visit({ port: weak.port, trust: pin(rsa) }))).toMatch(/^fault: .*no matching host key/);
    await weak.stop();
    const strong = await start({ hostKeys: [rsa] });
    expect(await visit({ port: strong.port, trust: known(line(strong.port, rsa)) })).toMatchObject(welcome);
    await strong.stop();
  });
});

suite(`A sign-in over SSH${reason}`, () => {
  it('works with an encrypted key and its passphrase, and names a wrong or missing one', async () => {
    const locked = makeKey(folder.path, 'locked', 'correct horse');
    const peer = await start({ accepts: [locked] });
    const { port } = peer;
    expect(await visit({ port, signIn: byKey(locked, 'correct horse') })).toMatchObject(welcome);
    const wrong = await visit({ port, signIn: byKey(locked, 'wrong horse') });
    expect(because(wrong)).toBe('auth: the passphrase of the private key is wrong');
    const none = await visit({ port, signIn: byKey(locked) });
    expect(because(none)).toBe('auth: the private key is encrypted and no passphrase is stored');
    await peer.stop();
  });

  it.each([
    ['RSA in PEM', ['-t', 'rsa', '-b', '2048', '-m', 'PEM']],
    ['RSA', ['-t', 'rsa', '-b', '3072']],
    ['ECDSA', ['-t', 'ecdsa', '-b', '384']],
  ])('works with a key of the kind %s', async (kind, more) => {
    const file = makeKey(folder.path, `client-${kind.replaceAll(' ', '-')}`, '', more);
    const peer = await start({ accepts: [file] });
    expect(await visit({ port: peer.port, signIn: byKey(file) })).toMatchObject(welcome);
    await peer.stop();
  });

  it('names a wrong passphrase of a key in PEM', async () => {
    const file = makeKey(folder.path, 'locked-pem', 'correct horse', ['-t', 'rsa', '-b', '2048', '-m', 'PEM']);
    expect(because(await visit({ signIn: byKey(file, 'wrong horse') }))).toMatch(/^auth: the passphrase .*wrong$/);
    expect(because(await visit({ signIn: byKey(file) }))).toMatch(/^auth: .*no passphrase is stored$/);
  });

  it('says how to convert a key that ssh2 cannot read', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const plain = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
    const locked = privateKey.export(options).toString();
    const [first, second] = await Promise.all([
      visit({ signIn: { by: 'key', privateKey: plain, passphrase: undefined } }),
      visit({ signIn: { by: 'key', privateKey: locked, passphrase: 'x' } }),
    ]);
    const conversion = 'only the OpenSSH format is read, which "ssh-keygen -p -f FILE" writes';
    expect(because(first)).toBe(`auth: the private key is ed25519 in PKCS#8; ${conversion}`);
    expect(because(second)).toBe(`auth: the private key is encrypted PKCS#8; ${conversion}`);
  });

  it('tells a public key and nonsense from a private key, without quoting it', async () => {
    const publicKey = await visit({ signIn: { by: 'key', privateKey: key.publicText, passphrase: undefined } });
    expect(because(publicKey)).toBe('auth: this is a public key; the private key belongs here');
    const nonsense = await visit({ signIn: { by: 'key', privateKey: 'Secret-4711', passphrase: undefined } });
    expect(because(nonsense)).toBe('auth: the private key cannot be read: Unsupported key format');
  });

  it('is refused for a key that the server does not know, with what it accepts', async () => {
    const answer = await visit({ signIn: byKey(stranger) });
    expect(because(answer)).toBe(`auth: ${me}: the key was not accepted; the server accepts publickey`);
  });

  it('is refused for a wrong password, which is tried once for all who wait', async () => {
    const peer = await start({ config: ['PasswordAuthentication yes'] });
    const ports = systemPorts({ ...usualTimes, idleMs: 0 });
    const signIn = { by: 'password', password: 'Wrong-4711' } as const;
    const target = { host: '127.0.0.1', port: peer.port, user: me, signIn, trust: pin(hostKey) };
    const request = {
      script: '',
      input: '',
      allow: 'read' as const,
      deadlineMs: 15_000,
      maxBytes: 10_000,
      signal: undefined,
    };
    const answers = await Promise.all([1, 2, 3].map(() => runScript(target, request, ports)));
    for (const answer of answers) {
      expect(because(answer)).toMatch(
        /^auth: .*the password was not accepted; the server accepts publickey, ?password$/,
      );
    }
    expect(peer.log().match(/Failed password/g)).toHaveLength(1);
    await peer.stop();
  });

  it('says when one proof is not enough', async () => {
    const config = ['PasswordAuthentication yes', 'AuthenticationMethods publickey,password'];
    const peer = await start({ config });
    const answer = await visit({ port: peer.port });
    expect(because(answer)).toBe(`auth: ${me}: the key is not enough by itself; the server accepts password`);
    await peer.stop();
  });

  it('works with an agent, and says when the agent has no fitting key or does not answer', async () => {
    const agent = await startAgent(folder.path, [stranger, key]);
    expect(await visit({ signIn: { by: 'agent', socket: agent.socket } })).toMatchObject({
      ...welcome,
      meta: { signedInWith: 'agent' },
    });
    await agent.stop();
    const poor = await startAgent(folder.path, [stranger]);
    const answer = await visit({ signIn: { by: 'agent', socket: poor.socket } });
    expect(because(answer)).toMatch(/^auth: .*each key of the agent was not accepted/);
    await poor.stop();
    const absent = await visit({ signIn: { by: 'agent', socket: join(folder.path, 'nobody') } });
    expect(because(absent)).toMatch(/^auth: .*the SSH agent does not answer/);
  });

  it('works with a password, which the peer of ssh2 checks', async () => {
    const peer = new Server({ hostKeys: [hostKey.text] }, (client) => {
      client.on('error', () => undefined);
      client.on('authentication', (asked) => {
        if (asked.method === 'password' && asked.password === 'Correct horse 7 é') return asked.accept();
        return asked.reject(['password']);
      });
      client.on('session', (accept) => {
        accept().on('exec', (take) => {
          const channel = take();
          channel.resume();
          channel.on('end', () => {
            channel.write('\nPREFLIGHT1:hello\n');
            channel.exit(0);
            channel.end();
          });
        });
      });
    });
    await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
    const { port } = peer.address() as net.AddressInfo;
    const signIn = (password: string): SshSignIn => ({ by: 'password', password });
    expect(await visit({ port, signIn: signIn('Correct horse 7 é') })).toMatchObject({
      ...welcome,
      meta: { signedInWith: 'password', exitCode: 0 },
    });
    expect(because(await visit({ port, signIn: signIn('wrong') }))).toMatch(/^auth: /);
    await new Promise<void>((resolve) => peer.close(() => resolve()));
  });
});

suite(`A server that cannot be reached over SSH${reason}`, () => {
  const impatient = { ...usualTimes, signInMs: 500 };

  it('is told apart: no such name, nothing listens', async () => {
    expect(because(await visit({ host: 'no-such-host.invalid' }))).toMatch(/^dns: /);
    expect(because(await visit({ port: await freePort() }))).toMatch(/^refused: .*ECONNREFUSED/);
  });

  it.each([
    ['says nothing', undefined, /^timeout: no end of the sign-in within 500 ms$/],
    ['hangs up', '', /^dropped: the server closed the connection before the SSH handshake$/],
    ['speaks another language', 'HTTP/1.1 400 Bad Request\r\n\r\n', /^(dropped|fault): /],
  ])('is told apart: it %s', async (_what, greeting, expected) => {
    const sockets = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      if (greeting !== undefined) socket.end(greeting);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(because(await visit({ port }, impatient))).toMatch(expected);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('does not wait for an agent that never answers', async () => {
    const socket = join(folder.path, 'mute-agent');
    const sockets = new Set<net.Socket>();
    const mute = net.createServer((one) => sockets.add(one));
    await new Promise<void>((resolve) => mute.listen(socket, resolve));
    const answer = await visit({ signIn: { by: 'agent', socket } }, { ...usualTimes, signInMs: 2_000 });
    expect(because(answer)).toBe('timeout: no end of the sign-in within 2000 ms');
    for (const one of sockets) one.destroy();
    await new Promise((resolve) => mute.close(resolve));
  });

  it('is reached over IPv6 where the machine has it', async () => {
    if (!(await freePort('::1').catch(() => 0))) return;
    const six = await start({ address: '::1' });
    const trust = known(`[::1]:${six.port} ${hostKey.publicText}`);
    expect(await visit({ host: '::1', port: six.port, trust })).toMatchObject(welcome);
    await six.stop();
  });
});
