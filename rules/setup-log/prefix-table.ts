/**
 * Finds which known beginning a line has by comparing bytes, so that a line nobody reads is never decoded.
 * Candidates are grouped by their first and third byte, which tells Setup's many "Started" and "Setup" lines apart.
 */

export interface PrefixTable<T> {
  /** The value of the longest known prefix at bytes[at, end), or undefined. */
  find(bytes: Buffer, at: number, end: number): T | undefined;
}

interface Candidate<T> {
  readonly prefix: Buffer;
  readonly value: T;
}

/** Prefixes are ASCII and at least three characters long. */
export function prefixTable<T>(entries: readonly (readonly [string, T])[]): PrefixTable<T> {
  const groups = new Array<Candidate<T>[] | undefined>(128 * 128);
  const longestFirst = [...entries].sort((a, b) => b[0].length - a[0].length);
  for (const [prefix, value] of longestFirst) {
    const key = prefix.charCodeAt(0) * 128 + prefix.charCodeAt(2);
    (groups[key] ??= []).push({ prefix: Buffer.from(prefix, 'latin1'), value });
  }
  const find = (bytes: Buffer, at: number, end: number): T | undefined => {
    if (end - at < 3) return undefined;
    const first = bytes[at] as number;
    const third = bytes[at + 2] as number;
    if (first > 127 || third > 127) return undefined;
    const group = groups[first * 128 + third];
    if (group === undefined) return undefined;
    for (const candidate of group) {
      if (startsWith(bytes, at, end, candidate.prefix)) return candidate.value;
    }
    return undefined;
  };
  return { find };
}

function startsWith(bytes: Buffer, at: number, end: number, prefix: Buffer): boolean {
  if (end - at < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) {
    if (bytes[at + i] !== prefix[i]) return false;
  }
  return true;
}
