/**
 * Recognises known failures by what Setup logged: the task's ERROR-REFERENCE first, then codes and sentences.
 *
 * A pattern is run only over an entry that holds the words which the pattern cannot do without, and it is compiled when
 * that happens first. RE2 never backtracks, so hostile text costs no more than other text of its length.
 */
import { RE2JS, RE2Set } from 're2js';
import { findLiterals, indexLiterals, neededBy } from './literals';
import type { Failure, Fingerprint } from '../failure';

export type EntryKind = 'error' | 'notable';

export interface ErrorMatch {
  readonly id: string;
  readonly captures: Readonly<Record<string, string>>;
  /** True when the stable reference of the task decided. */
  readonly byReference: boolean;
  /** True when only a sign that many failures share was found. */
  readonly general: boolean;
  /** What the pattern matched, as offsets in the text that was given; empty when only the reference matched. */
  readonly start: number;
  readonly end: number;
}

type Pattern = ReturnType<typeof RE2JS.compile>;

interface Mark {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly reference: string | undefined;
  /** Undefined where the reference alone decides. Throws for what is no RE2. */
  readonly pattern: (() => Pattern) | undefined;
}

export interface FailureMatcher {
  readonly match: (text: string, reference: string | undefined, kind: EntryKind) => ErrorMatch | undefined;
}

/** What is looked at of one entry: the head says what happened, the tail says where. */
const longestEntry = 16_384;
/** More patterns than this are run as one automaton, which costs more to make than a few of them to run. */
const mostSingly = 12;
const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;

/**
 * Prepares the fingerprints of all failures. A pattern that is no RE2 throws when it is first run, naming its failure;
 * `test/rules/failures.test.ts` compiles every one.
 */
export function compileFailures(failures: readonly Failure[]): FailureMatcher {
  const marks = marksOf(failures);
  const needs: [string, number][] = [];
  const always: number[] = [];
  for (const [at, { fingerprint }] of marks.entries()) {
    if (fingerprint.pattern === undefined) continue;
    const needed = neededBy(fingerprint.pattern);
    if (needed === undefined) always.push(at);
    else for (const word of needed) needs.push([word, at]);
  }
  const literals = indexLiterals(needs);
  const withReferenceOnly = [...marks.keys()].filter((at) => marks[at]?.pattern === undefined);
  const together = automatonOf(marks);
  return {
    match: (text, reference, kind) => {
      const entry = text.length > longestEntry ? text.slice(0, longestEntry) : text;
      const candidates = new Set(always);
      // The long s folds to s in RE2, and stays what it is in lower case.
      findLiterals(entry.toLowerCase().replaceAll('\u017f', 's'), literals, candidates);
      const known = candidates.size > mostSingly ? together(entry) : candidates;
      if (reference !== undefined) for (const at of withReferenceOnly) known.add(at);
      return best(marks, known, entry, reference?.toLowerCase(), kind);
    },
  };
}

/**
 * The best first: the reference of the task outranks prose; then the fingerprint that asks for more; then the longer
 * sentence. What is shared by many failures comes after everything else.
 */
function marksOf(failures: readonly Failure[]): Mark[] {
  const marks: Mark[] = [];
  for (const { id, fingerprints } of failures) {
    for (const fingerprint of fingerprints) {
      const { pattern, reference } = fingerprint;
      let compiled: Pattern | undefined;
      const compile = pattern === undefined ? undefined : () => (compiled ??= checked(id, pattern));
      marks.push({ id, fingerprint, reference: reference?.toLowerCase(), pattern: compile });
    }
  }
  return marks.sort((a, b) => rankOf(b.fingerprint) - rankOf(a.fingerprint));
}

function rankOf({ pattern, reference, general }: Fingerprint): number {
  const both = pattern !== undefined && reference !== undefined;
  return (
    (general ? -10_000 : 0) + (reference === undefined ? 0 : 1_000_000) + (both ? 500_000 : 0) + (pattern?.length ?? 0)
  );
}

function checked(id: string, pattern: string): Pattern {
  try {
    return RE2JS.compile(pattern, flags);
  } catch (cause) {
    throw new Error(`${id}: the fingerprint ${pattern} is not valid RE2 syntax.`, { cause });
  }
}

/** All patterns as one, made when a text first holds the words of many: who else is hit is told in one walk. */
function automatonOf(marks: readonly Mark[]): (entry: string) => Set<number> {
  const members = [...marks.keys()].filter((at) => marks[at]?.pattern !== undefined);
  let set: RE2Set | undefined;
  return (entry) => {
    if (set === undefined) {
      set = new RE2Set(RE2Set.UNANCHORED, flags);
      for (const at of members) set.add(marks[at]?.fingerprint.pattern ?? '');
      set.compile();
    }
    return new Set(set.match(entry).map((hit) => members[hit] ?? 0));
  };
}

/** The first in rank that fits. */
function best(
  marks: readonly Mark[],
  candidates: ReadonlySet<number>,
  entry: string,
  reference: string | undefined,
  kind: EntryKind,
): ErrorMatch | undefined {
  for (const at of [...candidates].sort((a, b) => a - b)) {
    const mark = marks[at];
    if (!mark) continue;
    const wanted = mark.fingerprint.in ?? 'error';
    if (wanted !== 'any' && wanted !== kind) continue;
    if (mark.reference !== undefined && !hasReference(mark.reference, reference)) continue;
    const read = mark.pattern ? capture(mark.pattern(), entry) : { captures: {}, start: 0, end: 0 };
    if (!read) continue;
    const general = mark.fingerprint.general === true;
    return { id: mark.id, byReference: mark.reference !== undefined, general, ...read };
  }
  return undefined;
}

function hasReference(wanted: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  return given === wanted || given.endsWith(`___${wanted}`);
}

function capture(
  pattern: Pattern,
  entry: string,
): { captures: Record<string, string>; start: number; end: number } | undefined {
  const matcher = pattern.matcher(entry);
  if (!matcher.find()) return undefined;
  const captures: Record<string, string> = {};
  for (const name of Object.keys(pattern.namedGroups())) {
    const value = matcher.group(name);
    if (value !== null && value !== undefined && value !== '') captures[name] = value;
  }
  return { captures, start: matcher.start(), end: matcher.end() };
}
