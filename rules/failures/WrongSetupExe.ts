/**
 * In PowerShell, `setup.exe` without `.\` is looked up in the PATH, where the installed Exchange has a setup.exe of its
 * own in V15\Bin. That one was started instead of the one on the media.
 */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const WrongSetupExe = defineFailure({
  id: 'WrongSetupExe',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The installed setup.exe was started, not the one on the media',
      checks: 'Setup looked for one of its scripts in the Bin folder of the installed Exchange, where it never is.',
      why: 'Started from V15\\Bin, Setup has none of the new files. It stops after it has disabled the services, so mail may be down until Setup is run properly.',
    },
    fr: {
      title: 'Le setup.exe installé a été lancé, et non celui du support',
      checks:
        'Le programme d’installation a cherché un de ses scripts dans le dossier Bin d’Exchange installé, où il n’est jamais.',
      why: 'Lancé depuis V15\\Bin, le programme d’installation n’a aucun des nouveaux fichiers. Il s’arrête après avoir désactivé les services : la messagerie peut être arrêtée jusqu’à une exécution correcte.',
    },
  },
  fingerprints: [{ pattern: "The term '(?P<path>[^'\\n]+\\\\Bin\\\\ManageScheduledTask\\.ps1)' is not recognized" }],
  phrases: {
    en: [
      'managescheduledtask.ps1 is not recognized',
      'ran setup.exe from the bin folder',
      'setup.exe in powershell started the old version',
      'wrong setup.exe was started',
      'forgot the dot backslash before setup.exe',
    ],
    fr: [
      'managescheduledtask.ps1 n’est pas reconnu',
      'mauvais setup.exe lancé',
      'setup.exe lancé depuis le dossier bin',
      'oublié le .\\ devant setup.exe dans powershell',
      'powershell a lancé l’ancien setup.exe',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which setup.exe PowerShell finds without .\\: `(Get-Command setup.exe).Source`',
    fr: 'Le setup.exe que PowerShell trouve sans .\\ : `(Get-Command setup.exe).Source`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-from-media',
      title: { en: 'Start Setup from the media', fr: 'Lancer le programme d’installation depuis le support' },
      steps: {
        en: [
          'Mount the media of the build that you want.',
          'Open an elevated prompt and go to the root of the media, for example: `D:`',
          'Run Setup again. In PowerShell it must be written .\\Setup.exe, with .\\ in front: otherwise PowerShell starts the one in V15\\Bin.',
          'If Exchange services are still disabled afterwards, enable them. This lists them: `Get-Service MSExchange* | Format-Table Name,StartType`',
        ],
        fr: [
          'Monter le support de la version voulue.',
          'Ouvrir une invite de commandes avec élévation de privilèges et aller à la racine du support, par exemple : `D:`',
          'Relancer le programme d’installation. Dans PowerShell, il faut écrire .\\Setup.exe, avec .\\ devant : sinon, PowerShell lance celui de V15\\Bin.',
          'Si des services Exchange restent désactivés ensuite, les réactiver. Pour les lister : `Get-Service MSExchange* | Format-Table Name,StartType`',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Nothing to undo: the first start changed nothing but services.',
        fr: 'Rien à annuler : le premier lancement n’a modifié que des services.',
      },
      minutes: 5,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [1] [ERROR] The term 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\ManageScheduledTask.ps1' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
    ],
    pasted: [
      "The term 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\ManageScheduledTask.ps1' is not recognized as the name of a cmdlet",
      'je crois avoir lancé le mauvais setup.exe, celui du dossier bin',
    ],
  },
});
