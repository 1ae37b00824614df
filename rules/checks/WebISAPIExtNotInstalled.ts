/** Setup wants the Windows feature Web-ISAPI-Ext (ISAPI Extensions). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const WebISAPIExtNotInstalled = windowsFeatureRule({
  id: 'WebISAPIExtNotInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 13,
  feature: { name: 'Web-ISAPI-Ext', shown: { en: 'ISAPI Extensions', fr: 'Extensions ISAPI' } },
  use: {
    en: 'The virtual directories of Exchange in IIS are built on it.',
    fr: 'Les répertoires virtuels d’Exchange dans IIS reposent dessus.',
  },
  messages: [],
  titles: {
    en: "Windows component Web-ISAPI-Ext isn't installed on this computer",
  },
  phrases: {
    en: [
      'isapi extensions missing exchange',
      'web-isapi-ext not installed',
      'windows component web-isapi-ext',
      'exchange setup wants isapi extensions in iis',
      'install web-isapi-ext for exchange',
    ],
    fr: [
      'extensions isapi manquantes exchange',
      'web-isapi-ext non installée',
      'composant windows web-isapi-ext',
      'exchange demande les extensions isapi dans iis',
      'installer web-isapi-ext pour exchange',
    ],
  },
  hasPage: true,
});
