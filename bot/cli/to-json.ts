/** From findings and diagnoses to the JSON of the contract: one language, unknown as null. */
import type { Locale } from '../../probes/said';
import { becauseAndNext } from '../../dialogs/run-fix';
import { headlineOf } from '../../dialogs/cards/verdict';
import { wordsOf } from '../../dialogs/words/words';
import type { Diagnosis, RunSummary } from '../../rules/diagnosis';
import type { Advice, Evidence, Finding } from '../../rules/finding';
import { withoutCodeMarks } from './page';
import type { ActionJson, DiagnosisJson, EvidenceJson, RemedyJson, RunJson } from './contract';

export function diagnosisToJson(diagnosis: Diagnosis, locale: Locale): DiagnosisJson {
  const { run, earlier, resume } = diagnosis;
  const actions = (findings: readonly Finding[]): ActionJson[] => findings.map((one) => actionToJson(one, locale));
  return {
    server: diagnosis.server ?? null,
    headline: headlineOf(diagnosis, wordsOf(locale), locale).text,
    runs: diagnosis.runs,
    run: run === undefined ? null : runToJson(run),
    earlier: earlier === undefined ? null : { run: runToJson(earlier.run), because: earlier.because },
    looked: lookedToJson(diagnosis, locale),
    actions: actions(diagnosis.actions),
    warnings: actions(diagnosis.warnings),
    cleared: actions(diagnosis.cleared),
    unknown: actions(diagnosis.unknown),
    passed: [...diagnosis.passed],
    resume:
      resume === undefined
        ? null
        : {
            how: resume.how,
            command: resume.command ?? null,
            steps: resume.steps[locale].map(withoutCodeMarks),
            notes: resume.notes.map((note) => withoutCodeMarks(note[locale])),
          },
  };
}

export function lookedToJson({ looked }: Diagnosis, locale: Locale): DiagnosisJson['looked'] {
  const { paste, log, now, because, askedAt } = looked;
  return { paste, log, now, because: becauseAndNext(because)?.[locale] ?? null, askedAt: askedAt ?? null };
}

export function actionToJson(finding: Finding, locale: Locale): ActionJson {
  const remedies = finding.advice.map((advice) => remedyToJson(advice, locale));
  return {
    id: finding.id,
    kind: finding.kind === 'failure' ? 'failure' : 'rule',
    known: finding.kind !== 'unknown-rule' && finding.id !== 'UnknownFailure',
    severity: finding.severity,
    verdict: finding.verdict,
    title: finding.title[locale],
    because: withoutCodeMarks(finding.because[locale]),
    evidence: finding.evidence.map((evidence) => evidenceToJson(evidence, locale)),
    folded: everyFolded(finding).map((folded) => folded.id),
    steps: remedies[0]?.steps ?? [],
    remedies,
    setupMessage: finding.setupMessage ?? null,
    toKnow: finding.toKnow === undefined ? null : withoutCodeMarks(finding.toKnow[locale]),
    inferred: [...finding.inferred],
    disputes: finding.disputes.map((dispute) => withoutCodeMarks(dispute[locale])),
  };
}

/** Consequences, and the consequences of those. */
export function everyFolded(finding: Finding): Finding[] {
  return finding.folded.flatMap((folded) => [folded, ...everyFolded(folded)]);
}

export function evidenceToJson(evidence: Evidence, locale: Locale): EvidenceJson {
  const { source, line, quote, wanted, when, as } = evidence;
  const found = evidence.found[locale];
  return {
    text: quote ?? found,
    ...(line === undefined ? {} : { line }),
    source,
    found,
    ...(wanted === undefined ? {} : { wanted: wanted[locale] }),
    where: evidence.where[locale],
    ...(when === undefined ? {} : { when }),
    ...(as === undefined ? {} : { as }),
  };
}

export function remedyToJson(advice: Advice, locale: Locale): RemedyJson {
  const { id, risk, minutes } = advice;
  return {
    id,
    title: withoutCodeMarks(advice.title[locale]),
    when: advice.when === undefined ? null : withoutCodeMarks(advice.when[locale]),
    steps: advice.steps[locale].map(withoutCodeMarks),
    rights: withoutCodeMarks(advice.rights[locale]),
    risk,
    reversal: withoutCodeMarks(advice.reversal[locale]),
    minutes,
    never: advice.never.map((never) => withoutCodeMarks(never[locale])),
  };
}

function runToJson(run: RunSummary): RunJson {
  return {
    product: run.product ?? null,
    productName: run.productName,
    build: run.build ?? null,
    installedBuild: run.installedBuild ?? null,
    mode: run.mode ?? null,
    wizard: run.wizard ?? null,
    roles: [...run.roles],
    user: run.user ?? null,
    server: run.server ?? null,
    startedAt: run.startedAt,
    outcome: run.outcome,
    leftOut: [...run.leftOut],
  };
}
