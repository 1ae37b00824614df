/** Warning of the days beside Exchange 2003: a domain has no Recipient Update Service. */
import { exchangeObjects, type ExchangeObjects } from '../../probes/questions/exchange-objects';
import { describeServers, exchangeServers } from '../../probes/questions/exchange-servers';
import { defineRule } from '../rule';
import { namesOf } from '../uninstall-rights';

const wanted = {
  en: 'a Recipient Update Service with a server',
  fr: 'un service de mise à jour de destinataire avec un serveur',
};
const wantedServers = { en: 'no Exchange 2000 or 2003', fr: 'ni Exchange 2000 ni Exchange 2003' };

function sheet(version: string, ...recipientUpdateServices: ExchangeObjects['recipientUpdateServices']) {
  const rest = { offlineAddressBooks: [], recipientPolicies: [], activeDirectoryConnectors: [], publicFolderTrees: [] };
  return {
    objects: { ...rest, recipientUpdateServices },
    servers: { servers: [{ name: 'OLD1', version, edge: false }] },
  };
}

export const RusMissing = defineRule({
  id: 'RusMissing',
  severity: 'warning',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'A domain has no Recipient Update Service of Exchange 2003',
      checks:
        'Beside Exchange 2000 or 2003, Setup looks whether each domain has a Recipient Update Service, which gave recipients their addresses.',
      why: 'It matters only while Exchange 2000 or 2003 runs, beside 2007 or 2010. In any later organization the warning needs no action.',
    },
    fr: {
      title: 'Un domaine n’a pas de service de mise à jour de destinataire d’Exchange 2003',
      checks:
        'À côté d’Exchange 2000 ou 2003, le programme d’installation regarde si chaque domaine a un service de mise à jour de destinataire, qui donnait leurs adresses aux destinataires.',
      why: 'Cela ne compte que tant qu’Exchange 2000 ou 2003 fonctionne, à côté de 2007 ou 2010. Dans toute organisation plus récente, l’avertissement ne demande aucune action.',
    },
  },
  messages: [],
  titles: {
    ko: '받는 사람 업데이트 service를 찾을 수 없음',
    'zh-tw': '找不到收件者更新 service',
    'zh-cn': '找不到收件人更新服务',
    it: 'Non riesce a trovare un service aggiornamento destinatari',
    'pt-br': 'Não é possível encontrar um service de atualização de destinatário',
    en: 'Cannot find a recipient update service',
    fr: 'Impossible de trouver un service de mise à jour de destinataire',
    de: 'Suchen eines Diensts zum Aktualisieren eines Empfängers nicht möglich',
    es: 'No se encuentra un servicio de actualización de destinatarios',
    ja: '受信者更新サービスが見つからない',
    ru: 'Не удается найти службу обновления получателей',
  },
  phrases: {
    en: [
      'recipient update service missing for a domain',
      'cannot find a recipient update service',
      'rus missing exchange setup warning',
      'no recipient update service in the domain',
      'is the recipient update service warning a blocker',
      'recipient update service not found',
    ],
    fr: [
      'service de mise à jour de destinataire manquant pour un domaine',
      'impossible de trouver un service de mise à jour de destinataire',
      'rus manquant avertissement setup exchange',
      'aucun service de mise à jour de destinataire dans le domaine',
      'l’avertissement sur le service de mise à jour de destinataire est-il bloquant',
      'service de mise à jour de destinataire introuvable',
    ],
    de: ['empfängeraktualisierungsdienst fehlt'],
    es: ['falta el servicio de actualización de destinatarios'],
  },
  asks: { objects: exchangeObjects({}), servers: exchangeServers({}) },
  judge: ({ objects: { recipientUpdateServices: services }, servers }) => {
    const old = servers.servers.filter((one) => one.version.startsWith('6.'));
    const shows = [
      { question: 'servers' as const, found: describeServers(servers), wanted: wantedServers },
      {
        question: 'objects' as const,
        found:
          services.length === 0
            ? { en: 'no Recipient Update Service', fr: 'aucun service de mise à jour de destinataire' }
            : { en: namesOf(services), fr: namesOf(services) },
        wanted,
      },
    ];
    if (old.length === 0) {
      const because = {
        en: 'The organization has no Exchange 2000 or 2003, and nothing newer uses the Recipient Update Service.',
        fr: 'L’organisation n’a ni Exchange 2000 ni Exchange 2003, et rien de plus récent n’utilise ce service.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (services.length > 0 && services.every((one) => one.server !== null)) {
      const because = {
        en: 'Every Recipient Update Service has a server. Which domain each serves is not read.',
        fr: 'Chaque service de mise à jour de destinataire a un serveur. Le domaine que chacun dessert n’est pas lu.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'Exchange 2000 or 2003 is there, and a Recipient Update Service is missing or has no server.',
      fr: 'Exchange 2000 ou 2003 est présent, et un service de mise à jour de destinataire manque ou n’a pas de serveur.',
    };
    return { verdict: 'warn', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'decide-about-recipient-update',
      title: {
        en: 'Go on, or create the service beside Exchange 2003',
        fr: 'Poursuivre, ou créer le service à côté d’Exchange 2003',
      },
      steps: {
        en: [
          'Without Exchange 2000 or 2003 in the organization: go on. The warning stops nothing.',
          'With it: open Exchange System Manager on the old server, Recipients, Recipient Update Services.',
          'Right-click it, New, Recipient Update Service, choose the domain that has none, Next, Finish.',
          'Choose a server that is alive for each, wait for replication, and run Setup again.',
        ],
        fr: [
          'Sans Exchange 2000 ni 2003 dans l’organisation : poursuivre. L’avertissement n’arrête rien.',
          'Sinon : ouvrir le Gestionnaire système Exchange sur l’ancien serveur, Destinataires, Services de mise à jour de destinataire.',
          'Cliquer dessus avec le bouton droit, puis Nouveau, Service de mise à jour de destinataire, choisir le domaine qui n’en a pas, Suivant, Terminer.',
          'Choisir pour chacun un serveur existant, attendre la réplication, puis relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Exchange Administrator of the old organization',
        fr: 'Administrateur Exchange de l’ancienne organisation',
      },
      risk: 'low',
      reversal: { en: 'Delete the service that was created.', fr: 'Supprimer le service créé.' },
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check RUSMissing',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.rusmissing(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Titles of the help page, some of them half translated and quoted as they stand; no message has been seen.',
    },
    { claim: 'judge', basis: 'inference', note: 'Services are counted, not matched with domains.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'nothing old', answers: sheet('15.2.1544.4'), verdict: 'pass' },
      {
        name: 'Exchange 2003 with a service',
        answers: sheet('6.5.7638.1', { name: 'Recipient Update Service (CORP)', server: 'CN=OLD1,CN=Servers' }),
        verdict: 'pass',
      },
      { name: 'Exchange 2003 without one', answers: sheet('6.5.7638.1'), verdict: 'warn' },
      {
        name: 'a service without a server',
        answers: sheet('6.5.7638.1', { name: 'Recipient Update Service (CORP)', server: null }),
        verdict: 'warn',
      },
    ],
    pasted: [
      'Cannot find a recipient update service',
      'exchange setup warns: recipient update service missing for a domain, we never had 2003',
      'setup exchange : aucun service de mise à jour de destinataire dans le domaine',
    ],
  },
});
