/**
 * Approvals and audit entries as rows, and back.
 *
 * Opaque parts are JSON text in the row; what is undefined in a record is null in the row.
 */
import type { Approval } from '../../desk/approval';
import type { AuditEntry } from '../../desk/audit';
import type { PersonRef } from '../../desk/people';
import type { ApprovalRow, AuditRow } from './schema';

export function approvalRow(approval: Approval): ApprovalRow {
  const { fix, summary, requestedBy, decidedBy, runBy, outcome, conversation, ...plain } = approval;
  return {
    ...plain,
    fixKind: fix.kind,
    fixParams: jsonText(fix.params),
    summary: jsonText(summary),
    requestedById: requestedBy.id,
    requestedByName: requestedBy.name,
    decidedById: decidedBy?.id ?? null,
    decidedByName: decidedBy?.name ?? null,
    decidedAt: plain.decidedAt ?? null,
    decisionReason: plain.decisionReason ?? null,
    runUntil: plain.runUntil ?? null,
    runById: runBy?.id ?? null,
    runByName: runBy?.name ?? null,
    runStartedAt: plain.runStartedAt ?? null,
    endedAt: plain.endedAt ?? null,
    outcome: outcome === undefined ? null : jsonText(outcome),
    conversation: jsonText(conversation),
    messageId: plain.messageId ?? null,
  };
}

export function approvalOf(row: ApprovalRow): Approval {
  return {
    id: row.id,
    server: row.server,
    ruleId: row.ruleId,
    fix: { kind: row.fixKind, params: JSON.parse(row.fixParams) },
    digest: row.digest,
    summary: JSON.parse(row.summary),
    requestedBy: { id: row.requestedById, name: row.requestedByName },
    requestedAt: row.requestedAt,
    expiresAt: row.expiresAt,
    state: row.state,
    decidedBy: personOf(row.decidedById, row.decidedByName),
    decidedAt: row.decidedAt ?? undefined,
    decisionReason: row.decisionReason ?? undefined,
    runUntil: row.runUntil ?? undefined,
    runBy: personOf(row.runById, row.runByName),
    runStartedAt: row.runStartedAt ?? undefined,
    endedAt: row.endedAt ?? undefined,
    outcome: row.outcome === null ? undefined : JSON.parse(row.outcome),
    conversation: JSON.parse(row.conversation),
    messageId: row.messageId ?? undefined,
    locale: row.locale,
    version: row.version,
  };
}

export function auditRow(entry: AuditEntry): AuditRow {
  const { actor, approvalId, server, ...plain } = entry;
  return {
    ...plain,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    approvalId: approvalId ?? null,
    server: server ?? null,
  };
}

export function auditEntryOf(row: AuditRow): AuditEntry {
  const { actorId, actorName, approvalId, server, ...plain } = row;
  return {
    ...plain,
    actor: personOf(actorId, actorName),
    approvalId: approvalId ?? undefined,
    server: server ?? undefined,
  };
}

/** JSON text of opaque data; "nothing" is kept as null. JSON escapes NUL and half characters, so all of it survives. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function personOf(id: string | null, name: string | null): PersonRef | undefined {
  return id === null ? undefined : { id, name: name ?? '' };
}
