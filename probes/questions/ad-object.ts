/**
 * Objects of Active Directory below a well-known place: by class, by one attribute that has a fixed value, or all.
 *
 * Kinds with a shape of their own come first; this one is for what only a single rule needs. A rule never writes a
 * filter: the agent makes one from the class and the value, escaped (docs/decisions/0019). Attributes that hold
 * secrets are refused here and again on the server.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const places = {
  configuration: { en: 'configuration partition', fr: 'partition de configuration' },
  schema: { en: 'schema', fr: 'schéma' },
  domain: { en: 'domain of the server', fr: 'domaine du serveur' },
  'root-domain': { en: 'root domain of the forest', fr: 'domaine racine de la forêt' },
  partitions: { en: 'partitions of the forest', fr: 'partitions de la forêt' },
  sites: { en: 'sites of the forest', fr: 'sites de la forêt' },
  exchange: { en: 'Exchange container of the configuration', fr: 'conteneur Exchange de la configuration' },
  organization: { en: 'Exchange organization', fr: 'organisation Exchange' },
  'system-objects': { en: 'Exchange system objects of the domain', fr: 'objets système Exchange du domaine' },
  'security-groups': { en: 'security groups of Exchange', fr: 'groupes de sécurité d’Exchange' },
} as const satisfies Record<string, Said>;

export const adPlaces = Object.keys(places) as (keyof typeof places)[];

/** An lDAPDisplayName that cannot hold a password or a key. The agent has the same pattern. */
const attributeName = z
  .string()
  .regex(/^(?!.*(?:pwd|passw|secret|credential|recovery|key|laps|hash|token))[a-z][a-z0-9-]{0,63}$/i);

const adObjectParams = z.object({
  base: z.enum(adPlaces as [keyof typeof places, ...(keyof typeof places)[]]),
  /** `self` is the place alone, `children` what lies directly in it, `below` the place and all that lies in it at any depth. */
  depth: z.enum(['self', 'children', 'below']),
  /** lDAPDisplayName of the class. */
  class: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/i)
    .optional(),
  /** One attribute and the value that it must have, compared as Active Directory compares them. */
  where: z
    .object({
      attribute: attributeName,
      equals: z
        .string()
        .min(1)
        .max(500)
        .regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]+$/u),
    })
    .optional(),
  attributes: z.array(attributeName).max(10),
});

const adObjectState = z.object({
  domainController: z.string(),
  /** At most 200 objects; empty when the place itself is missing. */
  objects: z
    .array(
      z.object({
        distinguishedName: z.string(),
        /** By lower-case name; only attributes that have a value. Bytes are base64; at most 50 values of 1,000 characters. */
        attributes: z.record(z.string(), z.array(z.string())),
      }),
    )
    .max(200),
  /** True when there were more. */
  truncated: z.boolean(),
});

export type AdObjects = z.infer<typeof adObjectState>;

export const adObject = defineQuestion({
  kind: 'ad-object',
  params: adObjectParams,
  value: adObjectState,
  where: ({ base, class: of, where }) => {
    const only = [of, where && `${where.attribute}=${where.equals}`].filter((one) => one !== undefined).join(', ');
    const suffix = only === '' ? '' : ` (${only})`;
    return {
      en: `Active Directory: ${places[base].en}${suffix}`,
      fr: `Active Directory\u00a0: ${places[base].fr}${suffix}`,
    };
  },
  needs: {
    en: 'a domain account that may read Active Directory (any domain user may read most of it)',
    fr: 'un compte de domaine autorisé à lire Active Directory (tout utilisateur du domaine en lit l’essentiel)',
  },
  timeLimit: 20_000,
});

/** At most four objects by the first part of their names. */
export function describeObjects({ objects, truncated }: AdObjects): Said {
  if (objects.length === 0) return { en: 'no object', fr: 'aucun objet' };
  const names = objects.slice(0, 4).map((one) => /^[^=]+=((?:[^\\,]|\\.)*)/.exec(one.distinguishedName)?.[1] ?? '');
  const rest = objects.length - names.length;
  const more = rest > 0 || truncated;
  return {
    en: names.join(', ') + (more ? ` and ${truncated ? 'at least ' : ''}${rest} more` : ''),
    fr: names.join(', ') + (more ? ` et ${truncated ? 'au moins ' : ''}${rest} de plus` : ''),
  };
}
