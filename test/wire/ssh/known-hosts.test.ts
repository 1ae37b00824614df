/** What a known_hosts file says about a server, in each of the forms that OpenSSH writes and reads. */
import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkHostKey, fingerprintOf, hostKeyAlgorithms } from '../../../probes/transports/ssh/host-key';
import { knownKeysOf } from '../../../probes/transports/ssh/known-hosts';
import { makeFolder, sshdMissing } from '../peers/sshd';

function keyOf(type: string, fill: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.alloc(36, fill)]);
}

const type = 'ssh-ed25519';
const mine = keyOf(type, 1);
const other = keyOf(type, 2);
const rsa = keyOf('ssh-rsa', 3);
const written = (key: Buffer, kind = type): string => `${kind} ${key.toString('base64')}`;
const hashed = (name: string): string => {
  const salt = randomBytes(20);
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
};
const trusts = (text: string, host = 'ex01.corp.example', port = 22): boolean =>
  checkHostKey({ host, port, trust: { by: 'known-hosts', text } }, mine).ok;
const refusal = (text: string, key = mine, host = 'ex01.corp.example', port = 22): string | undefined => {
  const verdict = checkHostKey({ host, port, trust: { by: 'known-hosts', text } }, key);
  return verdict.ok ? undefined : verdict.because.detail;
};

describe('A known_hosts file', () => {
  it.each([
    ['a plain name', `ex01.corp.example ${written(mine)}`],
    ['a name in other letters', `EX01.Corp.Example ${written(mine)}`],
    ['one name of a list, with a comment', `ex02,ex01.corp.example,10.0.0.1 ${written(mine)} made by hand`],
    ['tabs, blank lines, comments and Windows line ends', `# note\r\n\r\n\tex01.corp.example\t${written(mine)}\r\n`],
    ['a pattern with a star', `*.corp.example ${written(mine)}`],
    ['a pattern with question marks', `ex??.corp.example ${written(mine)}`],
    ['a pattern with several stars', `e*.c*.*e ${written(mine)}`],
    ['a negation of somebody else', `*.corp.example,!ex02.corp.example ${written(mine)}`],
    ['a hashed name', `${hashed('ex01.corp.example')} ${written(mine)}`],
    ['the second of two keys of one kind', `ex01.corp.example ${written(other)}\nex01.corp.example ${written(mine)}`],
    ['a key of another kind beside it', `ex01.corp.example ${written(rsa, 'ssh-rsa')}\n* ${written(mine)}`],
  ])('knows a server by %s', (_form, text) => {
    expect(trusts(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['another name', `ex02.corp.example ${written(mine)}`],
    ['a part of the name', `corp.example,ex01 ${written(mine)}`],
    ['a negation, whatever stands beside it', `!ex01.corp.example,*.corp.example ${written(mine)}`],
    ['only a negation', `!ex02.corp.example ${written(mine)}`],
    ['the hash of another name', `${hashed('ex02.corp.example')} ${written(mine)}`],
    ['the name with another port', `[ex01.corp.example]:2222 ${written(mine)}`],
    ['a comment', `# ex01.corp.example ${written(mine)}`],
    ['an authority, which vouches for nothing here', `@cert-authority * ${written(mine)}`],
    ['a dot where any character would do in other languages', `ex01xcorp.example ${written(mine)}`],
  ])('does not know a server by %s', (_form, text) => {
    expect(trusts(text)).toBe(false);
    expect(refusal(text)).toContain('does not name ex01.corp.example');
  });

  it('wants the port in brackets when it is not 22, also for hashed names and for IPv6', () => {
    expect(trusts(`[ex01.corp.example]:2222 ${written(mine)}`, 'ex01.corp.example', 2222)).toBe(true);
    expect(trusts(`${hashed('[ex01.corp.example]:2222')} ${written(mine)}`, 'EX01.corp.example', 2222)).toBe(true);
    expect(trusts(`[2001:db8::1]:2222 ${written(mine)}`, '2001:db8::1', 2222)).toBe(true);
    expect(trusts(`2001:db8::1 ${written(mine)}`, '2001:DB8::1')).toBe(true);
    expect(trusts(`ex01.corp.example ${written(mine)}`, 'ex01.corp.example', 2222)).toBe(false);
  });

  it('shows both fingerprints when the key has changed', () => {
    const said = refusal(`ex01.corp.example ${written(other)}`) ?? '';
    expect(said).toContain(`on record ssh-ed25519 ${fingerprintOf(other)} (known_hosts line 1)`);
    expect(said).toContain(`the server showed ssh-ed25519 ${fingerprintOf(mine)}`);
  });

  it('refuses a revoked key even where another line trusts it', () => {
    const text = `ex01.corp.example ${written(mine)}\n@revoked * ${written(mine)}`;
    expect(refusal(text)).toContain('known_hosts line 2 revokes this key');
    expect(refusal(`ex01.corp.example ${written(mine)}\n@revoked * ${written(other)}`)).toBeUndefined();
  });

  it('believes nothing in a file whose revocation cannot be read', () => {
    const damaged = `ex01.corp.example ${written(mine)}\n@revoked * ssh-ed25519 AAAA*`;
    expect(refusal(damaged)).toContain('line 2: a revocation cannot be read');
  });

  it.each([
    ['half a key', `ex01.corp.example ${written(mine).slice(0, 30)}`],
    ['a key of another kind than it says', `ex01.corp.example ssh-rsa ${mine.toString('base64')}`],
    ['no key', 'ex01.corp.example ssh-ed25519'],
    ['an unknown marker', `@trusted ex01.corp.example ${written(mine)}`],
    ['a hash of an unknown kind', `|2|AAAA|BBBB ${written(mine)}`],
  ])('counts a line with %s as unreadable and goes on', (_what, line) => {
    const text = `${line}\nex02.corp.example ${written(mine)}`;
    expect(knownKeysOf(text, 'ex01.corp.example', 22)).toMatchObject({ trusted: [], unreadable: [1] });
    expect(refusal(text)).toContain('cannot read line 1');
    expect(trusts(text, 'ex02.corp.example')).toBe(true);
  });

  it('is not stalled by a hostile pattern', () => {
    const text = `${'*a'.repeat(2_000)}b ${written(mine)}`;
    const begun = performance.now();
    expect(trusts(text, 'a'.repeat(253))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('asks the server first for the kinds of key that are on record, and never for SHA-1', () => {
    const text = `ex01.corp.example ${written(rsa, 'ssh-rsa')}`;
    const trust = { by: 'known-hosts', text } as const;
    const order = hostKeyAlgorithms({ host: 'ex01.corp.example', port: 22, trust });
    expect(order.slice(0, 3)).toEqual(['rsa-sha2-512', 'rsa-sha2-256', 'ssh-ed25519']);
    expect(order).not.toContain('ssh-rsa');
    expect(new Set(order).size).toBe(6);
  });

  const tools = sshdMissing() === undefined ? it : it.skip;
  tools('agrees with ssh-keygen about hashed names and fingerprints', () => {
    const folder = makeFolder();
    const path = join(folder.path, 'known_hosts');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder.path, 'key')]);
    const [kind = '', base64 = ''] = readFileSync(join(folder.path, 'key.pub'), 'utf8').split(' ');
    const names = ['ex01.corp.example', '[ex01.corp.example]:2222', '10.1.2.3'];
    writeFileSync(path, names.map((name) => `${name} ${kind} ${base64}\n`).join(''));
    execFileSync('ssh-keygen', ['-q', '-H', '-f', path], { stdio: 'ignore' });
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('ex01');
    const key = Buffer.from(base64, 'base64');
    const listed = execFileSync('ssh-keygen', ['-l', '-f', join(folder.path, 'key.pub')]).toString();
    expect(listed).toContain(fingerprintOf(key));
    for (const [host, port, lines] of [
      ['ex01.corp.example', 22, [1]],
      ['ex01.corp.example', 2222, [2]],
      ['10.1.2.3', 22, [3]],
      ['ex02', 22, []],
    ] as const) {
      expect(knownKeysOf(text, host, port).trusted.map(({ line }) => line)).toEqual(lines);
    }
    folder.remove();
  });
});

describe('A pinned fingerprint', () => {
  const pinned = (...sha256: string[]) => checkHostKey({ host: 'ex01', port: 22, trust: { by: 'pin', sha256 } }, mine);

  it('is accepted as ssh-keygen prints it, without its prefix, and with padding', () => {
    const shown = fingerprintOf(mine);
    expect(pinned(shown)).toEqual({ ok: true, fingerprint: shown });
    expect(pinned(shown.slice(7))).toEqual({ ok: true, fingerprint: shown });
    expect(pinned(` ${shown}= `)).toEqual({ ok: true, fingerprint: shown });
    expect(pinned(fingerprintOf(other), shown)).toEqual({ ok: true, fingerprint: shown });
  });

  it('refuses every other key, with both fingerprints', () => {
    const verdict = pinned(fingerprintOf(other));
    expect(verdict).toMatchObject({ ok: false, because: { code: 'hostkey' } });
    expect(!verdict.ok && verdict.because.detail).toBe(
      `pinned ${fingerprintOf(other)}; the server showed ssh-ed25519 ${fingerprintOf(mine)}`,
    );
  });

  it('refuses when there is none, and when it is empty', () => {
    expect(pinned()).toMatchObject({ ok: false, because: { code: 'hostkey' } });
    expect(pinned('', 'SHA256:')).toMatchObject({ ok: false, because: { code: 'hostkey' } });
  });
});
