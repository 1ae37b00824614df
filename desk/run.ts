/**
 * The one run of an approved fix: it starts once, and it ends proven, not fixed, or with an unknown outcome.
 *
 * Pure functions from a record to the next one. "Unknown" is what remains when nobody could look afterwards; a proof
 * that arrives later may replace it, never the other way round.
 */
import { keep, step, type Approval, type Step } from './approval';
import { expireWhenDue, voidWhenChanged, whyClosed } from './decision';
import { mayRun, personRef, type Person } from './people';
import { refuse } from './refusal';

export interface Outcome {
  readonly state: 'proven' | 'not-fixed' | 'outcome-unknown';
  /** What the reading after the run showed, or why there is none. Opaque JSON. */
  readonly detail: unknown;
}

export interface Starting {
  readonly by: Person;
  /** Digest of the state as it was read again just now (see `digest.ts`). */
  readonly digestNow: string;
  readonly at: Date;
}

/** Starts the run of an approved fix. A changed state voids the approval, a late start finds it expired. */
export function begin(approval: Approval, starting: Starting): Step {
  const { by, at, digestNow } = starting;
  const current = expireWhenDue(approval, at).approval;
  if (current.state === 'requested') return keep(current, refuse('not-approved'));
  if (current.state !== 'approved') return { approval: current, refusal: whyNotStartable(current) };
  const permission = mayRun(by, approval.requestedBy);
  if (!permission.ok) return keep(approval, refuse(permission.code, approval.requestedBy, approval.requestedAt));
  const voided = voidWhenChanged(approval, digestNow, at);
  if (voided.refusal !== undefined) return voided;
  return step(approval, { state: 'running', runBy: personRef(by), runStartedAt: at.toISOString() });
}

/** Records how the run ended. Only a running fix ends; a later proof may replace an unknown outcome. */
export function finish(approval: Approval, outcome: Outcome, at: Date): Step {
  const strengthens = approval.state === 'outcome-unknown' && outcome.state !== 'outcome-unknown';
  if (approval.state !== 'running' && !strengthens) {
    const ended = approval.runStartedAt !== undefined;
    return keep(approval, refuse(ended ? 'already-finished' : 'not-running', approval.runBy, approval.endedAt));
  }
  return step(approval, { state: outcome.state, outcome: outcome.detail, endedAt: at.toISOString() });
}

/** A run whose process died: it may or may not have changed the server, so the outcome is unknown. */
export function interrupt(approval: Approval, at: Date): Step {
  if (approval.state !== 'running') return keep(approval);
  const outcome = { reason: 'interrupted' };
  return step(approval, { state: 'outcome-unknown', outcome, endedAt: at.toISOString() });
}

function whyNotStartable(approval: Approval) {
  if (approval.runStartedAt !== undefined) return refuse('already-run', approval.runBy, approval.runStartedAt);
  if (approval.state === 'denied') return refuse('not-approved', approval.decidedBy, approval.decidedAt);
  return whyClosed(approval);
}
