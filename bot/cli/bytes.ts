/** Opens what a command is given to read: a file, or standard input for `-`. Trouble comes back as a sentence. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { SeekableFile } from '../../rules/setup-log';
import type { Locale } from '../../probes/said';
import type { CliIo } from './io';
import { cliWordsOf } from './words';

export type OpenedBytes =
  | { readonly ok: true; readonly chunks: AsyncIterable<Uint8Array>; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string };

const chunkBytes = 1_048_576;

/** Opens a file or standard input. The chunks share one buffer: each is gone when the next one is asked for. */
export async function openBytes(io: CliIo, file: string, locale: Locale): Promise<OpenedBytes> {
  if (file === '-') return { ok: true, chunks: io.stdin, close: () => Promise.resolve() };
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      return { ok: false, sentence: cliWordsOf(locale).isFolder(file) };
    }
  } catch (thrown) {
    await handle?.close();
    return { ok: false, sentence: sentenceFor(thrown, file, locale) };
  }
  const opened = handle;
  return { ok: true, chunks: chunksOf(opened), close: () => opened.close() };
}

export type OpenedLog =
  | {
      readonly ok: true;
      readonly file: SeekableFile;
      /** Reads on from where the last call ended. */
      readonly fill: (room: Uint8Array) => number;
      readonly close: () => void;
    }
  | { readonly ok: false; readonly sentence: string };

/** Opens a file to be read without waiting: nothing else goes on in a command, and a copy of each chunk is saved. */
export function openLog(file: string, locale: Locale): OpenedLog {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const opened = descriptor;
    const stat = fstatSync(opened);
    if (stat.isDirectory()) {
      closeSync(opened);
      return { ok: false, sentence: cliWordsOf(locale).isFolder(file) };
    }
    return {
      ok: true,
      file: { size: stat.size, readAt: (room, position) => readSync(opened, room, 0, room.length, position) },
      fill: (room) => readSync(opened, room, 0, room.length, null),
      close: () => closeSync(opened),
    };
  } catch (thrown) {
    if (descriptor !== undefined) closeSync(descriptor);
    return { ok: false, sentence: sentenceFor(thrown, file, locale) };
  }
}

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** Reads a whole text of at most so many megabytes: a paste, not a log. UTF-16 with its mark is understood. */
export async function readText(io: CliIo, file: string, megabytes: number, locale: Locale): Promise<ReadText> {
  const opened = await openBytes(io, file, locale);
  if (!opened.ok) return opened;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of opened.chunks) {
      size += chunk.length;
      if (size > megabytes * 1_048_576) return { ok: false, sentence: cliWordsOf(locale).tooMuchText(megabytes) };
      parts.push(Buffer.from(chunk));
    }
  } catch (thrown) {
    return { ok: false, sentence: sentenceFor(thrown, file, locale) };
  } finally {
    await opened.close();
  }
  const bytes = Buffer.concat(parts);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return { ok: true, text: new TextDecoder(encoding).decode(bytes) };
}

/** What went wrong with a file, for the person who named it. */
export function sentenceFor(thrown: unknown, file: string, locale: Locale): string {
  const words = cliWordsOf(locale);
  const code = codeOf(thrown);
  const name = file === '-' ? words.standardInput : file;
  if (code === 'ENOENT' || code === 'ENOTDIR') return words.noFile(name);
  if (code === 'EISDIR') return words.isFolder(name);
  if (code === 'EACCES' || code === 'EPERM') return words.noAccess(name);
  return words.unreadable(name, code);
}

/** The code of an error of the operating system, such as ENOENT. */
export function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown';
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
