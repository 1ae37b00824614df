/** Scripts run over a real sshd: what comes back, and what is said when it does not. */
import { createHash } from 'node:crypto';
import net from 'node:net';
import type { SshPorts, SshRequest } from '../../../probes/transports/ssh/run-script';
import { runScript, systemPorts } from '../../../probes/transports/ssh/run-script';
import { usualTimes } from '../../../probes/transports/ssh/connect';
import type { SshTarget } from '../../../probes/transports/ssh/ssh-target';
import type { KeyFile, Sshd } from '../peers/sshd';
import { makeFolder, makeKey, makePowershell, me, sshdMissing, startProxy, startSshd, waitFor } from '../peers/sshd';

const missing = sshdMissing();
const suite = missing === undefined ? describe : describe.skip;

const times = { ...usualTimes, idleMs: 0 };

suite(`A script over SSH${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const folder = makeFolder();
  let hostKey: KeyFile;
  let key: KeyFile;
  let bin: string;
  let sshd: Sshd;
  let ports: SshPorts;

  beforeAll(async () => {
    hostKey = makeKey(folder.path, 'host');
    key = makeKey(folder.path, 'client');
    bin = makePowershell(folder.path);
    sshd = await startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key], bin });
  });
  afterAll(async () => {
    await sshd?.stop();
    folder.remove();
  });
  beforeEach(() => {
    ports = systemPorts(times);
  });
  afterEach(() => {
    ports.links.close();
    expect(ports.links.count()).toBe(0);
  });

  const target = (changes: Partial<SshTarget> = {}): SshTarget => ({
    host: '127.0.0.1',
    port: sshd.port,
    user: me,
    signIn: { by: 'key', privateKey: key.text, passphrase: undefined },
    trust: { by: 'pin', sha256: [hostKey.fingerprint] },
    ...changes,
  });
  const request = (input: string, changes: Partial<SshRequest> = {}): SshRequest => ({
    script: 'param($Request) $Request',
    input,
    allow: 'read',
    deadlineMs: 10_000,
    maxBytes: 5_000_000,
    signal: undefined,
    ...changes,
  });
  const run = (input: string, changes: Partial<SshRequest> = {}, at: Partial<SshTarget> = {}) =>
    runScript(target(at), request(input, changes), ports);

  it('brings back what the script wrote, and which host key the server proved', async () => {
    const answer = await run('hello');
    expect(answer).toMatchObject({
      ok: true,
      output: '\nPREFLIGHT1:hello\n',
      errors: [],
      meta: { signedInWith: 'key', hostKey: hostKey.fingerprint, exitCode: 0, bytes: 18, reused: false, turnedAway: 0 },
    });
  });

  it('carries any text as data, so that nothing of it is part of the command', async () => {
    const hostile = 'é 😀 "\'`$(touch /tmp/x); & | > % ^ \n\r\0 -EncodedCommand';
    const [echoed, seen, other] = await Promise.all([run(hostile), run('command'), run('command ')]);
    // The stand-in's shell cannot hold a zero byte; everything else arrives as it was.
    expect(echoed).toMatchObject({ ok: true, output: `\nPREFLIGHT1:${hostile.replace('\0', '')}\n` });
    expect(seen).toMatchObject({ ok: true, output: expect.stringMatching(/^-NoLogo [\w .+/=-]+\n$/) });
    expect(other).toMatchObject({ ok: true, output: '\nPREFLIGHT1:command \n' });
  });

  it('sends a script of 200 KB whole', async () => {
    const script = `# ${'é'.repeat(100_000)}`;
    const hash = createHash('sha256').update(script).digest('hex');
    expect(await run('hash', { script })).toMatchObject({ ok: true, output: expect.stringContaining(hash) });
  });

  it('leaves the exit code to the record and lets the output decide', async () => {
    expect(await run('exit')).toMatchObject({ ok: true, output: '\nPREFLIGHT1:ended\n', meta: { exitCode: 9 } });
    expect(await run('killed')).toMatchObject({ ok: true, output: 'partly', meta: { exitCode: undefined } });
  });

  it('keeps the beginning of a flood of errors and is not held up by it', async () => {
    const answer = await run('noise');
    expect(answer).toMatchObject({ ok: true, output: '\nPREFLIGHT1:noisy\n' });
    expect(answer.ok && answer.errors.join('').length).toBe(65_536);
  });

  it('refuses an answer of 6 MB when 5 MB are allowed, and takes it when 7 MB are', async () => {
    const answer = await run('big');
    expect(answer).toEqual({
      ok: false,
      because: { code: 'too-big', detail: 'more than 5000000 bytes' },
      started: true,
    });
    const whole = await run('big', { maxBytes: 7_000_000 });
    expect(whole).toMatchObject({ ok: true, meta: { bytes: 6_000_000 } });
  });

  it('tells of the accepted account while the script still runs', async () => {
    const cancel = new AbortController();
    const told = new Promise<void>((resolve) => {
      void run('slow', { onSignedIn: resolve, signal: cancel.signal });
    });
    await told;
    cancel.abort();
  });

  it('gives up at the deadline and says that the script had started', async () => {
    const begun = Date.now();
    const answer = await run('slow', { deadlineMs: 1_000 });
    expect(answer).toEqual({ ok: false, because: { code: 'deadline', detail: '1000 ms' }, started: true });
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it('ends within two seconds when it is cancelled, and closes the connection', async () => {
    const proxy = await startProxy(sshd.port);
    const cancel = new AbortController();
    const running = run('slow', { signal: cancel.signal }, { port: proxy.port });
    await waitFor(() => proxy.received() > 20_000);
    const begun = Date.now();
    cancel.abort();
    expect(await running).toEqual({ ok: false, because: { code: 'cancelled' }, started: true });
    expect(Date.now() - begun).toBeLessThan(2_000);
    await waitFor(() => proxy.open() === 0, 2_000);
    await proxy.stop();
  });

  it('is cancelled without disturbing another one on the same connection', async () => {
    const proxy = await startProxy(sshd.port);
    const cancel = new AbortController();
    const at = { port: proxy.port };
    const doomed = run('slow', { signal: cancel.signal }, at);
    const others = [run('pause', {}, at), run('hello', {}, at)];
    await waitFor(() => proxy.received() > 20_000);
    cancel.abort();
    expect(await doomed).toMatchObject({ ok: false, because: { code: 'cancelled' } });
    for (const answer of await Promise.all(others)) expect(answer).toMatchObject({ ok: true });
    expect(proxy.total()).toBe(1);
    await proxy.stop();
  });

  it('was cancelled before it was asked: nothing is connected', async () => {
    const proxy = await startProxy(sshd.port);
    const answer = await run('hello', { signal: AbortSignal.abort() }, { port: proxy.port });
    expect(answer).toEqual({ ok: false, because: { code: 'cancelled' }, started: false });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(proxy.open()).toBe(0);
    await proxy.stop();
  });

  it('says that the outcome is unknown when the line is cut after the start', async () => {
    const proxy = await startProxy(sshd.port);
    const running = run('slow', {}, { port: proxy.port });
    await waitFor(() => proxy.received() > 20_000);
    proxy.cut();
    const answer = await running;
    expect(answer).toMatchObject({ ok: false, because: { code: 'lost-after-start' }, started: true });
    expect(!answer.ok && answer.because.detail).toMatch(/^the SSH connection ended after \d+ bytes of output$/);
    await proxy.stop();
  });

  it('notices a server that fell silent by its missing signs of life', async () => {
    const proxy = await startProxy(sshd.port);
    const impatient = systemPorts({ ...times, keepaliveMs: 200 });
    const running = runScript(target({ port: proxy.port }), request('slow', { deadlineMs: 9_000 }), impatient);
    await waitFor(() => proxy.received() > 20_000);
    const begun = Date.now();
    proxy.freeze();
    expect(await running).toMatchObject({ ok: false, because: { code: 'lost-after-start' }, started: true });
    expect(Date.now() - begun).toBeLessThan(4_000);
    await waitFor(() => proxy.open() === 0, 2_000);
    await proxy.stop();
  });

  it('runs ten scripts over one connection although the server allows two channels', async () => {
    const narrow = await startSshd({
      folder: folder.path,
      hostKeys: [hostKey],
      accepts: [key],
      bin,
      config: ['MaxSessions 2'],
    });
    const proxy = await startProxy(narrow.port);
    const runs = Array.from({ length: 10 }, () => run('pause', { deadlineMs: 15_000 }, { port: proxy.port }));
    const answers = await Promise.all(runs);
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, output: '\nPREFLIGHT1:paused\n' });
    expect(answers.some((answer) => answer.ok && answer.meta.turnedAway > 0)).toBe(true);
    expect(proxy.total()).toBe(1);
    await proxy.stop();
    await narrow.stop();
  });

  it('stays under the usual ten channels without being turned away', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => run('pause')));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, meta: { turnedAway: 0 } });
  });

  it('says that no session is free when the server gives none until the deadline', async () => {
    const closed = await startSshd({
      folder: folder.path,
      hostKeys: [hostKey],
      accepts: [key],
      bin,
      config: ['MaxSessions 0'],
    });
    const answer = await run('hello', { deadlineMs: 4_000 }, { port: closed.port });
    expect(answer).toMatchObject({ ok: false, because: { code: 'quota' }, started: false });
    await closed.stop();
  });

  it('uses a kept connection again, and a new one when the kept one has died', async () => {
    const proxy = await startProxy(sshd.port);
    const keeping = systemPorts({ ...times, idleMs: 10_000 });
    const at = target({ port: proxy.port });
    expect(await runScript(at, request('one'), keeping)).toMatchObject({ ok: true, meta: { reused: false } });
    expect(await runScript(at, request('two'), keeping)).toMatchObject({ ok: true, meta: { reused: true } });
    expect(proxy.total()).toBe(1);
    proxy.cut();
    expect(await runScript(at, request('three'), keeping)).toMatchObject({ ok: true, output: '\nPREFLIGHT1:three\n' });
    expect(proxy.total()).toBe(2);
    keeping.links.close();
    await waitFor(() => proxy.open() === 0, 2_000);
    await proxy.stop();
  });

  it('never joins the connection of another record of host keys', async () => {
    const keeping = systemPorts({ ...times, idleMs: 10_000 });
    expect(await runScript(target(), request('one'), keeping)).toMatchObject({ ok: true });
    const other = target({ trust: { by: 'pin', sha256: [key.fingerprint] } });
    expect(await runScript(other, request('two'), keeping)).toMatchObject({ ok: false, because: { code: 'hostkey' } });
    keeping.links.close();
  });

  it('closes a kept connection that nobody uses', async () => {
    const proxy = await startProxy(sshd.port);
    const keeping = systemPorts({ ...times, idleMs: 100 });
    await runScript(target({ port: proxy.port }), request('one'), keeping);
    await waitFor(() => proxy.open() === 0, 2_000);
    expect(keeping.links.count()).toBe(0);
    await proxy.stop();
  });

  it('asks again when the server hangs up before it says anything', async () => {
    let calls = 0;
    const rude = net.createServer((socket) => {
      calls += 1;
      if (calls < 3) return socket.destroy();
      const upstream = net.connect(sshd.port, '127.0.0.1');
      socket.pipe(upstream).pipe(socket);
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
      return undefined;
    });
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const { port } = rude.address() as net.AddressInfo;
    expect(await run('hello', {}, { port })).toMatchObject({ ok: true });
    expect(calls).toBe(3);
    await new Promise((resolve) => rude.close(resolve));
  });

  it('tells a server with a POSIX shell that it is not a Windows server', async () => {
    const posix = await startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key] });
    const answer = await run('hello', {}, { port: posix.port });
    expect(answer).toMatchObject({ ok: false, because: { code: 'not-supported' }, started: false });
    expect(!answer.ok && answer.because.detail).toMatch(/^not-windows: .*powershell\.exe/);
    await posix.stop();
  });

  it('works where a forced command runs instead of ours', async () => {
    const config = [`ForceCommand ${bin}/powershell.exe -Forced`];
    const forced = await startSshd({ folder: folder.path, hostKeys: [hostKey], accepts: [key], config });
    const answer = await run('command', {}, { port: forced.port });
    expect(answer).toMatchObject({ ok: true, output: '-Forced\n' });
    await forced.stop();
  });
});
