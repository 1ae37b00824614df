/**
 * The seam to botbuilder: everything else in this room sees an activity that comes in and two ways to send.
 *
 * The framework is no longer maintained. Whatever replaces it has to offer these few functions and nothing more.
 */
import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { CloudAdapter } from 'botbuilder';
import { z } from 'zod';
import type { WireActivity } from './activity';
import { isFrameworkActivity } from './activity';
import type { DoorAuthentication } from './authentication';

const account = z.object({ id: z.string(), name: z.string().optional() });

/** What has to be kept of a conversation to come back to it later, as plain JSON. */
export const placeReference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: account,
  conversation: z.object({ id: z.string(), conversationType: z.string().optional(), tenantId: z.string().optional() }),
});
export type PlaceReference = z.infer<typeof placeReference>;

/** Sends to the connector service, once, without trying again. Throws `DeliveryFailed`. */
export interface Wire {
  /** The id of the new message. */
  readonly post: (place: PlaceReference, message: Partial<Activity>) => Promise<string>;
  readonly put: (place: PlaceReference, messageId: string, message: Partial<Activity>) => Promise<void>;
}

export interface InvokeAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** botbuilder's adapter without its web server part, which prints to the console and sends out error messages. */
export class DoorAdapter extends CloudAdapter {
  constructor(
    private readonly authentication: DoorAuthentication,
    private readonly appId: string | undefined,
    turnFailed: (error: unknown) => void,
  ) {
    super(authentication);
    // Without a handler the framework sends the error's text to the caller.
    this.onTurnError = (_context, error) => Promise.resolve(turnFailed(error));
  }

  /** Verifies the caller and runs the turn. Throws `Refused`. */
  async receive(
    authHeader: string,
    activity: WireActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeAnswer | undefined> {
    if (!isFrameworkActivity(activity)) return undefined;
    const answer = await this.processActivity(authHeader, activity, turn);
    return answer === undefined ? undefined : { status: answer.status, body: answer.body };
  }

  readonly wire: Wire = {
    post: async (place, message) => {
      const sent = await this.inPlace(place, (context) => context.sendActivity(message));
      return sent?.id ?? '';
    },
    put: async (place, messageId, message) => {
      await this.inPlace(place, (context) => context.updateActivity({ ...message, id: messageId }));
    },
  };

  private async inPlace<Result>(
    place: PlaceReference,
    act: (context: TurnContext) => Promise<Result>,
  ): Promise<Result> {
    if (!this.authentication.isTrusted(place.serviceUrl))
      throw new Error('This conversation’s address is not trusted.');
    let outcome: { readonly result: Result } | { readonly error: unknown } | undefined;
    await this.continueConversationAsync(this.appId ?? '', referenceOf(place), async (context) => {
      // The framework invents an id for the turn and would send a reply to a message that does not exist.
      delete context.activity.id;
      // Caught here because the framework hands errors to onTurnError instead of to us.
      outcome = await act(context).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
    });
    if (outcome === undefined) throw new Error('The framework did not run the turn.');
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
}

function referenceOf(place: PlaceReference): Partial<ConversationReference> {
  return {
    serviceUrl: place.serviceUrl,
    channelId: place.channelId,
    bot: { id: place.bot.id, name: place.bot.name ?? '' },
    conversation: {
      id: place.conversation.id,
      conversationType: place.conversation.conversationType ?? 'personal',
      isGroup: place.conversation.conversationType !== 'personal',
      name: '',
      ...(place.conversation.tenantId === undefined ? {} : { tenantId: place.conversation.tenantId }),
    },
  };
}
