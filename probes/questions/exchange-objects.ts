/**
 * What the Exchange organization has in Active Directory besides its servers, as far as Setup looks at it: address
 * books, recipient policies, connectors to older systems, the public folder tree.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const named = z.object({ name: z.string() });

const exchangeObjectsState = z.object({
  /** Offline address books: the server that generates each, as a distinguished name. */
  offlineAddressBooks: z
    .array(
      named.extend({
        server: z.string().nullable(),
        /** True when `server` lies among the deleted objects. */
        serverDeleted: z.boolean(),
      }),
    )
    .max(1000),
  /** Recipient update services of Exchange 2000 and 2003. `server` is a distinguished name. */
  recipientUpdateServices: z.array(named.extend({ server: z.string().nullable() })).max(1000),
  /** Address templates of recipient policies, as they are stored: `SMTP:@corp.example`, `smtp:%m@[10.0.0.1]`. */
  recipientPolicies: z.array(named.extend({ templates: z.array(z.string()) })).max(1000),
  activeDirectoryConnectors: z.array(named).max(100),
  /** `inheritanceBlocked` is null when the account may not read the permissions of the tree. */
  publicFolderTrees: z.array(named.extend({ inheritanceBlocked: z.boolean().nullable() })).max(100),
});

export type ExchangeObjects = z.infer<typeof exchangeObjectsState>;

export const exchangeObjects = defineQuestion({
  kind: 'exchange-objects',
  params: z.object({}),
  value: exchangeObjectsState,
  where: () => ({
    en: 'Exchange organization in Active Directory',
    fr: 'organisation Exchange dans Active Directory',
  }),
  needs: {
    en: 'a domain account that may read the configuration partition (any domain user may)',
    fr: 'un compte de domaine autorisé à lire la partition de configuration (tout utilisateur du domaine l’est)',
  },
  timeLimit: 25_000,
});

/** The domain of an SMTP template without its mark for the primary address: `[10.0.0.1]` for `smtp:%m@[10.0.0.1]`. */
export function domainOfTemplate(template: string): string | undefined {
  return /^smtp:[^@]*@(.+)$/i.exec(template)?.[1];
}

/** At most six policies with up to three of their SMTP domains. */
export function describePolicies({ recipientPolicies }: ExchangeObjects): Said {
  if (recipientPolicies.length === 0) return { en: 'no recipient policy', fr: 'aucune stratégie de destinataire' };
  const said = recipientPolicies.slice(0, 6).map(({ name, templates }) => {
    const domains = templates.map(domainOfTemplate).filter((one) => one !== undefined);
    return `${name} (${domains.slice(0, 3).join(', ')})`;
  });
  return { en: said.join(', '), fr: said.join(', ') };
}
