/**
 * One change of one request: read, decide what comes next, store it against the version that was read, and audit it.
 *
 * Everything happens in one transaction. When somebody else was faster the request is read again and the same rules
 * are asked again, so the loser learns what the winner did.
 */
import { canonicalJson } from './digest';
import type { Approval, Step } from './approval';
import type { AuditAction } from './audit';
import { record } from './audit-trail';
import { isPersonId, personRef, type PersonRef } from './people';
import { refuse, type Refusal } from './refusal';
import type { DeskStore, DeskTransaction } from './store';
import { cleanLine } from './text';

/** The desk at work: a store, a clock, a source of ids that cannot be guessed, and how long things last. */
export interface Desk {
  readonly store: DeskStore;
  readonly clock: Clock;
  readonly limits: Limits;
}

export interface Clock {
  now(): Date;
  newId(): string;
}

export interface Limits {
  /** How long a request waits for a decision. */
  readonly requestMinutes: number;
  /** How long an approval waits for its run. */
  readonly runMinutes: number;
  /** How long the result of a press is remembered for one that is delivered again. */
  readonly actionMinutes: number;
}

/** `repeated` is true when this press was handled before and this is its earlier result. */
export interface Accepted {
  readonly ok: true;
  readonly approval: Approval;
  readonly repeated: boolean;
}

/** `approval` is the request as it stands now, for the card; undefined only when there is no such request. */
export interface Refused extends Refusal {
  readonly approval: Approval | undefined;
}

export type Result = Accepted | Refused;

/** What is tried, for the audit entry. */
export interface Attempt {
  readonly action: AuditAction;
  /** Undefined when no person is behind it. */
  readonly actor: PersonRef | undefined;
  readonly at: Date;
  /** JSON data that explains the attempt, such as the reason that was given. */
  readonly detail: unknown;
}

const triesAgainstOthers = 5;

/** Applies `transition` to the request with this id. */
export function change(
  desk: Desk,
  id: string,
  attempt: Attempt,
  transition: (approval: Approval) => Step,
): Promise<Result> {
  return writeAgainstOthers(desk, id, (transaction) => changeOnce(transaction, id, attempt, transition));
}

/** Runs `work` in a transaction, again from the start when somebody else was faster, and gives up as `busy`. */
export async function writeAgainstOthers(
  desk: Desk,
  id: string,
  work: (transaction: DeskTransaction) => Promise<Result | 'overtaken'>,
): Promise<Result> {
  for (let tries = 0; tries < triesAgainstOthers; tries += 1) {
    const result = await desk.store.write(work);
    if (result !== 'overtaken') return result;
  }
  return refused(refuse('busy'), await desk.store.findApproval(id));
}

/** The same within a transaction that is open already; `overtaken` when somebody else was faster. */
export async function changeOnce(
  transaction: DeskTransaction,
  id: string,
  attempt: Attempt,
  transition: (approval: Approval) => Step,
): Promise<Result | 'overtaken'> {
  const current = isRequestId(id) ? await transaction.findApproval(id) : undefined;
  if (current === undefined) {
    await audit(transaction, { ...attempt, detail: { id: cleanLine(id, 100) } }, 'unknown-request', undefined);
    return refused(refuse('unknown-request'), undefined);
  }
  const { approval, refusal } = transition(current);
  const changed = approval !== current;
  if (changed && !(await transaction.replaceApproval(approval, current.version))) return 'overtaken';
  const ended = changed && refusal !== undefined ? endedByItself(approval, attempt) : undefined;
  if (ended !== undefined) await audit(transaction, ended, 'done', approval);
  // What was tried to end is what ended: one entry says it.
  if (ended?.action !== attempt.action && (changed || refusal !== undefined)) {
    await audit(transaction, attempt, refusal?.code ?? 'done', approval);
  }
  return refusal === undefined ? accepted(approval) : refused(refusal, approval);
}

export function accepted(approval: Approval, repeated = false): Accepted {
  return { ok: true, approval, repeated };
}

export function refused(refusal: Refusal, approval: Approval | undefined): Refused {
  return { ...refusal, approval };
}

/** Adds an audit entry for an attempt. */
export async function audit(
  transaction: DeskTransaction,
  attempt: Attempt,
  result: 'done' | Refusal['code'],
  approval: Approval | undefined,
): Promise<void> {
  await record(transaction, {
    at: attempt.at.toISOString(),
    action: attempt.action,
    result,
    actor: attempt.actor === undefined ? undefined : auditedActor(attempt.actor),
    approvalId: approval?.id,
    server: approval?.server,
    detail: canonicalJson(attempt.detail),
  });
}

/** An id that can exist at all: opaque ids are short and plain, whatever a forged card carries. */
function isRequestId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id);
}

/** A refusal that changed the record: its time had run out, or the server had changed. */
function endedByItself(approval: Approval, attempt: Attempt): Attempt {
  const action = approval.state === 'expired' ? 'expire' : 'void';
  return { action, actor: undefined, at: attempt.at, detail: approval.outcome };
}

function auditedActor(actor: PersonRef): PersonRef {
  // An id that is no GUID is refused, and kept in the audit as it came, cut to a bearable length.
  return isPersonId(actor.id) ? personRef(actor) : { ...personRef(actor), id: cleanLine(actor.id, 100) };
}
