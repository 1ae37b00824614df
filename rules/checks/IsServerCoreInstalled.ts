/** Setup of Exchange 2016 does not install on Windows without a desktop; Exchange 2019 and later do. */
import { os } from '../../probes/questions/os';
import { exampleWindows } from '../example-server';
import { defineRule } from '../rule';
import { addDesktop, judgeServerCore, newerExchangeOnCore, reinstallWithDesktop } from '../server-core';
import { windowsSources } from '../windows-support';

export const IsServerCoreInstalled = defineRule({
  id: 'IsServerCoreInstalled',
  severity: 'error',
  versions: ['2016'],
  words: {
    en: {
      title: 'Windows was installed as Server Core',
      checks: 'Setup looks whether Windows has a desktop. Exchange 2016 and older refuse Server Core and Nano Server.',
      why: 'Exchange 2016 needs parts of Windows that only come with the desktop. Exchange 2019 and Subscription Edition run on Server Core.',
    },
    fr: {
      title: 'Windows a été installé en Server Core',
      checks:
        'Le programme d’installation vérifie si Windows dispose d’un bureau. Exchange 2016 et antérieur refusent Server Core et Nano Server.',
      why: 'Exchange 2016 a besoin de composants de Windows fournis avec le bureau. Exchange 2019 et Subscription Edition fonctionnent sur Server Core.',
    },
  },
  messages: [],
  titles: { en: 'Windows Server Core or Windows Nano Server is installed' },
  phrases: {
    en: [
      'server core not supported',
      'server core installation',
      'exchange 2016 on server core',
      'can exchange run on windows server core',
      'exchange setup refuses server core, needs desktop experience',
      'nano server exchange',
      'core server without gui exchange 2019 allowed',
      'exchange on server core refused',
    ],
    fr: [
      'server core non pris en charge',
      'installation server core exchange',
      'exchange 2016 sur server core',
      'exchange peut-il fonctionner sur windows server core',
      'le setup exchange refuse server core, expérience utilisateur requise',
      'installation minimale de windows server exchange',
      'serveur sans interface graphique exchange 2019 autorisé',
      'server core pas pris en charge par exchange',
    ],
    de: ['exchange auf server core nicht unterstützt', 'server core exchange 2016'],
    es: ['exchange en server core no admitido'],
    it: ['exchange su server core non supportato'],
    ja: ['server core exchange サポートされない'],
  },
  asks: { os: os({}) },
  judge: ({ os: windows }) => judgeServerCore(windows),
  causedBy: [],
  remedies: [addDesktop, reinstallWithDesktop, newerExchangeOnCore],
  sources: [
    {
      title: 'Readiness check IsServerCoreInstalled',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-isservercoreinstalled',
    },
    ...windowsSources,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The supportability matrix: Server Core for 2019 and SE only, which begin with Windows Server 2019.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in a log of 2016; the page speaks of 2016 only.' },
  ],
  examples: {
    judged: [
      { name: 'a desktop', answers: { os: exampleWindows }, verdict: 'pass' },
      {
        name: 'Core of 2019',
        answers: { os: { ...exampleWindows, installationType: 'Server Core' as const } },
        verdict: 'pass',
      },
      {
        name: 'Core of 2016',
        answers: {
          os: {
            ...exampleWindows,
            caption: 'Microsoft Windows Server 2016 Standard',
            version: '10.0.14393',
            buildNumber: 14393,
            installationType: 'Server Core' as const,
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Windows Server Core or Windows Nano Server is installed',
      'exchange 2016 setup on CORE01 refuses server core',
      'exchange 2016 sur server core : le setup refuse',
    ],
  },
});
