/**
 * The desk's store in a database: approvals, the audit trail, and the presses that were handled.
 *
 * The same statements run on SQLite and PostgreSQL. Compare and swap is one UPDATE that names the version it expects.
 */
import type { Kysely } from 'kysely';
import type { Approval } from '../../desk/approval';
import { firstHead, type AuditHead } from '../../desk/audit';
import { sha256 } from '../../desk/digest';
import type { DeskStore, DeskTransaction, RememberedAction } from '../../desk/store';
import { approvalOf, approvalRow, auditEntryOf, auditRow, jsonText } from './approval-rows';
import type { Schema } from './schema';

/** The desk's port over an open database. */
export function approvalStore(db: Kysely<Schema>): DeskStore {
  return {
    write: (work) => db.transaction().execute((transaction) => work(deskTransaction(transaction))),
    findApproval: (id) => findApproval(db, id),
    async listApprovals(states) {
      const rows = await db
        .selectFrom('approvals')
        .selectAll()
        .where('state', 'in', states)
        .orderBy('requestedAt')
        .orderBy('id')
        .execute();
      return rows.map(approvalOf);
    },
    async listAudit(afterSeq, limit) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', afterSeq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(auditEntryOf);
    },
    recallAction: (key, now) => recallAction(db, key, now),
    rememberAction: (action, now) =>
      db.transaction().execute((transaction) => rememberAction(transaction, action, now)),
    async forgetActions(now) {
      const { numDeletedRows } = await db
        .transaction()
        .execute((transaction) =>
          transaction.deleteFrom('actions').where('expiresAt', '<=', now).executeTakeFirstOrThrow(),
        );
      return Number(numDeletedRows);
    },
  };
}

function deskTransaction(db: Kysely<Schema>): DeskTransaction {
  return {
    findApproval: (id) => findApproval(db, id),
    async insertApproval(approval) {
      await db.insertInto('approvals').values(approvalRow(approval)).execute();
    },
    async replaceApproval(approval, expectedVersion) {
      const { numUpdatedRows } = await db
        .updateTable('approvals')
        .set(approvalRow(approval))
        .where('id', '=', approval.id)
        .where('version', '=', expectedVersion)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    auditHead: () => auditHead(db),
    async insertAudit(entry) {
      await db.insertInto('audit').values(auditRow(entry)).execute();
    },
    recallAction: (key, now) => recallAction(db, key, now),
    rememberAction: (action, now) => rememberAction(db, action, now),
  };
}

async function findApproval(db: Kysely<Schema>, id: string): Promise<Approval | undefined> {
  const row = await db.selectFrom('approvals').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : approvalOf(row);
}

async function auditHead(db: Kysely<Schema>): Promise<AuditHead> {
  const query = db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1);
  return (await query.executeTakeFirst()) ?? firstHead;
}

async function recallAction(db: Kysely<Schema>, key: string, now: string): Promise<unknown> {
  const query = db.selectFrom('actions').select('result').where('keyHash', '=', sha256(key));
  const row = await query.where('expiresAt', '>', now).executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.result);
}

async function rememberAction(db: Kysely<Schema>, action: RememberedAction, now: string): Promise<unknown> {
  const keyHash = sha256(action.key);
  await db.deleteFrom('actions').where('keyHash', '=', keyHash).where('expiresAt', '<=', now).execute();
  await db
    .insertInto('actions')
    .values({ keyHash, result: jsonText(action.result), expiresAt: action.expiresAt })
    .onConflict((conflict) => conflict.column('keyHash').doNothing())
    .execute();
  const kept = db.selectFrom('actions').select('result').where('keyHash', '=', keyHash);
  return JSON.parse((await kept.executeTakeFirstOrThrow()).result);
}
