/**
 * Closes what a run opened on a server: stops a pipeline that may still be running and deletes the shells.
 *
 * A server lets an account have thirty shells and keeps forgotten ones for hours. Each step has five seconds of its own,
 * because it is most needed when the run's own time is over. After a failure the caller is not kept waiting for it.
 */
import type { Clock } from '../../clock';
import type { Limits } from '../limits';
import { startLimits } from '../limits';
import type { Wsman } from './wsman';
import { stopSignal } from './wsman';

const budgetMs = 5_000;
const impatientMs = 1_500;

export interface Closing {
  readonly clock: Clock;
  readonly shells: readonly string[];
  /** A pipeline that may still be running. */
  readonly stop: { readonly shellId: string; readonly pipelineId: string } | undefined;
  readonly wsman: Wsman;
  /** Called when nothing more will be sent. */
  readonly done: () => void;
  /** True to wait for the end; false to return after a moment and go on closing behind the caller's back. */
  readonly patient: boolean;
}

export async function closeShells(closing: Closing): Promise<void> {
  const finished = close(closing).finally(closing.done);
  if (closing.patient) return finished;
  await new Promise<void>((resolve) => {
    const takeBack = closing.clock.after(impatientMs, resolve);
    void finished.then(() => {
      takeBack();
      resolve();
    });
  });
}

async function close({ clock, shells, stop, wsman }: Closing): Promise<void> {
  // A pipeline that is deaf to the signal must not use up the time for deleting its shell.
  if (stop !== undefined) {
    await within(clock, (limits) => wsman.signal(stop.shellId, stop.pipelineId, stopSignal, limits));
  }
  for (const shellId of shells) {
    await within(clock, async (limits) => {
      const reply = await wsman.remove(shellId, limits);
      // One more connection is worth a try; a server that refuses the sign-in is not asked again.
      if (!reply.ok && reply.again === 'new-connection') await wsman.remove(shellId, limits);
    });
  }
}

async function within(clock: Clock, work: (limits: Limits) => Promise<unknown>): Promise<void> {
  const limits = startLimits(clock, budgetMs, undefined);
  await work(limits);
  limits.release();
}
