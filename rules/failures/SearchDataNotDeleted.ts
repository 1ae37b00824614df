/** Setup removes the old data of the search service, and something still holds a file in it. */
import { nameProcess, runningProcesses, type ProcessesState } from '../../probes/questions/process';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, thread } from './sources';
import { excludeFromAntivirus, rerun, said, since2013, steps } from './wording';

const wanted = said('none', 'aucun');

function describe({ processes }: ProcessesState) {
  const names = processes.map((one) => nameProcess(one).en).join('; ');
  return processes.length === 0 ? wanted : said(names, names);
}

export const SearchDataNotDeleted = defineFailure({
  id: 'SearchDataNotDeleted',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The old search data could not be deleted',
      checks: 'Setup removed the data folder of the Search Foundation, and Windows refused one of its files.',
      why: 'A noderunner.exe that did not end, or an antivirus, still has the file open.',
    },
    fr: {
      title: 'Les anciennes données de recherche n’ont pas pu être supprimées',
      checks:
        'Le programme d’installation a supprimé le dossier de données de Search Foundation, et Windows a refusé l’un de ses fichiers.',
      why: 'Un noderunner.exe qui ne s’est pas terminé, ou un antivirus, tient encore le fichier.',
    },
  },
  fingerprints: [{ pattern: 'Failure cleaning up SearchFoundation Data folder\\. - [A-Za-z]:' }],
  phrases: {
    en: [
      'failure cleaning up searchfoundation data folder',
      'searchfoundation data folder access denied',
      'flowservice.dll access denied search ceres',
      'hostcontroller data folder cannot be deleted during the cu',
      'noderunner still running and setup fails',
    ],
    fr: [
      'échec du nettoyage du dossier searchfoundation data',
      'dossier data de searchfoundation accès refusé',
      'flowservice.dll accès refusé search ceres',
      'dossier hostcontroller data impossible à supprimer pendant la cu',
      'noderunner encore actif, setup échoue',
    ],
  },
  asks: { nodes: runningProcesses({ names: ['noderunner', 'hostcontrollerservice'] }) },
  judge: ({ nodes }) => {
    const shows = [{ question: 'nodes' as const, found: describe(nodes), wanted }];
    return nodes.processes.length === 0
      ? {
          verdict: 'pass',
          because: said(
            'No process of the search service runs now.',
            'Aucun processus du service de recherche n’est actif maintenant.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'Processes of the search service run: while Setup is at this step, they must not.',
            'Des processus du service de recherche sont actifs : à cette étape de l’installation, ils ne doivent pas l’être.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'stop-search-and-clear',
      title: said('Stop search and clear the folder', 'Arrêter la recherche et vider le dossier'),
      steps: steps(
        said(
          'Stop the services: `Stop-Service HostControllerService,MSExchangeFastSearch`',
          'Arrêter les services : `Stop-Service HostControllerService,MSExchangeFastSearch`',
        ),
        said(
          'Wait until no noderunner.exe is left; end one that stays by its number.',
          'Attendre qu’il ne reste aucun noderunner.exe ; arrêter par son numéro celui qui reste.',
        ),
        excludeFromAntivirus,
        said(
          'Move the subfolders of V15\\Bin\\Search\\Ceres\\HostController\\Data to another folder. The search catalogs of the databases lie elsewhere and stay.',
          'Déplacer les sous-dossiers de V15\\Bin\\Search\\Ceres\\HostController\\Data vers un autre dossier. Les catalogues de recherche des bases sont ailleurs et restent.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said(
        'Move the subfolders back and start the services.',
        'Remettre les sous-dossiers et démarrer les services.',
      ),
      minutes: 15,
    },
  ],
  sources: [
    thread(
      'Exchange 2016 CU19 update failed at Mailbox role: Mailbox service',
      '301866/exchange-2016-cu-19-update-failed-at-mailbox-role',
    ),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 CU19.' },
    { claim: 'judge', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'search is stopped', answers: { nodes: { processes: [] } }, verdict: 'pass' },
      {
        name: 'a node stayed',
        answers: {
          nodes: {
            processes: [
              {
                id: 9120,
                name: 'noderunner',
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
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n &$command -action u -silent;\n" was run: "System.Exception: Failure cleaning up SearchFoundation Data folder. - C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\Search\\Ceres\\HostController\\Data - Exception calling "Delete" with "2" argument(s): "Access to the path \'Microsoft.ClientResourceView.FlowService.dll\' is denied."',
    ],
    pasted: [
      'System.Exception: Failure cleaning up SearchFoundation Data folder. - C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\Search\\Ceres\\HostController\\Data - Access to the path is denied.',
      'exchange cu: searchfoundation data folder cannot be deleted, access denied',
      'dossier data de searchfoundation impossible à supprimer pendant la cu exchange, accès refusé',
    ],
  },
});
