/**
 * What people do with requests: ask, decide, withdraw, and look.
 *
 * Each press may carry its own key. A press that is delivered again, as Teams does when an answer was slow, gets its
 * earlier result and changes nothing.
 */
import { attachMessage, later, newApproval, type Approval, type ApprovalRequest, type Step } from './approval';
import {
  accepted,
  audit,
  change,
  changeOnce,
  refused,
  writeAgainstOthers,
  type Attempt,
  type Desk,
  type Result,
} from './change';
import { decide as decideStep, longestReason, withdraw as withdrawStep } from './decision';
import { mayRequest, type Person } from './people';
import { refuse } from './refusal';
import type { DeskTransaction } from './store';
import { cleanLine } from './text';

interface Press {
  readonly by: Person;
  /** The press's own id: the same when it is delivered again, different when somebody presses again. */
  readonly actionKey: string | undefined;
}

interface Decision extends Press {
  readonly action: 'approve' | 'deny';
  readonly reason: string | undefined;
}

/** Asks for a fix. Refused: `unknown-person`, `not-requester`. */
export async function requestApproval(desk: Desk, press: Press, request: ApprovalRequest): Promise<Result> {
  const at = desk.clock.now();
  const approval = newApproval(request, {
    id: desk.clock.newId(),
    by: press.by,
    at,
    lifeMinutes: desk.limits.requestMinutes,
  });
  const { ruleId, fix, digest } = approval;
  const attempt: Attempt = { action: 'request', actor: press.by, at, detail: { ruleId, fix, digest } };
  return writeAgainstOthers(desk, approval.id, (transaction) =>
    once(transaction, desk, press, attempt, async () => {
      const permission = mayRequest(press.by);
      if (!permission.ok) {
        await audit(transaction, attempt, permission.code, undefined);
        return refused(refuse(permission.code), undefined);
      }
      await transaction.insertApproval(approval);
      await audit(transaction, attempt, 'done', approval);
      return accepted(approval);
    }),
  );
}

/**
 * Stores which message carries the card; until then nobody can decide. Where a conversation gives its messages no ids,
 * the sender stores one of its own. Refused: `unknown-request`, `already-posted`.
 */
export function rememberMessage(desk: Desk, id: string, messageId: string): Promise<Result> {
  const at = desk.clock.now();
  const attempt: Attempt = { action: 'post', actor: undefined, at, detail: { messageId: cleanLine(messageId, 512) } };
  return change(desk, id, attempt, (approval) => attachMessage(approval, messageId));
}

/**
 * Approves or denies. Refused: `unknown-request`, `unknown-person`, `already-decided`, `withdrawn`, `expired`, `void`,
 * `self-approval`, `not-approver`, `not-posted`, `reason-needed`, `reason-too-long`.
 */
export function decide(desk: Desk, id: string, decision: Decision): Promise<Result> {
  const { action, by, reason } = decision;
  const at = desk.clock.now();
  const { runMinutes } = desk.limits;
  const attempt: Attempt = { action, actor: by, at, detail: { reason: auditedReason(reason) } };
  return changeByPress(desk, id, decision, attempt, (approval) =>
    decideStep(approval, { action, by, reason, at, runMinutes }),
  );
}

/** Takes one's own request back. Refused: `unknown-request`, `not-yours`, or why it is closed already. */
export function withdraw(desk: Desk, id: string, press: Press): Promise<Result> {
  const at = desk.clock.now();
  const attempt: Attempt = { action: 'withdraw', actor: press.by, at, detail: {} };
  return changeByPress(desk, id, press, attempt, (approval) => withdrawStep(approval, press.by, at));
}

export function findById(desk: Desk, id: string): Promise<Approval | undefined> {
  return desk.store.findApproval(id);
}

/** Everything that waits for somebody or is at work: requested, approved, running. Oldest first. */
export function listOpen(desk: Desk): Promise<Approval[]> {
  return desk.store.listApprovals(['requested', 'approved', 'running']);
}

function changeByPress(
  desk: Desk,
  id: string,
  press: Press,
  attempt: Attempt,
  transition: (approval: Approval) => Step,
): Promise<Result> {
  return writeAgainstOthers(desk, id, (transaction) =>
    once(transaction, desk, press, attempt, () => changeOnce(transaction, id, attempt, transition)),
  );
}

/**
 * Does `work` unless this press succeeded before; then it gives the request as it stands now. A success is remembered
 * in the same transaction. A refusal is not: it changed nothing, and the same button may be pressed again with a reason.
 */
async function once(
  transaction: DeskTransaction,
  desk: Desk,
  press: Press,
  attempt: Attempt,
  work: () => Promise<Result | 'overtaken'>,
): Promise<Result | 'overtaken'> {
  if (press.actionKey === undefined) return work();
  const { action, at } = attempt;
  const key = `${action} ${press.by.id.toLowerCase()} ${press.actionKey}`;
  const id = await transaction.recallAction(key, at.toISOString());
  const earlier = typeof id === 'string' ? await transaction.findApproval(id) : undefined;
  if (earlier !== undefined) return accepted(earlier, true);
  const result = await work();
  if (result !== 'overtaken' && result.ok) {
    const expiresAt = later(at, desk.limits.actionMinutes);
    await transaction.rememberAction({ key, result: result.approval.id, expiresAt }, at.toISOString());
  }
  return result;
}

/** Enough of a reason to see later what was tried, even when it was refused for its length. */
function auditedReason(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : cleanLine(reason, 2 * longestReason);
}
