/** What IIS gives to application pools that say nothing else, as applicationHost.config has it. */
import { z } from 'zod';
import { defineQuestion } from '../question';

const iisPoolDefaultsState = z.discriminatedUnion('installed', [
  z.object({ installed: z.literal(false), /** Where the configuration was looked for. */ path: z.string() }),
  z.object({
    installed: z.literal(true),
    path: z.string(),
    /** True when pools run as 32-bit processes unless they say otherwise; false where nothing is written. */
    enable32BitAppOnWin64: z.boolean(),
  }),
]);

export const iisPoolDefaults = defineQuestion({
  kind: 'iis-pool-defaults',
  params: z.object({}),
  value: iisPoolDefaultsState,
  where: () => ({
    en: 'applicationPoolDefaults in applicationHost.config of IIS',
    fr: 'applicationPoolDefaults dans applicationHost.config d’IIS',
  }),
  needs: {
    en: 'the right to read the configuration of IIS (local Administrators, elevated, or a JEA endpoint that allows it)',
    fr: 'le droit de lire la configuration d’IIS (administrateurs locaux avec élévation, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
