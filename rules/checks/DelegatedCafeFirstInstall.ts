/** The first server with the front end of client access, which Setup calls Cafe, may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedCafeFirstInstall = delegatedFirstInstall({
  id: 'DelegatedCafeFirstInstall',
  role: 'Client Access (Cafe)',
  rank: 2,
  versions: ['2013', '2016', '2019', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install the first Client Access server role in the topology.",
  phrases: {
    en: [
      'delegated setup refused for the first cafe server',
      'first client access front end needs organization management',
      'cafe role, account lacks organization management',
      'organization management for the first cafe server',
      'client access front end can’t be delegated',
      'first cafe server refused without organization management',
      'organization management to install the first client access server role in the topology',
    ],
    fr: [
      'installation déléguée refusée pour le premier serveur cafe',
      'premier serveur frontal d’accès client demande organization management',
      'rôle cafe, compte sans organization management',
      'organization management pour le premier serveur cafe',
      'le frontal d’accès client ne peut pas être délégué',
      'premier serveur cafe refusé sans organization management',
    ],
    de: ['erster clientzugriffsserver (cafe) nur mit organization management'],
    es: ['primer servidor cafe requiere organization management'],
    ja: ['最初の cafe サーバー organization management'],
  },
});
