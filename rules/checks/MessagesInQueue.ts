/** Warning: mail waits in the queues of the server whose transport is to be removed. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';
import { serverIn, uninstallRights, whenUninstalling } from '../uninstall-rights';

const wanted = { en: 'no message in the queues', fr: 'aucun message dans les files d’attente' };

function sheet(...waiting: [name: string, messages: number][]) {
  const queues = waiting.map(([name, messages]) => ({ name, messages, status: 'Retry' }));
  const messages = waiting.reduce((sum, [, count]) => sum + count, 0);
  return { queues: { read: 'queues' as const, messages, queues } };
}

export const MessagesInQueue = defineRule({
  id: 'MessagesInQueue',
  severity: 'warning',
  versions: ['2007', '2013', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'Mail waits in the queues of the server',
      checks: 'Before it removes the transport part, Setup counts the messages in the queues of the server.',
      why: 'A warning, no obstacle. Mail that is still in the queue database when the server goes is lost or held without an end.',
    },
    fr: {
      title: 'Du courrier attend dans les files d’attente du serveur',
      checks:
        'Avant de supprimer la partie transport, le programme d’installation compte les messages dans les files d’attente du serveur.',
      why: 'Un avertissement, pas un obstacle. Le courrier encore présent dans la base de files d’attente au retrait du serveur est perdu ou retenu sans fin.',
    },
  },
  messages: [],
  titles: {
    ko: '메시지는 현재 하나 이상의 queues에 있습니다',
    'zh-tw': '一或多個 queues 中目前存在的郵件',
    it: 'I messaggi attualmente esistono in uno o più queues',
    'pt-br': 'Mensagens existem atualmente em um ou mais queues',
    en: 'Messages currently exist in one or more queues',
    fr: 'Une ou plusieurs files d’attente contiennent des messages',
    es: 'Actualmente hay mensajes en una o varias colas',
    ja: '1 つ以上のキューにメッセージが存在している',
    'zh-cn': '邮件当前存在于一个或多个队列中',
    ru: 'В одной или нескольких очередях присутствуют уведомления',
  },
  phrases: {
    en: [
      'messages in the queue',
      'queue is not empty uninstall',
      'mail still queued on the transport server that is to be removed',
      'drain the queues before decommissioning an exchange server',
      'messages currently exist in one or more queues',
      'messages still in queues',
      'messages exist in one or more queues',
    ],
    fr: [
      'des messages dans la file d’attente',
      'file d’attente non vide à la désinstallation',
      'courrier encore en file d’attente sur le serveur de transport à supprimer',
      'vider les files d’attente avant de retirer un serveur exchange',
      'une ou plusieurs files d’attente contiennent des messages',
      'messages restants dans les files d’attente',
    ],
    de: ['nachrichten in der warteschlange bei der deinstallation'],
    es: ['mensajes en la cola al desinstalar exchange', 'mensajes en las colas'],
    it: ['messaggi in coda durante la disinstallazione', 'messaggi presenti in una o più code'],
  },
  asks: { queues: askExchange('queues') },
  judge: ({ queues: { messages, queues } }) => {
    if (messages === 0) {
      const because = {
        en: 'No message waits in the queues of this server.',
        fr: 'Aucun message n’attend dans les files d’attente de ce serveur.',
      };
      return { verdict: 'pass', because, shows: [{ question: 'queues', found: wanted, wanted }] };
    }
    const some = queues
      .slice(0, 5)
      .map((one) => `${one.name}: ${one.messages}`)
      .join(', ');
    const because = {
      en: `${messages} messages wait in the queues of this server.`,
      fr: `${messages} messages attendent dans les files d’attente de ce serveur.`,
    };
    return { verdict: 'warn', because, shows: [{ question: 'queues', found: { en: some, fr: some }, wanted }] };
  },
  causedBy: [],
  remedies: [
    {
      id: 'drain-queues',
      title: { en: 'Let the queues drain before the server goes', fr: 'Laisser les files d’attente se vider' },
      steps: (about) => {
        const { en, fr } = serverIn(about);
        return {
          en: [
            `In the Exchange Management Shell: \`Get-Queue -Server ${en} | Format-Table Identity,Status,MessageCount,NextHopDomain,LastError\``,
            'Take the server out of mail flow: MX records, load balancer, source servers of Send connectors, scanners and applications.',
            `From 2013 on: \`Set-ServerComponentState ${en} -Component HubTransport -State Draining -Requester Maintenance\`, then \`Redirect-Message -Server ${en} -Target <full name of another server>\``,
            `A queue that stays says why in LastError. When that is cured: \`Retry-Queue -Server ${en} -Filter "Status -eq 'Retry'"\``,
            `Read what is left; suspend what is needed, then export it: \`Get-Message -Server ${en}\`, \`Suspend-Message\`, \`Export-Message\`. Spam in the poison queue may be deleted: \`Remove-Message -WithNDR $false\``,
            'When the count is zero, run the removal again.',
          ],
          fr: [
            `Dans Exchange Management Shell : \`Get-Queue -Server ${fr} | Format-Table Identity,Status,MessageCount,NextHopDomain,LastError\``,
            'Sortir le serveur du flux de messagerie : enregistrements MX, équilibreur de charge, serveurs sources des connecteurs d’envoi, scanners et applications.',
            `À partir de 2013 : \`Set-ServerComponentState ${fr} -Component HubTransport -State Draining -Requester Maintenance\`, puis \`Redirect-Message -Server ${fr} -Target <nom complet d’un autre serveur>\``,
            `Une file d’attente qui ne se vide pas en donne la raison dans LastError. Une fois la cause corrigée : \`Retry-Queue -Server ${fr} -Filter "Status -eq 'Retry'"\``,
            `Lire ce qui reste ; suspendre le nécessaire, puis l’exporter : \`Get-Message -Server ${fr}\`, \`Suspend-Message\`, \`Export-Message\`. Le courrier indésirable de la file d’attente de messages incohérents peut être supprimé : \`Remove-Message -WithNDR $false\``,
            'Quand il ne reste aucun message, relancer la suppression.',
          ],
        };
      },
      rights: uninstallRights,
      risk: 'medium',
      reversal: {
        en: '`Set-ServerComponentState <server> -Component HubTransport -State Active -Requester Maintenance`; deleted messages do not come back.',
        fr: '`Set-ServerComponentState <serveur> -Component HubTransport -State Active -Requester Maintenance` ; les messages supprimés ne reviennent pas.',
      },
      minutes: 45,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check MessagesInQueue',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.messagesinqueue(v=EXCHG.150)',
    },
    {
      title: 'Procedures for queues in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/mail-flow/queues/queue-procedures',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Titles of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'judge', basis: 'inference', note: 'Shadow and poison queues are not counted.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'nothing waits', answers: sheet(), verdict: 'pass' },
      { name: 'two queues', answers: sheet(['EX01\\4', 12], ['EX01\\Unreachable', 3]), verdict: 'warn' },
    ],
    pasted: [
      'Messages currently exist in one or more queues',
      'exchange uninstall warning: mail still queued on the transport server that is to be removed',
      'vider les files d’attente avant de retirer un serveur exchange, setup avertit',
    ],
  },
});
