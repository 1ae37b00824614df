/** Setup wants the Windows feature Web-Dir-Browsing (Directory Browsing). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornDirectoryBrowse = windowsFeatureRule({
  id: 'LonghornDirectoryBrowse',
  versions: ['2016', '2019'],
  rank: 22,
  feature: { name: 'Web-Dir-Browsing', shown: { en: 'Directory Browsing', fr: 'Exploration de répertoire' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'directory browsing missing exchange',
      'web-dir-browsing not installed',
      'iis directory browse component is required exchange',
      'exchange setup wants directory browsing in iis',
      'install web-dir-browsing for exchange',
    ],
    fr: [
      'exploration de répertoire manquante exchange',
      'web-dir-browsing non installée',
      'composant exploration de répertoire iis requis exchange',
      'exchange demande l’exploration de répertoire dans iis',
      'installer web-dir-browsing pour exchange',
    ],
  },
});
