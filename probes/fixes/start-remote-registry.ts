/**
 * Sets the Remote Registry service to Automatic and starts it.
 *
 * The proof is the thing that Setup needs, not the state of the service: the server opens its own registry by its full
 * name. The service may stop again when idle and is started by the next call.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { remoteRegistry, type RemoteRegistryState } from '../questions/remote-registry';
import { describeService } from '../questions/service';
import type { Said } from '../said';

export const startRemoteRegistry = defineFix({
  kind: 'start-remote-registry',
  params: z.object({}),
  title: () => ({
    en: 'Set the Remote Registry service to Automatic and start it',
    fr: 'Régler le service Registre à distance sur Automatique et le démarrer',
  }),
  reads: () => remoteRegistry({}),
  describe: describeRemoteRegistry,
  wanted: () => ({
    en: 'registry opened by its own full name, service start type Automatic',
    fr: 'Registre ouvert avec son propre nom complet, type de démarrage du service Automatique',
  }),
  settled: (state) => state.opened && state.service.exists && state.service.startType !== 'Disabled',
  // The words of the error and the order of addresses may differ between two readings of the same state.
  identity: ({ opened, service }) => ({ opened, service }),
  refuses: (state) => {
    if (!state.service.exists) {
      return {
        en: 'The service RemoteRegistry is not installed.',
        fr: 'Le service RemoteRegistry n’est pas installé.',
      };
    }
    if (!resolvesToItself(state)) {
      return {
        en: `${state.fqdn} does not resolve to this server: starting the service would not help. Correct the name resolution first.`,
        fr: `${state.fqdn} ne correspond pas à une adresse de ce serveur : démarrer le service ne servirait à rien. Corriger d’abord la résolution de noms.`,
      };
    }
    return undefined;
  },
  blastRadius: () => ({
    en: 'Only the service RemoteRegistry. Administrators of the server can then read its registry over the network. Nobody is disconnected.',
    fr: 'Uniquement le service RemoteRegistry. Les administrateurs du serveur peuvent alors lire son Registre par le réseau. Personne n’est déconnecté.',
  }),
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: () => ({
    en: 'Stop RemoteRegistry and set its start type back to what is shown under "before".',
    fr: 'Arrêter RemoteRegistry et rétablir le type de démarrage indiqué sous « avant ».',
  }),
  minutes: 1,
});

/** "not opened: The network path was not found.; service Stopped, start type Disabled". */
export function describeRemoteRegistry(state: RemoteRegistryState): Said {
  const service = describeService(state.service);
  if (state.opened) return { en: `opened; service ${service.en}`, fr: `ouvert ; service ${service.fr}` };
  const error = state.error === null ? '' : ` (${state.error})`;
  return { en: `not opened${error}; service ${service.en}`, fr: `non ouvert${error} ; service ${service.fr}` };
}

/** True when the server's own name leads to one of its own addresses. Nothing resolved counts as no. */
export function resolvesToItself(state: RemoteRegistryState): boolean {
  const own = new Set(state.ownAddresses.map((address) => address.toLowerCase()));
  return state.resolvesTo.some((address) => own.has(address.toLowerCase()));
}
