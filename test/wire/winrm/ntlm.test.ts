import { fileTime, fileTimeToEpochMs, ntlmv2Answer, ntlmv2Key } from '../../../probes/transports/winrm/ntlm-keys';
import { ntlmAuthenticator } from '../../../probes/transports/winrm/ntlm-auth';
import { decodeChallenge, encodeAvPairs, micOffset } from '../../../probes/transports/winrm/ntlm-message';
import { ntlmSeal } from '../../../probes/transports/winrm/ntlm-seal';
import { rc4 } from '../../../probes/transports/winrm/rc4';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

// MS-NLMP 4.2.1 and 4.2.4: user "User", domain "Domain", password "Password".
const serverNonce = hex('0123456789abcdef');
const challenge = hex(
  '4e544c4d53535000 02000000 0c000c00 38000000 33828ae2 0123456789abcdef 0000000000000000 24002400 44000000' +
    '0600701700 00000f 530065007200760065007200' +
    '02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000',
);
const exported = Buffer.alloc(16, 0x55);

describe('The vectors that MS-NLMP publishes for NTLMv2', () => {
  const known = decodeChallenge(challenge);
  const answer = ntlmv2Answer({
    user: 'User',
    domain: 'Domain',
    password: 'Password',
    serverNonce,
    clientNonce: Buffer.alloc(8, 0xaa),
    timestamp: Buffer.alloc(8),
    targetInfo: encodeAvPairs(known?.targetInfo ?? []),
  });

  it('read the challenge', () => {
    expect(known?.nonce).toEqual(serverNonce);
    expect(known?.flags).toBe(0xe28a8233);
    expect(known?.targetInfo.map(({ id, value }) => [id, value.toString('utf16le')])).toEqual([
      [2, 'Domain'],
      [1, 'Server'],
    ]);
  });

  it('give the key of the account', () => {
    expect(ntlmv2Key('User', 'Domain', 'Password')).toEqual(hex('0c868a403bfd7a93a3001ef22ef02e3f'));
  });

  it('give both responses', () => {
    expect(answer.lmResponse).toEqual(hex('86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa'));
    expect(answer.ntResponse.subarray(0, 16)).toEqual(hex('68cd0ab851e51c96aabc927bebef6a1c'));
  });

  it('give the session key and its encrypted form', () => {
    expect(answer.sessionBaseKey).toEqual(hex('8de40ccadbc14a82f15cb0ad0de95ca3'));
    expect(rc4(answer.sessionBaseKey)(exported)).toEqual(hex('c5dad2544fc9799094ce1ce90bc9d03e'));
  });

  it('seal and sign a message', () => {
    const sealed = ntlmSeal(exported, { side: 'client', keyExchange: true }).seal(Buffer.from('Plaintext', 'utf16le'));
    expect(sealed.data).toEqual(hex('54e50165bf1936dc996020c1811b0f06fb5f'));
    expect(sealed.signature).toEqual(hex('01000000 7fb38ec5c55d4976 00000000'));
  });
});

describe('Sealing', () => {
  const pair = () => ({
    client: ntlmSeal(exported, { side: 'client', keyExchange: true }),
    server: ntlmSeal(exported, { side: 'server', keyExchange: true }),
  });

  it('carries messages both ways, each in its order', () => {
    const { client, server } = pair();
    for (const text of ['one', '', 'three'.repeat(10_000)]) {
      expect(server.unseal(client.seal(Buffer.from(text)))?.toString()).toBe(text);
      expect(client.unseal(server.seal(Buffer.from(text)))?.toString()).toBe(text);
    }
  });

  it.each(['data', 'signature'] as const)('does not open a message whose %s was altered', (part) => {
    const { client, server } = pair();
    const sealed = client.seal(Buffer.from('a message'));
    sealed[part][5] = (sealed[part][5] ?? 0) ^ 1;
    expect(server.unseal(sealed)).toBeUndefined();
  });

  it('does not open a message twice, nor one that goes back to its sender', () => {
    const { client, server } = pair();
    const sealed = client.seal(Buffer.from('a message'));
    expect(server.unseal(sealed)).toBeDefined();
    expect(server.unseal(sealed)).toBeUndefined();
    expect(client.unseal(client.seal(Buffer.from('a message')))).toBeUndefined();
  });
});

describe('Signing in', () => {
  const ports = {
    now: () => new Date('2026-01-02T03:04:05Z'),
    randomBytes: (count: number) => Buffer.alloc(count, 0x55),
  };
  const start = (channelBindings?: Buffer) =>
    ntlmAuthenticator(
      { user: 'User', domain: 'Domain', password: 'Password' },
      ports,
    )({
      channelBindings,
      spn: 'HTTP/ex01.corp.example',
    });
  const withTime = (at: Date): Buffer => {
    const pairs = encodeAvPairs([
      { id: 2, value: Buffer.from('Domain', 'utf16le') },
      { id: 7, value: fileTime(at.getTime()) },
    ]);
    const message = Buffer.concat([challenge.subarray(0, 56), pairs]);
    message.writeUInt16LE(pairs.length, 40);
    message.writeUInt32LE(56, 44);
    return message;
  };

  it('sends an integrity code, our target name and the channel bindings to a server that tells its time', async () => {
    const step = await start(Buffer.from('tls-server-end-point:x')).step(withTime(ports.now()).toString('base64'));
    const token = step.ok ? Buffer.from(step.token ?? '', 'base64') : Buffer.alloc(0);
    expect(token.subarray(micOffset, micOffset + 16)).not.toEqual(Buffer.alloc(16));
    expect(token.includes(Buffer.from('HTTP/ex01.corp.example', 'utf16le'))).toBe(true);
    expect(token.includes(hex('06000400 02000000'))).toBe(true);
    expect(token.includes(hex('0a001000 00000000'))).toBe(false);
  });

  it('learns how far the clocks are apart', async () => {
    const authenticator = start();
    await authenticator.step(withTime(new Date('2026-01-02T03:14:05Z')).toString('base64'));
    expect(authenticator.clockOffsetMs()).toBe(600_000);
  });

  it('never proposes or sends a password in a weaker form', async () => {
    const step = await start().step(withTime(ports.now()).toString('base64'));
    const token = step.ok ? Buffer.from(step.token ?? '', 'base64') : Buffer.alloc(0);
    const lm = token.subarray(token.readUInt32LE(16), token.readUInt32LE(16) + token.readUInt16LE(12));
    expect(lm).toEqual(Buffer.alloc(24));
  });

  it.each([
    ['sealing', 0x20],
    ['signing', 0x10],
    ['128-bit keys', 0x20000000],
    ['extended session security', 0x80000],
  ])('refuses a challenge without %s', async (_, flag) => {
    const weaker = Buffer.from(challenge);
    weaker.writeUInt32LE((weaker.readUInt32LE(20) & ~flag) >>> 0, 20);
    const step = await start().step(weaker.toString('base64'));
    expect(step.ok ? 'signed in' : step.because.code).toBe('unencrypted');
  });

  it('refuses a challenge that points outside itself or is cut anywhere', async () => {
    const outside = Buffer.from(challenge);
    outside.writeUInt32LE(0xffffff00, 44);
    const broken = [outside, ...Array.from({ length: challenge.length - 1 }, (_, end) => challenge.subarray(0, end))];
    for (const message of broken) {
      const step = await start().step(message.toString('base64'));
      expect(step.ok ? 'signed in' : step.because.code).toBe('bad-answer');
    }
  });

  it('keeps Windows time and ours apart', () => {
    expect(fileTimeToEpochMs(fileTime(1_234_567_890_123))).toBe(1_234_567_890_123);
    expect(fileTime(0).readBigUInt64LE(0)).toBe(116_444_736_000_000_000n);
  });
});
