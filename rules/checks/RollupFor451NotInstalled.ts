/** Exchange 2016 wanted a rollup beside .NET Framework 4.5.1; every later .NET makes it needless. */
import { registryValue } from '../../probes/questions/registry-value';
import { dotnetVersion } from '../dotnet-versions';
import { defineRule } from '../rule';

/** The lowest Release of .NET 4.5.2; from here on the rollup is part of .NET. */
const release452 = 379893;
const wanted = { en: '.NET Framework 4.5.2 or later', fr: '.NET Framework 4.5.2 ou ultérieur' };

export const RollupFor451NotInstalled = defineRule({
  id: 'RollupFor451NotInstalled',
  severity: 'error',
  versions: ['2016'],
  words: {
    en: {
      title: '.NET Framework 4.5.1 lacks a rollup',
      checks: 'By its name, the rule looks for a rollup of .NET Framework 4.5.1.',
      why: 'Nothing public describes it. Exchange 2016 needs a much later .NET today, and with that the question is settled.',
    },
    fr: {
      title: 'Correctif cumulatif manquant pour .NET Framework 4.5.1',
      checks: 'D’après son nom, la règle cherche un correctif cumulatif de .NET Framework 4.5.1.',
      why: 'Rien de public ne la décrit. Exchange 2016 exige aujourd’hui un .NET bien plus récent, ce qui règle la question.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'rollup for .net 4.5.1 not installed',
      '.net framework 4.5.1 rollup missing',
      'exchange 2016 asks for a 4.5.1 rollup',
      'dotnet 451 hotfix rollup exchange',
      'rollupfor451',
      'rollup for .NET Framework 4.5.1',
    ],
    fr: [
      'correctif cumulatif .net 4.5.1 non installé',
      'rollup .net 4.5.1 manquant',
      'exchange 2016 demande un rollup 4.5.1',
      'correctif dotnet 4.5.1 exchange',
      'rollupfor451 que faire',
      'correctif cumulatif .net 4.5.1 manquant',
    ],
    de: ['rollup für .net 4.5.1 fehlt exchange'],
  },
  asks: {
    release: registryValue({ path: 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full', name: 'Release' }),
  },
  judge: ({ release }) => {
    const number = release.exists && typeof release.data === 'number' ? release.data : 0;
    const version = dotnetVersion(number);
    const found = {
      en: version === undefined ? 'older than 4.5, or absent' : `.NET ${version} (Release ${number})`,
      fr: version === undefined ? 'antérieur à 4.5, ou absent' : `.NET ${version} (Release ${number})`,
    };
    const shows = [{ question: 'release' as const, found, wanted }];
    return number >= release452
      ? {
          verdict: 'pass',
          because: {
            en: 'A later .NET is installed; the rollup is not needed.',
            fr: 'Un .NET plus récent est installé ; le correctif est inutile.',
          },
          shows,
        }
      : {
          verdict: 'fail',
          because: { en: 'The installed .NET is 4.5.1 or older.', fr: 'Le .NET installé est 4.5.1 ou antérieur.' },
          shows,
        };
  },
  causedBy: ['MinimumFrameworkNotInstalled'],
  remedies: [
    {
      id: 'install-current-dotnet',
      title: { en: 'Install .NET Framework 4.8', fr: 'Installer .NET Framework 4.8' },
      steps: {
        en: [
          'Check which .NET the Exchange build on the server supports; a build older than 2016 CU13 is not to be run with 4.8, so put the update of Exchange into the same maintenance window.',
          'Stop the Exchange services, install .NET Framework 4.8 (file ndp48-x86-x64-allos-enu.exe), and restart.',
          'Run Setup of Exchange 2016 CU23.',
        ],
        fr: [
          'Vérifier quel .NET la version d’Exchange installée prend en charge ; une version antérieure à 2016 CU13 ne doit pas être utilisée avec 4.8 : prévoir la mise à jour d’Exchange dans la même fenêtre de maintenance.',
          'Arrêter les services Exchange, installer .NET Framework 4.8 (fichier ndp48-x86-x64-allos-enu.exe), puis redémarrer.',
          'Exécuter le programme d’installation d’Exchange 2016 CU23.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'medium',
      reversal: {
        en: 'Uninstall .NET 4.8 under Installed Updates.',
        fr: 'Désinstaller .NET 4.8 dans Mises à jour installées.',
      },
      minutes: 45,
    },
  ],
  sources: [
    { title: 'The name of the rule; it has no public text' },
    {
      title: 'Exchange Server supportability matrix: .NET Framework',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/supportability-matrix',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'inference', note: 'A later .NET replaces 4.5.1 together with its rollups.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The supported versions are those of the matrix.' },
  ],
  examples: {
    judged: [
      { name: '.NET 4.8', answers: { release: { exists: true, data: 528049 } }, verdict: 'pass' },
      { name: '.NET 4.5.1', answers: { release: { exists: true, data: 378675 } }, verdict: 'fail' },
      { name: 'no .NET 4', answers: { release: { exists: false } }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:RollupFor451NotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange 2016 setup: rollup for .net 4.5.1 is not installed',
      'exchange 2016 : le rollup .net 4.5.1 n’est pas installé',
    ],
  },
});
