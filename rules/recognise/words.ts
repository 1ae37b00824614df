/**
 * Recognises rules by what people say about them: phrases, titles and messages, compared word by word.
 *
 * A phrase is found when most of what it says stands close together in the text, in any order and, for the words of
 * the vocabulary, in any language. Rare words count more than words that many rules share.
 */
import { tokenise } from './tokens';
import type { Token } from './tokens';

export interface PhraseSource {
  readonly id: string;
  readonly text: string;
  /** Rules of one family are cleared by the same action: a word that they share is still telling. */
  readonly family?: string;
}

/** A phrase as its distinct notions, in the order of the text. */
export interface Draft {
  readonly id: string;
  readonly family: string;
  readonly notions: readonly string[];
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
  /** Numbers of its notions. */
  readonly notions: readonly number[];
  readonly weight: number;
}

export interface PhraseIndex {
  readonly phrases: readonly Phrase[];
  /** The number of each notion; its weight is found under it. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** For each window and notion the phrases that cannot be found without this notion or another that leads to them. */
  readonly leads: readonly (readonly (readonly number[] | undefined)[])[];
}

const longestPhrase = 24;
/** No phrase is looked for of which less than this was said. */
export const smallestShare = 0.58;
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

/**
 * How much a notion tells that so many rules share, 0.8 to 4.2. It is measured against a catalogue of a fixed size, so
 * that a rule which is added changes nothing for the words that it does not use, and little for those that it does.
 */
export function rarityOf(notion: string, owners: number): number {
  const rarity = Math.min(4.2, 0.8 + Math.log(measure / Math.min(owners, measure)));
  // An East Asian pair of characters is less than a word. Steps that add up without rounding, in whatever order.
  return Math.round((notion.startsWith('#') ? 0.4 : 1) * rarity * 4096) / 4096;
}

/** The number of rules and failures with which the thresholds of recognition were set. It does not follow the catalogue. */
const measure = 332;

/** The texts as notions; done once for phrases and topics. */
export function draftsOf(sources: readonly PhraseSource[]): Draft[] {
  return sources.map(({ id, text, family = id }) => ({
    id,
    family,
    notions: [...new Set(tokenise(text).map((token) => token.notion))],
  }));
}

export function indexPhrases(all: readonly Draft[]): PhraseIndex {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const owners = new Map<string, Owners>();
  for (const { id, family, notions: said } of all) {
    const notions = said.slice(0, longestPhrase);
    const key = `${id} ${[...notions].sort().join(' ')}`;
    if (notions.length === 0 || seen.has(key)) continue;
    seen.add(key);
    drafts.push({ id, family, notions });
    for (const notion of notions) {
      let families = owners.get(notion);
      if (!families) owners.set(notion, (families = new Map()));
      const ids = families.get(family);
      if (ids) ids.add(id);
      else families.set(family, new Set([id]));
    }
  }
  return weigh(drafts, owners);
}

/** Who uses a notion, by family. */
type Owners = Map<string, Set<string>>;

/** By how many a notion is owned; a family of many rules counts for little more than one rule. */
function owned(families: Owners): number {
  let count = 0;
  for (const ids of families.values()) count += 1 + Math.log(ids.size);
  return count;
}

function weigh(drafts: readonly Draft[], owners: ReadonlyMap<string, Owners>): PhraseIndex {
  const numbers = new Map<string, number>();
  const weights = new Float64Array(owners.size);
  for (const [notion, families] of owners) {
    weights[numbers.size] = everywhere.get(notion) ?? rarityOf(notion, owned(families));
    numbers.set(notion, numbers.size);
  }
  const weightOf = (number: number): number => weights[number] ?? 0;
  const leads: number[][][] = windows.map(() => []);
  const phrases = drafts.map(({ id, notions }, at) => {
    const own = notions.map((notion) => numbers.get(notion) ?? 0);
    const weight = own.reduce((sum, number) => sum + weightOf(number), 0);
    // Whoever says enough of it says at least one of its heaviest words: only those lead to it.
    const lists = leads[windows.findIndex((window) => own.length <= window.longest)] ?? [];
    let left = (1 - smallestShare) * weight + 1e-6;
    for (const number of [...own].sort((a, b) => weightOf(b) - weightOf(a))) {
      if (left < 0) break;
      left -= weightOf(number);
      (lists[number] ??= []).push(at);
    }
    return { id, notions: own, weight };
  });
  return { phrases, numbers, weights, leads };
}

/** The best phrase of each rule in the text, in no order. `least` is the coverage asked for, `smallestShare` or more. */
export function matchPhrases(tokens: readonly Token[], index: PhraseIndex, least: number): WordMatch[] {
  // Positions count all words, known or not: closeness is closeness in the text.
  const known: Known[] = [];
  tokens.forEach((token, place) => {
    const number = index.numbers.get(token.notion);
    if (number !== undefined) known.push({ token, number, place });
  });
  const best = new Map<string, WordMatch>();
  if (known.length === 0) return [];
  const look: Look = { index, least, best, first: new Map(), tried: new Set() };
  for (const [w, window] of windows.entries()) {
    let first = 0;
    let before = -1;
    for (let from = 0; from < tokens.length; from += window.step) {
      while (first < known.length && (known[first]?.place ?? 0) < from) first++;
      let end = first;
      while (end < known.length && (known[end]?.place ?? 0) < from + window.tokens) end++;
      // The next window often holds the same known words, and says the same.
      const here = first * 2048 + end;
      if (end > first && here !== before) scoreWindow(known, first, end, w, look);
      before = here;
      // What follows stands in this window already.
      if (end === known.length) break;
    }
  }
  return [...best.values()];
}

/** Best first; the order of equals does not depend on anything but their names. */
export function byScore(a: WordMatch, b: WordMatch): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

interface Known {
  readonly token: Token;
  readonly number: number;
  readonly place: number;
}

interface Look {
  readonly index: PhraseIndex;
  readonly least: number;
  readonly best: Map<string, WordMatch>;
  /** The first token of each notion in the window; emptied between windows, as is `tried`. */
  readonly first: Map<number, Token>;
  readonly tried: Set<number>;
}

function scoreWindow(known: readonly Known[], from: number, to: number, window: number, look: Look): void {
  const { index, first, tried } = look;
  first.clear();
  tried.clear();
  for (let i = from; i < to; i++) {
    const one = known[i];
    if (one && !first.has(one.number)) first.set(one.number, one.token);
  }
  const leads = index.leads[window];
  for (const number of first.keys()) {
    for (const at of leads?.[number] ?? []) {
      if (tried.has(at)) continue;
      tried.add(at);
      const phrase = index.phrases[at];
      if (phrase) scorePhrase(phrase, look);
    }
  }
}

function scorePhrase(phrase: Phrase, { index, least, best, first }: Look): void {
  let weight = 0;
  for (const number of phrase.notions) if (first.has(number)) weight += index.weights[number] ?? 0;
  const coverage = weight / phrase.weight;
  if (coverage < least) return;
  const score = weight * coverage * coverage;
  if (score <= (best.get(phrase.id)?.score ?? 0)) return;
  const found = phrase.notions.map((number) => first.get(number)).filter((token) => token !== undefined);
  best.set(phrase.id, { id: phrase.id, coverage, score, found });
}
