/** Since June 2018, Setup wants the Visual C++ 2013 runtime (64-bit) on Mailbox servers. */
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { installedProduct } from '../../probes/questions/installed-product';
import { exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';
import {
  compareVersions,
  installRights,
  mailboxEvidence,
  notNeededOnEdge,
  retryAfterInstall,
} from '../software-remedies';

/** The last update of the 2013 runtime. */
const latest = '12.0.40664';
const wanted = { en: `Visual C++ 2013 x64, ${latest}`, fr: `Visual C++ 2013 x64, ${latest}` };

const runtime = (version: string, bits: 'x64' | 'x86') => ({
  name: `Microsoft Visual C++ 2013 Redistributable (${bits}) - ${version}`,
  version,
  architecture: 'x86' as const,
  productCode: null,
});

export const VC2013RedistDependencyRequirement = defineRule({
  id: 'VC2013RedistDependencyRequirement',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Visual C++ 2013 runtime is not installed',
      checks:
        'Setup looks for the 64-bit Visual C++ Redistributable for Visual Studio 2013 on a server that is to hold the Mailbox role.',
      why: 'A component inside Exchange is built on it; updates released after June 2018 do not install without it.',
    },
    fr: {
      title: 'Le runtime Visual C++ 2013 n’est pas installé',
      checks:
        'Le programme d’installation recherche le package redistribuable Visual C++ pour Visual Studio 2013 en 64 bits sur un serveur destiné au rôle de boîtes aux lettres.',
      why: 'Un composant interne d’Exchange en dépend ; les mises à jour publiées après juin 2018 ne s’installent pas sans lui.',
    },
  },
  messages: [
    'Visual C++ 2013 Redistributable Package is a required component. Please install the required binaries and re-run the setup. Use URI {url} to download the binaries.',
  ],
  titles: { en: "Visual C++ Redistributable Package for Visual Studio 2013 isn't installed on this computer" },
  phrases: {
    en: [
      'visual c++ 2013 missing exchange setup',
      'vc++ 2013 redistributable required exchange',
      'docs say visual c++ 2012 but exchange setup wants 2013',
      'visual c++ 2012 enough or is the 2013 redist needed as well',
      'vcredist_x64 2013 exchange prerequisite',
      'visual studio 2013 redistributable not installed exchange CU',
      'which visual c++ runtime does exchange need',
    ],
    fr: [
      'visual c++ 2013 manquant exchange',
      'package redistribuable visual c++ 2013 requis exchange',
      'visual c++ 2012 installé mais exchange demande 2013',
      'vcredist_x64 2013 prérequis exchange',
      'runtime visual c++ 2013 non installé setup exchange',
      'quel visual c++ pour exchange',
      'visual c++ 2013 redistribuable',
    ],
    de: ['visual c++ 2013 fehlt exchange', 'visual c++ 2013 redistributable exchange setup'],
    es: [
      'falta visual c++ 2013 exchange',
      'visual c++ 2013 redistribuible requerido exchange',
      'falta Visual C++ 2013 redistribuible',
    ],
    it: [
      'manca visual c++ 2013 exchange',
      'visual c++ 2013 ridistribuibile richiesto exchange',
      'manca Visual C++ 2013 redistributable',
    ],
    'pt-br': ['falta o Visual C++ 2013 redistribuível'],
    ru: ['не установлен Visual C++ 2013'],
    ja: ['Visual C++ 2013 再頒布可能パッケージ'],
    ko: ['Visual C++ 2013 재배포 가능 패키지'],
    'zh-cn': ['未安装 Visual C++ 2013 可再发行组件'],
    'zh-tw': ['未安裝 Visual C++ 2013 可轉散發套件'],
  },
  asks: { runtimes: installedProduct({ name: 'Visual C++ 2013' }), setup: exchangeSetupState({}) },
  judge: ({ runtimes, setup }) => {
    if (isEdgeTransport(setup)) return notNeededOnEdge(setup, 'Visual C++ 2013');
    // The installer's own entry stands in the 32-bit list even for the 64-bit package, so the name decides.
    const fitting = runtimes.products.filter((product) => /x64/i.test(product.name));
    const newest = fitting
      .map((product) => product.version)
      .sort(compareVersions)
      .at(-1);
    const all = runtimes.products.map((product) => product.name).join('; ');
    const found = all === '' ? { en: 'none', fr: 'aucun' } : { en: all, fr: all };
    const shows = [
      { question: 'runtimes' as const, found, wanted },
      { question: 'setup' as const, found: mailboxEvidence(setup) },
    ];
    if (newest === undefined) {
      return {
        verdict: 'fail',
        because:
          runtimes.products.length === 0
            ? {
                en: 'The Visual C++ 2013 runtime is not installed.',
                fr: 'Le runtime Visual C++ 2013 n’est pas installé.',
              }
            : {
                en: 'Only the 32-bit Visual C++ 2013 runtime is installed; Exchange wants the 64-bit one.',
                fr: 'Seul le runtime Visual C++ 2013 en 32 bits est installé ; Exchange exige celui en 64 bits.',
              },
        shows,
      };
    }
    if (compareVersions(newest, latest) < 0) {
      return {
        verdict: 'warn',
        because: {
          en: `Visual C++ 2013 x64 is installed in version ${newest}, older than the last one (${latest}). Exchange publishes no minimum; the last one is safe.`,
          fr: `Visual C++ 2013 x64 est installé en version ${newest}, antérieure à la dernière (${latest}). Exchange ne publie pas de minimum ; la dernière est sûre.`,
        },
        shows,
      };
    }
    return {
      verdict: 'pass',
      because: { en: `Visual C++ 2013 x64 ${newest} is installed.`, fr: `Visual C++ 2013 x64 ${newest} est installé.` },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-visual-c-2013',
      title: { en: 'Install the Visual C++ 2013 runtime (x64)', fr: 'Installer le runtime Visual C++ 2013 (x64)' },
      steps: {
        en: [
          'From Microsoft’s page "Latest supported Visual C++ redistributable downloads", section Visual Studio 2013, download vcredist_x64.exe (12.0.40664).',
          'Run it as administrator, without questions: `vcredist_x64.exe /install /quiet /norestart`',
          'Keep Visual C++ 2012 as well: a Mailbox server wants both, an Edge server and the management tools only 2012.',
          ...retryAfterInstall.en,
        ],
        fr: [
          'Depuis la page Microsoft « Derniers téléchargements pris en charge du package redistribuable Visual C++ », section Visual Studio 2013, télécharger vcredist_x64.exe (12.0.40664).',
          'L’exécuter en tant qu’administrateur, sans question : `vcredist_x64.exe /install /quiet /norestart`',
          'Conserver aussi Visual C++ 2012 : un serveur de boîtes aux lettres exige les deux, un serveur Edge et les outils de gestion seulement 2012.',
          ...retryAfterInstall.fr,
        ],
      },
      rights: installRights,
      risk: 'low',
      reversal: {
        en: 'Remove it in Programs and Features; not while Exchange is installed.',
        fr: 'Le supprimer dans Programmes et fonctionnalités ; pas tant qu’Exchange est installé.',
      },
      minutes: 5,
      never: [
        {
          en: 'Do not rely on later runtimes (2015 to 2022): each generation has its own files.',
          fr: 'Ne pas compter sur les runtimes plus récents (2015 à 2022) : chaque génération a ses propres fichiers.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Readiness check VC2013RedistDependencyRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-vc2013redistdependencyrequirement',
    },
    { title: 'Exchange prerequisites', url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites' },
    {
      title: 'Latest supported Visual C++ redistributables',
      url: 'https://learn.microsoft.com/cpp/windows/latest-supported-vc-redist',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Support engineers compare with 12.0.40664; Exchange publishes no minimum.',
    },
    { claim: 'judge', basis: 'inference', note: 'That an older 2013 runtime gives a warning is our own caution.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'the last one',
        answers: { runtimes: { products: [runtime('12.0.40664.0', 'x64')] }, setup: exampleWithoutExchange },
        verdict: 'pass',
      },
      {
        name: 'an older one',
        answers: { runtimes: { products: [runtime('12.0.21005.1', 'x64')] }, setup: exampleWithoutExchange },
        verdict: 'warn',
      },
      { name: 'none', answers: { runtimes: { products: [] }, setup: exampleWithoutExchange }, verdict: 'fail' },
    ],
    pasted: [
      'Visual C++ 2013 Redistributable Package is a required component. Please install the required binaries and re-run the setup. Use URI https://www.microsoft.com/download/details.aspx?id=40784 to download the binaries.',
      'docs say visual c++ 2012 but exchange setup on EX01 wants 2013',
    ],
  },
});
