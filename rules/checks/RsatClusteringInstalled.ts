/** Setup wants the Windows feature RSAT-Clustering (Failover Clustering Tools). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab985 } from '../windows-feature-words';

export const RsatClusteringInstalled = windowsFeatureRule({
  id: 'RsatClusteringInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 36,
  feature: {
    name: 'RSAT-Clustering',
    shown: { en: 'Failover Clustering Tools', fr: 'Outils de clustering de basculement' },
  },
  use: {
    en: 'Exchange builds database availability groups on Windows failover clustering, and Setup wants the tools for it on every Mailbox server.',
    fr: 'Exchange construit les groupes de disponibilité de base de données sur le clustering de basculement Windows ; les outils sont exigés sur chaque serveur de boîtes aux lettres.',
  },
  messages: [
    "The Windows component RSAT-Clustering isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: {
    en: "Windows component RSAT-Clustering isn't installed on this computer",
  },
  phrases: {
    en: [
      'failover clustering tools windows feature',
      'rsat clustering is missing',
      'rsat-clustering not installed exchange setup',
      'failover clustering tools missing exchange',
      'exchange setup wants failover clustering tools without a dag',
    ],
    fr: [
      'outils de clustering de basculement',
      'rsat-clustering non installée exchange',
      'outils de cluster manquants exchange',
      'exchange demande les outils de clustering de basculement',
      'fonctionnalité rsat-clustering manquante exchange',
    ],
    de: ['failoverclustertools rsat-clustering fehlt exchange'],
    es: ['herramientas de clúster de conmutación por error exchange'],
  },
  hasPage: true,
  seen: [automatedLab985],
});
