/**
 * The record of who did what, to which request, and what came of it, refusals included.
 *
 * Entries are only ever added. Each holds the hash of the one before, so a changed, removed or inserted entry breaks
 * the chain at a place that can be named. Entries missing from the end show only against an earlier head, which is
 * why `verifyChain` accepts one that was kept elsewhere.
 */
import { canonicalJson, sha256 } from './digest';
import type { PersonRef } from './people';
import type { RefusalCode } from './refusal';

export type AuditAction =
  'request' | 'post' | 'approve' | 'deny' | 'withdraw' | 'expire' | 'void' | 'run' | 'finish' | 'interrupt';

/** What happened, before it has a place in the chain. */
export interface AuditEvent {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly action: AuditAction;
  readonly result: 'done' | RefusalCode;
  /** Undefined when nobody pressed anything: a clock ran out, a process was restarted. */
  readonly actor: PersonRef | undefined;
  readonly approvalId: string | undefined;
  readonly server: string | undefined;
  /** Canonical JSON, kept as text so that what is verified is exactly what was stored. */
  readonly detail: string;
}

/** An event at its place: `seq` counts from 1 without gaps. */
export interface AuditEntry extends AuditEvent {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** A place in the chain that is known to be good. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainCheck =
  | { readonly ok: true; readonly entries: number; readonly head: AuditHead }
  | { readonly ok: false; readonly brokenAt: number; readonly because: 'missing' | 'unlinked' | 'changed' };

/** Where every chain begins. */
export const firstHead: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** Puts an event behind `head` (the last entry, or `firstHead`). */
export function chainEntry(event: AuditEvent, head: AuditHead): AuditEntry {
  const entry = { ...event, seq: head.seq + 1, previousHash: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * Follows the chain from `from`. Names the first broken entry: `missing` when one was removed before it, `unlinked`
 * when it does not continue the one before, `changed` when its own content no longer gives its hash.
 */
export function verifyChain(entries: Iterable<AuditEntry>, from: AuditHead = firstHead): ChainCheck {
  let head = from;
  let count = 0;
  for (const entry of entries) {
    if (entry.seq !== head.seq + 1) return { ok: false, brokenAt: head.seq + 1, because: 'missing' };
    if (entry.previousHash !== head.hash) return { ok: false, brokenAt: entry.seq, because: 'unlinked' };
    if (entry.hash !== hashOf(entry)) return { ok: false, brokenAt: entry.seq, because: 'changed' };
    head = { seq: entry.seq, hash: entry.hash };
    count += 1;
  }
  return { ok: true, entries: count, head };
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, action, result, actor, approvalId, server, detail, previousHash } = entry;
  const who = actor === undefined ? null : [actor.id, actor.name];
  return sha256(canonicalJson([seq, at, action, result, who, approvalId, server, detail, previousHash]));
}
