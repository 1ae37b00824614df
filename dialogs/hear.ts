/**
 * A message: a question, a paste, a file. Finds out what is wanted and about which servers, and answers it.
 *
 * At most one question is asked back. A server that is not in the inventory gets a polite no with the nearest names.
 */
import { resolveServer, type InventoryServer } from '../probes/inventory';
import type { Locale } from '../probes/said';
import type { Recognised } from '../rules/recognise/match';
import { checkConnections, mostConnections } from './check-connection';
import { helpCard, sentenceCard } from './cards/short';
import type { IncomingMessage, TurnResult, Voice } from './conversation';
import { hearFiles } from './hear-files';
import { explain, explainMatches } from './explain';
import { readPasted, tellsSomething, type Pasted } from './heard';
import { intentOf, type Intent } from './intent';
import { lookAndSay } from './look-and-say';
import { namedSets, type NamedSets } from './named-sets';
import type { Office } from './office';
import { connectionWordsOf } from './words/connection';
import { setWordsOf } from './words/server-sets';
import { wordsOf } from './words/words';

/** More servers than this in one question are more than a card shows well. */
const mostServers = 30;

export async function hear(office: Office, incoming: IncomingMessage, voice: Voice): Promise<TurnResult> {
  const { locale, speaker, text } = incoming;
  const words = wordsOf(locale);
  const say = async (sentence: string, lines: readonly string[] = []): Promise<TurnResult> => {
    await voice.say(sentenceCard(sentence, lines, locale));
    return {};
  };
  if (incoming.attachments.length > 0) return hearFiles(office, incoming, voice);
  if (text.trim() === '') return say(words.emptyMessage);

  const intent = intentOf(text);
  if (intent.kind === 'help') {
    const example = office.inventory.servers[0]?.name ?? 'EX01';
    await voice.say(helpCard({ locale, roles: speaker.roles, example, welcome: false }));
    return {};
  }
  if (intent.kind === 'language') {
    const key = { personId: speaker.id, conversation: incoming.place.key, name: 'locale' };
    await office.preferences.savePreference(key, intent.locale);
    await voice.say(sentenceCard(wordsOf(intent.locale).languageSet, [], intent.locale));
    return {};
  }
  const recognised = recognise(office, text, locale);
  if (intent.kind === 'explain') return explain(office, incoming, voice, intent.what, recognised);

  const asksServer = intent.kind === 'check' || intent.kind === 'why' || intent.kind === 'connection';
  const sets = asksServer ? namedSets(text, office.inventory) : noSets;
  const named = withSets(namedServers(office, recognised), sets);
  const pasted = readPasted(text, recognised);
  if (named.known.length > mostServers) return say(words.tooManyServers(mostServers));
  if (asksServer && sets.unknown.length > 0 && named.known.length === 0) {
    return say(sets.unknown.map((one) => unknownSet(one, locale)).join(' '));
  }
  if (intent.kind === 'connection' && named.known.length > 0) {
    if (named.known.length > mostConnections) return say(connectionWordsOf(locale).tooMany(mostConnections));
    const notes = named.unknown.map((one) => unknownServer(office, one, locale));
    return checkConnections(office, incoming, voice, named.known, notes);
  }
  if (named.known.length > 0 && (asksServer || recognised.kind !== 'none' || recognised.notOurs === undefined)) {
    const notes = asksServer
      ? [
          ...named.unknown.map((one) => unknownServer(office, one, locale)),
          ...sets.unknown.map((one) => unknownSet(one, locale)),
        ]
      : [];
    return lookAndSay(office, incoming, voice, named.known, { pasted: worthReading(pasted), notes });
  }
  if (pasted.log || tellsSomething(pasted) || recognised.matches.length > 0)
    return explainMatches(office, incoming, voice, pasted);
  if (named.unknown[0] !== undefined && recognised.notOurs === undefined) {
    return say(unknownServer(office, named.unknown[0], locale));
  }
  return declined(recognised, intent.kind, locale, say);
}

type Say = (sentence: string, lines?: readonly string[]) => Promise<TurnResult>;

/** Nothing was recognised: say why, or ask for the one thing that is missing. */
function declined(recognised: Recognised, wanted: Intent['kind'], locale: Locale, say: Say): Promise<TurnResult> {
  const words = wordsOf(locale);
  if (recognised.notOurs === 'other-product') return say(words.otherProduct);
  if (recognised.notOurs === 'small-talk') return say(words.smallTalk);
  if (recognised.passes.length > 0) return say(words.passedInText(recognised.passes.join(', ')));
  if (wanted === 'check' || wanted === 'connection' || (wanted === 'why' && recognised.notOurs === undefined))
    return say(words.whichServer);
  return say(words.nothingKnown);
}

export function recognise(office: Pick<Office, 'knowledge' | 'inventory'>, text: string, locale: Locale): Recognised {
  const knownServers = office.inventory.servers.flatMap((server) => [server.name, server.fqdn, ...server.aliases]);
  return office.knowledge.recogniser.recognise(text, { locale, knownServers });
}

function namedServers(
  office: Office,
  recognised: Recognised,
): { readonly known: readonly InventoryServer[]; readonly unknown: readonly string[] } {
  const known = new Map<string, InventoryServer>();
  const unknown: string[] = [];
  for (const name of recognised.servers) {
    const found = resolveServer(office.inventory, name);
    if (found.ok) known.set(found.server.name, found.server);
    else unknown.push(name);
  }
  return { known: [...known.values()], unknown };
}

const noSets: NamedSets = { servers: [], unknown: [], said: [] };

/** A name of a group is no server that nobody knows. */
function withSets(named: ReturnType<typeof namedServers>, sets: NamedSets): ReturnType<typeof namedServers> {
  const known = new Map([...named.known, ...sets.servers].map((server) => [server.name, server]));
  const taken = sets.said.map((one) => one.toLowerCase());
  return { known: [...known.values()], unknown: named.unknown.filter((one) => !taken.includes(one.toLowerCase())) };
}

function unknownSet({ by, said, nearest }: NamedSets['unknown'][number], locale: Locale): string {
  const hint = nearest.length > 0 ? ` ${wordsOf(locale).nearest(nearest.join(', '))}` : '';
  return `${setWordsOf(locale).unknown[by](said)}${hint}`;
}

function unknownServer(office: Office, name: string, locale: Locale): string {
  const words = wordsOf(locale);
  const found = resolveServer(office.inventory, name);
  const nearest = found.ok ? [] : found.nearest;
  const hint = nearest.length > 0 ? words.nearest(nearest.join(', ')) : words.noNearest;
  return `${words.unknownServer(name)} ${hint}`;
}

/** A bare question with a server's name is not evidence of anything; a rule or a log line is. */
function worthReading(pasted: Pasted): Pasted | undefined {
  return pasted.run || pasted.rules.length > 0 || pasted.asked.length > 0 ? pasted : undefined;
}
