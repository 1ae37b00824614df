/**
 * From an activity to what the conversations understand.
 *
 * The speaker is the directory object id that Teams vouches for. Names decide nothing, and neither does anything that a
 * card sends back.
 */
import type { Attachment, Incoming, Place, Speaker } from '../dialogs/conversation';
import type { Said } from '../probes/said';
import type { WireActivity } from './activity';
import type { PlaceReference } from './adapter';
import { filesOf, type FileRules } from './attachments';
import { readExecute, readSubmit, type Press } from './invoke';
import type { OnceKeys } from './once';
import type { RolesOf } from './people';
import { cleanText, localeOf, longestText, withoutMention } from './text';
import { doorWords } from './words';

export interface IncomingParts {
  readonly rolesOf: RolesOf;
  /** Asked for each message: the practice page's own address is known only once the server listens. */
  readonly files: () => FileRules;
  readonly fetch: typeof globalThis.fetch;
  readonly newId: () => string;
}

/**
 * What an activity turned out to be. `ignored` is answered with nothing: reactions, typing, people who join, and so on.
 * `refused` is answered with a sentence.
 */
export type Understood =
  | { readonly kind: 'incoming'; readonly incoming: Incoming; readonly keys: OnceKeys }
  | { readonly kind: 'refused'; readonly status: 400 | 403; readonly sentence: Said }
  | { readonly kind: 'ignored' };

const ignored: Understood = { kind: 'ignored' };
const objectId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const nobody = /^[0-]+$/;

export function understand(activity: WireActivity, parts: IncomingParts): Understood {
  if (isWelcome(activity)) return understandWelcome(activity, parts);
  if (activity.type === 'invoke') return understandInvoke(activity, parts);
  if (activity.type !== 'message') return ignored;
  const speaker = speakerOf(activity, parts.rolesOf);
  if (speaker === undefined) return { kind: 'refused', status: 403, sentence: doorWords.unknownPerson };
  const submitted = activity.value === undefined || activity.value === null ? undefined : readSubmit(activity.value);
  if (submitted !== undefined) return pressed(activity, speaker, submitted, parts);
  const text = textOf(activity);
  const attachments = filesOf(activity.attachments, parts.files(), parts.fetch);
  if (text === '' && attachments.length === 0 && activity.value) {
    return { kind: 'refused', status: 400, sentence: doorWords.malformedPress };
  }
  return said(activity, speaker, text, attachments, parts);
}

/** What is needed to come back to the conversation; it is stored, so it is small and plain. */
export function placeOf(activity: WireActivity): PlaceReference {
  const { serviceUrl, channelId, recipient, conversation } = activity;
  return {
    serviceUrl,
    channelId,
    bot: { id: recipient.id, ...(recipient.name === undefined ? {} : { name: recipient.name }) },
    conversation: {
      id: conversation.id,
      conversationType: conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal'),
      ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
    },
  };
}

function textOf(activity: WireActivity): string {
  const mentions = activity.entities.map((entity) => ({ text: entity.text, id: entity.mentioned.id }));
  return cleanText(withoutMention(activity.text.slice(0, 2 * longestText), mentions, activity.recipient.id));
}

function said(
  activity: WireActivity,
  speaker: Speaker,
  text: string,
  attachments: readonly Attachment[],
  parts: IncomingParts,
): Understood {
  const incoming: Incoming = { kind: 'message', ...baseOf(activity, speaker, parts), text, attachments };
  return { kind: 'incoming', incoming, keys: { delivery: deliveryKey(activity), action: undefined, lasting: false } };
}

function understandInvoke(activity: WireActivity, parts: IncomingParts): Understood {
  if (activity.name !== 'adaptiveCard/action') return { kind: 'refused', status: 400, sentence: doorWords.notOffered };
  const speaker = speakerOf(activity, parts.rolesOf);
  if (speaker === undefined) return { kind: 'refused', status: 403, sentence: doorWords.unknownPerson };
  const press = readExecute(activity.value);
  if (press === undefined) return { kind: 'refused', status: 400, sentence: doorWords.malformedPress };
  return pressed(activity, speaker, press, parts);
}

function pressed(activity: WireActivity, speaker: Speaker, press: Press, parts: IncomingParts): Understood {
  const { verb, data, actionId } = press;
  const incoming: Incoming = {
    kind: 'press',
    ...baseOf(activity, speaker, parts),
    verb,
    data,
    messageId: activity.replyToId,
  };
  // Another person's press of the same button is another press.
  const action =
    actionId === undefined ? undefined : ['action', activity.conversation.id, speaker.id, verb, actionId].join(' ');
  return { kind: 'incoming', incoming, keys: { delivery: deliveryKey(activity), action, lasting: true } };
}

/** Teams tells of an installation twice, as `installationUpdate` and as a new member; the first is the one to greet. */
function isWelcome(activity: WireActivity): boolean {
  return activity.type === 'installationUpdate' && activity.action === 'add';
}

function understandWelcome(activity: WireActivity, parts: IncomingParts): Understood {
  const speaker = speakerOf(activity, parts.rolesOf);
  if (speaker === undefined) return ignored;
  const incoming: Incoming = { kind: 'welcome', ...baseOf(activity, speaker, parts) };
  return { kind: 'incoming', incoming, keys: { delivery: deliveryKey(activity), action: undefined, lasting: false } };
}

function baseOf(activity: WireActivity, speaker: Speaker, parts: IncomingParts) {
  const reference = placeOf(activity);
  const place: Place = { key: reference.conversation.id, kind: kindOf(reference), reference };
  return { id: activity.id ?? parts.newId(), speaker, place, locale: localeOf(activity.locale) };
}

function kindOf(reference: PlaceReference): Place['kind'] {
  if (reference.conversation.conversationType === 'channel') return 'channel';
  return reference.conversation.conversationType === 'personal' ? 'personal' : 'group';
}

function speakerOf(activity: WireActivity, rolesOf: RolesOf): Speaker | undefined {
  const id = activity.from.aadObjectId;
  if (id === undefined || !objectId.test(id) || nobody.test(id)) return undefined;
  const name = cleanText(activity.from.name ?? '', 256).replace(/[\n\t]/g, ' ');
  return { id: id.toLowerCase(), name, roles: rolesOf(id) };
}

function deliveryKey(activity: WireActivity): string | undefined {
  if (activity.id === undefined) return undefined;
  return ['delivery', activity.type, activity.conversation.id, activity.id].join(' ');
}
