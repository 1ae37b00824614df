/**
 * Explains rules and failures without a server: one in full, several as an ordered answer, an unknown one honestly.
 */
import type { Locale } from '../probes/said';
import type { Match, Recognised } from '../rules/recognise/match';
import { press } from './cards/elements';
import { ruleCard } from './cards/rule';
import { sentenceCard } from './cards/short';
import { verdictCard } from './cards/verdict';
import type { IncomingMessage, TurnResult, Voice } from './conversation';
import type { Pasted } from './heard';
import { fromPaste } from './look';
import type { Office } from './office';
import type { Words } from './words/en';
import { wordsOf } from './words/words';

/** More rules than this in one answer are better asked about one by one. */
const mostExplained = 3;

/** "explain RebootPending": by id first, then by whatever the words mean. */
export async function explain(
  office: Office,
  incoming: IncomingMessage,
  voice: Voice,
  what: string,
  recognised: Recognised,
): Promise<TurnResult> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const entry = office.knowledge.catalogue.find(what.replace(/[^\w]/g, ''));
  if (entry) {
    await voice.say(ruleCard(entry, { locale }));
    return {};
  }
  if (recognised.kind === 'ask' && recognised.ask) return askBack(incoming, voice, recognised);
  const match = recognised.matches[0];
  const meant = match && office.knowledge.catalogue.find(match.id);
  if (match && meant) {
    await voice.say(ruleCard(meant, { locale, notes: [whyRecognised(match, words)] }));
    return {};
  }
  await voice.say(sentenceCard(words.nothingKnown, [], locale));
  return {};
}

/** What a paste shows, when no known server was named. */
export async function explainMatches(
  office: Office,
  incoming: IncomingMessage,
  voice: Voice,
  pasted: Pasted,
): Promise<TurnResult> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const { recognised } = pasted;
  if (!pasted.run && recognised.kind === 'ask' && recognised.ask) return askBack(incoming, voice, recognised);
  const passes = recognised.passes.length > 0 ? [words.passedInText(recognised.passes.join(', '))] : [];
  const [, second] = recognised.matches;
  const onlyAsked = pasted.rules.length === 0 && !pasted.run;
  if (onlyAsked || (!pasted.run && !second)) {
    for (const match of recognised.matches.slice(0, mostExplained)) await voice.say(one(office, match, locale, passes));
    return {};
  }
  const diagnosis = fromPaste(office, pasted);
  await voice.say(verdictCard(diagnosis, { locale, mayRequest: false, notes: passes }));
  return {};
}

function one(office: Office, match: Match, locale: Locale, notes: readonly string[]) {
  const words = wordsOf(locale);
  const entry = office.knowledge.catalogue.find(match.id);
  if (!entry)
    return sentenceCard(words.unknownRule(match.id), [match.message ?? match.why.join(' '), ...notes], locale);
  return ruleCard(entry, { locale, captures: match.captures, notes: [whyRecognised(match, words), ...notes] });
}

/** Which words led to it, and how sure that is. */
function whyRecognised(match: Match, words: Words): string {
  const sure =
    match.confidence >= 0.9
      ? words.confidence.high
      : match.confidence >= 0.6
        ? words.confidence.medium
        : words.confidence.low;
  const why = match.why.map((part) => (part.length > 120 ? `${part.slice(0, 117)}...` : part)).join(' \u2026 ');
  return `${words.recognisedBecause(why)} (${sure})`;
}

async function askBack(incoming: IncomingMessage, voice: Voice, recognised: Recognised): Promise<TurnResult> {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const ids = [...new Set(recognised.matches.map((match) => match.id))].slice(0, 3);
  const verb = locale === 'fr' ? 'explique' : 'explain';
  const actions = ids.map((id) => press(words.explain(id), 'ask', { text: `${verb} ${id}` }));
  await voice.say(sentenceCard(recognised.ask?.[locale] ?? words.nothingKnown, [], locale, { actions }));
  return {};
}
