/** `preflight fix` on the practice estate: the desk of the bot from a terminal, with its roles, limits and proof. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '../../../desk/audit-trail';
import { approvalStore } from '../../../bot/stores/approval-store';
import { newFolder, open } from '../stores/desk-on-file';
import { validated } from './json-contract';
import { run, type Given } from './run-in-process';

jest.setTimeout(60_000);

let at: ReturnType<typeof newFolder>;
beforeEach(() => (at = newFolder()));
afterEach(() => at.remove());

const fix = (words: readonly string[], as: string, given: Given = {}) =>
  run(['fix', ...words, '--data', at.file, '--as', as], given);

async function requested(by = 'Alex'): Promise<string> {
  const made = await fix(['request', 'EX01', 'EventSystemStopped', '--json'], by);
  expect(made.code).toBe(0);
  return (JSON.parse(made.out) as { id: string }).id;
}

it('shows the preview of a change, with everything that an approver weighs', async () => {
  const shown = await fix(['request', 'EX01', 'EventSystemStopped', '--reason', 'CHG-4711'], 'Alex');
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(/^Approval wanted: .*EventSystem.* on EX01\n/);
  for (const words of ['Now: Stopped', 'After: Running', 'Affected:', 'Rights:', 'Way back:', 'Duration:', 'CHG-4711'])
    expect(shown.out).toContain(words);
  expect(shown.out).toMatch(/Digest: [0-9a-f]{64}\n/);
  expect(shown.out).toMatch(/preflight fix approve [\w-]{36}\n/);
});

it('runs what a second person approved and prints the proof', async () => {
  const id = await requested();
  const own = await fix(['approve', id], 'Alex');
  expect(own).toMatchObject({ code: 1, out: '' });
  expect(own.err).toContain('somebody else must decide');
  const proven = await fix(['approve', id], 'Sam');
  expect(proven.code).toBe(0);
  expect(proven.out).toMatch(/^Fixed, proven: .*EventSystem.* on EX01\n/);
  expect(proven.out).toMatch(/Before: Stopped.*\n/);
  expect(proven.out).toMatch(/After: Running/);
  const again = await fix(['approve', id, '--json'], 'Sam');
  expect(again.code).toBe(1);
  expect(JSON.parse(again.out)).toMatchObject({ state: 'proven', ran: true, refused: { code: 'already-decided' } });
  validated('fix', again.out);
  const database = await open(at.file);
  expect(await verifyAudit(approvalStore(database.db))).toMatchObject({ ok: true });
  await database.close();
});

it('lists what is open, and shows a request as it stands', async () => {
  const id = await requested();
  const listed = await fix(['list', '--json'], 'Robin');
  validated('fix-list', listed.out);
  expect(JSON.parse(listed.out)).toMatchObject([{ id, state: 'requested', requestedBy: { name: 'Alex' } }]);
  expect((await fix(['list'], 'Robin')).out).toContain('(waits for approval)');
  expect((await fix(['deny', id], 'Sam')).err).toContain('Give a reason to deny');
  expect(await fix(['deny', id, '--reason', 'not tonight'], 'Sam')).toMatchObject({ code: 0 });
  const shown = await fix(['show', id, '--lang', 'fr'], 'Robin');
  expect(shown.out).toContain('not tonight');
  expect((await fix(['list'], 'Robin')).out).toBe('No request is open.\n');
  expect((await fix(['list'], 'Kim')).code).toBe(1);
});

it('lets only the requester take a request back', async () => {
  const id = await requested();
  expect(await fix(['withdraw', id], 'Sam')).toMatchObject({ code: 1, out: '' });
  expect((await fix(['withdraw', id], 'Alex')).out).toMatch(/^Withdrawn: /);
});

it.each([
  [['request', 'EX01', 'EventSystemStopped'], 'Robin', 1, 'requester role'],
  [['request', 'EX99', 'EventSystemStopped'], 'Alex', 2, 'EX99'],
  [['request', 'EX01', 'NoSuchRule'], 'Alex', 2, 'no rule called NoSuchRule'],
  [['request', 'EX01', 'EventSystemStopped', 'no-such-way'], 'Alex', 2, 'event-system'],
  [['request', 'EX02', 'EventSystemStopped'], 'Alex', 0, 'already as wanted'],
  [['request', 'EX09', 'EventSystemStopped'], 'Alex', 3, ''],
  [['approve', 'no-such-request'], 'Sam', 2, 'There is no request no-such-request'],
  [['show', 'no-such-request'], 'Sam', 2, 'There is no request'],
  [['list'], 'Nobody', 2, 'Alex, Sam, Robin, Kim'],
])('%j by %s ends with %i and says why', async (words, by, code, sentence) => {
  const ran = await fix(words, by);
  expect([ran.code, ran.out]).toEqual([code, '']);
  expect(ran.err).toContain(sentence);
});

describe('with a configuration', () => {
  const configured = (operators: string): string => {
    const file = join(at.folder, 'preflight.yaml');
    const id = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const lines = [
      ...['teams:', `  appId: ${id('a')}`, `  tenantId: ${id('b')}`],
      ...['people:', `  requesters: [${id('1')}]`, `  approvers: [${id('2')}]`, operators],
      ...['store:', `  file: ${at.file}`],
    ];
    writeFileSync(file, lines.join('\n'));
    return file;
  };
  beforeEach(() => (process.env['PREFLIGHT_APP_PASSWORD'] = 'only for this test'));
  afterEach(() => delete process.env['PREFLIGHT_APP_PASSWORD']);

  it('the account of the system decides who speaks, and nothing else can', async () => {
    const config = configured('operators:\n  - account: alex\n    id: 11111111-0000-4000-8000-000000000000');
    const list = ['fix', 'list', '--config', config];
    expect(await run(list, { account: 'alex' })).toMatchObject({ code: 0, out: 'No request is open.\n' });
    const env = { USER: 'alex', LOGNAME: 'alex', SUDO_USER: 'alex' };
    const other = await run(list, { account: 'mallory', env });
    expect(other.code).toBe(2);
    expect(other.err).toContain('operators:\n  - account: mallory');
    expect((await run(list, { env })).err).toContain('does not say whose account');
    expect(await run([...list, '--as', 'Alex'], { account: 'alex' })).toMatchObject({ code: 2, out: '' });
  });

  it('one account cannot be two people', async () => {
    const both = ['1', '2'].map((digit) => `  - account: alex\n    id: ${digit.repeat(8)}-0000-4000-8000-000000000000`);
    const ran = await run(['fix', 'list', '--config', configured(`operators:\n${both.join('\n')}`)], {
      account: 'alex',
    });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/line 10: .*more than once/);
  });
});
