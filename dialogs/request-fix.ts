/**
 * "Ask for approval": reads the state, works out the change, stores the request and posts the card for a second person.
 */
import { mayRequest } from '../desk/people';
import { rememberMessage, requestApproval } from '../desk/approvals';
import { resolveServer, type InventoryServer } from '../probes/inventory';
import type { z } from 'zod';
import { approvalCard } from './cards/approval';
import { refusedCard } from './cards/short';
import type { IncomingPress, PressReply, TurnResult, Voice } from './conversation';
import { offerFix } from './offer-fix';
import type { Office } from './office';
import type { fixRequestData } from './press';
import { refusalSentences } from './refusals';
import { wordsOf } from './words/words';

type Wanted = z.infer<typeof fixRequestData>;

/** Answers at once whether the person may ask; reading the server and posting the card come after the answer. */
export function requestFix(office: Office, incoming: IncomingPress, voice: Voice, wanted: Wanted): TurnResult {
  const { locale } = incoming;
  const words = wordsOf(locale);
  const permission = mayRequest(incoming.speaker);
  if (!permission.ok) return refuse(403, words.refused[permission.code]);
  const server = resolveServer(office.inventory, wanted.server);
  if (!server.ok) return refuse(409, words.unknownServer(wanted.server));
  return {
    reply: { status: 200, sentence: words.looking(server.server.name) },
    later: prepare(office, incoming, voice, { ...wanted, at: server.server }),
  };
}

function refuse(status: PressReply['status'], sentence: string): TurnResult {
  return { reply: { status, sentence } };
}

async function prepare(
  office: Office,
  incoming: IncomingPress,
  voice: Voice,
  wanted: Wanted & { readonly at: InventoryServer },
): Promise<void> {
  const { locale, speaker, place } = incoming;
  const say = async (sentence: string): Promise<void> => void (await voice.say(refusedCard([sentence], locale)));

  const offer = await offerFix(office, { ...wanted, remedy: wanted.advice }, locale);
  if (!offer.ok) return say(offer.sentence);
  const { fix, preview, summary } = offer;
  const asked = await requestApproval(
    office.desk,
    { by: speaker, actionKey: incoming.id },
    {
      server: wanted.at.name,
      ruleId: summary.ruleId,
      fix: { kind: fix.kind, params: fix.params },
      before: preview.before.identity,
      summary,
      conversation: place.reference,
      locale,
      messageId: undefined,
    },
  );
  if (!asked.ok) return void (await voice.say(refusedCard(refusalSentences(asked, locale), locale)));
  if (asked.repeated) return;
  const { approval } = asked;
  office.cards.made(approval);
  const messageId = await voice.say(
    approvalCard({
      locale,
      id: approval.id,
      server: approval.server,
      summary,
      requestedBy: approval.requestedBy.name,
      requestedAt: approval.requestedAt,
      expiresAt: approval.expiresAt,
    }),
  );
  const posted = await rememberMessage(office.desk, approval.id, messageId);
  if (posted.approval) office.cards.made(posted.approval);
}
