/** Setup calls programs of Windows by their bare name, and the search path of the server does not lead to them. */
import { registryValue } from '../../probes/questions/registry-value';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

const wanted = said('holds %SystemRoot%\\system32', 'contient %SystemRoot%\\system32');

/** Whether one of the folders in a search path is System32, written out or with its variable. */
function leadsToSystem32(path: string): boolean {
  return path
    .split(';')
    .some((folder) => /^(?:%SystemRoot%|%windir%|[a-z]:\\windows)\\system32\\?$/i.test(folder.trim()));
}

export const SystemPathIncomplete = defineFailure({
  id: 'SystemPathIncomplete',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup could not find a program of Windows',
      checks: 'A script of Setup started a program such as where.exe by its name, and PowerShell did not know it.',
      why: 'The system variable Path lacks C:\\Windows\\System32, often because an installer wrote it anew or cut it off.',
    },
    fr: {
      title: 'Le programme d’installation n’a pas trouvé un programme de Windows',
      checks: 'Un script a lancé par son nom un programme tel que where.exe, inconnu de PowerShell.',
      why: 'La variable système Path ne contient plus C:\\Windows\\System32, souvent parce qu’un installateur l’a réécrite ou tronquée.',
    },
  },
  fingerprints: [
    { reference: '99aa0a89-1e09-4dd5-8f17-998a1cbe2154', pattern: 'is not recognized as the name of a cmdlet' },
    {
      pattern:
        "The term '(?P<program>(?:where|appcmd|iisreset|sc|reg|lodctr|regsvr32|netsh|wevtutil)(?:\\.exe)?)' is not recognized",
    },
  ],
  phrases: {
    en: [
      "the term 'where.exe' is not recognized exchange setup",
      'where.exe not recognized exchange management tools',
      'system32 missing from the path variable exchange setup',
      'path variable broken and exchange setup fails',
      'exchange admin tools role fails copying mmc.exe.config',
    ],
    fr: [
      'where.exe n’est pas reconnu setup exchange',
      'where.exe non reconnu outils d’administration exchange',
      'system32 absent de la variable path setup exchange',
      'variable path abîmée, setup exchange échoue',
      'setup exchange échoue en copiant mmc.exe.config',
    ],
  },
  asks: {
    path: registryValue({
      path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment',
      name: 'Path',
    }),
  },
  judge: ({ path }) => {
    const value = path.exists ? String(path.data) : '';
    const found = value === '' ? said('not set', 'non définie') : said(value, value);
    const shows = [{ question: 'path' as const, found, wanted }];
    return leadsToSystem32(value)
      ? {
          verdict: 'pass',
          because: said(
            'The system Path leads to System32 now. A prompt that was open before keeps its old one.',
            'La variable système Path mène maintenant à System32. Une invite déjà ouverte garde l’ancienne valeur.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'The system Path does not hold System32.',
            'La variable système Path ne contient pas System32.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'repair-the-path',
      title: said('Put System32 back into the Path', 'Remettre System32 dans la variable Path'),
      steps: ({ captures }) =>
        steps(
          said(
            `See whether the program is there: \`Test-Path C:\\Windows\\System32\\${(captures['program'] ?? 'where').replace(/\\.exe$/, '')}.exe\``,
            `Vérifier que le programme existe : \`Test-Path C:\\Windows\\System32\\${(captures['program'] ?? 'where').replace(/\\.exe$/, '')}.exe\``,
          ),
          said(
            'Open System Properties, Advanced, Environment Variables, and edit Path under System variables.',
            'Ouvrir Propriétés système, Avancé, Variables d’environnement, et modifier Path sous Variables système.',
          ),
          said(
            'It must hold %SystemRoot%\\system32, %SystemRoot%, %SystemRoot%\\System32\\Wbem and %SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\. Add what is missing in front.',
            'Elle doit contenir %SystemRoot%\\system32, %SystemRoot%, %SystemRoot%\\System32\\Wbem et %SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\. Ajouter en tête ce qui manque.',
          ),
          said(
            'If the program itself is missing, repair Windows: `DISM /Online /Cleanup-Image /RestoreHealth`, then `sfc /scannow`',
            'Si le programme lui-même manque, réparer Windows : `DISM /Online /Cleanup-Image /RestoreHealth`, puis `sfc /scannow`',
          ),
          said(
            'Open a new elevated prompt and run Setup again from the media.',
            'Ouvrir une nouvelle invite avec élévation de privilèges et relancer le programme d’installation depuis le support.',
          ),
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Write the former value of Path back; note it before you change it.',
        'Remettre l’ancienne valeur de Path ; la noter avant de la modifier.',
      ),
      minutes: 10,
    },
  ],
  sources: [
    { title: 'Microsoft Q&A: 2016 CU19 stops at the management tools, where.exe is not recognized (March 2021)' },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 CU19, task AdminToolsComponent.' },
    { claim: 'judge', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'as Windows sets it',
        answers: {
          path: { exists: true, data: 'C:\\Windows\\system32;C:\\Windows;C:\\Windows\\System32\\Wbem' },
        },
        verdict: 'pass',
      },
      {
        name: 'overwritten',
        answers: { path: { exists: true, data: 'C:\\Program Files\\Tool\\bin' } },
        verdict: 'fail',
      },
      { name: 'not there', answers: { path: { exists: false } }, verdict: 'fail' },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n if (Test-Path ($Env:SystemRoot + "\\system32\\mmc.exe"))\n {Copy-Item -Path ($RoleInstallPath+"Bin\\mmc.exe.config") -Destination (Split-Path (where.exe mmc)) -Force}\n" was run: "System.Management.Automation.CommandNotFoundException: The term \'where.exe\' is not recognized as the name of a cmdlet, function, script file, or operable program.\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=AdminToolsComponent___99aa0a89-1e09-4dd5-8f17-998a1cbe2154 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
    ],
    pasted: [
      "The term 'where.exe' is not recognized as the name of a cmdlet, function, script file, or operable program.",
      'exchange setup: where.exe not recognized in the management tools, path variable broken',
      'where.exe n’est pas reconnu pendant setup exchange, system32 absent de la variable path',
    ],
  },
});
