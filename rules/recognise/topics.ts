/**
 * Recognises a rule by the words that its phrases keep coming back to, where no single phrase was said.
 *
 * Weaker than a phrase, so it asks for more: words that few rules use, together heavy enough, and clearly more of them
 * for one rule than for any other.
 */
import { everywhere, rarityOf } from './words';
import type { Token } from './tokens';
import type { Draft, WordMatch } from './words';

interface Share {
  readonly id: string;
  readonly weight: number;
}

export type TopicIndex = ReadonlyMap<string, readonly Share[]>;

/** A word that a rule's phrases use once in five times or more counts in full. */
const fullShare = 0.2;
const window = { tokens: 34, step: 12 };
const least = 4;
/** How much better the best must be than the next. */
const lead = 1.25;

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
  const index = new Map<string, Share[]>();
  for (const [notion, byId] of uses) {
    const rarity = rarityOf(notion, byId.size);
    const shares = [...byId].map(([id, count]) => ({
      id,
      weight: rarity * Math.min(1, count / (phrases.get(id) ?? 1) / fullShare),
    }));
    index.set(notion, shares);
  }
  return index;
}

/** The rule that a text is about, with its rivals of the same family; empty when no rule leads clearly. */
export function matchTopics(
  tokens: readonly Token[],
  index: TopicIndex,
  familyOf: (id: string) => string,
): WordMatch[] {
  const best = new Map<string, WordMatch>();
  for (let from = 0; from === 0 || from + window.step < tokens.length; from += window.step) {
    for (const match of topicsOf(tokens.slice(from, from + window.tokens), index)) {
      if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const top = ranked[0];
  if (!top || top.score < least || !enough(top)) return [];
  const other = ranked.find((match) => familyOf(match.id) !== familyOf(top.id));
  return other && top.score < lead * other.score ? [] : ranked.filter((match) => match.score >= 0.9 * top.score);
}

/** Names and codes that nobody uses for anything else; another word alone only says what a text touches. */
const names = new Set(
  'msdtc ucma mscorsv eventsy fips 1612 8245 8224 ldifde =watermark serverw managesc com+ 0x800706d9'.split(' '),
);

function enough(top: WordMatch): boolean {
  const [first] = top.found;
  return top.found.length > 1 || (first !== undefined && names.has(first.notion));
}

function topicsOf(tokens: readonly Token[], index: TopicIndex): WordMatch[] {
  const distinct = new Map<string, Token>();
  for (const token of tokens)
    if (index.has(token.notion) && !distinct.has(token.notion)) distinct.set(token.notion, token);
  const byId = new Map<string, { score: number; found: Token[] }>();
  for (const [notion, token] of distinct) {
    for (const { id, weight } of index.get(notion) ?? []) {
      const one = byId.get(id) ?? { score: 0, found: [] };
      one.score += weight;
      one.found.push(token);
      byId.set(id, one);
    }
  }
  return [...byId].map(([id, { score, found }]) => ({ id, score, found, coverage: Math.min(0.6, score / 20) }));
}
