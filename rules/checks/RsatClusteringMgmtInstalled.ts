/** Setup wants the Windows feature RSAT-Clustering-Mgmt (Failover Cluster Management Tools). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab985 } from '../windows-feature-words';
import { windowsBuilds } from '../windows-prerequisites';

export const RsatClusteringMgmtInstalled = windowsFeatureRule({
  id: 'RsatClusteringMgmtInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 37,
  feature: {
    name: 'RSAT-Clustering-Mgmt',
    shown: { en: 'Failover Cluster Management Tools', fr: 'Outils de gestion du cluster de basculement' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Exchange builds database availability groups on Windows failover clustering, and Setup wants the tools for it on every Mailbox server.',
    fr: 'Exchange construit les groupes de disponibilité de base de données sur le clustering de basculement Windows ; les outils sont exigés sur chaque serveur de boîtes aux lettres.',
  },
  messages: [
    "The Windows component RSAT-Clustering-Mgmt isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: {
    en: "Windows component RSAT-Clustering-Mgmt isn't installed on this computer",
  },
  phrases: {
    en: [
      'failover cluster management tools missing exchange',
      'rsat-clustering-mgmt not installed',
      'rsat clustering mgmt exchange setup',
      'windows component rsat-clustering-mgmt',
      'exchange wants failover cluster management tools',
    ],
    fr: [
      'outils de gestion du cluster de basculement manquants',
      'rsat-clustering-mgmt non installée',
      'rsat clustering mgmt exchange',
      'composant windows rsat-clustering-mgmt',
      'exchange demande outils de gestion du cluster de basculement',
    ],
  },
  hasPage: true,
  seen: [automatedLab985],
});
