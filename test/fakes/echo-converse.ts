/**
 * A conversation that is small enough to be understood at a glance, for tests of the door.
 *
 * It says back what it heard; a few words make it slow, make it fail or make it go on after its answer.
 */
import type { Card, Converse, Incoming, Voice } from '../../dialogs/conversation';

export interface Echo {
  readonly converse: Converse;
  /** Everything that came through the door. */
  readonly heard: Incoming[];
}

export function card(text: string): Card {
  return {
    content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] },
    fallback: text,
  };
}

export function createEcho(slowMs = 200): Echo {
  const heard: Incoming[] = [];
  const converse: Converse = async (incoming, voice) => {
    heard.push(incoming);
    if (incoming.kind === 'welcome') {
      await voice.say(card('Welcome'));
      return {};
    }
    if (incoming.kind === 'press') return press(incoming.verb);
    return message(incoming.text, voice, slowMs);
  };
  return { converse, heard };
}

async function message(text: string, voice: Voice, slowMs: number) {
  if (text === 'throw') throw new Error('secret detail of what was written');
  if (text === 'slow') await pause(slowMs);
  const id = await voice.say(card(`first ${text}`));
  if (text === 'fail later') return { later: pause(10).then(() => Promise.reject(new Error('secret'))) };
  if (text !== 'work') return {};
  const later = async (): Promise<void> => {
    await voice.edit(id, card('half way'));
    await voice.edit(id, card('done'));
  };
  return { later: later() };
}

async function press(verb: string) {
  if (verb === 'throw') throw new Error('secret detail');
  if (verb === 'slow') await pause(200);
  if (verb === 'card') return { reply: { status: 200 as const, card: card('pressed') } };
  if (verb === 'refuse') return { reply: { status: 403 as const, sentence: 'You may not approve this.' } };
  if (verb === 'refuse with a card') return { reply: { status: 409 as const, card: card('Too late.') } };
  if (verb === 'approve') return { reply: { status: 200 as const, sentence: 'Approved.' } };
  return { reply: { status: 400 as const, sentence: 'I do not know this action.' } };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
