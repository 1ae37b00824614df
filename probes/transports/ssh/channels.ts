/**
 * Runs several commands over one SSH connection without asking for more channels than the server allows.
 *
 * sshd allows ten by default (MaxSessions) and its administrator may have chosen fewer. We never open more than eight,
 * and when the server says no, we wait and ask again until the caller's time is over.
 */
import type { Client, ClientChannel } from 'ssh2';
import type { Because } from '../../answer';
import type { Clock } from '../../clock';
import { pause } from '../../clock';
import type { Limits } from '../limits';

export const channelCeiling = 8;

export interface OpenChannel {
  readonly ok: true;
  readonly channel: ClientChannel;
  /** How often the server had no channel to give. */
  readonly turnedAway: number;
  /** Gives the place back; to be called once, when the channel is closed or given up. */
  readonly leave: () => void;
}

export interface NoChannel {
  readonly ok: false;
  readonly because: Because;
  /** The connection was gone; another one may do. Nothing was run in any case. */
  readonly lost: boolean;
}

export interface Channels {
  /** Starts `command`. It has read nothing yet: its stdin is the channel. */
  readonly exec: (command: string, limits: Limits) => Promise<OpenChannel | NoChannel>;
}

const firstWaitMs = 50;
const longestWaitMs = 1_000;

export function channelsOn(client: Client, clock: Clock, isOpen: () => boolean): Channels {
  const places = createPlaces(channelCeiling);
  /** Those that the server turned away; the end of a command of ours is their cue to ask again. */
  const hopeful: AbortController[] = [];

  const exec: Channels['exec'] = async (command, limits) => {
    const place = await places.enter(limits.signal);
    if (place === undefined) return { ok: false, because: limits.because(), lost: false };
    const leave = (): void => {
      place();
      hopeful.shift()?.abort();
    };
    let waitMs = firstWaitMs;
    for (let turnedAway = 0; ; turnedAway++) {
      const opened = await tryExec(client, command, limits);
      if (opened.ok) return { ...opened, turnedAway, leave };
      const no = objection(opened, limits, isOpen());
      if (no !== undefined) {
        leave();
        return no;
      }
      const cue = new AbortController();
      hopeful.push(cue);
      await pause(clock, waitMs, AbortSignal.any([limits.signal, cue.signal]));
      if (hopeful.includes(cue)) hopeful.splice(hopeful.indexOf(cue), 1);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
      if (!limits.signal.aborted) continue;
      leave();
      return { ok: false, because: outOfTime(limits, opened.message), lost: false };
    }
  };

  return { exec };
}

interface Refused {
  readonly ok: false;
  readonly message: string;
  /** `channel`: the server opened none. `command`: it opened one and then refused to start the command. */
  readonly what: 'channel' | 'command' | 'aborted';
}

function tryExec(
  client: Client,
  command: string,
  { signal }: Limits,
): Promise<{ readonly ok: true; readonly channel: ClientChannel } | Refused> {
  return new Promise((resolve) => {
    const abort = (): void => resolve({ ok: false, message: '', what: 'aborted' });
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const done = (error: (Error & { readonly reason?: unknown }) | undefined, channel?: ClientChannel): void => {
      signal.removeEventListener('abort', abort);
      // A channel that comes too late is not left open; its command has had no input and does nothing.
      if (signal.aborted) channel?.close();
      if (error === undefined && channel !== undefined) return resolve({ ok: true, channel });
      const what = error?.reason === undefined ? 'command' : 'channel';
      resolve({ ok: false, message: (error?.message ?? '').slice(0, 200), what });
    };
    try {
      client.exec(command, (error, channel) => done(error, channel));
    } catch (error) {
      // ssh2 throws when the connection is already gone.
      done(error instanceof Error ? error : new Error('not connected'));
    }
  });
}

/** Undefined when asking again may help. */
function objection(refused: Refused, limits: Limits, isOpen: boolean): NoChannel | undefined {
  if (refused.what === 'aborted') return { ok: false, because: limits.because(), lost: false };
  if (!isOpen || /not connected|no response from server/i.test(refused.message)) {
    return { ok: false, because: { code: 'dropped', detail: 'the server closed the connection' }, lost: true };
  }
  if (refused.what === 'channel') return undefined;
  const detail = `the server does not let this account run a command: ${refused.message}`;
  return { ok: false, because: { code: 'access-denied', detail }, lost: false };
}

function outOfTime(limits: Limits, message: string): Because {
  const because = limits.because();
  return because.code === 'deadline' ? { code: 'quota', detail: `MaxSessions of sshd: ${message}` } : because;
}

interface Places {
  /** The result gives the place back; undefined when the signal was aborted first. */
  readonly enter: (signal: AbortSignal) => Promise<(() => void) | undefined>;
}

function createPlaces(most: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const leave = (): void => {
    taken -= 1;
    waiting.shift()?.();
  };
  return {
    enter: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(undefined);
        const giveUp = (): void => {
          waiting.splice(waiting.indexOf(start), 1);
          resolve(undefined);
        };
        const start = (): void => {
          signal.removeEventListener('abort', giveUp);
          taken += 1;
          resolve(leave);
        };
        if (taken < most) return start();
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.push(start);
      }),
  };
}
