/**
 * What Teams does in a story: it sends activities to a bot in practice mode and keeps what the bot says and edits.
 *
 * The bot runs in a process of its own over a database file, so that a story can kill it and start it again.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { ended, firstLine, startChild } from '../bot/stores/desk-on-file';
import { buttonData } from '../fakes/practice-office';
import type { FakeTeams, Sent } from '../fakes/teams';

/** The people and the tenant of the practice estate. */
export const alex = { id: '5f0c1d7e-3a41-4d0f-9a53-0d3f6f1b7a01', name: 'Alex', roles: ['reader', 'requester'] };
export const sam = {
  ...{ id: '5f0c1d7e-3a41-4d0f-9a53-0d3f6f1b7a02', name: 'Sam' },
  roles: ['reader', 'requester', 'approver'],
};
export const tenant = '0d1f6a5e-4c58-4c0e-9a3f-6f9f0c1d2e3b';
const conversation = { id: '19:story@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: tenant };
const bot = { id: '28:preflight', name: 'Preflight' };

/** What is stored to find the conversation again. */
export function referenceIn(serviceUrl: string) {
  const { id, conversationType, tenantId } = conversation;
  return { serviceUrl, channelId: 'msteams', bot, conversation: { id, conversationType, tenantId } };
}

/** Starts the program as `serve --practice` does; the result is its address. */
export async function startBot(data: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = startChild(
    `const { serve } = require('./bot/main');
     const log = require('pino')({ level: 'silent' });
     const served = await serve({ practice: true, port: 0, data: process.argv[1], configFile: undefined, log });
     process.stdout.write((served.ok ? served.url : JSON.stringify(served)) + '\\n');`,
    data,
  );
  return { url: await firstLine(child), child };
}

export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}

type Person = typeof alex;

export interface Invoked {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Sends one activity to the bot. */
export async function send(
  url: string,
  serviceUrl: string,
  by: Person,
  more: Record<string, unknown>,
  token?: string,
): Promise<Invoked> {
  const activity = {
    ...{ id: randomUUID(), channelId: 'msteams', serviceUrl, timestamp: new Date().toISOString() },
    ...{ from: { id: `29:${by.name}`, name: by.name, aadObjectId: by.id }, recipient: bot, conversation },
    ...{ channelData: { tenant: { id: tenant } }, locale: 'en-GB', ...more },
  };
  const response = await fetch(new URL('/api/messages', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
}

export function press(
  url: string,
  teams: FakeTeams,
  by: Person,
  verb: string,
  data: unknown,
  token?: string,
): Promise<Invoked> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'message-1', value };
  return send(url, teams.serviceUrl, by, invoke, token);
}

/** The first thing that the bot sent of which this is true; waits up to half a minute for it. */
export async function heard(teams: FakeTeams, wanted: (sent: Sent) => boolean): Promise<Sent> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = teams.sent.find(wanted);
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`Not sent: ${teams.sent.map((sent) => String(sent.body['summary'])).join(' | ')}`);
    await wait(20);
  }
}

export const says = (words: string) => (sent: Sent) => String(sent.body['summary'] ?? '').includes(words);

/** The data of a button in what was sent. */
export const buttonIn = (sent: Sent, verb: string): unknown => buttonData(sent.body, verb);
