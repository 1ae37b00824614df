/** The server that is to be removed is the last one in its site that keeps the subscribed Edge servers in step. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';
import { namesOf, serverIn, uninstallRights, whenUninstalling } from '../uninstall-rights';

const wanted = {
  en: 'another transport server in the subscribed site',
  fr: 'un autre serveur de transport dans le site abonné',
};

function sheet(subscribed: string | null, ...hubServersInSite: string[]) {
  const subscriptions = subscribed === null ? [] : [{ name: 'EDGE01', site: subscribed }];
  return {
    edge: { read: 'edge-subscriptions' as const, server: 'EX01', site: 'Paris', subscriptions, hubServersInSite },
  };
}

export const ServerIsLastHubForEdgeSubscription = defineRule({
  id: 'ServerIsLastHubForEdgeSubscription',
  severity: 'error',
  versions: ['2007', '2010', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The server is the last one that serves an Edge subscription',
      checks:
        'By its name, the rule looks whether this is the last server with the Transport service in the Active Directory site to which an Edge server is subscribed.',
      why: 'A subscription belongs to a site. Without a transport server there, the Edge server gets no more recipients and settings, and mail through it stops.',
    },
    fr: {
      title: 'Le serveur est le dernier à servir un abonnement Edge',
      checks:
        'D’après son nom, la règle regarde si ce serveur est le dernier doté du service de transport dans le site Active Directory auquel un serveur Edge est abonné.',
      why: 'Un abonnement appartient à un site. Sans serveur de transport sur place, le serveur Edge ne reçoit plus ni destinataires ni paramètres, et le courrier qui passe par lui s’arrête.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'last hub transport server for an edge subscription',
      'last mailbox server in the site with an edge subscription',
      'edge subscription must move before the last transport server is removed',
      'uninstall blocked by the edge subscription of the site',
      'decommission the only server that synchronizes with the edge server',
      'last hub transport server in a site with an edge subscription',
    ],
    fr: [
      'dernier serveur de transport hub pour un abonnement edge',
      'dernier serveur de boîtes aux lettres du site qui a un abonnement edge',
      'déplacer l’abonnement edge avant de supprimer le dernier serveur de transport',
      'désinstallation bloquée par l’abonnement edge du site',
      'retirer le seul serveur qui synchronise avec le serveur edge',
      'dernier serveur transport hub du site abonné edge',
    ],
    de: ['letzter hub-transport-server für ein edge-abonnement'],
    es: ['último servidor de transporte para una suscripción perimetral'],
  },
  asks: { edge: askExchange('edge-subscriptions') },
  judge: ({ edge: { server, site, subscriptions, hubServersInSite } }) => {
    const here = subscriptions.filter((one) => one.site.toLowerCase() === site?.toLowerCase());
    const others = hubServersInSite.filter((name) => name.toLowerCase() !== server.toLowerCase());
    if (here.length === 0) {
      const found = { en: 'no subscription in this site', fr: 'aucun abonnement dans ce site' };
      const because = {
        en: `No Edge server is subscribed to the site of ${server}.`,
        fr: `Aucun serveur Edge n’est abonné au site de ${server}.`,
      };
      return { verdict: 'pass', because, shows: [{ question: 'edge', found, wanted }] };
    }
    const edges = namesOf(here);
    if (others.length > 0) {
      const list = others.slice(0, 6).join(', ');
      const because = {
        en: `Other servers of the site keep serving ${edges}: ${list}.`,
        fr: `D’autres serveurs du site continuent de servir ${edges} : ${list}.`,
      };
      return { verdict: 'pass', because, shows: [{ question: 'edge', found: { en: list, fr: list }, wanted }] };
    }
    const because = {
      en: `${server} is the only transport server in the site, and ${edges} is subscribed to that site.`,
      fr: `${server} est le seul serveur de transport du site auquel ${edges} est abonné.`,
    };
    const found = { en: `${edges}; only ${server}`, fr: `${edges} ; seulement ${server}` };
    return { verdict: 'fail', because, shows: [{ question: 'edge', found, wanted }], captures: { edges } };
  },
  causedBy: [],
  remedies: [
    {
      id: 'move-edge-subscription',
      title: { en: 'Subscribe the Edge server to another site', fr: 'Abonner le serveur Edge à un autre site' },
      steps: (about) => {
        const { en, fr } = serverIn(about);
        const edge = about.captures['edges'] ?? '<edge>';
        return {
          en: [
            'If another transport server may stand in this site, install it first: it takes the subscription over by itself, and nothing else is needed.',
            'Otherwise, on the Edge server: `New-EdgeSubscription -FileName C:\\EdgeSubscription.xml`',
            `On ${en}: \`Remove-EdgeSubscription ${edge}\``,
            'On a transport server of the other site: `New-EdgeSubscription -FileData ([byte[]]$(Get-Content -Path C:\\EdgeSubscription.xml -Encoding Byte -ReadCount 0)) -Site "<other AD site>"`, then `Start-EdgeSynchronization -ForceFullSync`',
            'Let the firewall pass TCP 25 and 50636 between that site and the Edge server.',
            'Send mail both ways, and run the removal again.',
          ],
          fr: [
            'Si un autre serveur de transport peut se trouver dans ce site, l’installer d’abord : il reprend l’abonnement de lui-même, et rien d’autre n’est nécessaire.',
            'Sinon, sur le serveur Edge : `New-EdgeSubscription -FileName C:\\EdgeSubscription.xml`',
            `Sur ${fr} : \`Remove-EdgeSubscription ${edge}\``,
            'Sur un serveur de transport de l’autre site : `New-EdgeSubscription -FileData ([byte[]]$(Get-Content -Path C:\\EdgeSubscription.xml -Encoding Byte -ReadCount 0)) -Site "<autre site AD>"`, puis `Start-EdgeSynchronization -ForceFullSync`',
            'Laisser passer dans le pare-feu les ports TCP 25 et 50636 entre ce site et le serveur Edge.',
            'Envoyer du courrier dans les deux sens, puis relancer la suppression.',
          ],
        };
      },
      rights: uninstallRights,
      risk: 'medium',
      reversal: {
        en: 'Subscribe the Edge server to the former site again.',
        fr: 'Abonner de nouveau le serveur Edge à l’ancien site.',
      },
      minutes: 45,
    },
  ],
  sources: [
    { title: 'Name of the rule; it has no public text' },
    {
      title: 'Edge Subscriptions in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/architecture/edge-transport-servers/edge-subscriptions',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'From the name of the rule; no message has been seen.' },
    { claim: 'judge', basis: 'inference', note: 'From the name, and from how a subscription belongs to a site.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'no subscription', answers: sheet(null, 'EX01'), verdict: 'pass' },
      { name: 'a subscription of another site', answers: sheet('Lyon', 'EX01'), verdict: 'pass' },
      { name: 'other servers in the site', answers: sheet('Paris', 'EX01', 'EX02'), verdict: 'pass' },
      { name: 'the last one', answers: sheet('Paris', 'EX01'), verdict: 'fail' },
    ],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.ServerIsLastHubForEdgeSubscription.aspx',
      'exchange uninstall: last hub transport server for an edge subscription, what now',
      'désinstallation exchange bloquée par l’abonnement edge du site',
    ],
  },
});
