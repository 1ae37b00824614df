/** The server that is to be removed expands dynamic distribution groups. */
import { expansionServer } from '../expansion-server';

export const ServerIsDynamicGroupExpansionServer = expansionServer({
  id: 'ServerIsDynamicGroupExpansionServer',
  dynamic: true,
  versions: ['2007', '2013', '2016'],
  titles: {
    en: 'The local computer is responsible for expanding group membership',
    ko: '로컬 컴퓨터가 그룹 membership 확장을 담당',
    'zh-tw': '本機電腦負責展開群組 membership',
    'zh-cn': '本地计算机负责扩展组 membership',
    ja: 'ローカル コンピューターがグループ メンバーシップを拡張する責任を担う',
    it: "Il computer locale è responsabile dell'espansione gruppo membership",
    'pt-br': 'O computador local é responsável pela expansão de grupo membership',
    es: 'El equipo local es responsable de expandir grupo membership',
  },
  phrases: {
    en: [
      'expansion server of dynamic groups',
      'dynamic distribution group expansion server',
      'dynamic groups are expanded by this server',
      'change the expansion server of a dynamic distribution group before decommissioning',
      'uninstall refused because of dynamic group expansion',
      'expansion server for dynamic distribution groups',
    ],
    fr: [
      'serveur d’expansion de groupes dynamiques',
      'serveur d’expansion d’un groupe de distribution dynamique',
      'des groupes dynamiques sont développés par ce serveur',
      'changer le serveur d’expansion d’un groupe dynamique avant de retirer le serveur',
      'désinstallation refusée à cause de l’expansion de groupes dynamiques',
      'serveur d’expansion de groupes de distribution dynamiques',
    ],
    de: ['aufgliederungsserver von dynamischen verteilergruppen'],
    es: ['servidor de expansión de grupos dinámicos'],
    it: ['server di espansione dei gruppi dinamici'],
  },
  source:
    'https://technet.microsoft.com/library/ms.exch.setupreadiness.serverisdynamicgroupexpansionserver(v=EXCHG.150)',
  pasted: [
    'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.ServerIsDynamicGroupExpansionServer.aspx',
    'exchange uninstall says OLDHUB is a dynamic distribution group expansion server',
    'désinstallation exchange refusée à cause de l’expansion de groupes dynamiques',
  ],
});
