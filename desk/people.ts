/**
 * Who somebody is and what they may do.
 *
 * A person is known by the directory's object id, a GUID, and never by a name: names change and can be imitated.
 * Every function here is pure and is asked again on the server for each press, whatever the card showed.
 */
import { cleanLine } from './text';

/** What somebody may do. Roles do not imply each other: an approver who also requests fixes has both. */
export type Role = 'reader' | 'requester' | 'approver';

/** How somebody is written into a record: `id` is a GUID in lower case, `name` is only for showing. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface Person extends PersonRef {
  readonly roles: readonly Role[];
}

export type PermissionCode = 'unknown-person' | 'not-requester' | 'not-approver' | 'self-approval' | 'not-yours';

type Permission = { readonly ok: true } | { readonly ok: false; readonly code: PermissionCode };

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const nobody = '00000000-0000-0000-0000-000000000000';
const longestName = 256;

/** True for a directory object id: a GUID in any letter case, but not the empty one. */
export function isPersonId(id: string): boolean {
  return guid.test(id) && id !== nobody;
}

/** The same person, whatever the letter case of the ids and whatever the names say. */
export function samePerson(one: PersonRef, other: PersonRef): boolean {
  return one.id.toLowerCase() === other.id.toLowerCase();
}

/** A person as a record keeps them: id in lower case, name on one line and of bearable length. */
export function personRef(person: PersonRef): PersonRef {
  return { id: person.id.toLowerCase(), name: cleanLine(person.name, longestName) };
}

/** Whether this person may ask for a fix. */
export function mayRequest(person: Person): Permission {
  if (!isPersonId(person.id)) return refuse('unknown-person');
  return person.roles.includes('requester') ? { ok: true } : refuse('not-requester');
}

/** Whether this person may approve or deny what `requestedBy` asked for. Nobody decides on their own request. */
export function mayApprove(person: Person, requestedBy: PersonRef): Permission {
  if (!isPersonId(person.id)) return refuse('unknown-person');
  if (samePerson(person, requestedBy)) return refuse('self-approval');
  return person.roles.includes('approver') ? { ok: true } : refuse('not-approver');
}

/** Whether this person may take back what `requestedBy` asked for: only the requester may. */
export function mayWithdraw(person: Person, requestedBy: PersonRef): Permission {
  if (!isPersonId(person.id)) return refuse('unknown-person');
  return samePerson(person, requestedBy) ? { ok: true } : refuse('not-yours');
}

/** Whether this person may start an approved fix: its requester, or anybody who may approve fixes. */
export function mayRun(person: Person, requestedBy: PersonRef): Permission {
  if (!isPersonId(person.id)) return refuse('unknown-person');
  if (samePerson(person, requestedBy)) return mayRequest(person);
  return person.roles.includes('approver') ? { ok: true } : refuse('not-approver');
}

function refuse(code: PermissionCode): Permission {
  return { ok: false, code };
}
