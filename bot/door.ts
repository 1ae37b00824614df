/**
 * The door to Teams: puts the parts of this room together around the conversations.
 *
 * `createDoor` opens nothing yet; `listen` does, and refuses when nobody would be authenticated on an address that others
 * can reach.
 */
import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Converse } from '../dialogs/conversation';
import { readActivity } from './activity';
import { DoorAdapter, placeReference, type PlaceReference } from './adapter';
import { DoorAuthentication, Refused, type AdapterOptions, type TeamsSettings } from './authentication';
import { createBackground } from './background';
import { connectorHttpClient, DeliveryFailed } from './connector';
import { createEditLine, editPace, type EditPace } from './edits';
import { createOnce, type Seen } from './once';
import { rolesFrom, type People } from './people';
import { connectorVoice, sendLimits, type DoorVoice, type SendLimits } from './send';
import { createHttp, sentence, type Address, type HttpAnswer } from './server';
import { within, type Sleep } from './sleep';
import { takeTurn, turnLimits, type TurnLimits, type TurnParts } from './turn';

export interface DoorConfig {
  readonly practice: boolean;
  readonly listen: { readonly host: string; readonly port: number };
  readonly teams: TeamsSettings;
  readonly people: People;
  readonly files: { readonly hosts: readonly string[]; readonly maxMegabytes: number; readonly seconds: number };
}

export interface DoorParts {
  readonly converse: Converse;
  readonly config: DoorConfig;
  readonly adapterOptions?: AdapterOptions;
  readonly seen: Seen;
  readonly log: Logger;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly sleep: Sleep;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
  /** Further routes on the same server, such as the practice page's. */
  readonly extraRoutes?: (server: Server) => void;
  readonly ready?: () => Promise<boolean>;
  /** Shorter times for tests. */
  readonly limits?: Partial<DoorLimits>;
}

export interface DoorLimits {
  readonly turn: TurnLimits;
  readonly send: SendLimits;
  readonly edits: EditPace;
  /** For one request to the connector. */
  readonly connectorMs: number;
  /** For work that is still going on when the door closes. */
  readonly closeMs: number;
}

export interface Door {
  readonly listen: () => Promise<Address>;
  /** Takes no more requests, waits a while for work that goes on, and closes. */
  readonly close: () => Promise<void>;
  /** A voice in a conversation that was stored earlier; undefined when the reference cannot be used. */
  readonly voiceIn: (reference: unknown) => DoorVoice | undefined;
}

const defaultLimits: DoorLimits = {
  turn: turnLimits,
  send: sendLimits,
  edits: editPace,
  connectorMs: 10_000,
  closeMs: 10_000,
};

export function createDoor(parts: DoorParts): Door {
  const { config, log, newId } = parts;
  if (config.teams.appId === undefined && !config.practice) {
    throw new Error('Without an app id nobody would be authenticated. Only practice mode may run like that.');
  }
  const limits = { ...defaultLimits, ...parts.limits };
  const report = reporter(log, newId);
  const background = createBackground();
  const { adapter, voiceIn } = createWire(parts, limits, report);
  let address: Address | undefined;
  const turn: TurnParts = {
    ...{ converse: parts.converse, sleep: parts.sleep, fetch: parts.fetch, newId, limits: limits.turn },
    ...{ background, voiceIn, report, rolesOf: rolesFrom(config.people) },
    once: createOnce(parts.seen, (error) => void report('memory', error)),
    files: () => fileRules(config, address),
  };
  const http = createHttp({
    ...config.listen,
    loopbackOnly: config.practice,
    messages: (authorization, body) => receive(adapter, turn, log, authorization, body),
    ready: parts.ready ?? (() => Promise.resolve(true)),
    extraRoutes: parts.extraRoutes,
    log,
    newId,
  });
  return {
    listen: async () => (address = await http.listen()),
    close: async () => {
      await http.close();
      await within(background.settled(), limits.closeMs, parts.sleep);
    },
    voiceIn: (reference) => {
      const place = placeReference.safeParse(reference);
      return place.success ? voiceIn(place.data) : undefined;
    },
  };
}

/** The way out: botbuilder's adapter over our own HTTP client, and voices that use it. */
function createWire(parts: DoorParts, limits: DoorLimits, report: TurnParts['report']) {
  const { config, now, sleep, random } = parts;
  const httpClient = connectorHttpClient(parts.fetch, limits.connectorMs, now);
  const authentication = new DoorAuthentication(config.teams, parts.adapterOptions ?? {}, { httpClient });
  const adapter = new DoorAdapter(authentication, config.teams.appId, (error) => void report('turn', error));
  const edits = createEditLine(limits.edits, sleep, now);
  const gaveUp = (what: 'say' | 'edit', error: unknown): void => void report(what, error);
  const sending = { wire: adapter.wire, limits: limits.send, edits, now, sleep, random, gaveUp };
  return { adapter, voiceIn: (place: PlaceReference) => connectorVoice(place, sending) };
}

/** One request to `/api/messages`, from its body to its answer. Never throws. */
async function receive(
  adapter: DoorAdapter,
  turn: TurnParts,
  log: Logger,
  authorization: string,
  body: unknown,
): Promise<HttpAnswer> {
  const read = readActivity(body);
  if (!read.ok) return sentence(400, 'BadRequest', read.because);
  const { activity } = read;
  try {
    const answer = await adapter.receive(authorization, activity, (context) => takeTurn(activity, context, turn));
    return { status: answer?.status ?? 200, body: answer?.body };
  } catch (error) {
    if (error instanceof Refused) {
      log.warn({ status: error.status, because: error.message }, 'a request was refused');
      return sentence(error.status, 'Refused', error.message);
    }
    return sentence(
      500,
      'InternalError',
      `The request failed on our side. Reference: ${turn.report('request', error)}.`,
    );
  }
}

function fileRules(config: DoorConfig, address: Address | undefined) {
  return {
    hosts: config.files.hosts,
    maxBytes: config.files.maxMegabytes * 1_048_576,
    deadlineMs: config.files.seconds * 1000,
    ownOrigin: config.practice && address !== undefined ? `http://127.0.0.1:${address.port}` : undefined,
  };
}

/**
 * Writes down that something failed. The error's text is left out, for it may quote what people wrote or a token; its
 * name and the places in the code are enough to find the fault.
 */
function reporter(log: Logger, newId: () => string): (what: string, error: unknown) => string {
  return (what, error) => {
    const reference = newId();
    const name = error instanceof Error ? error.name : typeof error;
    const status = error instanceof DeliveryFailed ? error.status : undefined;
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    log.error({ reference, what, error: name, status, at: frames.slice(0, 6).map((line) => line.trim()) }, 'failed');
    return reference;
  };
}
