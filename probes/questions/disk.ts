/** The volume that a path is on, mount points included: its size, what is free, and its file system. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';
import { serverPath } from './server-path';

const diskState = z.discriminatedUnion('exists', [
  /** There is no volume at this drive letter. */
  z.object({ exists: z.literal(false), path: z.string() }),
  z.object({
    exists: z.literal(true),
    /** Where the path leads on the server. It need not exist: only its volume is looked at. */
    path: z.string(),
    /** Where the volume is mounted: `C:\` or `D:\Databases\DB1\`. */
    volume: z.string(),
    type: z.enum(['fixed', 'removable', 'network', 'optical', 'other']),
    /** NTFS, ReFS, FAT32; null for a volume that is not formatted or locked. */
    fileSystem: z.string().nullable(),
    bytes: z.number().int().nonnegative().nullable(),
    freeBytes: z.number().int().nonnegative().nullable(),
    /** The whole volume is compressed. A folder on it may be so alone: ask `file`. */
    compressed: z.boolean(),
  }),
]);

export type DiskState = z.infer<typeof diskState>;

export const disk = defineQuestion({
  kind: 'disk',
  params: z.strictObject({ path: serverPath }),
  value: diskState,
  where: ({ path }) => ({ en: `volume of ${path}`, fr: `volume de ${path}` }),
  needs: {
    en: 'the right to list volumes through WMI (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’énumérer les volumes par WMI (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 20_000,
});

/** 8 100 000 000 becomes "7.5 GB" and « 7,5 Go », in units of 1024 as Windows shows them. */
export function sayGigabytes(bytes: number): Said {
  const text = (bytes / 1024 ** 3).toFixed(1);
  return { en: `${text} GB`, fr: `${text.replace('.', ',')} Go` };
}
