/** The verdict on processes that keep files of Exchange open, the same before an upgrade and before a removal. */
import { nameProcess, type ProcessesState, type RunningProcess } from '../probes/questions/process';
import { blockingProcesses } from './open-files';
import type { Judged } from './rule';

const wanted = { en: 'no such process', fr: 'aucun processus de ce type' };

export function judgeOpenFiles(holding: ProcessesState): Judged<'holding'> {
  const blocking = blockingProcesses(holding);
  const first = blocking[0];
  if (!first) {
    return {
      verdict: 'pass',
      because: {
        en: 'No shell, console or other program of a person keeps files of Exchange open.',
        fr: 'Aucun interpréteur de commandes, console ou autre programme d’un utilisateur ne garde ouverts des fichiers d’Exchange.',
      },
      shows: [{ question: 'holding', found: { en: 'none', fr: 'aucun' }, wanted }],
    };
  }
  const names = blocking.map((process) => nameProcess(process));
  const list = { en: names.map((name) => name.en).join('; '), fr: names.map((name) => name.fr).join(' ; ') };
  return {
    verdict: 'fail',
    because: {
      en: `Files of Exchange are kept open by ${list.en}.`,
      fr: `Des fichiers d’Exchange sont gardés ouverts par ${list.fr}.`,
    },
    shows: blocking.map((process) => ({ question: 'holding' as const, found: nameProcess(process), wanted })),
    captures: { process: [...new Set(blocking.map((process) => process.name))].join(', '), pid: String(first.id) },
  };
}

/** A PowerShell window that somebody left open, for examples. */
export const forgottenShell: RunningProcess = {
  id: 7312,
  name: 'powershell',
  startedAt: '2026-11-18T16:20:11+01:00',
  user: 'CORP\\adm-exch',
  session: 3,
};

/** A worker of IIS, as it runs on every healthy server. */
export const iisWorker: RunningProcess = {
  id: 4410,
  name: 'w3wp',
  startedAt: '2026-11-18T06:00:00+01:00',
  user: 'NT AUTHORITY\\SYSTEM',
  session: 0,
};
