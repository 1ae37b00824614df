/** The server that is to be removed expands distribution groups. */
import { expansionServer } from '../expansion-server';

export const ServerIsGroupExpansionServer = expansionServer({
  id: 'ServerIsGroupExpansionServer',
  dynamic: false,
  versions: ['2007', '2013', '2016'],
  titles: {
    ru: 'Локальный компьютер несет ответственность за развертывание membership группы',
    ko: '로컬 컴퓨터가 그룹 membership 확장을 담당',
    'zh-tw': '本機電腦負責展開群組 membership',
    'pt-br': 'O computador local é responsável pela expansão de grupo membership',
    en: 'The local computer is responsible for expanding group membership',
    fr: 'L’ordinateur local est responsable de l’expansion de l’appartenance à un groupe',
    es: 'El equipo local es responsable de ampliar la pertenencia a grupos',
    it: "Il computer locale è responsabile dell'espansione gruppo membership",
    ja: 'ローカル コンピューターがグループ メンバーシップを拡張する責任を担う',
    'zh-cn': '本地计算机负责扩展组成员身份',
  },
  phrases: {
    en: [
      'expansion server of distribution groups',
      'group expansion server blocks the uninstall',
      'distribution groups are expanded by this server',
      'change the expansion server of a distribution group before decommissioning',
      'uninstall refused because the server expands group membership',
      'expansion server for distribution groups',
    ],
    fr: [
      'serveur d’expansion de groupes de distribution',
      'le serveur d’expansion de groupes bloque la désinstallation',
      'des groupes de distribution sont développés par ce serveur',
      'changer le serveur d’expansion d’un groupe de distribution avant de retirer le serveur',
      'désinstallation refusée car le serveur étend l’appartenance aux groupes',
    ],
    de: ['aufgliederungsserver von verteilergruppen'],
    es: ['servidor de expansión de grupos de distribución'],
    it: ['server di espansione dei gruppi di distribuzione'],
  },
  source: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.serverisgroupexpansionserver(v=EXCHG.150)',
  pasted: [
    'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.ServerIsGroupExpansionServer.aspx',
    'exchange uninstall: group expansion server blocks the uninstall of OLDHUB',
    'changer le serveur d’expansion d’un groupe de distribution avant de désinstaller exchange',
  ],
});
