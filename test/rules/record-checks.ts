/**
 * What must stay true of each rule and failure, as it was recorded: Setup's sentences lead to it, its causes fold it, and
 * the answers of a server give the verdict that they gave.
 *
 * The record (`test/fixtures/rules-record.ndjson`) stands apart from the rule files, so that taking something out of one
 * of them is noticed. It is written by `npm run fixtures:rules`; what changes in it is read before it is committed.
 */
import type { Catalogue } from '../../rules/catalogue';
import type { Failure } from '../../rules/failure';
import { order } from '../../rules/order';
import { createRecogniser } from '../../rules/recognise';
import type { Cause, Rule } from '../../rules/rule';
import { aFinding } from './small-world';

type Entry = Rule | Failure;
type Captures = Readonly<Record<string, string>>;

export interface Recorded {
  readonly id: string;
  /** Sentences of Setup that lead to the rule, with what is read out of them. */
  readonly says: readonly { readonly text: string; readonly captures: Captures }[];
  /** Excerpts of a log in which a failure is told by one of its signs. */
  readonly shows: readonly string[];
  /** Causes under which it is folded, with what their message said where that matters. */
  readonly folds: readonly { readonly under: string; readonly captures: Captures }[];
  /** Answers of a server, by the rule's own names, with the verdict that they give. */
  readonly judges: readonly { readonly answers: Captures | object; readonly verdict: string }[];
}

/** Values that a message may have captured; the first that a cause asks for is recorded. */
const possibleCaptures: readonly Captures[] = [
  {},
  { inner: 'dc-unusable' },
  { inner: 'schema-master-elsewhere' },
  { inner: 'duplicate-meso' },
  { site: 'Paris', controllerSite: 'Paris' },
];

/** The record of an entry as it is now. */
export function recordOf(entry: Entry): Recorded {
  const { matchMessage } = createRecogniser(only(entry));
  const sentences = entry.kind === 'rule' ? entry.messages.map(filledIn) : [];
  const says = sentences.map((text) => ({ text, captures: matchMessage(text).captures }));
  const folds = entry.causedBy.map((cause) => {
    const named: Cause = typeof cause === 'string' ? { id: cause } : cause;
    const captures = possibleCaptures.find((one) => named.provided?.(one) ?? true);
    if (!captures) throw new Error(`${entry.id}: no captures are known with which ${named.id} explains it.`);
    return { under: named.id, captures };
  });
  const judges = entry.judge ? entry.examples.judged.map(({ answers, verdict }) => ({ answers, verdict })) : [];
  const shows = entry.kind === 'failure' ? entry.examples.logged : [];
  return { id: entry.id, says, shows, folds, judges };
}

/** Each place that varies gets a value of its own, so that one that is read from the wrong place shows. */
function filledIn(message: string): string {
  let at = 0;
  return message.replace(/\{\w+\}/g, () => `EX${(at += 1)}`);
}

/** What no longer holds, a sentence each; empty when everything does. */
export function broken(entry: Entry, recorded: Recorded, catalogue: Catalogue): string[] {
  return [
    ...sentencesLost(entry, recorded),
    ...foldsLost(entry, recorded, catalogue),
    ...verdictsChanged(entry, recorded),
  ];
}

function sentencesLost(entry: Entry, { id, says, shows }: Recorded): string[] {
  if (says.length === 0 && shows.length === 0) return [];
  const { matchMessage, recognise } = createRecogniser(only(entry));
  const lost = ({ text, captures }: Recorded['says'][number]): boolean => {
    const now = matchMessage(text);
    return !now.ids.includes(id) || JSON.stringify(now.captures) !== JSON.stringify(captures);
  };
  const told = says.filter(lost).map(({ text }) => text);
  const shown = shows.filter((text) => !recognise(text).matches.some((match) => match.id === id));
  return [...told, ...shown].map((text) => `${id} is not told by: ${text}`);
}

/** Alone, so that preparing it costs next to nothing. */
function only(entry: Entry): Catalogue {
  const found = (id: string): Entry | undefined => (id.toLowerCase() === entry.id.toLowerCase() ? entry : undefined);
  return entry.kind === 'rule'
    ? { rules: [entry], failures: [], find: found }
    : { rules: [], failures: [entry], find: found };
}

function foldsLost(entry: Entry, { id, folds }: Recorded, catalogue: Catalogue): string[] {
  const find: Catalogue['find'] = (wanted) => {
    if (wanted.toLowerCase() === entry.id.toLowerCase()) return entry;
    // The cause by itself: neither a family nor a cause of its own decides here.
    const other = catalogue.find(wanted);
    if (other?.kind !== 'rule') return other && { ...other, causedBy: [] };
    const { family: _family, ...rest } = other;
    return { ...rest, causedBy: [] };
  };
  return folds.flatMap(({ under, captures }) => {
    const actions = order([aFinding(id), aFinding(under, { captures })], { ...catalogue, find });
    const folded = actions.find((action) => action.id === under)?.folded.some((one) => one.id === id);
    return folded ? [] : [`${id} is not folded under ${under}`];
  });
}

function verdictsChanged(entry: Entry, { id, judges }: Recorded): string[] {
  return judges.flatMap(({ answers, verdict }) => {
    const now = entry.judge?.(answers as Parameters<NonNullable<Entry['judge']>>[0]).verdict ?? 'nothing';
    return now === verdict ? [] : [`${id} judges ${JSON.stringify(answers).slice(0, 200)} as ${now}, not ${verdict}`];
  });
}
