/** `preflight config check FILE`: every mistake of a configuration at once, each with its line. */
import { readFileSync } from 'node:fs';
import { mistakeLine, readConfig, type ConfigRead } from '../config';
import { readText } from './bytes';
import type { ConfigCheckJson } from './contract';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type CliIo, type Showing } from './io';
import { lines, lookOf } from './page';
import { cliWordsOf } from './words';

const mostMegabytes = 1;

export async function configCheck(file: string, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const opened = await readText(io, file, mostMegabytes, locale);
  if (!opened.ok) {
    complain(io, opened.sentence);
    return exitCodes.badInput;
  }
  const read = readConfiguration(opened.text, io);
  if (json) writeJson(io, toJson(file, read, showing));
  else io.stdout.write(`${text(file, read, showing).join('\n')}\n`);
  return read.ok ? exitCodes.fine : exitCodes.badInput;
}

/** Reads a configuration as the bot would: with the environment over it and its secrets at hand. */
export function readConfiguration(yaml: string, io: CliIo): ConfigRead {
  return readConfig({ text: yaml, env: io.env, readSecret });
}

function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function toJson(file: string, read: ConfigRead, { locale }: Showing): ConfigCheckJson {
  const notices = read.ok ? read.notices.map((notice) => notice[locale]) : [];
  const mistakes = read.ok ? [] : read.mistakes;
  return {
    file,
    mistakes: mistakes.map(({ line, key, said }) => ({ line: line ?? null, key, problem: said[locale] })),
    notices,
  };
}

function text(file: string, read: ConfigRead, { io, locale }: Showing): string[] {
  const look = lookOf(io);
  const words = cliWordsOf(locale);
  if (read.ok) {
    const notices = read.notices.flatMap((notice) => lines(notice[locale], look, { mark: '- ', tone: 'warning' }));
    return [...lines(words.configFine(file), look, { tone: 'good' }), ...notices];
  }
  const listed = read.mistakes.flatMap((mistake) => lines(mistakeLine(mistake)[locale], look, { mark: '- ' }));
  return [...lines(words.configMistakes(file, read.mistakes.length), look, { tone: 'bad' }), ...listed];
}
