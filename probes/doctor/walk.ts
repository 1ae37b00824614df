/**
 * The walk of the doctor: one link of the connection after the other, from the name to Setup's log.
 *
 * It stops at the first broken link and says what was seen there. What nobody looked at is `not-reached` or `unknown`,
 * never in order. Nothing is changed on the way.
 */
import type { Answer, Because } from '../answer';
import type { AgentShell } from '../agent-frame';
import type { InventoryServer } from '../inventory';
import type { Question } from '../question';
import type { Said } from '../said';
import type { StepId } from './step-ids';
import type { FactId } from './words';

/** One thing that was seen: an address, a date, the name of an account. Its label is in `words.ts`. */
export interface Fact {
  readonly id: FactId;
  readonly value: string;
}

export interface StepEnd {
  readonly state: 'ok' | 'broken' | 'not-applicable' | 'unknown';
  readonly facts: readonly Fact[];
  /** Not broken, but worth a sentence: NTLM is being retired, a certificate that ends soon. */
  readonly notices: readonly Said[];
  /** Why it is broken, or could not be looked at. */
  readonly because?: Because | undefined;
  /** Why it does not apply or is not known, where that is no failure. */
  readonly why?: Said | undefined;
}

export interface StepResult extends Omit<StepEnd, 'state'> {
  readonly id: StepId;
  readonly state: StepEnd['state'] | 'not-reached';
}

/** What the visit brought, for whoever wants to prove more than the walk does (`claims.ts`). */
export interface Seen {
  /** A practice server exists in memory only and proves nothing about Windows. */
  readonly practice: boolean;
  readonly transport: 'winrm' | 'ssh';
  readonly https: boolean;
  /** Whether the sign-in was bound to the certificate of the connection. */
  readonly bound: boolean;
  readonly signedInWith: string | undefined;
  readonly clockBy: 'ntlm' | 'date' | undefined;
  readonly shell: AgentShell | undefined;
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface Walk {
  readonly server: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly tookMs: number;
  /** Every step, in the order of `step-ids.ts`. */
  readonly steps: readonly StepResult[];
  readonly seen: Seen | undefined;
}

export interface InspectOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole walk. */
  readonly deadlineMs?: number | undefined;
  /** Asked in the same visit, beside what the doctor itself asks. */
  readonly questions?: readonly Question[] | undefined;
  readonly onStep?: ((step: StepResult) => void) | undefined;
}

/** Walks to one server. It always resolves, at the deadline at the latest, and never throws for what a server does. */
export type Inspect = (server: InventoryServer, options?: InspectOptions) => Promise<Walk>;

export const usualWalkMs = 90_000;

export interface Step {
  readonly id: StepId;
  readonly take: () => Promise<StepEnd> | StepEnd;
}

/** How the walk as a whole may be ended from outside. */
export interface WalkLimits {
  readonly signal: AbortSignal;
  readonly because: () => Because;
}

/** Takes the steps one after the other. After a broken one, or when time is over, the rest is not reached. */
export async function takeSteps(
  steps: readonly Step[],
  limits: WalkLimits,
  onStep: (step: StepResult) => void,
): Promise<StepResult[]> {
  const taken: StepResult[] = [];
  let over = false;
  for (const step of steps) {
    const end: StepResult = over ? notReached(step.id) : { id: step.id, ...(await takeOne(step, limits)) };
    taken.push(end);
    if (!over) onStep(end);
    over ||= end.state === 'broken' || limits.signal.aborted;
  }
  return taken;
}

async function takeOne(step: Step, limits: WalkLimits): Promise<StepEnd> {
  let stop = (): void => undefined;
  const ended = new Promise<StepEnd>((resolve) => {
    stop = () => resolve(unknown(limits.because()));
    if (limits.signal.aborted) stop();
    limits.signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([Promise.resolve(step.take()), ended]);
  } catch (thrown) {
    // A bug of ours must not pass for a broken server.
    return unknown({ code: 'fault', detail: thrown instanceof Error ? thrown.message : String(thrown) });
  } finally {
    limits.signal.removeEventListener('abort', stop);
  }
}

export function ok(facts: readonly Fact[] = [], notices: readonly Said[] = []): StepEnd {
  return { state: 'ok', facts, notices };
}

/** Trouble that is a cut-off from outside is not the server's: nobody knows then. */
export function broken(because: Because, facts: readonly Fact[] = []): StepEnd {
  const cutOff = because.code === 'cancelled' || because.code === 'deadline';
  return { state: cutOff ? 'unknown' : 'broken', because, facts, notices: [] };
}

export function notApplicable(why: Said, facts: readonly Fact[] = [], notices: readonly Said[] = []): StepEnd {
  return { state: 'not-applicable', why, facts, notices };
}

export function unknown(because: Because, facts: readonly Fact[] = [], notices: readonly Said[] = []): StepEnd {
  return { state: 'unknown', because, facts, notices };
}

export function notKnown(why: Said): StepEnd {
  return { state: 'unknown', why, facts: [], notices: [] };
}

function notReached(id: StepId): StepResult {
  return { id, state: 'not-reached', facts: [], notices: [] };
}

/** The link that is broken; undefined when none is. */
export function brokenStep(walk: Pick<Walk, 'steps'>): StepResult | undefined {
  return walk.steps.find((step) => step.state === 'broken');
}
