/** Exchange wants Windows Identity Foundation on Windows Server 2008 R2, which gets it as an update. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win7WindowsIdentityFoundationUpdateNotInstalled = windowsUpdateRule({
  id: 'Win7WindowsIdentityFoundationUpdateNotInstalled',
  severity: 'error',
  versions: ['2016', '2019'],
  kb: 'KB974405',
  windows: { buildNumber: 7601, name: 'Windows Server 2008 R2 SP1' },

  words: {
    en: {
      title: 'Windows Server 2008 R2 lacks Windows Identity Foundation',
      checks:
        'By its name, the rule looks for Windows Identity Foundation, which Windows Server 2008 R2 gets as the update KB974405.',
      why: 'Exchange 2013 signs services in with it. From Windows Server 2012 on it is a Windows feature and another rule looks for it.',
    },
    fr: {
      title: 'Windows Identity Foundation manque à Windows Server 2008 R2',
      checks:
        'D’après son nom, la règle cherche Windows Identity Foundation, fourni à Windows Server 2008 R2 par la mise à jour KB974405.',
      why: 'Exchange 2013 l’utilise pour authentifier des services. À partir de Windows Server 2012, c’est une fonctionnalité Windows, vérifiée par une autre règle.',
    },
  },
  titles: {},
  phrases: {
    en: [
      'windows identity foundation missing on 2008 r2',
      'kb974405 not installed',
      'wif update for windows 2008 r2 exchange',
      'exchange setup asks for windows identity foundation update kb974405',
      'kb974405',
      'windows identity foundation KB974405 2008 R2',
    ],
    fr: [
      'windows identity foundation manquant sur 2008 r2',
      'kb974405 non installée',
      'mise à jour wif windows 2008 r2 exchange',
      'exchange demande windows identity foundation kb974405',
      'correctif kb974405 absent',
      'KB974405 manquant',
    ],
    de: ['windows identity foundation fehlt auf 2008 r2'],
  },
  sources: [
    { title: 'ExchangeSetup.log, which names the rule; it has no public text' },
    {
      title: 'Exchange 2013 prerequisites',
      url: 'https://learn.microsoft.com/exchange/exchange-2013-prerequisites-exchange-2013-help',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; it has no public text.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule and the prerequisites of Exchange 2013 on Windows Server 2008 R2.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win7WindowsIdentityFoundationUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange 2013 on 2008 r2: kb974405 windows identity foundation is missing',
    'exchange 2013 sur 2008 r2 : windows identity foundation kb974405 manque',
  ],
});
