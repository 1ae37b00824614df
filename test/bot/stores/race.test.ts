import type { Clock, Desk } from '../../../desk/change';
import { verifyAudit } from '../../../desk/audit-trail';
import { decide, findById, requestApproval } from '../../../desk/approvals';
import { beginRun } from '../../../desk/runs';
import { asker, chief, digest, request, standingClock } from '../../desk/people-on-desk';
import { approvers, deskOver, ended, firstLine, newFolder, open, startChild } from './desk-on-file';

async function approvedRequest(desk: Desk): Promise<string> {
  const id = await openRequest(desk);
  await decide(desk, id, { by: chief, action: 'approve', reason: undefined, actionKey: undefined });
  return id;
}

async function openRequest(desk: Desk): Promise<string> {
  const made = await requestApproval(desk, { by: asker, actionKey: undefined }, request);
  if (!made.ok) throw new Error(made.code);
  return made.approval.id;
}

describe('many at once on one file', () => {
  const { file, remove } = newFolder();
  afterAll(remove);

  it('lets exactly one of fifty approvers on two connections win, and tells the others who did', async () => {
    const [one, two] = [await open(file), await open(file)];
    const desks = [deskOver(one), deskOver(two)];
    const id = await openRequest(deskOver(one));
    const results = await Promise.all(
      approvers(50).map((by, index) =>
        decide(desks[index % 2] ?? deskOver(one), id, {
          by,
          action: index % 3 === 0 ? 'deny' : 'approve',
          reason: 'race',
          actionKey: undefined,
        }),
      ),
    );
    const winners = results.filter((result) => result.ok);
    const stored = await findById(deskOver(two), id);
    expect(winners).toHaveLength(1);
    expect(stored).toEqual(winners[0]?.approval);
    for (const result of results) {
      if (!result.ok) expect(result).toMatchObject({ code: 'already-decided', by: stored?.decidedBy });
    }
    expect(await verifyAudit(deskOver(one).store)).toMatchObject({ ok: true, entries: 51 });
    await Promise.all([one.close(), two.close()]);
  });

  it('starts a run once however often it is started', async () => {
    const [one, two] = [await open(file), await open(file)];
    const clock: Clock = { ...standingClock(), newId: () => 'run-once' };
    const id = await approvedRequest(deskOver(one, clock));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        beginRun(deskOver(index % 2 === 0 ? one : two), id, { by: chief, digestNow: digest }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'already-run')).toHaveLength(19);
    await Promise.all([one.close(), two.close()]);
  });

  it('handles a press once although it is delivered five times at once', async () => {
    const database = await open(file);
    const clock: Clock = { ...standingClock(), newId: () => 'pressed-once' };
    const desk = deskOver(database, clock);
    const id = await openRequest(desk);
    const press = { by: chief, action: 'approve', reason: undefined, actionKey: 'press-1' } as const;
    const results = await Promise.all(Array.from({ length: 5 }, () => decide(desk, id, press)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(results.filter((result) => result.ok && !result.repeated)).toHaveLength(1);
    await database.close();
  });

  it('starts a run once although three processes open, migrate and race on a new file', async () => {
    const folder = newFolder();
    const script = `
      const { openDatabase } = require('./bot/stores/sqlite');
      const { approvalStore } = require('./bot/stores/approval-store');
      const { beginRun } = require('./desk/runs');
      const { chief, digest, limits, standingClock } = require('./test/desk/people-on-desk');
      const opened = await openDatabase(process.argv[1], { waitMs: 15000 });
      if (!opened.ok) throw new Error(opened.code);
      process.stdout.write('ready\\n');
      await new Promise((fulfil) => process.stdin.once('data', fulfil));
      const desk = { store: approvalStore(opened.db), clock: standingClock(), limits };
      const tries = Array.from({ length: 20 }, () => beginRun(desk, 'run-once', { by: chief, digestNow: digest }));
      const won = (await Promise.all(tries)).filter((result) => result.ok).length;
      await opened.close();
      process.stdout.write(won + '\\n');
      process.exit(0);`;
    const children = [1, 2, 3].map(() => startChild(script, folder.file));
    const ready = await Promise.all(children.map(firstLine));
    expect(ready).toEqual(['ready', 'ready', 'ready']);
    const database = await open(folder.file);
    const desk = deskOver(database, { ...standingClock(), newId: () => 'run-once' });
    await approvedRequest(desk);
    const wins = children.map(firstLine);
    for (const child of children) child.stdin?.write('go\n');
    expect((await Promise.all(wins)).map(Number).reduce((sum, won) => sum + won)).toBe(1);
    await Promise.all(children.map(ended));
    expect(await verifyAudit(desk.store)).toMatchObject({ ok: true, entries: 62 });
    await database.close();
    folder.remove();
  });
});
