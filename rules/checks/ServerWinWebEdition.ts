/** Setup does not install Exchange on the Web edition of Windows Server, which ended with Windows Server 2008 R2. */
import { os } from '../../probes/questions/os';
import { exampleWindows } from '../example-server';
import { defineRule } from '../rule';
import { describeWindows } from '../server-core';
import { windowsSources, windowsTable } from '../windows-support';

/** OperatingSystemSKU: Web Server with a desktop and without one. */
const webEditions: readonly number[] = [17, 29];
const wanted = { en: 'Standard or Datacenter', fr: 'Standard ou Datacenter' };

export const ServerWinWebEdition = defineRule({
  id: 'ServerWinWebEdition',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  words: {
    en: {
      title: 'This Windows Server is a Web edition',
      checks: 'Setup looks at the edition of Windows and refuses Windows Web Server.',
      why: 'The Web edition may only serve web pages. Windows Server 2008 R2 was the last that had one.',
    },
    fr: {
      title: 'Ce Windows Server est une édition Web',
      checks: 'Le programme d’installation examine l’édition de Windows et refuse Windows Web Server.',
      why: 'L’édition Web ne peut servir que des pages web. Windows Server 2008 R2 est la dernière version qui en proposait une.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'exchange on windows web server edition',
      'web edition of windows server not supported exchange',
      'windows web server 2008 exchange setup refuses',
      'server windows web edition exchange',
      'which windows edition for exchange, web edition refused',
    ],
    fr: [
      'exchange sur windows web server',
      'édition web de windows server non prise en charge exchange',
      'windows web server 2008 setup exchange refuse',
      'windows server édition web exchange',
      'quelle édition de windows pour exchange, édition web refusée',
      'windows web server edition pas pris en charge',
    ],
    de: ['exchange auf windows web server edition'],
    es: ['exchange en windows web server edición web'],
  },
  asks: { os: os({}) },
  judge: ({ os: windows }) => {
    const named = describeWindows(windows);
    const shows = [{ question: 'os' as const, found: named, wanted }];
    return webEditions.includes(windows.sku)
      ? {
          verdict: 'fail',
          because: { en: 'This is a Web edition of Windows Server.', fr: 'C’est une édition Web de Windows Server.' },
          shows,
        }
      : {
          verdict: 'pass',
          because: { en: 'This is no Web edition.', fr: 'Ce n’est pas une édition Web.' },
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'other-edition',
      title: { en: 'Install Standard or Datacenter', fr: 'Installer l’édition Standard ou Datacenter' },
      steps: ({ product }) => {
        const table = windowsTable(product === '2007' || product === '2010' ? undefined : product);
        return {
          en: [
            'Choose a Windows Server that the Exchange version accepts, Standard or Datacenter:',
            ...table.en,
            'Install it on a new machine, join it to the domain, install the updates of Windows and restart.',
            'Run Setup there.',
          ],
          fr: [
            'Choisir un Windows Server accepté par la version d’Exchange, Standard ou Datacenter :',
            ...table.fr,
            'L’installer sur une nouvelle machine, la joindre au domaine, installer les mises à jour de Windows et redémarrer.',
            'Y lancer le programme d’installation.',
          ],
        };
      },
      rights: {
        en: 'Local Administrators, and the right to join computers to the domain',
        fr: 'Administrateurs locaux, et le droit de joindre des ordinateurs au domaine',
      },
      risk: 'high',
      reversal: { en: 'The old server stays as it is.', fr: 'L’ancien serveur reste tel quel.' },
      minutes: 180,
    },
  ],
  sources: [{ title: 'ExchangeSetup.log: the name of the rule; it has no public text' }, ...windowsSources],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'inference', note: 'By OperatingSystemSKU 17 and 29; from the name of the rule.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'Standard', answers: { os: exampleWindows }, verdict: 'pass' },
      {
        name: 'Web Server 2008 R2',
        answers: {
          os: {
            ...exampleWindows,
            caption: 'Microsoft Windows Web Server 2008 R2',
            version: '6.1.7601',
            buildNumber: 7601,
            revision: null,
            sku: 17,
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ServerWinWebEdition] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'can I install exchange on windows web server edition',
      'exchange refuse l’édition web de windows server',
    ],
  },
});
