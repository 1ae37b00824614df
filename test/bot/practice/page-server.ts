/**
 * The practice page's routes on a real server with a bot that only writes down what it is sent, and a reader of the live
 * stream. The bot's answer can be set by the test.
 */
import { once } from 'node:events';
import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, plugins } from 'restify';
import type { ChatEvent, ChatMessage } from '../../../bot/practice/chat-log';
import { practiceRoutes, type PracticeParts } from '../../../bot/practice/routes';

export const alex = {
  id: '5f0c1d7e-3a41-4d0f-9a53-0d3f6f1b7a01',
  name: 'Alex',
  roles: ['reader', 'requester'] as const,
};
export const sam = { id: '5f0c1d7e-3a41-4d0f-9a53-0d3f6f1b7a02', name: 'Sam', roles: ['reader', 'approver'] as const };
export const tenant = '0d1f6a5e-4c58-4c0e-9a3f-6f9f0c1d2e3b';
export const team = '19:practice-team@thread.v2';
export const token = 'token-of-this-start';

export interface PageServer {
  readonly url: string;
  readonly port: number;
  /** Activities that the bot was sent. */
  readonly heard: Record<string, unknown>[];
  /** What the bot answers from now on. */
  readonly answerWith: (status: number, body?: unknown) => void;
  readonly resets: () => number;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Speaks as the bot does. */
  readonly connector: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly stream: () => Promise<LiveStream>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
}

export type LiveEvent = ChatEvent | { readonly kind: 'snapshot'; readonly messages: readonly ChatMessage[] };

export interface LiveStream {
  readonly events: LiveEvent[];
  /** Waits until so many events have come. */
  readonly until: (count: number) => Promise<LiveEvent[]>;
  readonly stop: () => void;
}

export async function startPageServer(change: Partial<PracticeParts> = {}): Promise<PageServer> {
  const server = createServer({ name: '' });
  const heard: Record<string, unknown>[] = [];
  let answer: { status: number; body: unknown } = { status: 202, body: undefined };
  let resets = 0;
  let count = 0;
  let port = 0;
  server.post('/api/messages', ...[plugins.jsonBodyParser()].flat(), async (request, response) => {
    heard.push(request.body);
    response.sendRaw(answer.status, answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  const practice = practiceRoutes({
    server,
    people: [
      { ...alex, roles: [...alex.roles] },
      { ...sam, roles: [...sam.roles] },
    ],
    servers: [{ name: 'EX01', site: 'Paris', note: { en: 'COM+ is stopped.', fr: 'COM+ est arrêté.' } }],
    tenant,
    baseUrl: () => `http://127.0.0.1:${port}`,
    files: { maxBytes: 1000 },
    reset: () => Promise.resolve(void (resets += 1)),
    token,
    now: () => new Date('2026-11-20T08:00:00Z'),
    newId: () => `id-${(count += 1)}`,
    fetch: globalThis.fetch,
    ...change,
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const bound: AddressInfo = server.address();
  port = bound.port;
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, port, heard },
    answerWith: (status, body) => void (answer = { status, body }),
    resets: () => resets,
    post: (path, body, headers = {}) =>
      send(`${url}/practice/${path}`, 'POST', body, { 'x-practice-token': token, ...headers }),
    connector: (method, path, body) => send(`${url}/practice/connector/v3/conversations${path}`, method, body, {}),
    stream: () => openStream(`${url}/practice/events`),
    close: async () => {
      practice.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function send(url: string, method: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const isRaw = body instanceof Uint8Array;
  const response = await fetch(url, {
    method,
    headers: { 'content-type': isRaw ? 'application/octet-stream' : 'application/json', ...headers },
    ...(body === undefined ? {} : { body: isRaw ? new Blob([Buffer.from(body)]) : JSON.stringify(body) }),
  });
  return { status: response.status, json: JSON.parse((await response.text()) || '{}') };
}

/** A request with headers and a path that `fetch` would not send as they are. */
export function plainRequest(
  server: PageServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ readonly status: number; readonly body: string; readonly headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const request = rawRequest({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    request.on('error', reject).end();
  });
}

async function openStream(url: string): Promise<LiveStream> {
  const stop = new AbortController();
  const events: LiveEvent[] = [];
  const response = await fetch(url, { signal: stop.signal });
  let rest = '';
  const read = async (): Promise<void> => {
    for await (const chunk of response.body ?? []) {
      const parts = (rest + Buffer.from(chunk).toString('utf8')).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const [, kind, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
        if (data !== undefined) events.push({ ...JSON.parse(data), kind });
      }
    }
  };
  void read().catch(() => undefined);
  return {
    events,
    stop: () => stop.abort(),
    until: async (count) => {
      const end = Date.now() + 3_000;
      while (events.length < count) {
        if (Date.now() > end) throw new Error(`Only ${events.length} of ${count} events came.`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return events;
    },
  };
}

/** The messages that an event stream shows in the end, by id. */
export function shownBy(events: readonly LiveEvent[]): ReadonlyMap<string, ChatMessage> {
  const shown = new Map<string, ChatMessage>();
  for (const event of events) {
    if (event.kind === 'snapshot') for (const message of event.messages) shown.set(message.id, message);
    if (event.kind === 'message') shown.set(event.message.id, event.message);
    if (event.kind === 'removed') shown.delete(event.id);
    if (event.kind === 'cleared') shown.clear();
  }
  return shown;
}

/** What the bot posts for a card. */
export function cardActivity(text: string): Record<string, unknown> {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
  return {
    type: 'message',
    summary: text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}
