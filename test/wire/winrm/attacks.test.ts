import { dial } from '../../../probes/transports/winrm/dial';
import { channelOn, post } from '../../../probes/transports/winrm/http-post';
import { startLimits } from '../../../probes/transports/limits';
import { ntlmAuthenticator } from '../../../probes/transports/winrm/ntlm-auth';
import { micOffset } from '../../../probes/transports/winrm/ntlm-message';
import { signIn } from '../../../probes/transports/winrm/sign-in';
import { authorityOf } from '../../../probes/transports/winrm/target';
import { ask, ports, short } from '../peers/run-on-peer';
import type { Tampering } from '../peers/tamper-proxy';
import { changeNtlm, startTamperProxy } from '../peers/tamper-proxy';
import type { WinrmPeer } from '../peers/winrm-peer';
import { account, startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;

const flip = (at: number) => (message: Buffer) => {
  message[at] = (message[at] ?? 0) ^ 1;
};
const clearFlag = (flagsAt: number, flag: number) => (message: Buffer) => {
  message.writeUInt32LE((message.readUInt32LE(flagsAt) & ~flag) >>> 0, flagsAt);
};

here(`Somebody on the line${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let peer: WinrmPeer;
  beforeAll(async () => {
    peer = await startWinrmPeer();
  });
  afterAll(async () => peer?.stop());

  /** The answer through a line on which somebody tampers, and how often the script ran. */
  const through = async (tampering: Tampering): Promise<readonly [string, number]> => {
    const proxy = await startTamperProxy(peer.port, tampering);
    const before = peer.count('ran');
    const answer = await ask(targetOf(proxy, { host: '127.0.0.1' }));
    await peer.told();
    await proxy.stop();
    return [short(answer), peer.count('ran') - before];
  };

  it('who changes nothing is not noticed', async () => {
    expect(await through({ toServer: (data) => data })).toEqual(['ok completed', 1]);
  });

  it('who alters the integrity code is refused by the server', async () => {
    expect(await through({ toServer: changeNtlm(3, flip(micOffset)) })).toEqual(['auth', 0]);
  });

  it('who alters what we proposed is found out by the integrity code', async () => {
    expect(await through({ toServer: changeNtlm(1, flip(32)) })).toEqual(['auth', 0]);
  });

  it('who alters the challenge is found out by the integrity code', async () => {
    expect(await through({ toClient: changeNtlm(2, clearFlag(20, 0x80000000)) })).toEqual(['auth', 0]);
  });

  it.each([
    ['sealing', 0x20],
    ['signing', 0x10],
    ['128-bit keys', 0x20000000],
  ])('who takes %s out of the challenge is refused by us', async (_, flag) => {
    expect(await through({ toClient: changeNtlm(2, clearFlag(20, flag)) })).toEqual(['unencrypted', 0]);
  });

  it('who takes sealing out of our proposal gets nothing sent', async () => {
    const [answer, ran] = await through({ toServer: changeNtlm(1, clearFlag(12, 0x20)) });
    expect(['unencrypted', 'auth']).toContain(answer);
    expect(ran).toBe(0);
  });

  it('who alters a sealed request is refused by the server', async () => {
    const alterSealed = (data: Buffer): Buffer => {
      const at = data.indexOf('--Encrypted Boundary--');
      if (at > 10) data[at - 5] = (data[at - 5] ?? 0) ^ 1;
      return data;
    };
    expect(await through({ toServer: alterSealed })).toEqual(['fault', 0]);
  });

  it('who alters a sealed answer is refused by us', async () => {
    const alterSealed = (data: Buffer): Buffer => {
      const at = data.indexOf('--Encrypted Boundary--');
      if (at > 10) data[at - 5] = (data[at - 5] ?? 0) ^ 1;
      return data;
    };
    expect(await through({ toClient: alterSealed })).toEqual(['bad-answer', 0]);
  });

  it('who reads along sees neither script nor input nor answer', async () => {
    const seen: Buffer[] = [];
    const keep = (data: Buffer): Buffer => {
      seen.push(Buffer.from(data));
      return data;
    };
    expect(await through({ toServer: keep, toClient: keep })).toEqual(['ok completed', 1]);
    const all = Buffer.concat(seen);
    expect(all.length).toBeGreaterThan(5_000);
    for (const word of ['s:Envelope', 'RunspacePool', 'ShellId', account.password])
      expect(all.includes(word)).toBe(false);
    expect(all.includes(Buffer.from(account.password, 'utf16le'))).toBe(false);
  });

  it.each(['403 Forbidden', '503 Service Unavailable', '404 Not Found'])(
    'who answers %s in place of the server does not make us believe that nothing started',
    async (status) => {
      let answers = 0;
      // Challenge, signed in, Create, Receive; the fifth answer is the one to Command.
      const forge = (data: Buffer): Buffer =>
        ++answers === 5 ? Buffer.from(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`) : data;
      const [answer, ran] = await through({ toClient: forge });
      expect(ran).toBe(1);
      expect(answer).toMatch(/, may have started$/);
    },
  );

  it('who forges a 400 to Command does not make us run the script twice', async () => {
    let answers = 0;
    const forge = (data: Buffer): Buffer =>
      ++answers === 5 ? Buffer.from('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n') : data;
    expect(await through({ toClient: forge })).toEqual(['ok completed', 1]);
  });

  it('who sent a message without sealing would be refused by this peer', async () => {
    const target = targetOf(peer);
    const limits = startLimits(ports.clock, 5_000, undefined);
    const dialled = await dial(target, undefined, limits, ports.systemTrust);
    if (!dialled.ok) throw new Error('no connection');
    const channel = channelOn(dialled.socket);
    const authority = authorityOf(target);
    const authenticator = ntlmAuthenticator(account, ports)({ channelBindings: undefined, spn: 'HTTP/localhost' });
    expect(await signIn({ authority, channel, authenticator, bound: undefined }, limits)).toBeUndefined();
    const message = {
      authority,
      headers: { 'Content-Type': 'application/soap+xml;charset=UTF-8' },
      timeoutMs: 2_000,
      maxBytes: 1e6,
    };
    const reply = await post(channel, { ...message, body: Buffer.from('<plain/>') }, limits);
    channel.close();
    limits.release();
    expect(reply).toMatchObject({ ok: true, status: 500, body: Buffer.alloc(0) });
  });
});
