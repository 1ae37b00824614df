/** A file that Setup reads is not where it should be. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const MissingFile = defineFailure({
  id: 'MissingFile',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A file that Setup reads is missing',
      checks: 'Setup opened a file, and Windows answered that it does not exist.',
      why: 'The copy of the media is incomplete, an antivirus took the file away, or an earlier attempt stopped between deleting the old and copying the new.',
    },
    fr: {
      title: 'Un fichier lu par le programme d’installation est absent',
      checks: 'Le programme d’installation a ouvert un fichier, et Windows a répondu qu’il n’existe pas.',
      why: 'La copie du support est incomplète, un antivirus a retiré le fichier, ou une tentative antérieure s’est arrêtée entre la suppression de l’ancien et la copie du nouveau.',
    },
  },
  fingerprints: [
    { pattern: "Could not find (?:file|a part of the path) '(?P<path>[^'\\n]+)'", general: true },
    { pattern: 'System\\.IO\\.FileNotFoundException', general: true },
  ],
  phrases: {
    en: [
      'could not find file during exchange setup',
      'filenotfoundexception exchange setup',
      'could not find a part of the path exchange setup',
      'a file of exchange is missing and the cu stops',
      'antivirus removed a file that exchange setup needs',
    ],
    fr: [
      'impossible de trouver le fichier pendant setup exchange',
      'filenotfoundexception setup exchange',
      'impossible de trouver une partie du chemin setup exchange',
      'un fichier d’exchange manque, la cu s’arrête',
      'antivirus a supprimé un fichier nécessaire à setup exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the file exists there, on the media, and on another server with the same build.',
    'Si le fichier existe à cet endroit, sur le support, et sur un autre serveur de même version.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'bring-the-file-back',
      title: said('Bring the file back', 'Remettre le fichier en place'),
      steps: ({ captures }) =>
        steps(
          said(
            `The file: ${captures['path'] ?? 'the one in the message'}.`,
            `Le fichier : ${captures['path'] ?? 'celui du message'}.`,
          ),
          said('Look into the quarantine of the antivirus for it.', 'Le chercher dans la quarantaine de l’antivirus.'),
          said(
            'If it belongs to the media, mount the ISO again and compare its hash with the download page: `Get-FileHash -Path ISO`',
            'S’il appartient au support, remonter l’image ISO et comparer son empreinte à celle de la page de téléchargement : `Get-FileHash -Path ISO`',
          ),
          said(
            'If it belongs to the installed build, copy it from another server with exactly that build, or from the media of that build.',
            'S’il appartient à la version installée, le copier depuis un autre serveur de cette version exacte, ou depuis le support de cette version.',
          ),
          rerun,
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Delete the copied file.', 'Supprimer le fichier copié.'),
      minutes: 20,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences are those of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Could not find file 'E:\\Exchange\\V15\\Bin\\ExSetup.exe.config'.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n copy-item\n" was run: "System.IO.FileNotFoundException: none.',
    ],
    pasted: [
      "Could not find file 'E:\\Exchange\\V15\\Bin\\ExSetup.exe.config'.",
      'exchange setup stops with filenotfoundexception, could not find file',
      'un fichier d’exchange manque, la cu s’arrête, filenotfoundexception',
    ],
  },
});
