/**
 * The domains of the forest, the system of the schema master, what this server is among the domain controllers, and
 * whether Exchange and Active Directory have split permissions.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

/**
 * What /PrepareAD leaves behind with split permissions: the unit "Microsoft Exchange Protected Groups", and an
 * "Exchange Windows Permissions" group of which "Exchange Trusted Subsystem" is no member. Null is not prepared.
 */
export const splitPermissions = z
  .object({ protectedGroups: z.boolean(), subsystemHasWindowsPermissions: z.boolean().nullable() })
  .nullable();

const domainStateValue = z.object({
  domainController: z.string(),
  /** Every domain of the forest, from the crossRef objects of the configuration partition. */
  domains: z
    .array(
      z.object({
        /** DNS name. */
        name: z.string(),
        /** The domain at the root of the forest. */
        root: z.boolean(),
        /** The domain of this server. */
        own: z.boolean(),
        /** nTMixedDomain: true while the domain still accepts Windows NT domain controllers. */
        mixed: z.boolean(),
        /** msDS-Behavior-Version of the domain; 0 when it was never raised. 2 is Windows Server 2003, 6 is 2012 R2. */
        level: z.number().int().nonnegative(),
      }),
    )
    .min(1)
    .max(500),
  /** msDS-Behavior-Version of the forest. */
  forestLevel: z.number().int().nonnegative(),
  schemaMaster: z.object({
    name: z.string(),
    /** From its computer object; null when that object is not visible. */
    operatingSystem: z.string().nullable(),
    /** Such as "10.0 (20348)". */
    operatingSystemVersion: z.string().nullable(),
    servicePack: z.string().nullable(),
  }),
  /** What this server is when it is a domain controller; null when it is none. */
  controller: z.object({ writable: z.boolean(), globalCatalog: z.boolean() }).nullable(),
  splitPermissions,
});

export type DomainState = z.infer<typeof domainStateValue>;

export const domainState = defineQuestion({
  kind: 'domain-state',
  params: z.object({}),
  value: domainStateValue,
  where: () => ({ en: 'domains of the forest', fr: 'domaines de la forêt' }),
  needs: {
    en: 'a domain account that may read Active Directory (any domain user may)',
    fr: 'un compte de domaine autorisé à lire Active Directory (tout utilisateur du domaine l’est)',
  },
  timeLimit: 25_000,
});

/** At most six domains with mode and level. */
export function describeDomains({ domains }: DomainState): Said {
  const shown = domains.slice(0, 6);
  return {
    en: shown.map((one) => `${one.name} (${one.mixed ? 'mixed mode' : `level ${one.level}`})`).join(', '),
    fr: shown.map((one) => `${one.name} (${one.mixed ? 'mode mixte' : `niveau ${one.level}`})`).join(', '),
  };
}
