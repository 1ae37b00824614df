/**
 * Whether the server reaches a service of Microsoft over HTTPS, from a closed list.
 *
 * It is asked the way the reading account would go and, where WinHTTP has a proxy of its own, that way too: services
 * such as Exchange Mitigation use the latter. Any HTTP status means reached; nothing is downloaded.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const attempt = z.object({
  /** `account` is the way of the reading account, `machine` the proxy that WinHTTP is set to. */
  way: z.enum(['account', 'machine']),
  /** The proxy, such as http://proxy.corp.example:8080; null when the way is direct. */
  proxy: z.string().nullable(),
  reached: z.boolean(),
  /** The HTTP status; null when nothing answered. */
  status: z.number().int().min(100).max(599).nullable(),
  /** What failed; null when it was reached. */
  error: z.string().nullable(),
});

const endpointState = z.object({
  /** Such as officeclient.microsoft.com:443. */
  address: z.string(),
  attempts: z.array(attempt).min(1).max(2),
});

export type Endpoint = z.infer<typeof endpointState>;

const hosts = { mitigations: 'officeclient.microsoft.com:443' } as const;

export const endpoint = defineQuestion({
  kind: 'endpoint',
  /** `mitigations` is where Exchange gets its emergency mitigations. */
  params: z.object({ name: z.enum(['mitigations']) }),
  value: endpointState,
  where: ({ name }) => ({ en: `HTTPS to ${hosts[name]}`, fr: `HTTPS vers ${hosts[name]}` }),
  needs: {
    en: 'an account that may sign in over the network',
    fr: 'un compte autorisé à ouvrir une session réseau',
  },
  timeLimit: 30_000,
});

/** What happened on each way. */
export function describeEndpoint(found: Endpoint): Said {
  const said = found.attempts.map(({ proxy, reached, status, error }) => {
    const result = reached ? `HTTP ${String(status)}` : (error ?? '');
    return {
      en: `${proxy === null ? 'direct' : `by way of ${proxy}`}: ${result}`,
      fr: `${proxy === null ? 'en direct' : `par ${proxy}`}\u00a0: ${result}`,
    };
  });
  return { en: said.map((one) => one.en).join('; '), fr: said.map((one) => one.fr).join('\u00a0; ') };
}
