/** The fast reader of Setup logs gives exactly what a reader gives that goes line by line. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isSetupLog, readSetupLogFrom, readSetupLogText } from '../../rules/setup-log';
import { lineScan, TEXT } from '../../rules/setup-log/line-scan';
import * as write from '../fakes/setup-log-writer';
import { readByLines } from './setup-log-by-lines';

const FOLDER = join(__dirname, '../../../shared/setup-logs');

/** What the fast reader says, without what only it can know. */
function readFast(bytes: Buffer): unknown {
  const log = readSetupLogText(bytes);
  if (!isSetupLog(log)) return undefined;
  const { encoding: _encoding, bytes: _bytes, ...rest } = log;
  return rest;
}

/** Reads a file that gives as many bytes at a time as it likes. */
function readPulled(bytes: Buffer, most: number): unknown {
  let at = 0;
  return readSetupLogFrom((room) => {
    const count = bytes.copy(room, 0, at, at + Math.min(most, room.length));
    at += count;
    return count;
  });
}

function expectSame(bytes: Buffer): void {
  expect(readFast(bytes)).toEqual(readByLines(bytes));
}

const at = (): write.Clock => ({ now: '2024-03-06T15:14:57.552' });

function someRun(clock: write.Clock, rules: number, ending: write.Ending): string[] {
  return [
    ...write.header(clock, { parameters: { mode: 'Install' } }),
    ...(rules % 3 === 0 ? write.rule(clock, 'Early', { value: 'True' }) : []),
    write.stamped(clock, 1, "Setup launched task 'test-SetupPrerequisites'"),
    ...Array.from({ length: rules }, (_, i) =>
      write.rule(clock, `Rule${i}`, { value: i % 7 === 0 ? 'True' : 'False' }),
    ).flat(),
    ...write.setting(clock, 'ComputerNameNetBIOS', 'EX01'),
    ...write.chatter(clock, 20),
    ...write.warning(clock, 'Ein Übergang — 再起動.'),
    ...write.taskError(clock, { message: 'Access to the path is denied.', reference: 'Some___ab' }),
    ...write.footer(clock, ending),
  ];
}

if (!existsSync(FOLDER)) {
  it.skip('reads real logs alike (skipped: ../shared/setup-logs is not beside the repository)', () => undefined);
} else {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.log'));
  it.each(files)('reads %s alike', (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    expectSame(bytes);
    // Cut off anywhere, a log is still a log.
    for (const share of [0.2, 0.5, 0.9]) expectSame(bytes.subarray(0, Math.floor(bytes.length * share)));
  });

  it('reads all of them, one behind the other, alike in every encoding', () => {
    const bytes = Buffer.concat(files.map((file) => readFileSync(join(FOLDER, file))));
    expectSame(bytes);
    const text = bytes.toString('utf8');
    const wide = readFast(write.encoded(text, 'utf-16le-bom'));
    expect(wide).toEqual(readByLines(Buffer.from(text)));
    expect(readFast(write.encoded(text, 'utf-16be-bom'))).toEqual(wide);
  });
}

describe('generated logs', () => {
  it.each([1, 19, 20, 21, 40, 221, 300])('reads %i runs alike', (count) => {
    const clock = at();
    const endings: write.Ending[] = ['prerequisites', 'incomplete', 'none', 'completed'];
    const lines = Array.from({ length: count }, (_, i) =>
      someRun(clock, 5 + (i % 30), endings[i % 4] ?? 'none'),
    ).flat();
    expectSame(Buffer.from(write.setupLog(lines)));
  });

  it.each([
    ['rules', 200, ''],
    ['errors', 3, 'x'.repeat(15_000)],
  ])('reads so many runs with %s alike that some must be read or thinned early', (_, rules, message) => {
    const clock = at();
    const lines = Array.from({ length: 260 }, (_unused, i) => [
      ...someRun(clock, rules + (i % 3), 'incomplete'),
      write.stamped(clock, 1, `[ERROR] ${message}`),
      ...(i % 2 === 0 ? [write.stamped(clock, 1, "Setup launched task 'test-SetupPrerequisites'")] : []),
    ]).flat();
    expectSame(Buffer.from(write.setupLog(lines)));
  });

  it('reads runs that exceed the caps alike, the last ones and older ones', () => {
    const clock = at();
    const large = [...someRun(clock, 3100, 'none'), ...someRun(clock, 10, 'incomplete')];
    for (let i = 0; i < 500; i++) large.push(...write.warning(clock, `Warning ${i}`));
    const lines = [...large, ...Array.from({ length: 22 }, () => someRun(clock, 3, 'completed')).flat(), ...large];
    expectSame(Buffer.from(write.setupLog(lines)));
  });

  it('reads lines of 900 KB alike, wherever they stand and whatever they say', () => {
    const clock = at();
    const wide = 'é'.repeat(450_000);
    const lines = [
      ...write.header(clock),
      write.stamped(clock, 1, `[ERROR] first ${wide} last`),
      `   at ${wide}`,
      write.stamped(clock, 2, wide),
      write.stamped(clock, 1, `Starting Microsoft Exchange Server 2019 Setup ${wide}`),
      '\0'.repeat(900_000) + write.stamped(clock, 1, '[WARNING] behind a power cut'),
      wide,
      ...someRun(clock, 3, 'incomplete'),
    ];
    const bytes = Buffer.from(write.setupLog(lines));
    expectSame(bytes);
    const whole = readSetupLogText(bytes);
    for (const most of [7_001, 65_536, 300_000]) expect(readPulled(bytes, most)).toEqual(whole);
  });

  it('reads any mixture of lines and line ends alike, in any encoding and from any pieces', () => {
    const bodies = fc.oneof(
      fc.constantFrom(
        ...write.header(at()).map((line) => line.slice(31)),
        '*****',
        'Finished [Rule:X]',
        '[REQUIRED] A',
        '',
      ),
      fc.constantFrom('[ERROR] a', 'Help URL: ms.exch.setupreadiness.X', 'Evaluated [Rule:X] [Value:"True"]', '[ERROR'),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    );
    const line = fc.tuple(fc.constantFrom('', 'stamped', 'stamped', 'stamped', 'nul'), bodies);
    const ends = fc.constantFrom('\n', '\r\n', '\r\r\n', '\r');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, ends), { maxLength: 60 }),
        fc.integer({ min: 1, max: 900 }),
        (lines, most) => {
          const clock = at();
          const text = lines
            .map(
              ([[kind, body], end]) =>
                `${kind === 'nul' ? '\0\0' : ''}${kind === '' ? body : write.stamped(clock, 1, body)}${end}`,
            )
            .join('');
          // A file of many NUL bytes at its beginning is taken for UTF-16, which is another matter.
          const bytes = Buffer.from(`${write.stamped(clock, 0, 'Begin')}${' '.repeat(300)}\r\n${text}`);
          expectSame(bytes);
          expect(readPulled(bytes, most)).toEqual(readSetupLogText(bytes));
          const wide = Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le');
          expect(readFast(wide)).toEqual(readFast(bytes));
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('turns UTF-16 into the same UTF-8 as Node.js does, halves of pairs included', () => {
  const scan = lineScan(['Starting']);
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0xd800, max: 0xdfff }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 80 }), fc.boolean(), (units, bigEndian) => {
      const text = String.fromCharCode(...units);
      const wide = Buffer.from(text, 'utf16le');
      const length = scan.narrow(bigEndian ? wide.swap16() : wide, TEXT, bigEndian);
      expect(scan.bytes.subarray(TEXT, TEXT + length).equals(Buffer.from(text, 'utf8'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
