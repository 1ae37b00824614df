/** One file or folder on a server: whether it exists, how big it is, when it was written, and how it is stored. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';
import { serverPath } from './server-path';

const fileState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false), /** Where it was looked for. */ path: z.string() }),
  z.object({
    exists: z.literal(true),
    path: z.string(),
    directory: z.boolean(),
    /** Null for a folder. */
    bytes: z.number().int().nonnegative().nullable(),
    modified: moment,
    /** Compressed by NTFS; on a folder it means that new files in it will be. */
    compressed: z.boolean(),
    /** Encrypted by EFS, for the account that did it. */
    encrypted: z.boolean(),
    readOnly: z.boolean(),
  }),
]);

export type FileState = z.infer<typeof fileState>;

export const file = defineQuestion({
  kind: 'file',
  params: z.strictObject({ path: serverPath }),
  value: fileState,
  where: ({ path }) => ({ en: path, fr: path }),
  needs: {
    en: 'the right to read the folder (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire le dossier (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
