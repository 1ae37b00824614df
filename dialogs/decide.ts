/**
 * Approve, deny or withdraw, on the card. The desk decides whether the person may; an approved fix is run afterwards,
 * and the card ends for everyone as it stands in the store.
 */
import type { z } from 'zod';
import type { Approval } from '../desk/approval';
import { decide, withdraw } from '../desk/approvals';
import type { Refused, Result } from '../desk/change';
import { sentenceCard } from './cards/short';
import type { IncomingPress, TurnResult, Voice } from './conversation';
import type { Office } from './office';
import type { decisionData } from './press';
import { refusalSentences } from './refusals';
import { cardForRequest, localeOf } from './request-cards';
import { runApproved } from './run-fix';

type Decision = z.infer<typeof decisionData>;

export async function decideFix(
  office: Office,
  incoming: IncomingPress,
  voice: Voice,
  decision: Decision & { readonly action: 'approve' | 'deny' | 'withdraw' },
): Promise<TurnResult> {
  const press = { by: incoming.speaker, actionKey: incoming.id };
  const { id, reason, action } = decision;
  const result =
    action === 'withdraw'
      ? await withdraw(office.desk, id, press)
      : await decide(office.desk, id, { ...press, action, reason });
  if (result.approval) office.cards.made(result.approval);
  if (!result.ok) return refused(office, result, incoming, voice);

  const { approval, repeated } = result;
  const card = cardForRequest(approval);
  const reply = card ? { status: 200 as const, card } : { status: 200 as const };
  const run = action === 'approve' && !repeated;
  return { reply, later: run ? runAndShow(office, approval, incoming, voice) : show(office, approval, voice) };
}

/** A refused press changes nothing; where the request has ended, the card is brought up to date for everyone. */
function refused(office: Office, result: Refused, incoming: IncomingPress, voice: Voice): TurnResult {
  const status = ['self-approval', 'not-approver', 'not-yours', 'unknown-person'].includes(result.code) ? 403 : 409;
  const reply = { status, sentence: refusalSentences(result, incoming.locale).join(' ') } as const;
  const ended = result.approval !== undefined && result.approval.state !== 'requested';
  return ended && result.approval ? { reply, later: show(office, result.approval, voice) } : { reply };
}

async function runAndShow(office: Office, approval: Approval, incoming: IncomingPress, voice: Voice): Promise<void> {
  await show(office, approval, voice);
  const result: Result = await runApproved(office, approval, incoming.speaker);
  if (result.approval) await finishCard(office, result.approval, voice);
}

/** Brings the card to its final state, and tells the conversation: an edit alone notifies nobody. */
export async function finishCard(office: Office, approval: Approval, voice: Voice): Promise<void> {
  await show(office, approval, voice);
  const card = cardForRequest(approval);
  if (card) await voice.say(sentenceCard(card.fallback, [], localeOf(approval.locale)));
}

/** Shows the request as it stands, on its card. */
export async function show(office: Office, approval: Approval, voice: Voice): Promise<void> {
  office.cards.made(approval);
  const card = cardForRequest(approval);
  if (card && approval.messageId !== undefined) await voice.edit(approval.messageId, card);
}
