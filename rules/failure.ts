/**
 * One known way in which Exchange Setup fails that is no readiness rule: a damaged MSI cache, a disabled service.
 *
 * A failure is recognised by what Setup logged, by stable fingerprints first: the ERROR-REFERENCE of the task, the
 * type of the exception, a code; prose comes last.
 */
import type { Asks, Remedy, RestsOn, RuleDefinition, RuleWords, SetupLanguage, SourceLink } from './rule';
import type { Severity } from './finding';
import type { Product } from './run';
import type { Said } from '../probes/said';

/** All parts that are given must hold for the same `[ERROR]` entry (or notable line). */
export interface Fingerprint {
  /**
   * RE2 syntax (no look-around, no back-references), matched without case against the text of one entry with its
   * continuation lines; named groups `(?P<name>...)` become captures.
   */
  readonly pattern?: string;
  /** The part of ERROR-REFERENCE that is stable: the whole id, or the hex after `___`. Compared without case. */
  readonly reference?: string;
  /** Which entries are looked at; `error` when not given. */
  readonly in?: 'error' | 'notable' | 'any';
  /**
   * True for a sign that many failures share, such as 1603 or "access is denied": it counts only where no other
   * fingerprint of any failure fits the entry.
   */
  readonly general?: true;
}

export interface FailureDefinition<A extends Asks = Asks> {
  /** PascalCase, the name of the file. */
  readonly id: string;
  readonly severity: Severity;
  readonly versions: readonly Product[];
  readonly words: Readonly<{ en: RuleWords; fr: RuleWords }>;
  /** Any one of them is enough. */
  readonly fingerprints: readonly Fingerprint[];
  readonly phrases: Readonly<Partial<Record<SetupLanguage, readonly string[]>>>;
  readonly asks: A;
  readonly judge?: RuleDefinition<A>['judge'];
  readonly clues?: RuleDefinition<A>['clues'];
  /** More captures from the run, such as the build whose MSI files are missing. */
  readonly captures?: RuleDefinition<A>['captures'];
  readonly toKnow?: Said;
  readonly causedBy: RuleDefinition<A>['causedBy'];
  readonly remedies: readonly Remedy<A>[];
  readonly disputes?: readonly Said[];
  readonly sources: readonly SourceLink[];
  readonly restsOn: readonly RestsOn[];
  readonly examples: {
    readonly judged: RuleDefinition<A>['examples']['judged'];
    /** Log excerpts (stamped lines as Setup writes them) that must be recognised as this failure. */
    readonly logged: readonly string[];
    /** Texts as people paste or type them. */
    readonly pasted: readonly string[];
  };
}

export type Failure = FailureDefinition & { readonly kind: 'failure' };

/** Checks the types of a failure file against its own questions. The catalogue checks the rest when it loads. */
export function defineFailure<const A extends Asks>(definition: FailureDefinition<A>): Failure {
  return { ...definition, kind: 'failure' } as Failure & FailureDefinition<A>;
}
