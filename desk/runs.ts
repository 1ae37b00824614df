/**
 * What the process does with requests: start a run once, record its end, and tidy up after clocks and restarts.
 *
 * No two callers can start the same run, in one process or in several: the store accepts only one of them.
 */
import { keep, type Approval, type ApprovalState, type Step } from './approval';
import type { AuditAction } from './audit';
import { change, type Attempt, type Desk, type Result } from './change';
import { expireWhenDue, voidWhenChanged } from './decision';
import type { Person } from './people';
import { begin, finish, interrupt, type Outcome } from './run';

/**
 * Starts the run of an approved fix, exactly once. `digestNow` is the digest of the state as read again just before.
 * Refused: `unknown-request`, `not-approved`, `withdrawn`, `expired`, `void`, `already-run`, `unknown-person`,
 * `not-approver`, `not-requester`.
 */
export function beginRun(desk: Desk, id: string, given: { by: Person; digestNow: string }): Promise<Result> {
  const at = desk.clock.now();
  const { by, digestNow } = given;
  const attempt: Attempt = { action: 'run', actor: by, at, detail: { digestNow } };
  return change(desk, id, attempt, (approval) => begin(approval, { by, digestNow, at }));
}

/** Records how the run ended. Refused: `unknown-request`, `not-running`, `already-finished`. */
export function finishRun(desk: Desk, id: string, outcome: Outcome): Promise<Result> {
  const at = desk.clock.now();
  const attempt: Attempt = { action: 'finish', actor: undefined, at, detail: outcome };
  return change(desk, id, attempt, (approval) => finish(approval, outcome, at));
}

/** Voids a waiting request whose server has changed. Refused: `void` (now or before), `unknown-request`. */
export function voidIfChanged(desk: Desk, id: string, digestNow: string): Promise<Result> {
  const at = desk.clock.now();
  const attempt: Attempt = { action: 'void', actor: undefined, at, detail: { digestNow } };
  return change(desk, id, attempt, (approval) => voidWhenChanged(approval, digestNow, at));
}

/** Ends what nobody decided or ran in time, and forgets old presses. Gives back what ended, for its cards. */
export async function expireDue(desk: Desk): Promise<Approval[]> {
  const at = desk.clock.now();
  await desk.store.forgetActions(at.toISOString());
  return changeAll(desk, ['requested', 'approved'], 'expire', at, (approval) => expireWhenDue(approval, at));
}

/**
 * To be called once at start: a run that was under way when the process died has an unknown outcome. Only one process
 * may own a desk's runs, else this would end another's. Gives back what was interrupted, for its cards.
 */
export async function resumeAfterRestart(desk: Desk): Promise<Approval[]> {
  const at = desk.clock.now();
  return changeAll(desk, ['running'], 'interrupt', at, (approval) => interrupt(approval, at));
}

/** Longer than any run takes: its deadline, and the longest wait for a restart to show. */
const longestRunMinutes = 150;

/**
 * A run that nobody finished in time: the process that started it, a command at a terminal perhaps, has died. Gives back
 * what was interrupted, for its cards.
 */
export async function interruptLost(desk: Desk): Promise<Approval[]> {
  const at = desk.clock.now();
  const begunBefore = new Date(at.getTime() - longestRunMinutes * 60_000).toISOString();
  return changeAll(desk, ['running'], 'interrupt', at, (approval) =>
    (approval.runStartedAt ?? '') < begunBefore ? interrupt(approval, at) : keep(approval),
  );
}

async function changeAll(
  desk: Desk,
  states: readonly ApprovalState[],
  action: AuditAction,
  at: Date,
  transition: (approval: Approval) => Step,
): Promise<Approval[]> {
  const changed: Approval[] = [];
  for (const approval of await desk.store.listApprovals(states)) {
    if (transition(approval).approval === approval) continue;
    const attempt: Attempt = { action, actor: undefined, at, detail: {} };
    // Somebody may have changed it since it was listed; then it is no longer ours to report.
    let ours = false;
    const result = await change(desk, approval.id, attempt, (current) => {
      const next = transition(current);
      ours = next.approval !== current;
      return next;
    });
    if (result.ok && ours) changed.push(result.approval);
  }
  return changed;
}
