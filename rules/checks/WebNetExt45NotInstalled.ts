/** Setup wants the Windows feature Web-Net-Ext45 (.NET Extensibility 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const WebNetExt45NotInstalled = windowsFeatureRule({
  id: 'WebNetExt45NotInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 10,
  feature: {
    name: 'Web-Net-Ext45',
    shown: { en: '.NET Extensibility 4.x', fr: 'Extensibilité .NET 4.x' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {
    en: "Windows component Web-Net-Ext45 isn't installed on this computer",
  },
  phrases: {
    en: [
      'web-net-ext45 missing exchange',
      '.net extensibility 4.5 iis feature not installed',
      'windows component web-net-ext45',
      'exchange readiness check .net extensibility 4.5',
      'install web-net-ext45 for exchange',
    ],
    fr: [
      'web-net-ext45 manquante exchange',
      'extensibilité .net 4.5 dans iis non installée',
      'composant windows web-net-ext45',
      'exchange demande extensibilité .net 4.5',
      'installer web-net-ext45 pour exchange',
    ],
  },
  hasPage: true,
});
