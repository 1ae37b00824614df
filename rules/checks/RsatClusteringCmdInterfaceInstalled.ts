/** Setup wants the Windows feature RSAT-Clustering-CmdInterface (Failover Cluster Command Interface). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab985 } from '../windows-feature-words';
import { windowsBuilds } from '../windows-prerequisites';

export const RsatClusteringCmdInterfaceInstalled = windowsFeatureRule({
  id: 'RsatClusteringCmdInterfaceInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 39,
  feature: {
    name: 'RSAT-Clustering-CmdInterface',
    shown: { en: 'Failover Cluster Command Interface', fr: 'Interface de commande de cluster de basculement' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Exchange builds database availability groups on Windows failover clustering, and Setup wants the tools for it on every Mailbox server.',
    fr: 'Exchange construit les groupes de disponibilité de base de données sur le clustering de basculement Windows ; les outils sont exigés sur chaque serveur de boîtes aux lettres.',
  },
  messages: [
    "The Windows component RSAT-Clustering-CmdInterface isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: {
    en: 'Failover Cluster Command Interface Windows feature not installed',
    fr: 'Fonctionnalité Windows Interface de commande de cluster de basculement non installée',
    de: 'Failovercluster-Befehlsschnittstelle-Windows-Funktion nicht installiert',
    es: 'Característica de Windows Interfaz de comandos de clúster de conmutación por error no instalada',
    'pt-br': 'Recurso de Cluster de failover Command Interface Windows não instalado',
    it: 'Funzionalità di failover Cluster comando interfaccia Windows non è installato',
    ja: 'フェールオーバー クラスター コマンド インターフェイス Windows 機能がインストールされていない',
    'zh-cn': '故障转移群集命令界面 Windows 功能未安装',
    'zh-tw': '容錯移轉叢集的命令介面視窗功能不會安裝',
    ko: '장애 조치 클러스터 명령 인터페이스 Windows 기능이 설치 되지 않았습니다',
    ru: 'Компонент Windows "Командный интерфейс отказоустойчивого кластера" не установлен',
  },
  phrases: {
    en: [
      'failover cluster command interface',
      'failover cluster command interface missing exchange',
      'rsat-clustering-cmdinterface not installed',
      'windows component rsat-clustering-cmdinterface',
      'exchange wants failover cluster command interface',
    ],
    fr: [
      'interface de commande de cluster de basculement',
      'interface de commande du cluster manquante exchange',
      'rsat-clustering-cmdinterface non installée',
      'composant windows rsat-clustering-cmdinterface',
      'exchange demande l’interface de commande de cluster',
    ],
    de: ['failovercluster-befehlsschnittstelle fehlt exchange'],
    es: ['interfaz de comandos de clúster de conmutación por error'],
  },
  hasPage: true,
  seen: [automatedLab985],
});
