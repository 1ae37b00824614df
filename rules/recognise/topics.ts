/**
 * Weighs what a text is about: how many of the words that a rule's phrases keep coming back to stand in it, whether or
 * not any one phrase was said.
 *
 * Weaker than a phrase, and it sees more: a person who tells the story around an error says few phrases whole.
 */
import { everywhere, rarityOf } from './words';
import type { Token } from './tokens';
import type { Draft } from './words';

/** A word and whom it speaks for, by number. */
interface Shares {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** The largest of the weights. */
  readonly most: number;
}

export interface TopicIndex {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, Shares>;
}

/** What a text is about. Rules that are not in it have the weight 0. */
export interface Topics {
  /** How much speaks for a rule; comparable between rules, and with the score of a phrase. */
  readonly weightOf: (id: string) => number;
  /** How much of what the text says is about this rule, 0..1. */
  readonly shareOf: (id: string) => number;
  /** The words that speak for it, each once. */
  readonly wordsOf: (id: string) => readonly Token[];
  /** The rules for which at least half as much speaks as for the heaviest one. */
  readonly heavy: readonly string[];
}

/** A word that a rule's phrases use once in five times or more counts in full. */
const fullShare = 0.2;
const window = { tokens: 34, step: 12 };
/** A word that more rules use than this tells none of them from another, and takes time. */
const mostUsers = 110;
/** What a word counts that no rule uses: it is about something else. */
const strangeWord = 1.5;

export function indexTopics(drafts: readonly Draft[]): TopicIndex {
  const uses = new Map<string, Map<string, number>>();
  const phrases = new Map<string, number>();
  for (const { id, notions } of drafts) {
    phrases.set(id, (phrases.get(id) ?? 0) + 1);
    for (const notion of notions) {
      if (everywhere.has(notion)) continue;
      let byId = uses.get(notion);
      if (!byId) uses.set(notion, (byId = new Map<string, number>()));
      byId.set(id, (byId.get(id) ?? 0) + 1);
    }
  }
  const ids = [...phrases.keys()];
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const shares = new Map<string, Shares>();
  for (const [notion, byId] of uses) {
    if (byId.size > mostUsers) continue;
    const rarity = rarityOf(notion, byId.size);
    const weights = Float64Array.from(byId, ([id, count]) => {
      return rarity * Math.min(1, count / (phrases.get(id) ?? 1) / fullShare);
    });
    const users = Int32Array.from(byId.keys(), (id) => numbers.get(id) ?? 0);
    shares.set(notion, { ids: users, weights, most: Math.max(...weights) });
  }
  return { ids, numbers, shares };
}

/** Weighs a text; of its windows the one counts that says most for a rule. */
export function weighTopics(tokens: readonly Token[], index: TopicIndex): Topics {
  const best = new Float64Array(index.ids.length);
  const shares = new Float64Array(index.ids.length);
  for (let from = 0; from === 0 || from + window.step < tokens.length; from += window.step) {
    weighWindow(tokens.slice(from, from + window.tokens), index, best, shares);
    if (from + window.tokens >= tokens.length) break;
  }
  const numberOf = (id: string): number => index.numbers.get(id) ?? -1;
  let most = 0;
  for (const weight of best) if (weight > most) most = weight;
  const heavy: string[] = [];
  if (most > 0) best.forEach((weight, number) => weight >= 0.5 * most && heavy.push(index.ids[number] ?? ''));
  return {
    weightOf: (id) => best[numberOf(id)] ?? 0,
    shareOf: (id) => shares[numberOf(id)] ?? 0,
    wordsOf: (id) => {
      const said = new Map<string, Token>();
      for (const token of tokens) {
        const speaks = index.shares.get(token.notion)?.ids.includes(numberOf(id)) ?? false;
        if (speaks && !said.has(token.notion)) said.set(token.notion, token);
      }
      return [...said.values()];
    },
    heavy,
  };
}

function weighWindow(tokens: readonly Token[], index: TopicIndex, best: Float64Array, shares: Float64Array): void {
  const scores = new Float64Array(best.length);
  const distinct = new Set<string>();
  let said = 0;
  for (const { notion } of tokens) {
    if (distinct.has(notion)) continue;
    distinct.add(notion);
    const users = index.shares.get(notion);
    if (users === undefined) {
      // Pairs of characters are cut anywhere, and servers, updates and builds have numbers: they say nothing.
      if (!/[#\d]/.test(notion) && !everywhere.has(notion)) said += strangeWord;
      continue;
    }
    said += users.most;
    const { ids, weights } = users;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      scores[id] = (scores[id] ?? 0) + (weights[at] ?? 0);
    }
  }
  for (let id = 0; id < scores.length; id++) {
    const weight = scores[id] ?? 0;
    if (weight <= (best[id] ?? 0)) continue;
    best[id] = weight;
    shares[id] = weight / said;
  }
}
