/** One value in the registry of the local machine: whether it exists and what it holds. */
import { z } from 'zod';
import { defineQuestion } from '../question';

const registryValueState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false) }),
  z.object({
    exists: z.literal(true),
    /** Strings and expandable strings as text, DWORD and QWORD as numbers, multi-strings as lists. */
    data: z.union([z.string(), z.number(), z.array(z.string())]),
  }),
]);

export const registryValue = defineQuestion({
  kind: 'registry-value',
  params: z.strictObject({
    /** Below HKLM only, in the 64-bit view: `HKLM\SOFTWARE\...`. */
    path: z.string().regex(/^HKLM(\\[\w .{}()&-]+)+$/),
    name: z.string().min(1).max(255),
  }),
  value: registryValueState,
  where: ({ path, name }) => ({ en: `registry ${path}, value ${name}`, fr: `Registre ${path}, valeur ${name}` }),
  needs: {
    en: 'the right to read HKLM\\SOFTWARE (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire HKLM\\SOFTWARE (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
