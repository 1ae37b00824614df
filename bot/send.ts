/**
 * How the door speaks: says a card, edits it later, and keeps within what Teams lets a bot send.
 *
 * A send is repeated only when Teams said that it did not take it. When nobody knows whether it arrived, it is not sent
 * again: reading a thing twice is worse than an error in the log. Edits may be repeated, they only say the same again.
 */
import type { Activity } from 'botbuilder';
import type { Card, Voice } from '../dialogs/conversation';
import type { PlaceReference, Wire } from './adapter';
import { DeliveryFailed } from './connector';
import type { EditLine } from './edits';
import type { Sleep } from './sleep';

/** The door's own voice also has plain words, for what it says without a card. */
export interface DoorVoice extends Voice {
  readonly sayText: (text: string) => Promise<string>;
}

export interface SendLimits {
  /** For one message with all its repeats. */
  readonly deadlineMs: number;
  readonly attempts: number;
  /** The first wait; each further one is up to twice as long. */
  readonly firstWaitMs: number;
}

export const sendLimits: SendLimits = { deadlineMs: 30_000, attempts: 5, firstWaitMs: 500 };

export interface SendParts {
  readonly wire: Wire;
  readonly limits: SendLimits;
  readonly edits: EditLine;
  readonly now: () => Date;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** A send or edit that was given up, or not tried. */
  readonly gaveUp: (what: 'say' | 'edit', error: unknown) => void;
}

/** Statuses with which Teams turns a send away and asks for another try (learn.microsoft.com, rate limiting for bots). */
const sendAgain: ReadonlySet<number | undefined> = new Set([412, 429, 502, 504]);
const editAgain: ReadonlySet<number | undefined> = new Set([undefined, 408, 412, 429, 500, 502, 503, 504]);

/** A card as an activity. The summary is what notifications and old clients show. */
export function cardMessage(card: Card): Partial<Activity> {
  return {
    type: 'message',
    summary: card.fallback,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.content }],
  };
}

/** A plain message. */
export function textMessage(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

/** A voice that sends through the connector, into a conversation that may be long past its turn. */
export function connectorVoice(place: PlaceReference, parts: SendParts): DoorVoice {
  const say = async (message: Partial<Activity>): Promise<string> => {
    try {
      return await withRepeats(() => parts.wire.post(place, message), sendAgain, parts);
    } catch (error) {
      parts.gaveUp('say', error);
      throw error;
    }
  };
  return {
    say: (card) => say(cardMessage(card)),
    sayText: (text) => say(textMessage(text)),
    edit: (messageId, card) => {
      if (messageId === '') return Promise.resolve(false);
      return parts.edits(`${place.conversation.id} ${messageId}`, async () => {
        try {
          await withRepeats(() => parts.wire.put(place, messageId, cardMessage(card)), editAgain, parts);
          return true;
        } catch (error) {
          parts.gaveUp('edit', error);
          return false;
        }
      });
    },
  };
}

/** Tries until it works, the failure is final, or time or attempts are used up. */
async function withRepeats<Result>(
  act: () => Promise<Result>,
  again: ReadonlySet<number | undefined>,
  parts: Pick<SendParts, 'limits' | 'now' | 'sleep' | 'random'>,
): Promise<Result> {
  const { limits, now } = parts;
  const end = now().getTime() + limits.deadlineMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DeliveryFailed) || !again.has(error.status) || attempt >= limits.attempts) throw error;
      // A spread of one half keeps several conversations from knocking again at the same moment.
      const own = limits.firstWaitMs * 2 ** (attempt - 1) * (0.5 + parts.random() / 2);
      const wait = Math.max(own, error.retryAfterMs ?? 0);
      if (now().getTime() + wait >= end) throw error;
      await parts.sleep(wait);
    }
  }
}
