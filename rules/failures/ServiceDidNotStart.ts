/** Setup started a service and it did not come up in time; which one and why decides what to do. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates, setupLogLines } from './sources';
import { enableServicesFirst, excludeFromAntivirus, restartAndRerun, said, since2013, steps } from './wording';

export const ServiceDidNotStart = defineFailure({
  id: 'ServiceDidNotStart',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A service that Setup started did not come up in time',
      checks: 'Setup started a Windows service and waited, and the service did not reach the state Running.',
      why: 'The task that needs the service stops there. The reason is not in the Setup log: the service writes it to the event log.',
    },
    fr: {
      title: 'Un service lancé par le programme d’installation n’a pas démarré à temps',
      checks:
        'Le programme d’installation a démarré un service Windows et l’a attendu ; le service n’a pas atteint l’état En cours d’exécution.',
      why: 'La tâche qui a besoin du service s’arrête là. La raison n’est pas dans le journal d’installation : le service l’écrit dans le journal d’événements.',
    },
  },
  fingerprints: [
    { pattern: "Service '(?P<service>[\\w$.-]+)' failed to reach status 'Running'", general: true },
    { pattern: "(?:Failed|Unable) to start service '[^'\\n]*\\((?P<service>[\\w$.-]+)\\)'", general: true },
    { pattern: 'did not respond to the start or control request in a timely fashion', general: true },
  ],
  phrases: {
    en: [
      'failed to reach status running on this server',
      'servicedidnotreachstatusexception',
      'setup waits for a service that never starts',
      'an exchange service will not start during setup',
      'service did not respond to the start request in a timely fashion exchange setup',
    ],
    fr: [
      'n’a pas atteint l’état running sur ce serveur',
      'servicedidnotreachstatusexception setup',
      'setup attend un service qui ne démarre jamais',
      'un service exchange ne démarre pas pendant setup',
      'le service n’a pas répondu assez vite à la demande de lancement',
    ],
  },
  asks: {},
  toKnow: said(
    'The state of the service in the message and the newest errors that name it in the Application and System logs.',
    'L’état du service indiqué et les erreurs les plus récentes qui le nomment dans les journaux Application et Système.',
  ),
  causedBy: ['SharedConfigDcNotSet', 'ServiceDisabled', 'NoSuitableDomainController'],
  remedies: [
    {
      id: 'start-it-and-read-why',
      title: said(
        'Start the service by hand and read why it stops',
        'Démarrer le service à la main et lire pourquoi il s’arrête',
      ),
      steps: ({ captures }) => {
        const name = captures['service'] ?? 'NAME';
        return steps(
          enableServicesFirst,
          said(
            `In an elevated PowerShell: \`Start-Service ${name}\``,
            `Dans PowerShell avec élévation de privilèges : \`Start-Service ${name}\``,
          ),
          said(
            `Read the first error that names ${name} in the Application and System logs: a missing right, a taken port, a missing file or a dependency.`,
            `Lire la première erreur qui nomme ${name} dans les journaux Application et Système : droit manquant, port occupé, fichier absent ou dépendance.`,
          ),
          said(
            `See its dependencies: \`Get-Service ${name} -RequiredServices\``,
            `Voir ses dépendances : \`Get-Service ${name} -RequiredServices\``,
          ),
          excludeFromAntivirus,
          restartAndRerun,
        );
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Stop the service again.', 'Arrêter de nouveau le service.'),
      minutes: 30,
    },
  ],
  sources: [failedUpdates, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in public logs of 2013 to 2019.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference', note: 'The antivirus exclusions and the restart are Microsoft’s advice.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Service 'MSExchangeMailboxReplication' failed to reach status 'Running' on this server.",
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Failed to start service 'Microsoft Exchange Service Host (MSExchangeServiceHost)'.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The service did not respond to the start or control request in a timely fashion',
    ],
    pasted: [
      "Service 'MSExchangeMailboxReplication' failed to reach status 'Running' on this server.",
      "Failed to start service 'Microsoft Exchange Service Host (MSExchangeServiceHost)'.",
      'setup exchange attend un service qui ne démarre jamais sur EX01, servicedidnotreachstatusexception',
    ],
  },
});
