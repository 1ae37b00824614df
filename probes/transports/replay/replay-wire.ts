/**
 * The wire to an estate that exists in memory only: the same questions and fixes, no network.
 *
 * It behaves as servers do: slow, unreachable, refusing, away while they restart, changed by somebody else. What a fix
 * changed stays changed for as long as the estate lives.
 */
import { pause, type Clock } from '../../clock';
import type { FailureCode } from '../../errors';
import type { Fix } from '../../fix';
import type { InventoryServer } from '../../inventory';
import type { Question } from '../../question';
import type { RawAnswer, RawOutcome, RawSheet, Wire, WireLimits } from '../../wire';
import { change } from './change';
import { merge } from './merge';
import { read } from './read';
import { unread, type Scene } from './reader';
import { stateDocument, type Estate, type StateDocument } from './state';

interface PracticeServer {
  document: StateDocument;
  /** Milliseconds since 1970 until which the server is away. */
  awayUntil: number;
  previews: number;
}

/** A server that is away or unreachable is given up after this long, or at the deadline when that is sooner. */
const connectMs = 2_000;

/** Makes one wire for all servers of an estate. Time comes from the clock, so that tests need not wait. */
export function createReplayWire(estate: Estate, clock: Clock): Wire {
  const servers = new Map<string, PracticeServer>();
  for (const document of estate.documents) servers.set(document.server, { document, awayUntil: 0, previews: 0 });

  const visit = async (
    target: InventoryServer,
    limits: WireLimits,
    extraMs: number,
  ): Promise<PracticeServer | FailureCode> => {
    const server = servers.get(target.name);
    if (server === undefined) return 'dns';
    const { behaviour } = server.document;
    const away = server.awayUntil > clock.now().getTime();
    const silence = behaviour.unreachableAfterMs ?? (away ? connectMs : undefined);
    const late = await waitFor(clock, silence ?? behaviour.delayMs + extraMs, limits);
    if (late !== undefined) return late;
    if (silence !== undefined) return 'timeout';
    return behaviour.refuses ?? server;
  };

  const ask = async (
    target: InventoryServer,
    questions: readonly Question[],
    limits: WireLimits,
  ): Promise<RawSheet> => {
    const server = await visit(target, limits, slowest(servers.get(target.name)?.document, questions));
    if (typeof server === 'string') return { ok: false, because: { code: server } };
    const { directory, logs } = estate;
    const scene = { document: server.document, directory, logs, fqdn: target.fqdn, now: clock.now() };
    const answers = Object.fromEntries(questions.map((question) => [question.key, answer(question, scene)]));
    notePreview(server, questions);
    return { ok: true, answers };
  };

  const act = async (target: InventoryServer, fix: Fix, limits: WireLimits): Promise<RawOutcome> => {
    const server = await visit(target, limits, 0);
    if (typeof server === 'string') return { ended: 'not-started', because: { code: server } };
    return runFix(server, fix, clock);
  };

  return { ask, act };
}

/** A slow question holds the visit up for as long as its own time limit at most. */
function slowest(document: StateDocument | undefined, questions: readonly Question[]): number {
  let slowest = 0;
  for (const { kind, timeLimit } of questions) {
    slowest = Math.max(slowest, Math.min(document?.behaviour.slowKinds[kind] ?? 0, timeLimit));
  }
  return slowest;
}

function answer(question: Question, scene: Scene): RawAnswer {
  const { document, now } = scene;
  if ((document.behaviour.slowKinds[question.kind] ?? 0) > question.timeLimit) return unread('deadline');
  const seen = read(question, scene);
  if (!seen.ok) return seen;
  // As over a real wire: a value that travelled is JSON and shares nothing with the server's own state.
  const value: unknown = JSON.parse(JSON.stringify(seen.value));
  return { ok: true, value, when: now.toISOString(), as: document.reader };
}

function runFix(server: PracticeServer, fix: Fix, clock: Clock): RawOutcome {
  const { behaviour, reader } = server.document;
  const now = clock.now();
  if (!behaviour.fixFails.includes(fix.kind)) {
    const result = change(server.document, fix, now);
    if (!result.ok) return { ended: 'failed', because: { code: 'fault', detail: result.detail } };
    server.document = result.document;
    if (result.restarts) server.awayUntil = now.getTime() + behaviour.restartMs;
  }
  if (behaviour.fixLosesLink.includes(fix.kind)) return { ended: 'lost', because: { code: 'lost-after-start' } };
  return { ended: 'completed', when: now.toISOString(), as: reader };
}

/** Lets somebody else change the server once it was previewed often enough. */
function notePreview(server: PracticeServer, questions: readonly Question[]): void {
  const { meanwhile } = server.document;
  if (meanwhile === null || questions.length !== 1 || questions[0]?.kind !== meanwhile.of) return;
  server.previews += 1;
  if (server.previews < meanwhile.afterPreviews) return;
  const patched = merge(server.document, { ...meanwhile.patch, meanwhile: null });
  server.document = stateDocument.parse(patched);
}

async function waitFor(clock: Clock, ms: number, limits: WireLimits): Promise<FailureCode | undefined> {
  await pause(clock, Math.min(ms, limits.deadlineMs), limits.signal);
  if (limits.signal.aborted) return limits.signal.reason === 'deadline' ? 'deadline' : 'cancelled';
  return ms > limits.deadlineMs ? 'deadline' : undefined;
}
