/**
 * Whether WMI answers a small query, and how long it takes.
 *
 * Setup asks WMI for much of what it checks: where WMI is slow or broken, Setup's own answers are late or missing.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

const wmiHealthState = z.discriminatedUnion('answers', [
  z.object({
    answers: z.literal(true),
    /** Milliseconds that a query of one property took, the start of the provider included. */
    tookMs: z.number().int().nonnegative(),
  }),
  z.object({
    answers: z.literal(false),
    tookMs: z.number().int().nonnegative(),
    /** What Windows said, in its own language, with its number: "Invalid class (CimException 0x80041010)". */
    error: z.string(),
  }),
]);

export const wmiHealth = defineQuestion({
  kind: 'wmi-health',
  params: z.object({}),
  value: wmiHealthState,
  where: () => ({ en: 'answer of WMI to a small query', fr: 'réponse de WMI à une petite requête' }),
  needs: {
    en: 'the right to query WMI (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’interroger WMI (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 30_000,
});
