/**
 * Setup disables the Exchange services while it works and enables them again at the end. An attempt that died half-way
 * leaves them disabled, and the next attempt stops as soon as it has to start one of them.
 */
import { defineFailure } from '../failure';
import type { Run } from '../run';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

const manualServices = 'MSExchangeImap4, MSExchangeIMAP4BE, MSExchangePop3, MSExchangePOP3BE, WSBExchange';

export const ServiceDisabled = defineFailure({
  id: 'ServiceDisabled',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A service that Setup must start is disabled',
      checks:
        'Setup tried to start a Windows service, and Windows refused because the service, or one that it depends on, is disabled.',
      why: 'Setup disables Exchange services at its start. After an attempt that broke off they stay disabled: mail is down and the next attempt stops too.',
    },
    fr: {
      title: 'Un service que le programme d’installation doit démarrer est désactivé',
      checks:
        'Le programme d’installation a tenté de démarrer un service Windows, et Windows a refusé parce que ce service, ou un service dont il dépend, est désactivé.',
      why: 'Le programme d’installation désactive les services Exchange au début. Après une tentative interrompue, ils restent désactivés : la messagerie est arrêtée et la tentative suivante échoue aussi.',
    },
  },
  fingerprints: [
    {
      pattern:
        "Service '[^'\\n]*\\((?P<service>[\\w$.-]+)\\)' cannot be started.*The service cannot be started, either because it is disabled",
    },
    { pattern: 'The service cannot be started, either because it is disabled' },
  ],
  phrases: {
    en: [
      'disabled services after a failed cu',
      'w3svc winmgmt iisadmin disabled after the update',
      'all exchange services are disabled after the failed update',
      'exchange services disabled after setup',
      'service cannot be started because it is disabled',
      'which startup types do the exchange services need',
      'services set to disabled after failed cu',
      'exchange services will not start after cumulative update',
    ],
    fr: [
      'la CU a planté et maintenant tous les services sont désactivés',
      'tous les services exchange sont désactivés après la mise à jour',
      'services exchange désactivés',
      'impossible de démarrer le service car il est désactivé',
      'quel type de démarrage pour les services exchange',
      'les services exchange ne démarrent plus depuis la cu',
    ],
  },
  asks: {},
  toKnow: {
    en: 'The start type of each Exchange service and of W3SVC, WinMgmt and RemoteRegistry: `Get-Service MSExchange*,W3SVC,WinMgmt,RemoteRegistry | Format-Table Name,Status,StartType`',
    fr: 'Le type de démarrage de chaque service Exchange ainsi que de W3SVC, WinMgmt et RemoteRegistry : `Get-Service MSExchange*,W3SVC,WinMgmt,RemoteRegistry | Format-Table Name,Status,StartType`',
  },
  captures: (message, run) => {
    const service = serviceIn(message) ?? serviceInRun(run);
    return service === undefined ? {} : { service };
  },
  causedBy: [],
  remedies: [
    {
      id: 'enable-services',
      title: { en: 'Enable the services again', fr: 'Réactiver les services' },
      steps: ({ captures }) => {
        const service = captures['service'];
        return {
          en: [
            ...(service === undefined
              ? []
              : [`The service that Setup could not start is ${service}: look at it and its dependencies first.`]),
            'List what is disabled: `Get-Service | Where-Object StartType -eq Disabled`',
            'In an elevated PowerShell, enable the Exchange services: `Get-Service MSExchange* | Set-Service -StartupType Automatic`',
            `That command also changes services whose default is Manual. Set these back, unless you use them: ${manualServices}.`,
            `For example: \`Get-Service MSExchangeImap4,MSExchangeIMAP4BE,MSExchangePop3,MSExchangePOP3BE | Set-Service -StartupType Manual\``,
            'The name MSExchange* does not cover everything: set HostControllerService, FMS, W3SVC, IISADMIN, WinMgmt and RemoteRegistry to Automatic too, where they exist and are disabled.',
            'Run Setup again.',
            'Setup disables the services anew: while it runs, check again and repeat the command when a service is about to be started and is disabled.',
          ],
          fr: [
            ...(service === undefined
              ? []
              : [
                  `Le service que le programme d’installation n’a pas pu démarrer est ${service} : l’examiner en premier, avec ses dépendances.`,
                ]),
            'Énumérer ce qui est désactivé : `Get-Service | Where-Object StartType -eq Disabled`',
            'Dans PowerShell avec élévation de privilèges, réactiver les services Exchange : `Get-Service MSExchange* | Set-Service -StartupType Automatic`',
            `Cette commande modifie aussi des services réglés par défaut sur Manuel. Rétablir ceux-ci, sauf s’ils sont utilisés : ${manualServices}.`,
            `Par exemple : \`Get-Service MSExchangeImap4,MSExchangeIMAP4BE,MSExchangePop3,MSExchangePOP3BE | Set-Service -StartupType Manual\``,
            'Le nom MSExchange* ne couvre pas tout : régler aussi HostControllerService, FMS, W3SVC, IISADMIN, WinMgmt et RemoteRegistry sur Automatique, s’ils existent et sont désactivés.',
            'Relancer le programme d’installation.',
            'Il désactive de nouveau les services : pendant son exécution, vérifier et répéter la commande lorsqu’un service sur le point de démarrer est désactivé.',
          ],
        };
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Set the start types back to those listed in the second step.',
        fr: 'Rétablir les types de démarrage relevés à la deuxième étape.',
      },
      minutes: 10,
      never: [
        {
          en: 'Do not enable a service against a group policy or a security baseline: it would be disabled again. Have the policy changed first.',
          fr: 'Ne pas réactiver un service contre une stratégie de groupe ou un référentiel de sécurité : il serait de nouveau désactivé. Faire d’abord modifier la stratégie.',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'The command is the one that SetupLogReviewer gives.',
    },
    { claim: 'remedy', basis: 'inference', note: 'The services to set back to Manual, and the further names.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when \"$error.Clear(); \n            restart-service MSExchangeServiceHost\n        \" was run: \"Microsoft.PowerShell.Commands.ServiceCommandException: Service 'Microsoft Exchange Service Host (MSExchangeServiceHost)' cannot be started due to the following error: Cannot start service MSExchangeServiceHost on computer '.'. ---> System.InvalidOperationException: Cannot start service MSExchangeServiceHost on computer '.'. ---> System.ComponentModel.Win32Exception: The service cannot be started, either because it is disabled or because it has no enabled devices associated with it\n   --- End of inner exception stack trace ---",
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The service cannot be started, either because it is disabled or because it has no enabled devices associated with it',
    ],
    pasted: [
      'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it',
      'depuis la mise à jour ratée sur EX01, tous les services exchange sont désactivés',
    ],
  },
});

function serviceIn(text: string): string | undefined {
  return /Service '[^'\n]*\(([\w$.-]+)\)' cannot be started/i.exec(text)?.[1];
}

/** The entry that names the service stands beside the one that says why it did not start. */
function serviceInRun(run: Run | undefined): string | undefined {
  for (const error of run?.errors ?? []) {
    const service = serviceIn(error.text);
    if (service !== undefined) return service;
  }
  return undefined;
}
