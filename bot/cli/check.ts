/** `preflight check SERVER...`: every readiness check that Preflight knows, on several servers at once, now. */
import { headlineOf } from '../../dialogs/cards/verdict';
import { lookAtAll } from '../../dialogs/look';
import type { Eyes } from '../../dialogs/office';
import { becauseAndNext } from '../../dialogs/run-fix';
import { wordsOf } from '../../dialogs/words/words';
import type { AnswerSheet } from '../../probes/answer';
import type { Locale } from '../../probes/said';
import { titleOf } from '../../rules/advise';
import type { Diagnosis } from '../../rules/diagnosis';
import type { Finding } from '../../rules/finding';
import { judge } from '../../rules/judge';
import type { CheckJson } from './contract';
import { exitCodes, type ExitCode } from './exit-codes';
import { writeJson, type Showing } from './io';
import { lines, lookOf, type Look, type Tone } from './page';
import { chooseServers, type WantedServers } from './choose-servers';
import { isBlind, partialLines, showProgress } from './check-progress';
import { openEyes, type OpenedEyes } from './open-eyes';
import { actionToJson, everyFolded, evidenceToJson, lookedToJson } from './to-json';
import { cancelled } from './until-cancelled';
import { exitOf } from './why';

type CheckedServer = CheckJson[number];
type Verdict = CheckedServer['verdicts'][number];

export interface CheckGiven extends WantedServers {
  /** Seconds after which what is there is shown. */
  readonly deadline?: number;
}

export async function check(given: CheckGiven, showing: Showing): Promise<ExitCode> {
  const eyes = await openEyes(showing);
  if (!eyes) return showing.inventory === undefined ? exitCodes.couldNotLook : exitCodes.badInput;
  try {
    return await checkOn(eyes, given, showing);
  } finally {
    eyes.close();
  }
}

async function checkOn(eyes: OpenedEyes, given: CheckGiven, showing: Showing): Promise<ExitCode> {
  const { io, locale, json } = showing;
  const servers = chooseServers(eyes, given, showing);
  if (!servers) return exitCodes.badInput;
  const sheets = new Map<string, AnswerSheet>();
  const remembering: Eyes = {
    ...eyes,
    ask: async (...asked) => {
      const answered = await eyes.ask(...asked);
      for (const sheet of answered) sheets.set(sheet.server, sheet);
      return answered;
    },
  };
  const begun = io.clock.now().getTime();
  const progress = showProgress(io, servers.length);
  const diagnoses = await lookAtAll(remembering, servers, {
    signal: cancelled(io),
    deadlineMs: given.deadline === undefined ? undefined : given.deadline * 1_000,
    onProgress: progress.tell,
  });
  progress.clear();
  const tookMs = io.clock.now().getTime() - begun;
  if (json) {
    writeJson(
      io,
      diagnoses.map((one) => toJson(one, sheets.get(one.server ?? ''), eyes, locale)),
    );
    if (diagnoses.some(isBlind)) io.stderr.write(`${partialLines(diagnoses, tookMs, locale).join('\n')}\n`);
  } else {
    const look = lookOf(io);
    const shown = diagnoses.map((one) => text(one, look, locale));
    if (diagnoses.length > 1 || diagnoses.some(isBlind)) {
      const summary = partialLines(diagnoses, tookMs, locale).flatMap((line) => lines(line, look));
      shown.push(`${summary.join('\n')}\n`);
    }
    io.stdout.write(shown.join('\n'));
  }
  return worstOf(diagnoses.map(exitOf));
}

/** Something that fails outweighs something that could not be looked at. */
function worstOf(codes: readonly ExitCode[]): ExitCode {
  if (codes.includes(exitCodes.fails)) return exitCodes.fails;
  return codes.includes(exitCodes.couldNotLook) ? exitCodes.couldNotLook : exitCodes.fine;
}

function toJson(diagnosis: Diagnosis, sheet: AnswerSheet | undefined, eyes: Eyes, locale: Locale): CheckedServer {
  const { actions, warnings, cleared, unknown, passed } = diagnosis;
  const withConsequences = actions.flatMap((action) => [action, ...everyFolded(action)]);
  const findings = [...withConsequences, ...warnings, ...cleared, ...unknown];
  return {
    server: diagnosis.server ?? '',
    headline: headlineOf(diagnosis, wordsOf(locale), locale).text,
    looked: lookedToJson(diagnosis, locale),
    verdicts: [
      ...findings.map((finding) => verdictOf(finding, locale)),
      ...passed.flatMap((id) => passedVerdict(id, sheet, eyes, locale)),
    ],
    actions: actions.map((action) => actionToJson(action, locale)),
  };
}

function verdictOf(finding: Finding, locale: Locale): Verdict {
  return {
    rule: finding.id,
    verdict: finding.verdict,
    title: finding.title[locale],
    because: finding.because[locale],
    evidence: finding.evidence.map((evidence) => evidenceToJson(evidence, locale)),
  };
}

/** A rule that passed: what was read on the server, or that Setup itself found it in order. */
function passedVerdict(id: string, sheet: AnswerSheet | undefined, eyes: Eyes, locale: Locale): Verdict[] {
  const entry = eyes.knowledge.catalogue.find(id);
  const judged = entry && sheet && judge(entry, sheet);
  const title = entry ? titleOf(entry)[locale] : id;
  if (judged?.verdict !== 'pass') {
    return [{ rule: id, verdict: 'pass', title, because: wordsOf(locale).allInOrder, evidence: [] }];
  }
  const evidence = judged.evidence.map((one) => evidenceToJson(one, locale));
  return [{ rule: id, verdict: 'pass', title, because: judged.because[locale], evidence }];
}

function text(diagnosis: Diagnosis, look: Look, locale: Locale): string {
  const words = wordsOf(locale);
  const headline = headlineOf(diagnosis, words, locale);
  const tone: Tone = headline.tone === 'attention' ? 'bad' : headline.tone === 'good' ? 'good' : 'warning';
  const made = lines(headline.text, look, { tone });
  for (const action of diagnosis.actions) {
    const more = everyFolded(action).length;
    const folded = more === 0 ? '' : ` ${words.folded(more).replace(/\s?:$/, '')}.`;
    made.push(...lines(`${action.id}: ${action.because[locale]}${folded}`, look, { indent: 2, mark: '- ' }));
  }
  for (const cleared of diagnosis.cleared) {
    made.push(...lines(`${cleared.id}: ${cleared.because[locale]}`, look, { indent: 2, mark: '+ ', tone: 'good' }));
  }
  if (diagnosis.looked.now === 'could-not') {
    made.push(...lines(becauseAndNext(diagnosis.looked.because)?.[locale] ?? '', look, { indent: 2 }));
  }
  const counts = [
    ...(diagnosis.warnings.length > 0 ? [words.warnings(diagnosis.warnings.length)] : []),
    ...(diagnosis.unknown.length > 0 ? [words.unknown(diagnosis.unknown.length)] : []),
    ...(diagnosis.passed.length > 0 ? [words.passed(diagnosis.passed.length)] : []),
  ];
  if (counts.length > 0) made.push(...lines(counts.join(' \u00b7 '), look, { indent: 2, tone: 'dim' }));
  return `${made.join('\n')}\n`;
}
