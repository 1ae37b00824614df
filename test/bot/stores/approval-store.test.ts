import { sql } from 'kysely';
import { verifyAudit } from '../../../desk/audit-trail';
import { decide, findById, listOpen, rememberMessage, requestApproval, withdraw } from '../../../desk/approvals';
import type { Desk } from '../../../desk/change';
import { beginRun, expireDue, finishRun, resumeAfterRestart, voidIfChanged } from '../../../desk/runs';
import type { OpenDatabase } from '../../../bot/stores/sqlite';
import { asker, chief, digest, guest, request, second, standingClock } from '../../desk/people-on-desk';
import { deskOver, newFolder, open } from './desk-on-file';

describe('the desk on a database', () => {
  const { file, remove } = newFolder();
  let database: OpenDatabase;
  let desk: Desk;
  let clock: ReturnType<typeof standingClock>;

  beforeAll(async () => {
    database = await open(file);
  });
  beforeEach(async () => {
    for (const table of ['approvals', 'audit', 'actions'] as const) await database.db.deleteFrom(table).execute();
    clock = standingClock();
    desk = deskOver(database, clock);
  });
  afterAll(async () => {
    await database.close();
    remove();
  });

  async function ask(actionKey?: string): Promise<string> {
    const result = await requestApproval(desk, { by: asker, actionKey }, request);
    if (!result.ok) throw new Error(result.code);
    return result.approval.id;
  }
  function press(by: typeof chief, action: 'approve' | 'deny', more: { reason?: string; actionKey?: string } = {}) {
    return { by, action, reason: more.reason, actionKey: more.actionKey };
  }
  async function trail(): Promise<string[]> {
    const entries = await desk.store.listAudit(0, 1000);
    return entries.map(({ action, result, actor }) => `${action} ${result} ${actor?.name ?? '-'}`);
  }

  it('gives back a request exactly as it was made', async () => {
    const id = await ask();
    const made = await requestApproval(desk, { by: asker, actionKey: undefined }, request);
    expect(await findById(desk, id)).toEqual({ ...made.approval, id, decisionReason: undefined });
  });

  it('tells the whole story from the request to the proof, each step audited', async () => {
    const id = await ask();
    expect(await decide(desk, id, press(asker, 'approve'))).toMatchObject({ ok: false, code: 'self-approval' });
    expect(await decide(desk, id, press(guest, 'approve'))).toMatchObject({ ok: false, code: 'not-approver' });
    expect(await decide(desk, id, press(chief, 'approve', { reason: 'CHG-1042' }))).toMatchObject({ ok: true });
    expect(await decide(desk, id, press(second, 'deny', { reason: 'no' }))).toMatchObject({ code: 'already-decided' });
    expect(await beginRun(desk, id, { by: chief, digestNow: digest })).toMatchObject({ ok: true });
    expect(await beginRun(desk, id, { by: chief, digestNow: digest })).toMatchObject({ code: 'already-run' });
    await finishRun(desk, id, { state: 'proven', detail: { status: 'Running' } });
    expect(await findById(desk, id)).toMatchObject({ state: 'proven', outcome: { status: 'Running' }, version: 4 });
    expect(await trail()).toEqual([
      'request done Night shift',
      'approve self-approval Night shift',
      'approve not-approver Visitor',
      'approve done Team lead',
      'deny already-decided Deputy',
      'run done Team lead',
      'run already-run Team lead',
      'finish done -',
    ]);
    expect(await verifyAudit(desk.store)).toMatchObject({ ok: true, entries: 8 });
  });

  it('refuses and audits a request by somebody who may not ask', async () => {
    const result = await requestApproval(desk, { by: guest, actionKey: undefined }, request);
    expect(result).toMatchObject({ ok: false, code: 'not-requester', approval: undefined });
    expect(await listOpen(desk)).toEqual([]);
    expect(await trail()).toEqual(['request not-requester Visitor']);
  });

  it.each(['nothing-like-it', '', 'a\u0000b', '😀', "'; drop table approvals; --", 'x'.repeat(1_000_000)])(
    'knows no request %#, says so and audits it',
    async (id) => {
      expect(await decide(desk, id, press(chief, 'approve'))).toMatchObject({ code: 'unknown-request' });
      expect(await trail()).toEqual(['approve unknown-request Team lead']);
      expect(await verifyAudit(desk.store)).toMatchObject({ ok: true, entries: 1 });
    },
  );

  it('keeps hostile reasons, names and outcomes so that the trail still verifies', async () => {
    const id = await ask();
    const strange = { ...chief, name: 'Åsa 👩‍🚒 \u202eשלום\u0000\ud800' };
    expect(await decide(desk, id, press(strange, 'deny', { reason: 'x'.repeat(1_000_000) }))).toMatchObject({
      code: 'reason-too-long',
    });
    await decide(desk, id, press(strange, 'approve', { reason: 'لا بأس 👍\u0000\ud800' }));
    await beginRun(desk, id, { by: strange, digestNow: digest });
    await finishRun(desk, id, { state: 'not-fixed', detail: { said: 'a\u0000b\ud800' } });
    const stored = await findById(desk, id);
    expect(stored?.decisionReason).toBe('لا بأس 👍\ufffd');
    expect(stored?.outcome).toEqual({ said: 'a\u0000b\ud800' });
    expect(await verifyAudit(desk.store)).toMatchObject({ ok: true });
  });

  it('answers a press that is delivered again with its earlier success, and audits it once', async () => {
    const id = await ask('ask-1');
    expect(await requestApproval(desk, { by: asker, actionKey: 'ask-1' }, request)).toMatchObject({
      ok: true,
      repeated: true,
      approval: { id },
    });
    const once = press(chief, 'approve', { actionKey: 'press-1' });
    expect(await decide(desk, id, once)).toMatchObject({ ok: true, repeated: false });
    expect(await decide(desk, id, once)).toMatchObject({ ok: true, repeated: true });
    const other = press(second, 'approve', { actionKey: 'press-1' });
    expect(await decide(desk, id, other)).toMatchObject({ ok: false, code: 'already-decided' });
    expect(await trail()).toEqual([
      'request done Night shift',
      'approve done Team lead',
      'approve already-decided Deputy',
    ]);
  });

  it('lets the same button be pressed again after a correctable refusal', async () => {
    const id = await ask();
    const key = { actionKey: 'deny-1' };
    expect(await decide(desk, id, press(chief, 'deny', key))).toMatchObject({ code: 'reason-needed' });
    expect(await decide(desk, id, press(chief, 'deny', { ...key, reason: 'Not tonight' }))).toMatchObject({ ok: true });
  });

  it('remembers handled actions until they expire; the first result stays', async () => {
    const { store } = desk;
    const [now, end, after] = ['2025-03-04T02:00:00.000Z', '2025-03-04T03:00:00.000Z', '2025-03-04T03:00:00.001Z'];
    const key = `k${'\u0000'.repeat(100_000)}`;
    expect(await store.recallAction(key, now)).toBeUndefined();
    expect(await store.rememberAction({ key, result: { n: 1 }, expiresAt: end }, now)).toEqual({ n: 1 });
    expect(await store.rememberAction({ key, result: { n: 2 }, expiresAt: end }, now)).toEqual({ n: 1 });
    expect(await store.recallAction(key, now)).toEqual({ n: 1 });
    expect(await store.recallAction(key, after)).toBeUndefined();
    expect(await store.rememberAction({ key, result: { n: 3 }, expiresAt: '2026' }, after)).toEqual({ n: 3 });
    expect(await store.forgetActions('2027')).toBe(1);
  });

  it('ends what is due and says which, once', async () => {
    const [waiting, approved, posted] = [await ask(), await ask(), await ask()];
    await decide(desk, approved, press(chief, 'approve'));
    expect(await expireDue(desk)).toEqual([]);
    clock.advance(15);
    expect((await expireDue(desk)).map(({ id }) => id)).toEqual([approved]);
    clock.advance(45);
    expect((await expireDue(desk)).map(({ id }) => id).sort()).toEqual([waiting, posted].sort());
    expect(await expireDue(desk)).toEqual([]);
    expect(await listOpen(desk)).toEqual([]);
  });

  it('ends a late press as expired and audits both the end and the press', async () => {
    const id = await ask();
    clock.advance(61);
    expect(await decide(desk, id, press(chief, 'approve'))).toMatchObject({
      code: 'expired',
      approval: { state: 'expired' },
    });
    expect(await findById(desk, id)).toMatchObject({ state: 'expired' });
    expect(await trail()).toEqual(['request done Night shift', 'expire done -', 'approve expired Team lead']);
  });

  it('voids what no longer fits the server, with one entry', async () => {
    const id = await ask();
    expect(await voidIfChanged(desk, id, digest)).toMatchObject({ ok: true, approval: { state: 'requested' } });
    expect(await voidIfChanged(desk, id, 'other')).toMatchObject({ code: 'void', approval: { state: 'void' } });
    expect(await trail()).toEqual(['request done Night shift', 'void done -']);
  });

  it('turns a run that a restart cut off into an unknown outcome', async () => {
    const [running, waiting] = [await ask(), await ask()];
    await decide(desk, running, press(chief, 'approve'));
    await beginRun(desk, running, { by: chief, digestNow: digest });
    expect(await resumeAfterRestart(desk)).toMatchObject([
      { id: running, state: 'outcome-unknown', outcome: { reason: 'interrupted' } },
    ]);
    expect(await resumeAfterRestart(desk)).toEqual([]);
    expect(await findById(desk, waiting)).toMatchObject({ state: 'requested' });
  });

  it('withdraws, and stores the message of the card', async () => {
    const unposted = { ...request, messageId: undefined };
    const made = await requestApproval(desk, { by: asker, actionKey: undefined }, unposted);
    const id = made.approval?.id ?? '';
    expect(await decide(desk, id, press(chief, 'approve'))).toMatchObject({ code: 'not-posted' });
    expect(await rememberMessage(desk, id, 'card-9')).toMatchObject({ ok: true, approval: { messageId: 'card-9' } });
    expect(await withdraw(desk, id, { by: chief, actionKey: undefined })).toMatchObject({ code: 'not-yours' });
    expect(await withdraw(desk, id, { by: asker, actionKey: undefined })).toMatchObject({ ok: true });
  });

  it('stores neither change nor entry when the transaction fails', async () => {
    const id = await ask();
    const failing: Desk = {
      ...desk,
      store: {
        ...desk.store,
        write: (work) =>
          desk.store.write((transaction) =>
            work({ ...transaction, insertAudit: () => Promise.reject(new Error('the disk is full')) }),
          ),
      },
    };
    await expect(decide(failing, id, press(chief, 'approve'))).rejects.toThrow('the disk is full');
    expect(await findById(desk, id)).toMatchObject({ state: 'requested', version: 1 });
  });

  it('asks the rules again when somebody else was faster, and gives up as busy', async () => {
    const id = await ask();
    let lost = 0;
    const losing = (times: number): Desk => ({
      ...desk,
      store: {
        ...desk.store,
        write: (work) =>
          desk.store.write((transaction) =>
            work({
              ...transaction,
              replaceApproval: (approval, version) =>
                (lost += 1) <= times ? Promise.resolve(false) : transaction.replaceApproval(approval, version),
            }),
          ),
      },
    });
    expect(await decide(losing(1000), id, press(chief, 'approve'))).toMatchObject({ code: 'busy' });
    lost = 0;
    expect(await decide(losing(2), id, press(chief, 'approve'))).toMatchObject({ ok: true });
    expect(await trail()).toEqual(['request done Night shift', 'approve done Team lead']);
  });

  it('refuses a stale version in the database itself', async () => {
    const id = await ask();
    const before = await findById(desk, id);
    if (before === undefined) throw new Error('the request is gone');
    await decide(desk, id, press(chief, 'approve'));
    expect(await desk.store.write((transaction) => transaction.replaceApproval(before, 1))).toBe(false);
    expect(await findById(desk, id)).toMatchObject({ state: 'approved' });
  });

  it.each([
    ['changed', sql`update audit set actor_name = 'Nobody' where seq = 2`, 2, 'changed'],
    ['removed', sql`delete from audit where seq = 2`, 2, 'missing'],
    ['removed at the start', sql`delete from audit where seq = 1`, 1, 'missing'],
  ])('names the first entry that was %s behind its back', async (_how, tampering, brokenAt, because) => {
    const id = await ask();
    await decide(desk, id, press(asker, 'approve'));
    await decide(desk, id, press(chief, 'approve'));
    await tampering.execute(database.db);
    expect(await verifyAudit(desk.store)).toEqual({ ok: false, brokenAt, because });
  });

  it('notices a cut-off end and a rewritten trail against a head kept elsewhere', async () => {
    const id = await ask();
    await decide(desk, id, press(asker, 'approve'));
    const whole = await verifyAudit(desk.store);
    if (!whole.ok) throw new Error('the trail is broken');
    expect(await verifyAudit(desk.store, whole.head)).toMatchObject({ ok: true });
    expect(await verifyAudit(desk.store, { ...whole.head, hash: 'f'.repeat(64) })).toMatchObject({ brokenAt: 2 });
    await sql`delete from audit where seq = 2`.execute(database.db);
    expect(await verifyAudit(desk.store)).toMatchObject({ ok: true });
    expect(await verifyAudit(desk.store, whole.head)).toEqual({ ok: false, brokenAt: 2, because: 'missing' });
  });
});
