/** Setup wants the Windows feature RSAT-Clustering-PowerShell (Failover Cluster Module for Windows PowerShell). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab985 } from '../windows-feature-words';
import { windowsBuilds } from '../windows-prerequisites';

export const RsatClusteringPowerShellInstalled = windowsFeatureRule({
  id: 'RsatClusteringPowerShellInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 38,
  feature: {
    name: 'RSAT-Clustering-PowerShell',
    shown: {
      en: 'Failover Cluster Module for Windows PowerShell',
      fr: 'Module de cluster de basculement pour Windows PowerShell',
    },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Exchange builds database availability groups on Windows failover clustering, and Setup wants the tools for it on every Mailbox server.',
    fr: 'Exchange construit les groupes de disponibilité de base de données sur le clustering de basculement Windows ; les outils sont exigés sur chaque serveur de boîtes aux lettres.',
  },
  messages: [
    "The Windows component RSAT-Clustering-PowerShell isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: {
    en: "Windows component RSAT-Clustering-PowerShell isn't installed on this computer",
  },
  phrases: {
    en: [
      'failover cluster module for windows powershell missing exchange',
      'rsat-clustering-powershell not installed',
      'rsat clustering powershell exchange setup',
      'windows component rsat-clustering-powershell',
      'exchange wants failover cluster powershell module',
    ],
    fr: [
      'module de cluster de basculement pour windows powershell manquant',
      'rsat-clustering-powershell non installée',
      'rsat clustering powershell exchange',
      'composant windows rsat-clustering-powershell',
      'exchange demande le module powershell du cluster de basculement',
    ],
  },
  hasPage: true,
  seen: [automatedLab985],
});
