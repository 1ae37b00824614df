/** A file of the media, or one copied from it, is not what it should be. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const MediaDamaged = defineFailure({
  id: 'MediaDamaged',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A file of the installation media is damaged',
      checks: 'Setup loaded or copied a file, and its content is not valid.',
      why: 'A download that broke off, a copy over a bad connection or a failing disk leaves files of the right name and the wrong content.',
    },
    fr: {
      title: 'Un fichier du support d’installation est endommagé',
      checks: 'Le programme d’installation a chargé ou copié un fichier dont le contenu n’est pas valide.',
      why: 'Un téléchargement interrompu, une copie sur une liaison instable ou un disque défaillant laisse des fichiers au bon nom et au mauvais contenu.',
    },
  },
  fingerprints: [
    { pattern: 'module was expected to contain an assembly manifest' },
    { pattern: 'BadImageFormatException' },
    { pattern: 'cyclic redundancy check' },
    { pattern: '0x80070017' },
    { pattern: '0x80070570' },
  ],
  phrases: {
    en: [
      'the module was expected to contain an assembly manifest',
      'exchange iso is corrupt',
      'badimageformatexception exchange setup',
      'data error cyclic redundancy check exchange setup',
      'damaged copy of the exchange media',
      'checksum of the exchange iso does not match',
    ],
    fr: [
      'un manifeste d’assembly était attendu dans le module exchange',
      'iso exchange corrompue',
      'badimageformatexception setup exchange',
      'erreur de données contrôle de redondance cyclique setup exchange',
      'copie endommagée du support exchange',
      'empreinte de l’iso exchange différente',
    ],
  },
  asks: {},
  toKnow: said(
    'The hash of the ISO against the one that Microsoft publishes: `Get-FileHash -Path ISO`',
    'L’empreinte de l’image ISO comparée à celle publiée par Microsoft : `Get-FileHash -Path ISO`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'fetch-the-media-again',
      title: said('Take fresh media', 'Prendre un nouveau support'),
      steps: steps(
        said(
          'Compare the SHA-256 of the ISO with the download page: `Get-FileHash -Path ISO`',
          'Comparer le SHA-256 de l’image ISO à la page de téléchargement : `Get-FileHash -Path ISO`',
        ),
        said(
          'If it differs, download again, to another disk and past a proxy that scans downloads.',
          'S’il diffère, télécharger de nouveau, vers un autre disque et sans proxy d’analyse.',
        ),
        said(
          'If it is equal, the installed file is the damaged one: compare it with the same file of another server with that build.',
          'S’il est identique, c’est le fichier installé qui est endommagé : le comparer au même fichier d’un autre serveur de cette version.',
        ),
        said(
          'Read the System log for disk errors (events 7, 51, 55, 153), and run `chkdsk /scan`.',
          'Lire dans le journal Système les erreurs de disque (événements 7, 51, 55, 153), et exécuter `chkdsk /scan`.',
        ),
        said(
          'Mount the ISO on the server itself and run Setup again.',
          'Monter l’image ISO sur le serveur lui-même et relancer le programme d’installation.',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 60,
    },
  ],
  sources: [
    {
      title:
        'Microsoft Q&A: 2016 stops at the Mailbox service, no assembly manifest in Microsoft.Exchange.PublicFolders',
    },
    setupLogLines,
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-log',
      note: 'The first sentence was seen with 2016, task SystemAttendantDependent; the codes are those of Windows.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n Get-Mailbox\n" was run: "System.BadImageFormatException: Could not load file or assembly \'Microsoft.Exchange.PublicFolders, Version=15.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35\' or one of its dependencies. The module was expected to contain an assembly manifest.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Data error (cyclic redundancy check). (Exception from HRESULT: 0x80070017)',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The file or directory is corrupted and unreadable. (Exception from HRESULT: 0x80070570)',
    ],
    pasted: [
      "Could not load file or assembly 'Microsoft.Exchange.PublicFolders, Version=15.0.0.0' or one of its dependencies. The module was expected to contain an assembly manifest.",
      'exchange iso is corrupt, checksum does not match, setup fails',
      'iso exchange corrompue, setup échoue avec badimageformatexception',
    ],
  },
});
