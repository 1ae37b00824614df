/** Programs that Windows lists as installed, found by a part of their name. */
import { z } from 'zod';
import { defineQuestion } from '../question';

const installedProducts = z.object({
  products: z.array(
    z.object({
      name: z.string(),
      /** As the installer registered it, such as 12.0.40664.0. */
      version: z.string(),
      architecture: z.enum(['x64', 'x86']),
      /** Product code of the MSI; null for installers without one. */
      productCode: z.string().nullable(),
    }),
  ),
});

export const installedProduct = defineQuestion({
  kind: 'installed-product',
  params: z.strictObject({
    /** Words that the name contains, compared without case; `*` stands for anything between them. */
    name: z.string().regex(/^[\w .+*(),-]{3,120}$/),
  }),
  value: installedProducts,
  where: ({ name }) => ({
    en: `installed programs named ${name}`,
    fr: `programmes installés nommés ${name}`,
  }),
  needs: {
    en: 'the right to read the list of installed programs (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire la liste des programmes installés (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 15_000,
});
