/** The full name of the server is at the same time an SMTP domain of a recipient policy. */
import { describePolicies, exchangeObjects, type ExchangeObjects } from '../../probes/questions/exchange-objects';
import { netName, type NetName } from '../../probes/questions/net-name';
import { changePolicy, describePolicyDomains, policiesWith } from '../policy-templates';
import { defineRule } from '../rule';

function sheet(...templates: string[]): { readonly names: NetName; readonly objects: ExchangeObjects } {
  const rest = {
    offlineAddressBooks: [],
    recipientUpdateServices: [],
    activeDirectoryConnectors: [],
    publicFolderTrees: [],
  };
  return {
    names: {
      computerName: 'MAIL',
      hostName: 'mail',
      primaryDnsSuffix: 'corp.example',
      fqdn: 'mail.corp.example',
      resolvesTo: ['10.10.1.11'],
      ownAddresses: ['10.10.1.11'],
      dnsServers: [],
      primaryDnsServer: null,
    },
    objects: { ...rest, recipientPolicies: [{ name: 'Default Policy', templates }] },
  };
}

export const ServerFQDNMatchesSMTPPolicy = defineRule({
  id: 'ServerFQDNMatchesSMTPPolicy',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The full name of the server is also a mail domain',
      checks: 'Setup compares the full name of the server with the SMTP domains of the recipient policies.',
      why: 'Exchange could not tell whether mail for that name is for the server or for people, and it would wait in a queue.',
    },
    fr: {
      title: 'Le nom complet du serveur est aussi un domaine de messagerie',
      checks:
        'Le programme d’installation compare le nom complet du serveur avec les domaines SMTP des stratégies de destinataire.',
      why: 'Exchange ne saurait pas si le courrier pour ce nom est destiné au serveur ou à des personnes, et il resterait en file d’attente.',
    },
  },
  messages: [],
  titles: {
    ko: '받는 사람 policy 일치 하는 컴퓨터의 정규화 된 도메인 이름',
    'zh-tw': '電腦的完整網域名稱比對收件者 policy',
    'zh-cn': '计算机的完全限定域名匹配的收件人 policy',
    it: 'Il nome di dominio completo del computer corrisponde a un destinatario policy',
    'pt-br': 'O nome de domínio totalmente qualificado do computador corresponde a um destinatário policy',
    es: 'El nombre de dominio completo del equipo coincide con un destinatario policy',
    en: 'The fully-qualified domain name of the computer matches a recipient policy',
    fr: 'Le nom de domaine complet de l’ordinateur correspond à une stratégie de destinataire',
    de: 'Der vollqualifizierte Domänenname des Computers entspricht einer Empfängerrichtlinie',
    ja: 'コンピューターの完全修飾ドメイン名と受信者ポリシーが一致している',
    ru: 'Соответствие полного доменного имени компьютера политике получателя',
  },
  phrases: {
    en: [
      'server fqdn matches a recipient policy',
      'fqdn same as smtp domain recipient policy',
      'the computer name is the same as the mail domain',
      'server is named like the email domain of the recipients',
      'fully qualified domain name equals an address policy domain',
      'fqdn of the server same as smtp domain',
    ],
    fr: [
      'le nom complet du serveur correspond à une stratégie de destinataire',
      'fqdn identique au domaine smtp de la stratégie de destinataire',
      'le nom de l’ordinateur est le même que le domaine de messagerie',
      'le serveur porte le nom du domaine de messagerie des destinataires',
      'nom de domaine complet égal à un domaine de stratégie d’adresse',
      'FQDN du serveur identique au domaine d’une stratégie de destinataire',
      'FQDN du serveur identique au domaine stratégie de destinataire',
    ],
    de: ['server-fqdn entspricht der empfängerrichtlinie'],
    es: ['el fqdn del servidor coincide con una directiva de destinatarios'],
  },
  asks: { names: netName({}), objects: exchangeObjects({}) },
  judge: ({ names, objects }) => {
    const fqdn = names.fqdn.toLowerCase();
    const same = policiesWith(objects, (domain) => domain === fqdn);
    const first = same[0];
    const name = { question: 'names' as const, found: { en: names.fqdn, fr: names.fqdn } };
    const wanted = { en: `no policy for @${fqdn}`, fr: `aucune stratégie pour @${fqdn}` };
    if (!first) {
      const because = {
        en: `No recipient policy gives addresses at ${names.fqdn}.`,
        fr: `Aucune stratégie de destinataire n’attribue d’adresses en ${names.fqdn}.`,
      };
      return {
        verdict: 'pass',
        because,
        shows: [name, { question: 'objects', found: describePolicies(objects), wanted }],
      };
    }
    const said = describePolicyDomains(same);
    const because = {
      en: `The server is called ${names.fqdn}, and a recipient policy gives addresses at that name: ${said}.`,
      fr: `Le serveur s’appelle ${names.fqdn}, et une stratégie de destinataire attribue des adresses à ce nom : ${said}.`,
    };
    return {
      verdict: 'fail',
      because,
      shows: [name, { question: 'objects', found: { en: said, fr: said }, wanted }],
      captures: { policy: first.name, domain: fqdn },
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'rename-server-before-installation',
      title: { en: 'Give the server another name', fr: 'Donner un autre nom au serveur' },
      when: {
        en: 'If Exchange is not installed on it yet, which is the usual case',
        fr: 'Si Exchange n’y est pas encore installé, le cas habituel',
      },
      steps: {
        en: [
          'Choose a name that is no mail domain: ex01.corp.example in the place of mail.corp.example. Clients may go on using mail.corp.example as an alias.',
          '`Rename-Computer -NewName EX01 -DomainCredential CORP\\admin -Restart`',
          'See that DNS and Active Directory have the new name, and run Setup again.',
        ],
        fr: [
          'Choisir un nom qui n’est pas un domaine de messagerie : ex01.corp.example au lieu de mail.corp.example. Les clients peuvent continuer d’utiliser mail.corp.example comme alias.',
          '`Rename-Computer -NewName EX01 -DomainCredential CORP\\admin -Restart`',
          'Vérifier que DNS et Active Directory ont le nouveau nom, puis relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators, and the right to rename the computer account',
        fr: 'Administrateurs locaux, et le droit de renommer le compte d’ordinateur',
      },
      risk: 'medium',
      reversal: { en: 'Rename it back.', fr: 'Lui rendre son nom.' },
      minutes: 20,
      never: [
        {
          en: 'Do not rename a server on which Exchange is installed, not even for a moment.',
          fr: 'Ne jamais renommer un serveur sur lequel Exchange est installé, même un instant.',
        },
      ],
    },
    {
      id: 'take-domain-out-of-policy',
      title: { en: 'Take the domain out of the policy', fr: 'Retirer le domaine de la stratégie' },
      when: { en: 'If nobody needs addresses at that name', fr: 'Si personne n’a besoin d’adresses à ce nom' },
      steps: ({ captures }) => changePolicy(captures['policy'], captures['domain'] ?? 'mail.corp.example'),
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'low',
      reversal: { en: 'Put the former templates back.', fr: 'Remettre les anciens modèles.' },
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Exchange 2013 readiness check ServerFQDNMatchesSMTPPolicy',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.serverfqdnmatchessmtppolicy(v=EXCHG.150)',
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
      { name: 'another domain', answers: sheet('SMTP:@corp.example'), verdict: 'pass' },
      {
        name: 'the name of the server',
        answers: sheet('SMTP:@corp.example', 'smtp:@MAIL.corp.example'),
        verdict: 'fail',
      },
    ],
    pasted: [
      'The fully-qualified domain name of the computer matches a recipient policy',
      'exchange setup: server is named like the email domain of the recipients',
      'setup exchange : le nom complet du serveur correspond à une stratégie de destinataire',
    ],
  },
});
