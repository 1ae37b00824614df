/** Whether a server may be restarted now: who works on it, which installers run, and when it last started. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import { moment } from './moment';

const restartReadinessState = z.object({
  lastBoot: moment,
  /** True when at least one restart flag that Exchange Setup looks at is set. */
  pendingRestart: z.boolean(),
  interactiveSessions: z.array(
    z.object({
      /** `DOMAIN\user`. */
      user: z.string(),
      /** A disconnected session may still hold open windows and running work. */
      state: z.enum(['Active', 'Disconnected']),
    }),
  ),
  /** Installers at work: Exchange Setup, Windows Installer, the Windows servicing stack. */
  setupsRunning: z.array(z.object({ id: z.number().int().positive(), name: z.string() })),
});

export type RestartReadiness = z.infer<typeof restartReadinessState>;

export const restartReadiness = defineQuestion({
  kind: 'restart-readiness',
  params: z.object({}),
  value: restartReadinessState,
  where: () => ({
    en: 'last start, people logged on and installers at work',
    fr: 'dernier démarrage, sessions ouvertes et installations en cours',
  }),
  needs: {
    en: 'the right to see sessions and processes of all users (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de voir les sessions et les processus de tous les utilisateurs (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 20_000,
});
