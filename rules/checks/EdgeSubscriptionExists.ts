/** An Edge server is to be removed while its subscription still exists. */
import { defineRule } from '../rule';
import { uninstallRights, whenUninstalling } from '../uninstall-rights';

export const EdgeSubscriptionExists = defineRule({
  id: 'EdgeSubscriptionExists',
  severity: 'error',
  versions: ['2007', '2010', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The Edge server is still subscribed to the organization',
      checks:
        'By its name, the rule looks whether an Edge subscription exists when the Edge Transport role is removed.',
      why: 'The organization would keep sending mail to an Edge server that is gone. End the subscription on both sides first.',
    },
    fr: {
      title: 'Le serveur Edge est encore abonné à l’organisation',
      checks:
        'D’après son nom, la règle vérifie si un abonnement Edge existe lorsque le rôle de transport Edge est supprimé.',
      why: 'L’organisation continuerait d’envoyer du courrier à un serveur Edge disparu. Mettre d’abord fin à l’abonnement des deux côtés.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'uninstalling the edge server, the edge subscription is still there',
      'edge subscription still exists when uninstalling the edge server',
      'remove the edge subscription before removing edge transport',
      'edge transport role cannot be removed while it is subscribed',
      'uninstall edge server: subscription exists',
      'decommission a subscribed edge transport server',
      'edge subscription still exists, cannot uninstall edge',
    ],
    fr: [
      'l’abonnement edge existe encore lors de la désinstallation du serveur edge',
      'supprimer l’abonnement edge avant de retirer le transport edge',
      'le rôle de transport edge ne peut pas être supprimé tant qu’il est abonné',
      'désinstaller le serveur edge : abonnement existant',
      'retirer un serveur de transport edge abonné',
      'abonnement edge encore présent désinstallation',
    ],
    de: ['edge-abonnement existiert noch, edge-server deinstallieren'],
    es: ['la suscripción perimetral aún existe al desinstalar el servidor perimetral'],
  },
  asks: {},
  toKnow: {
    en: 'On a Mailbox or Hub Transport server, `Get-EdgeSubscription` says which Edge servers are subscribed.',
    fr: 'Sur un serveur de boîtes aux lettres ou de transport Hub, `Get-EdgeSubscription` indique quels serveurs Edge sont abonnés.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'end-edge-subscription',
      title: { en: 'End the subscription on both sides', fr: 'Mettre fin à l’abonnement des deux côtés' },
      steps: {
        en: [
          'Give Internet mail another way first: MX records, and Send connectors whose source is not this Edge subscription.',
          'On a Mailbox or Hub Transport server: `Get-EdgeSubscription | Format-Table Name,Site`, then `Remove-EdgeSubscription <edge>`',
          'On the Edge server: `Remove-EdgeSubscription <edge>`. This clears what was replicated to it.',
          'See that its queues are empty: `Get-Queue`',
          'Run the removal on the Edge server again.',
        ],
        fr: [
          'Donner d’abord un autre chemin au courrier Internet : enregistrements MX, et connecteurs d’envoi dont la source n’est pas cet abonnement Edge.',
          'Sur un serveur de boîtes aux lettres ou de transport Hub : `Get-EdgeSubscription | Format-Table Name,Site`, puis `Remove-EdgeSubscription <edge>`',
          'Sur le serveur Edge : `Remove-EdgeSubscription <edge>`. Ce qui y avait été répliqué est effacé.',
          'Vérifier que ses files d’attente sont vides : `Get-Queue`',
          'Relancer la suppression sur le serveur Edge.',
        ],
      },
      rights: uninstallRights,
      risk: 'medium',
      reversal: {
        en: 'Subscribe again with a new file: `New-EdgeSubscription`.',
        fr: 'S’abonner de nouveau avec un nouveau fichier : `New-EdgeSubscription`.',
      },
      minutes: 30,
    },
  ],
  sources: [
    { title: 'Name of the rule; it has no public text' },
    {
      title: 'Edge Subscription procedures',
      url: 'https://learn.microsoft.com/exchange/architecture/edge-transport-servers/edge-subscription-procedures',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'From the name of the rule; no message has been seen.' },
    { claim: 'versions', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.EdgeSubscriptionExists.aspx',
      'exchange: edge subscription still exists when uninstalling the edge server',
      'exchange : supprimer l’abonnement edge avant de retirer le transport edge ?',
    ],
  },
});
