/**
 * "Check connection to EX01": says at once that we walk, shows each link while it takes long, then the whole card.
 */
import type { InventoryServer } from '../probes/inventory';
import { stateWords, stepWords } from '../probes/doctor/words';
import { connectionCard } from './cards/connection';
import { progressCard } from './cards/short';
import type { Incoming, TurnResult, Voice } from './conversation';
import type { Office } from './office';
import { connectionWordsOf } from './words/connection';

/** Milliseconds after which a person is shown how far the walk is. */
const slowAfter = 2_000;
/** One card for each server; more of them would bury each other. */
export const mostConnections = 5;

export async function checkConnections(
  office: Office,
  incoming: Incoming,
  voice: Voice,
  servers: readonly InventoryServer[],
  notes: readonly string[],
): Promise<TurnResult> {
  const { locale } = incoming;
  const words = connectionWordsOf(locale);
  const walks: Promise<void>[] = [];
  for (const server of servers.slice(0, mostConnections)) {
    const messageId = await voice.say(progressCard(words.walking(server.name), [], locale));
    walks.push(walkAndSay(office, incoming, voice, { server, messageId, notes }));
  }
  return { later: Promise.all(walks).then(() => undefined) };
}

async function walkAndSay(
  office: Office,
  { locale }: Incoming,
  voice: Voice,
  given: { readonly server: InventoryServer; readonly messageId: string; readonly notes: readonly string[] },
): Promise<void> {
  const { server, messageId, notes } = given;
  const words = connectionWordsOf(locale);
  const done: string[] = [];
  let slow = false;
  const showProgress = (): void => {
    if (slow) void voice.edit(messageId, progressCard(words.walking(server.name), done, locale));
  };
  const takeBack = office.clock.after(slowAfter, () => {
    slow = true;
    showProgress();
  });
  try {
    const walk = await office.inspect(server, {
      onStep: ({ id, state }) => {
        done.push(words.stepDone(stepWords[id][locale], stateWords[state][locale]));
        showProgress();
      },
    });
    slow = false;
    const card = connectionCard(walk, locale, notes);
    if (!(await voice.edit(messageId, card))) await voice.say(card);
  } finally {
    slow = false;
    takeBack();
  }
}
