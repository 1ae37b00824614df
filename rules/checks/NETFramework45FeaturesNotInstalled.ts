/** Setup wants the Windows feature NET-Framework-45-Features (.NET Framework 4.x Features). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETFramework45FeaturesNotInstalled = windowsFeatureRule({
  id: 'NETFramework45FeaturesNotInstalled',
  versions: ['2013', '2016', '2019'],
  rank: 0,
  feature: {
    name: 'NET-Framework-45-Features',
    shown: { en: '.NET Framework 4.x Features', fr: 'Fonctionnalités de .NET Framework 4.x' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'net framework 4.5 features missing exchange setup',
      '.net framework 45 features windows feature not installed',
      'net-framework-45-features is required by exchange',
      'exchange setup says net framework 4.5 features',
      'where do I tick .net framework 4.5 features for exchange',
      '.NET Framework 4.5 Features windows feature',
    ],
    fr: [
      'fonctionnalités .net framework 4.5 manquantes exchange',
      'net-framework-45-features non installée',
      'fonctionnalités de .net framework 4.x requises par exchange',
      'exchange demande les fonctionnalités .net 4.5',
      'ajouter fonctionnalités .net framework 4.5 pour exchange',
    ],
  },
});
