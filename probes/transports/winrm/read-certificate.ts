/**
 * Looks at the certificate that a server shows, without believing it: nothing is sent and the connection is closed.
 *
 * For the doctor, who must say what was seen where `dial` only says that it was not believed.
 */
import type { X509Certificate } from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';
import { connectMs } from './dial';
import type { Limits } from '../limits';
import type { WinrmPlace } from './target';
import { portOf } from './target';

/** What a certificate says about itself, and when. */
export interface SeenCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  /** DNS names and addresses, as the certificate lists them. */
  readonly names: string;
  /** SHA-256, in hexadecimal with colons. */
  readonly sha256: string;
}

/** Undefined when there was no handshake at all. */
export function readCertificate(place: WinrmPlace, limits: Limits): Promise<SeenCertificate | undefined> {
  return new Promise((resolve) => {
    if (limits.signal.aborted) return resolve(undefined);
    const name = place.certificateName ?? place.host;
    const socket = tls.connect({
      host: place.host,
      port: portOf(place),
      minVersion: 'TLSv1.2',
      // Only looked at: no byte of ours follows the handshake.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(net.isIP(name) === 0 ? { servername: name } : {}),
    });
    const settle = (seen: SeenCertificate | undefined): void => {
      takeBack();
      limits.signal.removeEventListener('abort', give);
      socket.destroy();
      resolve(seen);
    };
    const give = (): void => settle(undefined);
    const takeBack = limits.clock.after(connectMs, give);
    limits.signal.addEventListener('abort', give, { once: true });
    socket.on('error', give);
    socket.once('close', give);
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate();
      settle(certificate && seenIn(certificate));
    });
  });
}

function seenIn(certificate: X509Certificate): SeenCertificate {
  const { subject, issuer, validFrom, validTo, subjectAltName, fingerprint256 } = certificate;
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    validFrom: isoOf(validFrom),
    validTo: isoOf(validTo),
    names: (subjectAltName ?? '').slice(0, 300),
    sha256: fingerprint256,
  };
}

/** Node puts each part of a distinguished name on a line of its own. */
function oneLine(name: string): string {
  return name.replaceAll('\n', ', ').slice(0, 300);
}

function isoOf(date: string): string {
  const at = new Date(date);
  return Number.isNaN(at.getTime()) ? date : at.toISOString();
}
