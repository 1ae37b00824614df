/** Setup wants the Windows feature Web-Http-Redirect (HTTP Redirection). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornHttpRedirect = windowsFeatureRule({
  id: 'LonghornHttpRedirect',
  versions: ['2016', '2019'],
  rank: 24,
  feature: { name: 'Web-Http-Redirect', shown: { en: 'HTTP Redirection', fr: 'Redirection HTTP' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'http redirection missing exchange',
      'web-http-redirect not installed',
      'iis http redirection component is required exchange',
      'exchange setup wants http redirection in iis',
      'install web-http-redirect for exchange',
    ],
    fr: [
      'redirection http manquante exchange',
      'web-http-redirect non installée',
      'composant redirection http iis requis exchange',
      'exchange demande la redirection http dans iis',
      'installer web-http-redirect pour exchange',
    ],
  },
});
