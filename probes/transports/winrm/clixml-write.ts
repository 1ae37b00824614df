/**
 * Writes the few values we send as CLIXML: text, whole numbers and truth values.
 */
export type ClixInput = string | number | boolean | null;

/**
 * Text as CLIXML keeps it (MS-PSRP 2.2.5.3.2): control characters, the halves of surrogate pairs and what looks like such a
 * mark are written as `_xHHHH_`, and XML's own characters as references.
 */
export function clixText(text: string): string {
  return text
    .replace(/_(?=[xX][0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g, mark)
    .replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function mark(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** One named value. A number must say how wide it is, or the far end never answers. */
export function clixValue(name: string, value: ClixInput): string {
  if (value === null) return `<Nil N="${name}" />`;
  if (typeof value === 'boolean') return `<B N="${name}">${value}</B>`;
  if (typeof value === 'string') return `<S N="${name}">${clixText(value)}</S>`;
  if (!Number.isInteger(value)) return `<Db N="${name}">${value}</Db>`;
  return value === (value | 0) ? `<I32 N="${name}">${value}</I32>` : `<I64 N="${name}">${value}</I64>`;
}
