/** Setup wants the Windows feature Web-ISAPI-Filter (ISAPI Filters). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornISAPIFilter = windowsFeatureRule({
  id: 'LonghornISAPIFilter',
  versions: ['2016', '2019'],
  rank: 14,
  feature: { name: 'Web-ISAPI-Filter', shown: { en: 'ISAPI Filters', fr: 'Filtres ISAPI' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'ISAPI filters wanted on IIS although ISAPI extensions are installed',
      'isapi filters missing exchange',
      'web-isapi-filter not installed',
      'isapi filter component is required exchange',
      'exchange setup wants isapi filters in iis',
      'install web-isapi-filter for exchange',
    ],
    fr: [
      'filtres isapi manquants exchange',
      'web-isapi-filter non installée',
      'composant filtre isapi requis exchange',
      'exchange demande les filtres isapi dans iis',
      'installer web-isapi-filter pour exchange',
    ],
  },
});
