/**
 * What the desk needs from a database, and nothing about which one it is.
 *
 * Reading is free; every change happens inside `write`, which is one transaction: the new record, its audit entry and
 * the remembered press become visible together or not at all.
 */
import type { Approval, ApprovalState } from './approval';
import type { AuditEntry, AuditHead } from './audit';

export interface DeskStore {
  /**
   * Runs `work` in one transaction and gives back its result. Rejects, with nothing stored, when `work` rejects or the
   * database fails. `work` must use only the transaction that it is given.
   */
  write<T>(work: (transaction: DeskTransaction) => Promise<T>): Promise<T>;
  findApproval(id: string): Promise<Approval | undefined>;
  /** Oldest first. */
  listApprovals(states: readonly ApprovalState[]): Promise<Approval[]>;
  /** At most `limit` entries after `afterSeq`, in order. */
  listAudit(afterSeq: number, limit: number): Promise<AuditEntry[]>;
  /** What was remembered for a handled press, or undefined when it is new or forgotten. */
  recallAction(key: string, now: string): Promise<unknown>;
  /** Keeps the result of a handled press. The first result stays; gives back the one that is kept. */
  rememberAction(action: RememberedAction, now: string): Promise<unknown>;
  /** Drops what expired; gives back how many. */
  forgetActions(now: string): Promise<number>;
}

export interface DeskTransaction {
  findApproval(id: string): Promise<Approval | undefined>;
  insertApproval(approval: Approval): Promise<void>;
  /** Compare and swap: false, with nothing changed, when the stored version is no longer `expectedVersion`. */
  replaceApproval(approval: Approval, expectedVersion: number): Promise<boolean>;
  auditHead(): Promise<AuditHead>;
  insertAudit(entry: AuditEntry): Promise<void>;
  recallAction(key: string, now: string): Promise<unknown>;
  rememberAction(action: RememberedAction, now: string): Promise<unknown>;
}

export interface RememberedAction {
  /** The activity's id or the button's own id, with whatever makes it unique. Any text of any length. */
  readonly key: string;
  /** JSON data; never undefined. */
  readonly result: unknown;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Where to reach people later: saved when the app is installed or somebody writes. */
export interface ConversationRecord {
  readonly key: string;
  /** Opaque JSON. */
  readonly reference: unknown;
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly updatedAt: string;
}

export interface ConversationStore {
  /** Adds the conversation or replaces what was known about it. */
  saveConversation(record: ConversationRecord): Promise<void>;
  findConversation(key: string): Promise<ConversationRecord | undefined>;
  listConversations(): Promise<ConversationRecord[]>;
  removeConversation(key: string): Promise<void>;
}

/** What one person chose in one conversation, for example their language. */
export interface PreferenceKey {
  readonly personId: string;
  readonly conversation: string;
  readonly name: string;
}

export interface PreferenceStore {
  findPreference(key: PreferenceKey): Promise<string | undefined>;
  savePreference(key: PreferenceKey, value: string): Promise<void>;
}
