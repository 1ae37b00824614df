/** What the practice forest holds besides sites, preparation and servers: domains, Exchange objects, single objects. */
import { z } from 'zod';
import { splitPermissions } from '../../questions/domain-state';
import { exchangeObjects } from '../../questions/exchange-objects';

export const directoryFacts = {
  /** Every domain of the forest; which is a server's own follows from the server. */
  domains: z.array(
    z.strictObject({ name: z.string(), root: z.boolean(), mixed: z.boolean(), level: z.number().int() }),
  ),
  schemaMasterSystem: z.strictObject({
    operatingSystem: z.string().nullable(),
    operatingSystemVersion: z.string().nullable(),
    servicePack: z.string().nullable(),
  }),
  splitPermissions,
  exchangeObjects: exchangeObjects.definition.value,
  /** Full names of computers besides the practice servers. */
  computers: z.array(z.string()),
  /** Objects that single rules read. Attributes are by lower-case name. */
  objects: z.array(
    z.strictObject({
      distinguishedName: z.string(),
      class: z.string(),
      attributes: z.record(z.string(), z.array(z.string())),
    }),
  ),
} as const;
