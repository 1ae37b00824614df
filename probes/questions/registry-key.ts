/** One key in the registry of the local machine: whether it exists, what is in it by name, and when it was written. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';

/** Names that travel; the counts are of all. */
export const mostRegistryNames = 200;

const registryKeyState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false) }),
  z.object({
    exists: z.literal(true),
    /** Names of the keys directly below, the first 200 in the order of the alphabet. */
    subkeys: z.array(z.string()).max(mostRegistryNames),
    subkeyCount: z.number().int().nonnegative(),
    /** Names of the values, the first 200; the default value has the name ''. */
    values: z.array(z.string()).max(mostRegistryNames),
    valueCount: z.number().int().nonnegative(),
    /** Last write time of the key itself, not of what is below; null where it cannot be read. */
    writtenAt: moment.nullable(),
  }),
]);

export type RegistryKeyState = z.infer<typeof registryKeyState>;

export const registryKey = defineQuestion({
  kind: 'registry-key',
  params: z.strictObject({
    /** Below HKLM only, in the 64-bit view: `HKLM\SOFTWARE\...`. */
    path: z.string().regex(/^HKLM(\\[\w .{}()&-]+)+$/),
  }),
  value: registryKeyState,
  where: ({ path }) => ({ en: `registry key ${path}`, fr: `clé de Registre ${path}` }),
  needs: {
    en: 'the right to read HKLM\\SOFTWARE and HKLM\\SYSTEM (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire HKLM\\SOFTWARE et HKLM\\SYSTEM (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
