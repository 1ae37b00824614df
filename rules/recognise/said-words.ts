/**
 * Turns what a person says into matches, and tells alternatives from several things said at once.
 *
 * Two rules that rest on the same words compete; rules that rest on different words were both said.
 */
import { tokenise } from './tokens';
import { everywhere, matchPhrases, smallestShare } from './words';
import { matchTopics } from './topics';
import type { Context } from './context';
import type { Match } from './match';
import type { Reading } from './reading';
import type { TopicIndex } from './topics';
import type { Token } from './tokens';
import type { PhraseIndex, WordMatch } from './words';

export interface SaidMatches {
  readonly matches: readonly Match[];
  /** Ids that are about equally likely for the first thing said; the first of them leads `matches`. */
  readonly rivals: readonly string[];
}

const nothing: SaidMatches = { matches: [], rivals: [] };

/** How much of a phrase must be there: more, the less the text is about Exchange Setup. */
const leastByContext = { exchange: smallestShare, setup: 0.72, none: 0.9 } as const;
/** The weight from which one word alone may tell a rule, such as UCMA. */
const mostTelling = 4;
const directoryTask =
  /\b(?:transfer|seize|rais(?:e|ing)|promot|demot|retir)\w*|\btransferer\b|\baugmenter\b|\berhohen\b|\banheben\b|\bheraufstufen\b/i;

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

function topics(tokens: readonly Token[], index: SayingIndex, describe: Describe): WordMatch[] {
  return matchTopics(tokens, index.topics(), (id) => describe(id)?.family ?? id);
}

/** Matches for a person's words. */
export function matchesBySaying(query: SaidQuery, index: SayingIndex, describe: Describe): SaidMatches {
  const { context, reading } = query;
  if (context.otherProduct || context.orders || context.smallTalk) return nothing;
  if (context.about === 'none' && directoryTask.test(query.prose)) return nothing;
  const least = query.already ? 0.85 : leastByContext[context.about];
  const tokens = tokenise(query.prose);
  const phrases = index.phrases();
  const phrased = matchPhrases(tokens, phrases, least).filter((match) => enough(match, tokens, context, phrases));
  const found =
    phrased.length > 0 || query.already || !context.setup || context.about === 'none'
      ? phrased
      : topics(tokens, index, describe);
  const groups = explained(grouped(found), describe);
  const top = groups[0]?.[0];
  if (!top) return nothing;
  const matches: Match[] = [];
  for (const group of groups) {
    const best = group[0];
    if (!best || (best !== top && best.score < 0.4 * top.score)) continue;
    for (const match of group) {
      const kind = describe(match.id)?.kind;
      if (kind === undefined || match.score < 0.7 * best.score) continue;
      const most = best === top ? 1 : 0.98 * confidenceOf(top, context);
      const own = Math.min(most, confidenceOf(best, context)) * Math.sqrt(match.score / best.score);
      matches.push(toMatch(match, own, reading, kind));
    }
  }
  const near = (groups[0] ?? []).filter((match) => match.score >= 0.95 * top.score && describe(match.id));
  const families = new Set(near.map((match) => describe(match.id)?.family));
  return { matches, rivals: families.size > 1 ? near.map((match) => match.id) : [top.id] };
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

/**
 * Leaves out what is about a rule without a file, which we cannot explain, and what only shares a telling word with it:
 * "the WinRM service is disabled" is not about disabled services in general.
 */
function explained(groups: readonly WordMatch[][], describe: Describe): WordMatch[][] {
  const taken = new Set<Token>();
  const left: WordMatch[][] = [];
  for (const group of groups) {
    const best = group[0];
    if (!best) continue;
    if (describe(best.id)) {
      if (!tellingOf(best).some((token) => taken.has(token))) left.push(group);
      continue;
    }
    const foreign = group.filter((match) => !describe(match.id) && match.score >= 0.5 * best.score);
    for (const match of foreign) for (const token of tellingOf(match)) taken.add(token);
  }
  return left;
}

function tellingOf(match: WordMatch): Token[] {
  return match.found.filter((token) => !everywhere.has(token.notion));
}

/** Puts rules together that rest on the same words; each group is one thing that was said. */
function grouped(found: readonly WordMatch[]): WordMatch[][] {
  const groups: { words: Set<Token>; members: WordMatch[] }[] = [];
  for (const match of found) {
    const group = groups.find(
      ({ words }) => match.found.filter((token) => words.has(token)).length * 2.5 >= match.found.length,
    );
    if (group) group.members.push(match);
    else groups.push({ words: new Set(match.found), members: [match] });
  }
  return groups.map((group) => group.members);
}

/** Below what Setup's own words give, and lower where Exchange is not named. */
function confidenceOf(match: WordMatch, context: Context): number {
  return (0.45 + 0.3 * match.coverage + Math.min(0.1, match.score / 150)) * (context.about === 'exchange' ? 1 : 0.9);
}

function toMatch(match: WordMatch, confidence: number, reading: Reading, kind: Match['kind']): Match {
  const words = [...match.found].sort((a, b) => a.start - b.start);
  const quoted = words.map((token) => reading.quote(token.start, token.end));
  return {
    id: match.id,
    kind,
    confidence: Math.round(confidence * 1000) / 1000,
    how: 'words',
    why: [...new Set(quoted)].filter((word) => word !== ''),
    message: undefined,
    captures: {},
    line: words[0] === undefined ? undefined : reading.line(words[0].start),
  };
}
