/** Setup wants the service Windows Installer (msiserver) to be there and not disabled. */
import { serviceRule } from '../service-rule';

export const WindowsInstallerServiceDisabledOrNotInstalled = serviceRule({
  id: 'WindowsInstallerServiceDisabledOrNotInstalled',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Windows Installer service is disabled or missing',
      checks:
        'Setup looks whether the Windows service msiserver (Windows Installer) is installed and allowed to start.',
      why: 'Exchange and its language packs are installed by Windows Installer. Its usual start type is Manual: it starts when it is needed and stops afterwards.',
    },
    fr: {
      title: 'Le service Windows Installer est désactivé ou absent',
      checks:
        'Le programme d’installation vérifie que le service Windows msiserver (Windows Installer) est installé et autorisé à démarrer.',
      why: 'Exchange et ses modules linguistiques sont installés par Windows Installer. Son type de démarrage habituel est Manuel : il démarre à la demande, puis s’arrête.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'windows installer service disabled or not installed',
      'msiserver service disabled',
      'msiserver disabled exchange setup',
      'setup wants windows installer service enabled',
      'windows installer service turned off',
    ],
    fr: [
      'service windows installer désactivé',
      'msiserver désactivé',
      'le service windows installer est absent ou désactivé',
      'setup exige le service windows installer',
      'windows installer désactivé par stratégie exchange',
    ],
    de: ['windows installer-dienst deaktiviert exchange'],
  },
  service: {
    name: 'msiserver',
    startType: 'Manual',
    id: 'windows-installer',
    shown: { en: 'Windows Installer', fr: 'Windows Installer' },
    needs: { en: 'Remote Procedure Call (RPC)', fr: 'Appel de procédure distante (RPC)' },
  },
  wanted: 'enabled',

  sources: [{ title: 'ExchangeSetup.log, which names the rule and its type Error; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'judge', basis: 'inference', note: 'From the name of the rule: installed and not disabled.' },
    { claim: 'remedy', basis: 'inference', note: 'Set what is read.' },
    { claim: 'versions', basis: 'setup-log', note: 'Seen in 2016 and 2019; SE from its neighbour.' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:WindowsInstallerServiceDisabledOrNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup: the msiserver service is disabled',
    'exchange : le service windows installer est désactivé',
  ],
});
