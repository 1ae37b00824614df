/** The first server with the Client Access role may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedClientAccessFirstInstall = delegatedFirstInstall({
  id: 'DelegatedClientAccessFirstInstall',
  role: 'Client Access',
  rank: 4,
  versions: ['2013', '2016', '2019', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install or upgrade the first Client Access server role in the topology.",
  phrases: {
    en: [
      'delegated setup refused for the first client access server',
      'member of organization management to install or upgrade the first client access server',
      'first client access server needs organization management',
      'first cas can’t be delegated',
      'client access role, account lacks organization management',
      'organization management for the first cas',
      'first client access server delegated install or upgrade',
    ],
    fr: [
      'installation déléguée refusée pour le premier serveur d’accès client',
      'le premier serveur d’accès client demande organization management',
      'la première installation d’un cas ne peut pas être déléguée',
      'rôle d’accès client, compte sans organization management',
      'organization management pour le premier serveur d’accès client',
      'membre d’organization management pour installer ou mettre à niveau le premier serveur d’accès client',
    ],
    de: ['erster clientzugriffsserver nur mit organization management'],
    es: ['primer servidor de acceso de cliente requiere organization management'],
    ja: ['最初の クライアント アクセス サーバー organization management'],
  },
});
