/**
 * One turn: an activity that came through the wall and past the guard, until it has its first answer.
 *
 * Teams gives a bot about ten seconds before it shows an error and delivers again, so the line is let go after three at
 * most while the work goes on. Nothing that happens in here reaches the framework as an error.
 */
import type { TurnContext } from 'botbuilder';
import type { Converse, Incoming, PressReply } from '../dialogs/conversation';
import type { Locale } from '../probes/said';
import type { WireActivity } from './activity';
import type { PlaceReference } from './adapter';
import type { Background } from './background';
import { placeOf, understand, type IncomingParts } from './incoming';
import { invokeAnswer } from './invoke';
import type { DoOnce, TurnAnswer } from './once';
import { replyVoice } from './replies';
import type { DoorVoice } from './send';
import { within, type Sleep } from './sleep';
import { localeOf } from './text';
import { doorWords, internalError } from './words';

export interface TurnLimits {
  /** After so long the line is let go. */
  readonly answerWithinMs: number;
  /** With `expectReplies` the line is held so long for the work that goes on after the first answer. */
  readonly repliesWithinMs: number;
}

export const turnLimits: TurnLimits = { answerWithinMs: 3_000, repliesWithinMs: 10_000 };

export interface TurnParts extends IncomingParts {
  readonly converse: Converse;
  readonly once: DoOnce;
  readonly background: Background;
  readonly voiceIn: (place: PlaceReference) => DoorVoice;
  readonly sleep: Sleep;
  readonly limits: TurnLimits;
  /** Writes the error down and gives the reference under which it is found. */
  readonly report: (what: string, error: unknown) => string;
}

/** Answers one activity. `context` is used for the answer that travels back in the response, and for nothing else. */
export async function takeTurn(activity: WireActivity, context: TurnContext, parts: TurnParts): Promise<void> {
  const understood = understand(activity, parts);
  const expectsReplies = activity.deliveryMode === 'expectReplies';
  const replies = expectsReplies
    ? replyVoice(context.bufferedReplyActivities, parts.newId, (what, error) => void parts.report(what, error))
    : undefined;
  const voice = replies ?? parts.voiceIn(placeOf(activity));
  try {
    if (understood.kind === 'ignored') {
      if (activity.type === 'invoke') await answerInvoke(context, undefined, 'en');
      return;
    }
    if (understood.kind === 'refused') return await refuse(activity, context, voice, understood, parts);
    await converseOnce(understood, { activity, context, voice, expectsReplies }, parts);
  } finally {
    replies?.end();
  }
}

interface Line {
  readonly activity: WireActivity;
  readonly context: TurnContext;
  readonly voice: DoorVoice;
  readonly expectsReplies: boolean;
}

async function converseOnce(
  understood: Extract<ReturnType<typeof understand>, { kind: 'incoming' }>,
  line: Line,
  parts: TurnParts,
): Promise<void> {
  const { incoming, keys } = understood;
  const limit = line.expectsReplies ? parts.limits.repliesWithinMs : parts.limits.answerWithinMs;
  const goesOn: Promise<void>[] = [];
  const { answer, first } = parts.once(keys, () => converseSafely(incoming, line.voice, goesOn, parts));
  const inTime = await within(answer, limit, parts.sleep);
  const isInvoke = line.activity.type === 'invoke';
  if (inTime === undefined) {
    if (first) parts.background.add(answer.then((late) => sayReply(late.reply, incoming, line.voice, parts)));
    if (isInvoke) await answerInvoke(line.context, working(incoming.locale), incoming.locale);
    return;
  }
  if (isInvoke) await answerInvoke(line.context, inTime.reply, incoming.locale);
  else if (first) parts.background.add(sayReply(inTime.reply, incoming, line.voice, parts));
  if (line.expectsReplies) await within(Promise.all(goesOn), limit, parts.sleep);
}

/** Runs the conversation; whatever it throws becomes a sentence with a reference. */
async function converseSafely(
  incoming: Incoming,
  voice: DoorVoice,
  goesOn: Promise<void>[],
  parts: TurnParts,
): Promise<TurnAnswer> {
  const failed = async (what: string, error: unknown): Promise<string> => {
    const sentence = internalError(parts.report(what, error))[incoming.locale];
    if (incoming.kind !== 'press' || what === 'later') await voice.sayText(sentence).catch(() => '');
    return sentence;
  };
  try {
    const result = await parts.converse(incoming, voice);
    if (result.later !== undefined) {
      const later = result.later.catch(async (error: unknown) => void (await failed('later', error)));
      goesOn.push(later);
      parts.background.add(later);
    }
    return { reply: result.reply };
  } catch (error) {
    const sentence = await failed('converse', error);
    return { reply: incoming.kind === 'press' ? { status: 500, sentence } : undefined };
  }
}

/**
 * Says the reply to a press as a message, where no response can carry it: `Action.Submit`, or an answer that came late.
 * Among several people a card that was meant for one is reduced to its sentence.
 */
async function sayReply(
  reply: PressReply | undefined,
  incoming: Incoming,
  voice: DoorVoice,
  parts: TurnParts,
): Promise<void> {
  if (reply === undefined) return;
  try {
    if (reply.card !== undefined && incoming.place.kind === 'personal') await voice.say(reply.card);
    else if (reply.sentence ?? reply.card?.fallback) await voice.sayText(reply.sentence ?? reply.card?.fallback ?? '');
  } catch (error) {
    parts.report('reply', error);
  }
}

async function refuse(
  activity: WireActivity,
  context: TurnContext,
  voice: DoorVoice,
  refusal: Extract<ReturnType<typeof understand>, { kind: 'refused' }>,
  parts: TurnParts,
): Promise<void> {
  const locale = localeOf(activity.locale);
  const sentence = refusal.sentence[locale];
  if (activity.type === 'invoke') return answerInvoke(context, { status: refusal.status, sentence }, locale);
  const said = voice.sayText(sentence).then(
    () => undefined,
    (error: unknown) => void parts.report('refusal', error),
  );
  parts.background.add(said);
  await within(said, parts.limits.answerWithinMs, parts.sleep);
}

function working(locale: Locale): PressReply {
  return { status: 200, sentence: doorWords.stillWorking[locale] };
}

async function answerInvoke(context: TurnContext, reply: PressReply | undefined, locale: Locale): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: invokeAnswer(reply, locale) });
}
