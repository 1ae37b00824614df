/**
 * Cuts a text into notions: words without their endings, or what the vocabulary says that a word means.
 *
 * Small words and single letters are left out. Chinese and Japanese, which have no spaces, are cut at the words of the
 * vocabulary and, between them, into pairs of characters.
 */
import { isSmallWord } from './language';
import { fold, isUnspaced } from './fold';
import { meaningsOf, vocabulary } from './vocabulary';

/** One notion of the text and where its word stands. */
export interface Token {
  readonly notion: string;
  readonly start: number;
  readonly end: number;
}

/** A person does not type more before or after what they paste; log lines are read by other means. */
const mostTokens = 160;
/** Small words make no token, and a text may hold nothing else. */
const mostWords = 6000;

const wordPattern = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}+]*(?:['’][\p{L}]+)?/gu;

/** A text of more is read from both its ends. */
const longText = 4_000;

/** Cuts a clean text into notions; small words and single letters are left out. */
export function tokenise(text: string): Token[] {
  if (text.length <= longText) return tokensOf(text);
  const half = text.length >> 1;
  const second = tokensOf(text.slice(half));
  return [...tokensOf(text.slice(0, half)), ...second.map((token) => moved(token, half))];
}

function moved({ notion, start, end }: Token, by: number): Token {
  return { notion, start: start + by, end: end + by };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let words = 0;
  for (const found of text.matchAll(wordPattern)) {
    if (tokens.length >= mostTokens || ++words > mostWords) break;
    if (found[0].length > 60 && !isUnspaced(found[0].charCodeAt(0))) continue;
    pushWord(tokens, found[0], found.index);
  }
  return tokens;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  if (hasEastAsian(word)) {
    pushRun(tokens, word, start);
    return;
  }
  const elided =
    /^(\p{L}{1,2}|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall|quest)['’](?=\p{L}{2})/iu.exec(word)?.[0].length ?? 0;
  if (isVersion(word)) {
    // Builds and addresses differ from server to server; `4.8` is what people say.
    if (word.length <= 5) tokens.push({ notion: word, start, end: start + word.length });
    return;
  }
  // In small letters it is a word of German and Portuguese.
  if (word === 'UM') {
    tokens.push({ notion: '=um', start, end: start + word.length });
    return;
  }
  const folded = fold(word.slice(elided)).replace(/['’]/g, '');
  if (folded.length < 2 || (isSmallWord(folded) && !vocabulary.exact.has(folded))) return;
  for (const notion of meaningsOf(folded)) tokens.push({ notion, start: start + elided, end: start + word.length });
}

function hasEastAsian(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isEastAsian(word.charCodeAt(i))) return true;
  return false;
}

function isEastAsian(code: number): boolean {
  return isUnspaced(code) || (code >= 0xac00 && code < 0xd7b0);
}

/** Known words first, the longest that fits; what is left in pairs of characters, so that no dictionary is needed. */
function pushRun(tokens: Token[], run: string, start: number): void {
  let i = 0;
  while (i < run.length && tokens.length < mostTokens) {
    const code = run.charCodeAt(i);
    if (!isEastAsian(code)) {
      let end = i;
      while (end < run.length && !isEastAsian(run.charCodeAt(end))) end++;
      pushWord(tokens, run.slice(i, end), start + i);
      i = end;
      continue;
    }
    const known = knownAt(run, i);
    if (known) {
      for (const notion of known.meanings) tokens.push({ notion, start: start + i, end: start + i + known.length });
      i += known.length;
      continue;
    }
    const next = run.charCodeAt(i + 1);
    // Pairs of hiragana are grammar, not meaning.
    if (isEastAsian(next) && !(isHiragana(code) && isHiragana(next)) && !knownAt(run, i + 1)) {
      tokens.push({ notion: `#${run.slice(i, i + 2)}`, start: start + i, end: start + i + 2 });
    }
    i++;
  }
}

function isHiragana(code: number): boolean {
  return code >= 0x3040 && code < 0x30a0;
}

function knownAt(run: string, i: number): { meanings: readonly string[]; length: number } | undefined {
  for (let length = Math.min(8, run.length - i); length >= 1; length--) {
    const meanings = vocabulary.inside.get(run.slice(i, i + length));
    if (meanings) return { meanings, length };
  }
  return undefined;
}

function isVersion(word: string): boolean {
  return word.includes('.');
}
