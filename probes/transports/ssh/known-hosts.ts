/**
 * Reads a known_hosts file of OpenSSH and says which host keys it knows for a server.
 *
 * The format is the one that sshd(8) describes: patterns, ports in brackets, hashed names and revoked keys. A line that
 * cannot be read is reported, because a revocation that is silently skipped would let the revoked key in.
 */
import { createHmac } from 'node:crypto';
import { defaultSshPort } from './ssh-target';

export interface KnownKey {
  /** Such as ssh-ed25519. */
  readonly type: string;
  /** The public key as it travels. */
  readonly key: Buffer;
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
}

export interface KnownKeys {
  readonly trusted: readonly KnownKey[];
  readonly revoked: readonly KnownKey[];
  /** Numbers of lines that cannot be read, for any server. */
  readonly unreadable: readonly number[];
  /** Whether a revocation is among them: then nothing in the file may be believed. */
  readonly revocationUnreadable: boolean;
}

/** `host` is a name or an address without brackets; it is compared without regard to case. */
export function knownKeysOf(text: string, host: string, port: number): KnownKeys {
  const name = nameInFile(host, port);
  const trusted: KnownKey[] = [];
  const revoked: KnownKey[] = [];
  const unreadable: number[] = [];
  let revocationUnreadable = false;
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const fields = content.trim().split(/[ \t]+/);
    if (fields[0] === '' || fields[0]?.startsWith('#') === true) continue;
    const entry = readEntry(fields, index + 1);
    if (entry === undefined) {
      unreadable.push(index + 1);
      revocationUnreadable ||= fields[0] === '@revoked';
      continue;
    }
    // ssh2 does not take host certificates, so an authority vouches for nothing here.
    if (entry.marker === '@cert-authority' || !namesMatch(entry.names, name)) continue;
    (entry.marker === '@revoked' ? revoked : trusted).push(entry.known);
  }
  return { trusted, revoked, unreadable, revocationUnreadable };
}

/** How the file names a server: the port belongs to the name unless it is the usual one. */
export function nameInFile(host: string, port: number): string {
  const lower = host.toLowerCase();
  return port === defaultSshPort ? lower : `[${lower}]:${port}`;
}

interface Entry {
  readonly marker: string | undefined;
  readonly names: string;
  readonly known: KnownKey;
}

function readEntry(fields: readonly string[], line: number): Entry | undefined {
  const marker = fields[0]?.startsWith('@') === true ? fields[0] : undefined;
  if (marker !== undefined && marker !== '@revoked' && marker !== '@cert-authority') return undefined;
  const [names, type, base64] = fields.slice(marker === undefined ? 0 : 1);
  if (names === undefined || type === undefined || base64 === undefined) return undefined;
  if (names.startsWith('|') && readHashed(names) === undefined) return undefined;
  const key = Buffer.from(base64, 'base64');
  // Node skips what is not base64; what comes back must be what stood there, and must be a key of that type.
  if (key.toString('base64') !== base64 || keyType(key) !== type) return undefined;
  return { marker, names, known: { type, key, line } };
}

/** The type that a public key names for itself; undefined when the bytes are no key. */
export function keyType(key: Buffer): string | undefined {
  if (key.length < 4) return undefined;
  const length = key.readUInt32BE(0);
  return length > 0 && length <= 64 && key.length > 4 + length ? key.toString('latin1', 4, 4 + length) : undefined;
}

/** A list of patterns matches when one does and no negated one does. */
function namesMatch(names: string, name: string): boolean {
  if (names.startsWith('|')) return hashMatches(names, name);
  let matched = false;
  for (const pattern of names.toLowerCase().split(',')) {
    const negated = pattern.startsWith('!');
    if (!patternMatches(negated ? pattern.slice(1) : pattern, name)) continue;
    if (negated) return false;
    matched = true;
  }
  return matched;
}

/**
 * `*` stands for any run of characters, `?` for one. Linear, so that no line of the file can stall us; a star that
 * failed is widened by one character, and only the last star ever needs to be.
 */
function patternMatches(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length;) {
    if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (pattern[at] === '?' || pattern[at] === name[index]) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

interface HashedName {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** `|1|salt|hash`: HMAC-SHA1 of the name with the salt as its key. */
function readHashed(names: string): HashedName | undefined {
  const found = /^\|1\|([A-Za-z0-9+/]{27}=)\|([A-Za-z0-9+/]{27}=)$/.exec(names);
  if (found === null) return undefined;
  return { salt: Buffer.from(found[1] ?? '', 'base64'), hash: Buffer.from(found[2] ?? '', 'base64') };
}

function hashMatches(names: string, name: string): boolean {
  const hashed = readHashed(names);
  return hashed !== undefined && createHmac('sha1', hashed.salt).update(name).digest().equals(hashed.hash);
}
