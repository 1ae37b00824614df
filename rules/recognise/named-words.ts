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
  const { prefixes, byLength, beginnings } = namesOf(known, failures);
  const words = wordsOf(prose);
  const hits: IdHit[] = [];
  const suspects = new Map<string, Word>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    if (beginnings[beginningOf(word.lower)] === 0) {
      if (looksLikeName(word) && suspects.size < mostSuspects) suspects.set(word.lower, word);
      continue;
    }
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
    const meant = nearestName(word.lower, byLength);
    if (!meant) continue;
    // Nobody writes a word of many humps that is nearly a rule's name and means something else.
    const certain = meant.distance === 1 || (word.text.match(/[a-z][A-Z]/g)?.length ?? 0) >= 2;
    hits.push(hit(meant.id, certain ? 0.85 : 0.75, word.start, word.end, false));
  }
  return hits;
}

function hit(id: string, confidence: number, start: number, end: number, needsContext: boolean): IdHit {
  return { id, known: true, how: 'id', confidence, start, end, message: undefined, needsContext };
}

function wordsOf(prose: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (let at = 0; at <= prose.length; at++) {
    if (at < prose.length && isNameCharacter(prose.charCodeAt(at)) && at - start < 81) continue;
    if (at > start) {
      const text = prose.slice(start, at);
      words.push({ text, lower: text.toLowerCase(), start, end: at });
    }
    // A word that is cut goes on with the character at which it was cut.
    start = at < prose.length && isNameCharacter(prose.charCodeAt(at)) ? at : at + 1;
  }
  return words;
}

function isNameCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** The names of a catalogue as they are looked for; made once, because it takes longer than reading a short text. */
interface Names {
  /** All beginnings of the names. */
  readonly prefixes: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly Named[]>;
  /** 1 for each two characters with which a rule or a failure begins, and for each one. */
  readonly beginnings: Uint8Array;
}

interface Named {
  readonly id: string;
  readonly lower: string;
  readonly digits: string;
  /** One bit for each letter that it has. */
  readonly letters: number;
}

const madeBefore = new WeakMap<KnownIds, Names>();

function namesOf(known: KnownIds, failures: KnownIds): Names {
  const before = madeBefore.get(known);
  if (before !== undefined) return before;
  const prefixes = new Set<string>();
  const byLength = new Map<number, Named[]>();
  for (const [lower, id] of known) {
    for (let length = 1; length <= lower.length; length++) prefixes.add(lower.slice(0, length));
    const named = { id, lower, digits: lower.replace(/\D/g, ''), letters: lettersOf(lower) };
    const same = byLength.get(lower.length);
    if (same) same.push(named);
    else byLength.set(lower.length, [named]);
  }
  const beginnings = new Uint8Array(1 << 14);
  for (const lower of [...known.keys(), ...failures.keys()]) {
    beginnings[beginningOf(lower)] = 1;
    beginnings[beginningOf(lower.slice(0, 1))] = 1;
  }
  const names = { prefixes, byLength, beginnings };
  madeBefore.set(known, names);
  return names;
}

/** The first two characters as one number; all words here are ASCII. */
function beginningOf(lower: string): number {
  return ((lower.charCodeAt(0) & 127) << 7) | (lower.length > 1 ? lower.charCodeAt(1) & 127 : 0);
}

function lettersOf(lower: string): number {
  let letters = 0;
  for (let i = 0; i < lower.length; i++) letters |= 1 << (lower.charCodeAt(i) & 31);
  return letters;
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
function nearestName(word: string, byLength: Names['byLength']): { id: string; distance: number } | undefined {
  let best: { id: string; distance: number } | undefined;
  let tied = false;
  const digits = word.replace(/\D/g, '');
  const letters = lettersOf(word);
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    const limit = length >= 16 ? 2 : length >= 10 ? 1 : 0;
    if (limit === 0 || Math.abs(length - word.length) > limit) continue;
    for (const named of byLength.get(length) ?? []) {
      // One change of a letter changes two bits at most.
      if (named.digits !== digits || bitsOf(named.letters ^ letters) > 2 * limit) continue;
      const distance = editDistance(word, named.lower, limit);
      if (distance > limit) continue;
      tied = best !== undefined && distance === best.distance;
      if (!best || distance < best.distance) best = { id: named.id, distance };
    }
  }
  return tied ? undefined : best;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
