/** Setup's script ServiceControl.ps1 reverses a list of services, and the list is empty because none is running. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const ServiceControlReverse = defineFailure({
  id: 'ServiceControlReverse',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'ServiceControl.ps1 found no service to stop and failed on its empty list',
      checks:
        'Setup asked ServiceControl.ps1 to stop the Exchange services; none was running, and the script cannot handle an empty list.',
      why: 'It is a fault of the script, met when every service is stopped or disabled already, for example after an attempt that broke off.',
    },
    fr: {
      title: 'ServiceControl.ps1 n’a trouvé aucun service à arrêter et a échoué',
      checks:
        'Le programme d’installation a demandé à ServiceControl.ps1 d’arrêter les services Exchange ; aucun ne fonctionnait, et le script ne gère pas une liste vide.',
      why: 'C’est un défaut du script, rencontré quand tous les services sont déjà arrêtés ou désactivés, par exemple après une tentative interrompue.',
    },
  },
  fingerprints: [
    { reference: '2f7e3804a2b340c69e930798211fb8fd', pattern: 'Exception calling "Reverse" with "1" argument' },
    { pattern: 'ServiceControl\\.ps1.*Exception calling "Reverse" with "1" argument' },
  ],
  phrases: {
    en: [
      'exception calling reverse with 1 argument',
      'servicecontrol.ps1 value cannot be null',
      'servicecontrol reverse error during exchange setup',
      'setup fails stopping services parameter name array',
      'servicecontrol.ps1 fails in setup',
    ],
    fr: [
      'exception lors de l’appel de reverse',
      'servicecontrol.ps1 échoue',
      'servicecontrol reverse pendant setup exchange',
      'setup échoue à l’arrêt des services, valeur null',
      'erreur reverse dans servicecontrol.ps1',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether any Exchange service runs: `Get-Service MSExchange* | Where-Object Status -eq Running`',
    fr: 'Si un service Exchange fonctionne : `Get-Service MSExchange* | Where-Object Status -eq Running`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-a-service',
      title: {
        en: 'Have services running when Setup starts',
        fr: 'Avoir des services démarrés au lancement du programme d’installation',
      },
      steps: {
        en: [
          'List the services: `Get-Service MSExchange* | Format-Table Name,Status,StartType`',
          'Enable those that are disabled. Defaults: Automatic; Manual for IMAP4, POP3 and WSBExchange.',
          'Start them, MSExchangeADTopology first.',
          'Run Setup again: with a service to stop, the list is no longer empty.',
        ],
        fr: [
          'Énumérer les services : `Get-Service MSExchange* | Format-Table Name,Status,StartType`',
          'Activer ceux qui sont désactivés. Par défaut : Automatique ; Manuel pour IMAP4, POP3 et WSBExchange.',
          'Les démarrer, MSExchangeADTopology en premier.',
          'Relancer le programme d’installation : avec un service à arrêter, la liste n’est plus vide.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: { en: 'Set the start types back to those listed.', fr: 'Rétablir les types de démarrage relevés.' },
      minutes: 10,
    },
    {
      id: 'patch-service-control',
      title: { en: 'Let the script accept an empty list', fr: 'Faire accepter une liste vide au script' },
      when: { en: 'If the services cannot be started', fr: 'Si les services ne peuvent pas être démarrés' },
      steps: {
        en: [
          'Copy ServiceControl.ps1 in the Bin folder of Exchange (usually C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin) to a safe place.',
          'Open it in an elevated editor and find, in the function StopServices, the line `$services = Get-ServiceToControl $Roles -Active`',
          'Add below it: `if ($services -eq $null) { return $true }`',
          'Save the file, then run Setup again. The cumulative update brings its own copy of the script.',
        ],
        fr: [
          'Copier en lieu sûr ServiceControl.ps1, dans le dossier Bin d’Exchange (en général C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin).',
          'L’ouvrir dans un éditeur avec élévation de privilèges et trouver, dans la fonction StopServices, la ligne `$services = Get-ServiceToControl $Roles -Active`',
          'Ajouter dessous : `if ($services -eq $null) { return $true }`',
          'Enregistrer le fichier, puis relancer le programme d’installation. La mise à jour cumulative apporte sa propre copie du script.',
        ],
      },
      rights: localAdministrators,
      risk: 'medium',
      reversal: { en: 'Copy the saved script back.', fr: 'Remettre le script sauvegardé.' },
      minutes: 10,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'The change of the script is from SetupLogReviewer.',
    },
    { claim: 'remedy', basis: 'inference', note: 'That a running service avoids the fault.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Exception calling "Reverse" with "1" argument(s): "Value cannot be null.\nParameter name: array"\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=AllRolesPreFileCopyComponent___2f7e3804a2b340c69e930798211fb8fd Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n            & $RoleBinPath\\ServiceControl.ps1 Stop $roleList;\n        " was run: "System.Management.Automation.MethodInvocationException: Exception calling "Reverse" with "1" argument(s): "Value cannot be null.\nParameter name: array"',
    ],
    pasted: [
      'ServiceControl.ps1 Exception calling "Reverse" with "1" argument(s): "Value cannot be null.',
      'servicecontrol.ps1 échoue dès le début de la CU',
    ],
  },
});
