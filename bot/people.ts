/**
 * Who may do what, from lists in the configuration.
 *
 * People are known by their Entra object id. Somebody who is on no list may do nothing, unless the configuration lets
 * everyone read.
 */
import type { SpeakerRole } from '../dialogs/conversation';

export interface People {
  /** What somebody who is on no list may do. */
  readonly everyone: 'reader' | 'nobody';
  /** Entra object ids. */
  readonly readers: readonly string[];
  readonly requesters: readonly string[];
  readonly approvers: readonly string[];
}

export type RolesOf = (objectId: string) => readonly SpeakerRole[];

/** Looks people up by object id, whatever its letter case. Requesters and approvers may always read as well. */
export function rolesFrom(people: People): RolesOf {
  const roles = new Map<string, SpeakerRole[]>();
  const lists: readonly (readonly [SpeakerRole, readonly string[]])[] = [
    ['reader', [...people.readers, ...people.requesters, ...people.approvers]],
    ['requester', people.requesters],
    ['approver', people.approvers],
  ];
  for (const [role, ids] of lists) {
    for (const id of ids) {
      const held = roles.get(id.toLowerCase()) ?? [];
      if (!held.includes(role)) roles.set(id.toLowerCase(), [...held, role]);
    }
  }
  const others: readonly SpeakerRole[] = people.everyone === 'reader' ? ['reader'] : [];
  return (objectId) => roles.get(objectId.toLowerCase()) ?? others;
}
