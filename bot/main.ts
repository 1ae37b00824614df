/**
 * Puts the whole program together and opens the door: reads from top to bottom, holds no logic of its own.
 *
 * Practice mode serves an estate that exists in memory only, on loopback, with a page to try it on. Without practice
 * mode the configuration decides, and every mistake in it is reported before anything is opened.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import pino, { type Logger } from 'pino';
import { createConversations } from '../dialogs/converse';
import { afterRestart, closeExpired } from '../dialogs/after-restart';
import { createCardLedger } from '../dialogs/card-ledger';
import { keepCardsCurrent } from '../dialogs/keep-cards-current';
import type { Office } from '../dialogs/office';
import type { Desk } from '../desk/change';
import type { Clock } from '../probes/clock';
import { systemClock } from '../probes/clock';
import type { AdapterOptions } from './authentication';
import { databaseProblem, deskLimits } from './desk-settings';
import { createDoor, type Door } from './door';
import { loadKnowledge } from './knowledge';
import type { liveWorld as openLiveWorld } from './live-world';
import { practiceWorld } from './practice/practice-world';
import { sleep } from './sleep';
import { approvalStore } from './stores/approval-store';
import { preferenceStore } from './stores/conversation-store';
import { openDatabase, type OpenDatabase } from './stores/sqlite';
import type { World } from './world';

export interface ServeOptions {
  readonly practice: boolean;
  /** 0 takes any free port; undefined is 3978. */
  readonly port: number | undefined;
  /** The database file; undefined is the configuration's, or `.preflight/practice.sqlite` in practice mode. */
  readonly data: string | undefined;
  readonly configFile: string | undefined;
  readonly log?: Logger | undefined;
  /** Another Teams than Microsoft's, for tests. */
  readonly adapterOptions?: AdapterOptions | undefined;
}

export interface Serving {
  readonly ok: true;
  /** Where the page is in practice mode; the address of the bot endpoint otherwise. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export type Served = Serving | { readonly ok: false; readonly problems: readonly string[] };

const expiryCheckMs = 60_000;
/** How long a card may go on showing what somebody decided at a terminal: two looks. */
const cardCheckMs = 4_000;

export async function serve(options: ServeOptions): Promise<Served> {
  const clock = systemClock;
  const world = options.practice ? await practiceWorld(options, clock) : loadLiveWorld()(options);
  if (!world.ok) return world;
  const log = options.log ?? pino({ level: world.logLevel });
  const path = options.data ?? world.storeFile;
  const database = await openDatabase(path);
  if (!database.ok) return { ok: false, problems: [databaseProblem(database.code, path, database.detail)] };

  const desk: Desk = {
    store: approvalStore(database.db),
    clock: { now: () => new Date(), newId: randomUUID },
    limits: deskLimits,
  };
  const office: Office = {
    knowledge: loadKnowledge(),
    ...{ inventory: world.inventory, ask: world.ask, inspect: world.inspect, actor: world.actor },
    ...{ desk, clock, preferences: preferenceStore(database.db) },
    cards: createCardLedger(),
    report: (trouble, reference) => log.error({ reference, error: errorName(trouble) }, 'a conversation failed'),
  };
  const door = doorFor(office, world, log, options.adapterOptions);
  const pickUp = await afterRestart(office);
  const address = await door.listen();
  // Not waited for: a conversation that cannot be reached takes half a minute to give up, and people wait for the door.
  void pickUp(door.voiceIn);
  const stopExpiry = every(clock, expiryCheckMs, () => closeExpired(office, door.voiceIn), log);
  const stopCards = every(clock, cardCheckMs, keepCardsCurrent(office, door.voiceIn), log);
  return {
    ok: true,
    url: options.practice
      ? `http://127.0.0.1:${address.port}/`
      : `http://${address.address}:${address.port}/api/messages`,
    close: () => closeAll([stopExpiry, stopCards], world, door, database),
  };
}

/** Wires, secrets and what they bring are loaded only when real servers are meant: practice starts without them. */
function loadLiveWorld(): typeof openLiveWorld {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { liveWorld } = require('./live-world') as { readonly liveWorld: typeof openLiveWorld };
  return liveWorld;
}

function doorFor(office: Office, world: World, log: Logger, adapterOptions: AdapterOptions | undefined): Door {
  const { store, clock, limits } = office.desk;
  return createDoor({
    converse: createConversations(office),
    config: world.config,
    ...(adapterOptions === undefined ? {} : { adapterOptions }),
    seen: {
      recall: (key) => store.recallAction(`door ${key}`, clock.now().toISOString()),
      remember: async (key, result) => {
        const expiresAt = new Date(clock.now().getTime() + limits.actionMinutes * 60_000).toISOString();
        await store.rememberAction({ key: `door ${key}`, result, expiresAt }, clock.now().toISOString());
      },
    },
    log,
    now: () => new Date(),
    newId: randomUUID,
    fetch: globalThis.fetch,
    sleep,
    random: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    extraRoutes: world.extraRoutes,
  });
}

/** Calls back again and again until the result is called; one call at a time, and trouble is only written down. */
function every(clock: Clock, ms: number, work: () => Promise<void>, log: Logger): () => void {
  let takeBack: () => void = () => undefined;
  let stopped = false;
  const next = (): void => {
    takeBack = clock.after(ms, () => {
      void work()
        .catch((trouble: unknown) => log.error({ error: errorName(trouble) }, 'tidying up requests failed'))
        .finally(() => stopped || next());
    });
  };
  next();
  return () => {
    stopped = true;
    takeBack();
  };
}

async function closeAll(
  timers: readonly (() => void)[],
  world: World,
  door: Door,
  database: OpenDatabase,
): Promise<void> {
  for (const stop of timers) stop();
  world.close();
  await door.close();
  await database.close();
}

function errorName(trouble: unknown): string {
  return trouble instanceof Error
    ? `${trouble.name} at ${(trouble.stack ?? '').split('\n')[1]?.trim() ?? '?'}`
    : typeof trouble;
}
