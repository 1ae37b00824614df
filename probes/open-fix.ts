/**
 * A fix with everything that its kind knows about it, ready to be previewed and run.
 *
 * Stored fixes are plain data from an earlier time, perhaps from an earlier version: their parameters are parsed again
 * before anything is done with them.
 */
import { canonical, type Params, type Question } from './question';
import type { Fix, FixKind, Risk } from './fix';
import type { Said } from './said';

/** What the kind of fix says about one state that was read. */
export interface StateSeen {
  /** As it was decoded: plain JSON. */
  readonly state: unknown;
  readonly described: Said;
  readonly settled: boolean;
  readonly refusal: Said | undefined;
  /** The part of the state that an approval holds for: plain JSON. */
  readonly identity: unknown;
}

export interface OpenedFix {
  readonly fix: Fix;
  readonly reads: Question;
  readonly title: Said;
  readonly wanted: Said;
  readonly blastRadius: Said;
  readonly rights: Said;
  readonly risk: Risk;
  readonly reversal: Said;
  readonly minutes: number;
  /** Milliseconds in which a successful run shows in the state. */
  readonly settlesWithin: number;
  /** Milliseconds that the run itself may take; undefined where the usual time is enough. */
  readonly runsWithin: number | undefined;
  /** Undefined when the value does not have the shape of the state. */
  readonly see: (value: unknown) => StateSeen | undefined;
}

export interface OpenFixKind {
  readonly kind: string;
  /** What the fixing account must be allowed to do. */
  readonly rights: Said;
  /** `depends` where it differs from one change to another, and is then said on the card. */
  readonly risk: Risk | 'depends';
  /** Undefined when the parameters do not fit. */
  readonly open: (params: unknown) => OpenedFix | undefined;
}

const usualSettling = 15_000;

/** Wraps a kind so that it can stand in one table with kinds of other states and parameters. */
export function openFixKind<P extends Params, V>(kind: FixKind<P, V>): OpenFixKind {
  const { definition } = kind;
  const open: OpenFixKind['open'] = (given) => {
    const parsed = definition.params.safeParse(given);
    if (!parsed.success) return undefined;
    const params = parsed.data;
    const reads = definition.reads(params);
    return {
      fix: kind(params),
      reads,
      title: definition.title(params),
      wanted: definition.wanted(params),
      blastRadius: definition.blastRadius(params),
      rights: definition.rights,
      risk: typeof definition.risk === 'function' ? definition.risk(params) : definition.risk,
      reversal: definition.reversal(params),
      minutes: definition.minutes,
      settlesWithin: definition.settlesWithin?.(params) ?? usualSettling,
      runsWithin: definition.runsWithin?.(params),
      see: (value) => {
        const state = reads.decode(value);
        if (state === undefined) return undefined;
        return {
          state,
          described: definition.describe(state, params),
          settled: definition.settled(state, params),
          refusal: definition.refuses(state, params),
          identity: definition.identity === undefined ? state : definition.identity(state),
        };
      },
    };
  };
  const risk = typeof definition.risk === 'function' ? 'depends' : definition.risk;
  return { kind: definition.kind, rights: definition.rights, risk, open };
}

/** True when both states are the same to somebody who approved one of them. */
export function sameIdentity(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
