/**
 * A voice whose words travel back in the HTTP response (`deliveryMode: "expectReplies"`).
 *
 * What is said becomes a `message` with an id of its own, and an edit becomes a `messageUpdate` with the same id, both in
 * the order in which they happened. What comes after the response has gone can no longer be delivered.
 */
import type { Activity, TurnContext } from 'botbuilder';
import { cardMessage, textMessage, type DoorVoice } from './send';

export interface ReplyVoice extends DoorVoice {
  /** Nothing is taken in any more. */
  readonly end: () => void;
}

/** Collects into the turn's own list of replies, which the framework sends when the turn ends. */
export function replyVoice(
  replies: TurnContext['bufferedReplyActivities'],
  newId: () => string,
  gaveUp: (what: 'say' | 'edit', error: unknown) => void,
): ReplyVoice {
  let ended = false;
  const late = (what: 'say' | 'edit'): boolean => {
    if (ended) gaveUp(what, new Error('The response has already been sent.'));
    return ended;
  };
  const say = async (message: Partial<Activity>): Promise<string> => {
    const id = newId();
    if (!late('say')) replies.push({ ...message, id });
    return id;
  };
  return {
    say: (card) => say(cardMessage(card)),
    sayText: (text) => say(textMessage(text)),
    edit: async (messageId, card) => {
      if (messageId === '' || late('edit')) return false;
      replies.push({ ...cardMessage(card), type: 'messageUpdate', id: messageId });
      return true;
    },
    end: () => {
      ended = true;
    },
  };
}
