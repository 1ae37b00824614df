/**
 * The authorities that the system trusts: those of the operating system beside those that come with Node.
 */
import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { ClientCertificate } from './target';
import { shownBy } from './tls';

/** Where Linux distributions keep one file with all authorities. */
const bundles = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem'];

/**
 * Reads them once; reading takes milliseconds, so the result is kept and shared by all connections. `SSL_CERT_FILE` names
 * the system's file where it is elsewhere, `NODE_EXTRA_CA_CERTS` a further one. A certificate of ours needs a context of
 * its own, and throws what OpenSSL says where it and its key do not fit together.
 */
export function systemTrust(
  environment: Readonly<Record<string, string | undefined>>,
  own?: ClientCertificate,
): tls.SecureContext {
  const named = environment['SSL_CERT_FILE'];
  const system = (named === undefined ? bundles : [named]).map(readIfThere).find((text) => text !== undefined);
  const extra = readIfThere(environment['NODE_EXTRA_CA_CERTS']);
  // A system's bundle replaces Node's own list, so that an authority that was taken out of it is not believed here.
  const base = system === undefined ? tls.rootCertificates : [system];
  const ca = extra === undefined ? [...base] : [...base, extra];
  return tls.createSecureContext({ ca, minVersion: 'TLSv1.2', ...shownBy(own) });
}

function readIfThere(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
