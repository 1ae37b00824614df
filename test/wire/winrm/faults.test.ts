import { createServer } from 'node:net';
import { ask, short, withPeer, wish } from '../peers/run-on-peer';
import { account, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

interface Expected {
  /** Code, and whether the script may have started. */
  readonly answer: string;
  /** How often the script ran on the server. */
  readonly ran: number;
  readonly open?: number;
  readonly signIns?: number;
}

here(`Faults of a WinRM server${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const big = wish({ big: 500_000 });
  const table: readonly (readonly [string, readonly string[], string, Expected])[] = [
    ['has nothing to say yet, twice', ['wait:2'], 'x', { answer: 'ok completed', ran: 1 }],
    ['is busy for a moment', ['busy:2'], 'x', { answer: 'ok completed', ran: 1 }],
    ['stays busy', ['busy'], 'x', { answer: 'refused-now', ran: 0 }],
    ['stays unavailable', ['unavailable'], 'x', { answer: 'refused-now', ran: 0 }],
    ['is over its quota once', ['quota:1'], 'x', { answer: 'ok completed', ran: 1 }],
    ['stays over its quota', ['quota'], 'x', { answer: 'quota', ran: 0 }],
    ['allows the account no shell', ['denied'], 'x', { answer: 'access-denied', ran: 0 }],
    ['answers slowly', ['slow:200'], 'x', { answer: 'ok completed', ran: 1 }],
    ['is unavailable for a moment', ['unavailable:1'], 'x', { answer: 'ok completed', ran: 1 }],
    ['has no WinRM at that address', ['not-found'], 'x', { answer: 'fault', ran: 0 }],
    ['forgets the sign-in before Create', ['bad-request:1'], 'x', { answer: 'ok completed', ran: 1, signIns: 2 }],
    ['forgets the sign-in before Receive', ['bad-request:4'], 'x', { answer: 'ok completed', ran: 1, signIns: 2 }],
    ['drops the connection after Create', ['drop-create'], 'x', { answer: 'ok completed', ran: 1, signIns: 2 }],
    [
      'drops the connection in the middle of Receive',
      ['drop-receive:2'],
      big,
      { answer: 'ok completed', ran: 1, signIns: 2 },
    ],
    [
      'runs the script but drops the connection at Command',
      ['drop-command'],
      'x',
      { answer: 'ok completed', ran: 1, signIns: 2 },
    ],
    [
      'drops the connection before Command',
      ['ignore-command'],
      'x',
      { answer: 'lost-after-start, may have started', ran: 0 },
    ],
    ['loses output on the way', ['lose-receive:2'], big, { answer: 'lost-after-start, may have started', ran: 1 }],
    [
      'restarts after the script began',
      ['restart-after-command'],
      'x',
      { answer: 'lost-after-start, may have started', ran: 1, open: 1 },
    ],
    ['cuts an answer off', ['truncated:4'], big, { answer: 'lost-after-start, may have started', ran: 1 }],
    ['refuses every message as unencrypted', ['empty-500'], 'x', { answer: 'unencrypted', ran: 0 }],
    ['answers without encryption', ['plain-answer'], 'x', { answer: 'unencrypted', ran: 0 }],
    ['gives the answer to another question at Create', ['other-answer:1'], 'x', { answer: 'bad-answer', ran: 0 }],
    [
      'gives the answer to another question at Receive',
      ['other-answer:4'],
      'x',
      { answer: 'bad-answer, may have started', ran: 1 },
    ],
    ['answers with a web page', ['not-soap:1'], 'x', { answer: 'bad-answer', ran: 0 }],
    [
      'sends a message whose seal does not fit',
      ['flip-answer:4'],
      'x',
      { answer: 'bad-answer, may have started', ran: 1 },
    ],
    ['offers no NTLM', ['no-ntlm', 'basic-only'], 'x', { answer: 'auth', ran: 0 }],
  ];

  it.each(table)('a server that %s', async (_, faults, input, expected) => {
    await withPeer({ faults }, async (peer, target) => {
      const begun = performance.now();
      const answer = await ask(target, { input });
      await peer.told();
      expect(short(answer)).toBe(expected.answer);
      expect(peer.count('ran')).toBe(expected.ran);
      expect(peer.count('shell opened') - peer.count('shell closed')).toBe(expected.open ?? 0);
      if (expected.signIns !== undefined) expect(peer.count('signed in')).toBe(expected.signIns);
      expect(performance.now() - begun).toBeLessThan(6_000);
    });
  });

  it('a link that is lost before the last piece of a long script means that it did not start', () =>
    withPeer({ faults: ['drop-command'] }, async (peer, target) => {
      const answer = await ask(target, { script: `# ${'x'.repeat(200_000)}` });
      await peer.told();
      expect([short(answer), peer.count('ran')]).toEqual(['dropped', 0]);
      expect(peer.count('shell closed')).toBe(1);
    }));

  it('a wrong password is tried once', () =>
    withPeer({}, async (peer) => {
      const answer = await ask(targetOf(peer, { account: { ...account, password: 'wrong' } }));
      await peer.told();
      expect(short(answer)).toBe('auth');
      expect(peer.count('sign-in refused')).toBe(1);
    }));

  it('an unknown session configuration is said by its number', () =>
    withPeer({}, async (peer) => {
      const answer = await ask(targetOf(peer, { configuration: 'Nowhere' }));
      expect(answer).toMatchObject({
        ok: false,
        started: false,
        because: { code: 'fault', detail: expect.stringContaining('2150858752') },
      });
    }));

  it('no password is ever part of a reason', () =>
    withPeer({}, async (peer) => {
      const secret = 'Canary-4711';
      const answers = [
        await ask(targetOf(peer, { account: { ...account, password: secret } })),
        await ask(targetOf(peer, { account: { ...account, password: secret }, auth: 'basic' })),
      ];
      expect(JSON.stringify(answers)).not.toContain(secret);
      expect(JSON.stringify(peer.events())).not.toContain(secret);
    }));
});

describe('A server that cannot be reached over WinRM', () => {
  it('has a name that DNS does not know', async () => {
    const answer = await ask(targetOf({ port: 5985 }, { host: 'no-such-host.invalid' }));
    expect(short(answer)).toBe('dns');
  });

  it('listens on no such port', async () => {
    const port = await freePort();
    expect(short(await ask(targetOf({ port })))).toBe('refused');
  });

  it('accepts the connection and says nothing until the deadline', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const begun = performance.now();
    const answer = await ask(targetOf({ port: typeof address === 'object' && address !== null ? address.port : 0 }), {
      deadlineMs: 400,
    });
    silent.close();
    expect(short(answer)).toBe('deadline');
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('is never sent a password over HTTP', async () => {
    expect(short(await ask(targetOf({ port: 1 }, { auth: 'basic' })))).toBe('unencrypted');
  });

  it('wants Kerberos, which is not installed', async () => {
    expect(short(await ask(targetOf({ port: 1 }, { auth: 'kerberos' })))).toBe('not-supported');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
