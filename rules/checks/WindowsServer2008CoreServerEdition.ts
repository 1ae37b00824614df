/** Setup does not install Exchange on the Server Core of Windows Server 2008 and 2008 R2. */
import { os } from '../../probes/questions/os';
import { exampleWindows } from '../example-server';
import { defineRule } from '../rule';
import { judgeServerCore, newerExchangeOnCore } from '../server-core';
import { windowsSources } from '../windows-support';

/** Windows Server 2008 R2 SP1, the last of the 2008 family. */
const last2008 = 7601;

export const WindowsServer2008CoreServerEdition = defineRule({
  id: 'WindowsServer2008CoreServerEdition',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'This is Server Core of Windows Server 2008',
      checks: 'Setup looks whether Windows is a Server Core edition of Windows Server 2008 or 2008 R2.',
      why: 'No Exchange runs on it, and this Windows no longer gets updates. Setup evaluates the rule on every server, and it passes on newer ones.',
    },
    fr: {
      title: 'Ce Windows est un Server Core de Windows Server 2008',
      checks:
        'Le programme d’installation vérifie si Windows est une édition Server Core de Windows Server 2008 ou 2008 R2.',
      why: 'Aucun Exchange n’y fonctionne, et ce Windows ne reçoit plus de mises à jour. La règle est évaluée sur chaque serveur et réussit sur les plus récents.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'windows server 2008 core edition exchange',
      'server core 2008 r2 exchange setup refuses',
      'exchange on windows 2008 core server edition',
      'core edition of 2008 cannot carry exchange',
      '2008 r2 server core add gui for exchange',
      'server 2008 core edition not supported',
    ],
    fr: [
      'édition core de windows server 2008 exchange',
      'server core 2008 r2 setup exchange refuse',
      'exchange sur windows 2008 édition core',
      'installation minimale de windows server 2008 exchange',
      '2008 r2 server core ajouter une interface pour exchange',
      'server core 2008 pas pris en charge',
    ],
    de: ['windows server 2008 core edition exchange'],
    es: ['windows server 2008 edición core exchange'],
  },
  asks: { os: os({}) },
  judge: ({ os: windows }) => judgeServerCore(windows, last2008),
  causedBy: [],
  remedies: [
    {
      id: 'newer-windows',
      title: {
        en: 'Use a newer Windows on a new machine',
        fr: 'Utiliser un Windows plus récent sur une nouvelle machine',
      },
      steps: {
        en: [
          'Server Core of 2008 and 2008 R2 cannot be given a desktop: Windows must be installed anew.',
          'For Exchange Server SE install Windows Server 2019, 2022 or 2025, with Desktop Experience or as Server Core.',
          'Join it to the domain, install the updates of Windows and restart.',
          'Run Setup there.',
        ],
        fr: [
          'Le Server Core de 2008 et 2008 R2 ne peut pas recevoir de bureau : il faut réinstaller Windows.',
          'Pour Exchange Server SE, installer Windows Server 2019, 2022 ou 2025, avec Expérience utilisateur ou en Server Core.',
          'Le joindre au domaine, installer les mises à jour de Windows et redémarrer.',
          'Y lancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators, and the right to join computers to the domain',
        fr: 'Administrateurs locaux, et le droit de joindre des ordinateurs au domaine',
      },
      risk: 'high',
      reversal: { en: 'The old server stays as it is.', fr: 'L’ancien serveur reste tel quel.' },
      minutes: 180,
    },
    newerExchangeOnCore,
  ],
  sources: [
    { title: 'ExchangeSetup.log: the name and the type of the rule; it has no public text' },
    ...windowsSources,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'inference', note: 'From the name; passes wherever Windows is newer than 2008 R2.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [
      { name: 'Windows Server 2019', answers: { os: exampleWindows }, verdict: 'pass' },
      {
        name: 'Core of 2016, another rule’s matter',
        answers: {
          os: {
            ...exampleWindows,
            version: '10.0.14393',
            buildNumber: 14393,
            installationType: 'Server Core' as const,
          },
        },
        verdict: 'pass',
      },
      {
        name: 'Core of 2008 R2',
        answers: {
          os: {
            ...exampleWindows,
            caption: 'Microsoft Windows Server 2008 R2 Standard',
            version: '6.1.7601',
            buildNumber: 7601,
            revision: null,
            installationType: 'Server Core' as const,
            sku: 13,
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:WindowsServer2008CoreServerEdition] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup refuses my windows server 2008 core edition',
      'setup exchange refusé sur l’édition core de windows server 2008',
    ],
  },
});
