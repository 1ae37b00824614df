/**
 * Whether the server can open its own registry over the network, by its own full name, as Setup does.
 *
 * The state of the service and what the name resolves to come along, because they are the usual reasons why it cannot.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { service } from './service';

const remoteRegistryState = z.object({
  /** The full name that was used. */
  fqdn: z.string(),
  opened: z.boolean(),
  /** What Windows said, in the server's language; null when the registry was opened. */
  error: z.string().nullable(),
  /** Addresses that the server's own name resolves to on the server. */
  resolvesTo: z.array(z.string()),
  /** Addresses that the server's network adapters have, the loopback included. */
  ownAddresses: z.array(z.string()),
  /** The service RemoteRegistry. It may stop when idle and start by itself when it is called. */
  service: service.definition.value,
});

export type RemoteRegistryState = z.infer<typeof remoteRegistryState>;

export const remoteRegistry = defineQuestion({
  kind: 'remote-registry',
  params: z.object({}),
  value: remoteRegistryState,
  where: () => ({
    en: 'the server’s own registry, opened over the network by its full name',
    fr: 'Registre du serveur lui-même, ouvert par le réseau avec son nom complet',
  }),
  needs: {
    en: 'the rights of a local administrator of the server (or a JEA endpoint that allows this one call)',
    fr: 'les droits d’un administrateur local du serveur (ou un point de terminaison JEA qui permet cet appel)',
  },
  // A name that does not resolve, or a firewall that swallows the call, takes its time to fail.
  timeLimit: 45_000,
});
