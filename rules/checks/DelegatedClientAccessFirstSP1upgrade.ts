/** The first Client Access server was to be upgraded to a service pack by a member of Organization Management; a rule of the past. */
import { delegatedServicePack } from '../delegated-sp1-upgrade';

export const DelegatedClientAccessFirstSP1upgrade = delegatedServicePack({
  id: 'DelegatedClientAccessFirstSP1upgrade',
  role: 'Client Access',
  rank: 7,
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'first client access server upgrade to sp1 delegated',
      'delegated upgrade of the first client access server to service pack 1',
      'service pack 1 refused on the first client access role for a delegated account',
      'sp1 upgrade of client access needs organization management',
      'hasexception true for the client access first sp1 upgrade rule',
      'first sp1 upgrade client access',
      'first client access server sp1 upgrade organization management',
      'sp1 upgrade of the first client access server delegated',
    ],
    fr: [
      'première mise à niveau sp1 du rôle accès client par délégation',
      'mise à niveau déléguée du premier serveur accès client vers le service pack 1',
      'service pack 1 refusé sur le premier serveur accès client avec un compte délégué',
      'mise à niveau sp1 accès client exige organization management',
      'hasexception true pour la règle sp1 accès client',
    ],
    de: ['erstes sp1-upgrade der rolle clientaccess delegiert'],
    es: ['primera actualización a sp1 del rol client access delegada'],
  },
  pasted: [
    'exchange setup refuses: service pack 1 refused on the first client access role for a delegated account',
    'exchange : mise à niveau déléguée du premier serveur accès client vers le service pack 1 refusée',
  ],
});
