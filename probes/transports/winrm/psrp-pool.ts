/**
 * Opens a runspace pool on a server: one PowerShell process with one runspace, for one run.
 *
 * Opening may be repeated without harm, because nothing of ours runs yet: after a lost link, a busy service or a full
 * quota it is tried again a few times, each time as a new pool.
 */
import { pause } from '../../clock';
import { meansGone, meansQuota, meansWait } from './fault-codes';
import type { Limits } from '../limits';
import { fragmentJoiner, fragmentsOf } from './psrp-fragment';
import { decodeMessage, encodeMessage, messageTypes } from './psrp-message';
import { readRecord } from './psrp-records';
import { initRunspacePoolXml, sessionCapabilityXml } from './psrp-requests';
import type { Trouble } from './trouble';
import { refused, uncertain } from './trouble';
import type { Wsman } from './wsman';

/** What the service accepts in one request, base64 and envelope included, is 150 KB. */
export const fragmentBytes = 100_000;

const quotaTries = 1;
const linkTries = 2;
const laterTries = 4;
const quotaPauseMs = 1_000;
const laterPauseMs = 250;

export interface Pool {
  readonly ok: true;
  readonly poolId: string;
  /** The id by which the service knows the shell; its own choice. */
  readonly shellId: string;
  /** The number of the next object that we send. */
  readonly nextObject: bigint;
}

export interface PoolPorts {
  readonly wsman: Wsman;
  readonly randomUuid: () => string;
  /** Told of each shell as soon as the server may have it, so that it is closed whatever happens. */
  readonly onShell: (shellId: string) => void;
}

export async function openPool(ports: PoolPorts, limits: Limits): Promise<Pool | Trouble> {
  const left = { quota: quotaTries, link: linkTries, later: laterTries };
  for (;;) {
    const pool = await tryOpen(ports, limits);
    if (pool.ok || limits.signal.aborted) return pool;
    if (pool.stale === true) continue;
    if (meansQuota(pool.fault)) {
      if (left.quota-- <= 0) return pool;
      await pause(limits.clock, quotaPauseMs, limits.signal);
    } else if (pool.again === 'later') {
      if (left.later-- <= 0) return pool;
      await pause(limits.clock, laterPauseMs * (laterTries - left.later), limits.signal);
    } else if (pool.again === 'new-connection' || meansGone(pool.fault)) {
      if (left.link-- <= 0) return pool;
    } else return pool;
  }
}

async function tryOpen(ports: PoolPorts, limits: Limits): Promise<Pool | Trouble> {
  const poolId = ports.randomUuid().toUpperCase();
  const message = (type: number, xml: string): Buffer => encodeMessage({ type, pipelineId: undefined, xml }, poolId);
  const creation = Buffer.concat([
    ...fragmentsOf(message(messageTypes.sessionCapability, sessionCapabilityXml), 1n, fragmentBytes),
    ...fragmentsOf(message(messageTypes.initRunspacePool, initRunspacePoolXml), 2n, fragmentBytes),
  ]);
  const created = await ports.wsman.create(poolId, creation.toString('base64'), limits);
  if (created.ok) ports.onShell(created.shellId);
  else if (created.mayHaveHappened) ports.onShell(poolId);
  if (!created.ok) return created;
  const trouble = await untilOpened(ports.wsman, created.shellId, limits);
  return trouble ?? { ok: true, poolId, shellId: created.shellId, nextObject: 3n };
}

async function untilOpened(wsman: Wsman, shellId: string, limits: Limits): Promise<Trouble | undefined> {
  const joiner = fragmentJoiner();
  for (;;) {
    const received = await wsman.receive(shellId, undefined, limits);
    if (!received.ok) {
      if (!meansWait(received.fault)) return received;
      await pause(limits.clock, laterPauseMs, limits.signal);
      continue;
    }
    for (const piece of received.pieces) {
      const joined = joiner.push(piece);
      if (!joined.ok) return uncertain('bad-answer', joined.detail);
      for (const bytes of joined.messages) {
        const message = decodeMessage(bytes);
        const record = message && readRecord(message);
        if (record?.kind !== 'pool') continue;
        if (record.state === 'opened') return undefined;
        if (record.state === 'broken')
          return refused('fault', `the session did not open: ${record.error ?? 'no reason given'}`);
      }
    }
  }
}
