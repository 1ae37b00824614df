/**
 * The words that a diagnosis is made of: verdicts, the evidence under them, and what was found with both.
 *
 * Every finding says which of three readings it rests on: what the person pasted, what the server's own log says, and
 * what is true on the server now.
 */
import type { Fix, Risk } from '../probes/fix';
import type { Said, SaidList } from '../probes/said';
import type { Product } from './run';

/** `unknown` means that we could not look; it is never shown as pass or fail. */
export type VerdictName = 'pass' | 'warn' | 'fail' | 'unknown';

export type Source = 'paste' | 'log' | 'now';

export type Severity = 'error' | 'warning';

/** One thing that was read: what was found, what was wanted, where, when and as whom. */
export interface Evidence {
  readonly source: Source;
  readonly found: Said;
  readonly wanted: Said | undefined;
  readonly where: Said;
  /** ISO 8601 for live readings; the server's local time, without offset, for log lines. */
  readonly when: string | undefined;
  readonly as: string | undefined;
  /** Line in ExchangeSetup.log or in the paste. */
  readonly line: number | undefined;
  /** Setup's own words, untouched. */
  readonly quote: string | undefined;
}

/** What one of the three sources says about a rule, and when it was so. */
export interface Reading {
  readonly verdict: VerdictName;
  readonly when: string | undefined;
}

/** What a remedy may need to know to give exact steps. Everything may be undefined: say the general form then. */
export interface About {
  readonly server: string | undefined;
  readonly product: Product | undefined;
  readonly build: string | undefined;
  readonly installedBuild: string | undefined;
  /** The build before an upgrade that was interrupted. */
  readonly backupBuild: string | undefined;
  readonly mode: string | undefined;
  readonly wizard: boolean | undefined;
  readonly roles: readonly string[];
  /** Values that the message templates or fingerprints captured, such as `path` or `process`. */
  readonly captures: Readonly<Record<string, string>>;
}

/** One way to put a finding right, ready to be read by a person. */
export interface Advice {
  readonly id: string;
  readonly title: Said;
  /** Set where several ways exist: "If Setup was started from the command line". */
  readonly when: Said | undefined;
  readonly steps: SaidList;
  /** Group or right that the person needs. */
  readonly rights: Said;
  readonly risk: Risk;
  readonly reversal: Said;
  readonly minutes: number;
  /** What must not be done, and why. */
  readonly never: readonly Said[];
  /** The change that Preflight may make after approval, where one is safe. */
  readonly fix: Fix | undefined;
}

/** Basis of a claim. `inference` is labelled as such wherever the claim is shown. */
export type Basis = 'microsoft' | 'setup-message' | 'setup-log' | 'inference';

/** What a rule file claims, each resting on something. */
export type Claim = 'recognition' | 'judge' | 'causes' | 'remedy' | 'versions';

export interface Finding {
  readonly id: string;
  readonly kind: 'rule' | 'failure' | 'unknown-rule';
  readonly severity: Severity;
  readonly verdict: VerdictName;
  readonly title: Said;
  /** One sentence: why this verdict. */
  readonly because: Said;
  readonly evidence: readonly Evidence[];
  readonly readings: Readonly<Partial<Record<Source, Reading>>>;
  readonly advice: readonly Advice[];
  /** What we say about it from our own reasoning rather than from a published description or Setup's own words. */
  readonly inferred: readonly Claim[];
  /** For `unknown`: what would make it known. */
  readonly toKnow: Said | undefined;
  /** Where public sources disagree, and which side is taken. */
  readonly disputes: readonly Said[];
  /** Setup's own message for this rule in this run, untouched. */
  readonly setupMessage: string | undefined;
  readonly captures: Readonly<Record<string, string>>;
  /** Consequences of this finding, by id, that were folded under it. Filled by `order.ts`. */
  readonly folded: readonly Finding[];
}
