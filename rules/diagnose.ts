/**
 * Brings together what was pasted, what the server's log says and what is true now, and orders it: the whole answer.
 *
 * Pure: the log and the answers were read elsewhere. The same function serves the bot, the practice page and the
 * command line, so that they cannot disagree.
 */
import type { AnswerSheet } from '../probes/answer';
import type { Catalogue } from './catalogue';
import { compose, type Heard } from './compose';
import type { Diagnosis, Looked, RunSummary } from './diagnosis';
import type { Failure } from './failure';
import type { About, Evidence, Finding } from './finding';
import { judge } from './judge';
import { lastBootOf } from './last-boot';
import { logFailures, type ErrorMatcher } from './log-failures';
import { logReadings, type MessageMatcher } from './log-readings';
import { order } from './order';
import { resume } from './resume';
import type { Rule } from './rule';
import type { Run, SetupLog } from './run';
import { unknownFailure } from './unknown-failure';

export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly recogniser: MessageMatcher & ErrorMatcher;
}

/** What was said about one rule in a paste, as the recogniser gives it. */
export interface PastedRule {
  readonly id: string;
  readonly heard: Heard;
}

export interface Given {
  readonly server: string | undefined;
  readonly pasted: readonly PastedRule[];
  /** Stamped log lines that were pasted or attached, when the server's own log is read too. */
  readonly pastedRun: Run | undefined;
  readonly log: SetupLog | undefined;
  readonly sheet: AnswerSheet | undefined;
  readonly looked: Looked;
}

interface Gathered {
  readonly heard: Map<string, Heard[]>;
  readonly strange: Finding[];
}

/** Diagnoses one server, or one log without a server. */
export function diagnose(knowledge: Knowledge, given: Given): Diagnosis {
  const { catalogue } = knowledge;
  const run = given.log?.runs[given.log.chosen];
  const told = run ?? given.pastedRun;
  const gathered: Gathered = { heard: new Map(), strange: [] };
  if (given.pastedRun) hearRun(gathered, given.pastedRun, knowledge, 'paste');
  for (const { id, heard } of given.pasted) {
    const verdict = catalogue.find(id)?.severity === 'warning' ? 'warn' : heard.verdict;
    if (!isHeard(gathered, id)) hear(gathered, id, { ...heard, verdict });
  }
  if (run) hearRun(gathered, run, knowledge, 'log');
  const earlier = earlierRun(given.log, gathered);
  if (earlier) hearEarlier(gathered, earlier.run, knowledge);

  const about = aboutOf(given, told);
  const lastBoot = given.sheet ? lastBootOf(given.sheet) : undefined;
  const findings: Finding[] = [...gathered.strange];
  const passed: string[] = [];
  for (const entry of everyEntry(catalogue, gathered)) {
    const heard = gathered.heard.get(entry.id.toLowerCase()) ?? [];
    const judgement = given.sheet && judgeable(entry.known, run, heard) ? judge(entry.known, given.sheet) : undefined;
    if (heard.length === 0 && !judgement) continue;
    const quiet = heard.every((one) => one.verdict === 'pass');
    // A known failure that nobody met is not looked for: its question belongs to many healthy servers.
    if (entry.known?.kind === 'failure' && quiet) continue;
    const finding = compose({
      id: entry.id,
      entry: entry.known,
      heard,
      judgement,
      about,
      asked: given.sheet !== undefined,
      lastBoot,
    });
    if (finding.verdict === 'pass' && quiet) passed.push(finding.id);
    else findings.push(finding);
  }

  const inOrder = findings.filter((finding) => finding.verdict === 'pass');
  const failing = findings.filter((finding) => finding.verdict === 'fail');
  const echoes = inOrder.filter((finding) => finding.readings.log?.verdict === 'fail');
  const actions = order(failing, catalogue, echoes);
  const folded = new Set(actions.flatMap((action) => action.folded.map((one) => one.id)));
  const warnings = order(
    findings.filter((finding) => finding.verdict === 'warn'),
    catalogue,
  );
  return {
    server: given.server ?? run?.server,
    run: run && summarise(run),
    earlier: earlier && { run: summarise(earlier.run), because: earlier.because },
    runs: given.log?.runs.length ?? 0,
    actions,
    warnings,
    cleared: inOrder.filter((finding) => !folded.has(finding.id)),
    unknown: findings.filter((finding) => finding.verdict === 'unknown'),
    passed,
    looked: given.looked,
    resume: told && resume(told, actions),
  };
}

function hear(gathered: Gathered, id: string, heard: Heard): void {
  const key = id.toLowerCase();
  gathered.heard.set(key, [...(gathered.heard.get(key) ?? []), heard]);
}

function isHeard(gathered: Gathered, id: string): boolean {
  return gathered.heard.has(id.toLowerCase());
}

function hearRun(gathered: Gathered, run: Run, knowledge: Knowledge, source: 'paste' | 'log'): void {
  for (const reading of logReadings(run, knowledge.catalogue, knowledge.recogniser)) {
    const evidence = reading.evidence.map((one) => from(source, one));
    hear(gathered, reading.id, { ...reading, evidence, name: reading.id, source });
  }
  hearFailures(gathered, run, knowledge, source);
}

/** What an earlier run says about rules that the last one did not get to, and why it stopped. */
function hearEarlier(gathered: Gathered, run: Run, knowledge: Knowledge): void {
  const readings = logReadings(run, knowledge.catalogue, knowledge.recogniser);
  for (const reading of readings) {
    if (!isHeard(gathered, reading.id)) hear(gathered, reading.id, { ...reading, name: reading.id, source: 'log' });
  }
  // What the last run met, such as the watermark, does not explain why this one stopped.
  const explained = readings.some((reading) => reading.verdict === 'fail');
  hearFailures(gathered, run, knowledge, 'log', explained);
}

function hearFailures(
  gathered: Gathered,
  run: Run,
  knowledge: Knowledge,
  source: 'paste' | 'log',
  explained = [...gathered.heard.values()].some((all) => all.some((one) => one.verdict === 'fail')),
): void {
  for (const failure of logFailures(run, knowledge.catalogue, knowledge.recogniser)) {
    const evidence = failure.evidence.map((one) => from(source, one));
    const heard: Heard = { ...failure, evidence, name: failure.id, source, verdict: 'fail' };
    if (failure.id !== undefined) hear(gathered, failure.id, heard);
    else if (!explained) gathered.strange.push(unknownFailure(heard, failure, run));
  }
}

/** The same line is evidence of another kind when it was pasted: nobody knows which file it came from. */
function from(source: 'paste' | 'log', evidence: Evidence): Evidence {
  if (source === 'log') return evidence;
  const line = evidence.line ?? 0;
  return { ...evidence, source, where: { en: `pasted text, line ${line}`, fr: `texte collé, ligne ${line}` } };
}

/** A watermark only says that an earlier run stopped; that run holds the cause. */
function earlierRun(
  log: SetupLog | undefined,
  gathered: Gathered,
): { readonly run: Run; readonly because: 'last-run-short' | 'last-run-cut-off' | 'watermark' } | undefined {
  if (!log) return undefined;
  if (log.alsoShown) {
    const run = log.runs[log.alsoShown.run];
    return run && { run, because: log.alsoShown.because };
  }
  const watermark = ['installwatermark', 'interrupteduninstallnotcontinued'].some((id) =>
    gathered.heard.get(id)?.some((one) => one.verdict === 'fail'),
  );
  if (!watermark) return undefined;
  for (let at = log.chosen - 1; at >= 0; at -= 1) {
    const run = log.runs[at];
    if (run && run.errors.length > 0) return { run, because: 'watermark' };
  }
  return undefined;
}

/**
 * A rule that this version of Setup does not have is judged only when Setup or somebody spoke of it; one that belongs to
 * certain modes only when there was a complaint.
 */
function judgeable(
  entry: Rule | Failure | undefined,
  run: Run | undefined,
  heard: readonly Heard[],
): entry is Rule | Failure {
  if (!entry) return false;
  if (entry.kind === 'rule' && entry.modes && !heard.some((one) => one.verdict !== 'pass')) return false;
  return heard.length > 0 || run?.product === undefined || entry.versions.includes(run.product);
}

function everyEntry(
  catalogue: Catalogue,
  gathered: Gathered,
): { readonly id: string; readonly known: Rule | Failure | undefined }[] {
  const known = [...catalogue.rules, ...catalogue.failures];
  const ids = new Set(known.map((entry) => entry.id.toLowerCase()));
  const strangers = [...gathered.heard].filter(([key]) => !ids.has(key));
  const complained = strangers.filter(([, heard]) => heard.some((one) => one.verdict !== 'pass'));
  return [
    ...known.map((entry) => ({ id: entry.id, known: entry })),
    ...complained.map(([key, heard]) => ({ id: heard[0]?.name ?? key, known: undefined })),
  ];
}

function aboutOf(given: Given, run: Run | undefined): About {
  return {
    server: given.server ?? run?.server,
    product: run?.product,
    build: run?.build,
    installedBuild: run?.installedBuild,
    backupBuild: run?.backupBuild,
    mode: run?.mode,
    wizard: run?.wizard,
    roles: run?.roles ?? [],
    captures: {},
  };
}

function summarise(run: Run): RunSummary {
  return {
    product: run.product,
    productName: run.productName,
    build: run.build,
    installedBuild: run.installedBuild,
    mode: run.mode,
    wizard: run.wizard,
    roles: run.roles,
    user: run.user,
    server: run.server,
    startedAt: run.startedAt,
    outcome: run.outcome,
    leftOut: run.leftOut,
  };
}
