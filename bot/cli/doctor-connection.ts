/** The part of `preflight doctor` that walks to a server, shows each link, and proves what a full run can prove. */
import { writeFile } from 'node:fs/promises';
import { colonOf } from '../../dialogs/cards/finding';
import { everyQuestion } from '../../dialogs/look';
import { oneOfEachKind, proveClaims, type ProvenClaim } from '../../probes/doctor/claims';
import { createRedactor, type KnownNames } from '../../probes/doctor/redact';
import { reportOf } from '../../probes/doctor/report';
import { brokenStep, type Inspect, type StepResult, type Walk } from '../../probes/doctor/walk';
import { factWords, stateWords, stepWords } from '../../probes/doctor/words';
import { failureWords, sayBecause } from '../../probes/failure-words';
import type { Inventory, InventoryServer } from '../../probes/inventory';
import { questionKinds } from '../../probes/question-kinds';
import type { Locale } from '../../probes/said';
import type { LoadedKnowledge } from '../knowledge';
import { codeOf } from './bytes';
import * as say from './doctor-words';
import { exitCodes, type ExitCode } from './exit-codes';
import { complain, type Showing } from './io';
import { lines, type Look, type Tone } from './page';
import { cancelled } from './until-cancelled';

export interface Walked {
  readonly walk: Walk;
  /** Empty without `--full`. */
  readonly claims: readonly ProvenClaim[];
}

/** Walks to the server; with `full`, every kind of question is asked in the same visit. Ctrl+C ends it early. */
export async function walkTo(
  server: InventoryServer,
  given: { readonly inspect: Inspect; readonly knowledge: LoadedKnowledge; readonly full: boolean },
  { io }: Showing,
): Promise<Walked> {
  const { inspect, knowledge, full } = given;
  const questions = full ? oneOfEachKind(everyQuestion(knowledge.catalogue)) : [];
  const walk = await inspect(server, { questions, signal: cancelled(io) });
  return { walk, claims: full ? proveClaims(walk.seen, [...questionKinds.keys()]) : [] };
}

/** A broken link means that nothing can be known about the server, as does one that could not be looked at. */
export function exitOfWalk(walk: Walk): ExitCode {
  const fine = walk.steps.every(({ state }) => state === 'ok' || state === 'not-applicable');
  return fine ? exitCodes.fine : exitCodes.couldNotLook;
}

/** Writes the report without names; what was written, or why not, goes to stderr. */
export async function writeReport(
  file: string,
  { walk, claims }: Walked,
  names: KnownNames,
  { io, locale }: Showing,
): Promise<boolean> {
  // The report is read by others, so it is in English whatever the terminal speaks.
  const report = reportOf(walk, claims, createRedactor(names), 'en');
  try {
    await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`, { mode: 0o600 });
  } catch (thrown) {
    complain(io, say.reportUnwritten(file, codeOf(thrown))[locale]);
    return false;
  }
  io.stderr.write(`${say.reportWritten(file)[locale]}\n`);
  return true;
}

/** Every name that an inventory holds, for the report that must not show them. */
export function namesIn(inventory: Inventory, accounts: readonly { user: string; domain: string }[]): KnownNames {
  const { servers } = inventory;
  const zones = servers.flatMap(({ fqdn }) => zonesOf(fqdn));
  return {
    servers: servers.map(({ name, fqdn, aliases }) => [name, fqdn, ...aliases]),
    domains: [...new Set([...zones, ...accounts.map(({ domain }) => domain)])].filter((name) => name !== ''),
    accounts: [...new Set(accounts.map(({ user }) => user))],
    others: [...new Set(servers.flatMap(({ site, groups, tags }) => [site, ...groups, ...tags]))],
  };
}

/** `corp.example` of `ex01.corp.example`; the last label alone names nobody. */
function zonesOf(fqdn: string): string[] {
  const labels = fqdn.split('.');
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'));
}

const tones: Readonly<Record<StepResult['state'], Tone>> = {
  ok: 'good',
  broken: 'bad',
  'not-applicable': 'dim',
  unknown: 'warning',
  'not-reached': 'dim',
};

export function walkText({ walk, claims }: Walked, look: Look, locale: Locale): string[] {
  const made = ['', ...lines(say.connection(walk.server)[locale], look, { tone: 'bold' })];
  const broken = brokenStep(walk);
  // What somebody must do stands before what was in order on the way there.
  if (broken !== undefined) made.push(...stepLines(broken, look, locale), '');
  for (const step of walk.steps) if (step !== broken) made.push(...stepLines(step, look, locale));
  if (claims.length === 0) return made;
  made.push('', ...lines(say.claimsHeading[locale], look, { tone: 'bold' }));
  for (const { claim, result, seen } of claims) {
    const tone: Tone = result === 'proven' ? 'good' : result === 'refuted' ? 'bad' : 'dim';
    const said = `${say.results[result][locale]}${colonOf(locale)} ${claim[locale]} (${seen})`;
    made.push(...lines(said, look, { tone }));
  }
  return made;
}

function stepLines({ id, state, because, why, facts, notices }: StepResult, look: Look, locale: Locale): string[] {
  const colon = colonOf(locale);
  const made = lines(`${stepWords[id][locale]}${colon} ${stateWords[state][locale]}`, look, { tone: tones[state] });
  const add = (text: string, tone: Tone = 'plain'): void => void made.push(...lines(text, look, { indent: 2, tone }));
  if (because !== undefined) {
    const { who, next } = failureWords[because.code];
    add(sayBecause(because, locale));
    add(`${say.who[locale]}${colon} ${who[locale]}`);
    add(`${say.next[locale]}${colon} ${next[locale]}`);
  }
  if (why !== undefined) add(why[locale], 'dim');
  for (const { id: fact, value } of facts) add(`${factWords[fact][locale]}${colon} ${value}`, 'dim');
  for (const notice of notices) add(notice[locale], 'warning');
  return made;
}
