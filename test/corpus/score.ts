/**
 * Counts how well texts are recognised. Three figures: how often the right rule comes first, how many of the wanted
 * rules are found, and how often something is claimed about a text that is no failure of Setup.
 */
import type { Case } from './cases';
import type { Recogniser } from '../../rules/recognise';

export interface Outcome {
  readonly tested: Case;
  /** Recognised ids, best first. */
  readonly got: readonly string[];
  readonly kind: 'rule' | 'failure' | 'none' | 'ask';
}

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  /** Texts that want a rule or a failure and have it first; a set that Setup's message leaves open counts when it leads. */
  readonly first: Share;
  /** Wanted ids that were found at all. An accepted id stands for the first wanted one. */
  readonly recall: Share;
  /** Texts about nothing of ours for which something was claimed, be it as a question back. */
  readonly falseClaims: Share;
  /** Recognised ids that were neither wanted nor accepted, among all that were recognised. */
  readonly extra: Share;
}

export function judge(cases: readonly Case[], { recognise }: Pick<Recogniser, 'recognise'>): Outcome[] {
  return cases.map((tested) => {
    const { kind, matches } = recognise(tested.text);
    return { tested, kind, got: matches.map(({ id }) => id) };
  });
}

export function isFirst({ tested, got }: Outcome): boolean {
  const [first] = got;
  return first !== undefined && [...tested.expect, ...tested.accept].includes(first);
}

export function isFalseClaim({ tested, kind, got }: Outcome): boolean {
  return tested.expect.length === 0 && kind !== 'none' && !tested.accept.includes(got[0] ?? '');
}

export function score(outcomes: readonly Outcome[]): Score {
  const wanting = outcomes.filter(({ tested }) => tested.expect.length > 0);
  const others = outcomes.filter(({ tested }) => tested.expect.length === 0);
  const recognised = outcomes.flatMap(({ tested, got }) => got.map((id) => ({ tested, id })));
  const strange = recognised.filter(({ tested, id }) => ![...tested.expect, ...tested.accept].includes(id));
  return {
    first: { right: wanting.filter(isFirst).length, of: wanting.length },
    recall: {
      right: wanting.reduce((sum, outcome) => sum + foundIn(outcome), 0),
      of: wanting.reduce((sum, { tested }) => sum + tested.expect.length, 0),
    },
    falseClaims: { right: others.filter(isFalseClaim).length, of: others.length },
    extra: { right: strange.length, of: recognised.length },
  };
}

function foundIn({ tested, got }: Outcome): number {
  return tested.expect.filter(
    (id, at) => got.includes(id) || (at === 0 && tested.accept.some((as) => got.includes(as))),
  ).length;
}

/** The cases that the target over rules counts: all but those that want a failure. */
export function aboutRules(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ tested }) => tested.category !== 'failure');
}

/** The outcomes by a word of their case, in the order of the words. */
export function grouped(outcomes: readonly Outcome[], word: (tested: Case) => string): [string, Outcome[]][] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = word(outcome.tested);
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** In hundredths, one decimal, rounded down: a target is reached or it is not. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 100 : Math.floor((right / of) * 1000) / 10;
}
