/**
 * The tables as TypeScript sees them.
 *
 * Columns are text or integer only, so that the same schema runs on SQLite and on PostgreSQL: times are ISO 8601 in
 * UTC, JSON is text. Names are camelCase here and snake_case in the database (Kysely's CamelCasePlugin).
 */
import type { ApprovalState } from '../../desk/approval';
import type { AuditAction, AuditEvent } from '../../desk/audit';

export interface ApprovalRow {
  readonly id: string;
  readonly server: string;
  readonly ruleId: string;
  readonly fixKind: string;
  readonly fixParams: string;
  readonly digest: string;
  readonly summary: string;
  readonly requestedById: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly state: ApprovalState;
  readonly decidedById: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly runUntil: string | null;
  readonly runById: string | null;
  readonly runByName: string | null;
  readonly runStartedAt: string | null;
  readonly endedAt: string | null;
  readonly outcome: string | null;
  readonly conversation: string;
  readonly messageId: string | null;
  readonly locale: string;
  readonly version: number;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly action: AuditAction;
  readonly result: AuditEvent['result'];
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly approvalId: string | null;
  readonly server: string | null;
  readonly detail: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface ActionRow {
  /** SHA-256 of the key, because a key may be of any length and content. */
  readonly keyHash: string;
  readonly result: string;
  readonly expiresAt: string;
}

export interface ConversationRow {
  readonly key: string;
  readonly reference: string;
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly updatedAt: string;
}

export interface PreferenceRow {
  readonly personId: string;
  readonly conversation: string;
  readonly name: string;
  readonly value: string;
}

export interface Schema {
  readonly approvals: ApprovalRow;
  readonly audit: AuditRow;
  readonly actions: ActionRow;
  readonly conversations: ConversationRow;
  readonly preferences: PreferenceRow;
}
