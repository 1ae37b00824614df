/**
 * A real door on a free port in front of the echo conversation, with a real log that tests can read.
 */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createDoor, type Door, type DoorConfig, type DoorLimits, type DoorParts } from '../../bot/door';
import type { Seen } from '../../bot/once';
import { sleep } from '../../bot/sleep';
import { createEcho, type Echo } from './echo-converse';
import { appId, approverId, fakeCredentials, readerId, startTeams, tenantId, type FakeTeams } from './teams';

export interface OpenDoor extends Echo {
  readonly url: string;
  readonly teams: FakeTeams;
  readonly door: Door;
  readonly log: () => string;
  readonly post: (activity: unknown, token?: string | null, headers?: Record<string, string>) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export const quick: Partial<DoorLimits> = {
  turn: { answerWithinMs: 100, repliesWithinMs: 2_000 },
  send: { deadlineMs: 1_500, attempts: 5, firstWaitMs: 10 },
  edits: { pauseMs: 30, slowAfter: 20, slowPauseMs: 60 },
  connectorMs: 400,
  closeMs: 2_000,
};

export const liveConfig: DoorConfig = {
  practice: false,
  listen: { host: '127.0.0.1', port: 0 },
  teams: { appId, appType: 'SingleTenant', tenantId, password: 'x', certificate: undefined, cloud: 'public' },
  people: { everyone: 'reader', readers: [readerId], requesters: [readerId], approvers: [approverId] },
  files: { hosts: ['*.sharepoint.com'], maxMegabytes: 1, seconds: 5 },
};

export const practiceConfig: DoorConfig = {
  ...liveConfig,
  practice: true,
  teams: { ...liveConfig.teams, appId: undefined, tenantId: undefined, password: undefined },
};

export function memory(): Seen & { readonly entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    recall: (key) => Promise.resolve(entries.get(key)),
    remember: (key, result) => Promise.resolve(void entries.set(key, JSON.parse(JSON.stringify(result)))),
  };
}

export async function openDoor(change: Partial<DoorParts> = {}): Promise<OpenDoor> {
  const teams = await startTeams();
  try {
    return await openBefore(teams, change);
  } catch (error) {
    await teams.close();
    throw error;
  }
}

async function openBefore(teams: FakeTeams, change: Partial<DoorParts>): Promise<OpenDoor> {
  const echo = createEcho();
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const door = createDoor({
    converse: echo.converse,
    config: liveConfig,
    adapterOptions: {
      openIdMetadataUrl: teams.openIdMetadataUrl,
      credentials: fakeCredentials,
      serviceUrls: [teams.serviceUrl],
    },
    seen: memory(),
    log: pino(stream),
    now: () => new Date(),
    newId: randomUUID,
    fetch: globalThis.fetch,
    sleep,
    random: Math.random,
    limits: quick,
    ...change,
  });
  const { port } = await door.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, teams, door, ...echo },
    log: () => lines.join(''),
    post: (activity, token = teams.token(), headers = {}) => post(url, activity, token, headers),
    close: async () => {
      await door.close();
      await teams.close();
    },
  };
}

async function post(url: string, body: unknown, token: string | null, headers: Record<string, string>): Promise<Reply> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : {} };
}

let count = 0;

/** A message as Teams sends it; each has an id of its own unless one is given. */
export function activityFrom(teams: FakeTeams, change: Record<string, unknown> = {}): Record<string, unknown> {
  count += 1;
  return {
    type: 'message',
    id: `activity-${count}`,
    timestamp: new Date().toISOString(),
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    from: { id: '29:reader', name: 'Reader', aadObjectId: readerId },
    recipient: { id: '28:bot', name: 'Preflight' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-GB',
    deliveryMode: 'expectReplies',
    ...change,
  };
}

/** A press of an `Action.Execute` button. */
export function pressFrom(teams: FakeTeams, verb: string, data: unknown = {}, change: Record<string, unknown> = {}) {
  return activityFrom(teams, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'message-1',
    deliveryMode: undefined,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...change,
  });
}

/** The replies of an `expectReplies` answer. */
export function repliesIn(reply: Reply): Record<string, unknown>[] {
  const activities = reply.json['activities'];
  return Array.isArray(activities) ? activities : [];
}

/** Waits until something is true, at most two seconds. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 2_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('This did not happen within two seconds.');
    await sleep(10);
  }
}
