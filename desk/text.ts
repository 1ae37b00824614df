/**
 * Text that people typed, made safe to keep.
 *
 * A database may cut a text at a NUL and replace half a character, and then the record would no longer be what was
 * hashed. So those are removed on the way in; emoji and every script stay as they were written.
 */

// NUL and the other control characters, except tab and line feed, which people do type into a reason.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const halfCharacters = /\p{Surrogate}/gu;
const replacement = '\ufffd';

/** The text without control characters (tab and line feed stay), half characters replaced, trimmed. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controls, '').replace(halfCharacters, replacement).trim();
}

/** Clean text on one line of at most `longest` UTF-16 units. */
export function cleanLine(text: string, longest: number): string {
  // Cut first, so that a hostile megabyte costs nothing, and clean afterwards, which repairs a cut character.
  return cleanText(text.slice(0, longest)).replace(/\s+/g, ' ');
}

/** True when the text has more than `most` characters as a person counts them (code points). */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > 2 * most || [...text].length > most;
}
