/**
 * The end of ExchangeSetup.log as the server has it, with enough of it to hold the last runs of Setup.
 *
 * The text travels as it stands; `rules/setup-log.ts` reads it. A server on which Setup never ran has no such file.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

/** At most this many bytes of the end of the log travel; a run of Setup is far smaller. */
export const setupLogTailBytes = 2_000_000;

const setupLogState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false), /** Where it was looked for. */ path: z.string() }),
  z.object({
    exists: z.literal(true),
    path: z.string(),
    /** Last write time of the file, ISO 8601 with offset or Z. */
    modified: z.iso.datetime({ offset: true }),
    /** Size of the whole file on the server. */
    bytes: z.number().int().nonnegative(),
    /** True when the file is larger than what travelled, so that `text` is only its end. */
    truncated: z.boolean(),
    text: z.string(),
  }),
]);

export type SetupLogState = z.infer<typeof setupLogState>;

export const setupLog = defineQuestion({
  kind: 'setup-log',
  params: z.object({}),
  value: setupLogState,
  where: () => ({
    en: 'ExchangeSetup.log in ExchangeSetupLogs on the system drive',
    fr: 'ExchangeSetup.log dans ExchangeSetupLogs sur le lecteur système',
  }),
  needs: {
    en: 'the right to read the ExchangeSetupLogs folder (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire le dossier ExchangeSetupLogs (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 20_000,
});
