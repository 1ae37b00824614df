/** The ids that somebody may have meant: compared by the pairs of letters that they share, without regard to case. */

const most = 3;
const leastLikeness = 0.35;

/** At most three ids, best first; an id that holds what was written comes before one that only looks like it. */
export function nearestIds(ids: readonly string[], said: string): string[] {
  const word = said.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (word.length < 2) return [];
  const pairs = pairsOf(word);
  const near: { readonly id: string; readonly likeness: number }[] = [];
  for (const id of ids) {
    const own = id.toLowerCase();
    const likeness = likenessOf(pairs, pairsOf(own)) + (own.includes(word) ? 1 : 0);
    if (likeness >= leastLikeness) near.push({ id, likeness });
  }
  near.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
  return near.slice(0, most).map(({ id }) => id);
}

function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < word.length; at += 1) pairs.add(word.slice(at, at + 2));
  return pairs;
}

/** 0 for nothing in common, 1 for the same pairs. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
