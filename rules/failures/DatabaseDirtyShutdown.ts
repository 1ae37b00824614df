/** A database file was not closed properly and its logs do not bring it to a good state. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const DatabaseDirtyShutdown = defineFailure({
  id: 'DatabaseDirtyShutdown',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A mailbox database was not shut down cleanly',
      checks: 'Setup mounted a database, and the store answered that its state or its logs do not fit.',
      why: 'After a crash, a full disk or a copied file, the database needs log files that are missing. Setup cannot go on without a mounted database.',
    },
    fr: {
      title: 'Une base de données n’a pas été arrêtée correctement',
      checks:
        'Le programme d’installation a monté une base de données, et la banque a répondu que son état ou ses journaux ne conviennent pas.',
      why: 'Après une panne, un disque plein ou un fichier copié, la base a besoin de journaux absents. Le programme d’installation ne peut pas continuer sans base montée.',
    },
  },
  fingerprints: [
    {
      pattern:
        'JET_err(?:DatabaseDirtyShutdown|MissingLogFile|RequiredLogFilesMissing|AttachedDatabaseMismatch|LogFileCorrupt)|ec=-(?:550|528|543|1216|501)\\b',
    },
  ],
  phrases: {
    en: [
      'database in dirty shutdown during exchange setup',
      'jet_errdatabasedirtyshutdown',
      'jet_errmissinglogfile database will not mount in setup',
      'ec=-528 mount database exchange setup',
      'logs missing for the mailbox database and setup stops',
    ],
    fr: [
      'base de données en dirty shutdown pendant setup exchange',
      'jet_errdatabasedirtyshutdown base exchange',
      'jet_errmissinglogfile base ne se monte pas setup',
      'ec=-528 montage base exchange setup',
      'journaux manquants pour la base, setup exchange s’arrête',
    ],
  },
  asks: {},
  toKnow: said(
    'The state of the file: `eseutil /mh "DATABASE.edb"`, lines State and Log Required',
    'L’état du fichier : `eseutil /mh "BASE.edb"`, lignes State et Log Required',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'bring-to-clean-shutdown',
      title: said('Bring the database to clean shutdown', 'Ramener la base à l’état d’arrêt correct (clean shutdown)'),
      steps: steps(
        said(
          'Copy the database and all its logs away before anything else.',
          'Copier la base et tous ses journaux ailleurs avant toute chose.',
        ),
        said(
          'See what is needed: `eseutil /mh "DATABASE.edb"`: State and Log Required.',
          'Voir ce qui manque (State et Log Required) : `eseutil /mh "BASE.edb"`',
        ),
        said(
          'Bring the logs of that range back from backup, then: `eseutil /r E00 /l "LOGFOLDER" /d "DATABASEFOLDER"`',
          'Rétablir depuis la sauvegarde les journaux de cette plage, puis : `eseutil /r E00 /l "DOSSIERJOURNAUX" /d "DOSSIERBASE"`',
        ),
        said(
          'If the logs are lost, restore the database from backup, or activate another copy of the availability group.',
          'Si les journaux sont perdus, restaurer la base depuis la sauvegarde, ou activer une autre copie du groupe de disponibilité de base de données.',
        ),
        said(
          'Mount it: `Mount-Database "NAME"`, then run Setup again.',
          'La monter : `Mount-Database "NOM"`, puis relancer le programme d’installation.',
        ),
      ),
      rights: organizationManagement,
      risk: 'high',
      reversal: said('Take the copied files back.', 'Remettre en place les fichiers copiés.'),
      minutes: 120,
      never: [
        said(
          'Do not run `eseutil /p` while a backup or another copy exists: it throws pages away, and the mail in them is lost.',
          'Ne pas exécuter `eseutil /p` tant qu’existe une sauvegarde ou une autre copie : la commande supprime des pages, et les messages qu’elles contiennent sont perdus.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The names and numbers are those of the database engine.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] Failed to mount database "DB01". Error: An Active Manager operation failed. Error: MapiExceptionCallFailed: Unable to mount database. (hr=0x80004005, ec=-528)',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The database could not be attached: JET_errDatabaseDirtyShutdown.',
    ],
    pasted: [
      'MapiExceptionCallFailed: Unable to mount database. (hr=0x80004005, ec=-528) Exchange Setup',
      'exchange setup stops, database in dirty shutdown, logs missing',
      'base de données en dirty shutdown, setup exchange s’arrête',
    ],
  },
});
