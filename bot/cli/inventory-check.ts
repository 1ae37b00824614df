/** `preflight inventory check FILE`: every mistake of an inventory at once, each with its line. */
import { readFileSync } from 'node:fs';
import { mistakeLine } from '../config';
import { readInventory, type InventoryRead } from '../inventory-file';
import { readText } from './bytes';
import type { InventoryCheckJson } from './contract-connection';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import * as say from './inventory-words';
import { lines, lookOf } from './page';
import { cliWordsOf } from './words';

const mostMegabytes = 5;

export async function inventoryCheck(file: string, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const opened = await readText(io, file, mostMegabytes, locale);
  if (!opened.ok) {
    complain(io, opened.sentence);
    return exitCodes.badInput;
  }
  const read = readInventory({ text: opened.text, readFile: readIfThere });
  if (json) writeJson(io, toJson(file, read, showing));
  else io.stdout.write(`${text(file, read, showing).join('\n')}\n`);
  return read.ok ? exitCodes.fine : exitCodes.badInput;
}

/** Certificates and known_hosts files that the inventory names. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function toJson(file: string, read: InventoryRead, { locale }: Showing): InventoryCheckJson {
  const mistakes = read.ok ? [] : read.mistakes;
  return {
    file,
    servers: read.ok ? read.live.servers.size : null,
    mistakes: mistakes.map(({ line, key, said }) => ({ line: line ?? null, key, problem: said[locale] })),
    notices: read.ok ? read.notices.map((notice) => notice[locale]) : [],
  };
}

function text(file: string, read: InventoryRead, { io, locale }: Showing): string[] {
  const look = lookOf(io);
  if (read.ok) {
    const fine = say.inventoryFine(file, read.live.servers.size)[locale];
    const notices = read.notices.flatMap((notice) => lines(notice[locale], look, { mark: '- ', tone: 'warning' }));
    return [...lines(fine, look, { tone: 'good' }), ...notices];
  }
  const heading = cliWordsOf(locale).configMistakes(file, read.mistakes.length);
  const listed = read.mistakes.flatMap((mistake) => lines(mistakeLine(mistake)[locale], look, { mark: '- ' }));
  return [...lines(heading, look, { tone: 'bad' }), ...listed];
}
