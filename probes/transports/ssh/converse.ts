/**
 * Gives a command on the server its input and gathers what it writes, until it ends or its time is over.
 */
import type { ClientChannel } from 'ssh2';
import type { Because } from '../../answer';
import type { Limits } from '../limits';

export interface Conversation {
  readonly channel: ClientChannel;
  readonly input: Buffer;
  /** Bytes of stdout that are accepted. */
  readonly maxBytes: number;
  /** False once the connection is gone. */
  readonly isOpen: () => boolean;
}

export type Said =
  | {
      readonly ok: true;
      readonly output: string;
      /** The beginning of stderr. */
      readonly errors: string;
      readonly exitCode: number | undefined;
      readonly bytes: number;
      /** Milliseconds since 1970. */
      readonly firstOutputAt: number | undefined;
    }
  | { readonly ok: false; readonly because: Because };

/** Enough to see what is wrong; the rest is read and forgotten, so that the server is never held up. */
const maxErrorBytes = 65_536;

export function converse({ channel, input, maxBytes, isOpen }: Conversation, limits: Limits): Promise<Said> {
  return new Promise((resolve) => {
    const output = createHeap();
    const errors = createHeap();
    let exitCode: number | undefined;
    let firstOutputAt: number | undefined;
    let settled = false;
    const settle = (said: Said): void => {
      settled = true;
      limits.signal.removeEventListener('abort', abort);
      output.clear();
      resolve(said);
    };
    const abandon = (because: Because): void => {
      if (settled) return;
      settle({ ok: false, because });
      channel.close();
    };
    const abort = (): void => abandon(limits.because());
    limits.signal.addEventListener('abort', abort, { once: true });
    channel.on('data', (data: Buffer) => {
      // What comes after the end is read and dropped: a channel that is not drained is never closed.
      if (settled) return;
      firstOutputAt ??= limits.clock.now().getTime();
      output.add(data);
      if (output.bytes() > maxBytes) abandon({ code: 'too-big', detail: `more than ${maxBytes} bytes` });
    });
    channel.stderr.on('data', (data: Buffer) => errors.add(data.subarray(0, maxErrorBytes - errors.bytes())));
    channel.on('exit', (code: number | null) => (exitCode = code ?? undefined));
    channel.on('error', () => undefined);
    channel.once('close', () => {
      if (settled) return;
      const bytes = output.bytes();
      if (!isOpen()) return settle({ ok: false, because: { code: 'lost-after-start', detail: lost(bytes) } });
      settle({ ok: true, output: output.text(), errors: errors.text(), exitCode, bytes, firstOutputAt });
    });
    if (limits.signal.aborted) return abort();
    channel.end(input);
  });
}

interface Heap {
  readonly add: (data: Buffer) => void;
  readonly bytes: () => number;
  readonly text: () => string;
  readonly clear: () => void;
}

function createHeap(): Heap {
  const pieces: Buffer[] = [];
  let bytes = 0;
  return {
    add: (data) => {
      bytes += data.length;
      pieces.push(data);
    },
    bytes: () => bytes,
    text: () => Buffer.concat(pieces).toString('utf8'),
    clear: () => (pieces.length = 0),
  };
}

function lost(bytes: number): string {
  return `the SSH connection ended after ${bytes} bytes of output`;
}
