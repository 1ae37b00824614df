/** Setup wants the Windows feature Web-Asp-Net (ASP.NET of IIS 7). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const LonghornASPNET = windowsFeatureRule({
  id: 'LonghornASPNET',
  versions: ['2016', '2019'],
  rank: 11,
  feature: {
    name: 'Web-Asp-Net',
    shown: { en: 'ASP.NET of IIS 7', fr: 'ASP.NET d’IIS 7' },
    until: windowsBuilds[2008],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'web-asp-net missing exchange 2008 r2',
      'asp.net iis 7 component exchange 2013',
      'iis 7 asp.net role service not installed exchange',
      'exchange on windows 2008 r2 wants asp.net in iis',
      'longhorn asp.net exchange rule',
    ],
    fr: [
      'web-asp-net manquante exchange 2008 r2',
      'composant asp.net iis 7 exchange 2013',
      'service de rôle asp.net iis 7 non installé exchange',
      'exchange sur windows 2008 r2 demande asp.net dans iis',
      'règle longhorn asp.net exchange',
    ],
  },
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From Windows Server 2012 on, the published lists have Web-Asp-Net45 in its place (WebASPNET45NotInstalled), and logs of servers there show this rule passing.',
    },
  ],
});
