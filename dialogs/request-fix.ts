/**
 * "Ask for approval": reads the state, works out the change, stores the request and posts the card for a second person.
 */
import { mayRequest } from '../desk/people';
import { rememberMessage, requestApproval } from '../desk/approvals';
import { resolveServer, type InventoryServer } from '../probes/inventory';
import type { Fix } from '../probes/fix';
import type { Locale, Said } from '../probes/said';
import type { z } from 'zod';
import { approvalCard } from './cards/approval';
import { refusedCard } from './cards/short';
import type { IncomingPress, PressReply, TurnResult, Voice } from './conversation';
import { lookAt } from './look';
import { summarise } from './fix-summary';
import type { Office } from './office';
import type { fixRequestData } from './press';
import { refusalSentences } from './refusals';
import { becauseAndNext } from './run-fix';
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
  const words = wordsOf(locale);
  const say = async (sentence: string): Promise<void> => void (await voice.say(refusedCard([sentence], locale)));

  const offer = await offerNow(office, wanted, locale);
  if ('sentence' in offer) return say(offer.sentence);
  const preview = await office.actor.preview(wanted.at, offer.fix);
  if (!preview.ok) return say(becauseAndNext(preview.because)?.[locale] ?? words.nothingToPropose);
  if (preview.before.settled) return say(words.alreadySettled);
  if (preview.before.refusal) return say(preview.before.refusal[locale]);

  const summary = summarise(preview, offer.rule);
  const asked = await requestApproval(
    office.desk,
    { by: speaker, actionKey: incoming.id },
    {
      server: wanted.at.name,
      ruleId: offer.rule.id,
      fix: { kind: offer.fix.kind, params: offer.fix.params },
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
  await rememberMessage(office.desk, approval.id, messageId);
}

interface Offer {
  readonly fix: Fix;
  readonly rule: { readonly id: string; readonly title: Said; readonly because: Said };
}

/** Looks again, as the card did: a button of an old card must not bring a fix that no longer fits. */
async function offerNow(
  office: Office,
  wanted: Wanted & { readonly at: InventoryServer },
  locale: Locale,
): Promise<Offer | { readonly sentence: string }> {
  const words = wordsOf(locale);
  const entry = office.knowledge.catalogue.find(wanted.rule);
  if (!entry) return { sentence: words.refused['old-button'] };
  const diagnosis = await lookAt(office, wanted.at);
  const finding = diagnosis.actions.find((action) => action.id === entry.id);
  const advice = finding?.advice.find((one) => one.id === wanted.advice);
  if (finding && advice?.fix)
    return { fix: advice.fix, rule: { id: entry.id, title: finding.title, because: finding.because } };
  const unread = [...diagnosis.actions, ...diagnosis.unknown].find((one) => one.id === entry.id);
  if (unread?.readings.now?.verdict === 'unknown') return { sentence: unread.because[locale] };
  return { sentence: finding ? words.nothingToPropose : words.alreadySettled };
}
