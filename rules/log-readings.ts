/**
 * What one run in ExchangeSetup.log says about each readiness rule: fired, passed, and in which words.
 *
 * Setup says it in up to four places: `Evaluated`, `Failed`, `[REQUIRED]` or `[RECOMENDED]`, and the help link. They
 * are brought together here under one id; a message that no rule of ours fits is kept with Setup's own words.
 */
import { verbatim } from '../probes/said';
import type { Catalogue } from './catalogue';
import type { Evidence } from './finding';
import type { Notice, Run, RuleTrace } from './run';

export interface LogReading {
  readonly id: string;
  /** False when neither the catalogue nor the log gives the rule a name; the id is then made from the line number. */
  readonly named: boolean;
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly message: string | undefined;
  readonly at: string;
  readonly line: number;
  readonly evidence: readonly Evidence[];
  readonly captures: Readonly<Record<string, string>>;
}

/** The part of the recogniser that the log needs: one message of Setup to the rules whose template it fits. */
export interface MessageMatcher {
  readonly matchMessage: (message: string) => {
    readonly ids: readonly string[];
    readonly captures: Readonly<Record<string, string>>;
  };
}

interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly at: string;
  readonly warning: boolean;
  /** True when the words are taken for this rule's only because nothing else was left that could have said them. */
  readonly leftOver?: true;
}

interface Gathered {
  readonly traces: RuleTrace[];
  readonly said: Sentence[];
}

/** Reads every rule that the run mentions. Rules that passed come too, so that "now" can be compared with "then". */
export function logReadings(run: Run, catalogue: Catalogue, matcher: MessageMatcher): LogReading[] {
  const byId = new Map<string, { id: string; gathered: Gathered }>();
  const gather = (id: string): Gathered => {
    const key = id.toLowerCase();
    const known = byId.get(key) ?? { id: catalogue.find(id)?.id ?? id, gathered: { traces: [], said: [] } };
    byId.set(key, known);
    return known.gathered;
  };
  for (const trace of run.rules) gather(trace.rule).traces.push(trace);
  for (const failed of run.failed) {
    gather(failed.rule).said.push({ text: failed.message, line: failed.line, at: failed.at, warning: false });
  }
  const nameless: Notice[] = [];
  for (const notice of run.notices) {
    const ids = idsOf(notice, byId, matcher);
    if (ids.length === 0) nameless.push(notice);
    for (const id of ids) gather(id).said.push(sentenceOf(notice));
  }
  const unowned: Notice[] = [];
  for (const notice of nameless) {
    const owner = ownerOf(notice, nameless, [...byId.values()], catalogue);
    if (owner) owner.said.push({ ...sentenceOf(notice), leftOver: true });
    else unowned.push(notice);
  }
  const readings: LogReading[] = [];
  for (const { id, gathered } of byId.values()) {
    const reading = toReading(id, gathered, run, catalogue, matcher);
    if (reading) readings.push(reading);
  }
  return [...readings, ...unowned.map(namelessReading)];
}

function sentenceOf({ message: text, line, at, severity }: Notice): Sentence {
  return { text, line, at, warning: severity === 'recommended' };
}

/**
 * The one rule that fired without words, for words that no rule knows, where there is one of each: an inference by what
 * is left over. Logs in a language or of a build whose messages we do not have show such a rule once, not twice.
 */
function ownerOf(
  notice: Notice,
  nameless: readonly Notice[],
  gathered: readonly { readonly id: string; readonly gathered: Gathered }[],
  catalogue: Catalogue,
): Gathered | undefined {
  const { severity } = notice;
  if (nameless.filter((other) => other.severity === severity).length !== 1) return undefined;
  const type = severity === 'recommended' ? 'warning' : 'error';
  const silent = gathered.filter(({ id, gathered: { traces, said } }) => {
    const fired = traces.find((trace) => trace.fired === true && trace.type !== 'none');
    return said.length === 0 && fired !== undefined && (fired.type ?? catalogue.find(id)?.severity) === type;
  });
  return silent.length === 1 ? silent[0]?.gathered : undefined;
}

/** The rules that a notice speaks of: its link, else the fired rules whose message it is, else all that it may be. */
function idsOf(
  notice: Notice,
  byId: ReadonlyMap<string, { readonly gathered: Gathered }>,
  matcher: MessageMatcher,
): readonly string[] {
  if (notice.rule !== undefined) return [notice.rule];
  const { ids } = matcher.matchMessage(notice.message);
  const known = (id: string): Gathered | undefined => byId.get(id.toLowerCase())?.gathered;
  const fired = ids.filter((id) => known(id)?.traces.some((trace) => trace.fired) || known(id)?.said.length);
  if (fired.length > 0) return fired;
  // Messages are shared: a rule that Setup evaluated and found in order did not say this.
  const open = ids.filter((id) => !known(id)?.traces.some((trace) => trace.fired === false));
  return open.length > 0 ? open : ids;
}

function toReading(
  id: string,
  gathered: Gathered,
  run: Run,
  catalogue: Catalogue,
  matcher: MessageMatcher,
): LogReading | undefined {
  const fired = gathered.traces.filter((trace) => trace.fired === true && trace.type !== 'none');
  const first = gathered.said[0];
  const entry = catalogue.find(id);
  if (fired.length === 0 && !first) {
    const trace = gathered.traces.find((one) => one.fired === false);
    if (!trace) return undefined;
    return {
      id,
      named: true,
      verdict: 'pass',
      message: undefined,
      at: trace.at,
      line: trace.line,
      evidence: [],
      captures: {},
    };
  }
  const warning = first
    ? gathered.said.every((one) => one.warning)
    : fired.every((trace) => (trace.type ?? entry?.severity) === 'warning');
  const message = first?.text;
  const subkeys = fired.flatMap((trace) => (trace.parentValue === undefined ? [] : [trace.parentValue]));
  const captures = {
    ...(subkeys.length > 0 ? { parents: subkeys.join(', ') } : {}),
    ...(message === undefined ? {} : matcher.matchMessage(message).captures),
    ...entry?.captures?.(message ?? '', run),
  };
  const evidence = gathered.said.slice(0, 1).map(evidenceOf);
  for (const trace of evidence.length === 0 ? fired.slice(0, 4) : []) {
    evidence.push(quoted(`[Rule:${trace.rule}] [Value:"${trace.rawValue}"]`, trace.line, trace.at));
  }
  for (const clue of entry?.clues?.(run) ?? []) {
    evidence.push({ ...quoted(clue.quote, clue.line, clue.at), found: clue.found });
  }
  return {
    id,
    named: true,
    verdict: warning ? 'warn' : 'fail',
    message,
    at: first?.at ?? fired[0]?.at ?? run.startedAt,
    line: first?.line ?? fired[0]?.line ?? run.firstLine,
    evidence,
    captures,
  };
}

function namelessReading(notice: Notice): LogReading {
  return {
    id: `unnamed-line-${notice.line}`,
    named: false,
    verdict: notice.severity === 'required' ? 'fail' : 'warn',
    message: notice.message,
    at: notice.at,
    line: notice.line,
    evidence: [quoted(notice.message, notice.line, notice.at)],
    captures: {},
  };
}

function evidenceOf({ text, line, at, leftOver }: Sentence): Evidence {
  const evidence = quoted(text, line, at);
  if (!leftOver) return evidence;
  const { en, fr } = evidence.where;
  return {
    ...evidence,
    where: {
      en: `${en}; our own reasoning: the only rule left that could have said it`,
      fr: `${fr}\u00a0; notre propre raisonnement\u00a0: la seule règle restante qui ait pu l’afficher`,
    },
  };
}

/** Evidence that is a line of the log, in Setup's own words. */
export function quoted(text: string | undefined, line: number, at: string): Evidence {
  return {
    source: 'log',
    found: verbatim(text ?? ''),
    wanted: undefined,
    where: { en: `ExchangeSetup.log, line ${line}`, fr: `ExchangeSetup.log, ligne ${line}` },
    when: at,
    as: undefined,
    line,
    quote: text,
  };
}
