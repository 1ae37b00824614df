/** Sets a Windows service to start by itself and starts it. */
import { z } from 'zod';
import { defineFix } from '../fix';
import { describeService, service } from '../questions/service';

export const startService = defineFix({
  kind: 'start-service',
  params: z.object({ name: z.string().regex(/^[\w .$-]{1,80}$/), startType: z.enum(['Automatic', 'Manual']) }),
  title: ({ name, startType }) => ({
    en: `Set service ${name} to ${startType} and start it`,
    fr: `Régler le service ${name} sur ${startType === 'Automatic' ? 'Automatique' : 'Manuel'} et le démarrer`,
  }),
  reads: ({ name }) => service({ name }),
  describe: describeService,
  wanted: ({ startType }) =>
    startType === 'Automatic'
      ? { en: 'Running, start type Automatic', fr: 'En cours d’exécution, type de démarrage Automatique' }
      : { en: 'Running, start type Manual', fr: 'En cours d’exécution, type de démarrage Manuel' },
  settled: (state, { startType }) =>
    state.exists &&
    state.status === 'Running' &&
    // A delayed start is an automatic one; Windows keeps the flag when only the start type is set.
    (state.startType === startType || ['Automatic', 'AutomaticDelayedStart'].includes(state.startType)),
  refuses: (state) =>
    state.exists
      ? undefined
      : { en: 'The service is not installed on this server.', fr: 'Le service n’est pas installé sur ce serveur.' },
  blastRadius: ({ name }) => ({
    en: `Only service ${name} and the services that it depends on. Nobody is disconnected.`,
    fr: `Uniquement le service ${name} et ceux dont il dépend. Personne n’est déconnecté.`,
  }),
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: ({ name }) => ({
    en: `Stop service ${name} and set its start type back to the one that this card shows as the state before.`,
    fr: `Arrêter le service ${name} et rétablir le type de démarrage indiqué sous « avant ».`,
  }),
  minutes: 1,
});
