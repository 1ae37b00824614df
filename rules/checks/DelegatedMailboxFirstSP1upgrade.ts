/** The first Mailbox server was to be upgraded to a service pack by a member of Organization Management; a rule of the past. */
import { delegatedServicePack } from '../delegated-sp1-upgrade';

export const DelegatedMailboxFirstSP1upgrade = delegatedServicePack({
  id: 'DelegatedMailboxFirstSP1upgrade',
  role: 'Mailbox',
  rank: 8,
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'first mailbox server upgrade to sp1 delegated',
      'delegated upgrade of the first mailbox server to service pack 1',
      'service pack 1 refused on the first mailbox role for a delegated account',
      'sp1 upgrade of mailbox needs organization management',
      'hasexception true for the mailbox first sp1 upgrade rule',
      'first sp1 upgrade mailbox',
      'first mailbox server sp1 upgrade organization management delegated',
    ],
    fr: [
      'première mise à niveau sp1 du rôle boîtes aux lettres par délégation',
      'mise à niveau déléguée du premier serveur boîtes aux lettres vers le service pack 1',
      'service pack 1 refusé sur le premier serveur boîtes aux lettres avec un compte délégué',
      'mise à niveau sp1 boîtes aux lettres exige organization management',
      'hasexception true pour la règle sp1 boîtes aux lettres',
    ],
    de: ['erstes sp1-upgrade der rolle postfach delegiert'],
    es: ['primera actualización a sp1 del rol mailbox delegada'],
  },
  pasted: [
    'exchange setup refuses: service pack 1 refused on the first mailbox role for a delegated account',
    'exchange : mise à niveau déléguée du premier serveur boîtes aux lettres vers le service pack 1 refusée',
  ],
});
