/** Which of the groups that Exchange Setup asks for an account holds, in the directory and in its sign-in token. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const groups = z.object({
  schemaAdmins: z.boolean(),
  enterpriseAdmins: z.boolean(),
  /** Of the server's own domain. */
  domainAdmins: z.boolean(),
  organizationManagement: z.boolean(),
  delegatedSetup: z.boolean(),
});

const membershipState = z.object({
  /** As DOMAIN\name. */
  account: z.string(),
  /** Direct and nested membership as Active Directory has it now. */
  directory: groups,
  /** What a session that is open now carries; null when there is none that can be read. */
  token: groups.nullable(),
  /** SID of Organization Management; null when the organization does not exist yet. */
  organizationManagementSid: z.string().nullable(),
});

export type GroupMembership = z.infer<typeof membershipState>;
export type SetupGroups = z.infer<typeof groups>;

/**
 * `last-failed-setup` is the account that started the last run of Setup on the server, where that run did not succeed;
 * `not-applicable` on any other server, because nobody's rights are in question there. `reader` is who asks.
 */
export const groupMembership = defineQuestion({
  kind: 'group-membership',
  params: z.object({ whose: z.enum(['last-failed-setup', 'reader']) }),
  value: membershipState,
  where: ({ whose }) =>
    whose === 'reader'
      ? { en: 'groups of the reading account', fr: 'groupes du compte de lecture' }
      : {
          en: 'groups of the account that started the last Setup',
          fr: 'groupes du compte qui a lancé la dernière installation',
        },
  needs: {
    en: 'a domain account that may read group membership (tokenGroups) in Active Directory',
    fr: 'un compte de domaine autorisé à lire l’appartenance aux groupes (tokenGroups) dans Active Directory',
  },
  timeLimit: 20_000,
});

const groupNames: Readonly<Record<keyof SetupGroups, Said>> = {
  schemaAdmins: { en: 'Schema Admins', fr: 'Administrateurs du schéma' },
  enterpriseAdmins: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
  domainAdmins: { en: 'Domain Admins', fr: 'Admins du domaine' },
  organizationManagement: { en: 'Organization Management', fr: 'Organization Management' },
  delegatedSetup: { en: 'Delegated Setup', fr: 'Delegated Setup' },
};

/** The groups that an account holds, as a card shows them. */
export function describeGroups(membership: GroupMembership): Said {
  const held: Said[] = [];
  for (const name of Object.keys(groupNames) as (keyof SetupGroups)[]) {
    if (membership.directory[name]) held.push(groupNames[name]);
  }
  if (held.length === 0) {
    return {
      en: `${membership.account}: none of the groups that Setup asks for`,
      fr: `${membership.account} : aucun des groupes demandés par le programme d’installation`,
    };
  }
  return {
    en: `${membership.account}: ${held.map((one) => one.en).join(', ')}`,
    fr: `${membership.account} : ${held.map((one) => one.fr).join(', ')}`,
  };
}
