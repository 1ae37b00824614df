/**
 * What a press of a card's button is answered with.
 *
 * Teams wants HTTP 200 whatever happened and reads the real status from the body; with any other HTTP status the person
 * sees nothing at all.
 */
import { z } from 'zod';
import type { Locale } from '../probes/said';
import type { PressReply } from '../dialogs/conversation';
import type { InvokeAnswer } from './adapter';
import { doorWords } from './words';

/** The body that Teams expects for `adaptiveCard/action`. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

const errorCodes = { 400: 'BadRequest', 403: 'Forbidden', 409: 'Conflict', 500: 'InternalError' } as const;

/**
 * A refusal is always a sentence, because Teams draws a card only with status 200: where the reply holds a card, its
 * fallback sentence is used.
 */
export function invokeAnswer(reply: PressReply | undefined, locale: Locale): InvokeAnswer {
  return { status: 200, body: bodyOf(reply ?? { status: 200 }, locale) };
}

function bodyOf(reply: PressReply, locale: Locale): InvokeBody {
  const { status, card, sentence } = reply;
  if (status !== 200) {
    const message = sentence ?? card?.fallback ?? doorWords.notOffered[locale];
    return {
      statusCode: status,
      type: 'application/vnd.microsoft.error',
      value: { code: errorCodes[status], message },
    };
  }
  if (card !== undefined) {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card.content };
  }
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: sentence ?? doorWords.noted[locale],
  };
}

export interface Press {
  readonly verb: string;
  readonly data: unknown;
  /** The id that the card gave to this one button, where it gave one: a press with the same id is the same press. */
  readonly actionId: string | undefined;
}

const verb = z.string().min(1).max(100);
const ownId = z.object({ actionId: z.string().min(1).max(200) });
const execute = z.object({
  action: z.object({ type: z.literal('Action.Execute'), verb, data: z.unknown().optional() }),
});
const submit = z.object({ verb });

/** The value of an `Action.Execute`, or undefined when it is none. */
export function readExecute(value: unknown): Press | undefined {
  const read = execute.safeParse(value);
  if (!read.success) return undefined;
  return { verb: read.data.action.verb, data: read.data.action.data, actionId: actionIdOf(read.data.action.data) };
}

/** The value of an `Action.Submit`, which comes as a message; its verb lies among its data. */
export function readSubmit(value: unknown): Press | undefined {
  const read = submit.safeParse(value);
  return read.success ? { verb: read.data.verb, data: value, actionId: actionIdOf(value) } : undefined;
}

function actionIdOf(data: unknown): string | undefined {
  const read = ownId.safeParse(data);
  return read.success ? read.data.actionId : undefined;
}
