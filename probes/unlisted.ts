/** Keeps properties that hold a secret as text out of printing, logging and JSON, while they can still be read. */
export function unlisted<T extends object>(of: T, keys: readonly (keyof T)[]): T {
  for (const key of keys) Object.defineProperty(of, key, { enumerable: false });
  return of;
}
