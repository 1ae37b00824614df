/**
 * Rule names and values repeat in every run of a log. One copy of each is shared,
 * so that a name never keeps the line in memory that it was cut out of.
 */

const MOST_NAMES = 4000;

/** Gives back an equal text that holds no other text. */
export type SharedNames = (name: string) => string;

export function sharedNames(): SharedNames {
  const known = new Map<string, string>();
  return (name) => {
    const shared = known.get(name);
    if (shared !== undefined) return shared;
    const own = Buffer.from(name).toString();
    if (known.size < MOST_NAMES) known.set(own, own);
    return own;
  };
}
