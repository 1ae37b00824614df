/** The server that is to be removed is a source server of Send connectors. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';
import { namesOf, serverIn, uninstallRights, whenUninstalling } from '../uninstall-rights';

const wanted = { en: 'source server of no Send connector', fr: 'serveur source d’aucun connecteur d’envoi' };

function sheet(...sourceServers: string[]) {
  const connectors = [{ name: 'To Internet', enabled: true, sourceServers }];
  return { connectors: { read: 'send-connectors' as const, server: 'EX01', connectors } };
}

export const ServerIsSourceForSendConnector = defineRule({
  id: 'ServerIsSourceForSendConnector',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016'],
  modes: whenUninstalling,
  words: {
    en: {
      title: 'The server is the source of a Send connector',
      checks:
        'Before it removes the transport part, Setup looks for Send connectors with this server among their source servers.',
      why: 'A connector whose only source server is gone carries no mail. Give it other source servers, or delete it, before the server goes.',
    },
    fr: {
      title: 'Le serveur est la source d’un connecteur d’envoi',
      checks:
        'Avant de supprimer la partie transport, le programme d’installation cherche des connecteurs d’envoi dont ce serveur est un serveur source.',
      why: 'Un connecteur dont le seul serveur source a disparu ne transporte plus de courrier. Lui donner d’autres serveurs sources, ou le supprimer, avant de retirer le serveur.',
    },
  },
  messages: [],
  titles: {
    ko: '이 서버는 보내는 Connector에 대 한 원본',
    'zh-tw': '此伺服器為傳送 Connector 的來源',
    it: "Tale Server sarà l'origine per un Connector inviare",
    'pt-br': 'Esse servidor é a origem para um Connector enviar',
    en: 'This Server is the Source for a Send Connector',
    fr: 'Ce serveur est la source d’un connecteur d’envoi',
    de: 'Dieser Server ist die Quelle für einen Sendeconnector',
    es: 'Este servidor es el origen de un conector de envío',
    ja: 'このサーバーは送信コネクタのソースである',
    'zh-cn': '此服务器是发送连接器的源',
    ru: 'Этот сервер — источник соединителя отправки',
  },
  phrases: {
    en: [
      'source server of a send connector',
      'send connector must be moved before uninstall',
      'server is the source for one or more connectors that must be moved or deleted',
      'decommission a hub server that still has send connectors',
      'uninstall says it is a source server for a send connector',
      'change the source transport servers of a connector before removing the server',
      'source server of a send connector uninstall',
    ],
    fr: [
      'connecteur d’envoi serveur source',
      'ce serveur est la source d’un connecteur d’envoi',
      'déplacer le connecteur d’envoi avant de désinstaller',
      'retirer un serveur hub qui a encore des connecteurs d’envoi',
      'la désinstallation dit que le serveur est source d’un connecteur d’envoi',
      'changer les serveurs sources d’un connecteur d’envoi avant de supprimer le serveur',
      'serveur source d’un connecteur d’envoi désinstallation',
    ],
    de: ['sendeconnector quellserver', 'quellserver eines sendeconnectors vor der deinstallation ändern'],
    es: ['servidor de origen de un conector de envío'],
    it: ['server di origine di un connettore di invio', 'server è origine di un connettore di invio'],
    'pt-br': ['servidor é origem de um conector de envio'],
    ko: ['서버가 송신 커넥터의 원본'],
    'zh-cn': ['服务器是发送连接器的源'],
    'zh-tw': ['伺服器是傳送連接器的來源'],
  },
  asks: { connectors: askExchange('send-connectors') },
  judge: ({ connectors: { server, connectors } }) => {
    const own = connectors.filter((one) =>
      one.sourceServers.some((name) => name.toLowerCase() === server.toLowerCase()),
    );
    if (own.length === 0) {
      const because = {
        en: `${server} is the source server of no Send connector.`,
        fr: `${server} n’est le serveur source d’aucun connecteur d’envoi.`,
      };
      return { verdict: 'pass', because, shows: [{ question: 'connectors', found: wanted, wanted }] };
    }
    const names = namesOf(own);
    const alone = own.filter((one) => one.sourceServers.length === 1);
    const only = {
      en: alone.length > 0 ? ` Without it nothing sends by: ${namesOf(alone)}.` : '',
      fr: alone.length > 0 ? ` Sans lui, plus rien ne passe par : ${namesOf(alone)}.` : '',
    };
    return {
      verdict: 'fail',
      because: {
        en: `${server} is a source server of ${names}.${only.en}`,
        fr: `${server} est un serveur source de ${names}.${only.fr}`,
      },
      shows: [{ question: 'connectors', found: { en: names, fr: names }, wanted }],
      captures: { connectors: names },
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'move-send-connectors',
      title: { en: 'Give the connectors other source servers', fr: 'Donner d’autres serveurs sources aux connecteurs' },
      steps: (about) => {
        const { en, fr } = serverIn(about);
        return {
          en: [
            'In the Exchange Management Shell: `Get-SendConnector | Format-Table Name,SourceTransportServers,AddressSpaces,SmartHosts`',
            'Make sure that the other server may send: firewall, smart host, SPF record, certificate of the connector.',
            `For each connector that names ${en}, put in only the servers that stay: \`Set-SendConnector "<connector>" -SourceTransportServers <other server>,<another>\``,
            'A connector named EdgeSync belongs to an Edge subscription: leave it, and see to the subscription instead.',
            'Delete a connector that nobody needs: `Remove-SendConnector "<connector>"`',
            'Send a message to the Internet, wait for replication, and run the removal again.',
          ],
          fr: [
            'Dans Exchange Management Shell : `Get-SendConnector | Format-Table Name,SourceTransportServers,AddressSpaces,SmartHosts`',
            'S’assurer que l’autre serveur peut envoyer : pare-feu, hôte actif, enregistrement SPF, certificat du connecteur.',
            `Pour chaque connecteur qui nomme ${fr}, indiquer seulement les serveurs qui restent : \`Set-SendConnector "<connecteur>" -SourceTransportServers <autre serveur>,<encore un>\``,
            'Un connecteur nommé EdgeSync appartient à un abonnement Edge : ne pas y toucher et traiter l’abonnement.',
            'Supprimer un connecteur dont personne n’a besoin : `Remove-SendConnector "<connecteur>"`',
            'Envoyer un message vers Internet, attendre la réplication, puis relancer la suppression.',
          ],
        };
      },
      rights: uninstallRights,
      risk: 'medium',
      reversal: {
        en: '`Set-SendConnector "<connector>" -SourceTransportServers <the servers before>`',
        fr: '`Set-SendConnector "<connecteur>" -SourceTransportServers <anciens serveurs>`',
      },
      minutes: 20,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check ServerIsSourceForSendConnector',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.serverissourceforsendconnector(v=EXCHG.150)',
    },
    {
      title: 'Send connectors in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/mail-flow/connectors/send-connectors',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Titles of the help page; its message has not been seen in a log.',
    },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference', note: '2010: it asks the same in words of its own.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'another server sends', answers: sheet('EX02'), verdict: 'pass' },
      { name: 'the only source', answers: sheet('EX01'), verdict: 'fail' },
      { name: 'one of two sources', answers: sheet('EX02', 'ex01'), verdict: 'fail' },
    ],
    pasted: [
      'This Server is the Source for a Send Connector',
      'exchange: send connector must be moved before uninstall of HUB01?',
      'la désinstallation d’exchange dit que le serveur est source d’un connecteur d’envoi',
    ],
  },
});
