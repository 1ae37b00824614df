/** Visits to the stand-in server: questions with their answers, fixes with their ends. */
import { join } from 'node:path';
import { encodeRequest, type AgentErrand } from '../../../probes/agent';
import { readFrame } from '../../../probes/agent-frame';
import { questionKinds } from '../../../probes/question-kinds';
import type { RawAnswer } from '../../../probes/wire';
import { agentWith, hasEngine, noEngine, runAgent, type EngineRun } from './real-engine';

/** `describe` where there is a PowerShell; elsewhere the suite is skipped, and its name says why. */
export function withEngine(title: string, tests: () => void): void {
  const suite = (): void => {
    jest.setTimeout(90_000);
    tests();
  };
  if (hasEngine) describe(title, suite);
  else describe.skip(`${title} (skipped: ${noEngine})`, suite);
}

export const nonce = 'abcdefgh12345678';
export const standIns = join(__dirname, '../../fakes/windows-cmdlets.ps1');
export const misbehaving = join(__dirname, 'misbehaving.ps1');

export const setupLog = [
  '[11/20/2026 21:00:00.0001] [0] **********************************************',
  '[11/20/2026 21:00:00.0001] [0] Starting Microsoft Exchange Server 2019 Setup',
  '[11/20/2026 21:00:00.0002] [0] Setup version: 15.2.1544.4.',
  '[11/20/2026 21:00:00.0003] [0] Logged on user: CORP\\admin.',
  '[11/20/2026 21:00:00.0004] [1] Accès refusé',
  '',
].join('\r\n');

export type Asked = Extract<AgentErrand, { questions: unknown }>['questions'][number];

export function ask(
  kind: string,
  params: Record<string, unknown> = {},
  timeLimit = 20_000,
  key = `${kind} ${JSON.stringify(params)}`,
): Asked {
  return { key, kind, params, timeLimit };
}

/** The answers in the order of the questions. */
export async function answers(questions: readonly Asked[], extra: Partial<EngineRun> = {}, deadline = 40_000) {
  const script = agentWith(standIns, misbehaving);
  const request = encodeRequest(nonce, { questions }, deadline);
  const run = await runAgent({ script, request, setupLog, ...extra });
  const read = readFrame(run.output, nonce);
  if (!read.ok || !('sheet' in read) || !read.sheet.ok)
    throw new Error(`no sheet: ${JSON.stringify(read)} ${run.output.slice(0, 400)}`);
  const { sheet, about } = read;
  const list = questions.map(({ key }) => (sheet.ok ? sheet.answers[key] : undefined));
  return { list: list as readonly (RawAnswer | undefined)[], about, tookMs: run.tookMs };
}

/** The answers as their kinds decode them; a reason where there is none, and what came where it does not decode. */
export async function values(questions: readonly Asked[], extra: Partial<EngineRun> = {}) {
  const { list } = await answers(questions, extra);
  return list.map((one, index) => {
    if (one?.ok !== true) return one;
    const { kind = '', params } = questions[index] ?? {};
    const value = questionKinds.get(kind)?.open(params)?.decode(one.value);
    return value ?? { undecoded: one.value };
  });
}

export async function reasons(questions: readonly Asked[], extra: Partial<EngineRun> = {}, deadline?: number) {
  const { list } = await answers(questions, extra, deadline);
  return list.map((one) => (one === undefined ? 'none' : one.ok ? 'answered' : one.because.code));
}

export async function fix(kind: string, params: Record<string, unknown>, env: Record<string, string> = {}) {
  const request = encodeRequest(nonce, { fix: { kind, params } }, 30_000);
  const run = await runAgent({ script: agentWith(standIns), request, setupLog, env });
  const read = readFrame(run.output, nonce);
  if (!read.ok || !('outcome' in read)) throw new Error(`no end: ${JSON.stringify(read)} ${run.output.slice(0, 400)}`);
  return { outcome: read.outcome, changes: run.changes };
}
