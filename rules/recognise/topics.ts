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
  readonly shares: ReadonlyMap<string, Shares>;
}

export interface Topic {
  /** Comparable between rules, and with the score of a phrase. */
  readonly weight: number;
  /** How much of what the text says is about this rule, 0..1. */
  readonly share: number;
  readonly found: readonly Token[];
}

/** A word that a rule's phrases use once in five times or more counts in full. */
const fullShare = 0.2;
const window = { tokens: 34, step: 12 };
/** What a word counts that no rule uses: it is about something else. */
const strangeWord = 1.5;
/** As many rules as a text can be about in a window. */
const most = 12;

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
    const rarity = rarityOf(notion, byId.size);
    const weights = Float64Array.from(byId, ([id, count]) => {
      return rarity * Math.min(1, count / (phrases.get(id) ?? 1) / fullShare);
    });
    const users = Int32Array.from(byId.keys(), (id) => numbers.get(id) ?? 0);
    shares.set(notion, { ids: users, weights, most: Math.max(...weights) });
  }
  return { ids, shares };
}

/** What the text is about, by id; of each window the heaviest only. */
export function weighTopics(tokens: readonly Token[], index: TopicIndex): Map<string, Topic> {
  const best = new Map<string, Topic>();
  const scores = new Float64Array(index.ids.length);
  for (let from = 0; from === 0 || from + window.step < tokens.length; from += window.step) {
    weighWindow(tokens.slice(from, from + window.tokens), index, scores, best);
  }
  return best;
}

function weighWindow(
  tokens: readonly Token[],
  index: TopicIndex,
  scores: Float64Array,
  best: Map<string, Topic>,
): void {
  const distinct = new Map<string, Token>();
  for (const token of tokens) if (!distinct.has(token.notion)) distinct.set(token.notion, token);
  const touched: number[] = [];
  let said = 0;
  for (const notion of distinct.keys()) {
    const shares = index.shares.get(notion);
    if (shares === undefined) {
      // Pairs of characters are cut anywhere; one that nobody uses says nothing.
      if (!notion.startsWith('#') && !everywhere.has(notion)) said += strangeWord;
      continue;
    }
    said += shares.most;
    for (let at = 0; at < shares.ids.length; at++) {
      const id = shares.ids[at] ?? 0;
      if (scores[id] === 0) touched.push(id);
      scores[id] = (scores[id] ?? 0) + (shares.weights[at] ?? 0);
    }
  }
  const heaviest = touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, most);
  for (const number of heaviest) {
    const id = index.ids[number] ?? '';
    const weight = scores[number] ?? 0;
    if (weight <= (best.get(id)?.weight ?? 0)) continue;
    const found = [...distinct.values()].filter(({ notion }) => index.shares.get(notion)?.ids.includes(number));
    best.set(id, { weight, share: weight / said, found });
  }
  for (const number of touched) scores[number] = 0;
}
