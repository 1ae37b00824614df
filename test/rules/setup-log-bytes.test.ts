/** The bytes under a Setup log: encodings, chunk borders, very long lines, and files that are no log at all. */
import fc from 'fast-check';
import { chosenRun, isSetupLog, readSetupLog, readSetupLogFragment, readSetupLogText } from '../../rules/setup-log';
import type { NotASetupLog, Run, SetupLog } from '../../rules/run';
import * as write from '../fakes/setup-log-writer';

async function* chunks(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield part;
}

function runOf(log: SetupLog | NotASetupLog): Run {
  if (!isSetupLog(log)) throw new Error(`not read: ${log.problem}`);
  return chosenRun(log);
}

const clock = (): write.Clock => ({ now: '2024-03-06T15:14:57.552' });
function smallLog(): string {
  const now = clock();
  return write.setupLog([
    ...write.header(now, { user: 'CORP\\Zoë-管理😀', parameters: { mode: 'Install' } }),
    ...write.rule(now, 'RebootPending', { value: 'True' }),
    ...write.taskError(now, { message: 'Das Objekt „Jürgen" fehlt.', reference: 'MailboxComponent___ab' }),
    ...write.footer(now, 'incomplete'),
  ]);
}

const ENCODINGS: readonly write.FileEncoding[] = ['utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be-bom', 'utf-16le'];

describe('encodings and line ends', () => {
  it.each(ENCODINGS)('reads the same run from %s', (encoding) => {
    const log = readSetupLogText(write.encoded(smallLog(), encoding));
    expect(runOf(log)).toEqual(runOf(readSetupLogText(smallLog())));
    expect(runOf(log).user).toBe('CORP\\Zoë-管理😀');
    expect(isSetupLog(log) && log.encoding).toBe(encoding.replace('-bom', ''));
  });

  it('reads the same run with LF, with CR LF and without a last line end', () => {
    const text = smallLog();
    const run = runOf(readSetupLogText(text));
    expect(runOf(readSetupLogText(text.replaceAll('\r\n', '\n')))).toEqual(run);
    expect(runOf(readSetupLogText(text.trimEnd()))).toEqual(run);
  });

  it('reads a file that an editor saved as Windows-1252', () => {
    const bytes = Buffer.from(write.setupLog(write.header(clock(), { user: 'CORP\\Zoë' })), 'latin1');
    expect(runOf(readSetupLogText(bytes)).user).toBe('CORP\\Zoë');
  });

  it('reads on behind the NUL bytes that a power cut leaves in a file', () => {
    const now = clock();
    const [first = '', ...rest] = write.rule(now, 'RebootPending', { value: 'True' });
    const text = write.setupLog([...write.header(now), `${'\0'.repeat(5000)}${first}`, ...rest]);
    expect(runOf(readSetupLogText(text)).rules[0]).toMatchObject({ rule: 'RebootPending', type: 'error', fired: true });
  });
});

describe('chunks', () => {
  it.each(ENCODINGS)('gives the same answer wherever %s is cut in two', async (encoding) => {
    const bytes = write.encoded(smallLog(), encoding);
    const whole = readSetupLogText(bytes);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const log = await readSetupLog(chunks(bytes.subarray(0, cut), bytes.subarray(cut)));
      if (JSON.stringify(log) !== JSON.stringify(whole)) throw new Error(`differs when cut at byte ${cut}`);
    }
  });

  it('gives the same answer byte by byte', async () => {
    const bytes = write.encoded(smallLog(), 'utf-16be-bom');
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await readSetupLog(chunks(...single))).toEqual(readSetupLogText(bytes));
  });

  it('keeps nothing of a chunk, so that the caller may fill the same buffer again', async () => {
    const bytes = Buffer.from(smallLog());
    async function* reused(): AsyncGenerator<Uint8Array> {
      const buffer = Buffer.alloc(100);
      for (let at = 0; at < bytes.length; at += buffer.length) {
        const count = bytes.copy(buffer, 0, at);
        yield buffer.subarray(0, count);
        buffer.fill('#');
      }
    }
    expect(await readSetupLog(reused())).toEqual(readSetupLogText(bytes));
  });
});

describe('long lines', () => {
  const withError = (message: string): string => {
    const now = clock();
    const reference = 'MailboxComponent___ab';
    return write.setupLog([...write.header(now), ...write.taskError(now, { message, reference })]);
  };

  it('keeps the beginning and the end of an error line of 1 MB and says what is missing', async () => {
    const bytes = Buffer.from(withError(`FIRST ${'é'.repeat(500_000)} LAST`));
    const run = runOf(readSetupLogText(bytes));
    expect(run.errors[0]?.text).toMatch(/^FIRST é+\n\[\.\.\. \d+ bytes left out \.\.\.\]\né+ LAST$/);
    expect(run.errors[0]?.text.length).toBeLessThan(17_000);
    expect(run.errors[2]?.reference).toBe('MailboxComponent___ab');
    expect(run.leftOut[0]).toMatch(/shortened in the middle/);
    const inChunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += 65_536) inChunks.push(bytes.subarray(at, at + 65_536));
    expect(runOf(await readSetupLog(chunks(...inChunks)))).toEqual(run);
  });

  it('keeps the first and last words of errors when a run has megabytes of them', () => {
    const now = clock();
    const lines = write.header(now);
    for (let i = 0; i < 90; i++) lines.push(write.stamped(now, 1, `[ERROR] First${i} ${'x'.repeat(12_000)} last${i}`));
    const { errors } = runOf(readSetupLogText(write.setupLog(lines)));
    expect(errors.reduce((sum, error) => sum + error.text.length, 0)).toBeLessThan(320_000);
    expect(errors[89]?.text).toMatch(/^First89 x+ \.\.\.\nx+ last89$/);
  });

  it('keeps the end of a stack trace of a hundred thousand lines', () => {
    const now = clock();
    const lines = [...write.header(now), write.stamped(now, 1, '[ERROR] Too deep.')];
    for (let i = 0; i < 100_000; i++) lines.push(`   at Frame.Number${i}()`);
    const run = runOf(readSetupLogText(write.setupLog(lines)));
    expect(run.errors[0]?.text).toMatch(/^Too deep\.\n {3}at Frame\.Number0\(\)\n/);
    expect(run.errors[0]?.text).toMatch(/Frame\.Number99999\(\)$/);
    expect(run.lastLine).toBe(lines.length);
  });
});

describe('files that are no Setup log', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\r\n \r\n'],
  ])('calls %s empty', (_, text) => {
    expect(readSetupLogText(text)).toEqual({ problem: 'empty', startsWith: '' });
  });

  it('says with which words another file starts', () => {
    const other = readSetupLogText('2024-03-06 15:14:57,552 INFO  SQL Server setup\tstarted\r\nmore');
    expect(other).toEqual({
      problem: 'not-a-setup-log',
      startsWith: '2024-03-06 15:14:57,552 INFO SQL Server setup started more',
    });
  });

  it('does not show control or direction characters of a hostile file', () => {
    const other = readSetupLogText(`\u202Egnp.exe\u0007 ${'x'.repeat(500)}`);
    expect(other).toMatchObject({ problem: 'not-a-setup-log', startsWith: `gnp.exe ${'x'.repeat(72)}` });
  });

  it('calls a picture binary', () => {
    const picture = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 9,
    ]);
    expect(readSetupLogText(picture)).toMatchObject({ problem: 'binary' });
  });

  it('is not fooled by stamped lines that say nothing of Setup', () => {
    const now = clock();
    const lines = [write.stamped(now, 1, 'Hello.'), write.stamped(now, 1, 'World.')];
    expect(readSetupLogText(write.setupLog(lines))).toMatchObject({ problem: 'not-a-setup-log' });
  });
});

describe('hostile input', () => {
  it('never throws on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        readSetupLogText(bytes);
        readSetupLogFragment(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on log lines with random bodies, and reads them alike in any chunks', async () => {
    const prefixes = [
      'Evaluated [Rule:',
      'Failed [Rule:',
      '[ERROR] ',
      '[REQUIRED] ',
      'Help URL: ',
      '[ERROR-REFERENCE] Id=',
      '',
    ];
    const starts = [
      'Starting Microsoft Exchange Server 2019 Setup',
      'Evaluated [Setting:__proto__] [Value:"x"] [ParentValue:"y"]',
    ];
    const body = fc.tuple(fc.constantFrom(...prefixes, ...starts), fc.string({ unit: 'binary', maxLength: 60 }));
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 40 }), fc.integer({ min: 1, max: 64 }), async (bodies, size) => {
        const now = clock();
        const bytes = Buffer.from(write.setupLog(bodies.map(([prefix, rest]) => write.stamped(now, 1, prefix + rest))));
        const parts: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
        expect(await readSetupLog(chunks(...parts))).toEqual(readSetupLogText(bytes));
      }),
      { numRuns: 200 },
    );
  });
});
