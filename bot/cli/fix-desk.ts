/**
 * The desk of the command line: the same database, people and servers as the bot, and who is speaking.
 *
 * With a configuration the account of the operating system decides who speaks; nobody can say to be somebody else. In
 * practice nobody is real, and `--as` chooses.
 */
import { randomUUID } from 'node:crypto';
import { createCardLedger } from '../../dialogs/card-ledger';
import type { Office } from '../../dialogs/office';
import type { Desk } from '../../desk/change';
import type { Person } from '../../desk/people';
import { expireDue, interruptLost } from '../../desk/runs';
import { databaseProblem, deskLimits } from '../desk-settings';
import { loadKnowledge } from '../knowledge';
import type { liveWorld as openLiveWorld } from '../live-world';
import { operatorFrom } from '../operators';
import { openPractice } from '../practice/open-practice';
import { practiceStore } from '../practice/practice-store';
import { approvalStore } from '../stores/approval-store';
import { preferenceStore } from '../stores/conversation-store';
import { openDatabase } from '../stores/sqlite';
import type { World } from '../world';
import { exitCodes, type ExitCode } from './exit-codes';
import { fixWordsOf } from './fix-words';
import { complain, type Showing } from './io';
import { cliWordsOf } from './words';

export interface FixGiven {
  readonly config?: string | undefined;
  readonly data?: string | undefined;
  /** Name of a practice person. */
  readonly as?: string | undefined;
}

export interface FixDesk {
  readonly office: Office;
  readonly speaker: Person;
  readonly practice: boolean;
}

type Servers = Pick<World, 'inventory' | 'ask' | 'inspect' | 'actor' | 'storeFile' | 'close'>;
interface Opened {
  readonly servers: Servers;
  readonly speaker: Person;
}

/** Opens the desk, does the work and closes it. What is wrong goes to stderr, all of it. */
export async function atDesk(
  given: FixGiven,
  showing: Showing,
  work: (desk: FixDesk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = given.config === undefined ? await openForPractice(given, showing) : openForReal(given, showing);
  if (!opened) return exitCodes.badInput;
  const { servers, speaker } = opened;
  const path = given.data ?? servers.storeFile;
  const database = await openDatabase(path);
  if (!database.ok) {
    servers.close();
    complain(showing.io, databaseProblem(database.code, path, database.detail));
    return exitCodes.badInput;
  }
  const { clock } = showing.io;
  const desk: Desk = {
    store: approvalStore(database.db),
    clock: { now: clock.now, newId: randomUUID },
    limits: deskLimits,
  };
  const office: Office = {
    knowledge: loadKnowledge(),
    ...{ inventory: servers.inventory, ask: servers.ask, inspect: servers.inspect, actor: servers.actor, desk, clock },
    preferences: preferenceStore(database.db),
    cards: createCardLedger(),
    report: () => undefined,
  };
  try {
    // The bot does the same from time to time; it may not be running.
    await expireDue(desk);
    await interruptLost(desk);
    return await work({ office, speaker, practice: given.config === undefined });
  } finally {
    servers.close();
    await database.close();
  }
}

function openForReal({ config, as }: FixGiven, { io, locale }: Showing): Opened | undefined {
  const words = fixWordsOf(locale);
  if (as !== undefined) return no(io, words.asOnlyInPractice);
  // Wires and secrets are loaded only where real servers are meant.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { liveWorld } = require('../live-world') as { readonly liveWorld: typeof openLiveWorld };
  const world = liveWorld({ configFile: config, port: undefined });
  if (!world.ok) return no(io, ...world.problems);
  const account = io.account();
  const speaker = account === undefined ? undefined : operatorFrom({ ...world, ...world.config }, account);
  if (speaker) return { servers: world, speaker };
  world.close();
  return no(io, account === undefined ? words.noAccount : words.unmapped(account));
}

async function openForPractice({ as }: FixGiven, { io, locale }: Showing): Promise<Opened | undefined> {
  const words = fixWordsOf(locale);
  const opened = await openPractice(io.clock);
  if (!opened.ok) return no(io, ...opened.mistakes.map(({ file, path, problem }) => `${file} ${path}: ${problem}`));
  io.stderr.write(`${cliWordsOf(locale).practice}\n`);
  const names = opened.people.map(({ name }) => name).join(', ');
  if (as === undefined) return no(io, words.whoPractises(names));
  const speaker = opened.people.find(({ name }) => name.toLowerCase() === as.toLowerCase());
  if (!speaker) return no(io, words.nobodyCalled(as, names));
  const { inventory, ask, inspect, actor } = opened;
  return { servers: { inventory, ask, inspect, actor, storeFile: practiceStore, close: () => undefined }, speaker };
}

function no(io: Showing['io'], ...sentences: readonly string[]): undefined {
  for (const sentence of sentences) complain(io, sentence);
  return undefined;
}
