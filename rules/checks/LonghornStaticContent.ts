/** Setup wants the Windows feature Web-Static-Content (Static Content). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornStaticContent = windowsFeatureRule({
  id: 'LonghornStaticContent',
  versions: ['2016', '2019'],
  rank: 21,
  feature: { name: 'Web-Static-Content', shown: { en: 'Static Content', fr: 'Contenu statique' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'static content role service missing exchange',
      'web-static-content not installed',
      'iis static content component is required exchange',
      'exchange setup wants static content in iis',
      'install web-static-content for exchange',
    ],
    fr: [
      'service de rôle contenu statique manquant exchange',
      'web-static-content non installée',
      'composant contenu statique iis requis exchange',
      'exchange demande le contenu statique dans iis',
      'installer web-static-content pour exchange',
    ],
  },
});
