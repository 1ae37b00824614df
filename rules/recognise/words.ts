/**
 * Recognises rules by what people say about them: phrases, titles and messages, compared word by word.
 *
 * A phrase is found when most of what it says stands close together in the text, in any order and, for the words of
 * the vocabulary, in any language. Rare words count more than words that many rules share.
 */
import { isSmallWord } from './language';
import { fold, isUnspaced } from './normalise';
import { meaningsOf, vocabulary } from './vocabulary';

export interface PhraseSource {
  readonly id: string;
  readonly text: string;
  /** Rules of one family are cleared by the same action: a word that they share is still telling. */
  readonly family?: string;
}

/** One notion of the text and where its word stands. */
export interface Token {
  readonly notion: string;
  readonly start: number;
  readonly end: number;
}

export interface WordMatch {
  readonly id: string;
  /** How much of the phrase was found, 0..1. */
  readonly coverage: number;
  /** How much was found in all; comparable between phrases. */
  readonly score: number;
  /** Notions that were found. */
  readonly found: readonly Token[];
}

interface Phrase {
  readonly id: string;
  readonly notions: readonly string[];
  readonly weight: number;
}

export interface PhraseIndex {
  readonly phrases: readonly Phrase[];
  /** For each window the phrases that are looked for in it, by notion. */
  readonly byNotion: readonly ReadonlyMap<string, readonly number[]>[];
  readonly weights: ReadonlyMap<string, number>;
}

/** A person does not type more; log lines are read by other means. Bounds the work. */
const mostTokens = 1000;
const longestPhrase = 24;
/** Words that must stand close: a short phrase is chance when its words are far apart. */
const windows = [
  { tokens: 7, step: 3, longest: 2 },
  { tokens: 14, step: 5, longest: 4 },
  { tokens: 34, step: 10, longest: longestPhrase },
] as const;

/** Said about every rule: these words tell nothing by themselves. */
export const everywhere: ReadonlyMap<string, number> = new Map([
  ['exchang', 0.15],
  ['=setup', 0.15],
  ['server', 0.15],
  ['serveur', 0.15],
  ['=failed', 0.3],
  ['=install', 0.3],
  ['=required', 0.25],
  ['=continue', 0.3],
  ['=warning', 0.4],
  ['=computer', 0.3],
  ['=update', 0.5],
  ['cu', 0.4],
  ['cumulat', 0.4],
  ['running', 0.5],
]);

export function indexPhrases(sources: readonly PhraseSource[]): PhraseIndex {
  const drafts: { id: string; notions: string[] }[] = [];
  const seen = new Set<string>();
  const owners = new Map<string, Map<string, Set<string>>>();
  for (const { id, text, family = id } of sources) {
    const notions = [...new Set(tokenise(text).map((token) => token.notion))].slice(0, longestPhrase);
    const key = `${id} ${[...notions].sort().join(' ')}`;
    if (notions.length === 0 || seen.has(key)) continue;
    seen.add(key);
    drafts.push({ id, notions });
    for (const notion of notions) {
      const families = owners.get(notion) ?? new Map<string, Set<string>>();
      const ids = families.get(family) ?? new Set<string>();
      owners.set(notion, families.set(family, ids.add(id)));
    }
  }
  return weigh(drafts, owners);
}

/** By how many a notion is owned; a family of many rules counts for little more than one rule. */
function owned(families: ReadonlyMap<string, ReadonlySet<string>>): number {
  let count = 0;
  for (const ids of families.values()) count += 1 + Math.log(ids.size);
  return count;
}

function weigh(
  drafts: readonly { id: string; notions: string[] }[],
  owners: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): PhraseIndex {
  const all = new Set(drafts.map((draft) => draft.id)).size;
  const weights = new Map<string, number>();
  for (const [notion, families] of owners) {
    // An East Asian pair of characters is less than a word.
    const part = notion.startsWith('#') ? 0.4 : 1;
    weights.set(notion, everywhere.get(notion) ?? part * Math.min(4.2, 0.8 + Math.log((all + 1) / owned(families))));
  }
  const byNotion = windows.map(() => new Map<string, number[]>());
  const phrases = drafts.map(({ id, notions }, i) => {
    const lists = byNotion[windows.findIndex((window) => notions.length <= window.longest)];
    let weight = 0;
    for (const notion of notions) {
      weight += weights.get(notion) ?? 0;
      const list = lists?.get(notion);
      if (list) list.push(i);
      else lists?.set(notion, [i]);
    }
    return { id, notions, weight };
  });
  return { phrases, byNotion, weights };
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}+]*(?:['’][\p{L}]+)?/gu;

/** Cuts a clean text into notions; small words and single letters are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(wordPattern)) {
    if (tokens.length >= mostTokens) break;
    if (found[0].length > 60 && !isUnspaced(found[0].charCodeAt(0))) continue;
    pushWord(tokens, found[0], found.index);
  }
  return tokens;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  if (hasEastAsian(word)) {
    pushRun(tokens, word, start);
    return;
  }
  const elided =
    /^(\p{L}{1,2}|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall|quest)['’](?=\p{L}{2})/iu.exec(word)?.[0].length ?? 0;
  const folded = fold(word.slice(elided)).replace(/['’]/g, '');
  if (folded.length < 2 || isSmallWord(folded)) return;
  for (const notion of meaningsOf(folded)) tokens.push({ notion, start: start + elided, end: start + word.length });
}

function hasEastAsian(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isEastAsian(word.charCodeAt(i))) return true;
  return false;
}

function isEastAsian(code: number): boolean {
  return isUnspaced(code) || (code >= 0xac00 && code < 0xd7b0);
}

/** Known words first, the longest that fits; what is left in pairs of characters, so that no dictionary is needed. */
function pushRun(tokens: Token[], run: string, start: number): void {
  let i = 0;
  while (i < run.length) {
    const code = run.charCodeAt(i);
    if (!isEastAsian(code)) {
      let end = i;
      while (end < run.length && !isEastAsian(run.charCodeAt(end))) end++;
      pushWord(tokens, run.slice(i, end), start + i);
      i = end;
      continue;
    }
    const known = knownAt(run, i);
    if (known) {
      for (const notion of known.meanings) tokens.push({ notion, start: start + i, end: start + i + known.length });
      i += known.length;
      continue;
    }
    const next = run.charCodeAt(i + 1);
    // Pairs of hiragana are grammar, not meaning.
    if (isEastAsian(next) && !(isHiragana(code) && isHiragana(next)) && !knownAt(run, i + 1)) {
      tokens.push({ notion: `#${run.slice(i, i + 2)}`, start: start + i, end: start + i + 2 });
    }
    i++;
  }
}

function isHiragana(code: number): boolean {
  return code >= 0x3040 && code < 0x30a0;
}

function knownAt(run: string, i: number): { meanings: readonly string[]; length: number } | undefined {
  for (let length = Math.min(8, run.length - i); length >= 1; length--) {
    const meanings = vocabulary.inside.get(run.slice(i, i + length));
    if (meanings) return { meanings, length };
  }
  return undefined;
}

/** The best phrase of each rule in the text, best rule first. `least` is the coverage that is asked for. */
export function matchPhrases(tokens: readonly Token[], index: PhraseIndex, least: number): WordMatch[] {
  // Positions count all words, known or not: closeness is closeness in the text.
  const known: Token[] = [];
  const places: number[] = [];
  tokens.forEach((token, place) => {
    if (!index.weights.has(token.notion)) return;
    known.push(token);
    places.push(place);
  });
  const best = new Map<string, WordMatch>();
  const counted: Counted = { weights: new Float64Array(index.phrases.length), touched: [] };
  for (const [w, window] of windows.entries()) {
    let first = 0;
    let before = '';
    for (let from = 0; from < tokens.length; from += window.step) {
      while (first < known.length && (places[first] ?? 0) < from) first++;
      let end = first;
      while (end < known.length && (places[end] ?? 0) < from + window.tokens) end++;
      // The next window often holds the same known words, and says the same.
      const here = `${first} ${end}`;
      if (end > first && here !== before) scoreWindow(known.slice(first, end), index, w, least, best, counted);
      before = here;
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What was found of each phrase, and of which phrases anything was: the rest stays zero between windows. */
interface Counted {
  readonly weights: Float64Array;
  readonly touched: number[];
}

function scoreWindow(
  inside: readonly Token[],
  index: PhraseIndex,
  window: number,
  least: number,
  best: Map<string, WordMatch>,
  { weights, touched }: Counted,
): void {
  const distinct = new Map<string, Token>();
  for (const token of inside) if (!distinct.has(token.notion)) distinct.set(token.notion, token);
  for (const notion of distinct.keys()) {
    const weight = index.weights.get(notion) ?? 0;
    for (const phrase of index.byNotion[window]?.get(notion) ?? []) {
      const before = weights[phrase] ?? 0;
      if (before === 0) touched.push(phrase);
      weights[phrase] = before + weight;
    }
  }
  for (const at of touched) {
    const weight = weights[at] ?? 0;
    weights[at] = 0;
    const phrase = index.phrases[at];
    if (!phrase) continue;
    const coverage = weight / phrase.weight;
    if (coverage < least) continue;
    const score = weight * coverage * coverage;
    if (score <= (best.get(phrase.id)?.score ?? 0)) continue;
    const found = phrase.notions.map((notion) => distinct.get(notion)).filter((token) => token !== undefined);
    best.set(phrase.id, { id: phrase.id, coverage, score, found });
  }
  touched.length = 0;
}
