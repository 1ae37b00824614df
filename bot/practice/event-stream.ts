/**
 * Streams the chat to browsers as Server-Sent Events: first everything that is kept, then each change as it happens.
 *
 * A browser that reads too slowly is let go; it comes back by itself and starts again from what is kept.
 */
import type { ServerResponse } from 'node:http';
import type { ChatEvent, ChatLog } from './chat-log';

export interface EventStream {
  /** Answers with the stream. False when there are too many already; then nothing was written. */
  readonly open: (response: ServerResponse) => boolean;
  /** Ends all streams, so that the server can close. */
  readonly close: () => void;
}

export interface StreamLimits {
  readonly streams: number;
  /** Bytes that may wait for one browser. */
  readonly waitingBytes: number;
}

export const streamLimits: StreamLimits = { streams: 24, waitingBytes: 24_000_000 };

/** `start` names this run of the process: a browser that meets another one knows that the bot was restarted. */
export function createEventStream(chat: ChatLog, start: string, limits: StreamLimits): EventStream {
  const open = new Set<ServerResponse>();
  const stop = chat.listen((event) => {
    for (const response of open) write(response, event.kind, event, limits);
  });
  return {
    open: (response) => {
      if (open.size >= limits.streams) return false;
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.write('retry: 1000\n\n');
      write(response, 'snapshot', { start, messages: chat.all() }, limits);
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    close: () => {
      stop();
      for (const response of open) response.end();
      open.clear();
    },
  };
}

function write(
  response: ServerResponse,
  name: ChatEvent['kind'] | 'snapshot',
  data: unknown,
  limits: StreamLimits,
): void {
  if (response.destroyed) return;
  // JSON holds no line breaks, which would end the event.
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  if (response.writableLength > limits.waitingBytes) response.destroy();
}
