/**
 * Turns the marks of known failures in a paste into matches: entry by entry in a log, as a whole in a fragment.
 */
import { findReference } from './entries';
import type { Context } from './context';
import type { Entry } from './entries';
import type { EntryKind, FailureMatcher } from './fingerprints';
import type { Match } from './match';
import type { Reading } from './reading';

interface Look {
  readonly start: number;
  readonly end: number;
  readonly reference: string | undefined;
  readonly kinds: readonly EntryKind[];
  readonly sure: number;
}

/** Matches for known failures, each once. */
export function matchesByFingerprint(
  reading: Reading,
  entries: readonly Entry[],
  matcher: FailureMatcher,
  context: Context,
): Match[] {
  const matches = new Map<string, Match>();
  const specific = new Set<string>();
  /** Logs repeat themselves: what was read once is not read again. */
  const read = new Set<string>();
  for (const look of placesToLook(reading, entries)) {
    // A console breaks sentences where its window ends, so the text is read with and without its line breaks.
    const text = reading.clean.slice(look.start, look.end);
    const said = `${look.kinds.join()} ${look.reference ?? ''} ${withoutStamp(text)}`;
    if (read.has(said)) continue;
    read.add(said);
    for (const form of text.includes('\n') ? [text, text.replaceAll('\n', ' ')] : [text]) {
      for (const kind of look.kinds) {
        const found = matcher.match(form, look.reference, kind);
        if (!found) continue;
        if (!found.byReference && (context.otherProduct || context.orders)) continue;
        if (!found.general) specific.add(found.id);
        if (!matches.has(found.id)) matches.set(found.id, toMatch(reading, look, found));
      }
    }
  }
  // A sign that many failures share counts only where nothing else was told.
  return [...matches.values()].filter(({ id }) => specific.size === 0 || specific.has(id));
}

function withoutStamp(text: string): string {
  return text.startsWith('[') ? text.slice(text.indexOf(']') + 1) : text;
}

function placesToLook(reading: Reading, entries: readonly Entry[]): Look[] {
  const places: Look[] = [];
  for (const { start, end, kind, fired, reference } of entries) {
    if (kind === 'error') places.push({ start, end, reference, kinds: ['error'], sure: 0.96 });
    if (kind === 'notable') places.push({ start, end, reference: undefined, kinds: ['notable'], sure: 0.92 });
    // A rule without a file may be the mark of a failure that has one.
    if (kind === 'trace' && fired)
      places.push({ start, end, reference: undefined, kinds: ['error', 'notable'], sure: 0.96 });
  }
  if (entries.length > 0) return places;
  const reference = findReference(reading.clean);
  return [{ start: 0, end: reading.clean.length, reference, kinds: ['error', 'notable'], sure: 0.92 }];
}

function toMatch(reading: Reading, look: Look, found: NonNullable<ReturnType<FailureMatcher['match']>>): Match {
  const start = look.start + found.start;
  const quoted = found.end > found.start ? reading.quote(start, look.start + found.end) : (look.reference ?? '');
  return {
    id: found.id,
    kind: 'failure',
    confidence: found.byReference ? 0.98 : look.sure,
    how: 'fingerprint',
    why: [quoted.slice(0, 240)],
    message: undefined,
    captures: found.captures,
    line: reading.line(start),
  };
}
