/**
 * Which certificate we believe: the system's authorities, a server's own authority, or one pinned certificate.
 *
 * There is no way to switch this off. A pin stands in for chain and name; the dates of the certificate still count.
 */
import type { X509Certificate } from 'node:crypto';
import net from 'node:net';
import type tls from 'node:tls';
import type { WinrmPlace, WinrmTrust } from './target';

export function tlsOptions(target: WinrmPlace, system: tls.SecureContext): tls.ConnectionOptions {
  const name = target.certificateName ?? target.host;
  return {
    minVersion: 'TLSv1.2',
    // Server name indication takes names only; verification uses the name or the address either way.
    ...(net.isIP(name) === 0 ? { servername: name } : {}),
    ...verification(target.trust, system),
  };
}

function verification(trust: WinrmTrust, system: tls.SecureContext): tls.ConnectionOptions {
  // With a pin, certificateObjection decides, before anything is sent.
  if (trust.by === 'pin') return { rejectUnauthorized: false, checkServerIdentity: () => undefined };
  if (trust.by === 'authority') return { rejectUnauthorized: true, ca: trust.pem };
  return { rejectUnauthorized: true, secureContext: system };
}

/** What speaks against a certificate whose handshake is done; undefined when nothing does. */
export function certificateObjection(trust: WinrmTrust, certificate: X509Certificate, now: Date): string | undefined {
  // Chain, name and dates were verified in the handshake, unless a pin stands in for the first two.
  if (trust.by !== 'pin') return undefined;
  const found = plainHex(certificate.fingerprint256);
  const pinned = plainHex(trust.sha256);
  if (found !== pinned) return `pinned SHA-256 ${pinned}, the server showed ${found}`;
  if (now < new Date(certificate.validFrom)) return `the certificate is valid from ${certificate.validFrom}`;
  if (now > new Date(certificate.validTo)) return `the certificate expired on ${certificate.validTo}`;
  return undefined;
}

function plainHex(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}
