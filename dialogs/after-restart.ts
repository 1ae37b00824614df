/**
 * Picks up after a restart: cards of interrupted runs say so, approved fixes that had not begun are run, and requests
 * whose time is over are closed.
 *
 * A card that cannot be reached, because Teams is away or the conversation is gone, keeps nothing else from being done.
 */
import type { Approval } from '../desk/approval';
import { listOpen } from '../desk/approvals';
import { expireDue, interruptLost, resumeAfterRestart } from '../desk/runs';
import type { Voice } from './conversation';
import { finishCard } from './decide';
import type { Office } from './office';
import { runApproved } from './run-fix';

/** Gives the voice for a stored conversation reference, or undefined when that place cannot be reached any more. */
export type VoiceFor = (reference: unknown) => Voice | undefined;

/**
 * To be called before the door opens, so that no run of this process is taken for one of the process before.
 *
 * @returns the rest of the work, which needs the door to be open. It never rejects.
 */
export async function afterRestart(office: Office): Promise<(voiceFor: VoiceFor) => Promise<void>> {
  const interrupted = await resumeAfterRestart(office.desk);
  const open = await listOpen(office.desk);
  return async (voiceFor) => {
    await showAll(office, interrupted, voiceFor);
    await reported(office, closeExpired(office, voiceFor));
    for (const approval of open) await reported(office, runWaiting(office, approval, voiceFor));
  };
}

/** To be called from time to time: ends what nobody decided, ran or finished in time, on its card too. */
export async function closeExpired(office: Office, voiceFor: VoiceFor): Promise<void> {
  await showAll(office, await expireDue(office.desk), voiceFor);
  await showAll(office, await interruptLost(office.desk), voiceFor);
}

async function runWaiting(office: Office, approval: Approval, voiceFor: VoiceFor): Promise<void> {
  if (approval.state !== 'approved' || !approval.decidedBy) return;
  // The approver was allowed when they decided; the run window and the state are checked again by the desk.
  const by = { ...approval.decidedBy, roles: ['approver'] as const };
  const result = await runApproved(office, approval, by);
  if (result.approval) await showAll(office, [result.approval], voiceFor);
}

async function showAll(office: Office, approvals: readonly Approval[], voiceFor: VoiceFor): Promise<void> {
  for (const approval of approvals) {
    const voice = voiceFor(approval.conversation);
    if (voice) await reported(office, finishCard(office, approval, voice));
  }
}

async function reported(office: Office, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (trouble) {
    office.report(trouble, office.desk.clock.newId());
  }
}
