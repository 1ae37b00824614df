/** Setup registers the Exchange plug-in of Windows Server Backup with sc.exe, and Windows refused. */
import { describeService, service } from '../../probes/questions/service';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, thread } from './sources';
import { restartAndRerun, said, since2013, steps } from './wording';

export const BackupServiceNotRegistered = defineFailure({
  id: 'BackupServiceNotRegistered',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The Windows Server Backup extension of Exchange could not be registered',
      checks: 'Setup ran sc.exe for the service wsbexchange, and it ended with an error.',
      why: 'The usual reason is an old entry of that service that is marked for deletion: Windows removes it only when nobody has it open any more.',
    },
    fr: {
      title: 'L’extension d’Exchange pour Sauvegarde Windows Server n’a pas pu être inscrite',
      checks:
        'Le programme d’installation a lancé sc.exe pour le service wsbexchange, et sc.exe s’est terminé en erreur.',
      why: 'En général, une ancienne entrée de ce service est marquée pour suppression : Windows ne la retire que lorsque plus personne ne la tient ouverte.',
    },
  },
  fingerprints: [{ pattern: 'wsbexchange.*Process execution failed with exit code (?P<code>\\d+)' }],
  phrases: {
    en: [
      'wsbexchange process execution failed',
      'wsbexchange service cannot be created',
      'sc.exe create wsbexchange exit code',
      'windows server backup extension for exchange fails in setup',
      'wsbexchange marked for deletion',
    ],
    fr: [
      'wsbexchange process execution failed pendant setup',
      'impossible de créer le service wsbexchange',
      'sc.exe create wsbexchange code de sortie',
      'extension exchange de sauvegarde windows server échoue',
      'wsbexchange marqué pour suppression',
    ],
  },
  asks: { service: service({ name: 'wsbexchange' }) },
  judge: ({ service: state }) => {
    const shows = [{ question: 'service' as const, found: describeService(state) }];
    return state.exists && state.startType !== 'Disabled'
      ? {
          verdict: 'pass',
          because: said('The service wsbexchange is registered now.', 'Le service wsbexchange est inscrit maintenant.'),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'The service wsbexchange is missing, or disabled as one that waits for its deletion.',
            'Le service wsbexchange est absent, ou désactivé comme un service en attente de suppression.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'let-go-of-the-old-entry',
      title: said('Let Windows remove the old entry', 'Laisser Windows retirer l’ancienne entrée'),
      steps: steps(
        said(
          'Close the Services console, Task Manager and other tools in every session of this server: an open console keeps the entry.',
          'Fermer la console Services, le Gestionnaire des tâches et les autres outils dans toutes les sessions du serveur : une console ouverte retient l’entrée.',
        ),
        said('Look at the entry: `sc.exe query wsbexchange`', 'Examiner l’entrée : `sc.exe query wsbexchange`'),
        said(
          'If it is there and does not start, remove it: `sc.exe delete wsbexchange`. Setup creates it anew.',
          'Si elle existe et ne démarre pas, la supprimer : `sc.exe delete wsbexchange`. Le programme d’installation la recrée.',
        ),
        restartAndRerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Setup registers the service again; its file is V15\\Bin\\wsbexchange.exe.',
        'Le programme d’installation inscrit de nouveau le service ; son fichier est V15\\Bin\\wsbexchange.exe.',
      ),
      minutes: 15,
    },
  ],
  sources: [
    thread('Getting error to install Exchange 2016 CU18', '310561/getting-error-to-install-exchange-2016-cu18'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 CU18.' },
    { claim: 'judge', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'registered',
        answers: {
          service: {
            exists: true,
            displayName: 'Microsoft Exchange Server Extension for Windows Server Backup',
            status: 'Stopped',
            startType: 'Manual',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'marked for deletion',
        answers: {
          service: {
            exists: true,
            displayName: 'Microsoft Exchange Server Extension for Windows Server Backup',
            status: 'Stopped',
            startType: 'Disabled',
          },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n               Start-SetupProcess -Name:"$servicecmd" -Args:"create wsbexchange binpath= `"$WsbBinPath`" type= own start= demand";\n        " was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 1072.\n   at Microsoft.Exchange.Management.Tasks.RunProcessBase.InternalProcessRecord()".',
    ],
    pasted: [
      'The following error was generated when "$error.Clear(); Start-SetupProcess -Name:"$servicecmd" -Args:"create wsbexchange" was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 1.',
      'exchange setup: wsbexchange service cannot be created, marked for deletion',
      'setup exchange : impossible de créer le service wsbexchange',
    ],
  },
});
