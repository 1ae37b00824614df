/**
 * Work that is done once, however often it is delivered.
 *
 * Teams delivers a message or a press again when it did not get an answer in time, with another time stamp and sometimes
 * while the first delivery is still being worked on. Both cases end here with the first answer.
 */
import { z } from 'zod';
import type { PressReply } from '../dialogs/conversation';

/** What was answered before, kept by somebody who survives a restart. */
export interface Seen {
  /** What was remembered, or undefined. */
  readonly recall: (key: string) => Promise<unknown>;
  readonly remember: (key: string, result: unknown) => Promise<void>;
}

/** What a turn ends with. A message has no reply. */
export interface TurnAnswer {
  readonly reply: PressReply | undefined;
}

/** `delivery` is known for every activity; `action` only where a button carries an id of its own. */
export interface OnceKeys {
  readonly delivery: string | undefined;
  readonly action: string | undefined;
  /** True for what may change something: its answer survives a restart. A question that comes again is only read again. */
  readonly lasting: boolean;
}

export interface Once {
  readonly answer: Promise<TurnAnswer>;
  /** True for the delivery that does the work. */
  readonly first: boolean;
}

export type DoOnce = (keys: OnceKeys, work: () => Promise<TurnAnswer>) => Once;

/** Deliveries that this process remembers. Teams repeats one within minutes, so the oldest may go. */
const mostDeliveries = 5_000;

const remembered = z.object({
  reply: z
    .object({
      status: z.union([z.literal(200), z.literal(400), z.literal(403), z.literal(409), z.literal(500)]),
      card: z.object({ content: z.record(z.string(), z.unknown()), fallback: z.string() }).exactOptional(),
      sentence: z.string().exactOptional(),
    })
    .optional(),
});

/** When the memory cannot be asked, work is rather done twice than never: what must not run twice guards itself. */
export function createOnce(seen: Seen, memoryFailed: (error: unknown) => void): DoOnce {
  const running = new Map<string, Promise<TurnAnswer>>();
  const recent = new Map<string, TurnAnswer>();

  return (keys, work) => {
    const names = [keys.delivery, keys.action].filter((key) => key !== undefined);
    for (const name of names) {
      const answer = running.get(name);
      if (answer !== undefined) return { answer, first: false };
    }
    const done = keys.lasting ? undefined : recent.get(keys.delivery ?? '');
    if (done !== undefined) return { answer: Promise.resolve(done), first: false };
    const started = keys.lasting ? recallOrWork(seen, keys, work, memoryFailed) : workOnce(recent, keys.delivery, work);
    const answer = started.finally(() => {
      for (const name of names) running.delete(name);
    });
    for (const name of names) running.set(name, answer);
    return { answer, first: true };
  };
}

/** A write to the disk for every message would hold up everybody's turns, so a message is remembered in the process. */
async function workOnce(
  recent: Map<string, TurnAnswer>,
  delivery: string | undefined,
  work: () => Promise<TurnAnswer>,
): Promise<TurnAnswer> {
  const answer = await work();
  if (delivery === undefined) return answer;
  const [oldest] = recent.keys();
  if (recent.size >= mostDeliveries && oldest !== undefined) recent.delete(oldest);
  recent.set(delivery, answer);
  return answer;
}

async function recallOrWork(
  seen: Seen,
  keys: OnceKeys,
  work: () => Promise<TurnAnswer>,
  memoryFailed: (error: unknown) => void,
): Promise<TurnAnswer> {
  try {
    for (const key of [keys.delivery, keys.action]) {
      const known = key === undefined ? undefined : remembered.safeParse(await seen.recall(key));
      if (known?.success) return { reply: known.data.reply };
    }
  } catch (error) {
    memoryFailed(error);
  }
  const answer = await work();
  try {
    if (keys.delivery !== undefined) await seen.remember(keys.delivery, plain(answer));
    // A refused press may be tried again, for instance with a reason filled in; only a success is final.
    const done = answer.reply === undefined || answer.reply.status === 200;
    if (keys.action !== undefined && done) await seen.remember(keys.action, plain(answer));
  } catch (error) {
    memoryFailed(error);
  }
  return answer;
}

function plain(answer: TurnAnswer): unknown {
  return answer.reply === undefined ? {} : { reply: answer.reply };
}
