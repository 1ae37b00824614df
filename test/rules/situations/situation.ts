/**
 * A situation: what Setup complained of on one server, and the actions that an experienced Exchange administrator would
 * take, in order. `situations.test.ts` writes the log of each one and compares.
 */

/** Rules that fired, by the name that Setup gives them. */
export interface Complaints {
  /** Errors of the prerequisite analysis, in the order in which Setup logs them. */
  readonly fired?: readonly string[];
  /** Rules of type Warning that fired. */
  readonly warned?: readonly string[];
  /** `[ERROR]` lines of a component task: the text of each. */
  readonly broke?: readonly string[];
}

export interface Situation extends Complaints {
  readonly when: string;
  /** What a rule says where its message decides; the others say what their file says. */
  readonly says?: Readonly<Record<string, string>>;
  /** The run before, in the same file. */
  readonly before?: Complaints;
  /** Actions in order; what is folded under one follows a `>`: `'Cause > Consequence, Another'`. */
  readonly first: readonly string[];
  /** Warnings, which stand apart. */
  readonly warnings?: readonly string[];
}

/** `'A', 'B C'` as written in a table: names separated by blanks. */
export const rules = (names: string): readonly string[] => names.trim().split(/\s+/);

/** One name and the names that are folded under it. */
export const folds = (cause: string, consequences: readonly string[]): string =>
  [cause, [...consequences].sort().join(', ')].join(' > ');
