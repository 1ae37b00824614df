/** Setup wants the Windows feature NET-WCF-TCP-PortSharing45 (TCP Port Sharing of the WCF Services of .NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETWCFTCPPortSharing45NotInstalled = windowsFeatureRule({
  id: 'NETWCFTCPPortSharing45NotInstalled',
  versions: ['SE'],
  rank: 7,
  feature: {
    name: 'NET-WCF-TCP-PortSharing45',
    shown: {
      en: 'TCP Port Sharing of the WCF Services of .NET 4.x',
      fr: 'Partage de port TCP des services WCF de .NET 4.x',
    },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'It brings the service Net.Tcp Port Sharing, by which several Exchange services use one port.',
    fr: 'Elle apporte le service de partage de ports Net.Tcp, par lequel plusieurs services d’Exchange utilisent un même port.',
  },
  messages: [],
  titles: {
    en: "Windows component NET-WCF-TCP-PortSharing45 isn't installed on this computer",
  },
  phrases: {
    en: [
      'tcp port sharing windows feature missing exchange',
      'net-wcf-tcp-portsharing45 not installed',
      'wcf tcp port sharing feature required',
      'exchange se wants net-wcf-tcp-portsharing45',
      'install net-wcf-tcp-portsharing45 for exchange',
    ],
    fr: [
      'fonctionnalité windows partage de port tcp manquante',
      'net-wcf-tcp-portsharing45 non installée',
      'partage de port tcp wcf fonctionnalité requise',
      'exchange se demande net-wcf-tcp-portsharing45',
      'installer net-wcf-tcp-portsharing45 pour exchange',
    ],
  },
  hasPage: true,
});
