/** Setup of 2007 puts only the Mailbox role on a server that has the Cluster service. */
import { defineRule } from '../rule';

export const ClusSvcInstalledRoleBlock = defineRule({
  id: 'ClusSvcInstalledRoleBlock',
  severity: 'error',
  versions: ['2007', '2013', '2016'],
  modes: ['install'],
  words: {
    en: {
      title: 'Only the Mailbox role may be installed on a cluster node',
      checks:
        'When roles other than Mailbox are installed, Setup looks for the Windows service ClusSvc (Cluster Service).',
      why: 'A rule of Exchange 2007, whose clustered mailbox servers could carry no other role. Later versions carry it along; a server in a database availability group has the Cluster service and all roles.',
    },
    fr: {
      title: 'Seul le rôle serveur de boîtes aux lettres s’installe sur un nœud de cluster',
      checks:
        'Lors de l’installation d’un autre rôle que celui de serveur de boîtes aux lettres, le programme d’installation cherche le service Windows ClusSvc (Service de cluster).',
      why: 'Une règle d’Exchange 2007, dont les serveurs de boîtes aux lettres en cluster ne pouvaient porter aucun autre rôle. Les versions suivantes l’ont gardée ; un serveur de groupe de disponibilité de base de données possède le service de cluster et tous les rôles.',
    },
  },
  messages: [],
  titles: {
    en: 'Only the Mailbox role can be installed on a cluster server',
    fr: 'Seul le rôle de boîte aux lettres peut être installé sur un serveur de clusters',
    de: 'Nur die Serverrolle "Mailbox" kann auf einem Clusterserver installiert werden',
    es: 'Sólo la función de buzón se puede instalar en un clúster de server',
    'pt-br': 'Apenas a função caixa de correio pode ser instalada em um cluster de server',
    it: 'Solo il ruolo cassette postali può essere installato in un cluster server',
    ja: 'メールボックスの役割のみクラスター サーバーにインストールできる',
    'zh-cn': '只能在群集服务器上安装邮箱角色',
    'zh-tw': '可以在叢集 server 安裝信箱角色',
    ko: '사서함 역할만 클러스터 server_ClusSvcInstalledRoleBlock에 설치할 수 있습니다.',
    ru: 'На кластерном сервере может быть установлена только роль сервера почтовых ящиков',
  },
  phrases: {
    en: [
      'only the mailbox role can be installed on a cluster',
      'cluster service installed blocks other exchange roles',
      'clussvc blocks the role',
      'cannot install hub transport on a clustered node',
      'exchange 2007 role refused on cluster server',
      'only the mailbox role is allowed on a cluster server',
    ],
    fr: [
      'seul le rôle de boîte aux lettres sur un cluster',
      'le service de cluster bloque les autres rôles',
      'clussvc bloque le rôle',
      'impossible d’installer transport hub sur un nœud de cluster',
      'rôle exchange 2007 refusé sur un serveur en cluster',
      'seul le rôle boîtes aux lettres sur un serveur de cluster',
    ],
    de: ['clusterdienst verhindert andere rollen als postfach'],
  },
  asks: {},
  toKnow: {
    en: 'See whether the Windows service ClusSvc is installed (`Get-Service ClusSvc`), which roles were chosen, and whether the node belongs to a cluster that is still needed.',
    fr: 'Voir si le service Windows ClusSvc est installé (`Get-Service ClusSvc`), quels rôles ont été choisis, et si le nœud appartient à un cluster encore utile.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-elsewhere',
      title: {
        en: 'Install the role on a server outside the cluster',
        fr: 'Installer le rôle sur un serveur hors du cluster',
      },
      steps: {
        en: [
          'Exchange 2007: choose the clustered mailbox role only, or put the other roles on another server.',
          'Exchange 2013 and 2016: install Exchange before the server joins a database availability group; Exchange makes the cluster itself.',
          'If the node belongs to no cluster any more: `Get-Cluster` shows none; remove the feature with `Uninstall-WindowsFeature Failover-Clustering`, restart, then run Setup again.',
        ],
        fr: [
          'Exchange 2007 : choisir uniquement le rôle de boîte aux lettres en cluster, ou placer les autres rôles sur un autre serveur.',
          'Exchange 2013 et 2016 : installer Exchange avant que le serveur rejoigne un groupe de disponibilité de base de données ; Exchange crée lui-même le cluster.',
          'Si le nœud n’appartient plus à aucun cluster (`Get-Cluster` n’en montre aucun), supprimer la fonctionnalité avec `Uninstall-WindowsFeature Failover-Clustering`, redémarrer, puis relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'high',
      reversal: {
        en: '`Install-WindowsFeature Failover-Clustering`',
        fr: '`Install-WindowsFeature Failover-Clustering`',
      },
      minutes: 30,
      never: [
        {
          en: 'Do not stop or remove the Cluster service on a member of a database availability group: its databases would go offline.',
          fr: 'Ne pas arrêter ni supprimer le service de cluster sur un membre d’un groupe de disponibilité de base de données : ses bases seraient mises hors connexion.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check ClusSvcInstalledRoleBlock (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-clussvcinstalledroleblock',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'The page points to the 2007 guide; what holds for later versions is our reasoning.',
    },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    pasted: [
      'Only the Mailbox role can be installed on a cluster server',
      'exchange 2007 setup: only the mailbox role can be installed on a cluster, ClusSvc is there',
      'Seul le rôle de boîte aux lettres peut être installé sur un serveur de clusters',
    ],
  },
});
