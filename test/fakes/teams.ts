/**
 * A small, honest Teams on loopback: it publishes signing keys, signs tokens, and records what the bot sends.
 *
 * The bot under test uses its real adapter and its real token validation; only the addresses are ours.
 */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '00000000-0000-4000-8000-0000000000aa';
export const tenantId = '11111111-1111-4111-8111-111111111111';
export const otherTenantId = '99999999-9999-4999-8999-999999999999';
export const readerId = '22222222-2222-4222-8222-222222222222';
export const approverId = '33333333-3333-4333-8333-333333333333';
export const issuer = 'https://api.botframework.com';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
  readonly at: number;
}

/** How the connector answers one request: a status, or no answer at all. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly afterMs?: number;
  readonly destroy?: boolean;
}

export interface FakeTeams {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly sent: Sent[];
  /** Asked for each request; by default everything succeeds. */
  answer: (sent: Sent, count: number) => Answer;
  readonly token: (claims?: Record<string, unknown>, options?: { kid?: string; key?: KeyObject }) => string;
  readonly close: () => Promise<void>;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const strangersKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export async function startTeams(): Promise<FakeTeams> {
  const jwk = keys.publicKey.export({ format: 'jwk' });
  let metadataUrl = '';
  const metadata = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const published = request.url?.includes('openid')
      ? { issuer, jwks_uri: `${metadataUrl}/keys`, id_token_signing_alg_values_supported: ['RS256'] }
      : { keys: [{ kty: 'RSA', use: 'sig', kid: 'k1', n: jwk.n, e: jwk.e, endorsements: ['msteams'] }] };
    response.end(JSON.stringify(published));
  });
  metadataUrl = await listen(metadata);
  const sent: Sent[] = [];
  let posts = 0;
  const connector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const one: Sent = {
        method: request.method ?? '',
        path: decodeURIComponent(request.url ?? ''),
        authorization: request.headers.authorization,
        body: text === '' ? {} : JSON.parse(text),
        at: Date.now(),
      };
      sent.push(one);
      const { status = 200, headers = {}, afterMs = 0, destroy = false } = teams.answer(one, sent.length);
      setTimeout(() => {
        if (destroy) return void request.socket.destroy();
        posts += 1;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(
          JSON.stringify(status < 300 ? { id: `message-${posts}` } : { error: { code: 'E', message: 'm' } }),
        );
      }, afterMs);
    });
  });
  const serviceUrl = `${await listen(connector)}/emea/`;
  const teams: FakeTeams = {
    serviceUrl,
    openIdMetadataUrl: `${metadataUrl}/openid`,
    sent,
    answer: () => ({}),
    token: (claims = {}, options = {}) => signToken({ serviceurl: serviceUrl, ...claims }, options),
    close: async () => {
      await Promise.all([shut(metadata), shut(connector)]);
    },
  };
  return teams;
}

function signToken(claims: Record<string, unknown>, options: { kid?: string; key?: KeyObject }): string {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'RS256', typ: 'JWT', kid: options.kid ?? 'k1' };
  const payload = { iss: issuer, aud: appId, iat: now, nbf: now - 10, exp: now + 600, ...claims };
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const signature = sign('RSA-SHA256', Buffer.from(text), options.key ?? keys.privateKey).toString('base64url');
  return `${text}.${signature}`;
}

export function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

export function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Token credentials that need no directory: the bot's own requests carry `Bearer outbound`. */
export const fakeCredentials = {
  isValidAppId: (id: string) => Promise.resolve(id === appId),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      getToken: () => Promise.resolve({ token: 'outbound', expiresOnTimestamp: Date.now() + 3_000_000 }),
      signRequest: <Signed extends { headers: { set: (name: string, value: string) => void } }>(request: Signed) => {
        request.headers.set('authorization', 'Bearer outbound');
        return Promise.resolve(request);
      },
    }),
};
