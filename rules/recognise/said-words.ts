/**
 * Turns what a person says into matches, and tells alternatives from several things said at once.
 *
 * Two rules that rest on the same words compete; rules that rest on different words were both said.
 */
import { tokenise } from './tokens';
import { clearPhrases, phraseOf, rivalShare, tellingOf, weighed } from './weigh';
import type { Context } from './context';
import type { Match } from './match';
import type { Reading } from './reading';
import type { Token } from './tokens';
import type { Describe, SaidQuery, SayingIndex } from './weigh';
import type { PhraseIndex, WordMatch } from './words';

export interface SaidMatches {
  readonly matches: readonly Match[];
  /** Ids that are about equally likely for the first thing said; the first of them leads `matches`. */
  readonly rivals: readonly string[];
}

const nothing: SaidMatches = { matches: [], rivals: [] };

/** Matches for a person's words. */
export function matchesBySaying(query: SaidQuery, index: SayingIndex, describe: Describe): SaidMatches {
  const { context, reading } = query;
  if (context.orders || context.smallTalk) return nothing;
  if (context.about === 'none' && !context.trouble && (context.directoryTask || context.howTo)) return nothing;
  const tokens = tokenise(query.prose);
  const found = query.already ? clearPhrases(query, tokens, index) : weighed(query, tokens, index, describe);
  const groups = explained(grouped(found, index.phrases()), describe);
  const top = groups[0]?.[0];
  if (!top) return nothing;
  const matches: Match[] = [];
  for (const group of groups) {
    const best = group[0];
    if (!best || (best !== top && phraseOf(best) < 0.4 * phraseOf(top))) continue;
    for (const match of group) {
      const kind = describe(match.id)?.kind;
      if (kind === undefined || match.score < rivalShare * best.score) continue;
      const most = best === top ? 1 : 0.98 * confidenceOf(top, context);
      const own = Math.min(most, confidenceOf(best, context)) * Math.sqrt(match.score / best.score);
      matches.push(toMatch(match, own, reading, kind));
    }
  }
  const near = (groups[0] ?? []).filter((match) => match.score >= 0.95 * top.score && describe(match.id));
  const families = new Set(near.map((match) => describe(match.id)?.family));
  return { matches, rivals: families.size > 1 ? near.map((match) => match.id) : [top.id] };
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

/** Puts rules together that rest on the same words, by weight; each group is one thing that was said. */
function grouped(found: readonly WordMatch[], index: PhraseIndex): WordMatch[][] {
  const weightOf = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, { notion }) => sum + (index.weights[index.numbers.get(notion) ?? -1] ?? 0), 0);
  const groups: { words: Set<Token>; members: WordMatch[] }[] = [];
  for (const match of found) {
    const own = weightOf(match.found);
    const group = groups.find(({ words }) => weightOf(match.found.filter((token) => words.has(token))) * 2.5 >= own);
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
