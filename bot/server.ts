/**
 * The web server: one address for activities, two for whoever watches the process, and room for the practice page.
 *
 * Whatever comes in, bad input is answered with a 4xx and a sentence. In practice mode the server is heard on this
 * machine only, and pages of other sites cannot talk to it through somebody's browser.
 */
import type { AddressInfo } from 'node:net';
import helmet from 'helmet';
import { createHttpTerminator } from 'http-terminator';
import type { Logger } from 'pino';
import { createServer, plugins, type Next, type Request, type Response, type Server } from 'restify';
import { hostOf, isLoopback } from './loopback';

export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface HttpParts {
  readonly host: string;
  readonly port: number;
  /** Nobody is asked who they are: refuse to be heard outside this machine. */
  readonly loopbackOnly: boolean;
  readonly messages: (authorization: string, body: unknown) => Promise<HttpAnswer>;
  /** Whether the process can do its work; asked for each `GET /readyz`. */
  readonly ready: () => Promise<boolean>;
  readonly extraRoutes: ((server: Server) => void) | undefined;
  readonly log: Logger;
  readonly newId: () => string;
}

export interface Address {
  readonly address: string;
  readonly port: number;
}

export interface HttpDoor {
  readonly listen: () => Promise<Address>;
  /** Takes no more connections and lets open requests finish. */
  readonly close: () => Promise<void>;
}

/** Teams' messages are under 100 KB; what is larger is no message. */
const mostBodyBytes = 262_144;
const closingMs = 5_000;
/** `maxBodySize` is missing from the parser's published types. */
const parserOptions = { mapParams: false, maxBodySize: mostBodyBytes };

export function createHttp(parts: HttpParts): HttpDoor {
  const server = createServer({ name: '' });
  let closing = false;
  limitSockets(server);
  server.pre(securityHeaders());
  if (parts.loopbackOnly) server.pre(sameMachineOnly);
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    answer(response, errorAnswer(error, parts));
    done();
  });
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    answer(response, { status: 200, body: { status: 'alive' } });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = !closing && (await parts.ready().catch(() => false));
    answer(response, { status: ready ? 200 : 503, body: { status: ready ? 'ready' : 'not ready' } });
  });
  server.post(
    '/api/messages',
    requireJson,
    ...[plugins.jsonBodyParser(parserOptions)].flat(),
    async (request: Request, response: Response) => {
      answer(response, await parts.messages(request.headers.authorization ?? '', request.body));
    },
  );
  parts.extraRoutes?.(server);
  const terminator = createHttpTerminator({ server: server.server, gracefulTerminationTimeout: closingMs });
  return {
    listen: () => listen(server, parts),
    close: async () => {
      closing = true;
      await terminator.terminate();
    },
  };
}

function listen(server: Server, parts: HttpParts): Promise<Address> {
  if (parts.loopbackOnly && !isLoopback(parts.host)) return Promise.reject(notLoopback(parts.host));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, () => {
      server.removeListener('error', reject);
      const bound: AddressInfo = server.address();
      // A name such as `localhost` can mean anything; what counts is where the socket ended up.
      if (!parts.loopbackOnly || isLoopback(bound.address))
        return resolve({ address: bound.address, port: bound.port });
      server.close(() => reject(notLoopback(bound.address)));
    });
  });
}

function notLoopback(host: string): Error {
  return new Error(
    `Without an app id nobody is authenticated, so the bot listens on this machine only, not on ${host}.`,
  );
}

function limitSockets(server: Server): void {
  const http = server.server;
  http.headersTimeout = 10_000;
  http.requestTimeout = 15_000;
  http.keepAliveTimeout = 65_000;
  http.maxHeadersCount = 64;
}

/** The page and its answers come from here and from nowhere else. TLS ends in front of this process. */
function securityHeaders() {
  return helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}

/** Stops pages of other sites, also those that make their own name point to this machine. */
function sameMachineOnly(request: Request, response: Response, next: Next): void {
  const origin = request.headers.origin;
  const foreignOrigin = origin !== undefined && !(URL.canParse(origin) && isLoopback(new URL(origin).hostname));
  if (!foreignOrigin && isLoopback(hostOf(request.headers.host ?? ''))) return next();
  answer(response, sentence(403, 'NotThisMachine', 'In practice mode only pages of this machine may talk to the bot.'));
  next(false);
}

/**
 * Only plain JSON goes on to the parser. It must not see compressed bodies: it stops the process at one that is broken,
 * and it counts the bytes before they are unpacked.
 */
function requireJson(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    answer(response, sentence(415, 'UnsupportedEncoding', 'Compressed requests are not accepted.'));
    return next(false);
  }
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    answer(
      response,
      sentence(415, 'UnsupportedMediaType', 'The request must be JSON (content-type application/json).'),
    );
    return next(false);
  }
  next();
}

const sentences: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BadRequest', 'The request could not be read. Its body must be valid JSON.'],
  404: ['NotFound', 'There is nothing at this address. Activities go to POST /api/messages.'],
  405: ['MethodNotAllowed', 'This address does not take this method.'],
  413: ['TooLarge', `The request is larger than ${mostBodyBytes / 1024} KB.`],
};

function errorAnswer(error: unknown, parts: HttpParts): HttpAnswer {
  const found = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  const status = typeof found === 'number' ? found : 500;
  const [code, message] = sentences[status] ?? ['BadRequest', 'The request was not understood.'];
  if (status < 500) return sentence(status, code, message);
  const reference = parts.newId();
  parts.log.error({ reference, error: error instanceof Error ? error.name : typeof error }, 'a request failed');
  return sentence(500, 'InternalError', `The request failed on our side. Reference: ${reference}.`);
}

/** An answer that holds one sentence. */
export function sentence(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { code, message } };
}

function answer(response: Response, { status, body }: HttpAnswer): void {
  if (response.headersSent || response.writableEnded) return;
  if (body === undefined) response.sendRaw(status, '');
  else response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
}
