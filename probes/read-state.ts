/**
 * Reads the state that a fix changes: before it for the preview, and after it as the proof.
 *
 * Both are the ordinary question that the diagnosis asked, so that "fixed" means what "broken" meant.
 */
import type { Because } from './answer';
import type { Ask } from './ask';
import { pause, type Clock } from './clock';
import type { InventoryServer } from './inventory';
import type { OpenedFix } from './open-fix';
import type { Said } from './said';

/** One reading of the state that a fix changes. */
export interface StateRead {
  readonly state: unknown;
  readonly described: Said;
  readonly settled: boolean;
  /** Why the fix must not run in this state, or undefined. */
  readonly refusal: Said | undefined;
  /** What an approval holds for: plain JSON, to be kept with the request and handed back to `run`. */
  readonly identity: unknown;
  /** Where, when (ISO 8601) and as whom it was read. */
  readonly where: Said;
  readonly when: string;
  readonly as: string;
}

export type StateReading =
  { readonly ok: true; readonly read: StateRead } | { readonly ok: false; readonly because: Because };

/** Reads the state once. A question that could not be answered is a reason, never a state. */
export async function readState(
  ask: Ask,
  server: InventoryServer,
  opened: OpenedFix,
  signal: AbortSignal | undefined,
): Promise<StateReading> {
  const question = opened.reads;
  const [sheet] = await ask([server], [question], { signal, deadlineMs: question.timeLimit * 2 });
  const answer = sheet?.answers[question.key];
  if (answer === undefined) return { ok: false, because: { code: 'bad-answer' } };
  if (answer.state === 'unanswered') return { ok: false, because: answer.because };
  const seen = opened.see(answer.value);
  if (seen === undefined) return { ok: false, because: { code: 'bad-answer' } };
  return { ok: true, read: { ...seen, where: question.where, when: answer.when, as: answer.as } };
}

const firstPause = 500;
const longestPause = 15_000;

/**
 * Asks until the state is as wanted or `withinMs` are over. The last attempt is the result, even when it failed: a
 * server that stopped answering meanwhile is not known to be as it was.
 */
export async function prove(
  { ask, clock }: { readonly ask: Ask; readonly clock: Clock },
  server: InventoryServer,
  opened: OpenedFix,
  withinMs: number,
): Promise<StateReading> {
  const never = new AbortController().signal;
  const start = clock.now().getTime();
  let waited = 0;
  let wait = firstPause;
  for (;;) {
    const reading = await readState(ask, server, opened, undefined);
    const left = withinMs - Math.max(waited, clock.now().getTime() - start);
    if ((reading.ok && reading.read.settled) || left <= 0) return reading;
    const now = Math.min(wait, left);
    await pause(clock, now, never);
    waited += now;
    wait = Math.min(wait * 2, longestPause);
  }
}
