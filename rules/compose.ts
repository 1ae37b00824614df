/**
 * Makes one finding of what the paste, the log and the server say about the same rule.
 *
 * The server decides what is true now. Where it could not be asked, the log or the paste stands, and the finding says
 * that it rests on them and from when.
 */
import type { Said } from '../probes/said';
import { advise, inferredClaims, titleOf } from './advise';
import type { Failure } from './failure';
import type { About, Evidence, Finding, Reading, Source, VerdictName } from './finding';
import type { Judgement } from './judge';
import type { Rule } from './rule';

/** What the paste or the log says about one rule or failure. */
export interface Heard {
  readonly source: 'paste' | 'log';
  /** The id as the source spelt it; known rules go by the catalogue's spelling. */
  readonly name: string | undefined;
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly message: string | undefined;
  readonly at: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly captures: Readonly<Record<string, string>>;
}

export interface Ingredients {
  readonly id: string;
  readonly entry: Rule | Failure | undefined;
  readonly heard: readonly Heard[];
  readonly judgement: Judgement | undefined;
  readonly about: About;
  /** Whether the server was asked anything at all. */
  readonly asked: boolean;
  /** When the server last started, where it was read: explains what a restart cleared. */
  readonly lastBoot: string | undefined;
}

/** Composes a finding. At least one of `heard` and `judgement` must say something. */
export function compose(given: Ingredients): Finding {
  const { entry, heard, judgement } = given;
  const loudest = heard.find((one) => one.verdict !== 'pass') ?? heard[0];
  const live = judgement && judgement.verdict !== 'unknown' ? judgement : undefined;
  const verdict: VerdictName = live?.verdict ?? loudest?.verdict ?? 'unknown';
  const captures = { ...loudest?.captures, ...judgement?.captures };
  const about = { ...given.about, captures };
  return {
    id: entry?.id ?? given.id,
    kind: entry?.kind ?? 'unknown-rule',
    severity: entry?.severity ?? (loudest?.verdict === 'warn' ? 'warning' : 'error'),
    verdict,
    title: entry ? titleOf(entry) : unknownTitle(given.id),
    because: becauseOf(given, live, loudest),
    evidence: [...(judgement?.evidence ?? []), ...heard.flatMap((one) => one.evidence)],
    readings: readingsOf(heard, judgement),
    advice: entry ? advise(entry, about, live?.answers) : [],
    inferred: entry === undefined ? [] : inferredClaims(entry),
    toKnow: live ? undefined : (judgement?.toKnow ?? entry?.toKnow),
    disputes: entry?.disputes ?? [],
    setupMessage: heard.find((one) => one.message !== undefined)?.message,
    captures,
    folded: [],
  };
}

function readingsOf(heard: readonly Heard[], judgement: Judgement | undefined): Partial<Record<Source, Reading>> {
  const readings: Partial<Record<Source, Reading>> = {};
  for (const one of heard) readings[one.source] ??= { verdict: one.verdict, when: one.at };
  if (judgement) readings.now = { verdict: judgement.verdict, when: judgement.when };
  return readings;
}

function becauseOf(given: Ingredients, live: Judgement | undefined, loudest: Heard | undefined): Said {
  const complained = loudest !== undefined && loudest.verdict !== 'pass';
  const at = loudest?.at === undefined ? undefined : clockOf(loudest.at);
  if (live && complained && live.verdict === 'pass') {
    // A paste often has no times; the log beside it does.
    const timed = given.heard.find((one) => one.verdict !== 'pass' && one.at !== undefined);
    return cleared(live, timed?.at, given.lastBoot);
  }
  if (live) return live.because;
  if (complained) {
    const source: Said =
      loudest.source === 'log'
        ? { en: 'Setup’s log', fr: 'Le journal du programme d’installation' }
        : { en: 'The pasted text', fr: 'Le texte collé' };
    const time = at === undefined ? { en: '', fr: '' } : { en: ` at ${at}`, fr: ` à ${at}` };
    const live = stillOpen(given);
    return { en: `${source.en} shows it${time.en}. ${live.en}`, fr: `${source.fr} le montre${time.fr}. ${live.fr}` };
  }
  return (
    given.judgement?.because ?? {
      en: 'Setup found this in order.',
      fr: 'Le programme d’installation a jugé ce point conforme.',
    }
  );
}

/** Why the present state is not known: nobody asked, nothing can be asked, or no answer came. */
function stillOpen(given: Ingredients): Said {
  if (given.judgement) return given.judgement.because;
  if (!given.asked) return { en: 'The server itself was not asked.', fr: 'Le serveur lui-même n’a pas été interrogé.' };
  return {
    en: 'The present state cannot be read from afar.',
    fr: 'L’état actuel ne peut pas être vérifié à distance.',
  };
}

/** "Setup said fail at 02:14; now pass since the restart at 02:40." The restart is named only where the times allow it. */
function cleared(live: Judgement, loggedAt: string | undefined, lastBoot: string | undefined): Said {
  const then =
    loggedAt === undefined
      ? { en: 'Setup said fail', fr: 'Le programme d’installation signalait un échec' }
      : {
          en: `Setup said fail at ${clockOf(loggedAt)}`,
          fr: `Le programme d’installation signalait un échec à ${clockOf(loggedAt)}`,
        };
  // The log has the server's local time; only a boot time with the server's own offset can be compared with it.
  const local = lastBoot !== undefined && !lastBoot.endsWith('Z');
  const restarted = local && loggedAt !== undefined && lastBoot.slice(0, 19) > loggedAt.slice(0, 19);
  const since = restarted ? sinceRestart(lastBoot, loggedAt) : { en: '', fr: '' };
  return {
    en: `${then.en}; now pass${since.en}. ${live.because.en}`,
    fr: `${then.fr} ; conforme maintenant${since.fr}. ${live.because.fr}`,
  };
}

/** The restart by its time, and by its day too when it was on another day than the complaint. */
function sinceRestart(lastBoot: string, loggedAt: string): Said {
  const clock = clockOf(lastBoot);
  const day = lastBoot.slice(0, 10);
  if (day === loggedAt.slice(0, 10)) {
    return { en: ` since the restart at ${clock}`, fr: ` depuis le redémarrage de ${clock}` };
  }
  return { en: ` since the restart on ${day} at ${clock}`, fr: ` depuis le redémarrage du ${day} à ${clock}` };
}

/** Hours and minutes of `2026-11-20T02:14:57`, as the server's own clock showed them. */
function clockOf(time: string): string {
  return time.slice(11, 16);
}

function unknownTitle(id: string): Said {
  if (!id.startsWith('unnamed-line-')) {
    return {
      en: `Readiness rule ${id}, which Preflight does not know yet`,
      fr: `Règle de préparation ${id}, que Preflight ne connaît pas encore`,
    };
  }
  return {
    en: 'A requirement that Preflight does not know yet',
    fr: 'Une exigence que Preflight ne connaît pas encore',
  };
}
