/**
 * One HTTP request on one given connection: sends it, reads the whole answer, and gives up in time.
 *
 * The connection is never replaced behind our back, because a WinRM sign-in belongs to the connection it was made on.
 */
import http from 'node:http';
import type { Socket } from 'node:net';
import { fairTurn } from '../../fair-turns';
import type { Limits } from '../limits';
import type { Trouble } from './trouble';
import { certificateRefused } from './dial';
import { certificateAlert } from './tls';
import { refused, uncertain } from './trouble';

export interface Channel {
  readonly usable: () => boolean;
  readonly agent: http.Agent;
  readonly close: () => void;
}

export function channelOn(socket: Socket): Channel {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let given = false;
  agent.createConnection = (_options, callback) => {
    if (given) {
      callback?.(new Error('the connection was given up'), socket);
      return undefined;
    }
    given = true;
    return socket;
  };
  return {
    usable: () => !socket.destroyed && socket.writable && socket.readable,
    agent,
    close: () => {
      agent.destroy();
      socket.destroy();
    },
  };
}

export interface Exchanged {
  readonly ok: true;
  readonly status: number;
  /** Each value of WWW-Authenticate. */
  readonly authenticate: readonly string[];
  readonly contentType: string;
  /** The server's clock as its Date header tells it, to the second; undefined when it has none. */
  readonly date: string | undefined;
  readonly body: Buffer;
}

export interface PostRequest {
  /** `host:port`, for the Host header. */
  readonly authority: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds until the answer must be complete. */
  readonly timeoutMs: number;
  /** Bytes of answer that are accepted. */
  readonly maxBytes: number;
}

/** What the caller does with the answer is done in a turn of its own, however many answers have come at once. */
export async function post(channel: Channel, message: PostRequest, limits: Limits): Promise<Exchanged | Trouble> {
  await fairTurn();
  if (limits.signal.aborted) {
    const { code, detail } = limits.because();
    return refused(code, detail ?? '');
  }
  const answer = await exchange(channel, message, limits);
  await fairTurn();
  return answer;
}

function exchange(channel: Channel, message: PostRequest, limits: Limits): Promise<Exchanged | Trouble> {
  return new Promise((resolve) => {
    const request = http.request({
      method: 'POST',
      path: '/wsman',
      agent: channel.agent,
      setHost: false,
      headers: {
        Host: message.authority,
        'User-Agent': 'Preflight',
        'Accept-Encoding': 'identity',
        ...message.headers,
        'Content-Length': message.body.length,
      },
    });
    let settled = false;
    const settle = (answer: Exchanged | Trouble): void => {
      if (settled) return;
      settled = true;
      takeBack();
      limits.signal.removeEventListener('abort', abort);
      if (!answer.ok) channel.close();
      resolve(answer);
    };
    const abort = (): void => settle({ ...uncertain('deadline', ''), because: limits.because() });
    const takeBack = limits.clock.after(message.timeoutMs, () =>
      settle(uncertain('timeout', `no answer within ${message.timeoutMs} ms`)),
    );
    limits.signal.addEventListener('abort', abort, { once: true });
    request.on('error', (error: NodeJS.ErrnoException) => settle(lost(error)));
    request.on('response', (response) => collect(response, message.maxBytes, settle));
    request.end(message.body);
  });
}

function lost(error: NodeJS.ErrnoException): Trouble {
  // In TLS 1.3 a server looks at our certificate only when the handshake is over for us.
  const alert = certificateAlert(error.code);
  if (alert !== undefined) return uncertain('auth', certificateRefused(true, alert));
  return uncertain('lost-after-start', error.code ?? error.message, 'new-connection');
}

const cutOff = new Error('the answer was cut off');

function collect(
  response: http.IncomingMessage,
  maxBytes: number,
  settle: (answer: Exchanged | Trouble) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    parts.push(part);
    size += part.length;
    if (size > maxBytes) settle(uncertain('too-big', `one answer of more than ${maxBytes} bytes`));
  });
  response.on('error', (error) => settle(lost(error)));
  response.on('close', () => settle(lost(cutOff)));
  response.on('end', () => {
    if (!response.complete) return settle(lost(cutOff));
    settle({
      ok: true,
      status: response.statusCode ?? 0,
      authenticate: response.headersDistinct['www-authenticate'] ?? [],
      contentType: response.headers['content-type'] ?? '',
      date: response.headers.date,
      body: Buffer.concat(parts, size),
    });
  });
}
