/** Setup wants the speech runtime for unified messaging, which comes with the UCMA 4.0 runtime. */
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { installedProduct } from '../../probes/questions/installed-product';
import { os } from '../../probes/questions/os';
import { exampleWindows, exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';
import { mailboxEvidence, notNeededOnEdge } from '../software-remedies';
import { installUcma, installUcmaOnServerCore } from '../ucma-remedies';

const wanted = {
  en: 'Microsoft Server Speech Platform Runtime (x64)',
  fr: 'Microsoft Server Speech Platform Runtime (x64)',
};

export const SpeechRedistMsi = defineRule({
  id: 'SpeechRedistMsi',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  modes: ['install', 'upgrade'],
  words: {
    en: {
      title: 'The speech runtime is not installed',
      checks:
        'Setup looks for Microsoft Server Speech Platform Runtime (x64) on a server that is to hold the Mailbox role.',
      why: 'Unified messaging speaks and listens with it. Nobody has to fetch it: the installer of UCMA 4.0 brings it.',
    },
    fr: {
      title: 'Le runtime de reconnaissance vocale n’est pas installé',
      checks:
        'Le programme d’installation recherche Microsoft Server Speech Platform Runtime (x64) sur un serveur destiné au rôle de boîtes aux lettres.',
      why: 'La messagerie unifiée parle et écoute grâce à lui. Il n’est pas à télécharger à part : l’installateur d’UCMA 4.0 l’apporte.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'speech platform runtime missing exchange setup',
      'microsoft server speech platform runtime required exchange',
      'exchange asks for the speech runtime x64',
      'speech redist msi not installed',
      'unified messaging speech runtime prerequisite',
      'speech runtime not installed for unified messaging',
    ],
    fr: [
      'speech platform runtime manquant setup exchange',
      'microsoft server speech platform runtime requis exchange',
      'exchange demande le runtime speech x64',
      'runtime de reconnaissance vocale exchange non installé',
      'messagerie unifiée runtime vocal prérequis',
      'moteur vocal speech manquant',
    ],
    de: ['speech platform runtime fehlt exchange setup'],
    es: ['falta speech platform runtime exchange'],
  },
  asks: {
    speech: installedProduct({ name: 'Server Speech Platform Runtime' }),
    os: os({}),
    setup: exchangeSetupState({}),
  },
  judge: ({ speech, os: windows, setup }) => {
    if (isEdgeTransport(setup)) return notNeededOnEdge(setup, 'Speech Platform Runtime');
    const fitting = speech.products.find(({ name }) => /x64/i.test(name));
    const found =
      fitting === undefined
        ? { en: 'not installed', fr: 'non installé' }
        : { en: `${fitting.name}, ${fitting.version}`, fr: `${fitting.name}, ${fitting.version}` };
    const kind = `${windows.caption}, ${windows.installationType}`;
    const shows = [
      { question: 'speech' as const, found, wanted },
      { question: 'setup' as const, found: mailboxEvidence(setup) },
      { question: 'os' as const, found: { en: kind, fr: kind } },
    ];
    if (fitting) {
      return {
        verdict: 'pass',
        because: { en: 'The speech runtime is installed.', fr: 'Le runtime de reconnaissance vocale est installé.' },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: 'The 64-bit speech runtime is not installed.',
        fr: 'Le runtime de reconnaissance vocale en 64 bits n’est pas installé.',
      },
      shows,
      captures: { installationType: windows.installationType },
    };
  },
  causedBy: ['UcmaRedistMsi'],
  remedies: [installUcma, installUcmaOnServerCore],
  sources: [
    {
      title: 'Unified Communications Managed API 4.0 Runtime',
      url: 'https://www.microsoft.com/download/details.aspx?id=34992',
    },
    { title: 'ExchangeSetup.log: the name and the type of the rule; it has no public text' },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'The name of the rule; no message of 2013 or later has been seen.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'By the name under which Windows lists the runtime; how Setup looks for it is not published.',
    },
    { claim: 'causes', basis: 'inference', note: 'The runtime is installed by the UCMA installer.' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Microsoft lists the speech runtime among what the UCMA installer brings.',
    },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [
      {
        name: 'installed with UCMA',
        answers: {
          speech: {
            products: [
              {
                name: 'Microsoft Server Speech Platform Runtime (x64)',
                version: '11.0.7400.345',
                architecture: 'x64' as const,
                productCode: '{3B433087-E62E-4BF5-97F9-4AF6E1C2409C}',
              },
            ],
          },
          os: exampleWindows,
          setup: exampleWithoutExchange,
        },
        verdict: 'pass',
      },
      {
        name: 'missing',
        answers: { speech: { products: [] }, os: exampleWindows, setup: exampleWithoutExchange },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:SpeechRedistMsi] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange 2016 setup on EX01 asks for the microsoft server speech platform runtime',
      'exchange demande le speech platform runtime x64, où le trouver',
    ],
  },
});
