/** Setup wants the Net.Tcp Port Sharing Service (NetTcpPortSharing) to start by itself. */
import { serviceRule } from '../service-rule';

export const NetTcpPortSharingSvcNotAuto = serviceRule({
  id: 'NetTcpPortSharingSvcNotAuto',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Net.Tcp Port Sharing Service does not start by itself',
      checks:
        'Setup reads the start mode of the Windows service NetTcpPortSharing and wants it to be Automatic; its message also wants it started.',
      why: 'Several Exchange services share one TCP port through it. Set to Manual or Disabled, often by a hardening baseline, they would not find each other after a restart.',
    },
    fr: {
      title: 'Le service de partage de ports Net.Tcp ne démarre pas de lui-même',
      checks:
        'Le programme d’installation lit le mode de démarrage du service Windows NetTcpPortSharing et exige Automatique ; son message le veut aussi démarré.',
      why: 'Plusieurs services Exchange partagent un port TCP par son intermédiaire. Réglé sur Manuel ou Désactivé, souvent par une stratégie de durcissement, il les empêcherait de se joindre après un redémarrage.',
    },
  },
  messages: [
    'The Net.Tcp Port Sharing service must be set to Automatic startup and started before Setup can continue.',
  ],
  titles: {},
  phrases: {
    en: [
      'net.tcp port sharing service must be automatic',
      'nettcpportsharing start type automatic',
      'exchange setup wants net tcp port sharing set to automatic',
      'port sharing service disabled by our cis baseline',
      'net.tcp port sharing',
    ],
    fr: [
      'partage de ports net.tcp',
      'service de partage de ports net.tcp en automatique',
      'nettcpportsharing doit être automatique',
      'le partage de ports net.tcp est désactivé par la baseline',
      'setup exige le service net.tcp en démarrage automatique',
      'partage de ports Net.Tcp pas en automatique',
    ],
    de: ['net.tcp-portfreigabedienst automatisch deaktiviert'],
    ru: ['общего доступа к портам net.tcp'],
    ja: ['net.tcp ポート共有'],
  },
  service: {
    name: 'NetTcpPortSharing',
    id: 'net-tcp-port-sharing',
    shown: { en: 'Net.Tcp Port Sharing Service', fr: 'Service de partage de ports Net.Tcp' },
    notThis: { en: 'Net.Tcp Listener Adapter', fr: 'Adaptateur d’écouteur Net.Tcp' },
    needs: { en: 'none; the service depends on no other', fr: 'aucun ; le service ne dépend d’aucun autre' },
  },
  wanted: 'automatic',
  sources: [{ title: 'ExchangeSetup.log: the setting NetTcpPortSharingStartMode, "Auto" where the rule passes' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'setup-log',
      note: 'Passes where the setting NetTcpPortSharingStartMode is Auto. Whether a stopped service alone stops Setup is not known: a warning.',
    },
    { claim: 'remedy', basis: 'inference', note: 'Set what is read; the rule has no public text.' },
    { claim: 'versions', basis: 'setup-log', note: 'Seen in 2013 to 2019; SE from its neighbour.' },
  ],
  pasted: [
    'The Net.Tcp Port Sharing service must be set to Automatic startup and started before Setup can continue.',
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:NetTcpPortSharingSvcNotAuto] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:02.6451011]',
    'exchange setup says net.tcp port sharing service must be automatic',
    'le service de partage de ports net.tcp doit être en automatique pour exchange ?',
  ],
});
