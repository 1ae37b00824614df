/** Setup wants the Visual C++ 2012 runtime (64-bit), on Edge servers and for the management tools too. */
import { installedProduct } from '../../probes/questions/installed-product';
import { defineRule } from '../rule';
import { compareVersions, installRights, retryAfterInstall } from '../software-remedies';

/** Update 4, the last of the 2012 runtime. */
const latest = '11.0.61030';
const wanted = { en: `Visual C++ 2012 x64, ${latest}`, fr: `Visual C++ 2012 x64, ${latest}` };

const runtime = (version: string, bits: 'x64' | 'x86') => ({
  name: `Microsoft Visual C++ 2012 Redistributable (${bits}) - ${version}`,
  version,
  architecture: 'x86' as const,
  productCode: null,
});

export const VC2012RedistDependencyRequirement = defineRule({
  id: 'VC2012RedistDependencyRequirement',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Visual C++ 2012 runtime is not installed',
      checks: 'Setup looks for the 64-bit Visual C++ Redistributable for Visual Studio 2012.',
      why: 'Every role and the management tools are built on it; a Mailbox server wants the 2013 runtime as well.',
    },
    fr: {
      title: 'Le runtime Visual C++ 2012 n’est pas installé',
      checks:
        'Le programme d’installation recherche le package redistribuable Visual C++ pour Visual Studio 2012 en 64 bits.',
      why: 'Tous les rôles et les outils de gestion en dépendent ; un serveur de boîtes aux lettres exige aussi celui de 2013.',
    },
  },
  messages: [],
  titles: { en: "Visual C++ Redistributable Package for Visual Studio 2012 isn't installed on this computer" },
  phrases: {
    en: [
      'visual c++ 2012 missing exchange setup',
      'vc++ 2012 redistributable required exchange',
      'visual studio 2012 redistributable not installed exchange',
      'vcredist_x64 2012 update 4 exchange prerequisite',
      'edge server asks for visual c++ 2012',
      'visual c++ 11.0.61030 exchange',
    ],
    fr: [
      'visual c++ 2012 manquant exchange',
      'package redistribuable visual c++ 2012 requis exchange',
      'visual studio 2012 redistribuable non installé exchange',
      'vcredist_x64 2012 update 4 prérequis exchange',
      'le serveur edge demande visual c++ 2012',
      'runtime visual c++ 2012 non installé setup exchange',
      'visual c++ 2012 redistribuable',
    ],
    de: ['visual c++ 2012 fehlt exchange', 'visual c++ 2012 redistributable exchange setup'],
    es: ['falta visual c++ 2012 exchange'],
    it: ['manca visual c++ 2012 exchange'],
  },
  asks: { runtimes: installedProduct({ name: 'Visual C++ 2012' }) },
  judge: ({ runtimes }) => {
    // As for 2013: the installer's own entry stands in the 32-bit list, so the name decides.
    const newest = runtimes.products
      .filter((product) => /x64/i.test(product.name))
      .map((product) => product.version)
      .sort(compareVersions)
      .at(-1);
    const all = runtimes.products.map((product) => product.name).join('; ');
    const found = all === '' ? { en: 'none', fr: 'aucun' } : { en: all, fr: all };
    const shows = [{ question: 'runtimes' as const, found, wanted }];
    if (newest === undefined) {
      return {
        verdict: 'fail',
        because:
          runtimes.products.length === 0
            ? {
                en: 'The Visual C++ 2012 runtime is not installed.',
                fr: 'Le runtime Visual C++ 2012 n’est pas installé.',
              }
            : {
                en: 'Only the 32-bit Visual C++ 2012 runtime is installed; Exchange wants the 64-bit one.',
                fr: 'Seul le runtime Visual C++ 2012 en 32 bits est installé ; Exchange exige celui en 64 bits.',
              },
        shows,
      };
    }
    if (compareVersions(newest, latest) < 0) {
      return {
        verdict: 'warn',
        because: {
          en: `Visual C++ 2012 x64 is installed in version ${newest}, older than the last one (${latest}). UCMA brings such an older one; the last one is safe.`,
          fr: `Visual C++ 2012 x64 est installé en version ${newest}, antérieure à la dernière (${latest}). UCMA en apporte une plus ancienne ; la dernière est sûre.`,
        },
        shows,
      };
    }
    return {
      verdict: 'pass',
      because: { en: `Visual C++ 2012 x64 ${newest} is installed.`, fr: `Visual C++ 2012 x64 ${newest} est installé.` },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-visual-c-2012',
      title: { en: 'Install the Visual C++ 2012 runtime (x64)', fr: 'Installer le runtime Visual C++ 2012 (x64)' },
      steps: {
        en: [
          'From Microsoft’s page "Latest supported Visual C++ redistributable downloads", section Visual Studio 2012, download vcredist_x64.exe of Update 4 (11.0.61030; microsoft.com/download/details.aspx?id=30679).',
          'Run it as administrator, without questions: `vcredist_x64.exe /install /quiet /norestart`',
          'On a Mailbox server install Visual C++ 2013 in the same way: Setup looks for both.',
          ...retryAfterInstall.en,
        ],
        fr: [
          'Depuis la page Microsoft « Derniers téléchargements pris en charge du package redistribuable Visual C++ », section Visual Studio 2012, télécharger vcredist_x64.exe de l’Update 4 (11.0.61030 ; microsoft.com/download/details.aspx?id=30679).',
          'L’exécuter en tant qu’administrateur, sans question : `vcredist_x64.exe /install /quiet /norestart`',
          'Sur un serveur de boîtes aux lettres, installer de même Visual C++ 2013 : les deux sont exigés.',
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
          en: 'Do not rely on later runtimes (2013 to 2022): each generation has its own files.',
          fr: 'Ne pas compter sur les runtimes plus récents (2013 à 2022) : chaque génération a ses propres fichiers.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Readiness check VC2012RedistDependencyRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-vc2012redistdependencyrequirement',
    },
    { title: 'Exchange prerequisites', url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites' },
    {
      title: 'Latest supported Visual C++ redistributables',
      url: 'https://learn.microsoft.com/cpp/windows/latest-supported-vc-redist',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Support engineers compare with 11.0.61030; Exchange publishes no minimum.',
    },
    { claim: 'judge', basis: 'inference', note: 'That an older 2012 runtime gives a warning is our own caution.' },
    { claim: 'remedy', basis: 'microsoft' },
    {
      claim: 'versions',
      basis: 'microsoft',
      note: 'The page is for current versions; the prerequisites list it for 2016 and 2019 as well.',
    },
  ],
  examples: {
    judged: [
      { name: 'the last one', answers: { runtimes: { products: [runtime('11.0.61030.0', 'x64')] } }, verdict: 'pass' },
      {
        name: 'the one of UCMA',
        answers: { runtimes: { products: [runtime('11.0.50727.1', 'x64')] } },
        verdict: 'warn',
      },
      { name: 'only 32-bit', answers: { runtimes: { products: [runtime('11.0.61030.0', 'x86')] } }, verdict: 'fail' },
      { name: 'none', answers: { runtimes: { products: [] } }, verdict: 'fail' },
    ],
    pasted: [
      "Visual C++ Redistributable Package for Visual Studio 2012 isn't installed on this computer",
      'edge setup on EDGE01 wants visual c++ 2012, which download',
      'exchange demande le package redistribuable visual c++ 2012 sur EX01',
    ],
  },
});
