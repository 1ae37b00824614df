/**
 * The text of the entry that is being read: a stamped line and what follows it.
 * A single line is decoded where it stands; bytes are copied only when more lines follow or the chunk is about to go.
 */
import { appendBytes, cappedBytes, clearBytes, decode, isShortened, SHORT_TEXT, textOf } from './capped-bytes';

export interface EntryText {
  start(bytes: Buffer, start: number, end: number, omitted: number): void;
  append(bytes: Buffer, start: number, end: number, omitted: number): void;
  /** Copies what still points into a chunk. */
  settle(): void;
  isShortened(): boolean;
  /** The text; the entry is empty afterwards. */
  take(): string;
}

export function entryText(): EntryText {
  const copied = cappedBytes();
  let source: Buffer | undefined;
  let from = 0;
  let to = 0;

  const settle = (): void => {
    if (source !== undefined) appendBytes(copied, source, from, to);
    source = undefined;
  };

  return {
    settle,
    start(bytes, start, end, omitted) {
      clearBytes(copied);
      source = bytes;
      from = start;
      to = Math.max(start, end);
      if (omitted === 0 && to - from <= SHORT_TEXT) return;
      source = undefined;
      appendBytes(copied, bytes, start, end, omitted);
    },
    append(bytes, start, end, omitted) {
      settle();
      appendBytes(copied, bytes, start, end, omitted);
    },
    isShortened: () => source === undefined && isShortened(copied),
    take() {
      const text = source === undefined ? textOf(copied) : decode(source, from, to);
      source = undefined;
      clearBytes(copied);
      return text;
    },
  };
}
