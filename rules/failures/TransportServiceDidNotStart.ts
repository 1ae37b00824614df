/** The transport service comes up late or not at all: IPv6 half switched off, certificates, the queue database. */
import { serviceDidNotStart } from './service-start';
import { said, steps } from './wording';

export const TransportServiceDidNotStart = serviceDidNotStart({
  id: 'TransportServiceDidNotStart',
  service: 'MSExchangeTransport',
  shown: 'Microsoft Exchange Transport',
  words: {
    en: {
      title: 'The Exchange Transport service did not start during Setup',
      checks: 'Setup started MSExchangeTransport and waited for it in vain.',
      why: 'Without it no mail is accepted or delivered, and the Mailbox role cannot be finished. The service stops when it cannot bind its ports, open its queue or use its certificate.',
    },
    fr: {
      title: 'Le service Transport d’Exchange n’a pas démarré pendant l’installation',
      checks: 'Le programme d’installation a démarré MSExchangeTransport et l’a attendu en vain.',
      why: 'Sans lui, aucun message n’est accepté ni remis, et le rôle serveur de boîtes aux lettres ne peut pas être terminé. Le service s’arrête s’il ne peut pas lier ses ports, ouvrir sa file d’attente ou utiliser son certificat.',
    },
  },
  phrases: {
    en: [
      'msexchangetransport failed to reach status running',
      'transport service does not start during setup',
      'exchange transport stuck at starting after the cu',
      'edge transport service error 1067',
      'hub transport service will not start, setup fails',
    ],
    fr: [
      'msexchangetransport n’atteint pas l’état running',
      'le service transport ne démarre pas pendant l’installation',
      'transport exchange bloqué au démarrage après la cu',
      'service transport erreur 1067',
      'edge transport ne démarre pas, setup échoue',
    ],
    ja: ['msexchangetransport は状態 running に到達できませんでした'],
  },
  lookAt: steps(
    said(
      'IPv6: either leave it on for the network card, or switch it off completely by DisabledComponents = 0xFF and a restart. Cleared only on the card, the service does not start.',
      'IPv6 : le laisser activé sur la carte réseau, ou le désactiver complètement par DisabledComponents = 0xFF et un redémarrage. S’il est décoché seulement sur la carte, le service ne démarre pas.',
    ),
    said(
      'Port 25: see that no other program listens on it: `Get-NetTCPConnection -State Listen -LocalPort 25,2525 | Format-Table LocalAddress,LocalPort,OwningProcess`',
      'Port 25 : vérifier qu’aucun autre programme n’écoute sur ce port : `Get-NetTCPConnection -State Listen -LocalPort 25,2525 | Format-Table LocalAddress,LocalPort,OwningProcess`',
    ),
    said(
      'Queue: if the events speak of mail.que, see that its disk has space and that the antivirus leaves TransportRoles\\data alone.',
      'File d’attente : si les événements citent mail.que, vérifier l’espace de son disque et que l’antivirus épargne TransportRoles\\data.',
    ),
    said(
      'Third-party transport agents: a DLL built for the old version stops the service. `Get-TransportAgent` lists them; disable the ones that the events name.',
      'Agents de transport tiers : une DLL compilée pour l’ancienne version arrête le service. `Get-TransportAgent` les énumère ; désactiver ceux que nomment les événements.',
    ),
  ),
  never: [
    said(
      'Do not delete mail.que to get past it: the messages in it are lost. Move the folder away instead, so that it can be read later.',
      'Ne pas supprimer mail.que pour passer outre : ses messages seraient perdus. Déplacer plutôt le dossier, pour pouvoir le relire.',
    ),
  ],
  sources: [
    {
      title: 'KB952842: the transport role fails to install where IPv6 is only partly disabled',
      url: 'https://support.microsoft.com/kb/952842',
    },
  ],
  seen: 'Seen with 2010 in Japanese, and with 2013 for the front end transport.',
  pasted: [
    "Service 'MSExchangeTransport' failed to reach status 'Running' on this server.",
    'exchange setup on EX01: the transport service does not start, stuck at starting',
    'le service transport exchange ne démarre pas pendant l’installation de EX01',
  ],
});
