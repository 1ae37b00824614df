/** Setup wants the Unified Communications Managed API 4.0 runtime on Mailbox servers. */
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { os } from '../../probes/questions/os';
import { registryValue } from '../../probes/questions/registry-value';
import { exampleWindows, exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';
import { mailboxEvidence, notNeededOnEdge } from '../software-remedies';
import { installUcma, installUcmaOnServerCore } from '../ucma-remedies';

const wanted = {
  en: 'UCMA 4.0 runtime (its version shows as 5.0.8308)',
  fr: 'environnement d’exécution UCMA 4.0 (sa version s’affiche 5.0.8308)',
};

export const UcmaRedistMsi = defineRule({
  id: 'UcmaRedistMsi',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The UCMA 4.0 runtime is not installed',
      checks:
        'Setup looks for the runtime of the Unified Communications Managed API 4.0 on a server that is to hold the Mailbox role.',
      why: 'Unified messaging (up to 2016) and the connection to Skype for Business need it. Later versions still ask for it.',
    },
    fr: {
      title: 'L’environnement d’exécution UCMA 4.0 n’est pas installé',
      checks:
        'Le programme d’installation recherche l’environnement d’exécution d’Unified Communications Managed API 4.0 sur un serveur destiné au rôle de boîtes aux lettres.',
      why: 'La messagerie unifiée (jusqu’à 2016) et la liaison avec Skype Entreprise en ont besoin. Les versions suivantes l’exigent toujours.',
    },
  },
  messages: [
    'This computer requires the Microsoft Unified Communications Managed API 4.0, Core Runtime 64-bit. Please install the software from {url}.',
  ],
  titles: {
    en: 'UCMA 4.0, Core Runtime not installed',
    fr: 'UCMA 4.0, Core Runtime n’est pas installé',
    de: 'UCMA 4.0, Core Runtime nicht installiert',
    es: 'UCMA 4.0, Runtime principal no está instalado',
    'pt-br': 'UCMA 4.0, Tempo de Execução Principal não instalado',
    it: 'UCMA 4.0. Il componente runtime principale non è installato',
    ja: 'UCMA 4.0、コア ランタイムがインストールされていない',
    'zh-cn': '未安装 UCMA 4.0, Core Runtime',
    'zh-tw': '未安裝 UCMA 4.0, Core Runtime',
    ko: 'UCMA 4.0, Core Runtime이 설치되어 있지 않음',
    ru: 'UCMA версии 4.0, ядро времени выполнения не установлено',
  },
  phrases: {
    en: [
      'ucma missing exchange',
      'ucma 4.0 core runtime exchange setup',
      'which ucma version does exchange need, 4 or 6',
      'unified communications managed api not installed',
      'ucma installed but exchange setup still asks for it',
      'UcmaRuntimeSetup where to download for exchange',
      'ucma on server core exchange 2019',
      'unified communications managed api core runtime missing',
    ],
    fr: [
      'ucma manquant exchange',
      'cet ordinateur requiert ucma 4.0 core runtime 64 bits',
      'quelle version d’ucma pour exchange',
      'unified communications managed api 4.0 requis exchange',
      'ucma installé mais exchange le demande encore',
      'où télécharger ucma 4.0 pour exchange',
      'ucma 4.0 runtime demandé',
    ],
    de: ['ucma 4.0 fehlt exchange', 'unified communications managed api exchange setup'],
    es: ['exchange pide ucma 4.0', 'dónde descargar ucma 4.0 core runtime'],
    it: ['exchange richiede ucma 4.0', 'ucma 4.0 core runtime non installato'],
    'pt-br': ['pede o UCMA 4.0'],
    ru: ['требует UCMA 4.0'],
    ja: ['UCMA 4.0 が要求される'],
    ko: ['UCMA 4.0 요구'],
    'zh-cn': ['要求安装 UCMA 4.0'],
    'zh-tw': ['要求安裝 UCMA 4.0'],
  },
  asks: {
    ucma: registryValue({
      path: 'HKLM\\SOFTWARE\\Microsoft\\UCMA\\{902F4F35-D5DC-4363-8671-D5EF0D26C21D}',
      name: 'Version',
    }),
    os: os({}),
    setup: exchangeSetupState({}),
  },
  judge: ({ ucma, os: windows, setup }) => {
    if (isEdgeTransport(setup)) return notNeededOnEdge(setup, 'UCMA 4.0');
    const version = ucma.exists ? String(ucma.data) : undefined;
    const found =
      version === undefined
        ? { en: 'not installed', fr: 'non installé' }
        : { en: `version ${version}`, fr: `version ${version}` };
    const shows = [
      { question: 'ucma' as const, found, wanted },
      { question: 'setup' as const, found: mailboxEvidence(setup) },
    ];
    if (version !== undefined) {
      return {
        verdict: 'pass',
        because: { en: `UCMA 4.0 is installed (${version}).`, fr: `UCMA 4.0 est installé (${version}).` },
        shows,
      };
    }
    const kind = `${windows.caption}, ${windows.installationType}`;
    return {
      verdict: 'fail',
      because: {
        en: 'The UCMA 4.0 runtime is not installed.',
        fr: 'L’environnement d’exécution UCMA 4.0 n’est pas installé.',
      },
      shows: [...shows, { question: 'os', found: { en: kind, fr: kind } }],
      captures: { installationType: windows.installationType },
    };
  },
  clues: (run) => {
    const setting = run.settings['UcmaRedistVersion'];
    if (!setting) return [];
    const found = {
      en: `UCMA version that Setup found: ${setting.value}`,
      fr: `version d’UCMA trouvée par le programme d’installation : ${setting.value}`,
    };
    return [
      { found, line: setting.line, at: setting.at, quote: `[Setting:UcmaRedistVersion] [Value:"${setting.value}"]` },
    ];
  },
  causedBy: [],
  remedies: [installUcma, installUcmaOnServerCore],
  sources: [
    {
      title: 'Readiness check UcmaRedistMsi',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-ucmaredistmsi',
    },
    { title: 'Exchange prerequisites', url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The registry key is the one that support engineers read; no minimum version is published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'installed',
        answers: { ucma: { exists: true, data: '5.0.8308.0' }, os: exampleWindows, setup: exampleWithoutExchange },
        verdict: 'pass',
      },
      {
        name: 'missing',
        answers: { ucma: { exists: false }, os: exampleWindows, setup: exampleWithoutExchange },
        verdict: 'fail',
      },
    ],
    pasted: [
      'This computer requires the Microsoft Unified Communications Managed API 4.0, Core Runtime 64-bit. Please install the software from http://go.microsoft.com/fwlink/?LinkId=260990.',
      'exchange 2019 setup on EX01 wants UCMA 4.0, I have installed version 6',
    ],
  },
});
