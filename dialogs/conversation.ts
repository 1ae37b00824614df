/**
 * What comes in from a person and what goes back, whatever the door: Teams, the practice page or a test.
 *
 * `bot/` turns activities into these shapes after it has checked who is speaking; the conversations in this room never
 * see a token, an activity or a socket.
 */
import type { Locale } from '../probes/said';

/** Somebody whose identity the door has verified. The id is the directory object id, never a name. */
export interface Speaker {
  readonly id: string;
  /** For display only; it decides nothing. */
  readonly name: string;
  readonly roles: readonly SpeakerRole[];
}

export type SpeakerRole = 'reader' | 'requester' | 'approver';

/** Where the words were said, and how to find that place again after a restart. */
export interface Place {
  /** Stable key of the conversation (and thread). */
  readonly key: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** Opaque to this room: the door stores what it needs to come back. */
  readonly reference: unknown;
}

/** A file that came with a message. Reading it may fail at the wall: too large, a host that Teams does not use. */
export interface Attachment {
  readonly name: string;
  readonly read: () => Promise<AttachmentRead>;
}

export type AttachmentRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly code: 'too-large' | 'host-not-allowed' | 'download-failed' | 'redirected';
      readonly detail: string;
    };

interface IncomingBase {
  /** The door's id of this delivery; the same id again is a re-delivery. */
  readonly id: string;
  readonly speaker: Speaker;
  readonly place: Place;
  readonly locale: Locale;
}

export interface IncomingMessage extends IncomingBase {
  readonly kind: 'message';
  /** Plain text with the mention of the bot removed; at most what the door lets through. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** A button on a card. `data` is whatever came over the wire: it is parsed here and trusted for nothing. */
export interface IncomingPress extends IncomingBase {
  readonly kind: 'press';
  readonly verb: string;
  readonly data: unknown;
  /** The message that holds the card, where the door knows it. */
  readonly messageId: string | undefined;
}

export interface IncomingWelcome extends IncomingBase {
  readonly kind: 'welcome';
}

export type Incoming = IncomingMessage | IncomingPress | IncomingWelcome;

/** An Adaptive Card as plain JSON, with the sentence that stands in where cards are not shown. */
export interface Card {
  readonly content: Readonly<Record<string, unknown>>;
  readonly fallback: string;
}

/** Sends into the place where the incoming words were said. */
export interface Voice {
  /** Says something new; the result is the message id for later edits. */
  readonly say: (card: Card) => Promise<string>;
  /** Replaces a message that was said before, for everyone in the place. False when it could not be replaced. */
  readonly edit: (messageId: string, card: Card) => Promise<boolean>;
}

/** What a press is answered with at once. Always delivered with HTTP 200; `status` goes into the body. */
export interface PressReply {
  readonly status: 200 | 400 | 403 | 409 | 500;
  /** The card as the person who pressed shall see it now, or a sentence. */
  readonly card?: Card;
  readonly sentence?: string;
}

/**
 * The whole program as seen from a door. Messages are answered through the voice; a press is also answered by value.
 * `later` holds the work that goes on after the door has answered; the door must not wait for it with the line open.
 */
export interface TurnResult {
  readonly reply?: PressReply;
  readonly later?: Promise<void>;
}

export type Converse = (incoming: Incoming, voice: Voice) => Promise<TurnResult>;
