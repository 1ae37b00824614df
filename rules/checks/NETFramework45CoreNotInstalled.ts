/** Setup wants the Windows feature NET-Framework-45-Core (.NET Framework 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETFramework45CoreNotInstalled = windowsFeatureRule({
  id: 'NETFramework45CoreNotInstalled',
  versions: ['SE'],
  rank: 1,
  feature: {
    name: 'NET-Framework-45-Core',
    shown: { en: '.NET Framework 4.x', fr: '.NET Framework 4.x' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {
    en: "Windows component NET-Framework-45-Core isn't installed on this computer",
  },
  phrases: {
    en: [
      'net-framework-45-core is missing',
      'windows component net-framework-45-core',
      'net framework 45 core not installed exchange se',
      'exchange setup wants net-framework-45-core',
      'install net-framework-45-core for exchange',
    ],
    fr: [
      'net-framework-45-core manquante',
      'composant windows net-framework-45-core',
      'net framework 45 core non installé exchange se',
      'exchange demande net-framework-45-core',
      'installer net-framework-45-core pour exchange',
    ],
  },
  hasPage: true,
});
