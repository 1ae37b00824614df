/** Setup wants the Windows feature NET-WCF-Pipe-Activation45 (Named Pipe Activation of the WCF Services of .NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETWCFPipeActivation45NotInstalled = windowsFeatureRule({
  id: 'NETWCFPipeActivation45NotInstalled',
  versions: ['SE'],
  rank: 6,
  feature: {
    name: 'NET-WCF-Pipe-Activation45',
    shown: {
      en: 'Named Pipe Activation of the WCF Services of .NET 4.x',
      fr: 'Activation de canal nommé des services WCF de .NET 4.x',
    },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Parts of Exchange talk to each other by named pipes on the same server.',
    fr: 'Des composants d’Exchange communiquent entre eux par canaux nommés sur le même serveur.',
  },
  messages: [],
  titles: {
    en: "Windows component NET-WCF-Pipe-Activation45 isn't installed on this computer",
  },
  phrases: {
    en: [
      'named pipe activation missing exchange',
      'net-wcf-pipe-activation45 not installed',
      'wcf named pipe activation required by exchange setup',
      'exchange se wants net-wcf-pipe-activation45',
      'install net-wcf-pipe-activation45 for exchange',
    ],
    fr: [
      'activation de canal nommé manquante exchange',
      'net-wcf-pipe-activation45 non installée',
      'activation de canal nommé wcf requise par exchange',
      'exchange se demande net-wcf-pipe-activation45',
      'installer net-wcf-pipe-activation45 pour exchange',
    ],
  },
  hasPage: true,
});
