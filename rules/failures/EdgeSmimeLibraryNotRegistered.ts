/** A library of the Edge role cannot be registered because the Visual C++ 2012 runtime is missing. */
import { installedProduct } from '../../probes/questions/installed-product';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { rerun, said, since2013, steps } from './wording';

const wanted = said('Microsoft Visual C++ 2012 (x64)', 'Microsoft Visual C++ 2012 (x64)');

export const EdgeSmimeLibraryNotRegistered = defineFailure({
  id: 'EdgeSmimeLibraryNotRegistered',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'ExSMIME.dll could not be registered',
      checks: 'Setup ran regsvr32.exe for ExSMIME.dll, and it ended with code 3.',
      why: 'The library needs the Visual C++ 2012 runtime (x64). The check before Setup does not ask for it on an Edge server.',
    },
    fr: {
      title: 'ExSMIME.dll n’a pas pu être inscrite',
      checks: 'Le programme d’installation a lancé regsvr32.exe pour ExSMIME.dll, qui s’est terminé avec le code 3.',
      why: 'La bibliothèque a besoin du runtime Visual C++ 2012 (x64). La vérification préalable ne l’exige pas sur un serveur Edge.',
    },
  },
  fingerprints: [{ pattern: 'ExSMIME\\.dll.*Process execution failed with exit code (?P<code>\\d+)' }],
  phrases: {
    en: [
      'exsmime.dll process execution failed with exit code 3',
      'regsvr32 exsmime.dll fails edge transport',
      'edge transport setup exit code 3',
      'visual c++ 2012 missing on the edge server exsmime',
      'exsmime.dll cannot be registered',
    ],
    fr: [
      'exsmime.dll process execution failed exit code 3',
      'regsvr32 exsmime.dll échoue edge transport',
      'installation edge transport code de sortie 3',
      'visual c++ 2012 absent du serveur edge exsmime',
      'exsmime.dll impossible à inscrire',
    ],
  },
  asks: { runtime: installedProduct({ name: 'Visual C++ 2012*x64' }) },
  judge: ({ runtime }) => {
    const names = runtime.products.map((one) => one.name).join('; ');
    const found = names === '' ? said('not installed', 'non installé') : said(names, names);
    const shows = [{ question: 'runtime' as const, found, wanted }];
    return runtime.products.length > 0
      ? {
          verdict: 'pass',
          because: said(
            'The Visual C++ 2012 runtime (x64) is installed now.',
            'Le runtime Visual C++ 2012 (x64) est maintenant installé.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'The Visual C++ 2012 runtime (x64) is not installed.',
            'Le runtime Visual C++ 2012 (x64) n’est pas installé.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-runtime-2012',
      title: said('Install the Visual C++ 2012 runtime', 'Installer le runtime Visual C++ 2012'),
      steps: steps(
        said(
          'Download "Visual C++ Redistributable for Visual Studio 2012 Update 4", the file vcredist_x64.exe, from Microsoft.',
          'Télécharger « Visual C++ Redistributable pour Visual Studio 2012 Update 4 », fichier vcredist_x64.exe, chez Microsoft.',
        ),
        said(
          'Install it on the Edge server: `.\\vcredist_x64.exe /install /quiet /norestart`',
          'L’installer sur le serveur Edge : `.\\vcredist_x64.exe /install /quiet /norestart`',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Uninstall the runtime under Programs and Features.',
        'Désinstaller le runtime dans Programmes et fonctionnalités.',
      ),
      minutes: 10,
    },
  ],
  sources: [
    supportArticle(
      'Installation of Edge Transport role fails: exit code 3 (4495264)',
      'process-execution-failed-with-exit-code-3',
    ),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'installed',
        answers: {
          runtime: {
            products: [
              {
                name: 'Microsoft Visual C++ 2012 Redistributable (x64) - 11.0.61030',
                version: '11.0.61030.0',
                architecture: 'x64',
                productCode: null,
              },
            ],
          },
        },
        verdict: 'pass',
      },
      { name: 'missing', answers: { runtime: { products: [] } }, verdict: 'fail' },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); $dllFile = join-path $RoleInstallPath "bin\\ExSMIME.dll"; $regsvr = join-path (join-path $env:SystemRoot system32) regsvr32.exe; start-SetupProcess -Name:"$regsvr" -Args:"/s `"$dllFile`"" -Timeout:120000; " was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 3.',
    ],
    pasted: [
      '$dllFile = join-path $RoleInstallPath "bin\\ExSMIME.dll"; start-SetupProcess " was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 3.',
      'exchange edge setup: exsmime.dll process execution failed with exit code 3',
      'installation edge transport exchange : exsmime.dll impossible à inscrire',
    ],
  },
});
