/**
 * Why we could not look at a server, or could not finish what was begun: one stable code each.
 *
 * What each code means for people is in `failure-words.ts`: what happened, who must act and what the next step is.
 */
import type { Said } from './said';

export const failureCodes = [
  'dns',
  'refused',
  'dropped',
  'timeout',
  'tls',
  'hostkey',
  'auth',
  'no-account',
  'spn',
  'clock-skew',
  'wrong-server',
  'cbt',
  'unencrypted',
  'quota',
  'access-denied',
  'fault',
  'deadline',
  'cancelled',
  'lost-after-start',
  'no-frame',
  'too-big',
  'bad-answer',
  'not-supported',
  'not-applicable',
  'refused-now',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export interface FailureWords {
  /** What happened, without the detail. */
  readonly sentence: Said;
  /** Who must act. */
  readonly who: Said;
  /** The next step. */
  readonly next: Said;
}
