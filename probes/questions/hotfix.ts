/**
 * Which of the given updates Windows lists as installed.
 *
 * A cumulative update replaces earlier ones, and those leave the list: a number that is missing does not mean that its
 * repair is. Where a file or the revision of Windows decides, ask `file-version` or `os` instead.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

const hotfixState = z.object({
  /** Those of the given numbers that are on the list. */
  installed: z.array(
    z.object({
      id: z.string().regex(/^KB\d{6,8}$/),
      /** YYYY-MM-DD, in the time of the server; null where Windows gives no date that can be read. */
      installedOn: z.iso.date().nullable(),
    }),
  ),
  /** How many updates the list has in all. */
  listed: z.number().int().nonnegative(),
});

export type HotfixState = z.infer<typeof hotfixState>;

export const hotfix = defineQuestion({
  kind: 'hotfix',
  params: z.strictObject({
    ids: z
      .array(z.string().regex(/^KB\d{6,8}$/))
      .min(1)
      .max(50),
  }),
  value: hotfixState,
  where: ({ ids }) => ({
    en: `installed updates ${ids.join(', ')}`,
    fr: `mises à jour installées ${ids.join(', ')}`,
  }),
  needs: {
    en: 'the right to list installed updates through WMI (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’énumérer les mises à jour installées par WMI (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 30_000,
});
