/** Edge keeps its configuration in an own instance of AD LDS, and that instance could not be made or reached. */
import { describeService, service } from '../../probes/questions/service';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

const wanted = said('Running', 'En cours d’exécution');

export const EdgeDirectoryInstanceFailed = defineFailure({
  id: 'EdgeDirectoryInstanceFailed',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The AD LDS instance of the Edge server could not be created',
      checks: 'Setup ran the installation of its AD LDS instance, named MSExchange, and it ended with an error.',
      why: 'A port that is taken (50389, 50636), a folder left by an earlier attempt, or a missing right to sign in as a service stops it.',
    },
    fr: {
      title: 'L’instance AD LDS du serveur Edge n’a pas pu être créée',
      checks:
        'Le programme d’installation a lancé la création de son instance AD LDS, nommée MSExchange, qui s’est terminée en erreur.',
      why: 'Un port occupé (50389, 50636), un dossier laissé par une tentative antérieure ou l’absence du droit d’ouvrir une session en tant que service l’en empêche.',
    },
  },
  fingerprints: [
    { pattern: 'adaminstall\\.exe.*(?:exit code [1-9]|failed)' },
    { pattern: "service 'ADAM_MSExchange'" },
  ],
  phrases: {
    en: [
      'ad lds instance msexchange could not be created edge',
      'adaminstall.exe failed edge transport',
      'ad lds instance msexchange could not be created',
      'adam_msexchange service does not start',
      'edge transport ad lds folder left from an earlier attempt',
    ],
    fr: [
      'instance ad lds msexchange impossible à créer edge',
      'adaminstall.exe échoue edge transport',
      'le service adam_msexchange ne démarre pas',
      'installation edge port 50389 occupé',
      'edge transport dossier ad lds d’une tentative antérieure',
    ],
  },
  asks: { service: service({ name: 'ADAM_MSExchange' }) },
  judge: ({ service: state }) => {
    const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
    return state.exists && state.status === 'Running'
      ? {
          verdict: 'pass',
          because: said(
            'The AD LDS instance MSExchange runs now.',
            'L’instance AD LDS MSExchange est démarrée maintenant.',
          ),
          shows,
        }
      : {
          verdict: 'fail',
          because: said(
            'The AD LDS instance MSExchange is missing or not running.',
            'L’instance AD LDS MSExchange est absente ou arrêtée.',
          ),
          shows,
        };
  },
  causedBy: [],
  remedies: [
    {
      id: 'make-room-for-the-instance',
      title: said('Make room for the instance', 'Faire place à l’instance'),
      steps: steps(
        said(
          'Read C:\\Windows\\debug\\adamsetup.log: its last error names the reason.',
          'Lire C:\\Windows\\debug\\adamsetup.log : sa dernière erreur donne la raison.',
        ),
        said(
          'See that nobody listens on its ports: `Get-NetTCPConnection -State Listen -LocalPort 50389,50636 -ErrorAction SilentlyContinue`. Other ports can be given with `/AdamLdapPort` and `/AdamSslPort`.',
          'Vérifier qu’aucun programme n’écoute sur ses ports : `Get-NetTCPConnection -State Listen -LocalPort 50389,50636 -ErrorAction SilentlyContinue`. D’autres ports se donnent par `/AdamLdapPort` et `/AdamSslPort`.',
        ),
        said(
          'If an instance MSExchange is left from an attempt that failed, remove it under Programs and Features, and move V15\\TransportRoles\\data\\Adam away.',
          'Si une instance MSExchange reste d’une tentative en échec, la retirer dans Programmes et fonctionnalités, et déplacer V15\\TransportRoles\\data\\Adam.',
        ),
        said(
          'See that Network Service may log on as a service (User Rights Assignment).',
          'Vérifier que Service réseau a le droit d’ouvrir une session en tant que service (Attribution des droits utilisateur).',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Move the folder back.', 'Remettre le dossier en place.'),
      minutes: 45,
      never: [
        said(
          'Do not remove the instance of an Edge server that works: its subscription and its rules are in it. Export them first with ExportEdgeConfig.ps1.',
          'Ne pas retirer l’instance d’un serveur Edge en service : elle contient son abonnement et ses règles. Les exporter d’abord avec ExportEdgeConfig.ps1.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'No public log was at hand; the names of the program and of the instance are fixed.',
    },
    { claim: 'judge', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: {
          service: { exists: true, displayName: 'Microsoft Exchange ADAM', status: 'Running', startType: 'Automatic' },
        },
        verdict: 'pass',
      },
      { name: 'not created', answers: { service: { exists: false } }, verdict: 'fail' },
    ],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n start-SetupProcess -Name:"C:\\Windows\\ADAM\\adaminstall.exe"\n" was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 20.',
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Cannot open the service 'ADAM_MSExchange' on computer '.'.",
    ],
    pasted: [
      'start-SetupProcess -Name:"C:\\Windows\\ADAM\\adaminstall.exe" was run: "Microsoft.Exchange.Configuration.Tasks.TaskException: Process execution failed with exit code 20.',
      'exchange edge setup: ad lds instance msexchange could not be created',
      'instance ad lds msexchange impossible à créer sur le serveur edge exchange',
    ],
  },
});
