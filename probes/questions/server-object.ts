/**
 * What Active Directory holds about this server as an Exchange server: its object, its availability group, its
 * databases with their paths, and other servers under the same short name.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

/** The object of the server among the Exchange servers; null when Active Directory has none. */
export const serverInDirectory = z
  .object({
    /** Build from serialNumber, such as 15.2.1544.4; null for a server that was only provisioned. */
    version: z
      .string()
      .regex(/^\d{1,2}(?:\.\d{1,5}){1,3}$/)
      .nullable(),
    /** Prepared with /NewProvisionedServer and not installed yet. */
    provisioned: z.boolean(),
    /** Name of its database availability group, or null. */
    availabilityGroup: z.string().nullable(),
    /** Databases of which the server has a copy. */
    databases: z
      .array(z.object({ name: z.string(), file: z.string().nullable(), logFolder: z.string().nullable() }))
      .max(500),
  })
  .nullable();

const serverObjectState = z.object({
  /** The NetBIOS name that was looked for. */
  name: z.string(),
  object: serverInDirectory,
  /** Full names of computers in the forest that have this short name, this server among them. */
  sameShortName: z.array(z.string()).max(100),
});

export type ServerObject = z.infer<typeof serverObjectState>;

export const serverObject = defineQuestion({
  kind: 'server-object',
  params: z.object({}),
  value: serverObjectState,
  where: () => ({
    en: 'Exchange server object in Active Directory',
    fr: 'objet serveur Exchange dans Active Directory',
  }),
  needs: {
    en: 'a domain account that may read the configuration partition (any domain user may)',
    fr: 'un compte de domaine autorisé à lire la partition de configuration (tout utilisateur du domaine l’est)',
  },
  timeLimit: 25_000,
});

export function describeServerObject({ name, object }: ServerObject): Said {
  if (object === null) return { en: `no server object ${name}`, fr: `aucun objet serveur ${name}` };
  if (object.provisioned) return { en: `${name}, provisioned`, fr: `${name}, préparé` };
  const version = object.version === null ? '' : ` ${object.version}`;
  const group = object.availabilityGroup;
  return {
    en: `${name}${version}${group === null ? '' : `, in the availability group ${group}`}`,
    fr: `${name}${version}${group === null ? '' : `, dans le groupe de disponibilité ${group}`}`,
  };
}
