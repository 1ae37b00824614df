/**
 * The practice page on the bot's own server: the page, what it sends, and the live chat.
 *
 * Whatever somebody does on the page goes to the bot's real address as a Teams activity; whatever the bot answers comes
 * back through a connector of our own. No part of the bot knows that it is practice.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { Said } from '../../probes/said';
import { chatLimits, createChatLog, type ChatLimits } from './chat-log';
import { connectorRoutes } from './connector-routes';
import { createEventStream, streamLimits } from './event-stream';
import { createFileShelf } from './file-shelf';
import { refuseForeign, refusePage, type Refusal } from './guard';
import type { PracticePerson } from './load-estate';
import { listPageFiles, type PageFile } from './page-files';
import { pageRequests, type PageRequests } from './page-requests';
import { answerJson } from './request-body';

/** A practice server as the page lists it: what is wrong with it in a line. */
export interface PracticeServerNote {
  readonly name: string;
  readonly site: string;
  readonly note: Said;
}

export interface PracticeParts {
  readonly server: Server;
  readonly people: readonly PracticePerson[];
  readonly servers: readonly PracticeServerNote[];
  /** Tenant that activities carry; a GUID. */
  readonly tenant: string;
  /** Address of this server as the bot reaches it, such as `http://127.0.0.1:3978`; asked when it is needed. */
  readonly baseUrl: () => string;
  readonly files: { readonly maxBytes: number };
  /** Brings the estate back to how it was at the start. */
  readonly reset: () => Promise<void>;
  /** Random, new at each start of the process. */
  readonly token: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly limits?: { readonly chat?: ChatLimits; readonly filesBytes?: number };
  /** Other than the folder beside this file, for tests. */
  readonly pageFolder?: string;
}

export interface Practice {
  /** Ends the live streams; to be called before the server closes. */
  readonly close: () => void;
}

/** Nothing but what this server serves, no inline scripts or styles, and no frame around it. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Handler = (request: Request, response: Response) => Promise<void>;

export function practiceRoutes(parts: PracticeParts): Practice {
  const { server } = parts;
  const start = parts.newId();
  const chat = createChatLog(parts.limits?.chat ?? chatLimits, parts.now);
  const shelf = createFileShelf(parts.limits?.filesBytes ?? 4 * parts.files.maxBytes);
  const stream = createEventStream(chat, start, streamLimits);
  const requests = pageRequests({ ...parts, chat, shelf });
  const open = (handler: Handler) => guarded(refuseForeign, handler);

  connectorRoutes(server, { chat, people: parts.people, newId: parts.newId });
  postRoutes(parts, requests);
  server.get(
    '/practice/session',
    open(async (_request, response) => answerJson(response, 200, { start, token: parts.token, ...shown(parts) })),
  );
  server.get(
    '/practice/events',
    open(async (_request, response) => {
      if (!stream.open(response)) answerJson(response, 503, problem('TooMany', 'Too many pages are open.'));
    }),
  );
  server.get(
    '/practice/files/:id',
    open(async (request, response) => {
      const file = shelf.get(String(request.params.id));
      if (file === undefined) return answerJson(response, 404, problem('NotFound', 'This file is no longer here.'));
      response.writeHead(200, { ...fileHeaders, 'content-length': file.bytes.length });
      response.end(file.bytes);
    }),
  );
  pageRoutes(server, listPageFiles(parts.pageFolder ?? join(__dirname, 'page')), open);
  return { close: stream.close };
}

const fileHeaders = {
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

function postRoutes(parts: PracticeParts, requests: PageRequests): void {
  const own = (request: Request): Refusal | undefined => refusePage(request, parts.token);
  for (const [path, handle] of Object.entries(requests)) {
    parts.server.post(
      `/practice/${path}`,
      guarded(own, async (request, response) => {
        const { status, body } = await handle(request);
        answerJson(response, status, body);
      }),
    );
  }
}

function pageRoutes(server: Server, files: ReadonlyMap<string, PageFile>, open: (handler: Handler) => Handler): void {
  const toPage = open(async (_request, response) => {
    response.writeHead(302, { location: '/practice/', 'cache-control': 'no-store' });
    response.end();
  });
  const serve = open(async (request, response) => {
    const file = files.get(String(request.params.name ?? ''));
    if (file === undefined) return answerJson(response, 404, problem('NotFound', 'There is nothing at this address.'));
    const bytes = await readFile(file.path);
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': bytes.length,
      'content-security-policy': contentPolicy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    response.end(bytes);
  });
  server.get('/', toPage);
  server.get('/practice', toPage);
  server.get('/practice/', serve);
  server.get('/practice/:name', serve);
}

function shown(parts: PracticeParts) {
  const { people, servers, files } = parts;
  return { people, servers, mostFileBytes: files.maxBytes };
}

function guarded(refuse: (request: Request) => Refusal | undefined, handler: Handler): Handler {
  return async (request, response) => {
    const refusal = refuse(request);
    if (refusal === undefined) return handler(request, response);
    answerJson(response, refusal.status, problem(refusal.code, refusal.message));
  };
}

function problem(code: string, message: string): { readonly code: string; readonly message: string } {
  return { code, message };
}
