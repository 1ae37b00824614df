/** The server is no member of a domain, which the Mailbox role needs and an Edge server does not. */
import { computer, type ComputerState } from '../../probes/questions/computer';
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import type { Said } from '../../probes/said';
import { settingClue } from '../directory-clues';
import { exampleWithoutExchange } from '../example-server';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { computerSheet, roleSheet, workgroupComputer } from '../server-sheets';

const wanted = { en: 'a member of a domain, unless Edge Transport', fr: 'membre d’un domaine, sauf transport Edge' };

function describeMember({ partOfDomain, domain }: ComputerState): Said {
  return partOfDomain
    ? { en: `member of ${domain}`, fr: `membre de ${domain}` }
    : { en: `in the workgroup ${domain}`, fr: `dans le groupe de travail ${domain}` };
}

export const ComputerNotPartofDomain = defineRule({
  id: 'ComputerNotPartofDomain',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The server is not a member of an Active Directory domain',
      checks: 'Setup looks whether the computer is joined to an Active Directory domain.',
      why: 'A Mailbox server lives from Active Directory. Setup says the same to a local account on a server that is joined: then only the session is wrong.',
    },
    fr: {
      title: 'Le serveur n’est pas membre d’un domaine Active Directory',
      checks: 'Le programme d’installation vérifie que l’ordinateur est joint à un domaine Active Directory.',
      why: 'Un serveur de boîtes aux lettres dépend d’Active Directory. Le même message s’adresse à un compte local sur un serveur déjà joint : seule la session est alors en cause.',
    },
  },
  messages: ["This computer isn't part of an Active Directory domain."],
  titles: {
    ko: '로컬 컴퓨터 Active Directory 도메인에 가입 되어있지 않은',
    en: "The local computer isn't joined to an Active Directory domain",
    fr: "L'ordinateur local n'est pas lié à un domaine Active Directory",
    de: 'Der lokale Computer ist in keine Active Directory-Domäne eingebunden',
    es: 'El equipo local no está unido a un dominio de Active Directory',
    'pt-br': 'O computador local não está vinculado a um domínio do Active Directory',
    it: 'Nel computer locale non è stato aggiunto a un dominio di Active Directory',
    ja: 'ローカル コンピューターが Active Directory ドメインに参加していない',
    'zh-cn': '本地计算机未加入到 Active Directory 域中',
    'zh-tw': '本機電腦未加入 Active Directory 網域',
    ru: 'Локальный компьютер не присоединен к домену Active Directory',
  },
  phrases: {
    en: [
      'this computer isn’t part of an active directory domain',
      'computer is not joined to a domain',
      'exchange server still in a workgroup',
      'local computer isn’t joined to active directory',
      'does the exchange server have to be joined to the domain',
      'workgroup computer exchange mailbox setup',
      'computer is not in the domain',
    ],
    fr: [
      'cet ordinateur ne fait pas partie d’un domaine active directory',
      'l’ordinateur n’est pas joint au domaine',
      'serveur exchange encore en groupe de travail',
      'l’ordinateur local n’est pas lié à un domaine',
      'faut-il joindre le serveur exchange au domaine',
      'ordinateur pas joint au domaine',
    ],
    de: [
      'computer ist kein mitglied einer domäne',
      'exchange-server noch in der arbeitsgruppe',
      'Computer ist nicht in der Domäne',
    ],
    es: ['el equipo no está unido a un dominio'],
    it: ['il computer non è unito a un dominio', 'computer non fa parte di un dominio'],
    'pt-br': [
      'o computador não está no domínio',
      'o computador não ingressou em um domínio',
      'computador não está no domínio',
      'computador não ingressou no domínio',
      'o computador não faz parte do domínio',
    ],
    ja: ['コンピューターがドメインに参加していない'],
    'zh-cn': ['计算机未加入域', '计算机没有加入域'],
    ru: ['компьютер не в домене'],
    ko: ['컴퓨터가 도메인에 가입되어 있지 않음'],
    'zh-tw': ['電腦沒有加入網域'],
  },
  asks: { computer: computer({}), setup: exchangeSetupState({}) },
  judge: ({ computer: found, setup }) => {
    const edge = isEdgeTransport(setup);
    const shows = [
      { question: 'computer' as const, found: describeMember(found), wanted },
      {
        question: 'setup' as const,
        found: edge
          ? { en: 'role EdgeTransportRole', fr: 'rôle EdgeTransportRole' }
          : { en: 'no Edge Transport role', fr: 'pas de rôle de transport Edge' },
      },
    ];
    if (found.partOfDomain) {
      const because = {
        en: `The server is a member of ${found.domain}. If Setup says otherwise, it was started by a local account.`,
        fr: `Le serveur est membre de ${found.domain}. Si le programme d’installation affirme le contraire, il a été lancé par un compte local.`,
      };
      return { verdict: 'pass', because, shows };
    }
    if (edge) {
      const because = {
        en: 'Does not apply: an Edge Transport server may stay outside of the domain.',
        fr: 'Sans objet : un serveur de transport Edge peut rester hors du domaine.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (setup.roles.length === 0) {
      const because = {
        en: 'The server is in a workgroup. Setup refuses the Mailbox role here; it accepts Edge Transport.',
        fr: 'Le serveur est dans un groupe de travail. Le rôle serveur de boîtes aux lettres y est refusé ; le rôle de transport Edge y est accepté.',
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: 'The server has the Mailbox role and is no member of a domain any more.',
      fr: 'Le serveur porte le rôle serveur de boîtes aux lettres et n’est plus membre d’un domaine.',
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'ComputerDomain', (domain) => ({
      en: `Domain that Setup read: ${domain || 'none'}`,
      fr: `Domaine lu par le programme d’installation : ${domain || 'aucun'}`,
    })),
  causedBy: [],
  remedies: [
    {
      id: 'join-the-domain',
      title: { en: 'Join the server to the domain', fr: 'Joindre le serveur au domaine' },
      when: {
        en: 'If `(Get-CimInstance Win32_ComputerSystem).PartOfDomain` says False',
        fr: 'Si `(Get-CimInstance Win32_ComputerSystem).PartOfDomain` renvoie False',
      },
      steps: {
        en: [
          'Give the server its final name first; it cannot be renamed once Exchange is installed.',
          'See that its DNS servers are those of the domain: `Get-DnsClientServerAddress`, then `nltest /dsgetdc:<domain>`',
          'Join it, in an elevated PowerShell: `Add-Computer -DomainName <domain> -Credential <DOMAIN\\account> -Restart`',
          'After the restart sign in with a domain account, not with a local one.',
          'See its site: `nltest /dsgetsite`. Then run Setup again.',
        ],
        fr: [
          'Donner d’abord au serveur son nom définitif ; il ne pourra plus être renommé une fois Exchange installé.',
          'Vérifier que ses serveurs DNS sont ceux du domaine : `Get-DnsClientServerAddress`, puis `nltest /dsgetdc:<domaine>`',
          'Le joindre, dans PowerShell avec élévation de privilèges : `Add-Computer -DomainName <domaine> -Credential <DOMAINE\\compte> -Restart`',
          'Après le redémarrage, ouvrir une session avec un compte de domaine, pas avec un compte local.',
          'Voir son site : `nltest /dsgetsite`. Relancer ensuite le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators, and an account that may join computers to the domain',
        fr: 'Administrateurs locaux, et un compte autorisé à joindre des ordinateurs au domaine',
      },
      risk: 'medium',
      reversal: {
        en: 'Leave the domain again, before Exchange is installed: `Remove-Computer -WorkgroupName WORKGROUP -Restart`',
        fr: 'Quitter le domaine, avant l’installation d’Exchange : `Remove-Computer -WorkgroupName WORKGROUP -Restart`',
      },
      minutes: 20,
      never: [
        {
          en: 'Do not take a server that has Exchange out of its domain or rename it.',
          fr: 'Ne pas retirer du domaine ni renommer un serveur sur lequel Exchange est installé.',
        },
      ],
    },
    {
      id: 'use-a-domain-account',
      title: { en: 'Start Setup with a domain account', fr: 'Lancer l’installation avec un compte de domaine' },
      when: { en: 'If the server is joined already', fr: 'Si le serveur est déjà joint au domaine' },
      steps: {
        en: [
          'See who the session is: `whoami`. The name of the server in front means a local account.',
          'Sign out and sign in as DOMAIN\\account, then start Setup from an elevated Command Prompt.',
        ],
        fr: [
          'Voir quel compte a ouvert la session : `whoami`. Le nom du serveur en tête désigne un compte local.',
          'Fermer la session, en ouvrir une avec DOMAINE\\compte, puis lancer l’installation depuis une invite de commandes avec élévation de privilèges.',
        ],
      },
      rights: { en: 'The rights for Setup itself', fr: 'Les droits requis par l’installation elle-même' },
      risk: 'low',
      reversal: { en: 'Nothing is changed.', fr: 'Rien n’est modifié.' },
      minutes: 5,
    },
  ],
  sources: [
    readinessPage('ComputerNotPartofDomain'),
    {
      title: 'A failed installation under a local account, with Setup’s messages',
      url: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/1882',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The message as somebody pasted it in a public issue.' },
    { claim: 'judge', basis: 'microsoft', note: 'The page asks for it before the Mailbox role is installed.' },
    { claim: 'causes', basis: 'inference', note: 'None: what follows from it names it as the cause.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a member', answers: { computer: computerSheet({}), setup: exampleWithoutExchange }, verdict: 'pass' },
      {
        name: 'an Edge server in a workgroup',
        answers: { computer: workgroupComputer, setup: roleSheet('EdgeTransportRole') },
        verdict: 'pass',
      },
      {
        name: 'a workgroup, nothing installed yet',
        answers: { computer: workgroupComputer, setup: exampleWithoutExchange },
        verdict: 'warn',
      },
      {
        name: 'a Mailbox server in a workgroup',
        answers: { computer: workgroupComputer, setup: roleSheet('MailboxRole') },
        verdict: 'fail',
      },
    ],
    pasted: [
      "This computer isn't part of an Active Directory domain.",
      'exchange setup refuses, the computer is not joined to a domain',
      'exchange : l’ordinateur n’est pas joint au domaine selon le programme d’installation',
    ],
  },
});
