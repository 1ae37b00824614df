/**
 * Keeps a wrong password from locking its account: how often, and where, one password of one account may be tried.
 *
 * Until a server has accepted a password, two servers at a time may be asked whether they do, and after two refusals
 * nobody is asked any more. Once accepted it is used freely, except on a server that refused it: that one is left alone
 * for half an hour, which is as long as Windows usually counts wrong attempts.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from './clock';
import type { Secret } from './secrets';

const mostUnproven = 2;
/** A server that has not said yes or no in this time is probably dead; somebody else may try meanwhile. */
const decisionMs = 2_000;
const restMs = 30 * 60_000;

export interface Trial {
  /**
   * `undecided`: the server was not reached, or failed for another reason. The first call counts; a refusal also does
   * when the same server had accepted the account before, as after a change of the password in between.
   */
  readonly end: (how: 'accepted' | 'refused' | 'undecided') => void;
}

export type TrialStart =
  { readonly ok: true; readonly trial: Trial } | { readonly ok: false; readonly why: 'stop' | 'cancelled' };

export interface SignInTrials {
  /** Waits until the password may be tried on this server, or says that it must not be. */
  readonly begin: (account: string, password: Secret, server: string, signal: AbortSignal) => Promise<TrialStart>;
  /** Whether both are the same password. */
  readonly same: (one: Secret, other: Secret) => boolean;
}

interface Known {
  accepted: boolean;
  /** Server and when it refused, in milliseconds since 1970. */
  readonly refusals: Map<string, number>;
  readonly trying: Set<Trial>;
  readonly waiting: Set<() => void>;
}

export function signInTrials(clock: Clock): SignInTrials {
  const known = new Map<string, Known>();
  // Passwords are told apart by a keyed hash, so that none is kept longer than it is needed.
  const key = randomBytes(32);
  const printOf = (password: Secret): string => createHmac('sha256', key).update(password.reveal()).digest('base64');
  const same: SignInTrials['same'] = (one, other) => printOf(one) === printOf(other);
  const begin: SignInTrials['begin'] = async (account, password, server, signal) => {
    const name = `${account.toLowerCase()}\n${printOf(password)}`;
    const of: Known = known.get(name) ?? {
      accepted: false,
      refusals: new Map(),
      trying: new Set(),
      waiting: new Set(),
    };
    known.set(name, of);
    for (;;) {
      if (signal.aborted) return { ok: false, why: 'cancelled' };
      forgetOld(of, clock);
      if (of.refusals.has(server)) return { ok: false, why: 'stop' };
      if (!of.accepted && of.refusals.size >= mostUnproven) return { ok: false, why: 'stop' };
      if (of.accepted || of.trying.size + of.refusals.size < mostUnproven)
        return { ok: true, trial: trialOf(of, server, clock) };
      await somethingHappens(of, signal);
    }
  };
  return { begin, same };
}

function forgetOld({ refusals }: Known, clock: Clock): void {
  for (const [server, at] of refusals) if (clock.now().getTime() - at >= restMs) refusals.delete(server);
}

function trialOf(of: Known, server: string, clock: Clock): Trial {
  let ended = false;
  const leave = (): void => {
    of.trying.delete(trial);
    for (const wake of [...of.waiting]) wake();
  };
  const trial: Trial = {
    end: (how) => {
      if (how === 'refused') of.refusals.set(server, clock.now().getTime());
      if (ended) return;
      ended = true;
      takeBack();
      if (how === 'accepted') of.accepted = true;
      leave();
    },
  };
  const takeBack = of.accepted ? (): void => undefined : clock.after(decisionMs, leave);
  of.trying.add(trial);
  return trial;
}

function somethingHappens(of: Known, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      of.waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    of.waiting.add(wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}
