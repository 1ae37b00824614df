import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setMaxListeners } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { systemClock } from '../../probes/clock';
import { keptSecrets } from '../../probes/kept-secrets';
import { openSecrets } from '../../probes/open-secrets';
import { saySecretTrouble, secretWords } from '../../probes/secret-words';
import { environmentSecrets } from '../../probes/secrets-environment';
import { fileSecrets } from '../../probes/secrets-file';
import { noSecret, readSecretText, secretOf, secretTroubleCodes } from '../../probes/secrets';
import type { SecretRead, SecretSource } from '../../probes/secrets';
import { leapingClock } from '../fakes/leaping-clock';

const never = new AbortController().signal;
setMaxListeners(0, never);
const revealed = (read: SecretRead): string => (read.ok ? read.value.reveal() : read.because.code);

describe('a secret', () => {
  const secret = secretOf('hunter2');

  it('gives its value to reveal and to nothing else', () => {
    expect(secret.reveal()).toBe('hunter2');
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ deep: [secret] }, { showHidden: true, depth: 9, customInspect: true }),
      inspect(secret, { showHidden: true, customInspect: false }),
      inspect(new Error('no', { cause: secret })),
      JSON.stringify({ ...secret }),
      JSON.stringify(Object.entries(secret)),
    ];
    expect(shown.slice(0, 4)).toEqual(['[secret]', '[secret]', '{"secret":"[secret]"}', '[secret]']);
    expect(shown.join()).not.toContain('hunter2');
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(secret, { reveal: () => 'other' })).toThrow();
  });

  it('is text: without a byte-order mark and the line end of an editor, with every other blank', () => {
    expect(revealed(readSecretText('x', '\ufeff pass word \n'))).toBe(' pass word ');
    expect(revealed(readSecretText('x', 'line\r\n'))).toBe('line');
    expect(revealed(readSecretText('x', 'two\n\n'))).toBe('two\n');
    expect(revealed(readSecretText('x', '\n'))).toBe('empty');
    expect(revealed(readSecretText('x', 'a\u0000b'))).toBe('unusable');
    expect(revealed(readSecretText('x', 'a'.repeat(25_001)))).toBe('unusable');
  });
});

describe('secrets in the environment', () => {
  it('are taken out of it, so that no child and no diagnostic report has them', async () => {
    const env: Record<string, string | undefined> = { PREFLIGHT_SECRET_READER_PASSWORD: 'hunter2', PATH: '/bin' };
    const source = environmentSecrets(env);
    expect(env).toEqual({ PATH: '/bin' });
    expect(revealed(await source.read('reader-password', never))).toBe('hunter2');
    expect(await source.read('other', never)).toEqual(noSecret('missing', 'other', 'PREFLIGHT_SECRET_OTHER'));
  });

  it('leave the real environment of the process', async () => {
    process.env['PREFLIGHT_SECRET_FROM_TEST'] = 'hunter2';
    const source = openSecrets({ kind: 'environment', prefix: 'PREFLIGHT_SECRET_' }, process);
    expect(revealed(await source.read('from-test', never))).toBe('hunter2');
    expect(execFileSync(process.execPath, ['-p', 'JSON.stringify(process.env)'], { encoding: 'utf8' })).not.toContain(
      'hunter2',
    );
  });
});

describe('secrets in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, text: string | Buffer, mode = 0o600): void => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), mode);
  };
  const source = fileSecrets(folder, 'linux');

  it('are read from the file of that name, through a link too', async () => {
    put('reader-password', 'hunter2\n');
    symlinkSync(join(folder, 'reader-password'), join(folder, 'linked'));
    expect(revealed(await source.read('reader-password', never))).toBe('hunter2');
    expect(revealed(await source.read('linked', never))).toBe('hunter2');
  });

  it.each([0o640, 0o604, 0o644, 0o660, 0o602])('are refused when others may read or change them: %o', async (mode) => {
    put('open', 'hunter2', mode);
    const read = await source.read('open', never);
    expect(read).toEqual(
      noSecret('unprotected', 'open', `${join(folder, 'open')}: ${mode.toString(8).padStart(4, '0')}`),
    );
    const said = read.ok ? undefined : saySecretTrouble(read.because);
    expect(said?.en).toMatch(/^open: The file of the secret can be read or changed by others, so it was not used\./);
    expect(revealed(await fileSecrets(folder, 'win32').read('open', never))).toBe('hunter2');
  });

  it('may be readable by their owner only', async () => {
    put('strict', 'hunter2', 0o400);
    expect(revealed(await source.read('strict', never))).toBe('hunter2');
  });

  it('say what is wrong with what is there instead', async () => {
    mkdirSync(join(folder, 'folder'), { mode: 0o700 });
    put('large', 'x'.repeat(100_001));
    put('binary', Buffer.from([0x80, 0x81, 0xff]));
    put('nothing', '');
    execFileSync('mkfifo', ['-m', '600', join(folder, 'pipe')]);
    const codes = async (name: string): Promise<string> => revealed(await source.read(name, never));
    expect(await codes('absent')).toBe('missing');
    expect(await codes('folder')).toBe('unusable');
    expect(await codes('large')).toBe('unusable');
    expect(await codes('binary')).toBe('unusable');
    expect(await codes('nothing')).toBe('empty');
    expect(await codes('pipe')).toBe('unusable');
  });
});

describe('keeping secrets', () => {
  function counting(values: readonly string[]): SecretSource & { readonly reads: string[] } {
    const reads: string[] = [];
    return {
      reads,
      read: (name) => {
        reads.push(name);
        const value = values[reads.length - 1] ?? values.at(-1) ?? '';
        return Promise.resolve(value === '' ? noSecret('missing', name) : { ok: true, value: secretOf(value) });
      },
    };
  }

  it('costs one reading for a hundred servers, and another one after five minutes', async () => {
    const source = counting(['one', 'two']);
    let now = 0;
    const clock = { now: () => new Date(now), after: () => () => undefined };
    const kept = keptSecrets(source, clock);
    const all = await Promise.all(Array.from({ length: 100 }, () => kept.read('a', never)));
    expect(new Set(all.map(revealed))).toEqual(new Set(['one']));
    now = 5 * 60_000 - 1;
    expect(revealed(await kept.read('a', never))).toBe('one');
    now += 1;
    expect(revealed(await kept.read('a', never))).toBe('two');
    expect(source.reads).toHaveLength(2);
  });

  it('does not keep trouble, and what was read only once', async () => {
    const source = counting(['', 'one', 'two']);
    const kept = keptSecrets(source, systemClock);
    expect(revealed(await kept.read('a', never))).toBe('missing');
    expect(revealed(await kept.readOnce('a', never))).toBe('one');
    expect(revealed(await kept.read('a', never))).toBe('two');
  });

  it('lets one who waits go without spoiling the reading of the others', async () => {
    let finish = (): void => undefined;
    const source: SecretSource = {
      read: (_, signal) =>
        new Promise((resolve) => {
          finish = () => resolve(signal.aborted ? noSecret('cancelled', 'a') : { ok: true, value: secretOf('one') });
        }),
    };
    const kept = keptSecrets(source, systemClock);
    const impatient = new AbortController();
    const [first, second] = [kept.read('a', impatient.signal), kept.read('a', never)];
    impatient.abort();
    expect(revealed(await first)).toBe('cancelled');
    finish();
    expect(revealed(await second)).toBe('one');
  });

  it('ends the reading when nobody waits for it any more', async () => {
    let seen: AbortSignal | undefined;
    const source: SecretSource = { read: (_, signal) => new Promise(() => (seen = signal)) };
    const impatient = new AbortController();
    const read = keptSecrets(source, systemClock).read('a', impatient.signal);
    await Promise.resolve();
    impatient.abort();
    expect(revealed(await read)).toBe('cancelled');
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen?.aborted).toBe(true);
  });

  it('gives up a source that does not answer, and passes nothing on of what a broken one throws', async () => {
    const silent: SecretSource = { read: () => new Promise(() => undefined) };
    const clock = leapingClock();
    expect(revealed(await keptSecrets(silent, clock).read('a', never))).toBe('unreachable');
    expect(clock.elapsed()).toBe(15_000);
    const broken: SecretSource = { read: () => Promise.reject(new Error('hunter2')) };
    const read = await keptSecrets(broken, leapingClock()).read('a', never);
    expect(inspect(read)).not.toContain('hunter2');
    expect(revealed(read)).toBe('unreachable');
  });
});

it('every trouble has a sentence, somebody who must act, and a next step in both languages', () => {
  for (const code of secretTroubleCodes) {
    for (const { en, fr } of Object.values(secretWords[code])) {
      expect(en).toMatch(/^[A-Z].*[a-z.]$/);
      expect(fr).not.toBe(en);
    }
    expect(secretWords[code].sentence.fr).not.toMatch(/ [:;?]/);
  }
});
