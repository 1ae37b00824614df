import fc from 'fast-check';
import { readFrame } from '../../../probes/agent-frame';

const nonce = 'abcdefgh12345678';
const about = { host: 'EX01', powershell: '5.1', culture: 'fr-FR', shellBits: 64, windowsBits: 64, tookMs: 12 };
const when = '2026-11-21T09:00:00.000+01:00';
const as = 'CORP\\reader';

function frame(value: unknown, own = nonce): string {
  const bytes = Buffer.from(JSON.stringify(value), 'utf8');
  return `PREFLIGHT1:${own}:${bytes.length}:${bytes.toString('base64')}`;
}

function sheet(answers: readonly unknown[]) {
  return { agent: 1, about, answers };
}

const answered = { key: 'os {}', ok: true, value: { caption: 'Système' }, when, as };
const good = frame(sheet([answered]));

describe('reading what the agent answered', () => {
  it('gives each answer under its key', () => {
    const denied = { key: 'b', ok: false, because: { code: 'access-denied', detail: '0x80070005' } };
    const read = readFrame(frame(sheet([answered, denied])), nonce);
    const answers = {
      'os {}': { ok: true, value: { caption: 'Système' }, when, as },
      b: { ok: false, because: { code: 'access-denied', detail: '0x80070005' } },
    };
    expect(read).toEqual({ ok: true, sheet: { ok: true, answers }, about });
  });

  it('ignores what a profile or a banner wrote around it', () => {
    const noise = `WARNING: PREFLIGHT1:${nonce}:3:eHh4 is in a line\r\nBienvenue ◊\n${good}\r\nPS C:\\> `;
    expect(readFrame(Buffer.from(noise, 'utf8'), nonce)).toMatchObject({ ok: true });
    expect(readFrame(`\ufeff\n${good}  `, nonce)).toMatchObject({ ok: true });
  });

  it('says that there is no answer where there is none, or only one with another nonce', () => {
    const because = { code: 'no-frame' };
    expect(readFrame('', nonce)).toEqual({ ok: false, because });
    expect(readFrame('access is denied', nonce)).toEqual({ ok: false, because });
    expect(readFrame(frame(sheet([answered]), 'another-nonce'), nonce)).toEqual({ ok: false, because });
  });

  it('does not read a line that was cut off, wherever it was', () => {
    for (let length = `PREFLIGHT1:${nonce}:`.length; length < good.length; length += 1) {
      expect(readFrame(good.slice(0, length), nonce)).toMatchObject({ ok: false, because: { code: 'bad-answer' } });
    }
  });

  it('does not read two answers, even equal ones', () => {
    expect(readFrame(`${good}\n${good}`, nonce)).toEqual({
      ok: false,
      because: { code: 'bad-answer', detail: 'two answers' },
    });
  });

  it('accepts 5 MB and refuses 6 MB', () => {
    const text = 'x'.repeat(3_700_000);
    expect(readFrame(frame(sheet([{ ...answered, value: text }])), nonce)).toMatchObject({ ok: true });
    const big = frame(sheet([{ ...answered, value: 'x'.repeat(4_500_000) }]));
    expect(big.length).toBeGreaterThan(6_000_000);
    expect(readFrame(big, nonce)).toMatchObject({ ok: false, because: { code: 'too-big' } });
  });

  it.each([
    ['another shape', { hello: 'world' }],
    ['another version', { agent: 2, about, answers: [] }],
    ['no shell', { agent: 1, answers: [] }],
    ['an unknown reason', sheet([{ key: 'a', ok: false, because: { code: 'tired' } }])],
    ['a time without its offset', sheet([{ ...answered, when: '2026-11-21 09:00' }])],
    ['no account', sheet([{ key: 'a', ok: true, value: 1, when }])],
  ])('does not read %s', (_, value) => {
    expect(readFrame(frame(value), nonce)).toMatchObject({ ok: false, because: { code: 'bad-answer' } });
  });

  it('keeps an answer whose key is a word of the language', () => {
    const read = readFrame(frame(sheet([{ ...answered, key: '__proto__' }])), nonce);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok || !('sheet' in read) || !read.sheet.ok) throw new Error('no sheet');
    expect(Object.keys(read.sheet.answers)).toEqual(['__proto__']);
  });

  it.each([
    ['language-mode:ConstrainedLanguage', 'no-frame', 'language mode ConstrainedLanguage'],
    ['hash:1234', 'bad-answer', 'hash 1234'],
    ['input:12 of 400', 'bad-answer', 'input 12 of 400'],
    ['request:the nonce is not', 'bad-answer', 'request the nonce is not'],
    ['frame:out of memory', 'fault', 'frame out of memory'],
  ])('says why the agent could not start: %s', (line, code, detail) => {
    expect(readFrame(`noise\nPREFLIGHT0:${line}\r\n`, nonce)).toEqual({ ok: false, because: { code, detail } });
  });

  it('never throws and never invents an answer, whatever comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()), (output) => {
        expect(readFrame(output, nonce).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readFrame(frame(JSON.parse(json)), nonce)).toMatchObject({ ok: false, because: { code: 'bad-answer' } });
      }),
    );
  });

  it('survives any one damaged character', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, char) => {
        const read = readFrame(good.slice(0, at) + char + good.slice(at + 1), nonce);
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('reading how a fix ended', () => {
  it('tells a fix that ended well from one that failed and from one that was lost', () => {
    const end = (fix: unknown) => readFrame(frame({ agent: 1, about, fix }), nonce);
    expect(end({ ended: 'completed', when, as })).toEqual({
      ok: true,
      outcome: { ended: 'completed', when, as },
      about,
    });
    const because = { code: 'access-denied' };
    expect(end({ ended: 'failed', because })).toMatchObject({ outcome: { ended: 'failed', because } });
    expect(end({ ended: 'lost', because: { code: 'deadline' } })).toMatchObject({ outcome: { ended: 'lost' } });
  });

  it('reports a fix that the agent refused as not started', () => {
    const because = { code: 'refused-now', detail: 'somebody is logged on: CORP\\admin' };
    const read = readFrame(frame({ agent: 1, about, fix: { ended: 'refused', because } }), nonce);
    expect(read).toMatchObject({ outcome: { ended: 'not-started', because } });
  });
});
