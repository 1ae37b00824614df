/** Setup wants to create its own receive connectors, and another one already listens in the same place. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const ReceiveConnectorConflict = defineFailure({
  id: 'ReceiveConnectorConflict',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A receive connector is in the way of the ones of Setup',
      checks:
        'Setup created a receive connector, and Exchange answered that its bindings and address ranges conflict with another one.',
      why: 'A connector that was made by hand for the transport service listens on port 25 for all addresses. The front end transport needs that for itself.',
    },
    fr: {
      title: 'Un connecteur de réception gêne ceux du programme d’installation',
      checks:
        'Le programme d’installation a créé un connecteur de réception, et Exchange a répondu que ses liaisons et plages d’adresses sont en conflit avec un autre.',
      why: 'Un connecteur créé à la main pour le service de transport écoute sur le port 25 pour toutes les adresses. Le transport frontal a besoin de ce port pour lui-même.',
    },
  },
  fingerprints: [
    {
      pattern:
        'Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector "?(?P<connector>[^"\\n]+?)"?[.\\n]',
    },
    { pattern: 'must listen on unique local IP address' },
  ],
  phrases: {
    en: [
      'bindings and remoteipranges parameters conflict with the settings on receive connector',
      'receive connector conflict exchange setup front end transport',
      'default frontend receive connector conflict',
      'setup cannot create the receive connector on port 25',
      'receive connectors must listen on unique local ip address and port bindings',
      'bindings and remote ip ranges conflict with a receive connector',
      'receive connector conflict setup',
      'values specified for Bindings and RemoteIPRanges parameters conflict with the settings on receive connector',
    ],
    fr: [
      'bindings et remoteipranges en conflit avec le connecteur de réception',
      'conflit de connecteur de réception setup exchange',
      'conflit avec default frontend pendant setup',
      'setup ne peut pas créer le connecteur de réception sur le port 25',
      'connecteurs de réception port 25 en double exchange setup',
    ],
  },
  asks: {},
  toKnow: said(
    '`Get-ReceiveConnector -Server NAME | Format-Table Name,TransportRole,Bindings,RemoteIPRanges`',
    '`Get-ReceiveConnector -Server NOM | Format-Table Name,TransportRole,Bindings,RemoteIPRanges`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'move-the-connector',
      title: said('Give the other connector a narrower place', 'Restreindre la portée de l’autre connecteur'),
      steps: ({ captures }) =>
        steps(
          said(
            `In the way: ${captures['connector'] ?? 'the connector in the message'}.`,
            `En cause : ${captures['connector'] ?? 'le connecteur du message'}.`,
          ),
          said(
            'List them: `Get-ReceiveConnector -Server NAME | Format-List Name,TransportRole,Bindings,RemoteIPRanges > connectors.txt`',
            'Les énumérer : `Get-ReceiveConnector -Server NOM | Format-List Name,TransportRole,Bindings,RemoteIPRanges > connecteurs.txt`',
          ),
          said(
            'A connector of your own on port 25 belongs to the front end: `Set-ReceiveConnector "NAME" -TransportRole FrontendTransport`, with the addresses of its senders as RemoteIPRanges.',
            'Un connecteur personnalisé sur le port 25 relève du transport frontal : `Set-ReceiveConnector "NOM" -TransportRole FrontendTransport`, avec les adresses de ses expéditeurs dans RemoteIPRanges.',
          ),
          said(
            'Restart MSExchangeTransport and MSExchangeFrontEndTransport, then run Setup again.',
            'Redémarrer MSExchangeTransport et MSExchangeFrontEndTransport, puis relancer le programme d’installation.',
          ),
        ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said('Set the values from connectors.txt again.', 'Rétablir les valeurs de connecteurs.txt.'),
      minutes: 20,
      never: [
        said(
          'Do not widen RemoteIPRanges of an anonymous relay to get rid of the conflict: the server becomes an open relay.',
          'Ne pas élargir RemoteIPRanges d’un relais anonyme pour lever le conflit : le serveur deviendrait un relais ouvert.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The sentence is that of New-ReceiveConnector.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The values that you specified for the Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector "EX01\\Relay for scanners". Receive connectors assigned to different Transport roles on a single server must listen on unique local IP address & port bindings.',
    ],
    pasted: [
      'The values that you specified for the Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector "EX01\\Relay for scanners".',
      'exchange setup: receive connector conflict with default frontend on port 25',
      'conflit de connecteur de réception pendant setup exchange',
    ],
  },
});
