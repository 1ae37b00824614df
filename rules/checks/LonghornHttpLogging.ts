/** Setup wants the Windows feature Web-Http-Logging (HTTP Logging). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornHttpLogging = windowsFeatureRule({
  id: 'LonghornHttpLogging',
  versions: ['2016', '2019'],
  rank: 25,
  feature: { name: 'Web-Http-Logging', shown: { en: 'HTTP Logging', fr: 'Journalisation HTTP' } },
  use: {
    en: 'Exchange’s own diagnostics and Microsoft’s support read what it records.',
    fr: 'Les diagnostics d’Exchange et le support Microsoft lisent ce qu’elle enregistre.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'http logging role service missing exchange',
      'web-http-logging not installed',
      'iis http logging component is required exchange',
      'exchange setup wants http logging in iis',
      'install web-http-logging for exchange',
    ],
    fr: [
      'service de rôle journalisation http manquant exchange',
      'web-http-logging non installée',
      'composant journalisation http iis requis exchange',
      'exchange demande la journalisation http dans iis',
      'installer web-http-logging pour exchange',
    ],
  },
});
