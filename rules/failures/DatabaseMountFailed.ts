/** Near its end Setup mounts the databases of the server again, and one of them does not mount. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const missingFile = /because its database file at '([^'\n]+)' is missing/i;

export const DatabaseMountFailed = defineFailure({
  id: 'DatabaseMountFailed',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A mailbox database could not be mounted',
      checks: 'Setup asked the server to mount its mailbox databases, and one mount was refused.',
      why: 'Setup will try the same mount again in the next attempt. The reason lies with the database or its disk, and must be found first.',
    },
    fr: {
      title: 'Une base de données de boîtes aux lettres n’a pas pu être montée',
      checks:
        'Le programme d’installation a demandé au serveur de monter ses bases de données de boîtes aux lettres, et un montage a été refusé.',
      why: 'Le programme d’installation refera le même montage à la prochaine tentative. La cause tient à la base ou à son disque, et doit être trouvée d’abord.',
    },
  },
  fingerprints: [
    { pattern: 'Failed to mount database "(?P<database>[^"\\n]+)"', general: true },
    { pattern: "The mount operation is being prevented for database '(?P<database>[^'\\n]+)'" },
  ],
  phrases: {
    en: [
      'failed to mount database during setup',
      'setup stops because the database will not mount',
      'edb is missing but still has log files',
      'mount operation is being prevented for database',
      'database does not mount after cumulative update',
    ],
    fr: [
      'impossible de monter la base de données pendant l’installation',
      'setup échoue au montage de la base',
      'fichier edb manquant mais journaux présents',
      'échec du montage de la base exchange',
      'la base ne se monte plus après la mise à jour cumulative',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether the database mounts now, and if not, the message of `Mount-Database` and the state shown by `eseutil /mh`.',
    fr: 'Si la base se monte maintenant et, sinon, le message de `Mount-Database` et l’état affiché par `eseutil /mh`.',
  },
  captures: (message, run) => {
    const texts = [message, ...(run?.errors ?? []).map((error) => error.text)];
    for (const text of texts) {
      const file = missingFile.exec(text)?.[1];
      if (file !== undefined) return { file };
    }
    return {};
  },
  causedBy: ['DiskFull', 'DatabaseDirtyShutdown'],
  remedies: [
    {
      id: 'mount-before-setup',
      title: {
        en: 'Mount the database before Setup runs again',
        fr: 'Monter la base avant de relancer le programme d’installation',
      },
      steps: ({ captures }) => {
        const name = captures['database'] ?? 'DATABASE';
        const file = captures['file'];
        return {
          en: [
            `Find out why the database does not mount, and have it mounted before you run Setup again. In the Exchange Management Shell: \`Mount-Database "${name}"\``,
            'Read its message and the Application event log: they say more than Setup does.',
            file === undefined
              ? 'Check that the disks of the database and its logs are there, have free space, and have their former drive letters or mount points: `Get-MailboxDatabase | Format-List Name,EdbFilePath,LogFolderPath`'
              : `Setup reports that the database file ${file} is missing while its logs are still there. Check first whether the disk or mount point is missing or has another letter.`,
            'If the file exists, look at its state: `eseutil /mh FILE`. "Dirty Shutdown" means that logs must be replayed or the database restored.',
            'If the file is really lost, restore it from a backup or, in a DAG, reseed it from another copy. Keep the log files.',
            'When the database is mounted, run Setup again.',
          ],
          fr: [
            `Chercher pourquoi la base ne se monte pas, et la monter avant de relancer le programme d’installation. Dans Exchange Management Shell : \`Mount-Database "${name}"\``,
            'Lire son message et le journal d’événements Application : ils en disent plus que le programme d’installation.',
            file === undefined
              ? 'Vérifier que les disques de la base et de ses journaux sont présents, ont de l’espace libre et gardent leurs lettres ou points de montage : `Get-MailboxDatabase | Format-List Name,EdbFilePath,LogFolderPath`'
              : `Le programme d’installation signale que le fichier ${file} manque alors que ses journaux sont présents. Vérifier d’abord si le disque ou le point de montage manque ou a changé de lettre.`,
            'Si le fichier existe, lire son état : `eseutil /mh FICHIER`. « Dirty Shutdown » signifie qu’il faut rejouer les journaux ou restaurer la base.',
            'Si le fichier est réellement perdu, le restaurer depuis une sauvegarde ou, dans un DAG, le réamorcer depuis une autre copie. Conserver les journaux.',
            'Une fois la base montée, relancer le programme d’installation.',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'medium',
      reversal: {
        en: 'Dismount the database again: `Dismount-Database`',
        fr: 'Démonter la base : `Dismount-Database`',
      },
      minutes: 30,
      never: [
        {
          en: 'Do not mount with -Force and do not delete log files to get Setup through: an empty new database may take the place of the old one.',
          fr: 'Ne pas monter avec -Force et ne pas supprimer de journaux pour faire passer le programme d’installation : une base vide peut prendre la place de l’ancienne.',
        },
        {
          en: 'Do not run `eseutil /p` before there is a copy of the file: it discards data.',
          fr: 'Ne pas exécuter `eseutil /p` sans copie préalable du fichier : la commande supprime des données.',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'SetupLogReviewer asks to mount the database before Setup.',
    },
    { claim: 'causes', basis: 'inference', note: 'A full disk or a dirty database keeps it from mounting.' },
    { claim: 'remedy', basis: 'inference', note: 'The order of the checks.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2013.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] Failed to mount database "DB01". Error: An Active Manager operation failed. Error: The database action failed.',
      "[03/06/2021 15:14:57.0546] [2] [ERROR] An Active Manager operation failed. Error: The mount operation is being prevented for database 'DB01' because its database file at 'E:\\DB01\\DB01.edb' is missing, but still has transaction log files, with the highest generation number being 0x1A.",
    ],
    pasted: [
      'Failed to mount database "DB01". Error: An Active Manager operation failed.',
      'EX01 : setup échoue au montage de la base DB01',
    ],
  },
});
