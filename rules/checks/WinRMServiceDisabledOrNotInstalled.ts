/** Setup wants the service Windows Remote Management (WinRM) to be there and not disabled. */
import { serviceRule } from '../service-rule';

export const WinRMServiceDisabledOrNotInstalled = serviceRule({
  id: 'WinRMServiceDisabledOrNotInstalled',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The WinRM service is disabled or missing',
      checks:
        'Setup looks whether the Windows service WinRM (Windows Remote Management) is installed and allowed to start.',
      why: 'The Exchange Management Shell and parts of Setup itself talk to the server through WinRM. A server that Preflight reaches over WinRM has it running, and the check then passes.',
    },
    fr: {
      title: 'Le service WinRM est désactivé ou absent',
      checks:
        'Le programme d’installation vérifie que le service Windows WinRM (Gestion à distance de Windows) est installé et autorisé à démarrer.',
      why: 'Exchange Management Shell et des parties du programme d’installation s’adressent au serveur par WinRM. Sur un serveur que Preflight joint par WinRM, ce service est démarré et la vérification réussit.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'winrm service disabled or not installed',
      'windows remote management service disabled exchange setup',
      'setup wants the winrm service enabled',
      'winrm turned off by hardening, exchange setup stops',
      'windows remote management service',
    ],
    fr: [
      'service winrm désactivé ou absent',
      'gestion à distance de windows désactivée exchange',
      'setup exige le service winrm',
      'winrm désactivé par durcissement, exchange s’arrête',
      'service de gestion à distance de windows désactivé',
    ],
    de: ['winrm-dienst deaktiviert exchange setup'],
  },
  service: {
    name: 'WinRM',
    id: 'winrm',
    shown: { en: 'Windows Remote Management (WS-Management)', fr: 'Gestion à distance de Windows (Gestion WSM)' },
    needs: { en: 'Remote Procedure Call (RPC) and HTTP', fr: 'Appel de procédure distante (RPC) et HTTP' },
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
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:WinRMServiceDisabledOrNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup stops because the winrm service is disabled',
    'exchange : le service winrm est désactivé, que faire',
  ],
});
