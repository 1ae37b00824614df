/**
 * What every way to reach a server has in common: it carries questions to one server and a fix to one server.
 *
 * Values come back raw; `ask.ts` decodes them with the question that was asked. A wire reports trouble as data and
 * ends by itself at its deadline or when its signal is aborted; the caller does not rely on either.
 */
import type { Because } from './answer';
import type { ApprovedFix } from './approved-fix';
import type { Fix } from './fix';
import type { InventoryServer } from './inventory';
import type { Question } from './question';

export interface WireLimits {
  /** Milliseconds from the call until everything is given up. */
  readonly deadlineMs: number;
  /** Bytes of answer that are accepted. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export type RawAnswer =
  | { readonly ok: true; readonly value: unknown; readonly when: string; readonly as: string }
  | { readonly ok: false; readonly because: Because };

/** One visit: an answer for each question by its key, or why the visit as a whole failed. */
export type RawSheet =
  | { readonly ok: true; readonly answers: Readonly<Record<string, RawAnswer>> }
  | { readonly ok: false; readonly because: Because };

/**
 * What the wire knows about a fix. Only `not-started` promises that nothing was changed; `failed` means that the fix
 * ran and reported an error; `lost` means that it was started and nobody saw its end.
 */
export type RawOutcome =
  | { readonly ended: 'completed'; readonly when: string; readonly as: string }
  | { readonly ended: 'failed' | 'lost' | 'not-started'; readonly because: Because };

export interface Wire {
  /** Asks all questions in one visit. Questions have distinct keys. */
  readonly ask: (target: InventoryServer, questions: readonly Question[], limits: WireLimits) => Promise<RawSheet>;
  /** Runs one fix once. A wire to real servers loads the fixing account only against the paper of an approved run. */
  readonly act: (
    target: InventoryServer,
    fix: Fix,
    limits: WireLimits,
    paper?: ApprovedFix | undefined,
  ) => Promise<RawOutcome>;
}
