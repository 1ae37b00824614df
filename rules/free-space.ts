/** How the rules about disk space judge the free space of a volume, and what to do where it is short. */
import { sayGigabytes, type DiskState } from '../probes/questions/disk';
import type { Said } from '../probes/said';
import type { Judged, Remedy } from './rule';

const gigabyte = 1024 ** 3;

interface Least {
  /** Below this many bytes the verdict is `fail`, or `warn` below `comfortable`. */
  readonly bytes: number;
  readonly comfortable?: number;
  readonly wanted: Said;
}

export function judgeFreeSpace(volume: DiskState, least: Least): Judged<'volume'> {
  if (!volume.exists || volume.freeBytes === null) {
    const found = volume.exists
      ? { en: `${volume.volume}: locked or not formatted`, fr: `${volume.volume} : verrouillé ou non formaté` }
      : { en: `no volume for ${volume.path}`, fr: `aucun volume pour ${volume.path}` };
    return {
      verdict: 'fail',
      because: { en: 'The drive cannot be used.', fr: 'Le lecteur n’est pas utilisable.' },
      shows: [{ question: 'volume', found, wanted: least.wanted }],
    };
  }
  const free = sayGigabytes(volume.freeBytes);
  const shows = [
    {
      question: 'volume' as const,
      found: { en: `${volume.volume}: ${free.en} free`, fr: `${volume.volume} : ${free.fr} libres` },
      wanted: least.wanted,
    },
  ];
  if (volume.freeBytes < least.bytes) {
    return {
      verdict: 'fail',
      because: {
        en: `Only ${free.en} are free on ${volume.volume}.`,
        fr: `Il ne reste que ${free.fr} sur ${volume.volume}.`,
      },
      shows,
      captures: { volume: volume.volume },
    };
  }
  if (volume.freeBytes < (least.comfortable ?? 0)) {
    return {
      verdict: 'warn',
      because: {
        en: `${free.en} are free on ${volume.volume}: more than the published minimum, but little.`,
        fr: `Il reste ${free.fr} sur ${volume.volume} : plus que le minimum publié, mais peu.`,
      },
      shows,
      captures: { volume: volume.volume },
    };
  }
  return {
    verdict: 'pass',
    because: { en: `${free.en} are free on ${volume.volume}.`, fr: `Il reste ${free.fr} sur ${volume.volume}.` },
    shows,
  };
}

/** A volume for the examples of a rule. */
export function exampleVolume(freeGigabytes: number, path = 'C:\\'): DiskState {
  return {
    exists: true,
    path,
    volume: 'C:\\',
    type: 'fixed',
    fileSystem: 'NTFS',
    bytes: 127 * gigabyte,
    freeBytes: Math.round(freeGigabytes * gigabyte),
    compressed: false,
  };
}

export const freeSpace: Remedy = {
  id: 'free-space',
  title: { en: 'Free space on the drive', fr: 'Libérer de l’espace sur le lecteur' },
  steps: ({ captures }) => {
    const volume = captures['volume'] ?? 'C:\\';
    return {
      en: [
        `See what takes the space on ${volume}: the logs of Exchange under V15\\Logging, those of IIS under inetpub\\logs and unpacked installation files are the usual ones.`,
        'Move installation files to another drive and delete logs that are older than you need.',
        'Clean up the component store of Windows: `DISM /Online /Cleanup-Image /StartComponentCleanup`',
        'If that is not enough, extend the volume in Disk Management.',
        'Run Setup again.',
      ],
      fr: [
        `Voir ce qui occupe l’espace sur ${volume} : le plus souvent les journaux d’Exchange sous V15\\Logging, ceux d’IIS sous inetpub\\logs et des fichiers d’installation décompressés.`,
        'Déplacer les fichiers d’installation vers un autre lecteur et supprimer les journaux devenus inutiles.',
        'Nettoyer le magasin de composants de Windows : `DISM /Online /Cleanup-Image /StartComponentCleanup`',
        'Si cela ne suffit pas, étendre le volume dans la Gestion des disques.',
        'Relancer le programme d’installation.',
      ],
    };
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'medium',
  reversal: { en: 'Deleted logs do not come back.', fr: 'Les journaux supprimés ne reviennent pas.' },
  minutes: 30,
  never: [
    {
      en: 'Do not delete transaction logs of mailbox databases (E00*.log): a backup removes them, or the database is lost at the next fault.',
      fr: 'Ne pas supprimer les journaux de transactions des bases de données de boîtes aux lettres (E00*.log) : une sauvegarde s’en charge, sinon la base est perdue à la prochaine panne.',
    },
  ],
};
