/**
 * What to do about processes that keep Exchange's files open: close shells, let .NET finish, stop other programs.
 */
import type { Question } from '../probes/question';
import type { ProcessesState } from '../probes/questions/process';
import type { Said } from '../probes/said';
import { actionsFor, endOldestShell } from './open-files';
import type { Remedy } from './rule';

type OpenFilesRemedy = Remedy<{ readonly holding: Question<ProcessesState> }>;

const rights: Said = { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' };

/** A restart also closes what is open, but it is an action of its own. */
const restartAlso: Said = {
  en: 'If a restart is pending as well, restart the server instead: that closes these processes too.',
  fr: 'Si un redémarrage est aussi en attente, redémarrer plutôt le serveur : cela ferme également ces processus.',
};

export const closeShells: OpenFilesRemedy = {
  id: 'close-shells',
  title: { en: 'Close the PowerShell and console windows', fr: 'Fermer les fenêtres PowerShell et les consoles' },
  when: {
    en: 'If the process is powershell, pwsh, powershell_ise or mmc',
    fr: 'Si le processus est powershell, pwsh, powershell_ise ou mmc',
  },
  steps: ({ captures }) => {
    const pid = captures['pid'] ?? '<PID>';
    return {
      en: [
        'Close every Exchange Management Shell, PowerShell window and Exchange console on the server, including your own.',
        'See who else has a session, even a disconnected one: `quser`',
        'Ask these people to close their shells and to log off.',
        `To see whose process it is, in an elevated PowerShell: \`Get-Process -Id ${pid} -IncludeUserName\``,
        'In Task Scheduler, look for a script that loads the Exchange snap-in or module; let it finish, or disable its task until Setup has finished.',
        'Start Setup from a new Command Prompt, or choose Retry in the wizard.',
        restartAlso.en,
      ],
      fr: [
        'Fermer sur le serveur toutes les fenêtres Exchange Management Shell et PowerShell et les consoles Exchange, y compris les vôtres.',
        'Voir qui d’autre a une session, même déconnectée : `quser`',
        'Demander à ces personnes de fermer leurs consoles et leur session.',
        `Pour savoir à qui appartient le processus, dans PowerShell avec élévation de privilèges : \`Get-Process -Id ${pid} -IncludeUserName\``,
        'Dans le Planificateur de tâches, chercher un script qui charge le composant logiciel enfichable ou le module Exchange ; le laisser finir, ou désactiver sa tâche jusqu’à la fin de l’opération.',
        'Lancer le programme d’installation depuis une nouvelle invite de commandes, ou choisir Réessayer dans l’Assistant.',
        restartAlso.fr,
      ],
    };
  },
  rights,
  risk: 'low',
  reversal: { en: 'Open the window again afterwards.', fr: 'Rouvrir la fenêtre ensuite.' },
  minutes: 5,
  never: [
    {
      en: 'Do not end a process by its number alone: Windows gives numbers out again. Check its name and owner first.',
      fr: 'Ne pas arrêter un processus d’après son seul numéro : Windows réattribue les numéros. Vérifier d’abord son nom et son propriétaire.',
    },
  ],
  appliesTo: ({ captures }) => actionsFor(captures['process']).shell,
  fix: ({ holding }) => endOldestShell(holding),
};

export const letNativeImagesFinish: OpenFilesRemedy = {
  id: 'let-native-images-finish',
  title: {
    en: 'Let .NET finish compiling its native images',
    fr: 'Laisser .NET terminer la compilation de ses images natives',
  },
  when: { en: 'If the process is mscorsvw or ngen', fr: 'Si le processus est mscorsvw ou ngen' },
  steps: {
    en: [
      'Leave the server alone: after a .NET update the compiler works in the background, usually for some ten to sixty minutes.',
      'To have it done at once, run in an elevated Command Prompt: `%windir%\\Microsoft.NET\\Framework64\\v4.0.30319\\ngen.exe executeQueuedItems`',
      'Run the same for the 32-bit side: `%windir%\\Microsoft.NET\\Framework\\v4.0.30319\\ngen.exe executeQueuedItems`',
      'When mscorsvw has gone from Task Manager, choose Retry in the wizard or start Setup again.',
    ],
    fr: [
      'Laisser le serveur travailler : après une mise à jour de .NET, le compilateur tourne en arrière-plan, en général de dix à soixante minutes.',
      'Pour que ce soit fait aussitôt, exécuter dans une invite de commandes avec élévation de privilèges : `%windir%\\Microsoft.NET\\Framework64\\v4.0.30319\\ngen.exe executeQueuedItems`',
      'Faire de même pour la partie 32 bits : `%windir%\\Microsoft.NET\\Framework\\v4.0.30319\\ngen.exe executeQueuedItems`',
      'Lorsque mscorsvw a disparu du Gestionnaire des tâches, choisir Réessayer dans l’Assistant ou relancer le programme d’installation.',
    ],
  },
  rights,
  risk: 'low',
  reversal: { en: 'None needed: nothing is changed.', fr: 'Aucun n’est nécessaire : rien n’est modifié.' },
  minutes: 30,
  never: [
    {
      en: 'Do not end mscorsvw: it starts again with the same work, and Exchange starts slowly until it is done.',
      fr: 'Ne pas arrêter mscorsvw : il reprend le même travail, et Exchange démarre lentement tant qu’il n’est pas terminé.',
    },
  ],
  appliesTo: ({ captures }) => actionsFor(captures['process']).images,
};

export const stopOtherProgram: OpenFilesRemedy = {
  id: 'stop-other-program',
  title: {
    en: 'Stop the program that keeps the files open',
    fr: 'Arrêter le programme qui garde les fichiers ouverts',
  },
  when: {
    en: 'If the process belongs to another program, such as an antivirus, backup or monitoring agent',
    fr: 'Si le processus appartient à un autre programme, par exemple un antivirus ou un agent de sauvegarde ou de supervision',
  },
  steps: ({ captures }) => {
    const process = captures['process'] ?? '';
    const name = process === '' ? { en: 'the process', fr: 'le processus' } : { en: process, fr: process };
    return {
      en: [
        `Find the program that ${name.en} belongs to. This shows its path and its parent: \`Get-CimInstance Win32_Process | Format-Table Name,ProcessId,ParentProcessId,ExecutablePath\``,
        'If it is the agent of a product, stop it with the product’s own means until Setup has finished.',
        'Choose Retry in the wizard or start Setup again.',
        'Start the agent again afterwards and check that it excludes Exchange’s folders.',
      ],
      fr: [
        `Trouver à quel programme appartient ${name.fr}. Cette commande indique son chemin et son processus parent : \`Get-CimInstance Win32_Process | Format-Table Name,ProcessId,ParentProcessId,ExecutablePath\``,
        'S’il s’agit de l’agent d’un produit, l’arrêter par les moyens de ce produit jusqu’à la fin de l’opération.',
        'Choisir Réessayer dans l’Assistant ou relancer le programme d’installation.',
        'Redémarrer ensuite l’agent et vérifier qu’il exclut les dossiers d’Exchange.',
      ],
    };
  },
  rights,
  risk: 'medium',
  reversal: { en: 'Start the program again.', fr: 'Redémarrer le programme.' },
  minutes: 15,
  appliesTo: ({ captures }) => actionsFor(captures['process']).other,
};
