/**
 * Picks up after a restart: cards of interrupted runs say so, approved fixes that had not begun are run, and requests
 * whose time is over are closed.
 */
import type { Approval } from '../desk/approval';
import { listOpen } from '../desk/approvals';
import { expireDue, resumeAfterRestart } from '../desk/runs';
import type { Voice } from './conversation';
import { finishCard } from './decide';
import type { Office } from './office';
import { runApproved } from './run-fix';

/** Gives the voice for a stored conversation reference, or undefined when that place cannot be reached any more. */
export type VoiceFor = (reference: unknown) => Voice | undefined;

export async function afterRestart(office: Office, voiceFor: VoiceFor): Promise<void> {
  await showAll(await resumeAfterRestart(office.desk), voiceFor);
  await closeExpired(office, voiceFor);
  for (const approval of await listOpen(office.desk)) {
    if (approval.state !== 'approved' || !approval.decidedBy) continue;
    // The approver was allowed when they decided; the run window and the state are checked again by the desk.
    const by = { ...approval.decidedBy, roles: ['approver'] as const };
    const result = await runApproved(office, approval, by);
    if (result.approval) await showAll([result.approval], voiceFor);
  }
}

/** To be called from time to time: ends what nobody decided or ran in time, on its card too. */
export async function closeExpired(office: Office, voiceFor: VoiceFor): Promise<void> {
  await showAll(await expireDue(office.desk), voiceFor);
}

async function showAll(approvals: readonly Approval[], voiceFor: VoiceFor): Promise<void> {
  for (const approval of approvals) {
    const voice = voiceFor(approval.conversation);
    if (voice) await finishCard(approval, voice);
  }
}
