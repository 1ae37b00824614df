/**
 * The fingerprint of what somebody approves.
 *
 * It covers the server, the fix and the state that was read before, so an approval holds for exactly that change in
 * exactly that situation. When the same reading gives another fingerprint later, the approval is void.
 */
import { createHash } from 'node:crypto';

/** A fix as the desk sees it: a kind and parameters that it never looks into. */
export interface OpaqueFix {
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Change {
  readonly server: string;
  readonly fix: OpaqueFix;
  /** The state that the fix would change, as it was read: plain JSON data. */
  readonly before: unknown;
}

/** SHA-256 in lower-case hexadecimal over the canonical JSON of server, kind, parameters and state. */
export function digestOf(change: Change): string {
  const { server, fix, before } = change;
  return sha256(canonicalJson({ server, kind: fix.kind, params: fix.params, before }));
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * JSON in which equal values are equal texts: keys sorted by code unit, no spaces, absent and undefined keys the same.
 * Throws for what JSON cannot carry (NaN, a Map, a function): two different states must never share a digest.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`a ${typeof value} that JSON cannot carry has no canonical form`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a number that is not finite has no canonical form');
  return JSON.stringify(value);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    parts.push(`${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  }
  return `{${parts.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object may come from another realm (a worker, a test runner), so its constructor is not compared.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
