/** The DAG Management service is started on every Mailbox server, with or without a database availability group. */
import { serviceDidNotStart } from './service-start';
import { said, steps } from './wording';

export const DagManagementDidNotStart = serviceDidNotStart({
  id: 'DagManagementDidNotStart',
  service: 'MSExchangeDagMgmt',
  shown: 'Microsoft Exchange DAG Management',
  words: {
    en: {
      title: 'The DAG Management service did not start during Setup',
      checks: 'Setup started MSExchangeDagMgmt and waited for it in vain.',
      why: 'The service runs on every Mailbox server. It asks Active Directory and the cluster service, and ends when neither answers in time.',
    },
    fr: {
      title: 'Le service DAG Management n’a pas démarré pendant l’installation',
      checks: 'Le programme d’installation a démarré MSExchangeDagMgmt et l’a attendu en vain.',
      why: 'Ce service existe sur chaque serveur de boîtes aux lettres. Il interroge Active Directory et le service de cluster, et s’arrête si aucun ne répond à temps.',
    },
  },
  phrases: {
    en: [
      'msexchangedagmgmt failed to reach status running',
      'dag management service does not start during setup',
      'setup fails at start-setupservice msexchangedagmgmt',
      'exchange dag management stuck at starting',
      'dagmgmt service timeout in the mailbox role',
      'MSExchangeDagMgmt did not start',
    ],
    fr: [
      'msexchangedagmgmt n’atteint pas l’état running',
      'le service dag management ne démarre pas',
      'setup échoue à start-setupservice msexchangedagmgmt',
      'dag management bloqué au démarrage pendant setup',
      'délai dépassé msexchangedagmgmt',
    ],
  },
  lookAt: steps(
    said(
      'See that MSExchangeADTopology, MSExchangeRepl and, on a member of a database availability group, ClusSvc run.',
      'Vérifier que MSExchangeADTopology, MSExchangeRepl et, sur un membre d’un groupe de disponibilité de base de données, ClusSvc sont démarrés.',
    ),
    said(
      'See that the server resolves its own full name and the name of the group in DNS: `Resolve-DnsName NAME`',
      'Vérifier que le serveur résout dans le DNS son propre nom complet et celui du groupe : `Resolve-DnsName NOM`',
    ),
    said(
      'On a slow server, start the service by hand while Setup is at this step.',
      'Sur un serveur lent, démarrer le service à la main pendant cette étape.',
    ),
  ),
  sources: [{ title: 'Microsoft Q&A: MSExchangeDagMgmt does not start during Setup (December 2020)' }],
  seen: 'Seen with 2016, task MailboxServiceControlLast.',
  pasted: [
    "Service 'MSExchangeDagMgmt' failed to reach status 'Running' on this server.",
    'exchange setup fails at start-setupservice msexchangedagmgmt',
    'le service dag management ne démarre pas pendant setup exchange',
  ],
});
