/** The first server with front-end transport may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedFrontendTransportFirstInstall = delegatedFirstInstall({
  id: 'DelegatedFrontendTransportFirstInstall',
  role: 'Front End Transport',
  rank: 3,
  versions: ['2013', '2016', '2019', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install the first Client Access server role in the topology.",
  phrases: {
    en: [
      'delegated setup refused for the first frontend transport server',
      'first front end transport needs organization management',
      'front end transport, account lacks organization management',
      'organization management for front end transport',
      'front end transport can’t be delegated',
      'frontendtransport role refused without organization management',
      'first front end transport install delegated setup',
    ],
    fr: [
      'installation déléguée refusée pour le premier serveur frontend transport',
      'premier transport frontal demande organization management',
      'transport frontal, compte sans organization management',
      'organization management pour le transport frontal',
      'le transport frontal ne peut pas être délégué',
      'rôle frontendtransport refusé sans organization management',
    ],
    de: ['erster front-end-transport nur mit organization management'],
    es: ['primer transporte front-end requiere organization management'],
    ja: ['最初の フロントエンド トランスポート organization management'],
  },
});
