/** Setup configures the Search Foundation with InstallConfig.ps1, and that script does not bring its nodes up. */
import { defineFailure } from '../failure';
import type { About } from '../finding';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer, supportArticle } from './sources';

const defaultCeres = 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\Search\\Ceres';

export const SearchFoundationFailed = defineFailure({
  id: 'SearchFoundationFailed',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Search Foundation could not be configured',
      checks:
        'Setup ran InstallConfig.ps1 for the Search Foundation. It timed out waiting for its admin node, or found old nodes.',
      why: 'The search services and their four noderunner.exe processes must start before Setup goes on; a leftover of an earlier attempt prevents that.',
    },
    fr: {
      title: 'La configuration de Search Foundation a échoué',
      checks:
        'Le programme d’installation a exécuté InstallConfig.ps1 pour Search Foundation. Le script a attendu en vain son nœud d’administration, ou a trouvé d’anciens nœuds.',
      why: 'Les services de recherche et leurs quatre processus noderunner.exe doivent démarrer avant la suite ; un reste d’une tentative précédente l’empêche.',
    },
  },
  fingerprints: [
    {
      pattern:
        "Failure configuring SearchFoundation through installconfig\\.ps1 - Old nodes belonging to the system '(?P<system>\\w+)', already exist in '(?P<dataFolder>[^'\\n]+)'",
    },
    // In its script, a quotation mark follows the dash instead of a word.
    { pattern: 'Failure configuring SearchFoundation through installconfig\\.ps1 - [A-Za-z]', general: true },
  ],
  phrases: {
    en: [
      'failure configuring searchfoundation through installconfig.ps1',
      'search foundation fails during setup',
      'timed out waiting for admin node to be up and running',
      'old nodes belonging to the system fsis already exist',
      'noderunner.exe does not start during the cu',
      'host controller service problem during exchange setup',
    ],
    fr: [
      'échec de la configuration de search foundation',
      'installconfig.ps1 échoue',
      'noderunner.exe ne démarre pas pendant la mise à jour',
      'anciens nœuds fsis existent déjà',
      'setup bloqué sur le service de recherche exchange',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether HostControllerService and MSExchangeFastSearch run and are not disabled, and whether four noderunner.exe processes stay up.',
    fr: 'L’état de HostControllerService et de MSExchangeFastSearch (démarrés, non désactivés), et si quatre processus noderunner.exe restent actifs.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'check-search-services',
      title: { en: 'Check the search services first', fr: 'Vérifier d’abord les services de recherche' },
      steps: {
        en: [
          'Make sure that Microsoft Exchange Search Host Controller (HostControllerService) and Microsoft Exchange Search (MSExchangeFastSearch) are not disabled, and start them: `Start-Service HostControllerService,MSExchangeFastSearch`',
          'In Task Manager, check that all 4 noderunner.exe processes start and keep running.',
          'If one ends, look in the Application event log and for antivirus that lacks the Exchange exclusions.',
        ],
        fr: [
          'Vérifier que Microsoft Exchange Search Host Controller (HostControllerService) et Microsoft Exchange Search (MSExchangeFastSearch) ne sont pas désactivés, et les démarrer : `Start-Service HostControllerService,MSExchangeFastSearch`',
          'Dans le Gestionnaire des tâches, vérifier que les 4 processus noderunner.exe démarrent et restent actifs.',
          'Si l’un d’eux s’arrête, consulter le journal d’événements Application et vérifier que l’antivirus a les exclusions d’Exchange.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: { en: 'Stop the services again.', fr: 'Arrêter de nouveau les services.' },
      minutes: 10,
    },
    {
      id: 'reinstall-search-foundation',
      title: { en: 'Configure the Search Foundation by hand', fr: 'Configurer Search Foundation à la main' },
      when: {
        en: 'If the services run and Setup still stops here, or if the message speaks of old nodes',
        fr: 'Si les services fonctionnent et que le programme d’installation s’arrête encore ici, ou si le message parle d’anciens nœuds',
      },
      steps: (about) => reinstall(about),
      rights: localAdministrators,
      risk: 'medium',
      reversal: {
        en: 'The subfolders are rebuilt by the install step; the search catalogs of the databases are stored elsewhere and stay. Copy the Fsis folder away first if you want to be able to return.',
        fr: 'Les sous-dossiers sont reconstruits par l’étape d’installation ; les catalogues de recherche des bases sont stockés ailleurs et restent. Copier d’abord le dossier Fsis ailleurs pour pouvoir revenir en arrière.',
      },
      minutes: 20,
    },
    {
      id: 'clean-psmodulepath',
      title: { en: 'Take stray spaces out of PSModulePath', fr: 'Retirer les espaces superflus de PSModulePath' },
      when: {
        en: 'If the message says that the Admin node did not come up in time',
        fr: 'Si le message dit que le nœud Admin n’a pas démarré à temps',
      },
      steps: {
        en: [
          'Look at the variable with its ends marked: `"[" + [Environment]::GetEnvironmentVariable("PSModulePath","Machine") + "]"`',
          'A space before the closing bracket, or beside a semicolon, keeps the nodes from starting. Remove it in System Properties, Environment Variables.',
          'Restart the server, then run Setup again.',
        ],
        fr: [
          'Examiner la variable en marquant ses extrémités : `"[" + [Environment]::GetEnvironmentVariable("PSModulePath","Machine") + "]"`',
          'Un espace avant le crochet fermant, ou près d’un point-virgule, empêche le démarrage des nœuds. Le retirer dans Propriétés système, Variables d’environnement.',
          'Redémarrer le serveur, puis relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: { en: 'Write the former value back.', fr: 'Remettre l’ancienne valeur.' },
      minutes: 10,
    },
  ],
  sources: [
    setupLogReviewer,
    setupLogLines,
    supportArticle(
      'Error occurred while configuring Search Foundation (2889663)',
      'error-occurred-while-configuring-search-foundation',
    ),
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'The steps are those of SetupLogReviewer.',
    },
    { claim: 'remedy', basis: 'inference', note: 'The antivirus hint, and what to do when a command fails.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016; 2019 loads the same component.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] Failure configuring SearchFoundation through installconfig.ps1 - Error occurred while configuring Search Foundation for Exchange.System.TimeoutException: Timed out waiting for Admin node to be up and running\n   at Microsoft.Ceres.Exchange.PostSetup.DeploymentManager.WaitForAdminNode(String hostControllerNetTcpWcfUrl)',
      "[03/06/2021 15:14:57.0546] [2] [ERROR] Failure configuring SearchFoundation through installconfig.ps1 - Old nodes belonging to the system 'Fsis', already exist in 'E:\\Exchange\\V15\\Bin\\Search\\Ceres\\HostController\\Data'. Rerun the configuration in attach mode, if you need to reuse them.",
    ],
    pasted: [
      'Failure configuring SearchFoundation through installconfig.ps1 - Timed out waiting for Admin node to be up and running',
      'la CU se bloque, installconfig.ps1 échoue sur EX01',
    ],
  },
});

function reinstall({ captures }: About): { en: readonly string[]; fr: readonly string[] } {
  const logged = captures['dataFolder'];
  const data = logged ?? `${defaultCeres}\\HostController\\Data`;
  const ceres = data.replace(/\\HostController\\Data\\?$/i, '');
  const elsewhere = logged !== undefined;
  return {
    en: [
      'Stop the services Microsoft Exchange Search and Microsoft Exchange Search Host Controller: `Stop-Service MSExchangeFastSearch,HostControllerService`',
      `Remove all subfolders under ${data}\\Nodes\\Fsis${elsewhere ? '' : ' (if Exchange is installed elsewhere, the same place below that folder: $env:ExchangeInstallPath)'}`,
      `Open PowerShell as administrator and go to the folder ${ceres}\\Installer`,
      `Uninstall the Search Foundation: \`.\\InstallConfig.ps1 -action U -DataFolder "${data}"\``,
      `Install the Search Foundation: \`.\\InstallConfig.ps1 -action I -DataFolder "${data}"\``,
      'If one of the two commands fails, follow its message up: Setup would meet the same.',
      'Once both work, run Setup again.',
    ],
    fr: [
      'Arrêter les services Microsoft Exchange Search et Microsoft Exchange Search Host Controller : `Stop-Service MSExchangeFastSearch,HostControllerService`',
      `Supprimer tous les sous-dossiers de ${data}\\Nodes\\Fsis${elsewhere ? '' : ' (si Exchange est installé ailleurs, le même emplacement sous ce dossier : $env:ExchangeInstallPath)'}`,
      `Ouvrir PowerShell en tant qu’administrateur et aller dans le dossier ${ceres}\\Installer`,
      `Désinstaller Search Foundation : \`.\\InstallConfig.ps1 -action U -DataFolder "${data}"\``,
      `Installer Search Foundation : \`.\\InstallConfig.ps1 -action I -DataFolder "${data}"\``,
      'Si l’une des deux commandes échoue, partir de son message : le programme d’installation rencontrerait le même.',
      'Une fois les deux réussies, relancer le programme d’installation.',
    ],
  };
}
