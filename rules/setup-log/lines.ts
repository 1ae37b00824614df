/**
 * Cuts a stream of bytes into lines without decoding them.
 * A line that crosses chunks is copied (capped); every other line is handed over in place.
 */
import { appendBytes, cappedBytes, clearBytes } from './capped-bytes';

const LF = 0x0a;
const CR = 0x0d;

/** bytes[start, end) is the line without its line end; `omitted` bytes of a very long line were dropped. */
export type OnLine = (bytes: Buffer, start: number, end: number, line: number, omitted: number) => void;

export interface LineCutter {
  push(chunk: Buffer): void;
  /** Hands over the last line when the file does not end with a line end. Returns the number of lines. */
  end(): number;
}

/** `onPause` is called whenever bytes that were handed over are about to change. */
export function lineCutter(onLine: OnLine, onPause: () => void): LineCutter {
  const carry = cappedBytes();
  let line = 0;

  const handOverCarry = (): void => {
    line++;
    const ended = carry.length > 0 && carry.bytes[carry.length - 1] === CR ? carry.length - 1 : carry.length;
    onLine(carry.bytes, 0, ended, line, carry.total - carry.length);
    onPause();
    clearBytes(carry);
  };

  const push = (chunk: Buffer): void => {
    let at = 0;
    if (carry.total > 0) {
      const first = chunk.indexOf(LF);
      appendBytes(carry, chunk, 0, first < 0 ? chunk.length : first);
      if (first < 0) return;
      handOverCarry();
      at = first + 1;
    }
    for (;;) {
      const next = chunk.indexOf(LF, at);
      if (next < 0) break;
      line++;
      onLine(chunk, at, next > at && chunk[next - 1] === CR ? next - 1 : next, line, 0);
      at = next + 1;
    }
    onPause();
    if (at < chunk.length) appendBytes(carry, chunk, at, chunk.length);
  };

  const end = (): number => {
    if (carry.total > 0) handOverCarry();
    return line;
  };

  return { push, end };
}
