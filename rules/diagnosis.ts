/**
 * The answer to "why did Setup fail, how do we know, and what do we do now", as plain data for every door.
 */
import type { Because } from '../probes/answer';
import type { Finding } from './finding';
import type { Resume } from './resume';
import type { Outcome, Product } from './run';

/** The run that is explained, in the few facts that a card or a terminal shows. */
export interface RunSummary {
  readonly product: Product | undefined;
  readonly productName: string;
  readonly build: string | undefined;
  readonly installedBuild: string | undefined;
  readonly mode: string | undefined;
  readonly wizard: boolean | undefined;
  readonly roles: readonly string[];
  readonly user: string | undefined;
  readonly server: string | undefined;
  readonly startedAt: string;
  readonly outcome: Outcome;
  readonly leftOut: readonly string[];
}

/** Whether each of the three sources could be read. */
export interface Looked {
  readonly paste: 'read' | 'none';
  /** `never-ran`: the server has no Setup log. `not-a-log`: the file is something else. */
  readonly log: 'read' | 'none' | 'never-ran' | 'not-a-log' | 'could-not';
  readonly now: 'read' | 'none' | 'partly' | 'could-not';
  /** Why the log or the server could not be read, as the server said it. */
  readonly because: Because | undefined;
  /** ISO 8601: when the server was asked. */
  readonly askedAt: string | undefined;
}

export interface Diagnosis {
  readonly server: string | undefined;
  readonly run: RunSummary | undefined;
  /** An earlier run that is shown too, and why: the last one is short, cut off, or only met the watermark. */
  readonly earlier:
    { readonly run: RunSummary; readonly because: 'last-run-short' | 'last-run-cut-off' | 'watermark' } | undefined;
  readonly runs: number;
  /** What must be done, cause first, consequences folded. */
  readonly actions: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Setup complained, and it is in order now. */
  readonly cleared: readonly Finding[];
  /** Could not be looked at, with what would make it known. */
  readonly unknown: readonly Finding[];
  /** Rules that were looked at and are in order. */
  readonly passed: readonly string[];
  readonly looked: Looked;
  readonly resume: Resume | undefined;
}
