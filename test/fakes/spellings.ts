/** In which forms a secret could turn up in texts, encoded by protocols, formats and programs. */
import { inspect } from 'node:util';

/** Every form in which the middle of the value could turn up; its ends may be mixed with neighbours. */
export function spellings(value: string): string[] {
  const forms = [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), inspect(value).slice(1, -1)];
  for (const bytes of [Buffer.from(value, 'utf8'), Buffer.from(value, 'utf16le')]) {
    forms.push(bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('latin1'));
    // Base64 depends on what stands before; two characters at each end depend on the neighbours.
    for (const before of [0, 1, 2]) {
      const base64 = Buffer.concat([Buffer.alloc(before), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const inner = base64.slice(4, -4);
      forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'));
    }
  }
  return [...new Set(forms)];
}
