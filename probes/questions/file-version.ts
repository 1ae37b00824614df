/** The version that a program or library carries, as numbers: the words beside it may differ from them. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { serverPath } from './server-path';

const fileVersionState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false), /** Where it was looked for. */ path: z.string() }),
  z.object({
    exists: z.literal(true),
    path: z.string(),
    /** Four numbers with dots, such as 6.3.9600.17031; null for a file that carries no version. */
    version: z
      .string()
      .regex(/^\d{1,5}(\.\d{1,5}){3}$/)
      .nullable(),
  }),
]);

export const fileVersion = defineQuestion({
  kind: 'file-version',
  params: z.strictObject({ path: serverPath }),
  value: fileVersionState,
  where: ({ path }) => ({ en: `version of ${path}`, fr: `version de ${path}` }),
  needs: {
    en: 'the right to read the file (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire le fichier (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
