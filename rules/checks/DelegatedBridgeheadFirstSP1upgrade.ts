/** The first Hub Transport server was to be upgraded to a service pack by a member of Organization Management; a rule of the past. */
import { delegatedServicePack } from '../delegated-sp1-upgrade';

export const DelegatedBridgeheadFirstSP1upgrade = delegatedServicePack({
  id: 'DelegatedBridgeheadFirstSP1upgrade',
  role: 'Hub Transport',
  rank: 6,
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'first hub transport server upgrade to sp1 delegated',
      'delegated upgrade of the first hub transport server to service pack 1',
      'service pack 1 refused on the first hub transport role for a delegated account',
      'sp1 upgrade of hub transport needs organization management',
      'hasexception true for the hub transport first sp1 upgrade rule',
      'first sp1 upgrade hub transport',
      'first hub transport server sp1 upgrade organization management delegated',
    ],
    fr: [
      'première mise à niveau sp1 du rôle transport hub par délégation',
      'mise à niveau déléguée du premier serveur transport hub vers le service pack 1',
      'service pack 1 refusé sur le premier serveur transport hub avec un compte délégué',
      'mise à niveau sp1 transport hub exige organization management',
      'hasexception true pour la règle sp1 transport hub',
    ],
    de: ['erstes sp1-upgrade der rolle hub transport delegiert'],
    es: ['primera actualización a sp1 del rol hub transport delegada'],
  },
  pasted: [
    'exchange setup refuses: service pack 1 refused on the first hub transport role for a delegated account',
    'exchange : mise à niveau déléguée du premier serveur transport hub vers le service pack 1 refusée',
  ],
});
