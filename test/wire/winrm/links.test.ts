import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkTimes } from '../../../probes/transports/winrm/links';
import { usualLinkTimes } from '../../../probes/transports/winrm/links';
import type { ScriptAnswer, ScriptRequest } from '../../../probes/transports/winrm/run-script';
import { runScript, systemPorts } from '../../../probes/transports/winrm/run-script';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import { script, short, wish } from '../peers/run-on-peer';
import { startTamperProxy } from '../peers/tamper-proxy';
import type { WinrmPeer } from '../peers/winrm-peer';
import { account, startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Create, Receive, Command, Receive, Delete. */
const requestsOfARun = 5;

here(`A connection that is kept${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const endings: (() => void | Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  const start = async (faults: readonly string[] = []): Promise<WinrmPeer> => {
    const peer = await startWinrmPeer({ faults });
    endings.push(peer.stop);
    return peer;
  };
  const pool = (times: Partial<LinkTimes> = {}) => {
    const ports = systemPorts(undefined, { ...usualLinkTimes, ...times });
    endings.push(ports.kept.close);
    const ask = (target: WinrmTarget, changes: Partial<ScriptRequest> = {}): Promise<ScriptAnswer> =>
      runScript(
        target,
        {
          script,
          input: 'input',
          kind: 'script',
          allow: 'read',
          deadlineMs: 12_000,
          maxBytes: 5_000_000,
          signal: undefined,
          ...changes,
        },
        ports,
      );
    return { ask, kept: ports.kept };
  };
  const seen = async (peer: WinrmPeer) => {
    await peer.told();
    return {
      connected: peer.count('connected'),
      signedIn: peer.count('signed in'),
      ran: peer.count('ran'),
      open: peer.count('shell opened') - peer.count('shell closed'),
    };
  };
  const reuse = (answer: ScriptAnswer) => answer.ok && [answer.meta.reused, answer.meta.connections];

  it('carries the next run of the same account, which has a shell of its own', async () => {
    const peer = await start();
    const { ask } = pool();
    expect(reuse(await ask(targetOf(peer)))).toEqual([false, 1]);
    expect(reuse(await ask(targetOf(peer)))).toEqual([true, 0]);
    expect(reuse(await ask(targetOf(peer)))).toEqual([true, 0]);
    expect(await seen(peer)).toEqual({ connected: 1, signedIn: 1, ran: 3, open: 0 });
    expect(peer.count('shell opened')).toBe(3);
  });

  it.each<readonly [string, Partial<WinrmTarget>]>([
    ['another password', { account: { ...account, password: 'wrong' } }],
    ['another account', { account: { ...account, user: 'fixer' } }],
    ['another domain', { account: { ...account, domain: 'OTHER' } }],
  ])('is not lent to %s, which the server then refuses', async (_, changes) => {
    const peer = await start();
    const { ask } = pool();
    expect(short(await ask(targetOf(peer)))).toBe('ok completed');
    expect(short(await ask(targetOf(peer, changes)))).toBe('auth');
    expect(await seen(peer)).toMatchObject({ connected: 2, signedIn: 1, ran: 1 });
  });

  it('is not lent to a run that trusts another certificate or asks for another name', async () => {
    const peer = await start();
    const { ask } = pool();
    await ask(targetOf(peer));
    expect(reuse(await ask(targetOf(peer, { spn: 'HTTP/other' })))).toEqual([false, 1]);
    expect(reuse(await ask(targetOf(peer, { trust: { by: 'pin', sha256: '00' } })))).toEqual([false, 1]);
  });

  it('is neither taken nor left by a run that may change something', async () => {
    const peer = await start();
    const { ask, kept } = pool();
    await ask(targetOf(peer));
    expect(kept.count()).toBe(1);
    expect(reuse(await ask(targetOf(peer), { allow: 'all' }))).toEqual([false, 1]);
    expect(kept.count()).toBe(1);
    expect(await seen(peer)).toMatchObject({ connected: 2, signedIn: 2 });
  });

  it('is replaced without a failure when the server hung up meanwhile', async () => {
    const peer = await start([`hang-up-after:${requestsOfARun}`]);
    const { ask } = pool();
    expect(short(await ask(targetOf(peer)))).toBe('ok completed');
    await pause(100);
    expect(reuse(await ask(targetOf(peer)))).toEqual([false, 1]);
    expect(await seen(peer)).toMatchObject({ connected: 2, ran: 2, open: 0 });
  });

  it('is replaced without a failure when the server forgot who is signed in', async () => {
    const peer = await start([`bad-request:${requestsOfARun + 1}`]);
    const { ask } = pool();
    await ask(targetOf(peer));
    expect(reuse(await ask(targetOf(peer)))).toEqual([true, 1]);
    expect(await seen(peer)).toMatchObject({ signedIn: 2, ran: 2, open: 0 });
  });

  it.each(['hangs up', 'says nothing any more'])(
    'is replaced before the script starts when the line %s at the first request, and no shell is left',
    async (how) => {
      const peer = await start();
      const spoilt = new Set<number>();
      let connections = 0;
      const proxy = await startTamperProxy(peer.port, () => {
        const own = ++connections;
        return {
          toClient: (data) => (!spoilt.has(own) ? data : how === 'hangs up' ? 'hang up' : Buffer.alloc(0)),
        };
      });
      endings.push(proxy.stop);
      const { ask } = pool();
      await ask(targetOf(proxy, { host: '127.0.0.1' }));
      spoilt.add(1);
      const begun = performance.now();
      // The server has carried Create out, and nobody heard of it.
      expect(reuse(await ask(targetOf(proxy, { host: '127.0.0.1' })))).toEqual([true, 1]);
      expect(performance.now() - begun).toBeLessThan(how === 'hangs up' ? 2_000 : 8_000);
      expect(await seen(peer)).toEqual({ connected: 2, signedIn: 2, ran: 2, open: 0 });
    },
    15_000,
  );

  it('lasts for its idle time and no longer', async () => {
    const peer = await start();
    const { ask, kept } = pool({ idleMs: 150 });
    await ask(targetOf(peer));
    expect(kept.count()).toBe(1);
    await pause(400);
    expect(kept.count()).toBe(0);
    expect(reuse(await ask(targetOf(peer)))).toEqual([false, 1]);
  });

  it('is not taken up again when its sign-in is too long ago', async () => {
    const peer = await start();
    const { ask, kept } = pool({ oldestMs: 400 });
    await ask(targetOf(peer));
    expect(reuse(await ask(targetOf(peer)))).toEqual([true, 0]);
    await pause(500);
    expect(reuse(await ask(targetOf(peer)))).toEqual([false, 1]);
    expect(kept.count()).toBe(1);
  });

  it('is one of a few for each server', async () => {
    const peer = await start();
    const { ask, kept } = pool({ perServer: 2 });
    await Promise.all(['a', 'b', 'c', 'd'].map((input) => ask(targetOf(peer), { input })));
    expect(kept.count()).toBe(2);
    expect(await seen(peer)).toMatchObject({ connected: 4, ran: 4, open: 0 });
  });

  it('ends when everything is closed, and what still runs ends in peace', async () => {
    const peer = await start(['slow:50']);
    const { ask, kept } = pool();
    await ask(targetOf(peer));
    const running = [ask(targetOf(peer)), ask(targetOf(peer))];
    await pause(20);
    kept.close();
    expect((await Promise.all(running)).map(short)).toEqual(['ok completed', 'ok completed']);
    expect(kept.count()).toBe(0);
    expect(reuse(await ask(targetOf(peer)))).toEqual([false, 1]);
    expect(kept.count()).toBe(0);
  });

  it('is not kept after a run that was cancelled, and its shell is closed', async () => {
    const peer = await start();
    const { ask } = pool();
    await ask(targetOf(peer));
    const controller = new AbortController();
    const running = ask(targetOf(peer), { input: wish({ forever: true }), signal: controller.signal });
    await pause(300);
    controller.abort();
    expect(short(await running)).toBe('cancelled, may have started');
    await pause(200);
    expect((await seen(peer)).open).toBe(0);
  });

  it('holds no password', async () => {
    const peer = await start();
    const folder = mkdtempSync(join(tmpdir(), 'winrm-heap-'));
    endings.push(() => rmSync(folder, { recursive: true, force: true }));
    const heapOf = (hold: boolean): string => {
      const file = join(folder, `${hold}.heapsnapshot`);
      const input = JSON.stringify({ port: peer.port, password: account.password, file, hold });
      const program = [
        '--require',
        join(__dirname, '../peers/typescript-hook.cjs'),
        join(__dirname, '../peers/keep-a-link.ts'),
      ];
      expect(execFileSync(process.execPath, program, { input, encoding: 'utf8' })).toBe(`${hold ? 1 : 0} 1`);
      return readFileSync(file, 'latin1');
    };
    // The first line shows that the search finds what is there.
    expect(heapOf(true).includes(account.password)).toBe(true);
    expect(heapOf(false).includes(account.password)).toBe(false);
  }, 60_000);
});
