/**
 * Asks the WinRM test peer to run the echo script, with the machine's own clock and randomness.
 */
import { createHash } from 'node:crypto';
import type { ScriptAnswer, ScriptRequest } from '../../../probes/transports/winrm/run-script';
import { runScript, systemPorts } from '../../../probes/transports/winrm/run-script';
import { usualLinkTimes } from '../../../probes/transports/winrm/links';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import type { PeerWish, WinrmPeer } from './winrm-peer';
import { startWinrmPeer, targetOf } from './winrm-peer';

export const script = 'param([string]$Request)\n$Request';
export const scriptHash = createHash('sha256').update(script).digest('hex');
/** Each run on a connection of its own. */
export const ports = systemPorts(undefined, { ...usualLinkTimes, idleMs: 0 });

export function ask(target: WinrmTarget, changes: Partial<ScriptRequest> = {}): Promise<ScriptAnswer> {
  const plain = {
    script,
    input: 'input',
    kind: 'script',
    allow: 'read',
    deadlineMs: 8_000,
    maxBytes: 5_000_000,
    signal: undefined,
  } as const;
  return runScript(target, { ...plain, ...changes }, ports);
}

/** The input that makes the peer do something other than echo. */
export function wish(of: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ peer: of });
}

/** Starts a peer for one test and ends it afterwards. */
export async function withPeer<T>(
  given: PeerWish,
  work: (peer: WinrmPeer, target: WinrmTarget) => Promise<T>,
): Promise<T> {
  const peer = await startWinrmPeer(given);
  try {
    return await work(peer, targetOf(peer));
  } finally {
    await peer.stop();
  }
}

/** What a failure looks like in a few words: the code, and whether the script may have started. */
export function short(answer: ScriptAnswer): string {
  if (answer.ok) return `ok ${answer.meta.end}`;
  return `${answer.because.code}${answer.started ? ', may have started' : ''}`;
}
