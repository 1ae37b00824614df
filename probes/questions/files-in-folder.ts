/** How many files of a folder have a certain name, and the first of them. Folders below it are not looked into. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';
import { serverPath } from './server-path';

const filesInFolderState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false), /** Where the folder was looked for. */ path: z.string() }),
  z.object({
    exists: z.literal(true),
    path: z.string(),
    /** Files whose name fits; counting stops at 10,000. */
    count: z.number().int().nonnegative().max(10_000),
    /** The first 20 in the order of the alphabet. */
    first: z.array(z.object({ name: z.string(), bytes: z.number().int().nonnegative(), modified: moment })).max(20),
  }),
]);

export const filesInFolder = defineQuestion({
  kind: 'files-in-folder',
  params: z.strictObject({
    path: serverPath,
    /** A name in which `*` stands for anything, compared without case: `*.edb`. */
    name: z.string().regex(/^[\w .*-]{1,60}$/),
  }),
  value: filesInFolderState,
  where: ({ path, name }) => ({ en: `files ${name} in ${path}`, fr: `fichiers ${name} dans ${path}` }),
  needs: {
    en: 'the right to list the folder (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lister le dossier (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 20_000,
});
