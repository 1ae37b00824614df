/**
 * One request to run one fix on one server: the record, and how it begins.
 *
 * The record is plain data. How it may change is in `decision.ts` (before the run) and `run.ts` (the run itself); each
 * change gives a new record with the next version, which the store accepts only in place of the one before.
 */
import { digestOf, type OpaqueFix } from './digest';
import { personRef, type PersonRef } from './people';
import { refuse, type Refusal } from './refusal';
import { cleanLine } from './text';

export type ApprovalState =
  | 'requested'
  | 'approved'
  | 'denied'
  | 'withdrawn'
  | 'expired'
  | 'void'
  | 'running'
  | 'proven'
  | 'not-fixed'
  | 'outcome-unknown';

export interface Approval {
  /** Opaque: says nothing about what it stands for and cannot be guessed. */
  readonly id: string;
  readonly server: string;
  readonly ruleId: string;
  readonly fix: OpaqueFix;
  /** Fingerprint of server, fix and state before (see `digest.ts`): what exactly is approved. */
  readonly digest: string;
  /** The preview as the approver saw it, in every language. Opaque JSON. */
  readonly summary: unknown;
  readonly requestedBy: PersonRef;
  /** All times are ISO 8601 in UTC with milliseconds, so that they sort as text. */
  readonly requestedAt: string;
  /** When an undecided request ends. */
  readonly expiresAt: string;
  readonly state: ApprovalState;
  /** Who approved, denied or withdrew it. */
  readonly decidedBy: PersonRef | undefined;
  readonly decidedAt: string | undefined;
  readonly decisionReason: string | undefined;
  /** The other clock: an approved fix must be started before this time. */
  readonly runUntil: string | undefined;
  readonly runBy: PersonRef | undefined;
  readonly runStartedAt: string | undefined;
  /** When it reached a state from which nothing more happens. */
  readonly endedAt: string | undefined;
  /** What is known about the end. Opaque JSON, except `{reason}` where the desk itself ended it. */
  readonly outcome: unknown;
  /** Where to tell people. Opaque JSON. */
  readonly conversation: unknown;
  /** The message that carries the card. Nobody can decide before it is known. */
  readonly messageId: string | undefined;
  readonly locale: string;
  /** Counts the changes, from 1: the store replaces a record only when nobody else did in between. */
  readonly version: number;
}

/** The next record, and the refusal when what was tried is not allowed. An unchanged record is the same object. */
export interface Step {
  readonly approval: Approval;
  readonly refusal: Refusal | undefined;
}

export interface ApprovalRequest {
  readonly server: string;
  readonly ruleId: string;
  readonly fix: OpaqueFix;
  /** The state that was read for the preview: plain JSON data. Only its digest is kept. */
  readonly before: unknown;
  readonly summary: unknown;
  readonly conversation: unknown;
  readonly locale: string;
  /** Known already when the card replaces a message that was sent before; else see `attachMessage`. */
  readonly messageId: string | undefined;
}

/** The record of a new request. `lifeMinutes` is how long it waits for a decision. */
export function newApproval(
  request: ApprovalRequest,
  given: { readonly id: string; readonly by: PersonRef; readonly at: Date; readonly lifeMinutes: number },
): Approval {
  return {
    id: given.id,
    server: request.server,
    ruleId: request.ruleId,
    fix: request.fix,
    digest: digestOf(request),
    summary: request.summary,
    requestedBy: personRef(given.by),
    requestedAt: given.at.toISOString(),
    expiresAt: later(given.at, given.lifeMinutes),
    state: 'requested',
    decidedBy: undefined,
    decidedAt: undefined,
    decisionReason: undefined,
    runUntil: undefined,
    runBy: undefined,
    runStartedAt: undefined,
    endedAt: undefined,
    outcome: undefined,
    conversation: request.conversation,
    messageId: request.messageId === undefined ? undefined : messageKey(request.messageId),
    locale: cleanLine(request.locale, 35),
    version: 1,
  };
}

/** Stores which message carries the card. Once stored it stays: two cards for one request would drift apart. */
export function attachMessage(approval: Approval, messageId: string): Step {
  const key = messageKey(messageId);
  if (approval.messageId === key) return keep(approval);
  if (approval.messageId !== undefined || key === '') return keep(approval, refuse('already-posted'));
  return step(approval, { messageId: key });
}

/** ISO 8601 of a time some minutes later. */
export function later(from: Date, minutes: number): string {
  return new Date(from.getTime() + minutes * 60_000).toISOString();
}

/** A changed record with the next version. */
export function step(approval: Approval, change: Partial<Approval>, refusal?: Refusal): Step {
  return { approval: { ...approval, ...change, version: approval.version + 1 }, refusal };
}

/** The record as it is, with a refusal where there is one. */
export function keep(approval: Approval, refusal?: Refusal): Step {
  return { approval, refusal };
}

function messageKey(messageId: string): string {
  return cleanLine(messageId, 512);
}
