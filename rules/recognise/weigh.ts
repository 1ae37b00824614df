/**
 * Decides which rules a person's words are about: what phrases say clearly, and what leads when phrases and topics are
 * added up.
 */
import { byScore, everywhere, matchPhrases, smallestShare } from './words';
import { weighTopics } from './topics';
import type { Context } from './context';
import type { Reading } from './reading';
import type { TopicIndex, Topics } from './topics';
import type { Token } from './tokens';
import type { PhraseIndex, WordMatch } from './words';

/** How much of a phrase must be there: more, the less the text is about Exchange Setup. */
const leastByContext = { exchange: 0.66, setup: 0.72, none: 0.9 } as const;
/** For which share of what speaks for the best rule another one is shown beside it. */
export const rivalShare = 0.8;
/** The weight from which one word alone may tell a rule, such as UCMA. */
const mostTelling = 4;

export interface SaidQuery {
  readonly reading: Reading;
  /** The clean text with everything blanked that is not a person's prose. */
  readonly prose: string;
  readonly context: Context;
  /** True when Setup's own words already led somewhere: prose must then be clearer to add anything. */
  readonly already: boolean;
}

/** What the catalogue has under an id; undefined for rules that have no file yet. */
export type Describe = (id: string) => { readonly kind: 'rule' | 'failure'; readonly family: string } | undefined;

export interface SayingIndex {
  readonly phrases: () => PhraseIndex;
  readonly topics: () => TopicIndex;
}

/** Beside what Setup itself wrote only phrases count, and only clear ones. */
export function clearPhrases({ context }: SaidQuery, tokens: readonly Token[], index: SayingIndex): WordMatch[] {
  if (context.otherProduct) return [];
  const phrases = index.phrases();
  return matchPhrases(tokens, phrases, 0.85)
    .filter((match) => enough(match, tokens, context, phrases))
    .sort(byScore);
}

/** A rule by all that speaks for it: its best phrase and the words that it keeps coming back to. */
interface Weighed extends WordMatch {
  /** The phrase alone, undefined without one. */
  readonly phrase: WordMatch | undefined;
}

/** What was said, best first: what phrases say clearly, and what leads when phrases and topics are added up. */
export function weighed(
  query: SaidQuery,
  tokens: readonly Token[],
  index: SayingIndex,
  describe: Describe,
): WordMatch[] {
  const { context } = query;
  const phrases = index.phrases();
  const topics = weighTopics(tokens, index.topics());
  const all: Weighed[] = [];
  const phrased = new Set<string>();
  let most = 0;
  for (const phrase of matchPhrases(tokens, phrases, smallestShare)) {
    const { id, coverage, found } = phrase;
    const score = phrase.score + topics.weightOf(id);
    if (score > most) most = score;
    phrased.add(id);
    all.push({ id, coverage, score, found, phrase });
  }
  for (const id of topics.heavy) {
    const score = topics.weightOf(id);
    // What is far behind neither leads nor is a rival.
    if (score < 0.5 * most || phrased.has(id)) continue;
    const coverage = Math.min(0.6, score / 20);
    all.push({ id, coverage, score, found: topics.wordsOf(id), phrase: undefined });
  }
  all.sort(byScore);
  const top = all.find(({ id }) => describe(id));
  if (!top) return [];
  const family = describe(top.id)?.family;
  const next = all.find(({ id }) => (describe(id)?.family ?? id) !== family);
  const leads = isClear(top, top.score / Math.max(1, next?.score ?? 0), topics, context);
  const least = leastByContext[context.about];
  const clear = ({ phrase }: Weighed): boolean =>
    phrase !== undefined &&
    !context.otherProduct &&
    phrase.coverage >= least &&
    enough(phrase, tokens, context, phrases);
  return all.filter((match) => (leads && match.score >= rivalShare * top.score) || clear(match));
}

/**
 * Whether the rule that leads is what the text is about. `lead`: how many times as much speaks for it as for the next
 * family. The bounds were set with the seen part of the corpus, where they tell its negatives from its questions.
 */
function isClear({ id, score, found, coverage }: Weighed, lead: number, topics: Topics, context: Context): boolean {
  const weight = topics.weightOf(id);
  const share = topics.shareOf(id);
  if (found.some(({ notion }) => knowledgeBase.test(notion))) return lead >= 1.1;
  const words = topics.wordsOf(id).length;
  if (context.otherProduct) {
    return lead >= 2 && share >= 0.4 && (context.about === 'exchange' ? score >= 22 : score >= 28 && words >= 4);
  }
  if (context.about === 'none') {
    if (words === 1 && lead >= 5 && share > 0.99 && weight >= 4) return true;
    if (score >= 21 && share >= 0.55 && words >= 4) return true;
    if (score >= 13 && share >= 0.7 && words >= 3 && lead >= 1.3) return true;
    if (score >= 9.7 && share >= 0.8 && words >= 3 && lead >= 1.5) return true;
    if (context.trouble && share >= 0.4 && (score >= 15 || (score >= 9.7 && words >= 3))) return true;
    if (context.trouble && share >= 0.95 && score >= 12.9) return true;
    return score >= 12.5 && share >= 0.85 && (share >= 0.95 ? found.length >= 3 : found.length >= 5);
  }
  if (score >= 10 || (score >= 7.5 && share >= 0.5 && found.length > 1)) return true;
  if (context.trouble && lead >= 3 && share >= 0.35 && score >= 8) return true;
  if (context.trouble && score >= 5 && ((share >= 0.5 && lead >= 2) || (share >= 0.9 && coverage >= 0.95))) return true;
  return context.setup && lead >= 1.25 && weight >= 4 && words > 1;
}

/** An update that a rule is about is named by its number, whoever else is mentioned. */
const knowledgeBase = /^kb\d{6,7}$/;

/** The score of the best phrase alone. */
export function phraseOf(match: WordMatch & Partial<Weighed>): number {
  if ('phrase' in match) return match.phrase?.score ?? 0;
  return match.score;
}

/** Words that stand with every rule ("required", "installed") support a match and never make one. */
function enough(match: WordMatch, tokens: readonly Token[], context: Context, index: PhraseIndex): boolean {
  const said = wordsIn(match.found);
  const telling = tellingOf(match);
  if (context.about === 'none' && !(context.trouble && wordsIn(telling) >= 2 && said >= 3 && match.score >= 3)) {
    return isBareName(match, tokens, index);
  }
  if (said <= 3 && match.coverage < 0.8) return false;
  if (wordsIn(telling) < 2 && !tellsAlone(telling[0]?.notion ?? '', match, index)) return false;
  return match.score >= 3;
}

/** A phrase and little else, such as "msdtc has to run": half a sentence to a bot that only knows Setup. */
function isBareName(match: WordMatch, tokens: readonly Token[], index: PhraseIndex): boolean {
  if (match.coverage < 0.9 || match.score < mostTelling) return false;
  const said = new Set(match.found.map(({ notion }) => notion));
  const others = tokens.filter(({ notion }) => !said.has(notion) && !everywhere.has(notion) && !notion.startsWith('#'));
  if (others.length * 2 > match.found.length) return false;
  const telling = tellingOf(match);
  const places = new Set(telling.map(({ start }) => start)).size;
  return (places >= 2 && wordsIn(match.found) >= 3) || telling.some(({ notion }) => tellsAlone(notion, match, index));
}

/** A compound such as PrepareAD or Schemamaster holds several notions; it counts for two words at most. */
function wordsIn(tokens: readonly Token[]): number {
  const byPlace = new Map<number, number>();
  for (const { start } of tokens) byPlace.set(start, Math.min(2, (byPlace.get(start) ?? 0) + 1));
  let words = 0;
  for (const count of byPlace.values()) words += count;
  return words;
}

/** A name such as UCMA tells a rule alone; an everyday word only when the whole phrase names Setup with it. */
function tellsAlone(notion: string, match: WordMatch, index: PhraseIndex): boolean {
  if ((index.weights[index.numbers.get(notion) ?? -1] ?? 0) < mostTelling) return false;
  if (!/^[=#]/.test(notion)) return true;
  return match.coverage >= 0.9 && match.found.some((token) => token.notion === '=setup' || token.notion === 'exchang');
}

/** The words of a match that do not stand with every rule. */
export function tellingOf(match: WordMatch): Token[] {
  return match.found.filter((token) => !everywhere.has(token.notion));
}
