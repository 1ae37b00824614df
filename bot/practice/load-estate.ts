/**
 * Loads the practice estate from its folder: inventory, people, directory, one document per server, and their logs.
 *
 * Every mistake is listed with its file and its place in it, all at once. `now` moves the dates of the estate so that
 * Setup ran last night; without it they stay as they are written.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { inventory, inventoryServer, type Inventory } from '../../probes/inventory';
import { merge } from '../../probes/transports/replay/merge';
import {
  directoryDocument,
  stateDocument,
  type Estate,
  type StateDocument,
} from '../../probes/transports/replay/state';
import { daysToLastNight, shiftLog, shiftMoments } from './shift-days';

const practicePerson = z.strictObject({
  /** As the directory would have it: a GUID. */
  id: z.guid(),
  name: z.string().min(1),
  roles: z.array(z.enum(['reader', 'requester', 'approver'])),
});

const estateFile = z.strictObject({
  night: z.iso.date(),
  people: z.array(practicePerson).min(1),
  servers: z.array(inventoryServer).min(1),
});

export type PracticePerson = z.infer<typeof practicePerson>;

/** One mistake in the folder. `path` is the place in the file, such as `servers.3.fqdn`; empty for the whole file. */
export interface EstateMistake {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

export interface LoadedEstate {
  readonly ok: true;
  readonly inventory: Inventory;
  readonly people: readonly PracticePerson[];
  readonly estate: Estate;
}

export type EstateLoading = LoadedEstate | { readonly ok: false; readonly mistakes: readonly EstateMistake[] };

/** What has been read so far, and what was wrong with it. */
interface Reading {
  readonly folder: string;
  readonly mistakes: EstateMistake[];
}

/** Reads and checks the whole folder. Never throws for what is in it. */
export async function loadEstate(folder: string, now?: Date): Promise<EstateLoading> {
  const reading: Reading = { folder, mistakes: [] };
  const main = check(reading, 'estate.yaml', estateFile, await readYaml(reading, 'estate.yaml'));
  const days = main === undefined || now === undefined ? 0 : daysToLastNight(main.night, now);
  const known = main && check(reading, 'estate.yaml', inventory, { servers: main.servers });
  const directory = check(reading, 'directory.yaml', directoryDocument, await readYaml(reading, 'directory.yaml'));
  const documents = await readDocuments(reading, days);
  const logs = await readLogs(reading, documents, days);
  if (known) reading.mistakes.push(...unmatched(known, documents));
  if (reading.mistakes.length > 0 || !main || !known || !directory) return { ok: false, mistakes: reading.mistakes };
  return { ok: true, inventory: known, people: main.people, estate: { documents, directory, logs } };
}

async function readDocuments(reading: Reading, days: number): Promise<readonly StateDocument[]> {
  const base = await readYaml(reading, 'base.yaml');
  const documents: StateDocument[] = [];
  for (const name of await list(reading, 'servers', '.yaml')) {
    const file = `servers/${name}`;
    const own = await readYaml(reading, file);
    if (own === undefined) continue;
    const document = check(reading, file, stateDocument, shiftMoments(merge(base, own), days));
    if (document !== undefined) documents.push(document);
  }
  return documents;
}

async function readLogs(reading: Reading, documents: readonly StateDocument[], days: number) {
  const logs: Record<string, string> = {};
  for (const { setupLog } of documents) {
    if (setupLog === null) continue;
    const text = await readText(reading, `logs/${setupLog.file}`);
    if (text !== undefined) logs[setupLog.file] = shiftLog(text, days);
  }
  return logs;
}

/** Servers without a document, and documents without a server. */
function unmatched(known: Inventory, documents: readonly StateDocument[]): EstateMistake[] {
  const mistakes: EstateMistake[] = [];
  const names = new Set(known.servers.map((server) => server.name));
  const described = new Set(documents.map((document) => document.server));
  for (const [index, { name }] of known.servers.entries()) {
    if (described.has(name)) continue;
    mistakes.push({ file: 'estate.yaml', path: `servers.${index}`, problem: `${name} has no document in servers/` });
  }
  for (const { server } of documents) {
    if (names.has(server)) continue;
    const file = `servers/${server.toLowerCase()}.yaml`;
    mistakes.push({ file, path: 'server', problem: `${server} is not in estate.yaml` });
  }
  return mistakes;
}

function check<T>(reading: Reading, file: string, schema: z.ZodType<T>, value: unknown): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    reading.mistakes.push({ file, path: issue.path.map(String).join('.'), problem: issue.message });
  }
  return undefined;
}

async function readYaml(reading: Reading, file: string): Promise<unknown> {
  const text = await readText(reading, file);
  if (text === undefined) return undefined;
  const document = parseDocument(text);
  for (const error of document.errors) {
    const line = error.linePos?.[0].line;
    reading.mistakes.push({ file, path: line === undefined ? '' : `line ${line}`, problem: firstLine(error.message) });
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}

async function readText(reading: Reading, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(reading.folder, file), 'utf8');
  } catch (thrown) {
    reading.mistakes.push({ file, path: '', problem: `cannot be read: ${codeOf(thrown)}` });
    return undefined;
  }
}

async function list(reading: Reading, folder: string, ending: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(reading.folder, folder));
    return names.filter((name) => name.endsWith(ending)).sort();
  } catch (thrown) {
    reading.mistakes.push({ file: folder, path: '', problem: `cannot be listed: ${codeOf(thrown)}` });
    return [];
  }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
