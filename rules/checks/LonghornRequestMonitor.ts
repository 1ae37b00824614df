/** Setup wants the Windows feature Web-Request-Monitor (Request Monitor). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornRequestMonitor = windowsFeatureRule({
  id: 'LonghornRequestMonitor',
  versions: ['2016', '2019'],
  rank: 27,
  feature: { name: 'Web-Request-Monitor', shown: { en: 'Request Monitor', fr: 'Observateur de demandes' } },
  use: {
    en: 'Exchange’s own diagnostics and Microsoft’s support read what it records.',
    fr: 'Les diagnostics d’Exchange et le support Microsoft lisent ce qu’elle enregistre.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'request monitor role service missing exchange',
      'web-request-monitor not installed',
      'iis request monitor component is required exchange',
      'exchange setup wants request monitor in iis',
      'install web-request-monitor for exchange',
    ],
    fr: [
      'service de rôle observateur de demandes manquant exchange',
      'web-request-monitor non installée',
      'composant observateur de demandes iis requis exchange',
      'exchange demande l’observateur de demandes dans iis',
      'installer web-request-monitor pour exchange',
    ],
  },
});
