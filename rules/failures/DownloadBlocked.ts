/** Windows marks files from the Internet, and .NET does not load marked assemblies. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const DownloadBlocked = defineFailure({
  id: 'DownloadBlocked',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Files of Setup are blocked because they came from the Internet',
      checks:
        'Setup loaded one of its own assemblies, and .NET refused it as coming from a network location (0x80131515).',
      why: 'A browser marks what it downloads. An ISO or a ZIP that was opened by a program other than Windows passes the mark on to every file in it.',
    },
    fr: {
      title: 'Des fichiers du programme d’installation sont bloqués car venus d’Internet',
      checks:
        'Le programme d’installation a chargé l’un de ses assemblys, et .NET l’a refusé comme venant d’un emplacement réseau (0x80131515).',
      why: 'Un navigateur marque ce qu’il télécharge. Une image ISO ou un ZIP ouvert par un autre programme que Windows transmet la marque à chacun de ses fichiers.',
    },
  },
  fingerprints: [
    { pattern: '0x80131515' },
    { pattern: 'attempt was made to load an assembly from a network location' },
  ],
  phrases: {
    en: [
      '0x80131515 exchange setup',
      'attempt was made to load an assembly from a network location',
      'exchange iso blocked after download unblock',
      'zone identifier on the exchange media',
      'unblock-file exchange setup files',
      'setup files came from the internet and are blocked',
    ],
    fr: [
      '0x80131515 setup exchange',
      'assembly chargé depuis un emplacement réseau setup exchange',
      'iso exchange bloquée après téléchargement',
      'zone.identifier sur le support exchange',
      'unblock-file fichiers setup exchange',
      'fichiers d’installation exchange bloqués car venus d’internet',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the files carry the mark: `Get-Item FILE -Stream Zone.Identifier`',
    'Si les fichiers portent la marque : `Get-Item FICHIER -Stream Zone.Identifier`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'remove-the-mark',
      title: said('Remove the mark from the download', 'Retirer la marque du téléchargement'),
      steps: steps(
        said(
          'Unblock the ISO or the update before it is opened: `Unblock-File -Path ISO`. In File Explorer: Properties, Unblock.',
          'Débloquer l’image ISO ou la mise à jour avant de l’ouvrir : `Unblock-File -Path ISO`. Dans l’Explorateur : Propriétés, Débloquer.',
        ),
        said(
          'Mount the ISO with Windows (double click or `Mount-DiskImage`), not with an archive program.',
          'Monter l’image ISO avec Windows (double-clic ou `Mount-DiskImage`), et non avec un logiciel d’archivage.',
        ),
        said(
          'For files that were unpacked already: `Get-ChildItem -Recurse FOLDER | Unblock-File`',
          'Pour des fichiers déjà extraits : `Get-ChildItem -Recurse DOSSIER | Unblock-File`',
        ),
        said(
          'Start Setup from a local drive rather than from a share.',
          'Lancer le programme d’installation depuis un lecteur local plutôt qu’un partage.',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 10,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The code and the sentence are those of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [0] [ERROR] Could not load file or assembly 'file:///D:\\Setup\\ServerRoles\\Common\\Microsoft.Exchange.Setup.Common.dll' or one of its dependencies. Operation is not supported. (Exception from HRESULT: 0x80131515)",
      '[11/20/2026 02:14:57.0546] [0] [ERROR] An attempt was made to load an assembly from a network location which would have caused the assembly to be sandboxed in previous versions of the .NET Framework.',
    ],
    pasted: [
      'Operation is not supported. (Exception from HRESULT: 0x80131515)\nExchange setup',
      'exchange iso blocked after download, unblock-file needed, setup does not start',
      'iso exchange bloquée après téléchargement, zone.identifier',
    ],
  },
});
