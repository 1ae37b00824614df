/** The server's domain must be prepared for this build, and the account may not do it. */
import { adLevel } from '../../probes/questions/ad-level';
import { groupMembership } from '../../probes/questions/group-membership';
import { directoryUnread } from '../ad-init-error';
import { groupClues, organizationManagementClues } from '../directory-clues';
import { preparationPage } from '../directory-remedies';
import { levelSheet, membershipSheet } from '../directory-sheets';
import { prepareDomain } from '../domain-remedies';
import { grantGroups } from '../group-remedies';
import { judgeRights } from '../preparation-rights';
import { defineRule } from '../rule';

const groups = {
  en: 'Domain Admins and Organization Management, or Enterprise Admins',
  fr: 'Admins du domaine et Organization Management, ou Administrateurs de l’entreprise',
};

export const LocalDomainPrep = defineRule({
  id: 'LocalDomainPrep',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The domain must be updated, and the account may not do it',
      checks:
        'Setup compares the version of the domain’s Exchange objects with its own and looks at the account’s groups.',
      why: 'Domain Admins alone is not enough: Organization Management must come with it, or Enterprise Admins instead of both.',
    },
    fr: {
      title: 'Le domaine doit être mis à jour et le compte n’en a pas le droit',
      checks:
        'Le programme d’installation compare la version des objets Exchange du domaine à la sienne et examine les groupes du compte.',
      why: 'Admins du domaine ne suffit pas : il faut aussi Organization Management, ou bien Administrateurs de l’entreprise à la place des deux.',
    },
  },
  messages: [
    "The local domain needs to be updated. You must be a member of the 'Domain Admins' group and 'Organization Management' role group, or 'Enterprise Admins' group to continue.",
  ],
  titles: {
    en: 'The local domain needs to be updated',
    fr: 'Le domaine local doit être mis à jour',
    de: 'Die lokale Domäne muss aktualisiert werden',
    es: 'El dominio local debe ser updated',
    it: 'Deve essere updated il dominio locale',
    ja: 'ローカル ドメインは更新が必要',
    ko: '로컬 도메인에서 updated 해야합니다',
    'pt-br': 'O domínio local precisa ser updated',
    ru: 'Необходимо обновить локальный домен',
    'zh-cn': '本地域需要 updated',
    'zh-tw': '必須是 updated 本機網域',
  },
  phrases: {
    en: [
      'local domain needs to be updated, domain admins and organization management',
      'not a member of domain admins in the domain, cannot run preparedomain',
      'the local domain needs to be updated',
      'must be a member of domain admins and organization management, or enterprise admins',
      'local domain prep fails, i am domain admin',
      'domain admin but setup wants organization management too',
      'which groups do i need to update the local domain for exchange',
      'domain needs updating and i lack the groups',
    ],
    fr: [
      'le domaine local doit être mis à jour',
      'il faut être membre de admins du domaine et de organization management',
      'je suis admin du domaine mais setup veut aussi organization management',
      'quels groupes pour mettre à jour le domaine local',
      'mise à jour du domaine local refusée',
      'le domaine doit être mis à jour avant de continuer, droits insuffisants',
      'domaine local à mettre à jour, administrateurs du domaine',
    ],
    de: ['die lokale domäne muss aktualisiert werden', 'mitglied von domänen-admins und organization management'],
    es: ['el dominio local debe actualizarse', 'miembro de admins. del dominio y organization management'],
    it: ['il dominio locale deve essere aggiornato'],
    ja: ['ローカル ドメインを更新する必要がある domain admins organization management'],
    'zh-cn': ['需要更新本地域 domain admins organization management'],
  },
  family: { name: 'preparation-rights', rank: 2 },
  asks: { level: adLevel({}), groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: (sheet) =>
    judgeRights(sheet, {
      part: 'domain',
      enough: (held) => held.enterpriseAdmins || (held.domainAdmins && held.organizationManagement),
      groups,
    }),
  clues: (run) => [...groupClues(run, ['EnterpriseAdmin', 'LocalDomainAdmin']), ...organizationManagementClues(run)],
  causedBy: [directoryUnread],
  remedies: [
    grantGroups({
      id: 'join-domain-preparation-groups',
      groups,
      grant: {
        en: [
          'Have a Domain Admin add the account to Domain Admins of this domain.',
          'Have a member of Organization Management add it there too: `Add-RoleGroupMember "Organization Management" -Member <account>`',
          'Or, in place of both: have it added to Enterprise Admins.',
        ],
        fr: [
          'Faire ajouter le compte à Admins du domaine par un administrateur de ce domaine.',
          'Le faire ajouter aussi à Organization Management par un de ses membres : `Add-RoleGroupMember "Organization Management" -Member <compte>`',
          'Ou, à la place des deux : le faire ajouter à Administrateurs de l’entreprise.',
        ],
      },
      rights: {
        en: 'To grant it: Domain Admins of this domain and a member of Organization Management, or Enterprise Admins',
        fr: 'Pour l’accorder : Admins de ce domaine et un membre d’Organization Management, ou Administrateurs de l’entreprise',
      },
    }),
    prepareDomain,
  ],
  sources: [
    {
      title: 'Exchange readiness check LocalDomainPrep (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-localdomainprep',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The groups are in the message; that the level of the domain is compared is our reading.',
    },
    { claim: 'causes', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'domain far enough', answers: { level: levelSheet({}), groups: membershipSheet({}) }, verdict: 'pass' },
      {
        name: 'domain never prepared, account in Enterprise Admins',
        answers: { level: levelSheet({ systemObjects: [] }), groups: membershipSheet({ enterpriseAdmins: true }) },
        verdict: 'pass',
      },
      {
        name: 'domain never prepared, account only in Domain Admins',
        answers: { level: levelSheet({ systemObjects: [] }), groups: membershipSheet({ domainAdmins: true }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      "The local domain needs to be updated. You must be a member of the 'Domain Admins' group and 'Organization Management' role group, or 'Enterprise Admins' group to continue.",
      'le domaine local doit être mis à jour, il faut être membre de admins du domaine et de organization management',
    ],
  },
});
