/**
 * What somebody does on the practice page, as the activities that Teams would send for it.
 *
 * The bot cannot tell them apart from real ones: ids, the mention in a group chat, the tenant and the file information
 * have Teams' form.
 */
import type { Locale } from '../../probes/said';
import type { PracticePerson } from './load-estate';

export type PlaceName = 'team' | 'private';

/** One chat for all people, in which everyone sees everything. */
export const teamConversation = '19:practice-team@thread.v2';

export const practiceBot = { id: '28:preflight-practice', name: 'Preflight' } as const;

/** A conversation with the bot alone. */
export function privateConversation(person: Pick<PracticePerson, 'id'>): string {
  return `a:practice-${person.id}`;
}

/** Id of a person as the channel names them; it is not the directory object id. */
export function channelId(person: Pick<PracticePerson, 'id'>): string {
  return `29:practice-${person.id}`;
}

export interface ActivityParts {
  readonly id: string;
  readonly person: PracticePerson;
  readonly place: PlaceName;
  readonly locale: Locale;
  readonly tenant: string;
  /** Such as `http://127.0.0.1:3978`. */
  readonly baseUrl: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface FileOffer {
  readonly id: string;
  readonly name: string;
}

export function messageActivity(parts: ActivityParts, text: string, files: readonly FileOffer[]): object {
  const mention = `<at>${practiceBot.name}</at>`;
  const inTeam = parts.place === 'team';
  return {
    ...baseOf(parts),
    type: 'message',
    textFormat: 'plain',
    text: inTeam ? `${mention} ${text}` : text,
    entities: inTeam ? [{ type: 'mention', mentioned: practiceBot, text: mention }] : [],
    attachments: files.map((file) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: file.name,
      content: { downloadUrl: `${parts.baseUrl}/practice/files/${file.id}`, uniqueId: file.id, fileType: typeOf(file) },
    })),
  };
}

export function pressActivity(
  parts: ActivityParts,
  press: { readonly verb: string; readonly data: unknown; readonly messageId: string },
): object {
  return {
    ...baseOf(parts),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: press.messageId,
    value: { action: { type: 'Action.Execute', verb: press.verb, data: press.data }, trigger: 'manual' },
  };
}

function baseOf({ id, person, place, locale, tenant, baseUrl, at }: ActivityParts) {
  const conversation =
    place === 'team'
      ? { id: teamConversation, conversationType: 'groupChat', isGroup: true, tenantId: tenant }
      : { id: privateConversation(person), conversationType: 'personal', tenantId: tenant };
  return {
    id,
    channelId: 'msteams',
    serviceUrl: `${baseUrl}/practice/connector`,
    timestamp: at,
    from: { id: channelId(person), name: person.name, aadObjectId: person.id },
    recipient: practiceBot,
    conversation,
    channelData: { tenant: { id: tenant } },
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
  };
}

function typeOf(file: FileOffer): string {
  return /\.(\w{1,10})$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
}
