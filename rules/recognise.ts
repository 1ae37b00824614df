/**
 * Tells what a text is about that a person asks or pastes: which readiness rules, which known failures, which servers,
 * in which language. What Setup wrote is believed first, what a person says comes after it, and where neither is clear
 * nothing is claimed.
 */
import { conclude } from './recognise/conclude';
import { readContext } from './recognise/context';
import { findEntries } from './recognise/entries';
import { findHeadings } from './recognise/headings';
import { prepareKnowledge } from './recognise/knowledge';
import { detectLanguage } from './recognise/language';
import { mergeMatches } from './recognise/match';
import { findTemplates } from './recognise/message-template';
import { readText } from './recognise/reading';
import { blank, findRuleIds } from './recognise/rule-ids';
import { matchesBySaying } from './recognise/said-words';
import { findServers } from './recognise/servers';
import { matchesByFingerprint } from './recognise/failure-marks';
import { capturesOf, matchesByName, matchesBySentence } from './recognise/setup-words';
import type { Catalogue } from './catalogue';
import type { Knowledge } from './recognise/knowledge';
import type { TemplateHit } from './recognise/message-template';
import type { Entry } from './recognise/entries';
import type { EntryKind } from './recognise/fingerprints';
import type { Match, Recognised } from './recognise/match';
import type { Reading } from './recognise/reading';
import type { NamedRules } from './recognise/rule-ids';

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
  ) => { id: string; captures: Readonly<Record<string, string>>; general?: true } | undefined;
}

/**
 * Recognition for a catalogue; do this once. Each part is prepared for the first text that needs it. The time for a text
 * grows with its length and nothing else.
 */
export function createRecogniser(catalogue: Catalogue): Recogniser {
  const knowledge = prepareKnowledge(catalogue);
  return {
    recognise: (text, given = {}) => recognise(text, given, knowledge, catalogue),
    matchMessage: (message) => matchMessage(message, knowledge),
    matchError: (text, reference, kind = 'error') => {
      const found = knowledge.failures().match(text, reference, kind);
      return found && { id: found.id, captures: found.captures, ...(found.general ? { general: true } : {}) };
    },
  };
}

function recognise(text: string, given: Given, knowledge: Knowledge, catalogue: Catalogue): Recognised {
  const { ruleIds, failureIds, templates, sayings, failures, kindOf, describe, warnings } = knowledge;
  const reading = readText(text);
  const entries = findEntries(reading.clean);
  const logged = entries.map(({ start, end }) => [start, end] as const);
  const middle = middleOf(reading);
  const named = findRuleIds(reading.clean, ruleIds, failureIds, [...logged, ...middle]);
  const spoken = blank(reading.clean, middle);
  const servers = findServers(spoken, named.ranges, given.knownServers ?? []);
  const context = readContext(reading.clean, servers);
  const sentences = matchesBySentence(reading, templates(), named, context, kindOf);
  const marks = matchesByFingerprint(reading, entries, failures(), context);
  const certain = mergeMatches([...matchesByName(reading, named, context, kindOf), ...sentences.matches, ...marks]);
  const already = certain.length > 0;
  const prose = proseOf({ ...reading, clean: spoken }, named, sentences.ranges, entries, already);
  const said = matchesBySaying({ reading, prose, context, already }, sayings, describe);
  const matches = ranked([...certain, ...said.matches].map((match) => tempered(match, warnings)));
  const rivals = !already && said.rivals.length > 1 ? said.rivals : [];
  return {
    ...conclude(matches, rivals, context, servers, catalogue),
    passes: named.passes,
    servers,
    language: detectLanguage(prose.trim() === '' ? reading.clean : prose, given.locale),
  };
}

function matchMessage(message: string, { templates }: Knowledge): ReturnType<Recogniser['matchMessage']> {
  const reading = readText(message);
  let longest: TemplateHit | undefined;
  for (const hit of findTemplates(reading.flat.text, templates())) {
    if (hit.how === 'message' && (!longest || hit.end - hit.start > longest.end - longest.start)) longest = hit;
  }
  return longest ? { ids: longest.ids, captures: capturesOf(reading, longest) } : { ids: [], captures: {} };
}

/** In a long paste people speak before and after what they paste; what is between is read as what Setup wrote. */
const mostSpoken = 4_000;

function middleOf({ clean }: Reading): (readonly [number, number])[] {
  return clean.length <= 2 * mostSpoken ? [] : [[mostSpoken, clean.length - mostSpoken]];
}

/** What the person says: no links, names, sentences or headings of Setup, no log lines that are understood already. */
function proseOf(
  reading: Reading,
  named: NamedRules,
  sentences: readonly (readonly [number, number])[],
  entries: readonly Entry[],
  understood: boolean,
): string {
  const ranges: (readonly [number, number])[] = [...named.ranges, ...sentences, ...findHeadings(reading.clean)];
  for (const hit of named.hits) if (hit.message) ranges.push(hit.message);
  for (const entry of entries) if (understood || entry.kind !== 'shown') ranges.push([entry.start, entry.end]);
  return blank(reading.clean, ranges);
}

/** A warning does not stop Setup: beside a rule or a failure that does, it is not what the person is after. */
function tempered(match: Match, warnings: ReadonlySet<string>): Match {
  return warnings.has(match.id) ? { ...match, confidence: Math.min(match.confidence, 0.92) } : match;
}

function ranked(matches: readonly Match[]): Match[] {
  return mergeMatches(matches).sort(
    (a, b) => b.confidence - a.confidence || (a.line ?? 0) - (b.line ?? 0) || (a.id < b.id ? -1 : 1),
  );
}
