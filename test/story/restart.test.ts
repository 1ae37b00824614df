/** The process dies at the worst moment; what was asked, approved or begun is as people left it when it is back. */
import { setTimeout as wait } from 'node:timers/promises';
import { verifyAudit } from '../../desk/audit-trail';
import { approvalStore } from '../../bot/stores/approval-store';
import { firstLine, newFolder, open, startChild } from '../bot/stores/desk-on-file';
import { startTeams, type FakeTeams } from '../fakes/teams';
import { alex, buttonIn, heard, kill, press, referenceIn, sam, says, send, startBot } from './teams-side';

jest.setTimeout(60_000);

let teams: FakeTeams;
let data: ReturnType<typeof newFolder>;

beforeEach(async () => {
  teams = await startTeams();
  data = newFolder();
});

afterEach(async () => {
  await teams.close();
  data.remove();
});

/** A process that brings a request to the given state on the practice estate, and is killed there. */
async function diedWhen(state: 'approved' | 'running', serviceUrl = teams.serviceUrl): Promise<string> {
  const child = startChild(
    `const { randomUUID } = require('node:crypto');
     const { openDatabase } = require('./bot/stores/sqlite');
     const { approvalStore } = require('./bot/stores/approval-store');
     const { openPractice } = require('./bot/practice/open-practice');
     const { requestApproval, decide } = require('./desk/approvals');
     const { beginRun } = require('./desk/runs');
     const { summarise } = require('./dialogs/fix-summary');
     const { systemClock } = require('./probes/clock');
     const { startService } = require('./probes/fixes/start-service');
     const given = JSON.parse(process.argv[2]);
     const practice = await openPractice(systemClock);
     const server = practice.inventory.servers.find((one) => one.name === 'EX01');
     const fix = startService({ name: 'EventSystem', startType: 'Automatic' });
     const preview = await practice.actor.preview(server, fix);
     const said = { en: 'x', fr: 'x' };
     const opened = await openDatabase(process.argv[1]);
     const limits = { requestMinutes: 60, runMinutes: 15, actionMinutes: 60 };
     const desk = { store: approvalStore(opened.db), clock: { now: () => new Date(), newId: randomUUID }, limits };
     const asked = await requestApproval(desk, { by: given.alex, actionKey: undefined }, {
       server: 'EX01', ruleId: 'EventSystemStopped', fix: { kind: fix.kind, params: fix.params },
       before: preview.before.identity, summary: summarise(preview, { id: 'EventSystemStopped', title: said, because: said }),
       conversation: given.reference, locale: 'en', messageId: 'message-7',
     });
     const { id, digest } = asked.approval;
     await decide(desk, id, { by: given.sam, actionKey: undefined, action: 'approve', reason: undefined });
     if (given.state === 'running') await beginRun(desk, id, { by: given.sam, digestNow: digest });
     process.stdout.write(id + '\\n');
     setInterval(() => undefined, 1000);`,
    data.file,
    JSON.stringify({ state, alex, sam, reference: referenceIn(serviceUrl) }),
  );
  const id = await firstLine(child);
  await kill(child);
  return id;
}

async function stateOf(id: string): Promise<string | undefined> {
  const database = await open(data.file);
  const store = approvalStore(database.db);
  const found = await store.findApproval(id);
  expect(await verifyAudit(store)).toMatchObject({ ok: true });
  await database.close();
  return found?.state;
}

it('killed between request and approval: the old card still works', async () => {
  const before = await startBot(data.file);
  await send(before.url, teams.serviceUrl, alex, { type: 'message', text: 'why did Exchange setup fail on EX01?' });
  const answer = await heard(teams, (sent) => sent.method === 'PUT' && buttonIn(sent, 'fix.request') !== undefined);
  await press(before.url, teams, alex, 'fix.request', buttonIn(answer, 'fix.request'));
  const asked = await heard(teams, says('Approval wanted'));
  // The card carries its request from the moment on at which its message id is kept.
  await wait(300);
  await kill(before.child);

  const after = await startBot(data.file);
  const own = await press(after.url, teams, alex, 'fix.approve', buttonIn(asked, 'fix.approve'));
  expect(JSON.stringify(own.body)).toContain('somebody else must decide');
  const approved = await press(after.url, teams, sam, 'fix.approve', buttonIn(asked, 'fix.approve'));
  expect(approved.status).toBe(200);
  const proven = await heard(teams, (sent) => sent.method === 'PUT' && says('Fixed, proven')(sent));
  expect(proven.path).toMatch(/\/activities\/message-\d+$/);
  await kill(after.child);
});

it('killed while the fix ran: the card says that the outcome is unknown, and nothing is tried again', async () => {
  const id = await diedWhen('running');
  const { child } = await startBot(data.file);
  const edited = await heard(teams, (sent) => sent.method === 'PUT' && says('Outcome unknown')(sent));
  expect(edited.path).toContain('message-7');
  expect(edited.body['summary']).toContain('It is not tried again.');
  await heard(teams, (sent) => sent.method === 'POST' && says('Outcome unknown')(sent));
  await kill(child);
  expect(await stateOf(id)).toBe('outcome-unknown');
});

it('killed after the approval and before the run: it is run after the restart, exactly once', async () => {
  const id = await diedWhen('approved');
  const first = await startBot(data.file);
  await heard(teams, (sent) => sent.method === 'PUT' && says('Fixed, proven')(sent));
  await heard(teams, (sent) => sent.method === 'POST' && says('Fixed, proven')(sent));
  await kill(first.child);
  expect(await stateOf(id)).toBe('proven');

  teams.sent.length = 0;
  const second = await startBot(data.file);
  await wait(500);
  const again = await press(second.url, teams, sam, 'fix.approve', { id });
  expect(JSON.stringify(again.body)).toMatch(/decided already|run already|ended already/);
  await kill(second.child);
  expect(teams.sent.filter((sent) => sent.method === 'POST')).toEqual([]);
  expect(await stateOf(id)).toBe('proven');
});

it('starts at once, and does the waiting work, although nobody can be told', async () => {
  const id = await diedWhen('approved', 'http://127.0.0.1:9/');
  const began = Date.now();
  const { url, child } = await startBot(data.file);
  expect(url).toMatch(/^http:/);
  expect(Date.now() - began).toBeLessThan(10_000);
  await wait(1_500);
  expect(child.exitCode).toBeNull();
  await kill(child);
  expect(await stateOf(id)).toBe('proven');
});
