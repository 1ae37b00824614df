/**
 * Takes the secrets of one visit out of everything that came back from it.
 *
 * A server, or whatever answers in its place, may repeat what it was sent, and what it says is quoted to people. So
 * each text is searched for the secret in the spellings that protocols use, and the secret is blotted out.
 */
import { secretMark, type Secret } from './secrets';

/** Shorter pieces than this would blot out innocent text. */
const shortest = 6;
const deepest = 30;

/** The result gives back the same value when there is nothing to take out. */
export function scrubber(secrets: readonly Secret[]): <T>(value: T) => T {
  const forms = secrets.flatMap((secret) => formsOf(secret.reveal()));
  const scrubText = (text: string): string => forms.reduce(blotOut, text);
  return (value) => scrubDeep(value, scrubText, 0) as typeof value;
}

interface Form {
  readonly text: string;
  /** The secret is only part of what was encoded: the letters around it go too. */
  readonly run: boolean;
}

/** Looks for plain text and walks outwards from there: linear, however long the text is. */
function blotOut(text: string, { text: form, run }: Form): string {
  let at = text.indexOf(form);
  if (at < 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (; at >= 0; at = text.indexOf(form, done)) {
    let end = at + form.length;
    while (run && at > done && isBase64(text.charCodeAt(at - 1))) at -= 1;
    while (run && end < text.length && isBase64(text.charCodeAt(end))) end += 1;
    parts.push(text.slice(done, at), secretMark);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

function isBase64(code: number): boolean {
  return (
    (code >= 47 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 43 ||
    code === 61
  );
}

function formsOf(value: string): Form[] {
  const escaped = JSON.stringify(value).slice(1, -1);
  const plain = new Set([value, escaped, JSON.stringify(escaped).slice(1, -1), encodeURIComponent(value)]);
  const encoded = new Set<string>();
  for (const bytes of [Buffer.from(value, 'utf8'), Buffer.from(value, 'utf16le')]) {
    for (const text of [bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('hex').toUpperCase()]) {
      plain.add(text);
    }
    for (const before of [0, 1, 2]) {
      // What stands before decides how the letters fall; those at the ends are shared with the neighbours.
      const base64 = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      encoded.add(base64.slice(before === 0 ? 0 : 4, -2));
    }
  }
  const forms = [
    ...[...encoded].map((text) => ({ text, run: true })),
    ...[...plain].map((text) => ({ text, run: false })),
  ];
  return forms.filter(({ text }) => text.length >= shortest);
}

function scrubDeep(value: unknown, scrubText: (text: string) => string, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => scrubDeep(part, scrubText, depth + 1));
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  let changed = false;
  const parts: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) {
    const scrubbed = scrubDeep(part, scrubText, depth + 1);
    changed ||= scrubbed !== part;
    parts.push([scrubText(key), scrubbed]);
    changed ||= parts.at(-1)?.[0] !== key;
  }
  return changed ? Object.fromEntries(parts) : value;
}
