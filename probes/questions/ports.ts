/** Which local TCP ports are listened on, and by which process: two programs cannot have one port. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const portsState = z.object({
  /** One entry for each port that was asked for, in that order. */
  ports: z
    .array(
      z.object({
        port: z.number().int().min(1).max(65_535),
        listening: z.boolean(),
        /** Processes that listen; null when the account may not see them. Empty when nobody listens. */
        owners: z.array(z.object({ id: z.number().int().nonnegative(), name: z.string() })).nullable(),
      }),
    )
    .max(20),
});

export type Ports = z.infer<typeof portsState>;

export const ports = defineQuestion({
  kind: 'ports',
  params: z.object({ ports: z.array(z.number().int().min(1).max(65_535)).min(1).max(20) }),
  value: portsState,
  where: ({ ports: asked }) => ({ en: `TCP ports ${asked.join(', ')}`, fr: `ports TCP ${asked.join(', ')}` }),
  needs: {
    en: 'an account that may sign in over the network; a local administrator, to see which process listens',
    fr: 'un compte autorisé à ouvrir une session réseau\u00a0; administrateur local, pour voir quel processus écoute',
  },
  timeLimit: 20_000,
});

export function describePorts(found: Ports): Said {
  const used = found.ports.filter((one) => one.listening);
  if (used.length === 0) return { en: 'free', fr: 'libres' };
  const said = used.map(({ port, owners }) => {
    const names = (owners ?? []).map(({ id, name }) => `${name} (${id})`).join(', ');
    return names === '' ? { en: `${port}`, fr: `${port}` } : { en: `${port}: ${names}`, fr: `${port}\u00a0: ${names}` };
  });
  return {
    en: `in use: ${said.map((one) => one.en).join('; ')}`,
    fr: `utilisés\u00a0: ${said.map((one) => one.fr).join('\u00a0; ')}`,
  };
}
