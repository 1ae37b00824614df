/**
 * Certificates for the test peers, made with openssl in a temporary folder: an authority of our own, and servers' good,
 * expired and misnamed ones.
 */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  readonly certPath: string;
  readonly keyPath: string;
  readonly pem: string;
  /** As Windows and openssl print it: colons and capitals. */
  readonly sha256: string;
}

export interface CertificateWish {
  readonly name?: string;
  /** The authority signs with RSA, or RSA-PSS; keys on curves sign for themselves. */
  readonly key?: 'rsa' | 'ec' | 'ed25519' | 'pss';
  readonly digest?: 'sha256' | 'sha384' | 'sha512' | 'sha1';
  readonly expired?: boolean;
}

const configuration = `
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
rand_serial = yes
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = nobody
[nobody]
`;

export interface Authority {
  readonly pem: string;
  readonly issue: (file: string, wish: CertificateWish) => Certificate;
}

export function makeAuthority(dir: string): Authority {
  const openssl = (...args: readonly string[]): void => void execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  writeFileSync(join(dir, 'openssl.cnf'), configuration);
  writeFileSync(join(dir, 'index.txt'), '');
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Test Authority', '-keyout', 'ca.key', '-out', 'ca.pem'); // prettier-ignore
  const issue = (file: string, wish: CertificateWish): Certificate => {
    const name = wish.name ?? 'localhost';
    const done = (): Certificate => {
      const pem = readFileSync(join(dir, `${file}.pem`), 'utf8');
      const sha256 = new X509Certificate(pem).fingerprint256;
      return { certPath: join(dir, `${file}.pem`), keyPath: join(dir, `${file}.key`), pem, sha256 };
    };
    if (wish.key === 'ec' || wish.key === 'ed25519') {
      openssl('req', '-x509', '-nodes', '-days', '30', ...keyArguments(wish.key), '-subj', `/CN=${name}`, '-keyout', `${file}.key`, '-out', `${file}.pem`); // prettier-ignore
      return done();
    }
    openssl('req', '-new', '-nodes', ...keyArguments(wish.key ?? 'rsa'), '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', `${file}.key`, '-out', `${file}.csr`); // prettier-ignore
    const dates =
      wish.expired === true ? ['20240101000000Z', '20240201000000Z'] : ['20240101000000Z', '20490101000000Z'];
    const signing = wish.key === 'pss' ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:-1'] : [];
    openssl('ca', '-batch', '-config', 'openssl.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key', '-md', wish.digest ?? 'sha256', ...signing, '-startdate', dates[0] ?? '', '-enddate', dates[1] ?? '', '-in', `${file}.csr`, '-out', `${file}.pem`, '-notext'); // prettier-ignore
    return done();
  };
  return { pem: readFileSync(join(dir, 'ca.pem'), 'utf8'), issue };
}

function keyArguments(key: NonNullable<CertificateWish['key']>): readonly string[] {
  if (key === 'ec') return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  if (key === 'ed25519') return ['-newkey', 'ed25519'];
  return ['-newkey', 'rsa:2048'];
}

/** The private key of a certificate, encrypted with a passphrase, as PEM text. */
export function encryptedKey(dir: string, { keyPath }: Certificate, passphrase: string): string {
  const args = ['pkey', '-in', keyPath, '-aes-256-cbc', '-passout', `pass:${passphrase}`, '-out', 'encrypted.key'];
  execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  return readFileSync(join(dir, 'encrypted.key'), 'utf8');
}
