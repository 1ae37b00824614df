/**
 * What can happen to a request before its fix runs: approved, denied, withdrawn, expired, void.
 *
 * Pure functions from a record to the next one. A request is decided once; whoever comes later is told who decided and
 * when, and nothing that is stronger is ever undone by something weaker.
 */
import { keep, later, step, type Approval, type Step } from './approval';
import { mayApprove, mayWithdraw, personRef, isPersonId, type Person } from './people';
import { refuse, type Refusal } from './refusal';
import { cleanText, isLongerThan } from './text';

export const longestReason = 500;

export interface Deciding {
  readonly action: 'approve' | 'deny';
  readonly by: Person;
  /** Needed for a denial, welcome for an approval; at most 500 characters. */
  readonly reason: string | undefined;
  readonly at: Date;
  /** How long an approved fix may wait for its start. */
  readonly runMinutes: number;
}

/** Approves or denies. The order of the checks decides what people read: an old card says that it is old first. */
export function decide(approval: Approval, deciding: Deciding): Step {
  const { by, at } = deciding;
  if (!isPersonId(by.id)) return keep(approval, refuse('unknown-person'));
  const current = expireWhenDue(approval, at);
  const closed = whyClosed(current.approval);
  if (closed !== undefined) return { approval: current.approval, refusal: closed };
  const permission = mayApprove(by, approval.requestedBy);
  if (!permission.ok) return keep(approval, refuse(permission.code, approval.requestedBy, approval.requestedAt));
  if (approval.messageId === undefined) return keep(approval, refuse('not-posted'));
  const reason = cleanText(deciding.reason ?? '');
  if (isLongerThan(reason, longestReason)) return keep(approval, refuse('reason-too-long'));
  if (deciding.action === 'deny' && reason === '') return keep(approval, refuse('reason-needed'));
  const decided = { decidedBy: personRef(by), decidedAt: at.toISOString(), decisionReason: reason || undefined };
  if (deciding.action === 'deny') return step(approval, { ...decided, state: 'denied', endedAt: at.toISOString() });
  return step(approval, { ...decided, state: 'approved', runUntil: later(at, deciding.runMinutes) });
}

/** Takes a request back while nobody has decided. Only the requester may. */
export function withdraw(approval: Approval, by: Person, at: Date): Step {
  const current = expireWhenDue(approval, at);
  const closed = whyClosed(current.approval);
  if (closed !== undefined) return { approval: current.approval, refusal: closed };
  const permission = mayWithdraw(by, approval.requestedBy);
  if (!permission.ok) return keep(approval, refuse(permission.code, approval.requestedBy, approval.requestedAt));
  const when = at.toISOString();
  return step(approval, { state: 'withdrawn', decidedBy: personRef(by), decidedAt: when, endedAt: when });
}

/** Ends a request that nobody decided in time, or an approval that nobody ran in time. */
export function expireWhenDue(approval: Approval, at: Date): Step {
  const deadline = deadlineOf(approval);
  if (deadline === undefined || at.toISOString() < deadline) return keep(approval);
  return step(approval, { state: 'expired', endedAt: deadline });
}

/** Ends a request or an approval when the server no longer is as it was when the fix was asked for. */
export function voidWhenChanged(approval: Approval, digestNow: string, at: Date): Step {
  if (approval.state === 'void') return keep(approval, refuse('void', undefined, approval.endedAt));
  const waiting = approval.state === 'requested' || approval.state === 'approved';
  if (!waiting || approval.digest === digestNow) return keep(approval);
  const outcome = { reason: 'state-changed', digestNow };
  return step(
    approval,
    { state: 'void', endedAt: at.toISOString(), outcome },
    refuse('void', undefined, at.toISOString()),
  );
}

/** Why no decision is possible any more: undefined while the request is open. */
export function whyClosed(approval: Approval): Refusal | undefined {
  switch (approval.state) {
    case 'requested':
      return undefined;
    case 'expired':
    case 'void':
      return refuse(approval.state, approval.decidedBy, approval.endedAt);
    case 'withdrawn':
      return refuse('withdrawn', approval.decidedBy, approval.decidedAt);
    default:
      return refuse('already-decided', approval.decidedBy, approval.decidedAt);
  }
}

function deadlineOf(approval: Approval): string | undefined {
  if (approval.state === 'requested') return approval.expiresAt;
  return approval.state === 'approved' ? approval.runUntil : undefined;
}
