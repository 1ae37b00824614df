/**
 * Recognises known failures by what Setup logged: the task's ERROR-REFERENCE first, then codes and sentences.
 *
 * All patterns run as one automaton over an entry; single patterns run only where that automaton already said yes,
 * to read their captures. RE2 never backtracks, so hostile text costs no more than other text of its length.
 */
import { RE2JS, RE2Set } from 're2js';
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

interface Compiled {
  readonly id: string;
  readonly fingerprint: Fingerprint;
  readonly reference: string | undefined;
  readonly pattern: ReturnType<typeof RE2JS.compile> | undefined;
  /** Index in the automaton. */
  readonly inSet: number | undefined;
}

export interface FailureMatcher {
  readonly match: (text: string, reference: string | undefined, kind: EntryKind) => ErrorMatch | undefined;
}

/** What is looked at of one entry: the head says what happened, the tail says where. */
const longestEntry = 16_384;
const flags = RE2JS.CASE_INSENSITIVE | RE2JS.DOTALL;

/**
 * Compiles the fingerprints of all failures.
 *
 * @throws Error naming the failure whose pattern is no RE2: a bug of ours, found when the catalogue is loaded.
 */
export function compileFailures(failures: readonly Failure[]): FailureMatcher {
  const set = new RE2Set(RE2Set.UNANCHORED, flags);
  const compiled: Compiled[] = [];
  let patterns = 0;
  for (const failure of failures) {
    for (const fingerprint of failure.fingerprints) {
      const { pattern, reference } = fingerprint;
      if (pattern !== undefined) set.add(checked(failure.id, pattern));
      compiled.push({
        id: failure.id,
        fingerprint,
        reference: reference?.toLowerCase(),
        pattern: pattern === undefined ? undefined : RE2JS.compile(pattern, flags),
        inSet: pattern === undefined ? undefined : patterns++,
      });
    }
  }
  if (patterns > 0) set.compile();
  return {
    match: (text, reference, kind) => {
      const entry = text.length > longestEntry ? text.slice(0, longestEntry) : text;
      const hits = new Set(patterns > 0 ? set.match(entry) : []);
      return best(compiled, entry, hits, reference?.toLowerCase(), kind);
    },
  };
}

function checked(id: string, pattern: string): string {
  try {
    RE2JS.compile(pattern, flags);
    return pattern;
  } catch (cause) {
    throw new Error(`${id}: the fingerprint ${pattern} is not valid RE2 syntax.`, { cause });
  }
}

/**
 * The reference of the task outranks prose; then the fingerprint that asks for more; then the longer sentence. What is
 * shared by many failures comes after everything else.
 */
function best(
  compiled: readonly Compiled[],
  entry: string,
  hits: ReadonlySet<number>,
  reference: string | undefined,
  kind: EntryKind,
): ErrorMatch | undefined {
  let chosen: ErrorMatch | undefined;
  let chosenRank = Number.NEGATIVE_INFINITY;
  for (const candidate of compiled) {
    const wanted = candidate.fingerprint.in ?? 'error';
    if (wanted !== 'any' && wanted !== kind) continue;
    if (candidate.inSet !== undefined && !hits.has(candidate.inSet)) continue;
    if (candidate.reference !== undefined && !hasReference(candidate.reference, reference)) continue;
    const read = candidate.pattern ? capture(candidate.pattern, entry) : { captures: {}, start: 0, end: 0 };
    if (!read) continue;
    const both = candidate.pattern !== undefined && candidate.reference !== undefined;
    const rank =
      (candidate.fingerprint.general ? -10_000 : 0) +
      (candidate.reference === undefined ? 0 : 1_000_000) +
      (both ? 500_000 : 0) +
      (candidate.fingerprint.pattern?.length ?? 0);
    if (rank <= chosenRank) continue;
    chosenRank = rank;
    chosen = {
      id: candidate.id,
      byReference: candidate.reference !== undefined,
      general: candidate.fingerprint.general === true,
      ...read,
    };
  }
  return chosen;
}

function hasReference(wanted: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  return given === wanted || given.endsWith(`___${wanted}`);
}

function capture(
  pattern: ReturnType<typeof RE2JS.compile>,
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
