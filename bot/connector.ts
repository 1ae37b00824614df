/**
 * The HTTP client under botbuilder's connector.
 *
 * The library has no deadline of its own and repeats a send up to four times when the answer is lost, so that people
 * read things twice. Here one call is one request with a deadline; whether to try again is decided in `send.ts`.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type Headers = Awaited<ReturnType<HttpClient['sendRequest']>>['headers'];

/** A message that was not delivered, as far as we know. */
export class DeliveryFailed extends Error {
  constructor(
    /** The connector's HTTP status; undefined when no answer came, and then nobody knows whether it was delivered. */
    readonly status: number | undefined,
    /** How long the connector asked us to wait, where it said so. */
    readonly retryAfterMs: number | undefined,
  ) {
    super(
      status === undefined ? 'The connector did not answer.' : `The connector answered with HTTP status ${status}.`,
    );
    this.name = 'DeliveryFailed';
  }
}

/** One request, one deadline, no repeats, no redirects. Anything but success is thrown as `DeliveryFailed`. */
export function connectorHttpClient(fetch: typeof globalThis.fetch, deadlineMs: number, now: () => Date): HttpClient {
  return {
    async sendRequest(request) {
      const response = await answerTo(
        fetch(request.url, {
          method: request.method,
          headers: request.headers.rawHeaders(),
          redirect: 'manual',
          signal: AbortSignal.timeout(deadlineMs),
          ...(typeof request.body === 'string' ? { body: request.body } : {}),
        }),
      );
      if (response.status < 200 || response.status > 299) {
        await response.body?.cancel();
        throw new DeliveryFailed(response.status, retryAfter(response.headers.get('retry-after'), now()));
      }
      const text = await answerTo(response.text());
      const headers = emptied(request.headers.clone());
      headers.set('content-type', 'application/json');
      // A success with an unreadable body is still a success: failing now would make somebody send it again.
      return { request, status: response.status, headers, bodyAsText: isJson(text) ? text : '{}' };
    },
  };
}

async function answerTo<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch {
    throw new DeliveryFailed(undefined, undefined);
  }
}

/** Milliseconds to wait according to a `Retry-After` header, which holds seconds or a date. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

function emptied(headers: Headers): Headers {
  for (const name of headers.headerNames()) headers.remove(name);
  return headers;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
