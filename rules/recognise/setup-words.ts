/**
 * Turns what Setup itself wrote into matches: names of rules, its messages and titles, and the marks of failures.
 *
 * A sentence that several rules share gives all of them, unless a name in the text decides.
 */
import { findEntries, findReference } from './entries';
import { findTemplates } from './message-template';
import { blank } from './rule-ids';
import type { Context } from './context';
import type { Entry } from './entries';
import type { FailureMatcher } from './fingerprints';
import type { Match } from './match';
import type { TemplateHit, TemplateIndex } from './message-template';
import type { Reading } from './reading';
import type { IdHit, NamedRules } from './rule-ids';

export type KindOf = (id: string) => 'rule' | 'failure';

/** Matches for names. Where only a person's spelling suggests a name, the text must be about Exchange Setup. */
export function matchesByName(reading: Reading, named: NamedRules, context: Context, kindOf: KindOf): Match[] {
  const doubtful = context.about === 'none' || context.otherProduct || context.orders;
  const matches: Match[] = [];
  for (const hit of named.hits) {
    if ((hit.needsContext || hit.confidence < 0.84) && doubtful) continue;
    matches.push({
      id: hit.id,
      kind: hit.known ? kindOf(hit.id) : 'unknown-rule',
      confidence: hit.known ? hit.confidence : 0.95,
      how: hit.how,
      why: [reading.quote(hit.start, hit.end)],
      message: messageOf(reading, hit),
      captures: {},
      line: reading.line(hit.start),
    });
  }
  return matches;
}

function messageOf(reading: Reading, hit: IdHit): string | undefined {
  const text = hit.message && reading.quote(hit.message[0], hit.message[1]);
  return text === undefined || text === '' ? undefined : text;
}

/** Matches for Setup's sentences, and the ranges of the clean text in which they stand. */
export function matchesBySentence(
  reading: Reading,
  index: TemplateIndex,
  named: NamedRules,
  context: Context,
  kindOf: KindOf,
): { matches: Match[]; ranges: (readonly [number, number])[] } {
  const names = new Set(named.hits.map((hit) => hit.id));
  const passed = new Set(named.passes);
  const matches: Match[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (const hit of findTemplates(reading.flat.text, index)) {
    const [start, end] = reading.unflat(hit.start, hit.end);
    if (hit.how === 'title' && (context.otherProduct || context.orders)) continue;
    ranges.push([start, end]);
    const quoted = reading.quote(start, end);
    for (const id of decided(hit.ids, names, passed)) {
      matches.push({
        id,
        kind: kindOf(id),
        confidence: hit.how === 'title' ? 0.9 : hit.whole ? 0.97 : 0.93,
        how: hit.how,
        why: [quoted.slice(0, 240)],
        message: hit.how === 'message' ? quoted : undefined,
        captures: capturesOf(reading, hit),
        line: reading.line(start),
      });
    }
  }
  return { matches, ranges };
}

/** A name in the text decides between rules that share a sentence; a rule that passed is out. */
function decided(ids: readonly string[], names: ReadonlySet<string>, passed: ReadonlySet<string>): readonly string[] {
  if (ids.length < 2) return ids;
  const named = ids.filter((id) => names.has(id));
  if (named.length > 0) return named;
  const left = ids.filter((id) => !passed.has(id));
  return left.length > 0 ? left : ids;
}

/** What stood in the slots, as the person pasted it, without the quotes around it. */
export function capturesOf(reading: Reading, hit: TemplateHit): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const [name, [from, to]] of Object.entries(hit.slots)) {
    if (to <= from) {
      captures[name] = '';
      continue;
    }
    const [start, end] = reading.unflat(from, to);
    captures[name] = reading.quote(start, end).replace(/^[\s'"\u2018\u201c\u00ab]+|[\s'"\u2019\u201d\u00bb]+$/g, '');
  }
  return captures;
}

/** Matches for known failures: each entry of a log, or a text without stamps as a whole. */
export function matchesByFingerprint(
  reading: Reading,
  matcher: FailureMatcher,
  context: Context,
): { matches: Match[]; entries: readonly Entry[] } {
  const entries = findEntries(reading.clean);
  const matches: Match[] = [];
  const seen = new Set<string>();
  const look = (start: number, end: number, reference: string | undefined, kinds: readonly ('error' | 'notable')[]) => {
    // A console breaks sentences where its window ends, so the text is read with and without its line breaks.
    const text = reading.clean.slice(start, end);
    for (const form of new Set([text, text.replaceAll('\n', ' ')])) {
      for (const kind of kinds) {
        const found = matcher.match(form, reference, kind);
        if (!found || seen.has(found.id)) continue;
        if (!found.byReference && (context.otherProduct || context.orders)) continue;
        seen.add(found.id);
        const from = start + found.start;
        const quoted = found.end > found.start ? reading.quote(from, start + found.end) : (reference ?? '');
        matches.push({
          id: found.id,
          kind: 'failure',
          confidence: found.byReference ? 0.98 : 0.92,
          how: 'fingerprint',
          why: [quoted.slice(0, 240)],
          message: undefined,
          captures: found.captures,
          line: reading.line(from),
        });
      }
    }
  };
  for (const entry of entries) {
    if (entry.kind === 'error') look(entry.start, entry.end, entry.reference, ['error']);
    if (entry.kind === 'notable') look(entry.start, entry.end, undefined, ['notable']);
  }
  const rest = blank(
    reading.clean,
    entries.map((entry) => [entry.start, entry.end] as const),
  );
  if (rest.trim() !== '')
    look(0, reading.clean.length, findReference(rest), entries.length > 0 ? [] : ['error', 'notable']);
  return { matches, entries };
}
