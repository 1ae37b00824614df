/**
 * Whether the account that Setup runs as is a domain account and a local administrator of the server.
 *
 * Its groups in Active Directory are the question `group-membership`.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const setupAccountState = z.object({
  /** As DOMAIN\name. */
  account: z.string(),
  /** False for an account of the server itself. */
  domainAccount: z.boolean(),
  /** Directly or through groups of the domain a member of the local group S-1-5-32-544. */
  localAdministrator: z.boolean(),
});

export type SetupAccount = z.infer<typeof setupAccountState>;

/**
 * `last-failed-setup` is the account that started the last run of Setup on the server, where that run did not succeed;
 * `not-applicable` on any other server. `reader` is who asks.
 */
export const setupAccount = defineQuestion({
  kind: 'setup-account',
  params: z.object({ whose: z.enum(['last-failed-setup', 'reader']) }),
  value: setupAccountState,
  where: ({ whose }) =>
    whose === 'reader'
      ? { en: 'rights of the reading account on the server', fr: 'droits du compte de lecture sur le serveur' }
      : {
          en: 'rights on the server of the account that started the last Setup',
          fr: 'droits sur le serveur du compte qui a lancé la dernière installation',
        },
  needs: {
    en: 'a local administrator; a domain account that may read tokenGroups, for groups of the domain',
    fr: 'un administrateur local\u00a0; un compte de domaine autorisé à lire tokenGroups, pour les groupes du domaine',
  },
  timeLimit: 20_000,
});

export function describeAccount({ account, domainAccount, localAdministrator }: SetupAccount): Said {
  return {
    en: `${account}: ${domainAccount ? 'domain account' : 'local account'}, ${localAdministrator ? 'local administrator' : 'not a local administrator'}`,
    fr: `${account}\u00a0: ${domainAccount ? 'compte de domaine' : 'compte local'}, ${localAdministrator ? 'administrateur local' : 'pas administrateur local'}`,
  };
}
