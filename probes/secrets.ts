/**
 * Where passwords and keys come from, and the wrapping that keeps them out of everything that is written down.
 *
 * A secret shows itself only to `reveal`. Printed, logged, joined to a text or turned into JSON it reads `[secret]`.
 */
import { inspect } from 'node:util';

export interface Secret {
  /** The value itself. Call it where it is put on the wire, and keep no copy. */
  readonly reveal: () => string;
}

export const secretMark = '[secret]';

/** Wraps a value. The value lives in a closure: no property, enumerable or hidden, holds it. */
export function secretOf(value: string): Secret {
  const secret: Secret = { reveal: () => value };
  const mark = { value: (): string => secretMark };
  return Object.freeze(
    Object.defineProperties(secret, {
      reveal: { enumerable: false },
      toString: mark,
      toJSON: mark,
      [Symbol.toPrimitive]: mark,
      [inspect.custom]: mark,
    }),
  );
}

/**
 * Why a secret could not be had. What each code means for people is in `secret-words.ts`.
 *
 * `missing`: nothing is kept under this name. `empty`: it is there and holds nothing. `unprotected`: others can read the
 * file. `denied`: we may not read it. `sign-in`: the key vault did not accept who we are. `unreachable`: no answer from
 * where it is kept. `busy`: too many requests. `not-installed`: a package is missing. `unusable`: it is there and is no
 * secret (a folder, too long, not text). `refused`: servers did not accept it, and it has not changed since.
 * `no-account`: the inventory names no account for this. `not-approved`: a fixing secret was asked for without an approved
 * fix. `cancelled`: nobody waits any more.
 */
export const secretTroubleCodes = [
  'missing',
  'empty',
  'unprotected',
  'denied',
  'sign-in',
  'unreachable',
  'busy',
  'not-installed',
  'unusable',
  'refused',
  'no-account',
  'not-approved',
  'cancelled',
] as const;

export type SecretTroubleCode = (typeof secretTroubleCodes)[number];

export interface SecretTrouble {
  readonly code: SecretTroubleCode;
  /** Name of the secret, or of the identity where it has no secret. */
  readonly name: string;
  /** For the person who repairs it: a path, a variable, an error's code. Never part of a value. */
  readonly detail: string | undefined;
}

export type SecretRead =
  { readonly ok: true; readonly value: Secret } | { readonly ok: false; readonly because: SecretTrouble };

export interface SecretSource {
  /** Reads one secret, each time anew. Trouble is an answer; this never throws for it. */
  readonly read: (name: string, signal: AbortSignal) => Promise<SecretRead>;
}

export function noSecret(
  code: SecretTroubleCode,
  name: string,
  detail?: string,
): { ok: false; because: SecretTrouble } {
  return { ok: false, because: { code, name, detail } };
}

/** Longest secret that is accepted, in characters; a key of 8,192 bits in PEM has about 6,400. */
const longestSecret = 25_000;

/** The text as a secret: without a byte-order mark and without the one line end that editors add. */
export function readSecretText(name: string, text: string, detail?: string): SecretRead {
  const value = text.replace(/^\ufeff/, '').replace(/\r?\n$/, '');
  if (value === '') return noSecret('empty', name, detail);
  if (value.length > longestSecret) return noSecret('unusable', name, detail);
  if (/[\u0000\ufffd]/.test(value)) return noSecret('unusable', name, detail);
  return { ok: true, value: secretOf(value) };
}
