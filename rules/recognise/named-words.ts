/**
 * Finds the names of rules where a person wrote them as words: as one word, in pieces, or with a slip of the finger.
 *
 * Only names that we know are found here. The more the spelling differs, the lower the confidence.
 */
import { editDistance } from '../../probes/edit-distance';
import type { IdHit, KnownIds } from './id-hit';

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Longest name in pieces: `Delegated Unified Messaging First Install`. */
const mostPieces = 8;
/** Different long words that are compared with names letter by letter. */
const mostSuspects = 100;

/** Finds known names in prose. Failures are found only in their exact spelling: theirs are closer to plain words. */
export function findNamedWords(prose: string, known: KnownIds, failures: KnownIds): IdHit[] {
  const prefixes = prefixesOf(known);
  const words = wordsOf(prose);
  const hits: IdHit[] = [];
  const suspects = new Map<string, Word>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const exact = known.get(word.lower) ?? (failures.get(word.lower) === word.text ? word.text : undefined);
    if (exact !== undefined) {
      hits.push(hit(exact, 0.97, word.start, word.end, false));
      continue;
    }
    const pieced = inPieces(prose, words, i, known, prefixes);
    if (pieced) {
      hits.push(pieced.hit);
      i = pieced.last;
    } else if (looksLikeName(word) && suspects.size < mostSuspects) {
      suspects.set(word.lower, word);
    }
  }
  for (const word of suspects.values()) {
    const meant = nearestName(word.lower, known);
    if (meant) hits.push(hit(meant.id, meant.distance === 1 ? 0.85 : 0.75, word.start, word.end, false));
  }
  return hits;
}

function hit(id: string, confidence: number, start: number, end: number, needsContext: boolean): IdHit {
  return { id, known: true, how: 'id', confidence, start, end, message: undefined, needsContext };
}

function wordsOf(prose: string): Word[] {
  const words: Word[] = [];
  for (const found of prose.matchAll(/[A-Za-z0-9]{1,81}/g)) {
    words.push({
      text: found[0],
      lower: found[0].toLowerCase(),
      start: found.index,
      end: found.index + found[0].length,
    });
  }
  return words;
}

const madeBefore = new WeakMap<KnownIds, ReadonlySet<string>>();

/** All beginnings of the names; made once for a catalogue, because it takes longer than reading a short text. */
function prefixesOf(known: KnownIds): ReadonlySet<string> {
  const before = madeBefore.get(known);
  if (before !== undefined) return before;
  const prefixes = new Set<string>();
  for (const id of known.keys()) {
    for (let length = 1; length <= id.length; length++) prefixes.add(id.slice(0, length));
  }
  madeBefore.set(known, prefixes);
  return prefixes;
}

/** `not-in-schema-master-site`, `Pending RebootWindowsComponents` broken by a console, `Install Watermark`. */
function inPieces(
  prose: string,
  words: readonly Word[],
  first: number,
  known: KnownIds,
  prefixes: ReadonlySet<string>,
): { hit: IdHit; last: number } | undefined {
  const from = words[first];
  if (!from) return undefined;
  let joined = from.lower;
  let gaps = '';
  for (let i = first + 1; i < words.length && i - first < mostPieces && prefixes.has(joined); i++) {
    const word = words[i];
    const before = words[i - 1];
    if (!word || !before || word.start - before.end > 3) return undefined;
    const gap = prose.slice(before.end, word.start);
    if (!/^[\s\-_.]+$/.test(gap)) return undefined;
    gaps += gap;
    joined += word.lower;
    const id = known.get(joined);
    if (id === undefined) continue;
    if (words[i + 1]?.lower === 'status') return undefined;
    const pieces = words.slice(first, i + 1);
    const written = /[-_\n]/.test(gaps) || pieces.every((piece) => /^[A-Z]/.test(piece.text));
    const cased = pieces.some((piece) => /[a-z][A-Z]/.test(piece.text));
    if (!written && !cased && pieces.length < 3) return undefined;
    return {
      hit: hit(id, written || cased ? 0.85 : 0.7, from.start, word.end, !(cased || (written && pieces.length > 2))),
      last: i,
    };
  }
  return undefined;
}

function looksLikeName(word: Word): boolean {
  return word.text.length >= 10 && word.text.length <= 60 && (/[a-z][A-Z]/.test(word.text) || word.text.length >= 13);
}

/** The one name that is nearest, when it is near enough and no other is as near. Digits must agree: E15 is not E16. */
function nearestName(word: string, known: KnownIds): { id: string; distance: number } | undefined {
  let best: { id: string; distance: number } | undefined;
  let tied = false;
  const digits = word.replace(/\D/g, '');
  for (const [lower, id] of known) {
    const limit = lower.length >= 16 ? 2 : lower.length >= 10 ? 1 : 0;
    if (limit === 0 || Math.abs(lower.length - word.length) > limit) continue;
    if (lower.replace(/\D/g, '') !== digits) continue;
    const distance = editDistance(word, lower, limit);
    if (distance > limit) continue;
    tied = best !== undefined && distance === best.distance;
    if (!best || distance < best.distance) best = { id, distance };
  }
  return tied ? undefined : best;
}
