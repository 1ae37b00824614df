/**
 * A refusal is an ordinary answer: a code, and where it helps, who did what when.
 *
 * The desk never throws to say no and never words it either; the dialogs turn each code into a sentence that says why
 * and who may.
 */
import type { PermissionCode, PersonRef } from './people';

/**
 * - `not-posted`: the card's message id is not stored yet, so nobody may decide; pressing again works.
 * - `expired`: `at` is when the request or the time for running ended.
 * - `void`: the server changed since the request; `at` is when that was seen.
 * - `already-run`: the one run was started by `by` at `at`.
 * - `busy`: other writers kept winning; nothing was changed.
 */
export type RefusalCode =
  | PermissionCode
  | 'unknown-request'
  | 'not-posted'
  | 'reason-needed'
  | 'reason-too-long'
  | 'already-decided'
  | 'withdrawn'
  | 'expired'
  | 'void'
  | 'not-approved'
  | 'already-run'
  | 'not-running'
  | 'already-finished'
  | 'already-posted'
  | 'busy';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Who did what stands in the way: the decider, the requester, the one who started the run. */
  readonly by: PersonRef | undefined;
  /** ISO 8601: when that happened. */
  readonly at: string | undefined;
}

export function refuse(code: RefusalCode, by?: PersonRef, at?: string): Refusal {
  return { ok: false, code, by, at };
}
