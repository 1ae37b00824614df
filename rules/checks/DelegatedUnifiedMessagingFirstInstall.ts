/** The first server with Unified Messaging, which 2019 no longer has, may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedUnifiedMessagingFirstInstall = delegatedFirstInstall({
  id: 'DelegatedUnifiedMessagingFirstInstall',
  role: 'Unified Messaging',
  rank: 5,
  versions: ['2013', '2016', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install the first Mailbox server role in the topology.",
  phrases: {
    en: [
      'delegated setup refused for the first unified messaging server',
      'first UM server needs organization management',
      'unified messaging, account lacks organization management',
      'organization management for the first UM server',
      'UM role can’t be delegated',
      'first unified messaging role refused without organization management',
      'first unified messaging server delegated installation',
    ],
    fr: [
      'installation déléguée refusée pour le premier serveur de messagerie unifiée',
      'premier serveur de messagerie unifiée demande organization management',
      'messagerie unifiée, compte sans organization management',
      'organization management pour le premier serveur UM',
      'la messagerie unifiée ne peut pas être déléguée',
      'rôle UM refusé sans organization management',
    ],
    de: ['erster unified messaging-server nur mit organization management'],
    es: ['primer servidor de mensajería unificada requiere organization management'],
    ja: ['最初の ユニファイド メッセージング サーバー organization management'],
  },
});
