/**
 * What was said on the practice page, kept in memory and told to whoever listens.
 *
 * It stands where Teams' own store would be: the bot's messages and edits arrive here, and every browser sees them. It is
 * bounded: the oldest messages go when there are too many or they are too large.
 */

/** A file's name and size, as the chat shows it. */
export interface FileNote {
  readonly name: string;
  readonly bytes: number;
}

export interface ChatMessage {
  readonly id: string;
  readonly conversation: string;
  /** Undefined for the bot. */
  readonly by: { readonly id: string; readonly name: string } | undefined;
  readonly text: string | undefined;
  /** An Adaptive Card as the bot sent it. */
  readonly card: unknown;
  /** The sentence that stands in for the card. */
  readonly summary: string | undefined;
  readonly files: readonly FileNote[];
  /** ISO 8601. */
  readonly at: string;
  /** Counts the edits. */
  readonly revision: number;
  /** What one person sees instead of the card, by that person's id: the answer to their press, until the next edit. */
  readonly views: Readonly<Record<string, unknown>>;
}

export type ChatContent = Pick<ChatMessage, 'text' | 'card' | 'summary'>;

export type ChatEvent =
  | { readonly kind: 'message'; readonly message: ChatMessage }
  | { readonly kind: 'removed'; readonly conversation: string; readonly id: string }
  | { readonly kind: 'working'; readonly conversation: string; readonly on: boolean }
  | { readonly kind: 'cleared' };

export interface ChatLimits {
  readonly messages: number;
  /** Length of all messages as JSON, in UTF-16 code units. */
  readonly length: number;
}

export const chatLimits: ChatLimits = { messages: 300, length: 8_000_000 };

export interface ChatLog {
  readonly say: (message: Omit<ChatMessage, 'at' | 'revision' | 'views'>) => void;
  /** Replaces what a message says for everyone. A message that is not known any more comes back with its new words. */
  readonly edit: (conversation: string, id: string, content: ChatContent) => void;
  readonly remove: (conversation: string, id: string) => boolean;
  /** Shows one person another card in place of a message's own. False when the message is not known. */
  readonly view: (conversation: string, id: string, person: string, card: unknown) => boolean;
  readonly working: (conversation: string, on: boolean) => void;
  readonly clear: () => void;
  /** Oldest first. */
  readonly all: () => readonly ChatMessage[];
  /** The result ends the listening. */
  readonly listen: (listener: (event: ChatEvent) => void) => () => void;
}

export function createChatLog(limits: ChatLimits, now: () => Date): ChatLog {
  const messages = new Map<string, { message: ChatMessage; length: number }>();
  const listeners = new Set<(event: ChatEvent) => void>();
  let total = 0;
  const tell = (event: ChatEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const drop = (key: string): ChatMessage | undefined => {
    const kept = messages.get(key);
    if (kept === undefined) return undefined;
    messages.delete(key);
    total -= kept.length;
    return kept.message;
  };
  const put = (message: ChatMessage): void => {
    const key = keyOf(message.conversation, message.id);
    const length = JSON.stringify(message).length;
    total += length - (messages.get(key)?.length ?? 0);
    messages.set(key, { message, length });
    tell({ kind: 'message', message });
    // The newest message stays, whatever its size.
    for (const [oldest, kept] of messages) {
      if (messages.size <= limits.messages && total <= limits.length) break;
      if (oldest === key) continue;
      drop(oldest);
      tell({ kind: 'removed', conversation: kept.message.conversation, id: kept.message.id });
    }
  };
  const known = (conversation: string, id: string) => messages.get(keyOf(conversation, id))?.message;

  return {
    say: (message) => put({ ...message, at: now().toISOString(), revision: 0, views: {} }),
    edit: (conversation, id, content) => {
      const at = now().toISOString();
      const before = known(conversation, id) ?? { id, conversation, by: undefined, files: [], at, revision: 0 };
      put({ ...before, ...content, revision: before.revision + 1, views: {} });
    },
    remove: (conversation, id) => {
      if (drop(keyOf(conversation, id)) === undefined) return false;
      tell({ kind: 'removed', conversation, id });
      return true;
    },
    view: (conversation, id, person, card) => {
      const before = known(conversation, id);
      if (before === undefined) return false;
      put({ ...before, revision: before.revision + 1, views: { ...before.views, [person]: card } });
      return true;
    },
    working: (conversation, on) => tell({ kind: 'working', conversation, on }),
    clear: () => {
      messages.clear();
      total = 0;
      tell({ kind: 'cleared' });
    },
    all: () => [...messages.values()].map((kept) => kept.message),
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function keyOf(conversation: string, id: string): string {
  return `${conversation} ${id}`;
}
