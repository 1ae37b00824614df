/**
 * "Looking at EX01 ..." within the first second, then the same message becomes the progress and at last the answer.
 */
import { resolveServer, type InventoryServer } from '../probes/inventory';
import type { Diagnosis } from '../rules/diagnosis';
import { checkCard } from './cards/check';
import { progressCard, refusedCard } from './cards/short';
import { verdictCard } from './cards/verdict';
import type { Incoming, IncomingPress, TurnResult, Voice } from './conversation';
import type { Pasted } from './heard';
import { lookAtAll } from './look';
import type { Office } from './office';
import type { Words } from './words/en';
import { wordsOf } from './words/words';

/** Milliseconds after which a person is told that a server is slow. */
const slowAfter = 2_000;

export interface LookGiven {
  readonly pasted?: Pasted | undefined;
  readonly notes?: readonly string[];
  readonly from?: number;
}

/** Says at once that we look; the looking itself goes on after the turn has been answered. */
export async function lookAndSay(
  office: Office,
  incoming: Incoming,
  voice: Voice,
  servers: readonly InventoryServer[],
  given: LookGiven = {},
): Promise<TurnResult> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const [first] = servers;
  const headline = servers.length === 1 && first ? words.looking(first.name) : words.lookingAtMany(servers.length);
  const messageId = await voice.say(progressCard(headline, [], locale));
  return { later: look(office, incoming, voice, { servers, headline, messageId, ...given }) };
}

async function look(
  office: Office,
  incoming: Incoming,
  voice: Voice,
  given: LookGiven & {
    readonly servers: readonly InventoryServer[];
    readonly headline: string;
    readonly messageId: string;
  },
): Promise<void> {
  const { locale, speaker } = incoming;
  const words = wordsOf(locale);
  const { servers, messageId, headline } = given;
  let done = 0;
  let slow = false;
  const showProgress = (): void => {
    if (!slow) return;
    const lines = servers.length > 1 ? [words.serversDone(done, servers.length)] : [words.stillLooking];
    void voice.edit(messageId, progressCard(headline, lines, locale));
  };
  const takeBack = office.clock.after(slowAfter, () => {
    slow = true;
    showProgress();
  });
  try {
    const diagnoses = await lookAtAll(office, servers, {
      pasted: given.pasted,
      onProgress: ({ state }) => {
        if (state !== 'done') return;
        done += 1;
        if (done < servers.length) showProgress();
      },
    });
    const [only] = diagnoses;
    const card =
      diagnoses.length === 1 && only
        ? verdictCard(only, {
            locale,
            mayRequest: speaker.roles.includes('requester'),
            notes: [...(given.notes ?? []), ...askedInOrder(only, given.pasted?.asked ?? [], words)],
            ...(given.from === undefined ? {} : { from: given.from }),
          })
        : checkCard(diagnoses, locale, given.notes);
    if (!(await voice.edit(messageId, card))) await voice.say(card);
  } finally {
    takeBack();
  }
}

/** A rule that was asked about and is in order would otherwise be one of a number at the foot of the card. */
function askedInOrder(diagnosis: Diagnosis, asked: readonly string[], words: Words): string[] {
  return asked.filter((id) => diagnosis.passed.includes(id)).map((id) => words.askedPasses(id));
}

/** "Check again" and "more actions": a fresh look, said as a new message, so that the old answer stays as it was. */
export async function askAgain(
  office: Office,
  incoming: IncomingPress,
  voice: Voice,
  name: string,
  from: number,
): Promise<TurnResult> {
  const words = wordsOf(incoming.locale);
  const server = resolveServer(office.inventory, name);
  if (!server.ok) {
    await voice.say(refusedCard([words.unknownServer(name)], incoming.locale));
    return { reply: { status: 409, sentence: words.unknownServer(name) } };
  }
  const result = await lookAndSay(office, incoming, voice, [server.server], { from });
  return { ...result, reply: { status: 200, sentence: words.looking(server.server.name) } };
}
