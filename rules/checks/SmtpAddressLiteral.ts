/** A recipient policy gives addresses with an IP address in brackets, such as user@[10.0.0.1]. */
import { describePolicies, exchangeObjects, type ExchangeObjects } from '../../probes/questions/exchange-objects';
import { changePolicy, describePolicyDomains, policiesWith } from '../policy-templates';
import { defineRule } from '../rule';

const wanted = { en: 'no [IP address] in a policy', fr: 'aucune [adresse IP] dans une stratégie' };

function sheet(...templates: string[]): { readonly objects: ExchangeObjects } {
  const rest = {
    offlineAddressBooks: [],
    recipientUpdateServices: [],
    activeDirectoryConnectors: [],
    publicFolderTrees: [],
  };
  return { objects: { ...rest, recipientPolicies: [{ name: 'Default Policy', templates }] } };
}

export const SmtpAddressLiteral = defineRule({
  id: 'SmtpAddressLiteral',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'A recipient policy uses an IP address in the place of a domain',
      checks: 'Setup looks in the recipient policies for SMTP addresses whose domain is an IP address in brackets.',
      why: 'Exchange has not given out such addresses since 2007. The policy has to name a domain instead.',
    },
    fr: {
      title: 'Une stratégie de destinataire utilise une adresse IP au lieu d’un domaine',
      checks:
        'Le programme d’installation cherche dans les stratégies de destinataire des adresses SMTP dont le domaine est une adresse IP entre crochets.',
      why: 'Exchange n’attribue plus de telles adresses depuis 2007. La stratégie doit nommer un domaine.',
    },
  },
  messages: [],
  titles: {
    ko: '서식을 지정합니다 하지 Supported SMTP 주소 지정',
    'zh-tw': 'SMTP 位址格式不 Supported',
    'zh-cn': 'SMTP 地址格式不 Supported',
    it: 'Indirizzi SMTP in formato non Supported',
    'pt-br': 'Formato de endereçamento SMTP não Supported',
    es: 'Formato de direcciones SMTP no Supported',
    en: 'SMTP Addressing Format Not Supported',
    fr: 'Format d’adressage SMTP non pris en charge',
    de: 'Das SMTP-Adressierungsformat wird nicht unterstützt',
    ja: 'SMTP アドレス指定形式はサポートされていない',
    ru: 'Формат адресации SMTP не поддерживается',
  },
  phrases: {
    en: [
      'smtp address literal recipient policy',
      'recipient policy with an ip address in brackets',
      'smtp addressing format not supported',
      'email address policy contains an ip address literal',
      'address template with [ip] blocks exchange setup',
      'recipient policy with an ip address literal',
      'ip address literal in a recipient policy',
    ],
    fr: [
      'littéral d’adresse smtp dans une stratégie de destinataire',
      'stratégie de destinataire avec une adresse ip entre crochets',
      'format d’adressage smtp non pris en charge',
      'stratégie d’adresse de messagerie contenant un littéral d’adresse ip',
      'modèle d’adresse avec [ip] bloque setup exchange',
      'stratégie de destinataires avec adresse IP entre crochets',
    ],
    de: ['smtp-adressliteral in der empfängerrichtlinie'],
    es: ['literal de dirección smtp en la directiva de destinatarios'],
  },
  asks: { objects: exchangeObjects({}) },
  judge: ({ objects }) => {
    const odd = policiesWith(objects, (domain) => domain.startsWith('['));
    const first = odd[0];
    if (!first) {
      const because = {
        en: 'No recipient policy has an IP address in the place of a domain.',
        fr: 'Aucune stratégie de destinataire n’a d’adresse IP au lieu d’un domaine.',
      };
      return { verdict: 'pass', because, shows: [{ question: 'objects', found: describePolicies(objects), wanted }] };
    }
    const said = describePolicyDomains(odd);
    const because = {
      en: `These policies give addresses with an IP address: ${said}.`,
      fr: `Ces stratégies attribuent des adresses avec une adresse IP : ${said}.`,
    };
    const shows = [{ question: 'objects' as const, found: { en: said, fr: said }, wanted }];
    return { verdict: 'fail', because, shows, captures: { policy: first.name, literal: first.domains[0] ?? '' } };
  },
  causedBy: [],
  remedies: [
    {
      id: 'take-literal-out-of-policy',
      title: { en: 'Take the IP address out of the policy', fr: 'Retirer l’adresse IP de la stratégie' },
      steps: ({ captures }) => changePolicy(captures['policy'], captures['literal'] ?? '[IP]'),
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'low',
      reversal: { en: 'Put the former templates back.', fr: 'Remettre les anciens modèles.' },
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check SMTPAddressLiteral',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.smtpaddressliteral(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Titles of the help page, some of them half translated and quoted as they stand; no message has been seen.',
    },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'domains', answers: sheet('SMTP:@corp.example', 'smtp:%m@other.example'), verdict: 'pass' },
      { name: 'an address literal', answers: sheet('SMTP:@corp.example', 'smtp:%m@[10.0.0.1]'), verdict: 'fail' },
    ],
    pasted: [
      'SMTP Addressing Format Not Supported',
      'exchange setup: recipient policy with an ip address in brackets, where is it',
      'setup exchange : stratégie de destinataire avec une adresse ip entre crochets',
    ],
  },
});
