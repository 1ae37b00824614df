/**
 * A connector service for the practice page, with the addresses that Teams has for a bot's messages and edits.
 *
 * The bot cannot tell it from the real one. What it accepts goes into the chat, and from there to every browser.
 */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { ChatContent, ChatLog } from './chat-log';
import { refuseConnector } from './guard';
import type { PracticePerson } from './load-estate';
import { channelId, privateConversation, teamConversation } from './practice-activities';
import { answerJson, readJson } from './request-body';

export interface ConnectorParts {
  readonly chat: ChatLog;
  readonly people: readonly PracticePerson[];
  readonly newId: () => string;
}

/** Teams refuses messages over about 100 KB; twice that leaves room for the activity around a card. */
const mostBytes = 262_144;
const root = '/practice/connector/v3/conversations';

const message = z.object({
  type: z.string().max(50).default('message'),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
});
const creation = z.object({ members: z.array(z.object({ id: z.string() })).default([]) });

export function connectorRoutes(server: Server, parts: ConnectorParts): void {
  const conversations = new Set([teamConversation, ...parts.people.map(privateConversation)]);
  const say = inConversation(conversations, async (request, response, conversation) => {
    const read = await readJson(request, message, mostBytes);
    if (!read.ok) return refuse(response, read.status, read.why);
    const id = parts.newId();
    if (read.value.type === 'typing') parts.chat.working(conversation, true);
    if (read.value.type === 'message') {
      parts.chat.say({ id, conversation, by: undefined, files: [], ...contentOf(read.value) });
    }
    answerJson(response, 201, { id });
  });
  server.post(root, connectorOnly(create(parts)));
  server.post(`${root}/:conversation/activities`, say);
  server.post(`${root}/:conversation/activities/:activity`, say);
  server.put(
    `${root}/:conversation/activities/:activity`,
    inConversation(conversations, async (request, response, conversation, activity) => {
      const read = await readJson(request, message, mostBytes);
      if (!read.ok) return refuse(response, read.status, read.why);
      parts.chat.edit(conversation, activity, contentOf(read.value));
      answerJson(response, 200, { id: activity });
    }),
  );
  server.del(
    `${root}/:conversation/activities/:activity`,
    inConversation(conversations, async (_request, response, conversation, activity) => {
      parts.chat.remove(conversation, activity);
      answerJson(response, 200, {});
    }),
  );
}

/** A conversation with one person, as a bot opens it to send a direct message. */
function create(parts: ConnectorParts) {
  return async (request: Request, response: Response): Promise<void> => {
    const read = await readJson(request, creation, mostBytes);
    if (!read.ok) return refuse(response, read.status, read.why);
    const ids = read.value.members.map((member) => member.id);
    const person = parts.people.find((one) => ids.includes(channelId(one)) || ids.includes(one.id));
    if (person === undefined) return refuse(response, 403, 'There is no such person in the practice organisation.');
    answerJson(response, 201, { id: privateConversation(person) });
  };
}

function contentOf(read: z.infer<typeof message>): ChatContent {
  const card = read.attachments?.find((one) => one.contentType === 'application/vnd.microsoft.card.adaptive')?.content;
  return { text: read.text ?? undefined, card, summary: read.summary ?? undefined };
}

type Handler = (request: Request, response: Response) => Promise<void>;

function connectorOnly(handler: Handler): Handler {
  return async (request, response) => {
    const refusal = refuseConnector(request);
    if (refusal === undefined) return handler(request, response);
    answerJson(response, refusal.status, { error: { code: refusal.code, message: refusal.message } });
  };
}

function inConversation(
  known: ReadonlySet<string>,
  handler: (request: Request, response: Response, conversation: string, activity: string) => Promise<void>,
): Handler {
  return connectorOnly(async (request, response) => {
    const conversation = String(request.params.conversation);
    if (!known.has(conversation)) return refuse(response, 404, 'There is no such conversation.');
    await handler(request, response, conversation, String(request.params.activity ?? ''));
  });
}

function refuse(response: Response, status: number, why: string): void {
  answerJson(response, status, { error: { code: status === 413 ? 'MessageSizeTooBig' : 'BadSyntax', message: why } });
}
