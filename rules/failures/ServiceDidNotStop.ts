/** Setup stops the services of Exchange before it replaces their files, and one of them would not stop. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates, setupLogLines } from './sources';
import { enableServicesFirst, excludeFromAntivirus, rerun, said, since2013, steps } from './wording';

export const ServiceDidNotStop = defineFailure({
  id: 'ServiceDidNotStop',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'ServiceControl could not stop a service of Exchange',
      checks: 'Setup stopped the services of Exchange, and one stayed running or stayed at Stopping.',
      why: 'Files of a running service cannot be replaced. ServiceControl.ps1 gives up after a while, and the attempt ends with services half stopped.',
    },
    fr: {
      title: 'ServiceControl n’a pas pu arrêter un service Exchange',
      checks:
        'Le programme d’installation a arrêté les services Exchange, et l’un d’eux est resté démarré ou à l’état Arrêt en cours.',
      why: 'Les fichiers d’un service actif ne peuvent pas être remplacés. ServiceControl.ps1 abandonne au bout d’un moment, et la tentative se termine avec des services à moitié arrêtés.',
    },
  },
  fingerprints: [
    { pattern: "Service '(?P<service>[\\w$.-]+)' failed to reach status 'Stopped'" },
    { pattern: "Service '[^'\\n]*\\((?P<service>[\\w$.-]+)\\)' cannot be stopped" },
    { pattern: '(?:Failed|Unable) to stop (?:the )?service' },
  ],
  phrases: {
    en: [
      'servicecontrol.ps1 could not stop a service',
      'failed to reach status stopped on this server',
      'setup hangs at stopping services',
      'an exchange service is stuck at stopping',
      'an exchange service refuses to stop during the cu',
      'services would not stop and servicecontrol gave up',
    ],
    fr: [
      'n’a pas atteint l’état stopped',
      'setup bloqué sur l’arrêt des services',
      'un service exchange reste à l’état arrêt en cours',
      'un service exchange refuse de s’arrêter pendant la cu',
      'servicecontrol abandonne, les services ne s’arrêtent pas',
    ],
    de: ['dienste werden beim cu nicht beendet'],
  },
  asks: {},
  toKnow: said(
    'Which service is still running or stopping: `Get-Service MSExchange*,HostControllerService,FMS,W3SVC | Where-Object Status -ne Stopped`, and the end of C:\\ExchangeSetupLogs\\ServiceControl.log',
    'Le service encore démarré ou en cours d’arrêt : `Get-Service MSExchange*,HostControllerService,FMS,W3SVC | Where-Object Status -ne Stopped`, et la fin de C:\\ExchangeSetupLogs\\ServiceControl.log',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'begin-from-a-restart',
      title: said('Begin from a freshly started server', 'Repartir d’un serveur fraîchement redémarré'),
      steps: ({ captures }) =>
        steps(
          said(
            `Read the end of C:\\ExchangeSetupLogs\\ServiceControl.log: it names the service that did not stop${captures['service'] === undefined ? '' : ` (here ${captures['service']})`}.`,
            `Lire la fin de C:\\ExchangeSetupLogs\\ServiceControl.log : le service qui ne s’est pas arrêté y figure${captures['service'] === undefined ? '' : ` (ici ${captures['service']})`}.`,
          ),
          excludeFromAntivirus,
          said(
            'Stop monitoring and backup agents that start services of Exchange again.',
            'Arrêter les agents de supervision et de sauvegarde qui redémarrent des services Exchange.',
          ),
          said(
            'Rename C:\\ExchangeSetupLogs, for example to ExchangeSetupLogs-OLD: Setup then forgets the states that the failed attempt saved.',
            'Renommer C:\\ExchangeSetupLogs, par exemple en ExchangeSetupLogs-OLD : le programme d’installation oublie alors les états enregistrés par la tentative en échec.',
          ),
          enableServicesFirst,
          said('Restart the server.', 'Redémarrer le serveur.'),
          rerun,
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Rename the folder back.', 'Rendre son nom au dossier.'),
      minutes: 30,
      never: [
        said(
          'Do not end the process of the Information Store by force while databases are mounted: they come back in dirty shutdown.',
          'Ne pas arrêter de force le processus de la banque d’informations avec des bases montées : elles seraient en arrêt incorrect (dirty shutdown).',
        ),
      ],
    },
  ],
  sources: [failedUpdates, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'Setup’s sentence for Running is public; the one for Stopped is formed alike.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Service 'MSExchangeMailboxReplication' failed to reach status 'Stopped' on this server.",
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Service 'Microsoft Exchange Search (MSExchangeFastSearch)' cannot be stopped due to the following error: Cannot stop service MSExchangeFastSearch on computer '.'.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Failed to stop the service: the operation timed out.',
    ],
    pasted: [
      "Service 'MSExchangeMailboxReplication' failed to reach status 'Stopped' on this server.",
      'exchange setup hangs at stopping services, one is stuck at stopping',
      'setup exchange bloqué sur l’arrêt des services sur EX01',
    ],
  },
});
