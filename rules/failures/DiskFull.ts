/** A volume ran out of space while Setup copied or unpacked its files. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';

export const DiskFull = defineFailure({
  id: 'DiskFull',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A disk ran out of space during Setup',
      checks: 'Setup or Windows Installer wrote a file, and Windows answered that the disk is full.',
      why: 'Setup needs space on the system disk for its temporary copy, and on the Exchange disk for the new files beside the old ones.',
    },
    fr: {
      title: 'Un disque a manqué d’espace pendant l’installation',
      checks:
        'Le programme d’installation ou Windows Installer a écrit un fichier, et Windows a répondu que le disque est plein.',
      why: 'Le programme d’installation a besoin d’espace sur le disque système pour sa copie temporaire, et sur le disque d’Exchange pour les nouveaux fichiers à côté des anciens.',
    },
  },
  fingerprints: [
    { pattern: 'not enough space on the disk' },
    { pattern: '0x80070070' },
    { pattern: 'ERROR_DISK_FULL|Out of disk space' },
  ],
  phrases: {
    en: [
      'disk full in the middle of copying the files',
      'not enough free space on the drive for exchange setup',
      'not enough space on the disk during exchange setup',
      'disk full while installing exchange',
      'c drive ran out of space during the cu',
      'how much free space does exchange setup need',
      '0x80070070 exchange setup',
    ],
    fr: [
      'plus de place sur C: pendant la copie des fichiers',
      'espace disque insuffisant pendant l’installation d’exchange',
      'disque plein pendant la mise à jour cumulative',
      'le disque c est plein, setup exchange échoue',
      'combien d’espace libre pour installer exchange',
      'plus d’espace sur le disque setup exchange',
    ],
    de: ['festplatte voll'],
    ru: ['диск переполнен'],
  },
  asks: {},
  toKnow: {
    en: 'The free space of the system volume and of the Exchange volume: `Get-Volume`',
    fr: 'L’espace libre du volume système et du volume d’Exchange : `Get-Volume`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'free-space',
      title: { en: 'Free space on the volume', fr: 'Libérer de l’espace sur le volume' },
      steps: {
        en: [
          'See which volume is short: `Get-Volume`',
          'Microsoft asks for 30 GB on the volume of Exchange, 200 MB on the system volume and 500 MB for the queue database. Leave more on the system volume, for the temporary copy.',
          'Clear what is known to be safe: old files in %TEMP%, old IIS logs and Exchange diagnostic logs after a copy, crash dumps.',
          'If a volume with mailbox databases is full, mail has stopped too (back pressure): run a backup that truncates the logs, or enlarge the volume.',
          'Run Setup again.',
        ],
        fr: [
          'Voir quel volume manque d’espace : `Get-Volume`',
          'Microsoft demande 30 Go sur le volume d’Exchange, 200 Mo sur le volume système et 500 Mo pour la base de données de file d’attente. Laisser davantage sur le volume système, pour la copie temporaire.',
          'Supprimer ce qui peut l’être sans risque : anciens fichiers de %TEMP%, anciens journaux IIS et de diagnostic d’Exchange après copie, vidages mémoire.',
          'Si un volume de bases de données est plein, la messagerie est arrêtée aussi : lancer une sauvegarde qui tronque les journaux, ou agrandir le volume.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Copy deleted files back, where they were kept.',
        fr: 'Remettre en place les fichiers supprimés, s’ils ont été conservés.',
      },
      minutes: 20,
      never: [
        {
          en: 'Do not delete files in C:\\Windows\\Installer: Exchange needs them for the next update and for repair.',
          fr: 'Ne pas supprimer de fichiers de C:\\Windows\\Installer : Exchange en a besoin pour la prochaine mise à jour et pour la réparation.',
        },
        {
          en: 'Do not delete transaction logs of databases by hand.',
          fr: 'Ne pas supprimer à la main les journaux de transactions des bases.',
        },
      ],
    },
  ],
  sources: [
    setupLogLines,
    {
      title: 'Exchange Server system requirements: disk space',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/system-requirements',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'Windows’ own wording and codes; no sample log was at hand.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] There is not enough space on the disk.',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The file could not be written. (Exception from HRESULT: 0x80070070)',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Installing product E:\\exchangeserver.msi failed. Out of disk space -- Volume: C:',
    ],
    pasted: [
      'Exchange Setup: There is not enough space on the disk.',
      'disque plein pendant la mise à jour cumulative de EX01',
    ],
  },
});
