/**
 * What the practice page may ask for: to say something, to press a button, to leave a file, to start over.
 *
 * Each is turned into what Teams would send to the bot; a bot that does not answer, or refuses, is told to the person.
 */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { locales } from '../../probes/said';
import type { ChatLog } from './chat-log';
import { fileName, type FileShelf, type ShelvedFile } from './file-shelf';
import type { PracticePerson } from './load-estate';
import {
  messageActivity,
  pressActivity,
  privateConversation,
  teamConversation,
  type ActivityParts,
  type PlaceName,
} from './practice-activities';
import { readBytes, readJson } from './request-body';

export interface PageAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** By the last part of their address. */
export type PageRequests = Readonly<
  Record<'say' | 'press' | 'files' | 'reset', (request: IncomingMessage) => Promise<PageAnswer>>
>;

export interface PageRequestParts {
  readonly people: readonly PracticePerson[];
  readonly tenant: string;
  readonly baseUrl: () => string;
  readonly files: { readonly maxBytes: number };
  readonly reset: () => Promise<void>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly chat: ChatLog;
  readonly shelf: FileShelf;
}

/** What the bot takes in one request, less the room that the activity around the words needs. */
const mostBytes = 240_000;
const botDeadlineMs = 20_000;

const who = { person: z.string(), place: z.enum(['team', 'private']), locale: z.enum(locales) };
const saying = z.object({
  ...who,
  text: z.string().max(120_000).default(''),
  files: z.array(z.string().max(100)).max(5).default([]),
});
const pressing = z.object({
  ...who,
  messageId: z.string().min(1).max(200),
  verb: z.string().min(1).max(200),
  data: z.unknown(),
});
/** What the bot answers a press with; see learn.microsoft.com, Universal Actions for Adaptive Cards. */
const invokeAnswer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown().optional() });
const errorValue = z.object({ message: z.string() });

export function pageRequests(parts: PageRequestParts): PageRequests {
  return {
    say: (request) => say(request, parts),
    press: (request) => press(request, parts),
    files: (request) => keepFile(request, parts),
    reset: async () => {
      await parts.reset();
      parts.chat.clear();
      parts.shelf.clear();
      return { status: 200, body: {} };
    },
  };
}

async function say(request: IncomingMessage, parts: PageRequestParts): Promise<PageAnswer> {
  const read = await readJson(request, saying, mostBytes);
  if (!read.ok) return problem(read.status, 'BadRequest', read.why);
  const { text } = read.value;
  const person = personOf(read.value.person, parts);
  if (person === undefined) return nobody();
  const files = read.value.files.map((id) => parts.shelf.get(id)).filter((file): file is ShelvedFile => !!file);
  if (files.length < read.value.files.length) return problem(410, 'Gone', 'The file is no longer here. Add it again.');
  if (text.trim() === '' && files.length === 0) return problem(400, 'Empty', 'There is nothing to send.');
  const base = activityParts(read.value, person, parts);
  const conversation = conversationOf(read.value.place, person);
  parts.chat.say({
    id: base.id,
    conversation,
    by: { id: person.id, name: person.name },
    text,
    card: undefined,
    summary: undefined,
    files: files.map((file) => ({ name: file.name, bytes: file.bytes.length })),
  });
  parts.chat.working(conversation, true);
  const answer = await toBot(messageActivity(base, text, files), parts);
  parts.chat.working(conversation, false);
  return answer.status < 300 ? { status: 200, body: { id: base.id } } : refusedByBot(answer);
}

async function press(request: IncomingMessage, parts: PageRequestParts): Promise<PageAnswer> {
  const read = await readJson(request, pressing, mostBytes);
  if (!read.ok) return problem(read.status, 'BadRequest', read.why);
  const person = personOf(read.value.person, parts);
  if (person === undefined) return nobody();
  const { verb, messageId, data } = read.value;
  const base = activityParts(read.value, person, parts);
  const answer = await toBot(pressActivity(base, { verb, messageId, data }), parts);
  const invoke = invokeAnswer.safeParse(answer.body);
  if (answer.status >= 300 || !invoke.success) return refusedByBot(answer);
  const { statusCode, type, value } = invoke.data;
  if (type === 'application/vnd.microsoft.card.adaptive') {
    // Through the chat, so that it keeps its place among the edits that come before and after it.
    parts.chat.view(conversationOf(read.value.place, person), messageId, person.id, value);
    return { status: 200, body: { statusCode } };
  }
  const error = errorValue.safeParse(value);
  const sentence = typeof value === 'string' ? value : error.success ? error.data.message : undefined;
  return { status: 200, body: { statusCode, sentence } };
}

async function keepFile(request: IncomingMessage, parts: PageRequestParts): Promise<PageAnswer> {
  const read = await readBytes(request, parts.files.maxBytes);
  if (!read.ok) return problem(read.status, read.status === 413 ? 'TooLarge' : 'BadRequest', read.why);
  const name = fileName(new URL(request.url ?? '', 'http://practice').searchParams.get('name') ?? '');
  const file = { id: parts.newId(), name, bytes: read.value };
  parts.shelf.put(file);
  return { status: 201, body: { id: file.id, name, bytes: file.bytes.length } };
}

/** Sends an activity to the bot's own address. Status 0 when it did not answer. */
async function toBot(activity: object, parts: PageRequestParts): Promise<PageAnswer> {
  try {
    const response = await parts.fetch(`${parts.baseUrl()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      redirect: 'error',
      signal: AbortSignal.timeout(botDeadlineMs),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } catch {
    return { status: 0, body: undefined };
  }
}

function refusedByBot(answer: PageAnswer): PageAnswer {
  const said = errorValue.safeParse(answer.body);
  return problem(502, 'BotRefused', said.success ? said.data.message : 'The bot did not answer.');
}

function activityParts(
  given: { readonly place: PlaceName; readonly locale: ActivityParts['locale'] },
  person: PracticePerson,
  parts: PageRequestParts,
): ActivityParts {
  const { place, locale } = given;
  const at = parts.now().toISOString();
  return { id: parts.newId(), person, place, locale, tenant: parts.tenant, baseUrl: parts.baseUrl(), at };
}

function personOf(id: string, parts: PageRequestParts): PracticePerson | undefined {
  return parts.people.find((person) => person.id === id);
}

function conversationOf(place: PlaceName, person: PracticePerson): string {
  return place === 'team' ? teamConversation : privateConversation(person);
}

function nobody(): PageAnswer {
  return problem(400, 'UnknownPerson', 'There is no such person in the practice organisation.');
}

function problem(status: number, code: string, message: string): PageAnswer {
  return { status, body: { code, message } };
}
