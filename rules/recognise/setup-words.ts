/**
 * Turns what Setup itself wrote about rules into matches: their names, messages and titles.
 *
 * A sentence that several rules share gives all of them, unless a name in the text decides.
 */
import { findTemplates } from './message-template';
import type { Context } from './context';
import type { Match } from './match';
import type { TemplateHit, TemplateIndex } from './message-template';
import type { Reading } from './reading';
import type { IdHit } from './id-hit';
import type { NamedRules } from './rule-ids';

export type KindOf = (id: string) => 'rule' | 'failure';

/** Matches for names. Where only a person's spelling suggests a name, the text must be about Exchange Setup. */
export function matchesByName(reading: Reading, named: NamedRules, context: Context, kindOf: KindOf): Match[] {
  const doubtful = context.about === 'none' || context.otherProduct || context.orders;
  const matches: Match[] = [];
  for (const hit of named.hits) {
    if ((hit.needsContext || hit.confidence < 0.84) && doubtful) continue;
    // In a text that gives orders a name counts only where Setup wrote it.
    if (context.orders && hit.confidence < 0.98) continue;
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
  const passed = new Set(named.passes);
  const matches: Match[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (const hit of findTemplates(reading.flat.text, index)) {
    const [start, end] = reading.unflat(hit.start, hit.end);
    if (hit.how === 'title' && (context.otherProduct || context.orders)) continue;
    ranges.push([start, end]);
    const quoted = reading.quote(start, end);
    // A title that holds the words of one of its rules' names does not thereby name that rule.
    const apart = named.hits.filter((name) => name.end <= start || name.start >= end);
    const names = new Set(apart.map((name) => name.id));
    for (const id of decided(hit.ids, names, passed)) {
      matches.push({
        id,
        kind: kindOf(id),
        confidence: hit.how === 'title' ? (hit.whole ? 0.9 : 0.86) : hit.whole ? 0.97 : 0.93,
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
