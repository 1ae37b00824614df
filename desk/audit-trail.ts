/**
 * The audit trail in the store: adding to its end, and checking all of it page by page.
 *
 * Adding happens inside the transaction of the change that it records, so there is no change without an entry.
 */
import { chainEntry, firstHead, verifyChain, type AuditEvent, type AuditHead, type ChainCheck } from './audit';
import type { DeskStore, DeskTransaction } from './store';

const pageSize = 500;

/** Adds an event behind the last entry. */
export async function record(transaction: DeskTransaction, event: AuditEvent): Promise<void> {
  await transaction.insertAudit(chainEntry(event, await transaction.auditHead()));
}

/**
 * Follows the whole trail and names the first broken entry. With a `known` head, one that was kept elsewhere, it also
 * finds that entries are missing from the end or that everything was written anew.
 */
export async function verifyAudit(store: DeskStore, known: AuditHead = firstHead): Promise<ChainCheck> {
  let head = firstHead;
  let entries = 0;
  let metKnown = known.seq === 0;
  for (;;) {
    const page = await store.listAudit(head.seq, pageSize);
    const check = verifyChain(page, head);
    if (!check.ok) return check;
    const same = page.find((entry) => entry.seq === known.seq);
    if (same !== undefined && same.hash !== known.hash) return { ok: false, brokenAt: same.seq, because: 'changed' };
    metKnown ||= same !== undefined;
    entries += check.entries;
    head = check.head;
    if (page.length < pageSize) break;
  }
  return metKnown ? { ok: true, entries, head } : { ok: false, brokenAt: head.seq + 1, because: 'missing' };
}
