/**
 * Whether this build of Node and OpenSSL allows MD5. Where only validated cryptography is allowed (FIPS) it does not, and
 * then there is no NTLM.
 */
import { createHash, createHmac } from 'node:crypto';

let known: boolean | undefined;

/** Tried once: what a build allows does not change while it runs. */
export function hasMd5(): boolean {
  return (known ??= tryMd5());
}

function tryMd5(): boolean {
  try {
    createHash('md5').update('').digest();
    createHmac('md5', 'key').update('').digest();
    return true;
  } catch {
    return false;
  }
}
