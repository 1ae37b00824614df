/**
 * Keeps signed-in connections for a moment, so that the next run on the same server need not dial and sign in again.
 *
 * A connection is lent to one run at a time and taken up again only for the very same place, account and password, which
 * are told apart by a keyed hash: nothing here holds a password. Only what reads is kept. A connection on which an
 * approved fix ran is closed with it, and so is one whose password or key is part of every request or of its TLS.
 */
import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Link } from './open-link';
import { closeLink } from './open-link';
import type { WinrmTarget } from './target';
import { placeOf } from './target';

export interface LinkTimes {
  /** Milliseconds for which a connection that nobody uses stays open. Windows itself hangs up after two minutes. */
  readonly idleMs: number;
  /** Milliseconds after the sign-in beyond which a connection is not taken up again: rights may have changed. */
  readonly oldestMs: number;
  /** Idle connections to one server. */
  readonly perServer: number;
}

export const usualLinkTimes: LinkTimes = { idleMs: 15_000, oldestMs: 300_000, perServer: 3 };

export interface KeptLinks {
  /** The connection that was used last, and from now on is the caller's; undefined when there is none. */
  readonly take: (target: WinrmTarget) => KeptLink | undefined;
  /** Keeps the connection for somebody else, or closes it when it is not fit for that. */
  readonly giveBack: (target: WinrmTarget, kept: KeptLink) => void;
  /** Connections that lie idle. */
  readonly count: () => number;
  /** Closes them. What runs at the moment goes on, and its connection is closed at its end. */
  readonly close: () => void;
}

export interface KeptLink {
  readonly link: Link;
  /** Milliseconds since 1970 by the clock. */
  readonly signedInAt: number;
}

export interface KeptLinksPorts {
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Buffer;
  readonly times: LinkTimes;
}

interface Idle extends KeptLink {
  readonly key: string;
  readonly server: string;
  takeBack: () => void;
}

export function keptLinks({ clock, randomBytes, times }: KeptLinksPorts): KeptLinks {
  const secret = randomBytes(32);
  /** The one that was used last is the last. */
  const idle = new Set<Idle>();
  let closed = false;

  const drop = (gone: Idle): void => {
    idle.delete(gone);
    gone.takeBack();
    closeLink(gone.link);
  };
  const makeRoom = (server: string): void => {
    const there = [...idle].filter((one) => one.server === server);
    for (const surplus of there.slice(0, Math.max(0, there.length - times.perServer))) drop(surplus);
  };
  const isYoung = ({ signedInAt }: KeptLink): boolean => clock.now().getTime() - signedInAt < times.oldestMs;

  const take: KeptLinks['take'] = (target) => {
    const key = keyOf(target, secret);
    for (const one of [...idle].reverse().filter((candidate) => candidate.key === key)) {
      if (!one.link.channel.usable() || !isYoung(one)) {
        drop(one);
        continue;
      }
      idle.delete(one);
      one.takeBack();
      return { link: one.link, signedInAt: one.signedInAt };
    }
    return undefined;
  };

  const giveBack: KeptLinks['giveBack'] = (target, kept) => {
    const { channel, authenticator } = kept.link;
    const fit = !closed && times.idleMs > 0 && !authenticator.everyRequest && channel.usable() && isYoung(kept);
    if (!fit) return closeLink(kept.link);
    const { host, port } = target;
    const one: Idle = { ...kept, key: keyOf(target, secret), server: `${host} ${port}`, takeBack: () => undefined };
    one.takeBack = clock.after(times.idleMs, () => drop(one));
    idle.add(one);
    makeRoom(one.server);
  };

  return {
    take,
    giveBack,
    count: () => idle.size,
    close: () => {
      closed = true;
      for (const one of [...idle]) drop(one);
    },
  };
}

/** Everything that makes a difference for a connection, without keeping the password itself. */
function keyOf(target: WinrmTarget, secret: Buffer): string {
  const { configuration: _configuration, ...place } = placeOf(target);
  const { user, domain, password } = target.account ?? {};
  return createHmac('sha256', secret)
    .update(JSON.stringify([Object.entries(place).sort(), user, domain, password]))
    .digest('base64');
}
