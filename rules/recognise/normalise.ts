/**
 * Undoes what forums, mail programs and consoles do to a text: entities, smart quotes, invisible characters, HTML. The way
 * back to what the person pasted is kept. `flat.ts` goes on to what two sentences are compared by.
 */

/**
 * A text with, for each of its characters and for its end, the offset in the text that it was made from; undefined where
 * every character stayed in its place.
 */
export interface Mapped {
  readonly text: string;
  readonly at: Uint32Array | undefined;
}

/** The offset below of an offset above. */
export function originOf({ at }: Mapped, offset: number): number | undefined {
  return at === undefined ? offset : at[offset];
}

const entities: Readonly<Record<string, string>> = {
  quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>', amp: '&', laquo: '"', raquo: '"', rsquo: "'", lsquo: "'",
  ldquo: '"', rdquo: '"', ndash: '-', mdash: '-', hellip: '.', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à',
  acirc: 'â', ccedil: 'ç', icirc: 'î', ocirc: 'ô', ugrave: 'ù', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß',
  ntilde: 'ñ', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', atilde: 'ã', otilde: 'õ', tab: ' ', newline: '\n',
}; // prettier-ignore

const entity = /&(?:amp;)?(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/iy;

const apostrophes = '\u2018\u2019\u201a\u201b\u2032`\u00b4';
const quotes = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\u301d\u301e';
const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63';
const breaks = '\u2028\u2029\u0085\u000b\u000c\r';
const replacements = new Map<number, number>();
for (const c of apostrophes) replacements.set(c.charCodeAt(0), 0x27);
for (const c of quotes) replacements.set(c.charCodeAt(0), 0x22);
for (const c of dashes) replacements.set(c.charCodeAt(0), 0x2d);
for (const c of breaks) replacements.set(c.charCodeAt(0), 0x0a);
for (const [from, to] of [['\u2026', '.'], ['\u3002', '.'], ['\u3001', ','], ['\u00a0', ' '], ['\u202f', ' '], ['\u205f', ' '], ['\u3000', ' '], ['\t', ' ']] as const) {
  replacements.set(from.charCodeAt(0), to.charCodeAt(0));
} // prettier-ignore

/** Whatever a text has that cleaning changes; most texts have nothing of it. */
const unclean = /[^\n -~]|[&<`]|^ *[>|]/m;

/** Undoes entities, smart punctuation, full-width letters, invisible characters and HTML; case and accents stay. */
export function cleanText(original: string): Mapped {
  if (!unclean.test(original)) return { text: original, at: undefined };
  const clean = (cleanCodes ??= Uint16Array.from({ length: 1 << 16 }, (_, code) => cleanCode(code)));
  const codes = new Uint16Array(original.length);
  const at = new Uint32Array(original.length + 1);
  let length = 0;
  let lineStart = true;
  for (let i = 0; i < original.length; i++) {
    let code = original.charCodeAt(i);
    const from = i;
    if (code === 0x26) {
      entity.lastIndex = i;
      const found = entity.exec(original);
      const decoded = found?.[1] === undefined ? undefined : decodeEntity(found[1]);
      if (found && decoded !== undefined) {
        code = decoded;
        i += found[0].length - 1;
      }
    }
    if (code === 0x0d && original.charCodeAt(i + 1) === 0x0a) continue;
    if (code < 0x20 || code > 0x7e || code === 0x60) code = clean[code] ?? code;
    if (code === 0) continue;
    // Mail programs quote a line with > or |, which would stand in the middle of a wrapped sentence.
    if (lineStart && (code === 0x3e || code === 0x7c)) code = 0x20;
    lineStart = code === 0x0a || (lineStart && code === 0x20);
    codes[length] = code;
    at[length] = from;
    length++;
  }
  at[length] = original.length;
  return { text: blankHtml(decode(codes.subarray(0, length))), at: at.subarray(0, length + 1) };
}

function decodeEntity(name: string): number | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]?.charCodeAt(0);
  const hex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code < 0xd800 ? code : undefined;
}

/** What each character becomes; made with the first text that needs it. */
let cleanCodes: Uint16Array | undefined;

/** 0 for characters that nobody sees. */
function cleanCode(code: number): number {
  if (code >= 0x20 && code < 0x7f && code !== 0x60) return code;
  if (code === 0x0a) return code;
  const replaced = replacements.get(code);
  if (replaced !== undefined) return replaced;
  if (code < 0x20 || code === 0x7f) return 0x20;
  if (code >= 0x2000 && code <= 0x200a) return 0x20;
  if (code === 0xad || code === 0xfeff || code === 0x2060) return 0;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return 0;
  if (code >= 0x2066 && code <= 0x2069) return 0;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code;
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Half characters become the replacement character, one for one, so that offsets stay. */
export function decode(codes: Uint16Array): string {
  // For a short text the call costs more than the work; surrogates are left to the one who knows them.
  if (codes.length > shortText) return utf16.decode(codes);
  for (const code of codes) if (code >= 0xd800 && code < 0xe000) return utf16.decode(codes);
  return String.fromCharCode(...codes);
}

const shortText = 1_000;

const tag =
  /<\/?(br|p|div|span|li|ul|ol|td|tr|th|table|b|i|u|em|strong|code|pre|a|blockquote|font|h[1-6])\b[^<>]{0,300}>/iy;
const breakingTag = /^(?:br|p|div|li|tr|pre|blockquote|h[1-6])$/i;

/** Overwrites comments and tags with spaces of the same length: a comment may hold orders, never a symptom. */
function blankHtml(text: string): string {
  let open = text.indexOf('<');
  if (open < 0) return text;
  const pieces: string[] = [];
  let done = 0;
  while (open >= 0) {
    let end = open + 1;
    let filler = '';
    if (text.startsWith('<!--', open)) {
      end = commentEnd(text, open);
      filler = ' '.repeat(end - open);
    } else {
      tag.lastIndex = open;
      const found = tag.exec(text);
      if (found) {
        end = open + found[0].length;
        filler = (breakingTag.test(found[1] ?? '') ? '\n' : ' ') + addressIn(found[0].slice(1));
      }
    }
    if (filler !== '') {
      pieces.push(text.slice(done, open), filler);
      done = end;
    }
    open = text.indexOf('<', end);
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** A tag as spaces, but for the address of a link: help links name the rule. */
function addressIn(inner: string): string {
  const found = /\bhref=["']?(https?:[^"'\s<>]+)/i.exec(inner);
  if (!found?.[1]) return ' '.repeat(inner.length);
  const start = found.index + found[0].length - found[1].length;
  return (' '.repeat(start) + found[1]).padEnd(inner.length);
}

/** A comment that is never closed hides the rest, as it does in a browser; so each text is searched once only. */
function commentEnd(text: string, open: number): number {
  const close = text.indexOf('-->', open + 4);
  return close < 0 ? text.length : close + 3;
}
