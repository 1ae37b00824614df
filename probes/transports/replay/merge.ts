/** Lays one document over another: records are merged name by name, everything else replaces what was there. */
type Plain = Readonly<Record<string, unknown>>;

export function merge(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isRecord(under) || !isRecord(over)) return over;
  const merged = new Map(Object.entries(under));
  for (const [name, value] of Object.entries(over)) merged.set(name, merge(merged.get(name), value));
  return Object.fromEntries(merged);
}

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
