/** Setup wants the Windows feature NET-Framework-45-ASPNET (ASP.NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETFramework45ASPNETNotInstalled = windowsFeatureRule({
  id: 'NETFramework45ASPNETNotInstalled',
  versions: ['SE'],
  rank: 2,
  feature: {
    name: 'NET-Framework-45-ASPNET',
    shown: { en: 'ASP.NET 4.x (under .NET Framework)', fr: 'ASP.NET 4.x (sous .NET Framework)' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {
    en: "Windows component NET-Framework-45-ASPNET isn't installed on this computer",
  },
  phrases: {
    en: [
      'net-framework-45-aspnet is missing',
      'windows component net-framework-45-aspnet',
      'net framework 45 aspnet not installed exchange se',
      'exchange setup wants net-framework-45-aspnet',
      'install net-framework-45-aspnet for exchange',
    ],
    fr: [
      'net-framework-45-aspnet manquante',
      'composant windows net-framework-45-aspnet',
      'net framework 45 aspnet non installé exchange se',
      'exchange demande net-framework-45-aspnet',
      'installer net-framework-45-aspnet pour exchange',
    ],
  },
  hasPage: true,
});
