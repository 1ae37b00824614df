/** The first Unified Messaging server was to be upgraded to a service pack by a member of Organization Management; a rule of the past. */
import { delegatedServicePack } from '../delegated-sp1-upgrade';

export const DelegatedUnifiedMessagingFirstSP1upgrade = delegatedServicePack({
  id: 'DelegatedUnifiedMessagingFirstSP1upgrade',
  role: 'Unified Messaging',
  rank: 9,
  versions: ['2016'],
  phrases: {
    en: [
      'first unified messaging server upgrade to sp1 delegated',
      'delegated upgrade of the first unified messaging server to service pack 1',
      'service pack 1 refused on the first unified messaging role for a delegated account',
      'sp1 upgrade of unified messaging needs organization management',
      'hasexception true for the unified messaging first sp1 upgrade rule',
      'first sp1 upgrade unified messaging',
      'first UM server sp1 upgrade organization management delegated',
      'first unified messaging server sp1 upgrade delegated',
      'UM server to sp1 first in the organization needs organization management',
    ],
    fr: [
      'première mise à niveau sp1 du rôle messagerie unifiée par délégation',
      'mise à niveau déléguée du premier serveur messagerie unifiée vers le service pack 1',
      'service pack 1 refusé sur le premier serveur messagerie unifiée avec un compte délégué',
      'mise à niveau sp1 messagerie unifiée exige organization management',
      'hasexception true pour la règle sp1 messagerie unifiée',
    ],
    de: ['erstes sp1-upgrade der rolle unified messaging delegiert'],
    es: ['primera actualización a sp1 del rol unified messaging delegada'],
  },
  pasted: [
    'exchange setup refuses: service pack 1 refused on the first unified messaging role for a delegated account',
    'exchange : mise à niveau déléguée du premier serveur messagerie unifiée vers le service pack 1 refusée',
  ],
});
