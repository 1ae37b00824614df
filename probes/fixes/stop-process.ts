/**
 * Ends one process that keeps files of Exchange open: this id with this start time, and no other.
 *
 * Windows gives ids out again. A process with the same id but another start time is somebody else's and is left alone.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { nameProcess, runningProcesses, type ProcessesState, type RunningProcess } from '../questions/process';
import { moment, sayMoment } from '../questions/moment';
import type { Said } from '../said';

/** Only shells and consoles of people: ending anything else may damage what it is doing. */
export const stoppableProcesses = ['powershell', 'powershell_ise', 'pwsh', 'mmc'] as const;

const stopProcessParams = z.strictObject({
  id: z.number().int().positive(),
  startedAt: moment,
  name: z.enum(stoppableProcesses),
});

type StopProcessParams = z.infer<typeof stopProcessParams>;

export const stopProcess = defineFix({
  kind: 'stop-process',
  params: stopProcessParams,
  title: ({ id, name, startedAt }) => ({
    en: `End process ${name} (${id}), started ${sayMoment(startedAt).en}`,
    fr: `Arrêter le processus ${name} (${id}), démarré le ${sayMoment(startedAt).fr}`,
  }),
  reads: ({ id }) => runningProcesses({ id }),
  describe: (state, params) => describeOne(find(state, params)),
  wanted: () => ({ en: 'not running', fr: 'arrêté' }),
  settled: (state, params) => find(state, params) === undefined,
  identity: (state) => state.processes.map(({ id, name, startedAt }) => ({ id, name, startedAt })),
  refuses: (state, params) => {
    const found = find(state, params);
    if (found === undefined || found.name.toLowerCase() === params.name) return undefined;
    return {
      en: `Process ${params.id} is ${found.name}, not ${params.name}: it is not ended.`,
      fr: `Le processus ${params.id} est ${found.name} et non ${params.name} : il n’est pas arrêté.`,
    };
  },
  blastRadius: ({ name, id }) => ({
    en: `Only ${name} (${id}). What runs in that window is broken off, and unsaved work in it is lost.`,
    fr: `Uniquement ${name} (${id}). Ce qui s’exécute dans cette fenêtre est interrompu, et le travail non enregistré est perdu.`,
  }),
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'medium',
  reversal: () => ({
    en: 'None: a process cannot be brought back. Its owner can open a new window.',
    fr: 'Aucun : un processus arrêté ne peut pas être rétabli. Son propriétaire peut ouvrir une nouvelle fenêtre.',
  }),
  minutes: 1,
});

function find(state: ProcessesState, { id, startedAt }: StopProcessParams): RunningProcess | undefined {
  const started = Date.parse(startedAt);
  return state.processes.find((process) => process.id === id && Date.parse(process.startedAt) === started);
}

function describeOne(process: RunningProcess | undefined): Said {
  if (process === undefined) return { en: 'not running', fr: 'arrêté' };
  const named = nameProcess(process);
  const started = sayMoment(process.startedAt);
  return { en: `running: ${named.en}, since ${started.en}`, fr: `en cours : ${named.fr}, depuis le ${started.fr}` };
}
