/**
 * What came back when we looked at a server.
 *
 * Looking never throws: a question was either answered, with the time and the account that read the value, or it was
 * not, with the reason. A reason is never turned into a verdict: "could not look" stays unknown all the way to the card.
 */
import type { FailureCode } from './errors';

/** Why a question has no answer. `detail` is for the person who repairs it: a host name, a code, a short quotation. */
export interface Because {
  readonly code: FailureCode;
  readonly detail?: string;
}

export interface Answered<V> {
  readonly state: 'answered';
  readonly value: V;
  /** ISO 8601 with offset or Z: when the value was read on the server. */
  readonly when: string;
  /** The account that read it, as `DOMAIN\user` or `user@realm`. */
  readonly as: string;
}

export interface Unanswered {
  readonly state: 'unanswered';
  readonly because: Because;
}

export type Answer<V = unknown> = Answered<V> | Unanswered;

/** All answers of one visit to one server, by question key (see `question.ts`). A key that is absent was not asked. */
export interface AnswerSheet {
  readonly server: string;
  /** ISO 8601: when the visit began. */
  readonly askedAt: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

export function answered<V>(value: V, when: string, as: string): Answered<V> {
  return { state: 'answered', value, when, as };
}

export function unanswered(code: FailureCode, detail?: string): Unanswered {
  return { state: 'unanswered', because: detail === undefined ? { code } : { code, detail } };
}
