/** `preflight doctor`: checks Preflight itself and, where a server is named, every link of the way to it. */
import { access, constants } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { colonOf } from '../../dialogs/cards/finding';
import { everyQuestion } from '../../dialogs/look';
import { becauseAndNext } from '../../dialogs/run-fix';
import type { Eyes } from '../../dialogs/office';
import type { InventoryServer } from '../../probes/inventory';
import type { Said } from '../../probes/said';
import { loadKnowledge } from '../knowledge';
import { openPractice, type OpenedPractice } from '../practice/open-practice';
import { codeOf, readText } from './bytes';
import { readConfiguration } from './config-check';
import type { DoctorJson } from './contract';
import { exitOfWalk, namesIn, walkText, walkTo, writeReport, type Walked } from './doctor-connection';
import * as say from './doctor-words';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, writeJson, type Showing } from './io';
import { lines, lookOf, type Tone } from './page';
import { findServers, openEyes, type OpenedEyes } from './open-eyes';
import { walkToJson } from './walk-to-json';
import { cliWordsOf } from './words';

export interface DoctorGiven {
  readonly server: string | undefined;
  readonly config?: string;
  readonly data?: string;
  /** Also prove what only a Windows server can prove, and write the report. */
  readonly full?: boolean;
  readonly report?: string;
}

interface Check {
  readonly id: string;
  readonly state: DoctorJson['checks'][number]['state'];
  readonly said: Said;
  readonly next?: Said | undefined;
}

/** The oldest Node.js that is supported, as package.json says it. */
const oldestNode = '20.19.0';
const usualConfig = 'preflight.yaml';
const usualData = '.preflight/preflight.sqlite';

const usualReport = 'preflight-live-test.json';

export async function doctor(given: DoctorGiven, showing: Showing): Promise<ExitCode> {
  const { io, locale } = showing;
  if (given.full === true && given.server === undefined) {
    complain(io, say.fullNeedsServer[locale]);
    return exitCodes.badInput;
  }
  const config = await configCheckOf(given.config, showing);
  const checks: Check[] = [nodeCheck(process.versions.node), catalogueCheck()];
  const eyes = showing.inventory === undefined ? undefined : await openEyes(showing);
  if (showing.inventory !== undefined && eyes === undefined) return exitCodes.badInput;
  const estate = eyes === undefined ? await openPractice(io.clock) : undefined;
  if (estate !== undefined) checks.push(estateCheck(estate));
  else if (showing.inventory !== undefined && eyes !== undefined) {
    const said = say.inventoryFine(showing.inventory, eyes.inventory.servers.length);
    checks.push({ id: 'inventory', state: 'ok', said });
  }
  checks.push(config.check, await storeCheck(given.data ?? config.storeFile ?? usualData));
  if (estate !== undefined)
    checks.push({ id: 'live-servers', state: 'not-checked', said: say.live, next: say.liveNext });
  try {
    const looked = await lookAtServer(given, eyes ?? practiceEyes(estate), checks, showing);
    if (looked === 'no such server') return exitCodes.badInput;
    show(checks, looked, showing);
    return exitOf(checks, looked);
  } finally {
    eyes?.close();
  }
}

function practiceEyes(estate: OpenedPractice | undefined): OpenedEyes | undefined {
  if (estate?.ok !== true) return undefined;
  const { inventory, ask, inspect } = estate;
  return { knowledge: loadKnowledge(), inventory, ask, inspect, accounts: [], close: () => undefined };
}

/** Walks to the server that was named, if any. On practice servers every question is tried once, as well. */
async function lookAtServer(
  given: DoctorGiven,
  eyes: OpenedEyes | undefined,
  checks: Check[],
  showing: Showing,
): Promise<Walked | undefined | 'no such server'> {
  if (given.server === undefined || eyes === undefined) return undefined;
  const [server] = findServers(eyes, [given.server], showing) ?? [];
  if (server === undefined) return 'no such server';
  if (showing.inventory === undefined) {
    showing.io.stderr.write(`${cliWordsOf(showing.locale).practice}\n`);
    checks.push(await serverCheck(server, eyes));
  }
  const walked = await walkTo(server, { ...eyes, full: given.full === true }, showing);
  if (given.full === true) {
    await writeReport(given.report ?? usualReport, walked, namesIn(eyes.inventory, eyes.accounts), showing);
  }
  return walked;
}

function exitOf(checks: readonly Check[], walked: Walked | undefined): ExitCode {
  if (checks.some((check) => check.state === 'fails')) return exitCodes.fails;
  const blind = checks.some((check) => check.state === 'unknown');
  if (blind || walked === undefined) return blind ? exitCodes.couldNotLook : exitCodes.fine;
  return exitOfWalk(walked.walk);
}

function nodeCheck(version: string): Check {
  const said = say.nodeFine(version);
  const own = version.split('.').map(Number);
  for (const [index, wanted] of oldestNode.split('.').map(Number).entries()) {
    const part = own[index] ?? 0;
    if (part > wanted) break;
    if (part < wanted) return { id: 'node', state: 'fails', said, next: say.nodeOld(oldestNode) };
  }
  return { id: 'node', state: 'ok', said };
}

function catalogueCheck(): Check {
  try {
    const { catalogue } = loadKnowledge();
    return { id: 'catalogue', state: 'ok', said: say.catalogueFine(catalogue.rules.length, catalogue.failures.length) };
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { id: 'catalogue', state: 'fails', said: say.catalogueBroken(detail), next: say.reinstall };
  }
}

function estateCheck(estate: Awaited<ReturnType<typeof openPractice>>): Check {
  if (estate.ok) return { id: 'practice-estate', state: 'ok', said: say.estateFine(estate.inventory.servers.length) };
  const first = estate.mistakes[0];
  const mistake = `${first?.file ?? ''} ${first?.path ?? ''}: ${first?.problem ?? ''}`;
  return { id: 'practice-estate', state: 'fails', said: say.estateBroken(mistake), next: say.reinstall };
}

/** A configuration that was named must be there; the usual one is looked at when it is. */
async function configCheckOf(
  named: string | undefined,
  { io, locale }: Showing,
): Promise<{ readonly check: Check; readonly storeFile: string | undefined }> {
  const file = named ?? usualConfig;
  const opened = await readText(io, file, 1, locale);
  if (!opened.ok && named === undefined) {
    const check: Check = { id: 'config', state: 'not-checked', said: say.configNone, next: say.configNoneNext };
    return { check, storeFile: undefined };
  }
  if (!opened.ok) {
    const said = { en: opened.sentence, fr: opened.sentence };
    return { check: { id: 'config', state: 'fails', said }, storeFile: undefined };
  }
  const read = readConfiguration(opened.text, io);
  if (read.ok)
    return { check: { id: 'config', state: 'ok', said: say.configFine(file) }, storeFile: read.config.store.file };
  const said = say.configBroken(file, read.mistakes.length);
  return { check: { id: 'config', state: 'fails', said, next: say.configNext(file) }, storeFile: undefined };
}

/** Nothing is created: the file is asked for, or the nearest folder above it that exists. */
async function storeCheck(file: string): Promise<Check> {
  let at = resolve(file);
  for (;;) {
    const trouble = await writableAt(at);
    if (trouble === undefined) return { id: 'store', state: 'ok', said: say.storeFine(file) };
    if (trouble !== 'missing' || dirname(at) === at) {
      return { id: 'store', state: 'fails', said: say.storeBroken(file), next: say.storeNext };
    }
    at = dirname(at);
  }
}

async function writableAt(path: string): Promise<'missing' | 'denied' | undefined> {
  try {
    await access(path, constants.W_OK);
    return undefined;
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? 'missing' : 'denied';
  }
}

/** Asks every question once. */
async function serverCheck(server: InventoryServer, eyes: Eyes): Promise<Check> {
  const [sheet] = await eyes.ask([server], everyQuestion(eyes.knowledge.catalogue));
  const answers = Object.values(sheet?.answers ?? {});
  const answered = answers.filter((answer) => answer.state === 'answered').length;
  const missing = answers.flatMap((answer) =>
    answer.state === 'unanswered' && answer.because.code !== 'not-applicable' ? [answer.because] : [],
  );
  const said = say.serverFine(server.name, answered, answers.length);
  const state = missing.length === 0 ? 'ok' : 'unknown';
  return { id: `server-${server.name}`, state, said, next: becauseAndNext(missing[0]) };
}

function show(checks: readonly Check[], walked: Walked | undefined, { io, locale, json }: Showing): void {
  if (json) {
    const shown: DoctorJson = {
      checks: checks.map(({ id, state, said, next }) => ({
        id,
        state,
        text: said[locale],
        next: next?.[locale] ?? null,
      })),
      connection: walked === undefined ? null : walkToJson(walked.walk, locale),
      claims: (walked?.claims ?? []).map(({ id, claim, how, result, seen }) => {
        return { id, claim: claim[locale], how: how[locale], result, seen };
      }),
    };
    writeJson(io, shown);
    return;
  }
  const words = cliWordsOf(locale);
  const look = lookOf(io);
  const tones = { ok: 'good', fails: 'bad', unknown: 'warning', 'not-checked': 'dim' } satisfies Record<string, Tone>;
  const made = checks.flatMap(({ state, said, next }) => [
    ...lines(`${words.doctorStates[state]}${colonOf(locale)} ${said[locale]}`, look, { tone: tones[state] }),
    ...(next === undefined ? [] : lines(next[locale], look, { indent: 2 })),
  ]);
  if (walked !== undefined) made.push(...walkText(walked, look, locale));
  io.stdout.write(`${made.join('\n')}\n`);
}
