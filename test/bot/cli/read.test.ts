/** `preflight read`, on logs written as Setup writes them, and on everything that is no Setup log. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiagnosisJson } from '../../../bot/cli/contract';
import {
  chatter,
  failures,
  footer,
  header,
  rule,
  setupLog,
  stamped,
  taskError,
  type Clock,
} from '../../fakes/setup-log-writer';
import { validated } from './json-contract';
import { run } from './run-in-process';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const clock = (now = '2026-11-20T02:14:00.000'): Clock => ({ now });
const msdtc = 'The Distributed Transaction Coordinator is not running.';

function failing(at = clock(), message = msdtc): string[] {
  return [
    ...header(at, { parameters: { mode: 'Install' }, server: 'EX03' }),
    ...rule(at, 'MSDTCStopped', { value: 'True' }),
    ...failures(at, [{ rule: 'MSDTCStopped', message }]),
    ...footer(at, 'prerequisites'),
  ];
}

async function readJson(log: string | Uint8Array, ...more: string[]): Promise<{ code: number; json: DiagnosisJson }> {
  const { code, out } = await run(['read', '-', '--json', ...more], { stdin: log });
  return { code, json: validated<DiagnosisJson>('read', out) };
}

describe('read --json', () => {
  it('gives the run and the actions with exit code 1', async () => {
    const { code, json } = await readJson(setupLog(failing()));
    expect(code).toBe(1);
    expect(json.runs).toBe(1);
    expect(json.run).toMatchObject({
      product: '2019',
      build: '15.2.1544.4',
      mode: 'install',
      server: 'EX03',
      outcome: 'failed-prerequisites',
    });
    const [action] = json.actions;
    expect(action).toMatchObject({ id: 'MSDTCStopped', kind: 'rule', known: true, verdict: 'fail', folded: [] });
    expect(action?.evidence[0]).toMatchObject({ text: msdtc, source: 'log', line: expect.any(Number) as number });
    expect(action?.steps).toEqual(action?.remedies[0]?.steps);
    expect(json.resume?.command).toContain('.\\Setup.exe /Mode:Install');
  });

  it('ends with 0 and no actions when Setup completed', async () => {
    const at = clock();
    const { code, json } = await readJson(setupLog([...header(at), ...footer(at, 'completed')]));
    expect([code, json.actions, json.resume]).toEqual([0, [], null]);
  });

  it('reports a rule that it does not know with Setup’s own message', async () => {
    const at = clock();
    const message = 'The moon is in the wrong house.';
    const log = [
      ...header(at),
      ...rule(at, 'MoonInWrongHouse', { value: 'True' }),
      ...failures(at, [{ rule: 'MoonInWrongHouse', message }]),
      ...footer(at, 'prerequisites'),
    ];
    const { json } = await readJson(setupLog(log));
    expect(json.actions).toHaveLength(1);
    expect(json.actions[0]).toMatchObject({
      id: 'MoonInWrongHouse',
      kind: 'rule',
      known: false,
      setupMessage: message,
    });
  });

  it('quotes the first error of a failure that it does not know', async () => {
    const at = clock();
    const log = [
      ...header(at),
      ...taskError(at, { message: 'The flux capacitor is empty.', reference: 'MailboxComponent___0123' }),
      ...footer(at, 'incomplete'),
    ];
    const { code, json } = await readJson(setupLog(log));
    expect(code).toBe(1);
    expect(json.actions[0]).toMatchObject({ id: 'UnknownFailure', kind: 'failure', known: false });
    expect(json.actions[0]?.evidence[0]?.text).toContain('The flux capacitor is empty.');
  });

  it('quotes the exception of a task and leaves out the script that Setup repeats before it', async () => {
    const at = clock();
    const script = Array.from({ length: 40 }, (_, line) => `          Write-ExchangeSetupLog -Info "step ${line}"`);
    const exception = 'System.Management.Automation.ItemNotFoundException';
    const message = "Cannot find path 'D:\\Exchange\\V15\\Grammars' because it does not exist.";
    const task = taskError(at, { message, exception, reference: 'UnifiedMessagingComponent___99', script });
    // Without the short line of the cmdlet, only the entry with the script is left.
    const long = task.filter((line) => !line.includes(`[ERROR] ${message}`));
    const { json } = await readJson(setupLog([...header(at), ...long, ...footer(at, 'incomplete')]));
    const [first] = json.actions[0]?.evidence ?? [];
    expect(json.actions[0]?.id).toBe('MissingDirectory');
    expect(first?.text).toContain(`was run: "${exception}: ${message}`);
    expect(first?.text).not.toContain('step 1');
  });

  it('reads UTF-16, and tells the same in French when asked', async () => {
    const utf16 = Buffer.from(`\ufeff${setupLog(failing()).toString()}`, 'utf16le');
    const { json } = await readJson(utf16, '--lang', 'fr');
    expect(json.actions[0]?.id).toBe('MSDTCStopped');
    expect(json.headline).toContain('n’est pas');
  });

  it('does not depend on the language of the environment', async () => {
    const english = await run(['read', '-', '--json'], { stdin: setupLog(failing()) });
    const french = await run(['read', '-', '--json'], { stdin: setupLog(failing()), env: { LANG: 'fr_FR.UTF-8' } });
    expect(french.out).toBe(english.out);
  });

  it('survives a line of 1 MB', async () => {
    const at = clock();
    const long = stamped(at, 2, `[WARNING] ${'x'.repeat(1_000_000)}`);
    const { json } = await readJson(setupLog([...failing(at).slice(0, -2), long, ...footer(at, 'prerequisites')]));
    expect(json.actions[0]?.id).toBe('MSDTCStopped');
  });
});

describe('read for people', () => {
  it('says finding, evidence with its line, steps, who may, and the command on a line of its own', async () => {
    const { code, out, err } = await run(['read', '-'], { stdin: setupLog(failing()) });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('(MSDTCStopped)');
    expect(out).toContain(`   | ${msdtc}`);
    expect(out).toMatch(/ExchangeSetup\.log, line \d+, 20 Nov 2026, 02:14/);
    expect(out).toContain('What to do');
    expect(out).toContain('Who may do it: ');
    expect(out).toMatch(/^ {7}\.\\Setup\.exe \/Mode:Install \S+$/m);
    expect(out).toContain('Preflight never starts Setup itself.');
  });

  it('keeps within the width of the terminal, but never breaks a path or a command', async () => {
    for (const columns of [20, 60, 80, 100]) {
      const { out } = await run(['read', '-'], { stdin: setupLog(failing()), columns });
      const room = Math.max(60, columns);
      const tooLong = out.split('\n').filter((line) => line.length > room && !/\\|https?:|Get-|Set-|netsh/.test(line));
      expect(tooLong).toEqual([]);
    }
  });

  it('colours only a terminal, and not when NO_COLOR is set', async () => {
    const stdin = setupLog(failing());
    const onTerminal = await run(['read', '-'], { stdin, isTTY: true });
    const quiet = await run(['read', '-'], { stdin, isTTY: true, env: { NO_COLOR: '1' } });
    const piped = await run(['read', '-'], { stdin });
    expect(onTerminal.out).toContain('\u001b[1;31m');
    expect(quiet.out).not.toContain('\u001b');
    expect(piped.out).toBe(quiet.out);
  });

  it('lets no escape sequence of a log reach the terminal, in text or in JSON', async () => {
    const nasty = `${msdtc} \u001b[2J\u001b]0;owned\u0007 \u009b31m \u202eabc`;
    const stdin = setupLog(failing(clock(), nasty));
    for (const argv of [
      ['read', '-'],
      ['read', '-', '--json'],
    ]) {
      const { out } = await run(argv, { stdin });
      expect(out).toContain('owned');

      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('follows the language of the environment, unless another one is asked for', async () => {
    const stdin = setupLog(failing());
    const french = await run(['read', '-'], { stdin, env: { LANG: 'fr_FR.UTF-8' } });
    const english = await run(['read', '-', '--lang', 'en'], { stdin, env: { LANG: 'fr_FR.UTF-8' } });
    expect(french.out).toContain('Que faire\u00a0:');
    expect(french.out).not.toMatch(/What to do|Evidence|Setup’s log/);
    expect(english.out).toContain('What to do');
  });

  it('says how many runs there are and why an earlier one is shown too', async () => {
    const last = clock('2026-11-21T08:00:00.000');
    const log = setupLog([...failing(), ...header(last).slice(0, 8)]);
    const { out } = await run(['read', '-'], { stdin: log });
    expect(out).toContain('The log holds 2 runs; the last one is explained.');
    expect(out).toContain('The last run is very short, so the run before it is shown too.');
    expect(out).toContain('(MSDTCStopped)');
    const { json } = await readJson(log);
    expect(json.earlier).toMatchObject({ because: 'last-run-short', run: { outcome: 'failed-prerequisites' } });
  });
});

describe('read of something else', () => {
  const cases: [string, Uint8Array | string, RegExp][] = [
    ['an empty file', '', /is empty.*Starting Microsoft Exchange Server/],
    ['a few blanks', '  \r\n\r\n', /is empty/],
    ['another text', 'Dear diary,\ntoday I installed Exchange.\n', /not a Setup log.*It begins with: Dear diary/],
    ['a binary file', Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 251)), /not text/],
    ['right-to-left text', '\u202eشلومعليكم\u202c', /not a Setup log/],
    ['a text that would steer the terminal', '\u001b[31mred\u001b[0m', /not a Setup log/],
  ];
  it.each(cases)('refuses %s with one clear sentence and exit code 2', async (_name, bytes, sentence) => {
    const file = join(folder, 'something.log');
    writeFileSync(file, bytes);
    for (const argv of [
      ['read', file],
      ['read', file, '--json'],
    ]) {
      const { code, out, err } = await run(argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(sentence);
      expect(err).toMatch(/^preflight: [^\n]+\n$/);

      expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
    const fromStdin = await run(['read', '-'], { stdin: bytes });
    expect(fromStdin.code).toBe(2);
    expect(fromStdin.err).toContain('standard input');
  });

  it('says so when there is no such file, or when it is a folder', async () => {
    const missing = await run(['read', join(folder, 'nowhere.log')]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('there is no such file')]);
    const directory = await run(['read', folder, '--lang', 'fr']);
    expect([directory.code, directory.err]).toEqual([2, expect.stringContaining('est un dossier')]);
  });
});

describe('read --last-run', () => {
  it('explains the last run of a file, and says from where its lines are counted', async () => {
    const file = join(folder, 'many-runs.log');
    const at = clock();
    const last30 = chatter(at, 30);
    writeFileSync(file, setupLog([...header(at), ...footer(at, 'completed'), ...failing(at), ...last30]));
    const whole = validated<DiagnosisJson>('read', (await run(['read', file, '--json'])).out);
    const { code, out } = await run(['read', file, '--last-run', '--json']);
    const last = validated<DiagnosisJson>('read', out);
    expect(code).toBe(1);
    expect([whole.runs, last.runs]).toEqual([2, 1]);
    expect(last.actions.map(({ id }) => id)).toEqual(whole.actions.map(({ id }) => id));
    expect(last.run?.startedAt).toBe(whole.run?.startedAt);
    expect(last.run?.leftOut).toEqual(['the runs before, so that line numbers count from where reading began.']);
  });
});
