/**
 * Which certificate we believe: the system's authorities, a server's own authority, or one pinned certificate.
 *
 * There is no way to switch this off. A pin stands in for chain and name; the dates of the certificate still count.
 */
import type { X509Certificate } from 'node:crypto';
import net from 'node:net';
import type tls from 'node:tls';
import type { ClientCertificate, WinrmPlace, WinrmTrust } from './target';

/** `system` gives the context that believes the system's authorities and shows our certificate. */
export type SystemTrust = (own?: ClientCertificate) => tls.SecureContext;

export function tlsOptions(
  place: WinrmPlace,
  own: ClientCertificate | undefined,
  system: SystemTrust,
): tls.ConnectionOptions {
  const name = place.certificateName ?? place.host;
  return {
    minVersion: 'TLSv1.2',
    ...shownBy(own),
    // Server name indication takes names only; verification uses the name or the address either way.
    ...(net.isIP(name) === 0 ? { servername: name } : {}),
    ...verification(place.trust, own, system),
  };
}

function verification(
  trust: WinrmTrust,
  own: ClientCertificate | undefined,
  system: SystemTrust,
): tls.ConnectionOptions {
  // With a pin, certificateObjection decides, before anything is sent.
  if (trust.by === 'pin') return { rejectUnauthorized: false, checkServerIdentity: () => undefined };
  if (trust.by === 'authority') return { rejectUnauthorized: true, ca: trust.pem };
  return { rejectUnauthorized: true, secureContext: system(own) };
}

/**
 * How our certificate is shown. Windows asks for it in the middle of the connection, once it has seen what is wanted; in
 * TLS 1.3 that takes an extension which Node does not have, so TLS 1.2 is the newest version here.
 */
export function shownBy(own: ClientCertificate | undefined): tls.SecureContextOptions {
  if (own === undefined) return {};
  const { certificate, privateKey, passphrase } = own;
  const key = { cert: certificate, key: privateKey, maxVersion: 'TLSv1.2' } as const;
  return passphrase === undefined ? key : { ...key, passphrase };
}

/** What the server says against our certificate, where an error is such an alert (RFC 5246, 7.2.2); else undefined. */
export function certificateAlert(code: string | undefined): string | undefined {
  return alerts
    .exec(code ?? '')?.[1]
    ?.toLowerCase()
    .replaceAll('_', ' ');
}

const alerts =
  /^ERR_SSL_(?:TLSV1|TLSV13|SSLV3|SSL)_ALERT_((?:NO_|BAD_|UNSUPPORTED_)?CERTIFICATE(?:_\w+)?|UNKNOWN_CA|ACCESS_DENIED)$/;

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
