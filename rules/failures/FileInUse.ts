/** Setup wanted to replace or delete a file that another program holds open. */
import { nameProcess, runningProcesses, type ProcessesState } from '../../probes/questions/process';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { excludeFromAntivirus, restartAndRerun, said, since2013, steps } from './wording';

const wanted = said('none', 'aucun');

function describe({ processes }: ProcessesState) {
  const names = processes.map((one) => nameProcess(one).en).join('; ');
  return processes.length === 0 ? wanted : said(names, names);
}

export const FileInUse = defineFailure({
  id: 'FileInUse',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A file that Setup wants to replace is in use',
      checks: 'Setup or Windows Installer wrote to a file, and Windows answered that another process is using it.',
      why: 'Antivirus, backup, monitoring or an open shell may hold the file. Windows releases it when that program closes it.',
    },
    fr: {
      title: 'Un fichier à remplacer est utilisé par un autre programme',
      checks:
        'Le programme d’installation ou Windows Installer a écrit dans un fichier, et Windows a répondu qu’un autre processus l’utilise.',
      why: 'Un antivirus, une sauvegarde, un outil de supervision ou une invite de commandes ouverte peut le tenir. Windows le libère quand ce programme le ferme.',
    },
  },
  fingerprints: [
    { pattern: "cannot access the file '(?P<path>[^'\\n]+)' because it is being used by another process" },
    { pattern: 'because it is being used by another process' },
    { pattern: '0x80070020' },
  ],
  phrases: {
    en: [
      'the process cannot access the file because it is being used by another process',
      'antivirus locks exchange files during setup',
      'file in use by another process during the cu',
      '0x80070020 sharing violation exchange setup',
      'a dll of exchange is locked and setup fails',
    ],
    fr: [
      'le processus ne peut pas accéder au fichier, utilisé par un autre processus',
      'le processus ne peut pas accéder au fichier car il est utilisé par un autre processus',
      'le processus ne peut pas accéder au fichier car il est utilisé par un autre processus',
      'l’antivirus verrouille des fichiers exchange pendant setup',
      'fichier utilisé par un autre processus pendant la cu',
      '0x80070020 violation de partage setup exchange',
      'une dll exchange est verrouillée, setup échoue',
    ],
  },
  asks: { holders: runningProcesses({ holding: 'exchange-files' }) },
  judge: ({ holders }) => {
    const shows = [{ question: 'holders' as const, found: describe(holders), wanted }];
    return holders.processes.length === 0
      ? {
          verdict: 'pass',
          because: said(
            'No foreign process has a file of Exchange loaded now.',
            'Aucun processus étranger n’a maintenant de fichier d’Exchange chargé.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'Processes have files of Exchange loaded.',
            'Des processus ont des fichiers d’Exchange chargés.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'free-the-file',
      title: said(
        'Find and close the program that holds the file',
        'Trouver et fermer le programme qui tient le fichier',
      ),
      steps: ({ captures }) =>
        steps(
          said(
            `The file: ${captures['path'] ?? 'the one in the message'}.`,
            `Le fichier : ${captures['path'] ?? 'celui du message'}.`,
          ),
          said(
            'Close PowerShell, consoles and tools in every session of this server: `quser` lists the sessions.',
            'Fermer PowerShell, consoles et outils dans toutes les sessions du serveur : `quser` énumère les sessions.',
          ),
          said(
            'Find the holder: Resource Monitor, CPU, Associated Handles, with the name of the file.',
            'Trouver le détenteur : Moniteur de ressources, Processeur, Descripteurs associés, avec le nom du fichier.',
          ),
          excludeFromAntivirus,
          said(
            'Stop backup and monitoring agents while Setup runs.',
            'Arrêter les agents de sauvegarde et de supervision pendant l’installation.',
          ),
          restartAndRerun,
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Start the agents again.', 'Redémarrer les agents.'),
      minutes: 20,
    },
  ],
  sources: [
    {
      title: 'Running Windows antivirus software on Exchange servers',
      url: 'https://learn.microsoft.com/exchange/antispam-and-antimalware/windows-antivirus-software',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentence and the code are those of Windows.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Only files that are loaded as modules are seen; a data file held open is not.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'nobody holds a file', answers: { holders: { processes: [] } }, verdict: 'pass' },
      {
        name: 'an agent does',
        answers: {
          holders: {
            processes: [
              {
                id: 3120,
                name: 'BackupAgent',
                startedAt: '2026-11-19T22:00:00+01:00',
                user: 'NT AUTHORITY\\SYSTEM',
                session: 0,
              },
            ],
          },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] The process cannot access the file 'E:\\Exchange\\V15\\Bin\\Microsoft.Exchange.Data.dll' because it is being used by another process.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The file could not be replaced. (Exception from HRESULT: 0x80070020)',
    ],
    pasted: [
      "The process cannot access the file 'E:\\Exchange\\V15\\Bin\\Microsoft.Exchange.Data.dll' because it is being used by another process.",
      'antivirus locks exchange files during setup on EX01',
      'fichier utilisé par un autre processus pendant la cu exchange',
    ],
  },
});
