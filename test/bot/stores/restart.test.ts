import { decide, findById, requestApproval } from '../../../desk/approvals';
import { verifyAudit } from '../../../desk/audit-trail';
import { resumeAfterRestart } from '../../../desk/runs';
import { conversationStore, preferenceStore } from '../../../bot/stores/conversation-store';
import { asker, chief, request } from '../../desk/people-on-desk';
import { deskOver, ended, firstLine, newFolder, open, startChild } from './desk-on-file';

const approve = { by: chief, action: 'approve', reason: undefined, actionKey: undefined } as const;

describe('what survives the end of the process', () => {
  const folder = newFolder();
  afterAll(() => folder.remove());

  it('still has the request after closing and opening again, and it can be approved', async () => {
    const before = await open(folder.file);
    const made = await requestApproval(deskOver(before), { by: asker, actionKey: undefined }, request);
    await before.close();
    const after = await open(folder.file);
    expect(await findById(deskOver(after), made.approval?.id ?? '')).toEqual(made.approval);
    expect(await decide(deskOver(after), made.approval?.id ?? '', approve)).toMatchObject({ ok: true });
    await after.close();
  });

  it('has everything that was confirmed before the process was killed, and nothing by half', async () => {
    const { file, remove } = newFolder();
    const child = startChild(
      `
      const { openDatabase } = require('./bot/stores/sqlite');
      const { approvalStore } = require('./bot/stores/approval-store');
      const { requestApproval, decide } = require('./desk/approvals');
      const { beginRun } = require('./desk/runs');
      const { asker, chief, digest, limits, request, standingClock } = require('./test/desk/people-on-desk');
      const opened = await openDatabase(process.argv[1]);
      const desk = { store: approvalStore(opened.db), clock: standingClock(), limits };
      const ask = async () => (await requestApproval(desk, { by: asker, actionKey: undefined }, request)).approval.id;
      const [waiting, running] = [await ask(), await ask()];
      await decide(desk, running, { by: chief, action: 'approve', reason: undefined, actionKey: undefined });
      await beginRun(desk, running, { by: chief, digestNow: digest });
      opened.db.transaction().execute(async (transaction) => {
        await transaction.updateTable('approvals').set({ state: 'denied' }).execute();
        process.stdout.write(waiting + ' ' + running + '\\n');
        await new Promise(() => setInterval(() => undefined, 1000));
      });`,
      file,
    );
    const [waiting = '', running = ''] = (await firstLine(child)).split(' ');
    child.kill('SIGKILL');
    await ended(child);
    const database = await open(file);
    const desk = deskOver(database);
    expect(await resumeAfterRestart(desk)).toMatchObject([{ id: running, state: 'outcome-unknown' }]);
    expect(await decide(desk, waiting, approve)).toMatchObject({ ok: true, approval: { state: 'approved' } });
    expect(await verifyAudit(desk.store)).toMatchObject({ ok: true, entries: 6 });
    await database.close();
    remove();
  });

  it('keeps conversations and choices', async () => {
    const before = await open(folder.file);
    const record = {
      key: '19:abc@thread.v2',
      reference: { conversation: { id: '19:abc@thread.v2' }, bot: { id: '28:x' } },
      serviceUrl: 'https://service.corp.example/',
      tenant: 'aaaaaaaa-0000-4000-8000-000000000001',
      updatedAt: '2025-03-04T02:14:00.000Z',
    };
    const moved = { ...record, serviceUrl: 'https://other.corp.example/' };
    const choice = { personId: asker.id, conversation: record.key, name: 'locale' };
    await conversationStore(before.db).saveConversation(record);
    await conversationStore(before.db).saveConversation(moved);
    await preferenceStore(before.db).savePreference(choice, 'en');
    await preferenceStore(before.db).savePreference({ ...choice, personId: asker.id.toUpperCase() }, 'fr');
    await before.close();

    const after = await open(folder.file);
    const conversations = conversationStore(after.db);
    expect(await conversations.findConversation(record.key)).toEqual(moved);
    expect(await conversations.listConversations()).toEqual([moved]);
    await conversations.removeConversation(record.key);
    expect(await conversations.findConversation(record.key)).toBeUndefined();
    expect(await preferenceStore(after.db).findPreference(choice)).toBe('fr');
    expect(await preferenceStore(after.db).findPreference({ ...choice, name: 'theme' })).toBeUndefined();
    await after.close();
  });
});
