/** How far Active Directory is prepared for Exchange: forest level, schema, organization, system objects of the domain. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const adLevelState = z.object({
  /** The domain controller that was read, the one Setup would use from this server. */
  domainController: z.string(),
  /** msDS-Behavior-Version of CN=Partitions: 2 is Windows Server 2003, 6 is 2012 R2, 7 is 2016, 10 is 2025. */
  forestLevel: z.number().int().min(0).max(100),
  /** rangeUpper of CN=ms-Exch-Schema-Version-Pt; null when the schema was never extended for Exchange. */
  schemaRangeUpper: z.number().int().nullable(),
  /** The Exchange organization as that domain controller has it; null when it has none. */
  organization: z.object({ name: z.string(), objectVersion: z.number().int() }).nullable(),
  /** Whether the schema master has an organization; null when it did not answer. Tells "never made" from "not replicated". */
  organizationOnSchemaMaster: z.boolean().nullable(),
  /** The domain of the server. */
  domain: z.string(),
  /** Every container in that domain that is, or calls itself, Microsoft Exchange System Objects. */
  systemObjects: z
    .array(
      z.object({
        distinguishedName: z.string(),
        objectVersion: z.number().int().nullable(),
        /** How many objects it holds. */
        children: z.number().int().nonnegative(),
      }),
    )
    .max(20),
  /** Build of the Setup that ran last on the server, from its log; null when Setup never ran there. */
  setupBuild: z
    .string()
    .regex(/^\d{1,2}(?:\.\d{1,5}){2,3}$/)
    .nullable(),
});

export type AdLevel = z.infer<typeof adLevelState>;

export const adLevel = defineQuestion({
  kind: 'ad-level',
  params: z.object({}),
  value: adLevelState,
  where: () => ({
    en: 'Exchange version objects in Active Directory',
    fr: 'objets de version d’Exchange dans Active Directory',
  }),
  needs: {
    en: 'a domain account that may read the schema and configuration partitions (any domain user may)',
    fr: 'un compte de domaine autorisé à lire les partitions de schéma et de configuration (tout utilisateur du domaine l’est)',
  },
  timeLimit: 20_000,
});

const forestLevels: Readonly<Record<number, string>> = {
  0: 'Windows 2000',
  1: 'Windows Server 2003 interim',
  2: 'Windows Server 2003',
  3: 'Windows Server 2008',
  4: 'Windows Server 2008 R2',
  5: 'Windows Server 2012',
  6: 'Windows Server 2012 R2',
  7: 'Windows Server 2016',
  10: 'Windows Server 2025',
};

/** A forest functional level by its name; a number that we do not know is shown as the number. */
export function nameForestLevel(level: number): string {
  return forestLevels[level] ?? `${level}`;
}

/** The three version numbers as a card shows them. */
export function describeLevel(level: AdLevel): Said {
  const schema = level.schemaRangeUpper ?? '-';
  const organization = level.organization?.objectVersion ?? '-';
  const domain = level.systemObjects.map((one) => one.objectVersion ?? '-').join(' / ') || '-';
  return {
    en: `schema ${schema}, organization ${organization}, domain ${domain} (read from ${level.domainController})`,
    fr: `schéma ${schema}, organisation ${organization}, domaine ${domain} (lu sur ${level.domainController})`,
  };
}
