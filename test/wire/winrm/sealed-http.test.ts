import { ask as askPeer, script, scriptHash, short, wish, withPeer } from '../peers/run-on-peer';
import type { WinrmPeer } from '../peers/winrm-peer';
import { startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

here(`NTLM over sealed HTTP${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let peer: WinrmPeer;
  const ask: typeof askPeer = async (target, changes) => {
    const answer = await askPeer(target, changes);
    await peer.told();
    return answer;
  };
  beforeAll(async () => {
    peer = await startWinrmPeer();
  });
  afterAll(async () => peer?.stop());

  it('brings the script and its input to the server unchanged, and the answer back', async () => {
    const input = 'é 日本 😀 \ud83d \u0000 \u001b[0m _x0041_ ]]> &amp; \' " $(1+1) `n ; \r\n';
    const answer = await ask(targetOf(peer), { input });
    expect(short(answer)).toBe('ok completed');
    expect(answer.ok && JSON.parse(answer.output)).toEqual({ script: scriptHash, input });
  });

  it('says how it went: one connection, one run, and the shell closed behind it', async () => {
    const before = [peer.count('connected'), peer.count('ran'), peer.count('shell closed')];
    const answer = await ask(targetOf(peer));
    expect(answer.ok && answer.meta).toMatchObject({
      signedInWith: 'ntlm',
      connections: 1,
      receives: 1,
      end: 'completed',
    });
    expect([peer.count('connected'), peer.count('ran'), peer.count('shell closed')]).toEqual(
      before.map((count) => count + 1),
    );
  });

  it('tells of the accepted account before the script runs, and never of a refused one', async () => {
    const before = peer.count('ran');
    const ranWhenTold: number[] = [];
    const onSignedIn = (): void => void ranWhenTold.push(peer.count('ran') - before);
    expect(short(await ask(targetOf(peer), { onSignedIn }))).toBe('ok completed');
    const { user, domain } = targetOf(peer).account ?? { user: '', domain: '' };
    const stranger = { ...targetOf(peer), account: { user, domain, password: 'wrong' } };
    expect(short(await ask(stranger, { onSignedIn }))).toBe('auth');
    expect(ranWhenTold).toEqual([0]);
  });

  it('sends the input as a parameter and never as part of the script', async () => {
    await ask(targetOf(peer), { input: "'; Remove-Item C:\\ -Recurse #" });
    const ran = peer.events().filter(({ event }) => event === 'ran');
    expect(ran[ran.length - 1]).toMatchObject({ script: scriptHash, kind: 'true', parameters: ['Allow', 'Request'] });
  });

  it('calls a named command of a JEA endpoint without sending a script', async () => {
    const target = targetOf(peer, { configuration: 'Microsoft.PowerShell.Preflight' });
    expect(short(await ask(target, { kind: 'command', script: 'Invoke-PreflightCheck' }))).toBe('ok completed');
    const ran = peer.events().filter(({ event }) => event === 'ran');
    expect(ran[ran.length - 1]).toMatchObject({ kind: 'false', parameters: ['Request'] });
  });

  it('sends a script of 200 KB in pieces', async () => {
    const long = `${script}\n# ${'é'.repeat(100_000)}`;
    const answer = await ask(targetOf(peer), { script: long });
    expect(answer.ok && JSON.parse(answer.output).input).toBe('input');
    expect(peer.count('soap', 'Send')).toBeGreaterThanOrEqual(2);
  });

  it('gathers an answer of 4 MB that comes in many pieces', async () => {
    const answer = await ask(targetOf(peer), { input: wish({ big: 4_000_000 }) });
    expect(answer.ok && answer.output).toBe('x'.repeat(4_000_000));
    expect(answer.ok && answer.meta.receives).toBeGreaterThan(10);
  });

  it('stops an answer of 6 MB at the cap and closes the shell', async () => {
    const closed = peer.count('shell closed');
    const answer = await ask(targetOf(peer), { input: wish({ big: 6_000_000 }) });
    expect(short(answer)).toBe('too-big, may have started');
    expect(peer.count('shell closed')).toBe(closed + 1);
  });

  it('gives lines, numbers and errors apart, and the terminating error last', async () => {
    const answer = await ask(targetOf(peer), {
      input: wish({ lines: ['one', '', 'two'], integer: 7, errors: ['soft'], fail: 'hard' }),
    });
    expect(answer).toMatchObject({
      ok: true,
      output: 'one\n\ntwo\n7',
      errors: ['soft [PeerError]', 'hard [PeerError]'],
    });
    expect(short(answer)).toBe('ok failed');
  });

  it('concludes nothing from output that is not CLIXML', async () => {
    expect(short(await ask(targetOf(peer), { input: wish({ unreadable: true }) }))).toBe(
      'bad-answer, may have started',
    );
  });

  it('runs three scripts at once on connections of their own', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((input) => ask(targetOf(peer), { input })));
    expect(answers.map((answer) => answer.ok && JSON.parse(answer.output).input)).toEqual(['a', 'b', 'c']);
  });

  it('stops a running script at its deadline and closes the shell', async () => {
    const begun = performance.now();
    const answer = await ask(targetOf(peer), { input: wish({ forever: true }), deadlineMs: 700 });
    expect(short(answer)).toBe('deadline, may have started');
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(
      peer
        .events()
        .slice(-8)
        .map(({ event }) => event),
    ).toEqual(expect.arrayContaining(['signal', 'shell closed']));
    expect(peer.events().find(({ event }) => event === 'signal')).toMatchObject({ code: 'powershell/signal/crtl_c' });
  });

  it('stops a running script within two seconds when it is cancelled', async () => {
    const controller = new AbortController();
    const closed = peer.count('shell closed');
    const running = ask(targetOf(peer), { input: wish({ forever: true }), signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const begun = performance.now();
    controller.abort();
    expect(short(await running)).toBe('cancelled, may have started');
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(peer.count('shell closed')).toBe(closed + 1);
  });

  it('starts nothing when it was cancelled before', async () => {
    const connected = peer.count('connected');
    expect(short(await ask(targetOf(peer), { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(peer.count('connected')).toBe(connected);
  });

  it('goes straight to the server whatever proxies the environment names', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      HTTP_PROXY: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
      ALL_PROXY: 'http://127.0.0.1:9',
      NODE_USE_ENV_PROXY: '1',
    });
    try {
      expect(short(await ask(targetOf(peer)))).toBe('ok completed');
    } finally {
      process.env = before;
    }
  });

  it('puts brackets around an IPv6 address', async () => {
    const six = await startWinrmPeer({ host: '::1' }).catch(() => undefined);
    if (six === undefined) return;
    const answer = await ask(targetOf(six, { host: '::1' }));
    await six.told();
    const created = six.events().find(({ event }) => event === 'soap');
    await six.stop();
    expect(short(answer)).toBe('ok completed');
    expect(created?.['to']).toBe(`http://[::1]:${six.port}/wsman`);
  });

  it('uses the shell id that the server answers with', () =>
    withPeer({ faults: ['own-shell-id'] }, async (own, target) => {
      expect(short(await ask(target))).toBe('ok completed');
      await own.told();
      expect(own.count('shell closed')).toBe(1);
    }));

  it('reads the boundary with a blank that Exchange writes', () =>
    withPeer({ faults: ['blank-boundary'] }, async (_, target) => {
      expect(short(await ask(target))).toBe('ok completed');
    }));
});
