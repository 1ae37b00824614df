/** The Send connectors of the organization: where mail that leaves it is handed on. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const sendConnectorsState = z.object({
  connectors: z
    .array(
      z.object({
        name: z.string(),
        enabled: z.boolean(),
        /** True when only servers of the connector's own AD site may use it. */
        scoped: z.boolean(),
        /** Domains without type and cost: `*`, `partner.example`, `*.partner.example`. */
        addressSpaces: z.array(z.string()),
      }),
    )
    .max(1000),
});

export type SendConnectors = z.infer<typeof sendConnectorsState>;

export const sendConnectors = defineQuestion({
  kind: 'send-connectors',
  params: z.object({}),
  value: sendConnectorsState,
  where: () => ({
    en: 'Send connectors of the organization',
    fr: 'connecteurs d’envoi de l’organisation',
  }),
  needs: {
    en: 'a domain account that may read the configuration partition (any domain user may)',
    fr: 'un compte de domaine autorisé à lire la partition de configuration (tout utilisateur du domaine l’est)',
  },
  timeLimit: 20_000,
});

/** At most six connectors with their address spaces. */
export function describeConnectors(found: SendConnectors): Said {
  if (found.connectors.length === 0) return { en: 'no Send connector', fr: 'aucun connecteur d’envoi' };
  const en: string[] = [];
  const fr: string[] = [];
  for (const one of found.connectors.slice(0, 6)) {
    const spaces = one.addressSpaces.slice(0, 4).join(', ');
    en.push(`${one.name} (${spaces}${one.enabled ? '' : '; disabled'})`);
    fr.push(`${one.name} (${spaces}${one.enabled ? '' : '\u00a0; désactivé'})`);
  }
  return { en: en.join(', '), fr: fr.join(', ') };
}
