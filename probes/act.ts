/**
 * Previews a fix and runs an approved one: once, and only while the server is as it was when somebody approved.
 *
 * Whatever the run itself reports, the same question is asked again afterwards, and that reading decides: proven, or
 * not fixed. Where nobody could look, or the run was lost from sight, the outcome is unknown and is called so.
 */
import type { Because } from './answer';
import type { ApprovedFix } from './approved-fix';
import type { Ask } from './ask';
import { systemClock, type Clock } from './clock';
import type { Fix, Risk } from './fix';
import { openFix } from './fix-kinds';
import type { InventoryServer } from './inventory';
import { sameIdentity, type OpenedFix } from './open-fix';
import { prove, readState, type StateRead } from './read-state';
import type { Said } from './said';
import type { RawOutcome, Wire } from './wire';

export interface Preview {
  readonly ok: true;
  readonly server: string;
  readonly fix: Fix;
  readonly before: StateRead;
  readonly title: Said;
  readonly wanted: Said;
  readonly blastRadius: Said;
  readonly rights: Said;
  readonly risk: Risk;
  readonly reversal: Said;
  readonly minutes: number;
}

export type Previewed = Preview | { readonly ok: false; readonly because: Because };

/** The fix ran, or may have run. */
export interface Ran {
  readonly outcome: 'proven' | 'not-fixed' | 'outcome-unknown';
  readonly before: StateRead;
  /** The last reading after the run; undefined when nobody could look. */
  readonly after: StateRead | undefined;
  /** What the run reported, or why there is no reading; undefined when both went well. */
  readonly because: Because | undefined;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
}

/**
 * The fix did not run: nothing was changed by it.
 *
 * `changed`: the state differs from the approved one. `settled`: it is as wanted already. `refused`: the kind of fix
 * says why. `unread`: the state could not be read. `not-started`: the server could not be reached for the run.
 * `busy`: another fix is running on this server. `unknown-fix`: no such kind, or its parameters do not fit.
 */
export interface NotRun {
  readonly outcome: 'not-run';
  readonly why: 'changed' | 'settled' | 'refused' | 'unread' | 'not-started' | 'busy' | 'unknown-fix';
  readonly before: StateRead | undefined;
  readonly because: Because | undefined;
}

export type ActResult = Ran | NotRun;

export interface ActOptions {
  /** Aborting before the fix was started stops it; a started fix is followed to its end. */
  readonly signal?: AbortSignal | undefined;
  /** The paper of the approved run; without it a real server's fixing account is not loaded. */
  readonly paper?: ApprovedFix | undefined;
}

export interface Actor {
  /** Reads the state and says what the fix would change. Changes nothing. */
  readonly preview: (server: InventoryServer, fix: Fix, options?: ActOptions) => Promise<Previewed>;
  /** Runs the fix once. `approved` is the `identity` of the reading that was approved. */
  readonly run: (server: InventoryServer, fix: Fix, approved: unknown, options?: ActOptions) => Promise<ActResult>;
}

export interface ActorParts {
  readonly wireFor: (server: InventoryServer) => Wire;
  readonly ask: Ask;
  readonly clock?: Clock | undefined;
  /** Milliseconds for the run itself, and for each reading. */
  readonly runDeadlineMs?: number | undefined;
  /** The longest wait for a run to show in the state, whatever the kind of fix asks for. */
  readonly longestProofMs?: number | undefined;
}

const usualRunDeadline = 120_000;
const usualLongestProof = 90 * 60_000;
const runMaxBytes = 1_000_000;

export function createActor(parts: ActorParts): Actor {
  const busy = new Set<string>();
  const preview: Actor['preview'] = async (server, fix, { signal } = {}) => {
    const opened = openFix(fix);
    if (opened === undefined) return { ok: false, because: { code: 'not-supported', detail: fix.kind } };
    const read = await readState(parts.ask, server, opened, signal);
    if (!read.ok) return read;
    const { title, wanted, blastRadius, rights, risk, reversal, minutes } = opened;
    const words = { title, wanted, blastRadius, rights, risk, reversal, minutes };
    return { ok: true, server: server.name, fix: opened.fix, before: read.read, ...words };
  };
  const run: Actor['run'] = async (server, fix, approved, { signal, paper } = {}) => {
    const opened = openFix(fix);
    if (opened === undefined) return notRun('unknown-fix');
    if (busy.has(server.name)) return notRun('busy');
    busy.add(server.name);
    try {
      return await runOnce(parts, server, opened, { approved, signal, paper });
    } finally {
      busy.delete(server.name);
    }
  };
  return { preview, run };
}

async function runOnce(
  parts: ActorParts,
  server: InventoryServer,
  opened: OpenedFix,
  { approved, signal, paper }: ActOptions & { readonly approved: unknown },
): Promise<ActResult> {
  const { clock = systemClock } = parts;
  const first = await readState(parts.ask, server, opened, signal);
  if (!first.ok) return notRun('unread', undefined, first.because);
  const before = first.read;
  if (!sameIdentity(before.identity, approved)) return notRun('changed', before);
  if (before.settled) return notRun('settled', before);
  if (before.refusal !== undefined) return notRun('refused', before);
  if (signal?.aborted === true) return notRun('not-started', before, { code: 'cancelled' });

  const startedAt = clock.now().toISOString();
  const run = await runBlind(parts, server, opened, paper);
  if (run.ended === 'not-started') return notRun('not-started', before, run.because);
  const patience = Math.min(opened.settlesWithin, parts.longestProofMs ?? usualLongestProof);
  const proof = await prove({ ask: parts.ask, clock }, server, opened, patience);
  const ended = { before, startedAt, endedAt: clock.now().toISOString() };
  const reported = run.ended === 'completed' ? undefined : run.because;
  if (!proof.ok) return { ...ended, outcome: 'outcome-unknown', after: undefined, because: reported ?? proof.because };
  const after = proof.read;
  if (after.settled) return { ...ended, outcome: 'proven', after, because: reported };
  // A run that was lost from sight may still be at work: an old state does not show that it failed.
  return { ...ended, outcome: run.ended === 'lost' ? 'outcome-unknown' : 'not-fixed', after, because: reported };
}

/** Hands the fix to the wire, exactly once. A wire that breaks its word may have started the fix. */
async function runBlind(
  parts: ActorParts,
  server: InventoryServer,
  { fix, runsWithin }: OpenedFix,
  paper: ApprovedFix | undefined,
): Promise<RawOutcome> {
  const { clock = systemClock } = parts;
  const runDeadlineMs = parts.runDeadlineMs ?? runsWithin ?? usualRunDeadline;
  const end = new AbortController();
  const takeBack = clock.after(runDeadlineMs, () => end.abort('deadline'));
  const givenUp = new Promise<RawOutcome>((resolve) => {
    const lost: RawOutcome = { ended: 'lost', because: { code: 'deadline' } };
    end.signal.addEventListener('abort', () => resolve(lost), { once: true });
  });
  const limits = { deadlineMs: runDeadlineMs, maxBytes: runMaxBytes, signal: end.signal };
  try {
    return await Promise.race([parts.wireFor(server).act(server, fix, limits, paper), givenUp]);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { ended: 'lost', because: { code: 'fault', detail } };
  } finally {
    takeBack();
  }
}

function notRun(why: NotRun['why'], before?: StateRead, because?: Because): NotRun {
  return { outcome: 'not-run', why, before, because };
}
