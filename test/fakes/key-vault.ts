/**
 * Microsoft's sign-in service and a key vault on loopback, over TLS with a certificate of their own.
 *
 * Behaves as the real ones do on the wire: a challenge first, then a token, then the secret or the vault's error.
 */
import { execFileSync } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const tenant = '11111111-1111-1111-1111-111111111111';

export interface FakeKeyVault {
  readonly url: string;
  readonly ca: string;
  /** PEM with certificate and private key, for signing in. */
  readonly certificateFile: string;
  /** Method, path, and the body of token requests. */
  readonly requests: string[];
  readonly secrets: Map<string, string>;
  readonly close: () => Promise<void>;
}

export async function fakeKeyVault(secrets: Readonly<Record<string, string>>): Promise<FakeKeyVault> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-vault-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'both.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, '-keyout', keyFile];
  const cert = execFileSync('openssl', made, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const key = readFileSync(keyFile, 'utf8');
  writeFileSync(certFile, cert + key, { mode: 0o600 });
  const requests: string[] = [];
  const known = new Map(Object.entries(secrets));
  const state = { url: '', throttled: false };
  const server = createServer({ key, cert }, (request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      requests.push(`${request.method} ${request.url} ${body}`);
      answer(request, response, state, known);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
      rmSync(folder, { recursive: true, force: true });
    });
  return { url: state.url, ca: cert, certificateFile: certFile, requests, secrets: known, close };
}

function answer(
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
  state: { readonly url: string; throttled: boolean },
  secrets: ReadonlyMap<string, string>,
): void {
  const send = (status: number, value: unknown, extra: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...extra });
    response.end(JSON.stringify(value));
  };
  const error = (status: number, code: string, extra = {}): void =>
    send(status, { error: { code, message: 'words of the vault' } }, extra);
  const authority = `${state.url}/${tenant}`;
  if (url.includes('/.well-known/openid-configuration')) {
    const [token_endpoint, authorization_endpoint] = ['token', 'authorize'].map(
      (one) => `${authority}/oauth2/v2.0/${one}`,
    );
    return send(200, {
      token_endpoint,
      authorization_endpoint,
      issuer: `${authority}/v2.0`,
      jwks_uri: `${authority}/keys`,
    });
  }
  if (url.includes('/oauth2/v2.0/token')) {
    return send(200, {
      token_type: 'Bearer',
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: 'token-from-entra',
    });
  }
  if (url.startsWith('/msi/')) {
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
    return send(200, { token_type: 'Bearer', expires_on, access_token: 'token-from-host', resource: 'vault' });
  }
  if (!url.startsWith('/secrets/')) return send(404, {});
  const challenge = `Bearer authorization="${authority}", resource="https://vault.azure.net"`;
  if (!headers.authorization?.startsWith('Bearer token-from-')) {
    return error(401, 'Unauthorized', { 'www-authenticate': challenge });
  }
  const name = url.split('/')[2]?.split('?')[0] ?? '';
  if (name === 'forbidden') return error(403, 'Forbidden');
  if (name === 'busy-once' && !state.throttled) {
    state.throttled = true;
    return error(429, 'Throttled', { 'retry-after': '0' });
  }
  if (name === 'always-busy') return error(429, 'Throttled', { 'retry-after': '0' });
  const value = secrets.get(name);
  if (value === undefined) return error(404, 'SecretNotFound');
  send(200, { value, id: `${state.url}/secrets/${name}/v1`, attributes: { enabled: true, created: 1, updated: 1 } });
}

/** The two packages are optional; tests that need them are skipped where they are not installed. */
export function azureIsInstalled(): boolean {
  try {
    for (const name of ['@azure/identity', '@azure/keyvault-secrets']) require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
