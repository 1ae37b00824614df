/**
 * Reads what a person pasted or attached: a whole log, lines of one, or Setup's words in any form.
 */
import { isSetupLog, readSetupLogFragment, readSetupLogText } from '../rules/setup-log';
import type { PastedRule } from '../rules/diagnose';
import type { Match, Recognised } from '../rules/recognise/match';
import type { NotASetupLog, Run, SetupLog } from '../rules/run';

/** What a text turned out to be. A whole log also tells which server it is from. */
export interface Pasted {
  readonly recognised: Recognised;
  /** What Setup itself said in the text: evidence. */
  readonly rules: readonly PastedRule[];
  /** Rules that the person asks about in their own words: a question, not evidence that anything failed. */
  readonly asked: readonly string[];
  readonly log: SetupLog | undefined;
  readonly run: Run | undefined;
}

/** Files that were attached are logs or they are not; nothing is guessed from a few words in them. */
export function readAttached(bytes: Uint8Array): SetupLog | NotASetupLog {
  return readSetupLogText(bytes);
}

const stamped = /^\s*>?\s*\[\d\d[/.-]\d\d[/.-]\d{4} /m;

/** Brings the log lines of a paste, if there are any, together with what the recogniser made of the whole text. */
export function readPasted(text: string, recognised: Recognised): Pasted {
  const rules = recognised.matches.filter(isSetupSpeaking).map(toPasted);
  const asked = recognised.matches.filter((match) => !isSetupSpeaking(match)).map((match) => match.id);
  if (!stamped.test(text)) return { recognised, rules, asked, log: undefined, run: undefined };
  const log = readSetupLogText(text);
  // Lines without the start of a run are a piece of some log: what they show rests on the paste.
  if (isSetupLog(log) && log.runs[log.chosen]?.productName !== '') {
    return { recognised, rules, asked, log, run: log.runs[log.chosen] };
  }
  return { recognised, rules, asked, log: undefined, run: readSetupLogFragment(text) };
}

/** Whether pasted log lines hold anything that explains a failure, beside what the recogniser finds in them. */
export function tellsSomething({ run }: Pasted): boolean {
  if (!run) return false;
  return run.rules.length + run.failed.length + run.notices.length + run.errors.length > 0;
}

/** A message of Setup, a help link or a log line shows what Setup found; a rule that is merely named does not. */
function isSetupSpeaking(match: Match): boolean {
  return match.message !== undefined || match.how === 'link' || match.how === 'message' || match.how === 'fingerprint';
}

function toPasted(match: Match): PastedRule {
  const quote = match.message ?? match.why.join(' \u2026 ');
  const line = match.line;
  const where =
    line === undefined
      ? { en: 'pasted text', fr: 'texte collé' }
      : { en: `pasted text, line ${line}`, fr: `texte collé, ligne ${line}` };
  return {
    id: match.id,
    heard: {
      source: 'paste',
      name: match.id,
      verdict: 'fail',
      message: match.message,
      at: undefined,
      captures: match.captures,
      evidence: [
        {
          source: 'paste',
          found: { en: quote, fr: quote },
          wanted: undefined,
          where,
          when: undefined,
          as: undefined,
          line,
          quote,
        },
      ],
    },
  };
}
