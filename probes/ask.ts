/**
 * Asks questions on servers: all questions for a server in one visit, many servers at once, within ceilings.
 *
 * Nothing that a server does makes this throw. Each question ends answered, or unanswered with the reason; a server
 * that is dead, slow or talks nonsense costs its own answers and nobody else's.
 */
import { setMaxListeners } from 'node:events';
import type { AnswerSheet } from './answer';
import { systemClock, type Clock } from './clock';
import { answersOf } from './decode-answers';
import type { FailureCode } from './errors';
import type { InventoryServer } from './inventory';
import { createLanes, type Lanes } from './lanes';
import type { Question } from './question';
import type { RawSheet, Wire, WireLimits } from './wire';

export interface AskLimits {
  /** Visits at once to all servers together. */
  readonly overall: number;
  /** Visits at once to one server. */
  readonly perServer: number;
  /** Milliseconds for one call of `ask`, waiting in the queue included, unless the call says otherwise. */
  readonly deadlineMs: number;
  /** Bytes of answer accepted from one visit. */
  readonly maxBytes: number;
}

export const usualAskLimits: AskLimits = { overall: 30, perServer: 3, deadlineMs: 60_000, maxBytes: 5_000_000 };

export interface AskProgress {
  readonly server: string;
  readonly state: 'waiting' | 'asking' | 'done';
  /** Questions answered so far; unanswered ones are not counted. */
  readonly answered: number;
  readonly of: number;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until every question that is still open is given up. */
  readonly deadlineMs?: number | undefined;
  readonly onProgress?: ((progress: AskProgress) => void) | undefined;
}

/** Gives one sheet for each server, in the order asked; it always resolves, at the deadline at the latest. */
export type Ask = (
  servers: readonly InventoryServer[],
  questions: readonly Question[],
  options?: AskOptions,
) => Promise<readonly AnswerSheet[]>;

export interface AskerParts {
  readonly wireFor: (server: InventoryServer) => Wire;
  readonly clock?: Clock | undefined;
  readonly limits?: Partial<AskLimits> | undefined;
}

/** Why nothing more is waited for, carried by the abort signal. */
type GivenUp = Extract<FailureCode, 'deadline' | 'cancelled'>;

/** After giving up, a wire has this long to close its shells before the lane is given to somebody else. */
const closingMs = 5_000;

interface Visit {
  readonly server: InventoryServer;
  readonly questions: readonly Question[];
  readonly askedAt: Date;
  readonly limits: WireLimits;
  readonly clock: Clock;
  readonly caller: symbol;
  readonly tell: (state: AskProgress['state'], count: number) => void;
}

/** Makes the one `ask` of the process: the ceilings hold for all callers together. */
export function createAsker({ wireFor, clock = systemClock, limits }: AskerParts): Ask {
  const usual = { ...usualAskLimits, ...limits };
  const lanes = createLanes(usual);
  return async (servers, questions, { signal, deadlineMs = usual.deadlineMs, onProgress } = {}) => {
    const end = new AbortController();
    // Every visit listens; a hundred servers are no leak.
    setMaxListeners(0, end.signal);
    const cancel = (): void => end.abort('cancelled' satisfies GivenUp);
    const takeBack = clock.after(deadlineMs, () => end.abort('deadline' satisfies GivenUp));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    const distinct = distinctQuestions(questions);
    const caller = Symbol('caller');
    const visits = distinctServers(servers).map((server) => {
      const visit: Visit = {
        server,
        questions: distinct,
        askedAt: clock.now(),
        clock,
        limits: { deadlineMs, maxBytes: usual.maxBytes, signal: end.signal },
        caller,
        tell: (state, count) =>
          tellSafely(onProgress, { server: server.name, state, answered: count, of: distinct.length }),
      };
      return visitServer(visit, lanes, wireFor);
    });
    try {
      return await Promise.all(visits);
    } finally {
      takeBack();
      signal?.removeEventListener('abort', cancel);
    }
  };
}

async function visitServer(visit: Visit, lanes: Lanes, wireFor: AskerParts['wireFor']): Promise<AnswerSheet> {
  visit.tell('waiting', 0);
  const leave = await lanes.enter(visit.caller, visit.server.name, visit.limits.signal);
  if (leave === undefined) return finish(visit, { ok: false, because: { code: givenUp(visit.limits.signal) } });
  visit.tell('asking', 0);
  const asked = askTwiceAtMost(visit, wireFor);
  leaveWhenClosed(asked, visit, leave);
  return finish(visit, await untilGivenUp(asked, visit.limits.signal));
}

/** The lane is held while the wire still holds the server, even when nobody waits for the answer any more. */
function leaveWhenClosed(asked: Promise<RawSheet>, { clock, limits }: Visit, leave: () => void): void {
  let takeBack = (): void => undefined;
  const hurry = (): void => void (takeBack = clock.after(closingMs, leave));
  limits.signal.addEventListener('abort', hurry, { once: true });
  void asked.finally(() => {
    limits.signal.removeEventListener('abort', hurry);
    takeBack();
    leave();
  });
}

/** Reading changes nothing, so a link that was lost on the way, or before the script began, is asked again, once. */
async function askTwiceAtMost(visit: Visit, wireFor: AskerParts['wireFor']): Promise<RawSheet> {
  const first = await askOnce(visit, wireFor);
  const lost = !first.ok && ['lost-after-start', 'dropped'].includes(first.because.code);
  return lost && !visit.limits.signal.aborted ? askOnce(visit, wireFor) : first;
}

async function askOnce({ server, questions, ...visit }: Visit, wireFor: AskerParts['wireFor']): Promise<RawSheet> {
  if (questions.length === 0) return { ok: true, answers: {} };
  const spent = visit.clock.now().getTime() - visit.askedAt.getTime();
  const limits = { ...visit.limits, deadlineMs: Math.max(0, visit.limits.deadlineMs - spent) };
  try {
    return await wireFor(server).ask(server, questions, limits);
  } catch (thrown) {
    // A wire must not throw; when one does, the bug is ours and the server's answers are unknown.
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, because: { code: 'fault', detail } };
  }
}

function untilGivenUp(asked: Promise<RawSheet>, signal: AbortSignal): Promise<RawSheet> {
  return new Promise((resolve) => {
    const stop = (): void => resolve({ ok: false, because: { code: givenUp(signal) } });
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void asked.then((sheet) => {
      signal.removeEventListener('abort', stop);
      resolve(sheet);
    });
  });
}

function finish(visit: Visit, sheet: RawSheet): AnswerSheet {
  const answers = answersOf(visit.questions, sheet);
  const count = Object.values(answers).filter(({ state }) => state === 'answered').length;
  visit.tell('done', count);
  return { server: visit.server.name, askedAt: visit.askedAt.toISOString(), answers };
}

function distinctQuestions(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [question.key, question])).values()];
}

function distinctServers(servers: readonly InventoryServer[]): readonly InventoryServer[] {
  return [...new Map(servers.map((server) => [server.name, server])).values()];
}

function givenUp(signal: AbortSignal): GivenUp {
  return signal.reason === 'deadline' ? 'deadline' : 'cancelled';
}

/** Progress is only shown; trouble in showing it must not cost an answer. */
function tellSafely(onProgress: AskOptions['onProgress'], progress: AskProgress): void {
  try {
    onProgress?.(progress);
  } catch {
    return;
  }
}
