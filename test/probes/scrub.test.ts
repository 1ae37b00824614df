import { randomBytes } from 'node:crypto';
import { scrubber } from '../../probes/scrub';
import { secretOf } from '../../probes/secrets';

const password = 'Zw1tscher"\\ling+/%';
const scrub = scrubber([secretOf(password)]);

describe('what comes back from a server', () => {
  it.each([
    ['as it is', `no: ${password}!`, 'no: [secret]!'],
    ['twice', `${password} ${password}`, '[secret] [secret]'],
    ['in JSON', JSON.stringify({ password }), '{"password":"[secret]"}'],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ password })), '"{\\"password\\":\\"[secret]\\"}"'],
    ['in a query', `?p=${encodeURIComponent(password)}&q`, '?p=[secret]&q'],
    ['in Basic', `Basic ${Buffer.from(`CORP\\reader:${password}`).toString('base64')}, x`, 'Basic [secret], x'],
    ['in UTF-16 in base64', Buffer.from(`'${password}'`, 'utf16le').toString('base64'), '[secret]'],
    ['in hexadecimal', `0x${Buffer.from(password).toString('hex')}`, '0x[secret]'],
  ])('does not repeat the password %s', (_, text, expected) => {
    expect(scrub(text)).toBe(expected);
  });

  it('is found in Basic behind a user name of any length', () => {
    for (let length = 0; length < 9; length += 1) {
      const token = Buffer.from(`${'u'.repeat(length)}:${password}`).toString('base64');
      expect(scrub(`a ${token} b`)).toBe('a [secret] b');
    }
  });

  it('is searched in every depth, keys included, and stays the same object when it is clean', () => {
    const clean = { a: [1, null, { b: 'fine' }], when: new Date(0) };
    expect(scrub(clean)).toBe(clean);
    expect(scrub({ deep: [{ [password]: `x${password}` }], when: clean.when })).toEqual({
      deep: [{ '[secret]': 'x[secret]' }],
      when: clean.when,
    });
  });

  it('is left alone where the secret is too short to be told from other words', () => {
    expect(scrubber([secretOf('abc')])('abc of the alphabet')).toBe('abc of the alphabet');
  });

  it('costs little for five megabytes', () => {
    const answer = { output: randomBytes(3_750_000).toString('base64') };
    const started = performance.now();
    expect(scrub(answer)).toBe(answer);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
