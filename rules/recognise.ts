/**
 * Tells what a text is about that a person asks or pastes: which readiness rules, which known failures, which servers,
 * in which language. What Setup wrote is believed first, what a person says comes after it, and where neither is clear
 * nothing is claimed.
 */
import { readContext } from './recognise/context';
import { compileFailures } from './recognise/fingerprints';
import { detectLanguage } from './recognise/language';
import { mergeMatches } from './recognise/match';
import { findTemplates, indexTemplates } from './recognise/message-template';
import { otherRules } from './recognise/other-rules';
import { readText } from './recognise/reading';
import { blank, findRuleIds } from './recognise/rule-ids';
import { matchesBySaying } from './recognise/said-words';
import { findServers } from './recognise/servers';
import { capturesOf, matchesByFingerprint, matchesByName, matchesBySentence } from './recognise/setup-words';
import { indexTopics } from './recognise/topics';
import { indexPhrases } from './recognise/words';
import type { Catalogue } from './catalogue';
import type { Context } from './recognise/context';
import type { Entry } from './recognise/entries';
import type { EntryKind } from './recognise/fingerprints';
import type { Match, Recognised } from './recognise/match';
import type { Reading } from './recognise/reading';
import type { NamedRules } from './recognise/rule-ids';
import type { TemplateSource } from './recognise/message-template';
import type { PhraseSource } from './recognise/words';
import type { Said } from '../probes/said';

/** The shape of an answer belongs to the door through which it leaves. */
export type { Match, Recognised } from './recognise/match';

export interface Given {
  /** Locale of the person, such as `fr-FR`; settles what the text leaves open. */
  readonly locale?: string | undefined;
  /** Names from the inventory; these are found however they are written. */
  readonly knownServers?: readonly string[] | undefined;
}

export interface Recogniser {
  readonly recognise: (text: string, given?: Given) => Recognised;
  /** The rules whose message this is. Messages are not unique, so there may be several; none when it is not known. */
  readonly matchMessage: (message: string) => { ids: readonly string[]; captures: Readonly<Record<string, string>> };
  /** The failure that one entry of the log shows. `reference` is its ERROR-REFERENCE; `kind` is `error` when not given. */
  readonly matchError: (
    text: string,
    reference?: string,
    kind?: EntryKind,
  ) => { id: string; captures: Readonly<Record<string, string>> } | undefined;
}

/**
 * Prepares recognition for a catalogue; do this once. The time for a text grows with its length and nothing else.
 *
 * @throws Error naming the failure whose fingerprint is not valid RE2 syntax.
 */
export function createRecogniser(catalogue: Catalogue): Recogniser {
  const failures = compileFailures(catalogue.failures);
  const templates = indexTemplates(templateSources(catalogue));
  const sources = phraseSources(catalogue);
  const sayings = { phrases: indexPhrases(sources), topics: indexTopics(sources) };
  const ruleIds = new Map(catalogue.rules.map(({ id }) => [id.toLowerCase(), id]));
  const failureIds = new Map(catalogue.failures.map(({ id }) => [id.toLowerCase(), id]));
  const families = new Map(catalogue.rules.map(({ id, family }) => [id, family?.name ?? id]));
  const kindOf = (id: string) => (failureIds.has(id.toLowerCase()) ? 'failure' : 'rule');

  const recognise = (text: string, given: Given = {}): Recognised => {
    const reading = readText(text);
    const named = findRuleIds(reading.clean, ruleIds, failureIds);
    const servers = findServers(reading.clean, named.ranges, given.knownServers ?? []);
    const context = readContext(reading.clean, servers);
    const sentences = matchesBySentence(reading, templates, named, context, kindOf);
    const logged = matchesByFingerprint(reading, failures, context);
    const byName = matchesByName(reading, named, context, kindOf);
    const certain = mergeMatches([...byName, ...sentences.matches, ...logged.matches]);
    const prose = proseOf(reading, named, sentences.ranges, logged.entries, certain.length > 0);
    const query = { reading, prose, context, already: certain.length > 0 };
    const said = matchesBySaying(query, sayings, (id) =>
      catalogue.find(id) ? { kind: kindOf(id), family: families.get(id) ?? id } : undefined,
    );
    const matches = ranked([...certain, ...said.matches]);
    const undecided = certain.length === 0 && said.rivals.length > 1;
    return {
      ...conclude(matches, undecided ? said.rivals : [], context, servers, catalogue),
      passes: named.passes,
      servers,
      language: detectLanguage(prose.trim() === '' ? reading.clean : prose, given.locale),
    };
  };

  return {
    recognise,
    matchMessage: (message) => {
      const reading = readText(message);
      let longest: ReturnType<typeof findTemplates>[number] | undefined;
      for (const hit of findTemplates(reading.flat.text, templates)) {
        if (hit.how === 'message' && (!longest || hit.end - hit.start > longest.end - longest.start)) longest = hit;
      }
      return longest ? { ids: longest.ids, captures: capturesOf(reading, longest) } : { ids: [], captures: {} };
    },
    matchError: (text, reference, kind = 'error') => {
      const found = failures.match(text, reference, kind);
      return found && { id: found.id, captures: found.captures };
    },
  };
}

function templateSources(catalogue: Catalogue): TemplateSource[] {
  const sources: TemplateSource[] = [];
  for (const { id, messages, titles } of catalogue.rules) {
    for (const text of messages) sources.push({ id, text, how: 'message' });
    for (const text of Object.values(titles)) sources.push({ id, text, how: 'title' });
  }
  return sources;
}

function phraseSources(catalogue: Catalogue): PhraseSource[] {
  const sources: PhraseSource[] = [];
  for (const entry of [...catalogue.rules, ...catalogue.failures]) {
    const { id } = entry;
    const names = entry.kind === 'rule' ? [...entry.messages, ...Object.values(entry.titles), spaced(id)] : [];
    const said = Object.values(entry.phrases).flat();
    for (const text of [...said, ...names, entry.words.en.title, entry.words.fr.title]) {
      sources.push({ id, text: text.replace(/\{\w+\}/g, ' ') });
    }
  }
  for (const [id, said] of Object.entries(otherRules)) {
    if (!catalogue.find(id)) for (const text of said) sources.push({ id, text });
  }
  return sources;
}

/** `RebootPending` as words. */
function spaced(id: string): string {
  return id.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
}

/** What the person says: no links, no names, no sentences of Setup, no log lines that are understood already. */
function proseOf(
  reading: Reading,
  named: NamedRules,
  sentences: readonly (readonly [number, number])[],
  entries: readonly Entry[],
  understood: boolean,
): string {
  const ranges: (readonly [number, number])[] = [...named.ranges, ...sentences];
  for (const hit of named.hits) if (hit.message) ranges.push(hit.message);
  for (const entry of entries) if (understood || entry.kind !== 'shown') ranges.push([entry.start, entry.end]);
  return blank(reading.clean, ranges);
}

function ranked(matches: readonly Match[]): Match[] {
  return mergeMatches(matches).sort(
    (a, b) => b.confidence - a.confidence || (a.line ?? 0) - (b.line ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

type Conclusion = Pick<Recognised, 'kind' | 'matches' | 'ask' | 'notOurs'>;

function conclude(
  matches: readonly Match[],
  rivals: readonly string[],
  context: Context,
  servers: readonly string[],
  catalogue: Catalogue,
): Conclusion {
  const first = matches[0];
  if (!first || rivals.length > 3)
    return { kind: 'none', matches: [], ask: undefined, notOurs: whyNot(context, servers) };
  if (rivals.length > 1) return { kind: 'ask', matches, ask: whichOf(rivals, catalogue), notOurs: undefined };
  const kind = first.kind === 'failure' ? 'failure' : 'rule';
  return { kind, matches, ask: undefined, notOurs: undefined };
}

function whyNot(context: Context, servers: readonly string[]): Recognised['notOurs'] {
  if (context.smallTalk) return 'small-talk';
  if (context.otherProduct) return 'other-product';
  if (context.orders) return 'nothing-known';
  if (context.about === 'exchange' || servers.length > 0) return undefined;
  return context.about === 'setup' && context.trouble ? undefined : 'nothing-known';
}

function whichOf(ids: readonly string[], catalogue: Catalogue): Said {
  const entries = ids.map((id) => catalogue.find(id)).filter((entry) => entry !== undefined);
  const en = entries.map((entry) => `“${entry.words.en.title}”`);
  const fr = entries.map((entry) => `«\u00a0${entry.words.fr.title}\u00a0»`);
  return {
    en: `Which of these does Setup show: ${joined(en, 'or')}?`,
    fr: `Laquelle de ces situations Setup signale-t-il\u00a0: ${joined(fr, 'ou')}\u00a0?`,
  };
}

function joined(parts: readonly string[], word: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}
