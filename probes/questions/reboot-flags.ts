/**
 * The marks that Windows and installers leave when a restart is outstanding, and when the machine last started.
 *
 * Each mark comes with the place that it was read from and the last write time of that registry key, so that a mark
 * which has survived a restart can be told from a fresh one. Reading only: nothing here ever changes a mark.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';

export const rebootFlagIds = [
  /** Files that a restart will rename or delete; the value of that name under Session Manager. */
  'pending-file-renames',
  /** `Flags` under UpdateExeVolatile is present and not zero: an update package waits. */
  'update-exe-volatile',
  /** A Windows role, feature or update is half installed. */
  'windows-components',
  /** Windows Update asks for a restart. Setup does not look at this one. */
  'windows-update',
  /** The Configuration Manager client asks for a restart. Setup does not look at this one. */
  'configuration-manager',
] as const;

const rebootFlag = z.object({
  id: z.enum(rebootFlagIds),
  /** Registry path, with the name of the value after a space where it is a value: `HKLM\...\Session Manager X`. */
  where: z.string(),
  present: z.boolean(),
  /**
   * Last write time of the KEY, ISO 8601 with offset; null where it cannot be read. For a value in a key that is also
   * written for other reasons this is the latest moment at which the mark can have been set, not the exact one.
   */
  writtenAt: moment.nullable(),
  /** What waits, where it can be told: the first files to be renamed, or package names. */
  entries: z.array(z.string()).max(20),
});

const rebootFlagsState = z.object({
  flags: z.array(rebootFlag),
  lastBoot: moment,
});

export type RebootFlag = z.infer<typeof rebootFlag>;
export type RebootFlags = z.infer<typeof rebootFlagsState>;

export const rebootFlags = defineQuestion({
  kind: 'reboot-flags',
  params: z.object({}),
  value: rebootFlagsState,
  where: () => ({
    en: 'restart flags in the registry, and the time of the last start',
    fr: 'indicateurs de redémarrage dans le Registre, et heure du dernier démarrage',
  }),
  needs: {
    en: 'the right to read HKLM\\SYSTEM and HKLM\\SOFTWARE (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire HKLM\\SYSTEM et HKLM\\SOFTWARE (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 15_000,
});
