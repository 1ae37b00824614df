/** Setup wants the Windows feature Web-Asp-Net45 (ASP.NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const WebASPNET45NotInstalled = windowsFeatureRule({
  id: 'WebASPNET45NotInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 9,
  feature: {
    name: 'Web-Asp-Net45',
    shown: { en: 'ASP.NET 4.x (under Web Server)', fr: 'ASP.NET 4.x (sous Serveur web)' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {
    en: "Windows component Web-ASP-NET45 isn't installed on this computer",
  },
  phrases: {
    en: [
      'web-asp-net45 missing exchange',
      'asp.net 4.5 iis feature not installed exchange setup',
      'windows component web-asp-net45',
      'exchange readiness check asp.net 4.5 in iis',
      'install web-asp-net45 for exchange',
    ],
    fr: [
      'web-asp-net45 manquante exchange',
      'asp.net 4.5 dans iis non installé exchange',
      'composant windows web-asp-net45',
      'exchange demande asp.net 4.5 dans iis',
      'installer web-asp-net45 pour exchange',
    ],
  },
  hasPage: true,
});
