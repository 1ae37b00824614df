/**
 * Looks for many fixed words in a text at once, so that a pattern is run only where what it cannot do without is there.
 *
 * Each word is found by four of its characters: the text is walked once, and only where four characters are those of a
 * word is that word compared. The time grows with the text and not with the number of words.
 */
const gram = 4;
const slots = 1 << 14;

export interface LiteralIndex {
  /** For each place in the table, one more than the first word of a chain; 0 where there is none. */
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly words: readonly string[];
  readonly owners: readonly number[];
}

/** Words in lower case, of four characters or more, each with the number of whoever needs it. */
export function indexLiterals(needs: readonly (readonly [word: string, owner: number])[]): LiteralIndex {
  const heads = new Int32Array(slots);
  const next = new Int32Array(needs.length);
  for (const [at, [word]] of needs.entries()) {
    const slot = slotOf(word, 0);
    next[at] = heads[slot] ?? 0;
    heads[slot] = at + 1;
  }
  return { heads, next, words: needs.map(([word]) => word), owners: needs.map(([, owner]) => owner) };
}

/** Adds the owners of all words that stand in the text, which is in lower case. */
export function findLiterals(lower: string, index: LiteralIndex, found: Set<number>): void {
  const { heads, next, words, owners } = index;
  for (let at = 0; at + gram <= lower.length; at++) {
    let one = heads[slotOf(lower, at)] ?? 0;
    while (one > 0) {
      const word = words[one - 1] ?? '';
      const owner = owners[one - 1] ?? 0;
      if (!found.has(owner) && lower.startsWith(word, at)) found.add(owner);
      one = next[one - 1] ?? 0;
    }
  }
}

function slotOf(text: string, at: number): number {
  const first = (text.charCodeAt(at) << 8) ^ (text.charCodeAt(at + 1) << 3);
  const second = (text.charCodeAt(at + 2) << 11) ^ (text.charCodeAt(at + 3) << 5);
  return (Math.imul(first ^ (second << 8), 0x9e3779b1) >>> 18) & (slots - 1);
}

/**
 * Words of which one must stand in whatever an RE2 pattern matches, in lower case; undefined where no such words of
 * four characters are seen. Only what is certain is taken: a part that may be left out is no part of a word.
 */
export function neededBy(pattern: string): readonly string[] | undefined {
  const reader = { pattern, at: 0 };
  const needed = alternatives(reader);
  return reader.at < pattern.length ? undefined : needed;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

type Needed = readonly string[] | undefined;

/** Reads up to the end or the bracket that closes: with several ways, each of them must need a word. */
function alternatives(reader: Reader): Needed {
  const ways: Needed[] = [sequence(reader)];
  while (reader.pattern[reader.at] === '|') {
    reader.at++;
    ways.push(sequence(reader));
  }
  const all: string[] = [];
  for (const way of ways) {
    if (way === undefined) return undefined;
    all.push(...way);
  }
  return all;
}

function sequence(reader: Reader): Needed {
  let best: Needed;
  let run = '';
  const end = (): void => {
    if (run.length >= gram) best = better(best, [run]);
    run = '';
  };
  for (;;) {
    const c = reader.pattern[reader.at];
    if (c === undefined || c === '|' || c === ')') break;
    const piece = onePiece(reader);
    const times = quantifier(reader);
    if (piece.letter !== undefined && times !== 'maybe') run += piece.letter;
    if (piece.letter === undefined || times !== 'once') end();
    if (piece.needed && times !== 'maybe') best = better(best, piece.needed);
  }
  end();
  return best;
}

/** What needs more: the longer the shortest of its words, the rarer it is. */
function better(one: Needed, other: Needed): Needed {
  const shortest = (words: Needed): number => Math.min(...(words ?? ['']).map((word) => word.length));
  return shortest(other) > shortest(one) ? other : one;
}

interface Piece {
  readonly letter?: string;
  readonly needed?: Needed;
}

function onePiece(reader: Reader): Piece {
  const c = reader.pattern[reader.at++] ?? '';
  if (c === '(') return group(reader);
  if (c === '[') {
    // A bracket that stands first in a class, or after ^, is one of its characters.
    const rest = /^\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]/.exec(reader.pattern.slice(reader.at));
    reader.at += rest?.[0].length ?? reader.pattern.length;
    return {};
  }
  if (c === '\\') {
    const escaped =
      /^(?:[pP]\{[^}]*\}|x\{[^}]*\}|x[0-9a-fA-F]{2}|[^])/.exec(reader.pattern.slice(reader.at))?.[0] ?? '';
    reader.at += escaped.length;
    // Quoting with \Q is not read; nothing after it is taken for a word.
    if (escaped === 'Q' || escaped === 'E') reader.at = reader.pattern.length + 1;
    return /^[!-/:-@[-`{-~]$/.test(escaped) ? { letter: escaped } : {};
  }
  return /^[ -~]$/.test(c) && !'.^$'.includes(c) ? { letter: c.toLowerCase() } : {};
}

function group(reader: Reader): Piece {
  const opened = /^\?(?:P?<\w+>|[a-zA-Z-]*:|[a-zA-Z-]+(?=\)))/.exec(reader.pattern.slice(reader.at))?.[0] ?? '';
  reader.at += opened.length;
  const needed = alternatives(reader);
  reader.at++;
  return { needed };
}

function quantifier(reader: Reader): 'once' | 'maybe' | 'often' {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.pattern.slice(reader.at));
  if (!found) return 'once';
  reader.at += found[0].length;
  return /^[*?]/.test(found[0]) || found[1] === '0' ? 'maybe' : 'often';
}
