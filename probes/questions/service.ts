/** Whether a Windows service exists, runs, and how it is set to start. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

export const startTypes = ['Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled', 'Boot', 'System'] as const;

const serviceState = z.discriminatedUnion('exists', [
  z.object({ exists: z.literal(false) }),
  z.object({
    exists: z.literal(true),
    /** As Windows shows it on that server, in the server's language. */
    displayName: z.string(),
    status: z.enum(['Running', 'Stopped', 'StartPending', 'StopPending', 'Paused', 'PausePending', 'ContinuePending']),
    startType: z.enum(startTypes),
  }),
]);

export type ServiceState = z.infer<typeof serviceState>;

export const service = defineQuestion({
  kind: 'service',
  params: z.object({ name: z.string().regex(/^[\w .$-]{1,80}$/) }),
  value: serviceState,
  where: ({ name }) => ({ en: `service ${name}`, fr: `service ${name}` }),
  needs: {
    en: 'the right to query services (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’interroger les services (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});

const statusWords: Readonly<Record<Extract<ServiceState, { exists: true }>['status'], Said>> = {
  Running: { en: 'Running', fr: 'En cours d’exécution' },
  Stopped: { en: 'Stopped', fr: 'Arrêté' },
  StartPending: { en: 'Starting', fr: 'Démarrage en cours' },
  StopPending: { en: 'Stopping', fr: 'Arrêt en cours' },
  Paused: { en: 'Paused', fr: 'Suspendu' },
  PausePending: { en: 'Pausing', fr: 'Suspension en cours' },
  ContinuePending: { en: 'Resuming', fr: 'Reprise en cours' },
};

const startTypeWords: Readonly<Record<(typeof startTypes)[number], Said>> = {
  Automatic: { en: 'Automatic', fr: 'Automatique' },
  AutomaticDelayedStart: { en: 'Automatic (delayed start)', fr: 'Automatique (début différé)' },
  Manual: { en: 'Manual', fr: 'Manuel' },
  Disabled: { en: 'Disabled', fr: 'Désactivé' },
  Boot: { en: 'Boot', fr: 'Amorçage' },
  System: { en: 'System', fr: 'Système' },
};

/** The state of a service as a card shows it: "Stopped, start type Disabled". */
export function describeService(state: ServiceState): Said {
  if (!state.exists) return { en: 'not installed', fr: 'non installé' };
  const status = statusWords[state.status];
  const start = startTypeWords[state.startType];
  return { en: `${status.en}, start type ${start.en}`, fr: `${status.fr}, type de démarrage ${start.fr}` };
}
