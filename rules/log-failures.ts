/**
 * The failures in one run that are no readiness rules: known ones by their fingerprints, and, when none is known, the
 * root of the trouble as Setup logged it.
 */
import type { Catalogue } from './catalogue';
import type { Evidence } from './finding';
import { quoted } from './log-readings';
import type { During, LoggedError, Run } from './run';

interface ErrorFound {
  readonly id: string;
  readonly captures: Readonly<Record<string, string>>;
  /** True for a sign that many failures share: another failure of the run explains it better. */
  readonly general?: boolean;
}

/** The part of the recogniser that reads errors: text and ERROR-REFERENCE to a known failure. */
export interface ErrorMatcher {
  readonly matchError: (text: string, reference?: string, kind?: 'error' | 'notable') => ErrorFound | undefined;
  readonly matchMessage: (message: string) => { readonly ids: readonly string[] };
}

export interface LogFailure {
  /** Undefined when the failure is not one that we know. */
  readonly id: string | undefined;
  readonly message: string;
  readonly reference: string | undefined;
  readonly at: string;
  readonly line: number;
  readonly evidence: readonly Evidence[];
  readonly captures: Readonly<Record<string, string>>;
  /** What was under way; told of an error that is not known. */
  readonly during?: During | undefined;
}

/** How much of one error is quoted: the first lines carry the cause. */
const quoteLimit = 700;

/** How much of the exception is quoted beside an error that was quoted already. */
const exceptionLimit = 300;

/** Setup repeats the whole script of a task before it says what went wrong; the script is left out of the quotation. */
const scriptEnd = 'was run: "';

/**
 * Finds the failures of a run, first logged first. Errors that only repeat a readiness rule are left to the rule.
 *
 * @returns known failures; or, when none is known and errors remain, one entry without an id for the first error.
 */
export function logFailures(run: Run, catalogue: Catalogue, matcher: ErrorMatcher): LogFailure[] {
  const known = new Map<string, LogFailure>();
  const specific = new Set<string>();
  let unknown: LogFailure | undefined;
  for (const error of run.errors) {
    const match = matcher.matchError(error.text, error.reference, 'error');
    if (match) {
      add(known, match, error, run, catalogue);
      if (match.general !== true) specific.add(match.id);
    } else if (!unknown && matcher.matchMessage(firstLineOf(error.text)).ids.length === 0) unknown = nameless(error);
  }
  // A run that came through did not stop with an error, whatever it logged on its way.
  if (run.outcome === 'succeeded') unknown = undefined;
  if (run.outcome !== 'succeeded') {
    for (const notable of run.notable) {
      const match = matcher.matchError(notable.text, undefined, 'notable');
      if (!match) continue;
      add(known, match, { ...notable, depth: 0, reference: undefined }, run, catalogue);
      if (match.general !== true) specific.add(match.id);
    }
  }
  if (known.size === 0) return unknown ? [unknown] : [];
  return [...known]
    .filter(([id]) => specific.size === 0 || specific.has(id) || isBound(id, specific, catalogue))
    .map(([, failure]) => failure)
    .sort((a, b) => a.line - b.line);
}

/** Whether a general sign is a cause or a consequence of one of these failures: it then belongs to their story. */
function isBound(id: string, specific: ReadonlySet<string>, catalogue: Catalogue): boolean {
  const causes = (of: string): string[] =>
    (catalogue.find(of)?.causedBy ?? []).map((cause) => (typeof cause === 'string' ? cause : cause.id));
  return causes(id).some((cause) => specific.has(cause)) || [...specific].some((one) => causes(one).includes(id));
}

function add(
  known: Map<string, LogFailure>,
  match: ErrorFound,
  error: LoggedError,
  run: Run,
  catalogue: Catalogue,
): void {
  const before = known.get(match.id);
  if (before) {
    // The same trouble is logged several times; a later entry may carry the reference or a value that the first lacks,
    // and the one of the task names the exception.
    const task = error.text.includes(scriptEnd) && !before.evidence.some((one) => one.quote?.includes(scriptEnd));
    known.set(match.id, {
      ...before,
      evidence: task ? [...before.evidence, quoted(exceptionIn(error.text), error.line, error.at)] : before.evidence,
      reference: before.reference ?? error.reference,
      captures: { ...match.captures, ...before.captures },
    });
    return;
  }
  const entry = catalogue.find(match.id);
  const evidence = [quoted(shorten(error.text), error.line, error.at)];
  for (const clue of entry?.clues?.(run) ?? []) {
    evidence.push({ ...quoted(clue.quote, clue.line, clue.at), found: clue.found });
  }
  known.set(match.id, {
    id: match.id,
    message: shorten(error.text),
    reference: error.reference,
    at: error.at,
    line: error.line,
    evidence,
    captures: { ...match.captures, ...entry?.captures?.(error.text, run) },
  });
}

function nameless(error: LoggedError): LogFailure {
  return {
    id: undefined,
    message: shorten(error.text),
    reference: error.reference,
    at: error.at,
    line: error.line,
    evidence: [quoted(shorten(error.text), error.line, error.at)],
    captures: error.reference === undefined ? {} : { reference: error.reference },
    during: error.during,
  };
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function shorten(text: string): string {
  const start = Math.max(0, text.indexOf(scriptEnd));
  const end = start + quoteLimit;
  return `${start === 0 ? '' : '... '}${text.slice(start, end)}${end < text.length ? ' ...' : ''}`;
}

/** The exception of a task and its sentence, without the stack. */
function exceptionIn(text: string): string {
  const said = text.slice(text.indexOf(scriptEnd));
  const sentence = said.split(/\n\s*at /, 1)[0] ?? '';
  const shown = sentence.slice(0, exceptionLimit);
  return `... ${shown}${shown.length < said.length ? ' ...' : ''}`;
}
