/** Setup wants the Windows feature Web-Http-Errors (HTTP Errors). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornHttpErrors = windowsFeatureRule({
  id: 'LonghornHttpErrors',
  versions: ['2016', '2019'],
  rank: 23,
  feature: { name: 'Web-Http-Errors', shown: { en: 'HTTP Errors', fr: 'Erreurs HTTP' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'http errors role service missing exchange',
      'web-http-errors not installed',
      'iis http errors component is required exchange',
      'exchange setup wants http errors in iis',
      'install web-http-errors for exchange',
      "the 'HTTP Errors' component is required",
    ],
    fr: [
      'service de rôle erreurs http manquant exchange',
      'web-http-errors non installée',
      'composant erreurs http iis requis exchange',
      'exchange demande erreurs http dans iis',
      'installer web-http-errors pour exchange',
    ],
  },
});
