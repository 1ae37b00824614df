/** /PrepareDomain was run by an account that is no administrator of the domain. */
import { describeGroups, groupMembership } from '../../probes/questions/group-membership';
import { rightsUnread } from '../ad-init-error';
import { groupClues } from '../directory-clues';
import { preparationPage } from '../directory-remedies';
import { membershipSheet } from '../directory-sheets';
import { prepareDomain } from '../domain-remedies';
import { grantGroups } from '../group-remedies';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

const wanted = {
  en: 'Domain Admins of the domain, or Enterprise Admins',
  fr: 'Admins du domaine concerné, ou Administrateurs de l’entreprise',
};

export const PrepareDomainNotAdmin = defineRule({
  id: 'PrepareDomainNotAdmin',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  modes: ['preparedomain', 'preparealldomains'],
  words: {
    en: {
      title: 'The account may not prepare this domain',
      checks: 'Before /PrepareDomain, Setup looks for Domain Admins of the named domain in the account’s groups.',
      why: 'Preparing a domain writes permissions on the whole domain. Domain Admins of another domain do not have that right.',
    },
    fr: {
      title: 'Le compte ne peut pas préparer ce domaine',
      checks:
        'Avant /PrepareDomain, le programme d’installation cherche Admins du domaine indiqué parmi les groupes du compte.',
      why: 'La préparation d’un domaine écrit des autorisations sur le domaine entier. Les Admins d’un autre domaine n’ont pas ce droit.',
    },
  },
  messages: [],
  titles: {
    it: 'Autorizzazioni sufficienti per eseguire /PrepareDomain',
    en: 'Insufficient permissions to run /PrepareDomain',
    fr: 'Autorisations insuffisantes pour exécuter /PrepareDomain',
    de: 'Keine ausreichenden Berechtigungen zum Ausführen von „/PrepareDomain“',
    es: 'Permisos insuficientes para ejecutar /PrepareDomain',
    'pt-br': 'Permissões insuficientes para executar /PrepareDomain',
    ja: '/PrepareDomain を実行するための十分なアクセス許可がない',
    'zh-cn': '权限不足，无法运行 /PrepareDomain',
    'zh-tw': '若要執行 /PrepareDomain 的權限不足',
    ko: '/PrepareDomain 실행에 있는 권한이 없습니다.',
    ru: 'Недостаточно прав для выполнения команды /PrepareDomain',
  },
  phrases: {
    en: [
      'insufficient permissions to run preparedomain',
      'isn’t a member of domain admins in the domain and so can’t run preparedomain',
      'which group do i need for preparedomain',
      'preparedomain refused, not domain admin of the child domain',
      'no rights for preparedomain in the child domain',
      'account is not domain admin there, preparedomain fails',
      'not domain admin for preparedomain',
    ],
    fr: [
      'autorisations insuffisantes pour exécuter preparedomain',
      'pas membre des admins du domaine, preparedomain impossible',
      'quel groupe faut-il pour preparedomain',
      'preparedomain refusé, pas admin du domaine enfant',
      'pas de droits pour preparedomain dans le domaine enfant',
      'pas les droits pour preparedomain',
      'compte pas administrateur du domaine preparedomain',
    ],
    de: ['keine berechtigung für preparedomain, kein domänen-admin'],
    es: ['sin permisos para preparedomain, no es administrador del dominio'],
    it: ['autorizzazioni insufficienti per preparedomain'],
    ja: ['preparedomain に domain admins の権限がない'],
    'zh-cn': ['没有 domain admins 权限 无法 preparedomain'],
  },
  family: { name: 'preparation-rights', rank: 5 },
  asks: { groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: ({ groups }) => {
    const shows = [{ question: 'groups' as const, found: describeGroups(groups), wanted }];
    const held = groups.directory;
    if (held.enterpriseAdmins || held.domainAdmins) {
      const because = {
        en: `${groups.account} is in ${held.enterpriseAdmins ? 'Enterprise Admins' : 'Domain Admins of this server’s domain; for another domain it needs that domain’s group'}.`,
        fr: `${groups.account} est membre du groupe ${held.enterpriseAdmins ? 'Administrateurs de l’entreprise' : 'Admins du domaine de ce serveur ; pour un autre domaine, il lui faut le groupe de celui-ci'}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `${groups.account} is neither in Domain Admins of this server’s domain nor in Enterprise Admins.`,
      fr: `${groups.account} n’est membre ni d’Admins du domaine de ce serveur, ni d’Administrateurs de l’entreprise.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => groupClues(run, ['LocalDomainAdmin', 'EnterpriseAdmin']),
  causedBy: [rightsUnread],
  remedies: [
    grantGroups({
      id: 'join-domain-admins',
      groups: { en: 'Domain Admins of the domain', fr: 'Admins du domaine concerné' },
      grant: {
        en: [
          'Have a Domain Admin of the domain to be prepared add the account to Domain Admins of that domain: `Add-ADGroupMember "Domain Admins" -Members <account> -Server <domain>`',
          'For a domain that was made after /PrepareAD, also to Organization Management.',
        ],
        fr: [
          'Faire ajouter le compte, par un administrateur du domaine à préparer, au groupe Admins du domaine de celui-ci : `Add-ADGroupMember "Admins du domaine" -Members <compte> -Server <domaine>`',
          'Pour un domaine créé après /PrepareAD, également à Organization Management.',
        ],
      },
      rights: {
        en: 'To grant it: Domain Admins of that domain, or Enterprise Admins',
        fr: 'Pour l’accorder : Admins de ce domaine, ou Administrateurs de l’entreprise',
      },
    }),
    {
      ...prepareDomain,
      when: {
        en: 'If the administrators of that domain prefer to do it: let them prepare the domain',
        fr: 'Si les administrateurs de ce domaine préfèrent s’en charger : leur faire préparer le domaine',
      },
    },
  ],
  disputes: [
    {
      en: 'The page of 2007 asks for Domain Admins and Enterprise Admins at once; the current page on preparing domains asks for Domain Admins of the domain, and Organization Management for a newer domain. We follow the current one.',
      fr: 'La page de 2007 demande à la fois Admins du domaine et Administrateurs de l’entreprise ; la page actuelle sur la préparation demande Admins du domaine concerné, et Organization Management pour un domaine plus récent. C’est elle qui est suivie ici.',
    },
  ],
  sources: [carriedOverPage('PrepareDomainNotAdmin'), preparationPage],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'The titles; no message has been seen. The Italian title says the opposite and is quoted as it stands.',
    },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Only the groups of the server’s own domain can be read; which domain was named is in the log.',
    },
    { claim: 'causes', basis: 'inference', note: 'Folded only when Setup never read the account’s groups.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'Domain Admins', answers: { groups: membershipSheet({ domainAdmins: true }) }, verdict: 'pass' },
      { name: 'Enterprise Admins', answers: { groups: membershipSheet({ enterpriseAdmins: true }) }, verdict: 'pass' },
      {
        name: 'Organization Management only',
        answers: { groups: membershipSheet({ organizationManagement: true }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Insufficient permissions to run /PrepareDomain',
      'exchange: which group do i need for preparedomain in the child domain',
      'exchange : preparedomain refusé, pas admin du domaine enfant',
    ],
  },
});
