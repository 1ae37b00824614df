/**
 * Decides whether the key that a server showed is the key of that server. Without a record nothing is accepted.
 */
import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';
import type { Because } from '../../answer';
import type { KnownKey } from './known-hosts';
import { keyType, knownKeysOf, nameInFile } from './known-hosts';
import type { SshTarget } from './ssh-target';

type Place = Pick<SshTarget, 'host' | 'port' | 'trust'>;

export type HostKeyVerdict =
  { readonly ok: true; readonly fingerprint: string } | { readonly ok: false; readonly because: Because };

/** As `ssh-keygen -l` prints it: SHA256: and base64 without padding. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

export function checkHostKey({ host, port, trust }: Place, key: Buffer): HostKeyVerdict {
  const shown = fingerprintOf(key);
  const said = `the server showed ${keyType(key) ?? 'an unknown kind of key'} ${shown}`;
  if (trust.by === 'pin') {
    const pins = trust.sha256.map(plainPin);
    if (pins.includes(shown)) return { ok: true, fingerprint: shown };
    if (pins.length === 0) return refuse(`no key is pinned for ${nameInFile(host, port)}; ${said}`);
    return refuse(`pinned ${pins.join(' or ')}; ${said}`);
  }
  const known = knownKeysOf(trust.text, host, port);
  if (known.revocationUnreadable)
    return refuse(`known_hosts ${lines(known.unreadable)}: a revocation cannot be read; ${said}`);
  const revoked = known.revoked.find((entry) => entry.key.equals(key));
  if (revoked !== undefined) return refuse(`known_hosts line ${revoked.line} revokes this key; ${said}`);
  if (known.trusted.some((entry) => entry.key.equals(key))) return { ok: true, fingerprint: shown };
  if (known.trusted.length > 0) return refuse(`on record ${known.trusted.map(onRecord).join(' or ')}; ${said}`);
  const hint = known.unreadable.length > 0 ? `; cannot read ${lines(known.unreadable)}` : '';
  return refuse(`known_hosts does not name ${nameInFile(host, port)}${hint}; ${said}`);
}

/**
 * The kinds of key to ask the server for: first those on record, so that a server with several keys shows the one that
 * can be compared. The others stay on the list, so that a changed key is shown and named rather than not agreed upon.
 */
export function hostKeyAlgorithms({ host, port, trust }: Place): ServerHostKeyAlgorithm[] {
  const types = trust.by === 'pin' ? [] : knownKeysOf(trust.text, host, port).trusted.map(({ type }) => type);
  const recorded = algorithms.filter((name) => types.includes(name.startsWith('rsa-') ? 'ssh-rsa' : name));
  return [...recorded, ...algorithms.filter((name) => !recorded.includes(name))];
}

/** Without ssh-rsa and ssh-dss, which sign with SHA-1. */
const algorithms: readonly ServerHostKeyAlgorithm[] = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
];

function plainPin(pin: string): string {
  return `SHA256:${pin
    .trim()
    .replace(/^SHA256:/i, '')
    .replace(/=+$/, '')}`;
}

function onRecord({ type, key, line }: KnownKey): string {
  return `${type} ${fingerprintOf(key)} (known_hosts line ${line})`;
}

function lines(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.slice(0, 10).join(', ')}`;
}

function refuse(detail: string): HostKeyVerdict {
  return { ok: false, because: { code: 'hostkey', detail } };
}
