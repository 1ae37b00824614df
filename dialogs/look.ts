/**
 * Looks at one server and diagnoses it: its Setup log and every question of every rule, in one visit.
 *
 * The bot, the practice page and the command line all come through here, so the same server gets the same diagnosis.
 */
import type { AnswerSheet, Because } from '../probes/answer';
import type { AskOptions } from '../probes/ask';
import type { InventoryServer } from '../probes/inventory';
import type { Question } from '../probes/question';
import { setupLog } from '../probes/questions/setup-log';
import type { Catalogue } from '../rules/catalogue';
import type { Failure } from '../rules/failure';
import type { Rule } from '../rules/rule';
import { diagnose } from '../rules/diagnose';
import type { Diagnosis, Looked } from '../rules/diagnosis';
import type { SetupLog } from '../rules/run';
import { isSetupLog, readSetupLogText } from '../rules/setup-log';
import { fairTurn } from '../probes/fair-turns';
import type { Pasted } from './heard';
import type { Eyes } from './office';

/** Every question that any rule or failure asks, each once, and the log. */
export function everyQuestion(catalogue: Catalogue): Question[] {
  return questionsOf([...catalogue.rules, ...catalogue.failures], true);
}

/**
 * What is asked of every server: all but the questions of rules that belong to certain modes of Setup. Those are judged
 * for a complaint only, and what they ask may be dear, such as every mailbox of every database.
 */
function usualQuestions(catalogue: Catalogue): Question[] {
  return questionsOf([...catalogue.rules.filter((rule) => !rule.modes), ...catalogue.failures], true);
}

function questionsOf(entries: readonly Pick<Rule | Failure, 'asks'>[], withLog: boolean): Question[] {
  const byKey = new Map<string, Question>();
  for (const entry of entries) {
    for (const question of Object.values(entry.asks)) byKey.set(question.key, question);
  }
  const log = setupLog({});
  if (withLog) byKey.set(log.key, log);
  return [...byKey.values()];
}

/** Looks at several servers at once. One that does not answer costs only its own diagnosis. */
export async function lookAtAll(
  eyes: Eyes,
  servers: readonly InventoryServer[],
  given: AskOptions & { readonly pasted?: Pasted | undefined } = {},
): Promise<Diagnosis[]> {
  const { pasted, ...options } = given;
  const sheets = await eyes.ask(servers, usualQuestions(eyes.knowledge.catalogue), options);
  const diagnoses: Promise<Diagnosis>[] = [];
  for (const sheet of sheets) {
    await fairTurn();
    const diagnosis = fromSheet(eyes, sheet, pasted);
    const further = askedFurther(eyes, servers, sheet, diagnosis, options);
    diagnoses.push(further.then((fuller) => (fuller === undefined ? diagnosis : fromSheet(eyes, fuller, pasted))));
  }
  return Promise.all(diagnoses);
}

/** The sheet with the answers that the complaints met call for; undefined when there is nothing further to ask. */
async function askedFurther(
  { ask, knowledge }: Eyes,
  servers: readonly InventoryServer[],
  sheet: AnswerSheet,
  { actions, warnings, unknown }: Diagnosis,
  options: AskOptions,
): Promise<AnswerSheet | undefined> {
  const server = servers.find((one) => one.name === sheet.server);
  const met = [...actions, ...warnings, ...unknown].flatMap((finding) => [finding, ...finding.folded]);
  const entries = met.flatMap(({ id }) => knowledge.catalogue.find(id) ?? []);
  const open = questionsOf(entries, false).filter(({ key }) => sheet.answers[key] === undefined);
  if (!server || open.length === 0) return undefined;
  const [more] = await ask([server], open, options);
  return more && { ...sheet, answers: { ...sheet.answers, ...more.answers } };
}

/** Looks at one server. */
export async function lookAt(
  eyes: Eyes,
  server: InventoryServer,
  given: AskOptions & { readonly pasted?: Pasted | undefined } = {},
): Promise<Diagnosis> {
  const [diagnosis] = await lookAtAll(eyes, [server], given);
  if (!diagnosis) throw new Error(`No answer sheet came back for ${server.name}.`);
  return diagnosis;
}

/** Diagnoses a log without a server: a file from a terminal, an attachment, a whole log in a paste. */
export function readAlone(eyes: Pick<Eyes, 'knowledge'>, log: SetupLog): Diagnosis {
  return diagnose(eyes.knowledge, {
    server: undefined,
    pasted: [],
    pastedRun: undefined,
    log,
    sheet: undefined,
    looked: { paste: 'none', log: 'read', now: 'none', because: undefined, askedAt: undefined },
  });
}

/** Diagnoses from a paste alone, when no server was named or it is not known. */
export function fromPaste(eyes: Pick<Eyes, 'knowledge'>, pasted: Pasted): Diagnosis {
  if (pasted.log) return readAlone(eyes, pasted.log);
  return diagnose(eyes.knowledge, {
    server: undefined,
    pasted: pasted.rules,
    pastedRun: pasted.run,
    log: undefined,
    sheet: undefined,
    looked: { paste: 'read', log: 'none', now: 'none', because: undefined, askedAt: undefined },
  });
}

function fromSheet(eyes: Eyes, sheet: AnswerSheet, pasted: Pasted | undefined): Diagnosis {
  const own = logOf(sheet);
  const now = nowOf(sheet);
  const looked: Looked = {
    paste: pasted && (pasted.rules.length > 0 || pasted.run) ? 'read' : 'none',
    log: own.looked,
    now: now.looked,
    because: now.because ?? own.because,
    askedAt: sheet.askedAt,
  };
  return diagnose(eyes.knowledge, {
    server: sheet.server,
    pasted: pasted?.rules ?? [],
    pastedRun: pasted?.run,
    log: own.log,
    sheet,
    looked,
  });
}

interface OwnLog {
  readonly log: SetupLog | undefined;
  readonly looked: Looked['log'];
  readonly because: Because | undefined;
}

function logOf(sheet: AnswerSheet): OwnLog {
  const question = setupLog({});
  const answer = sheet.answers[question.key];
  if (!answer) return { log: undefined, looked: 'none', because: undefined };
  if (answer.state === 'unanswered') return { log: undefined, looked: 'could-not', because: answer.because };
  const value = question.decode(answer.value);
  if (!value?.exists) return { log: undefined, looked: 'never-ran', because: undefined };
  const log = readSetupLogText(value.text);
  return isSetupLog(log)
    ? { log, looked: 'read', because: undefined }
    : { log: undefined, looked: 'not-a-log', because: undefined };
}

function nowOf(sheet: AnswerSheet): { readonly looked: Looked['now']; readonly because: Because | undefined } {
  const log = setupLog({}).key;
  let answered = 0;
  let because: Because | undefined;
  for (const [key, answer] of Object.entries(sheet.answers)) {
    if (key === log) continue;
    if (answer.state === 'answered') answered += 1;
    else if (answer.because.code !== 'not-applicable') because ??= answer.because;
  }
  if (!because) return { looked: answered > 0 ? 'read' : 'none', because };
  return { looked: answered > 0 ? 'partly' : 'could-not', because };
}
