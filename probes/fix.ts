/**
 * A fix is one change that Preflight may make on a server once a second person approved it.
 *
 * Every kind says beforehand what it changes, who is affected, how it is undone and what it needs; it reads the state
 * before and after with an ordinary question, so that the proof is the same reading as the diagnosis.
 */
import type { z } from 'zod';
import { canonical, type Params, type Question } from './question';
import type { Said } from './said';

export type Risk = 'low' | 'medium' | 'high';

export interface FixKindDefinition<P extends Params, V> {
  /** kebab-case verb and object: `start-service`. */
  readonly kind: string;
  readonly params: z.ZodType<P>;
  /** What the fix does, in one imperative sentence. */
  readonly title: (params: P) => Said;
  /** The state that the fix changes. Read for the preview, again just before running, and again as the proof. */
  readonly reads: (params: P) => Question<V>;
  /** The state in a few words: "Stopped, start type Disabled". Shown as before and after. */
  readonly describe: (state: V, params: P) => Said;
  /** What the state should be afterwards, in the same form. */
  readonly wanted: (params: P) => Said;
  /** True when the state is already as wanted: before the run "nothing to do", after it the proof. */
  readonly settled: (state: V, params: P) => boolean;
  /** Why this must not be run now although it was asked for (people at work, another setup), or undefined. */
  readonly refuses: (state: V, params: P) => Said | undefined;
  /**
   * What of the state the approver approves, as plain JSON. Leave out what moves by itself, such as the time since the
   * last boot; without this, the whole state counts.
   */
  readonly identity?: (state: V) => unknown;
  /** Milliseconds in which a successful run shows in the state; 15 s where nothing is said. */
  readonly settlesWithin?: (params: P) => number;
  /** Milliseconds that the run itself may take; two minutes where nothing is said. */
  readonly runsWithin?: (params: P) => number;
  /** Who and what is affected while it runs. */
  readonly blastRadius: (params: P) => Said;
  readonly rights: Said;
  readonly risk: Risk | ((params: P) => Risk);
  readonly reversal: (params: P) => Said;
  /** How long it usually takes. */
  readonly minutes: number;
}

/** A fix that is ready to be requested: plain data that can be stored, digested and shown. */
export interface Fix {
  readonly kind: string;
  readonly params: Params;
  readonly key: string;
}

export interface FixKind<P extends Params, V> {
  (params: P): Fix;
  readonly definition: FixKindDefinition<P, V>;
}

/** Defines a kind of fix. The result is a function from parameters to a fix. */
export function defineFix<P extends Params, V>(definition: FixKindDefinition<P, V>): FixKind<P, V> {
  const fix = (given: P): Fix => {
    const params = definition.params.parse(given);
    return { kind: definition.kind, params, key: `${definition.kind} ${canonical(params)}` };
  };
  return Object.assign(fix, { definition });
}
