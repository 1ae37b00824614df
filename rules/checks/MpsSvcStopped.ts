/** Setup warns when the Windows firewall service (MpsSvc) does not run, because it is about to add firewall rules. */
import { serviceRule } from '../service-rule';

export const MpsSvcStopped = serviceRule({
  id: 'MpsSvcStopped',
  severity: 'warning',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Windows firewall service is not running',
      checks: 'Setup looks at the Windows service MpsSvc (Windows Firewall, Windows Defender Firewall).',
      why: 'Setup adds firewall rules for Exchange through this service. A warning here; later in the run the missing service has been seen to stop Setup with error 0x800706D9.',
    },
    fr: {
      title: 'Le service Pare-feu Windows n’est pas démarré',
      checks:
        'Le programme d’installation vérifie le service Windows MpsSvc (Pare-feu Windows, Pare-feu Windows Defender).',
      why: 'Le programme d’installation ajoute par ce service les règles de pare-feu d’Exchange. C’est ici un avertissement ; plus loin, l’absence du service a déjà arrêté l’installation avec l’erreur 0x800706D9.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'windows firewall service must be started for exchange setup',
      'mpssvc stopped',
      'mpssvc is not running',
      'setup warns about the windows defender firewall service',
      'firewall service disabled by gpo and exchange setup warns',
      'windows firewall service stopped',
      'firewall service stopped',
    ],
    fr: [
      'pare-feu windows service arrêté',
      'service mpssvc arrêté',
      'le service pare-feu windows doit être démarré pour exchange',
      'avertissement sur le service pare-feu windows defender',
      'mpssvc n’est pas démarré',
    ],
    de: ['windows-firewalldienst nicht gestartet exchange setup'],
    es: ['servicio firewall de windows detenido exchange'],
    'zh-cn': ['Windows 防火墙服务已停止'],
    'zh-tw': ['Windows 防火牆服務已停止'],
    'pt-br': ['serviço do firewall do windows parado'],
    it: ['servizio windows firewall arrestato'],
    ru: ['служба брандмауэра windows остановлена'],
    ja: ['Windows ファイアウォール サービスが停止'],
    ko: ['Windows 방화벽 서비스 중지'],
  },
  service: {
    name: 'MpsSvc',
    id: 'windows-firewall',
    shown: { en: 'Windows Defender Firewall', fr: 'Pare-feu Windows Defender' },
    notThis: { en: 'Windows Defender Antivirus Service', fr: 'Service antivirus Windows Defender' },
    needs: { en: 'Base Filtering Engine (BFE)', fr: 'Moteur de filtrage de base (BFE)' },
  },
  wanted: 'running',
  otherRemedies: [
    {
      id: 'switch-profiles-off-instead',
      title: {
        en: 'Keep the service and switch the profiles off, where another firewall is used',
        fr: 'Garder le service et désactiver les profils, si un autre pare-feu est utilisé',
      },
      when: {
        en: 'If the service was stopped so that Windows does not filter',
        fr: 'Si le service a été arrêté pour que Windows ne filtre pas',
      },
      steps: {
        en: [
          'Start the service as above: Windows itself and Setup rely on it.',
          'In an elevated PowerShell, switch filtering off instead: `Set-NetFirewallProfile -Profile Domain,Private,Public -Enabled False`',
          'Run Setup again.',
        ],
        fr: [
          'Démarrer le service comme ci-dessus : Windows et le programme d’installation en dépendent.',
          'Dans PowerShell avec élévation de privilèges, désactiver plutôt le filtrage : `Set-NetFirewallProfile -Profile Domain,Private,Public -Enabled False`',
          'Relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'medium',
      reversal: {
        en: '`Set-NetFirewallProfile -Profile Domain,Private,Public -Enabled True`',
        fr: '`Set-NetFirewallProfile -Profile Domain,Private,Public -Enabled True`',
      },
      minutes: 5,
    },
  ],
  sources: [
    { title: 'ExchangeSetup.log: the rule and its type Warning; it has no public text' },
    {
      title: 'Windows Firewall: why the service must not be stopped',
      url: 'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/configure-with-command-line',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'judge', basis: 'inference', note: 'From the name of the rule: the service must not be stopped.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Profiles are switched off rather than the service stopped.' },
    { claim: 'versions', basis: 'setup-log', note: 'Seen in 2013 to 2019; SE from its neighbour.' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:MpsSvcStopped] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:02.6811027]',
    'exchange setup warns that the windows firewall service is not started',
    'avertissement exchange : le service pare-feu windows est arrêté',
  ],
});
