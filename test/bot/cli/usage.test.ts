/** What is the same for all commands: usage, help, configuration checks, and serving until told to stop. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConfigCheckJson } from '../../../bot/cli/contract';
import { validated } from './json-contract';
import { run } from './run-in-process';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-usage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('usage', () => {
  it.each([
    [['fly']],
    [['read']],
    [['read', 'a', 'b']],
    [['rule', 'RebootPending', '--lang', 'tlh']],
    [['check']],
    [['serve', '--port', 'abc']],
    [['serve', '--port', '70000']],
    [['recognise', '--yaml']],
    [[]],
  ])('refuses %j with exit code 2 and says how to get help', async (argv) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/--help|Usage/);
  });

  it('shows help with the exit codes', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['read', 'recognise', 'rules', 'rule', 'why', 'check', 'doctor', 'config', 'serve']) {
      expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    }
    expect(out).toContain('Exit codes: 0 nothing to do, 1 something fails, 2 bad input, 3 could not look.');
    expect((await run(['read', '--help'])).code).toBe(0);
  });
});

describe('config check', () => {
  const five = [
    'listen:',
    '  port: many',
    '  hots: 127.0.0.1',
    'practice: maybe',
    'log:',
    '  level: loud',
    'colour: red',
    '',
  ];

  it('lists all five mistakes, each with its line, and ends with 2', async () => {
    const file = join(folder, 'five.yaml');
    writeFileSync(file, five.join('\n'));
    const { code, out } = await run(['config', 'check', file, '--json']);
    const { mistakes } = validated<ConfigCheckJson>('config-check', out);
    expect(code).toBe(2);
    expect(mistakes.filter((mistake) => mistake.line !== null).map((mistake) => mistake.line)).toEqual([2, 3, 4, 6, 7]);
    const people = await run(['config', 'check', file, '--lang', 'fr']);
    expect(people.code).toBe(2);
    for (const line of [2, 3, 4, 6, 7]) expect(people.out).toContain(`ligne ${line}\u00a0:`);
  });

  it('ends with 0 for a configuration without mistakes, and with 2 when there is none', async () => {
    const file = join(folder, 'fine.yaml');
    writeFileSync(file, 'practice: true\n');
    const fine = await run(['config', 'check', file]);
    expect([fine.code, fine.out]).toEqual([0, `${file}: no mistake found.\n`]);
    expect((await run(['config', 'check', join(folder, 'none.yaml')])).code).toBe(2);
  });
});

describe('serve', () => {
  it('prints its address, answers there, and ends with 0 when it is told to stop', async () => {
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    let say: (url: string) => void = () => undefined;
    const ready = new Promise<string>((resolve) => (say = resolve));
    const data = join(folder, 'practice.sqlite');
    const running = run(['serve', '--practice', '--port', '0', '--data', data], {
      untilStopped: () => stopped,
      onOut: (text) => {
        const url = /http:\S+/.exec(text)?.[0];
        if (url !== undefined) say(url);
      },
    });
    const response = await fetch(await ready);
    expect(response.status).toBeLessThan(500);
    await response.arrayBuffer();
    stop();
    const { code, err } = await running;
    expect(code).toBe(0);
    expect(err).toContain('Practice estate: no real server is touched');
  });

  it('says every reason why it cannot start and ends with 2', async () => {
    const { code, out, err } = await run(['serve', '--config', join(folder, 'none.yaml')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^preflight: .*none\.yaml/);
  });
});
