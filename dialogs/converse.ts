/**
 * The door of this room: something comes in, and goes to the conversation that it belongs to.
 *
 * Trouble inside becomes a sentence with a reference; nobody is left without an answer, and nothing of the trouble
 * itself leaves.
 */
import type { z } from 'zod';
import type { Locale } from '../probes/said';
import { helpCard, refusedCard } from './cards/short';
import type { Converse, Incoming, IncomingPress, TurnResult, Voice } from './conversation';
import { decideFix } from './decide';
import { hear } from './hear';
import { askAgain } from './look-and-say';
import type { Office } from './office';
import { askData, decisionData, fixRequestData, moreData, serverData, verbOf } from './press';
import { requestFix } from './request-fix';
import { localeOf } from './request-cards';
import { wordsOf } from './words/words';

/** Makes the conversations. One for the whole process; everything that must survive is in the office's stores. */
export function createConversations(office: Office): Converse {
  return async (incoming, voice) => {
    const locale = await localeFor(office, incoming);
    const here: Incoming = { ...incoming, locale };
    const guard = async (work: Promise<void>): Promise<void> => {
      try {
        await work;
      } catch (trouble) {
        const reference = office.desk.clock.newId();
        office.report(trouble, reference);
        await voice.say(refusedCard([wordsOf(locale).trouble(reference)], locale)).catch(() => undefined);
      }
    };
    try {
      const result = await route(office, here, voice);
      return result.later === undefined ? result : { ...result, later: guard(result.later) };
    } catch (trouble) {
      const reference = office.desk.clock.newId();
      office.report(trouble, reference);
      const sentence = wordsOf(locale).trouble(reference);
      if (here.kind === 'press') return { reply: { status: 500, sentence } };
      return { later: voice.say(refusedCard([sentence], locale)).then(() => undefined) };
    }
  };
}

/** The language that the person chose here before, else the one that the door told. */
async function localeFor(office: Office, incoming: Incoming): Promise<Locale> {
  const key = { personId: incoming.speaker.id, conversation: incoming.place.key, name: 'locale' };
  const chosen = await office.preferences.findPreference(key);
  return chosen === undefined ? incoming.locale : localeOf(chosen);
}

async function route(office: Office, incoming: Incoming, voice: Voice): Promise<TurnResult> {
  const { locale, speaker } = incoming;
  const words = wordsOf(locale);
  const example = office.inventory.servers[0]?.name ?? 'EX01';
  if (incoming.kind === 'welcome') {
    await voice.say(helpCard({ locale, roles: speaker.roles, example, welcome: true }));
    return {};
  }
  if (speaker.roles.length === 0) {
    const sentence = words.refused['not-reader'];
    if (incoming.kind === 'press') return { reply: { status: 403, sentence } };
    await voice.say(refusedCard([sentence], locale));
    return {};
  }
  return incoming.kind === 'press' ? pressed(office, incoming, voice) : hear(office, incoming, voice);
}

/** A press: the verb is ours or it is refused; the data is what the verb needs or it is refused. */
async function pressed(office: Office, incoming: IncomingPress, voice: Voice): Promise<TurnResult> {
  const words = wordsOf(incoming.locale).refused;
  const verb = verbOf(incoming.verb);
  const bad: TurnResult = { reply: { status: 400, sentence: words['bad-button'] } };
  const data = <T extends z.ZodType>(schema: T): z.infer<T> | undefined => {
    const parsed = schema.safeParse(incoming.data);
    return parsed.success ? parsed.data : undefined;
  };
  switch (verb) {
    case undefined:
      return { reply: { status: 400, sentence: words['unknown-action'] } };
    case 'fix.request': {
      const wanted = data(fixRequestData);
      return wanted ? requestFix(office, incoming, voice, wanted) : bad;
    }
    case 'fix.approve':
    case 'fix.deny':
    case 'fix.withdraw': {
      const decision = data(decisionData);
      const action = ({ 'fix.approve': 'approve', 'fix.deny': 'deny', 'fix.withdraw': 'withdraw' } as const)[verb];
      return decision ? decideFix(office, incoming, voice, { ...decision, action }) : bad;
    }
    case 'check.again': {
      const at = data(serverData);
      return at ? askAgain(office, incoming, voice, at.server, 0) : bad;
    }
    case 'verdict.more': {
      const more = data(moreData);
      return more ? askAgain(office, incoming, voice, more.server, more.from) : bad;
    }
    case 'ask': {
      const asked = data(askData);
      if (!asked) return bad;
      const message = { ...incoming, kind: 'message' as const, text: asked.text, attachments: [] };
      const result = await hear(office, message, voice);
      return { reply: { status: 200, sentence: asked.text }, ...(result.later ? { later: result.later } : {}) };
    }
  }
}
