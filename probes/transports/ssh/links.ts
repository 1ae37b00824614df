/**
 * Keeps SSH connections: runs that want the same server with the same account at the same time share one, and a
 * connection that nobody uses is closed after a moment.
 *
 * Connections are never shared across accounts, keys or records of host keys: whatever differs in the target makes
 * another connection. A refused sign-in is one try for all who wait for it.
 */
import { createHash } from 'node:crypto';
import type { Because } from '../../answer';
import type { Clock } from '../../clock';
import { pause } from '../../clock';
import { beforeAbort, type Limits } from '../limits';
import type { Channels } from './channels';
import { channelsOn } from './channels';
import type { Connected, SshTimes } from './connect';
import { connectSsh } from './connect';
import type { SshSignIn, SshTarget } from './ssh-target';

export interface Link {
  readonly channels: Channels;
  /** SHA-256 of the host key that the server proved to hold. */
  readonly hostKey: string;
  /** False once the connection is gone. */
  readonly isOpen: () => boolean;
  /** True when the connection was open before this run came. */
  readonly reused: boolean;
  /** To be called exactly when the run ended; `spoilt` when it left something behind, so that nobody joins any more. */
  readonly release: (spoilt: boolean) => void;
}

export type Taken = { readonly ok: true; readonly link: Link } | { readonly ok: false; readonly because: Because };

export interface SshLinks {
  readonly take: (target: SshTarget, limits: Limits) => Promise<Taken>;
  /** Connections that are open or being opened. */
  readonly count: () => number;
  /** Closes all of them; runs that are under way lose theirs. */
  readonly close: () => void;
}

export interface LinkPorts {
  readonly clock: Clock;
  readonly times: SshTimes;
}

interface Held {
  readonly connected: Promise<Connected>;
  readonly stop: AbortController;
  users: number;
  ready: Extract<Connected, { ok: true }> | undefined;
  channels: Channels | undefined;
  takeBackIdle: (() => void) | undefined;
}

export function createLinks(ports: LinkPorts): SshLinks {
  /** Those that may be joined. */
  const joinable = new Map<string, Held>();
  const all = new Set<Held>();

  const drop = (key: string, held: Held): void => {
    if (joinable.get(key) === held) joinable.delete(key);
    all.delete(held);
    held.takeBackIdle?.();
    held.stop.abort();
    held.ready?.close();
  };

  const open = (key: string, target: SshTarget): Held => {
    const stop = new AbortController();
    const connected = connectPatiently(target, ports, stop.signal);
    const held: Held = { connected, stop, users: 0, ready: undefined, channels: undefined, takeBackIdle: undefined };
    joinable.set(key, held);
    all.add(held);
    void connected.then((answer) => {
      if (!answer.ok || stop.signal.aborted) {
        if (answer.ok) answer.close();
        return drop(key, held);
      }
      held.ready = answer;
      held.channels = channelsOn(answer.client, ports.clock, answer.isOpen);
      answer.client.once('close', () => drop(key, held));
      if (held.users === 0) drop(key, held);
    });
    return held;
  };

  const release = (key: string, held: Held, spoilt: boolean): void => {
    held.users -= 1;
    if (spoilt && joinable.get(key) === held) joinable.delete(key);
    if (held.users > 0) return;
    const { idleMs } = ports.times;
    if (held.ready === undefined || joinable.get(key) !== held || idleMs === 0) return drop(key, held);
    held.takeBackIdle = ports.clock.after(idleMs, () => drop(key, held));
  };

  const take: SshLinks['take'] = async (target, limits) => {
    const key = keyOf(target);
    const known = joinable.get(key);
    const held = known ?? open(key, target);
    held.users += 1;
    held.takeBackIdle?.();
    held.takeBackIdle = undefined;
    const reused = held.ready !== undefined;
    const answer = await beforeAbort(held.connected, limits);
    if (answer?.ok === true && held.channels !== undefined) {
      const { hostKey, isOpen } = answer;
      const leave = (spoilt: boolean): void => release(key, held, spoilt);
      return { ok: true, link: { channels: held.channels, hostKey, isOpen, reused, release: leave } };
    }
    release(key, held, false);
    return { ok: false, because: answer?.ok === false ? answer.because : limits.because() };
  };

  return {
    take,
    count: () => all.size,
    close: () => {
      joinable.clear();
      for (const held of all) drop('', held);
    },
  };
}

/** A server that hangs up at once, as sshd does beyond MaxStartups, is asked twice more. Nothing else is. */
async function connectPatiently(target: SshTarget, ports: LinkPorts, signal: AbortSignal): Promise<Connected> {
  for (const waitMs of [250, 1000]) {
    const answer = await connectSsh(target, ports, signal);
    if (answer.ok || !answer.again || signal.aborted) return answer;
    await pause(ports.clock, waitMs, signal);
  }
  return connectSsh(target, ports, signal);
}

/**
 * Everything that makes a difference, without keeping the secret itself. The parts of the sign-in are named one by one:
 * secrets are hidden from `JSON.stringify`, and then two accounts that differ in nothing else would be one.
 */
function keyOf({ host, port, user, signIn, trust }: SshTarget): string {
  return createHash('sha256')
    .update(JSON.stringify([host, port, user, signIn.by, ...partsOf(signIn), trust]))
    .digest('hex');
}

function partsOf(signIn: SshSignIn): readonly (string | null)[] {
  if (signIn.by === 'password') return [signIn.password];
  return signIn.by === 'agent' ? [signIn.socket] : [signIn.privateKey, signIn.passphrase ?? null];
}
