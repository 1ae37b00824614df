/** Setup reads a folder of the installed Exchange that somebody removed, and stops because the path does not exist. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const MissingDirectory = defineFailure({
  id: 'MissingDirectory',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A folder that Setup expects does not exist',
      checks: 'A task of Setup opened a path below the Exchange folder, and the path was not there.',
      why: 'Setup does not create this folder again by itself, so every further attempt stops at the same task.',
    },
    fr: {
      title: 'Un dossier attendu par le programme d’installation n’existe pas',
      checks:
        'Une tâche du programme d’installation a ouvert un chemin sous le dossier d’Exchange, et ce chemin était absent.',
      why: 'Le programme d’installation ne recrée pas ce dossier de lui-même : chaque nouvelle tentative s’arrête à la même tâche.',
    },
  },
  fingerprints: [{ pattern: "Cannot find path '(?P<path>[A-Z]:\\\\[^'\\n]+)' because it does not exist" }],
  phrases: {
    en: [
      'cannot find path because it does not exist',
      'setup says the grammars folder is missing',
      'unifiedmessaging\\grammars missing',
      'missing directory during exchange setup',
      'itemnotfoundexception during setup',
    ],
    fr: [
      'chemin introuvable car il n’existe pas pendant l’installation',
      'dossier grammars manquant',
      'dossier unifiedmessaging manquant',
      'répertoire manquant pendant setup exchange',
      'impossible de trouver le chemin d’accès installation exchange',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether the path named in the log exists now: `Test-Path` with exactly that path.',
    fr: 'L’existence actuelle du chemin nommé dans le journal : `Test-Path` avec exactement ce chemin.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'create-directory',
      title: { en: 'Create exactly that folder', fr: 'Créer exactement ce dossier' },
      appliesTo: ({ captures }) => !looksLikeFile(captures['path']),
      steps: ({ captures }) => {
        const path = captures['path'];
        const en = path === undefined ? 'the path that the log names after "Cannot find path"' : `"${path}"`;
        const fr = path === undefined ? 'le chemin que le journal nomme après « Cannot find path »' : `« ${path} »`;
        return {
          en: [
            `Create the directory: ${en}. In an elevated PowerShell: \`New-Item -ItemType Directory -Path ${path === undefined ? 'PATH' : `'${path}'`}\``,
            'Leave the inherited permissions as they are; the folder may stay empty.',
            'Run Setup again. If it names another folder, create that one too (UnifiedMessaging\\Grammars and UnifiedMessaging\\Prompts often go together).',
          ],
          fr: [
            `Créer le répertoire : ${fr}. Dans PowerShell avec élévation de privilèges : \`New-Item -ItemType Directory -Path ${path === undefined ? 'CHEMIN' : `'${path}'`}\``,
            'Laisser les autorisations héritées ; le dossier peut rester vide.',
            'Relancer le programme d’installation. S’il nomme un autre dossier, le créer aussi (UnifiedMessaging\\Grammars et UnifiedMessaging\\Prompts manquent souvent ensemble).',
          ],
        };
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: { en: 'Delete the empty folder.', fr: 'Supprimer le dossier vide.' },
      minutes: 2,
    },
    {
      id: 'restore-file',
      title: { en: 'Put the missing file back', fr: 'Remettre le fichier manquant' },
      appliesTo: ({ captures }) => looksLikeFile(captures['path']),
      steps: ({ captures }) => ({
        en: [
          `The path ends like a file: ${captures['path'] ?? ''}. An empty folder of that name would not help.`,
          'Copy the file from a server with the same build, or from the installation media of the installed build.',
          'Run Setup again.',
        ],
        fr: [
          `Le chemin se termine comme un fichier : ${captures['path'] ?? ''}. Un dossier vide de ce nom ne servirait à rien.`,
          'Copier le fichier depuis un serveur de même version, ou depuis le support d’installation de la version installée.',
          'Relancer le programme d’installation.',
        ],
      }),
      rights: localAdministrators,
      risk: 'low',
      reversal: { en: 'Delete the copied file.', fr: 'Supprimer le fichier copié.' },
      minutes: 10,
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft', note: 'For folders.' },
    { claim: 'remedy', basis: 'inference', note: 'What to do about a missing file.' },
    {
      claim: 'versions',
      basis: 'inference',
      note: 'Seen with 2013. From 2019 on there is no Unified Messaging folder.',
    },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [1] [ERROR] Cannot find path 'D:\\Exchange\\V15\\UnifiedMessaging\\grammars' because it does not exist.",
    ],
    pasted: [
      "System.Management.Automation.ItemNotFoundException: Cannot find path 'D:\\Exchange\\V15\\UnifiedMessaging\\grammars' because it does not exist.",
      'setup s’arrête, dossier unifiedmessaging manquant sur EX01',
    ],
  },
});

function looksLikeFile(path: string | undefined): boolean {
  return path !== undefined && /\\[^\\]+\.[a-z][a-z0-9]{1,6}$/i.test(path);
}
