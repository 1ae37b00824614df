/** Windows Server 2008 R2 only: Setup of Exchange 2013 wants the .NET Framework 3.5.1 features. */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETFrameworkNotInstalled = windowsFeatureRule({
  id: 'NETFrameworkNotInstalled',
  versions: ['2013', '2016', '2019'],
  rank: 3,
  feature: {
    name: 'NET-Framework',
    shown: {
      en: '.NET Framework 3.5.1 Features of Windows Server 2008 R2',
      fr: 'Fonctionnalités .NET Framework 3.5.1 de Windows Server 2008 R2',
    },
    until: windowsBuilds[2008],
  },
  use: {
    en: 'Exchange 2013 on Windows Server 2008 R2 needs the older .NET beside the new one.',
    fr: 'Exchange 2013 sur Windows Server 2008 R2 a besoin de l’ancien .NET à côté du nouveau.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'NET-Framework-Core .NET 3.5 feature is not installed',
      'net framework 3.5 feature missing exchange 2013',
      '.net framework 3.5.1 features windows 2008 r2 exchange',
      'add-windowsfeature net-framework exchange',
      'exchange 2013 setup wants .net framework 3.5.1',
      'net-framework windows feature on 2008 r2 not installed',
      '.NET Framework 3.5 windows feature NET-Framework-Core',
      '.net 3.5 source files not found',
    ],
    fr: [
      '.NET Framework 3.5 NET-Framework-Core demandé',
      'fonctionnalité .net framework 3.5.1 manquante exchange 2013',
      'fonctionnalités .net 3.5.1 windows 2008 r2 exchange',
      'add-windowsfeature net-framework pour exchange',
      'exchange 2013 demande .net framework 3.5.1',
      'net-framework non installé sur 2008 r2',
    ],
  },
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The logs evaluate it next to the setting Windows2K8R2Version and together with RSATWebServerNotInstalled, and only the list for Windows Server 2008 R2 names NET-Framework.',
    },
  ],
});
