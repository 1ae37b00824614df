/** Which Windows the server runs, with which interface and culture, and since when. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';

const osState = z.object({
  /** In the server's language: "Microsoft Windows Server 2019 Standard". */
  caption: z.string(),
  /** Such as 10.0.17763. */
  version: z.string(),
  /** The number that tells Windows versions apart: 9600, 14393, 17763, 20348, 26100. */
  buildNumber: z.number().int().positive(),
  /** The update level within a build, as in 10.0.17763.6189: the last number; null where it cannot be read. */
  revision: z.number().int().nonnegative().nullable(),
  installationType: z.enum(['Server', 'Server Core', 'Client']),
  /** A domain controller is neither of the others here. */
  productType: z.enum(['workstation', 'domain-controller', 'server']),
  /** OperatingSystemSKU of Windows: 7 Standard, 8 Datacenter, 12 Datacenter Core, 13 Standard Core, 17 Web. */
  sku: z.number().int().nonnegative(),
  /** True for the checked (debug) build of Windows. */
  debug: z.boolean(),
  /** Such as fr-FR; Setup writes dates in its log by this culture. */
  culture: z.string(),
  lastBoot: moment,
  uptimeMinutes: z.number().int().nonnegative(),
});

export type OsState = z.infer<typeof osState>;

export const os = defineQuestion({
  kind: 'os',
  params: z.object({}),
  value: osState,
  where: () => ({ en: 'operating system', fr: 'système d’exploitation' }),
  needs: {
    en: 'the right to query the operating system (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’interroger le système d’exploitation (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
