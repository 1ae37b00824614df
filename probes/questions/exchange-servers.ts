/** The Exchange servers that the organization has in Active Directory, with their versions. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

/** In Exchange 2013 the Client Access role is `frontEnd`, and the other roles are services of the Mailbox role. */
const exchangeRoles = ['mailbox', 'clientAccess', 'unifiedMessaging', 'hubTransport', 'edge', 'frontEnd'] as const;

const exchangeServersState = z.object({
  /** Empty when there is no organization yet. */
  servers: z
    .array(
      z.object({
        name: z.string(),
        /** Build from serialNumber, such as 15.2.1544.4. */
        version: z.string().regex(/^\d{1,2}(?:\.\d{1,5}){1,3}$/),
        edge: z.boolean(),
        /** What the bits of msExchCurrentServerRoles say, as far as they are named here. Absent in older answers. */
        roles: z.array(z.enum(exchangeRoles)).optional(),
        /** Active Directory site of the server; null when its object names none. Absent in older answers. */
        site: z.string().nullable().optional(),
        /** Full name as the server registered it, untouched: whoever uses it checks it. Absent in older answers. */
        fqdn: z.string().max(1000).nullish(),
      }),
    )
    .max(5000),
});

export type ExchangeServers = z.infer<typeof exchangeServersState>;

export const exchangeServers = defineQuestion({
  kind: 'exchange-servers',
  params: z.object({}),
  value: exchangeServersState,
  where: () => ({
    en: 'Exchange servers of the organization in Active Directory',
    fr: 'serveurs Exchange de l’organisation dans Active Directory',
  }),
  needs: {
    en: 'a domain account that may read the configuration partition (any domain user may)',
    fr: 'un compte de domaine autorisé à lire la partition de configuration (tout utilisateur du domaine l’est)',
  },
  timeLimit: 20_000,
});

/** At most six servers by name and version, then how many more there are. */
export function describeServers(found: ExchangeServers): Said {
  if (found.servers.length === 0) return { en: 'no Exchange server', fr: 'aucun serveur Exchange' };
  const shown = found.servers.slice(0, 6).map((one) => `${one.name} (${one.version})`);
  const more = found.servers.length - shown.length;
  return {
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    fr: shown.join(', ') + (more > 0 ? ` et ${more} de plus` : ''),
  };
}
