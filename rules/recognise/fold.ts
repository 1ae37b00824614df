/** Folds letters, so that words are compared without case and accents, in every script that Setup speaks. */

const folded = new Map<number, string>();
for (let code = 0xc0; code < 0x250; code++) {
  folded.set(code, String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase());
}
for (const [from, to] of [['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['Æ', 'ae'], ['Œ', 'oe'], ['Ø', 'o'], ['ł', 'l']] as const) {
  folded.set(from.charCodeAt(0), to);
} // prettier-ignore
for (let code = 0x400; code < 0x460; code++) {
  folded.set(code, String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase());
}

/** Of each character up to here what it folds to: 0 for none, 1 for several letters, which `folded` has. */
const foldedCodes = new Uint16Array(0x460);
for (let code = 0; code < foldedCodes.length; code++) {
  const letters = folded.get(code);
  const lower = code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const combining = code >= 0x300 && code < 0x370;
  foldedCodes[code] = combining ? 0 : letters === undefined ? lower : letters.length === 1 ? letters.charCodeAt(0) : 1;
}

/** What a character folds to: 0 for nothing, 1 for several letters, which `lettersOf` has. */
export function foldedCode(code: number): number {
  return code < 0x460 ? (foldedCodes[code] ?? code) : code;
}

/** Folds a short word or name. */
export function fold(text: string): string {
  let i = 0;
  let plain = true;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) break;
    if (code >= 0x41 && code <= 0x5a) plain = false;
    i++;
  }
  if (i === text.length) return plain ? text : text.toLowerCase();
  i = 0;
  while (i < text.length && foldedCode(text.charCodeAt(i)) === text.charCodeAt(i)) i++;
  if (i === text.length) return text;
  let out = text.slice(0, i);
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const one = foldedCode(code);
    if (one === 1) out += folded.get(code) ?? String.fromCharCode(code);
    else if (one !== 0) out += String.fromCharCode(one);
  }
  return out;
}

/** Chinese and Japanese characters, which are written without spaces. Korean has spaces. */
export function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000);
}

/** The letters of a character that folds to several. */
export function lettersOf(code: number): string {
  return folded.get(code) ?? '';
}
