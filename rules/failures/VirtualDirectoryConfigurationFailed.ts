/** Setup changes the configuration of IIS with appcmd.exe, and appcmd ends with an exit code that Setup does not accept. */
import { defineFailure } from '../failure';
import type { LogClue } from '../rule';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const VirtualDirectoryConfigurationFailed = defineFailure({
  id: 'VirtualDirectoryConfigurationFailed',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'IIS refused a change that Setup made with appcmd.exe',
      checks: 'Setup ran appcmd.exe to change a site or virtual directory, and appcmd ended with an error.',
      why: 'The configuration of IIS is not what Setup expects: usually an application or virtual directory below "Exchange Back End" is missing or damaged.',
    },
    fr: {
      title: 'IIS a refusé une modification faite avec appcmd.exe',
      checks:
        'Le programme d’installation a lancé appcmd.exe pour modifier un site ou un répertoire virtuel, et appcmd s’est terminé en erreur.',
      why: 'La configuration d’IIS n’est pas celle que le programme d’installation attend : le plus souvent, une application ou un répertoire virtuel sous « Exchange Back End » manque ou est endommagé.',
    },
  },
  fingerprints: [
    {
      reference: '5effe7121e1740c083904cc189687464',
      pattern: 'Process execution failed with exit code (?P<code>\\d+)',
    },
    { pattern: 'appcmd\\.exe.*Process execution failed with exit code (?P<code>\\d+)' },
  ],
  phrases: {
    en: [
      'process execution failed with exit code 50',
      'appcmd.exe exit code during exchange setup',
      'appcmd fails during exchange setup',
      'iis configuration fails while installing exchange',
      'must use exact identifier for app object',
    ],
    fr: [
      'appcmd échoue pendant l’installation d’exchange',
      'process execution failed exit code 50',
      'la configuration iis échoue pendant setup',
      'code de sortie 50 appcmd',
      'erreur appcmd.exe exchange back end',
    ],
  },
  asks: {},
  toKnow: {
    en: 'What appcmd.exe answered ("Process standard output: ERROR" in the log), and which applications IIS has: `appcmd.exe list app`',
    fr: 'La réponse d’appcmd.exe (« Process standard output: ERROR » dans le journal) et les applications connues d’IIS : `appcmd.exe list app`',
  },
  clues: (run) => {
    const clues: LogClue[] = [];
    for (const { text, line, at } of run.notable) {
      if (!/Process standard output: ERROR/i.test(text)) continue;
      clues.push({ found: { en: 'What appcmd.exe answered', fr: 'Réponse d’appcmd.exe' }, line, at, quote: text });
    }
    return clues.slice(-2);
  },
  causedBy: [],
  remedies: [
    {
      id: 'repair-iis-configuration',
      title: { en: 'Repair the virtual directories', fr: 'Réparer les répertoires virtuels' },
      steps: {
        en: [
          'In ExchangeSetup.log, look above the error for the command after "Starting:" and for "Process standard output: ERROR": they name the site or application that IIS did not accept.',
          'Download SetupAssist.ps1 and run SetupAssist on the server, in an elevated PowerShell.',
          'Address what it reports about the virtual directories.',
          'Check that IIS lists the application: `C:\\Windows\\System32\\inetsrv\\appcmd.exe list app`',
          'Copy C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config away before you change it.',
          'Run Setup again.',
        ],
        fr: [
          'Dans ExchangeSetup.log, chercher au-dessus de l’erreur la commande qui suit « Starting: » et la ligne « Process standard output: ERROR » : elles nomment le site ou l’application qu’IIS n’a pas accepté.',
          'Télécharger SetupAssist.ps1 et exécuter SetupAssist sur le serveur, dans PowerShell avec élévation de privilèges.',
          'Traiter ce qu’il signale sur les répertoires virtuels.',
          'Vérifier qu’IIS énumère l’application : `C:\\Windows\\System32\\inetsrv\\appcmd.exe list app`',
          'Mettre C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config de côté avant de le modifier.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'medium',
      reversal: {
        en: 'Copy the saved applicationHost.config back and run `iisreset`.',
        fr: 'Remettre le fichier applicationHost.config sauvegardé et exécuter `iisreset`.',
      },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft', note: 'SetupAssist.' },
    { claim: 'remedy', basis: 'inference', note: 'Reading the answer of appcmd, and the list of applications.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n          $CommandAppCmd = join-path $env:SystemRoot System32\\inetsrv\\appcmd.exe;\n        " was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 50.\n   at Microsoft.Exchange.Management.Tasks.RunProcessBase.InternalProcessRecord()',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Process execution failed with exit code 50.\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=ClientAccessOwaComponent___5effe7121e1740c083904cc189687464 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
    ],
    pasted: [
      'appcmd.exe ... Process execution failed with exit code 50.',
      'appcmd échoue pendant l’installation d’exchange sur EX01',
    ],
  },
});
