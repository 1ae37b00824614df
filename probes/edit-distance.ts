/** How far two words are apart, for names and ids that somebody mistyped. */

/**
 * Letters added, lost, changed or swapped with a neighbour (optimal string alignment).
 *
 * @param limit where counting stops: the result is `limit + 1` for anything further apart, which keeps long words cheap.
 */
export function editDistance(from: string, to: string, limit: number = Number.MAX_SAFE_INTEGER): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      const added = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      let cost = Math.min(added, (previous[column - 1] ?? 0) + changed);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return Math.min(previous[to.length] ?? 0, limit + 1);
}
