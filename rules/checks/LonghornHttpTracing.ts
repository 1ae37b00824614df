/** Setup wants the Windows feature Web-Http-Tracing (Tracing). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornHttpTracing = windowsFeatureRule({
  id: 'LonghornHttpTracing',
  versions: ['2016', '2019'],
  rank: 26,
  feature: { name: 'Web-Http-Tracing', shown: { en: 'Tracing', fr: 'Suivi' } },
  use: {
    en: 'Exchange’s own diagnostics and Microsoft’s support read what it records.',
    fr: 'Les diagnostics d’Exchange et le support Microsoft lisent ce qu’elle enregistre.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'http tracing windows feature missing',
      'iis tracing role service missing exchange',
      'web-http-tracing not installed',
      'http tracing component is required exchange',
      'exchange setup wants http tracing in iis',
      'install web-http-tracing for exchange',
    ],
    fr: [
      'service de rôle suivi iis manquant exchange',
      'web-http-tracing non installée',
      'composant suivi http requis exchange',
      'exchange demande le suivi http dans iis',
      'installer web-http-tracing pour exchange',
    ],
  },
});
