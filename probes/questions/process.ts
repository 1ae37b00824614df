/**
 * Running processes: by id, by name, or those that keep files of Exchange open.
 *
 * Services, and programs that live in Exchange's own folder, are left out of the last form: Setup stops those itself.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';
import { moment } from './moment';

const processSelection = z.union([
  z.strictObject({ id: z.number().int().positive() }),
  /** Names without `.exe`, compared without case. */
  z.strictObject({ names: z.array(z.string().regex(/^[\w .-]{1,80}$/)).min(1) }),
  /** Processes that have files under Exchange's installation folder loaded. */
  z.strictObject({ holding: z.literal('exchange-files') }),
]);

const runningProcess = z.object({
  id: z.number().int().positive(),
  /** As Windows lists it, without `.exe`. */
  name: z.string(),
  startedAt: moment,
  /** `DOMAIN\user`; null where Windows does not say. */
  user: z.string().nullable(),
  /** 0 is the session of services and scheduled tasks; people work in 1 and above. */
  session: z.number().int().nonnegative(),
});

const processesState = z.object({ processes: z.array(runningProcess) });

export type RunningProcess = z.infer<typeof runningProcess>;
export type ProcessesState = z.infer<typeof processesState>;
type ProcessSelection = z.infer<typeof processSelection>;

export const runningProcesses = defineQuestion({
  kind: 'process',
  params: processSelection,
  value: processesState,
  where: (selection: ProcessSelection) => {
    if ('id' in selection) return { en: `process ${selection.id}`, fr: `processus ${selection.id}` };
    if ('names' in selection) {
      const names = selection.names.join(', ');
      return { en: `processes named ${names}`, fr: `processus nommés ${names}` };
    }
    return {
      en: 'processes that keep files of Exchange open',
      fr: 'processus qui gardent ouverts des fichiers d’Exchange',
    };
  },
  needs: {
    en: 'the right to see the processes of all users (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de voir les processus de tous les utilisateurs (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 30_000,
});

/** A process in a few words: "powershell (19404), CORP\admin, session 2". */
export function nameProcess(process: RunningProcess): Said {
  const owner = process.user === null ? '' : `, ${process.user}`;
  const name = `${process.name} (${process.id})${owner}, session ${process.session}`;
  return { en: name, fr: name };
}
