/** Warning: no Send connector of the organization takes mail for every domain. */
import { describeConnectors, sendConnectors, type SendConnectors } from '../../probes/questions/send-connectors';
import { defineRule } from '../rule';

const wanted = { en: 'an enabled Send connector for *', fr: 'un connecteur d’envoi activé pour *' };

function sheet(...addressSpaces: string[]): { readonly connectors: SendConnectors } {
  return { connectors: { connectors: [{ name: 'To Internet', enabled: true, scoped: false, addressSpaces }] } };
}

export const NoConnectorToStar = defineRule({
  id: 'NoConnectorToStar',
  severity: 'warning',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'No Send connector for all domains (*)',
      checks: 'Setup looks in the organization for a Send connector with the address space *.',
      why: 'A warning, no obstacle. Without such a connector, mail to the Internet has no way out, unless it leaves by other connectors on purpose.',
    },
    fr: {
      title: 'Aucun connecteur d’envoi pour tous les domaines (*)',
      checks:
        'Le programme d’installation cherche dans l’organisation un connecteur d’envoi dont l’espace d’adressage est *.',
      why: 'Un avertissement, pas un obstacle. Sans un tel connecteur, le courrier vers Internet n’a pas d’issue, sauf s’il sort volontairement par d’autres connecteurs.',
    },
  },
  messages: [
    "Setup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.",
  ],
  titles: {},
  phrases: {
    en: [
      'can’t detect a send connector with an address space of *',
      'mail flow to the internet may not work properly',
      'no send connector to star',
      'send connector warning during setup, we relay through a smart host',
      'no connector for address space *',
      'is the missing send connector warning a blocker',
      'no send connector with *',
      'send connector address space *',
      'no send connector to the internet',
    ],
    fr: [
      'aucun connecteur d’envoi avec l’espace d’adressage *',
      'le flux de messagerie vers internet risque de ne pas fonctionner',
      'avertissement connecteur d’envoi, nous passons par un hôte actif',
      'pas de connecteur vers *',
      'setup ne détecte pas de connecteur d’envoi',
      'l’avertissement sur le connecteur d’envoi est-il bloquant',
      'pas de connecteur d’envoi espace d’adressage *',
    ],
    de: ['kein sendeconnector mit dem adressraum *', 'nachrichtenfluss ins internet funktioniert möglicherweise nicht'],
    es: ['no se detecta un conector de envío con el espacio de direcciones *'],
    it: ['nessun connettore di invio con lo spazio di indirizzi *'],
    ja: ['アドレス スペース * の送信コネクタが検出されない'],
    'zh-cn': ['检测不到 地址空间 为 * 的 发送连接器'],
  },
  asks: { connectors: sendConnectors({}) },
  judge: ({ connectors }) => {
    const shows = [{ question: 'connectors' as const, found: describeConnectors(connectors), wanted }];
    const toStar = connectors.connectors.filter((one) => one.addressSpaces.includes('*'));
    const open = toStar.find((one) => one.enabled);
    if (open) {
      const because = {
        en: `Send connector ${open.name} takes mail for every domain.`,
        fr: `Le connecteur d’envoi ${open.name} prend le courrier pour tous les domaines.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because =
      toStar.length > 0
        ? {
            en: 'There is a Send connector for *, but it is disabled.',
            fr: 'Il existe un connecteur d’envoi pour *, mais il est désactivé.',
          }
        : {
            en: 'No Send connector has the address space *.',
            fr: 'Aucun connecteur d’envoi n’a l’espace d’adressage *.',
          };
    return { verdict: 'warn', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'review-send-connectors',
      title: { en: 'See how mail leaves the organization', fr: 'Voir comment le courrier sort de l’organisation' },
      steps: {
        en: [
          'Go on with Setup: the warning stops nothing.',
          'In the Exchange Management Shell, list the connectors: `Get-SendConnector | Format-Table Name,Enabled,AddressSpaces,IsScopedConnector,SourceTransportServers`',
          'If mail leaves on purpose by connectors for single domains, by a gateway or by Exchange Online, there is nothing to do.',
          'Otherwise create one: `New-SendConnector -Internet -Name "To Internet" -AddressSpaces * -SourceTransportServers <server>`',
          'To send through a smart host, put `-Custom -DNSRoutingEnabled $false -SmartHosts <host>` in the place of `-Internet`.',
        ],
        fr: [
          'Poursuivre l’installation : l’avertissement n’arrête rien.',
          'Dans Exchange Management Shell, lister les connecteurs : `Get-SendConnector | Format-Table Name,Enabled,AddressSpaces,IsScopedConnector,SourceTransportServers`',
          'Si le courrier sort volontairement par des connecteurs réservés à certains domaines, par une passerelle ou par Exchange Online, il n’y a rien à faire.',
          'Sinon, en créer un : `New-SendConnector -Internet -Name "Vers Internet" -AddressSpaces * -SourceTransportServers <serveur>`',
          'Pour envoyer par un hôte actif, mettre `-Custom -DNSRoutingEnabled $false -SmartHosts <hôte>` à la place de `-Internet`.',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'low',
      reversal: { en: '`Remove-SendConnector "To Internet"`', fr: '`Remove-SendConnector "Vers Internet"`' },
      minutes: 10,
    },
  ],
  sources: [
    { title: 'Setup’s own message; the rule has no public page' },
    {
      title: 'Send connectors in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/mail-flow/connectors/send-connectors',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The address space is in the message; that disabled connectors do not count is our reading.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a connector for *', answers: sheet('*'), verdict: 'pass' },
      { name: 'only for one partner', answers: sheet('partner.example'), verdict: 'warn' },
      { name: 'no connector', answers: { connectors: { connectors: [] } }, verdict: 'warn' },
      {
        name: 'for *, but disabled',
        answers: {
          connectors: { connectors: [{ name: 'To Internet', enabled: false, scoped: false, addressSpaces: ['*'] }] },
        },
        verdict: 'warn',
      },
    ],
    pasted: [
      "Setup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.",
      'warning about a missing send connector to *, we relay through a smart host, is it a blocker?',
    ],
  },
});
