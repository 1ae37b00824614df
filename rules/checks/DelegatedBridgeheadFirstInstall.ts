/** The first server with the transport part of the Mailbox role, which Setup calls Bridgehead, may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedBridgeheadFirstInstall = delegatedFirstInstall({
  id: 'DelegatedBridgeheadFirstInstall',
  role: 'Transport',
  rank: 1,
  versions: ['2013', '2016', '2019', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install or upgrade the first Mailbox server role in the topology.",
  phrases: {
    en: [
      'delegated setup refused for the first bridgehead server',
      'first hub transport server needs organization management',
      'first transport server can’t be delegated',
      'bridgehead role, account lacks organization management',
      'organization management for the first bridgehead',
      'transport role first install not delegated',
      'install of the first exchange server cannot be delegated',
    ],
    fr: [
      'premier serveur de transport hub demande organization management',
      'installation déléguée refusée pour le premier serveur bridgehead',
      'le premier serveur de transport ne peut pas être délégué',
      'rôle bridgehead, compte sans organization management',
      'organization management pour le premier bridgehead',
      'transport, première installation non déléguée',
    ],
    de: ['erster hub-transport-server nur mit organization management'],
    es: ['primer servidor de transporte requiere organization management'],
    ja: ['最初の ハブ トランスポート サーバー organization management'],
  },
});
