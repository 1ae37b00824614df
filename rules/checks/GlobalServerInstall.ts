/** The account may not write into the Exchange organization, so it cannot install a server. */
import { describeGroups, groupMembership } from '../../probes/questions/group-membership';
import { directoryUnread } from '../ad-init-error';
import { groupClues, organizationManagementClues } from '../directory-clues';
import { membershipSheet } from '../directory-sheets';
import { joinOrganizationManagement } from '../group-remedies';
import { defineRule } from '../rule';

const wanted = {
  en: 'Organization Management or Enterprise Admins',
  fr: 'Organization Management ou Administrateurs de l’entreprise',
};

export const GlobalServerInstall = defineRule({
  id: 'GlobalServerInstall',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The account may not write into the Exchange organization',
      checks: 'Setup looks for Organization Management or Enterprise Admins in the groups of the account that runs it.',
      why: 'Installing or updating a server writes into the configuration of the organization. Local Administrators and Domain Admins do not give that right.',
    },
    fr: {
      title: 'Le compte ne peut pas écrire dans l’organisation Exchange',
      checks:
        'Le programme d’installation cherche Organization Management ou Administrateurs de l’entreprise parmi les groupes du compte qui le lance.',
      why: 'Installer ou mettre à jour un serveur écrit dans la configuration de l’organisation. Administrateurs locaux et Admins du domaine ne donnent pas ce droit.',
    },
  },
  messages: [
    "You must be a member of the 'Organization Management' role group or a member of the 'Enterprise Admins' group to continue.",
  ],
  titles: {
    en: 'Cannot write to the Exchange organization container',
    fr: 'Impossible d’accéder en écriture au conteneur de l’organisation Exchange',
    de: 'Schreiben in den Exchange-Organisationscontainer nicht möglich',
    es: 'No se puede escribir en el contenedor de la organización de Exchange',
    it: "Impossibile scrivere nel contenitore dell'organizzazione di Exchange",
    ja: 'Exchange 組織コンテナーに書き込めない',
    ko: 'Exchange 조직 컨테이너에 쓸 수 없음',
    'pt-br': 'Não é possível gravar o contêiner da organização do Exchange',
    ru: 'Не удается выполнить запись в контейнер организации Exchange',
    'zh-cn': '无法写入 Exchange 组织容器',
    'zh-tw': '無法寫入至 Exchange 組織容器',
  },
  phrases: {
    en: [
      'must be a member of organization management or enterprise admins to continue',
      'cannot write to the exchange organization container',
      'i am domain admin and setup wants organization management',
      'no rights on the exchange organization container',
      'which group do i need to install an exchange server',
      'account not in organization management or enterprise admins',
      'member of organization management role group or enterprise admins',
    ],
    fr: [
      'il faut être membre de organization management ou des administrateurs de l’entreprise',
      'impossible d’écrire dans le conteneur de l’organisation exchange',
      'je suis admin du domaine et setup veut organization management',
      'quel groupe pour installer un serveur exchange',
      'pas de droits sur le conteneur de l’organisation exchange',
      'compte absent de organization management et de enterprise admins',
      'membre de organization management ou administrateurs de l’entreprise requis',
    ],
    de: [
      'mitglied von organization management oder organisations-admins sein',
      'schreiben in den exchange-organisationscontainer nicht möglich',
    ],
    es: [
      'debe ser miembro de organization management o enterprise admins',
      'miembro de Organization Management o Administradores de empresas',
    ],
    it: ['deve essere membro di organization management o enterprise admins'],
    ja: ['organization management または enterprise admins のメンバーである必要がある'],
    'zh-cn': ['必须是 organization management 或 enterprise admins 的成员'],
  },
  family: { name: 'preparation-rights', rank: 3 },
  asks: { groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: ({ groups }) => {
    const shows = [{ question: 'groups' as const, found: describeGroups(groups), wanted }];
    const held = groups.directory;
    if (held.organizationManagement || held.enterpriseAdmins) {
      const because = {
        en: `${groups.account} is in a group that Setup accepts. A session opened before the change must be closed and opened again.`,
        fr: `${groups.account} est membre d’un groupe accepté par le programme d’installation. Une session ouverte avant le changement doit être fermée puis rouverte.`,
      };
      return { verdict: 'pass', because, shows };
    }
    if (held.delegatedSetup) {
      const because = {
        en: `${groups.account} is in Delegated Setup only: that is enough for a server that was provisioned for it, and for no other.`,
        fr: `${groups.account} n’est que dans Delegated Setup : cela suffit pour un serveur préparé à son intention, et pour aucun autre.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: `${groups.account} is neither in Organization Management nor in Enterprise Admins.`,
      fr: `${groups.account} n’est membre ni d’Organization Management ni du groupe Administrateurs de l’entreprise.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => [...organizationManagementClues(run), ...groupClues(run, ['EnterpriseAdmin'])],
  causedBy: [directoryUnread],
  remedies: [joinOrganizationManagement],
  sources: [
    {
      title: 'Exchange readiness check GlobalServerInstall',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-globalserverinstall',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'judge', basis: 'setup-message', note: 'The message names the two groups.' },
    { claim: 'causes', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'in Organization Management',
        answers: { groups: membershipSheet({ organizationManagement: true }) },
        verdict: 'pass',
      },
      {
        name: 'in Enterprise Admins',
        answers: { groups: membershipSheet({ enterpriseAdmins: true }) },
        verdict: 'pass',
      },
      {
        name: 'in Delegated Setup only',
        answers: { groups: membershipSheet({ delegatedSetup: true }) },
        verdict: 'warn',
      },
      { name: 'in Domain Admins only', answers: { groups: membershipSheet({ domainAdmins: true }) }, verdict: 'fail' },
    ],
    pasted: [
      "You must be a member of the 'Organization Management' role group or a member of the 'Enterprise Admins' group to continue.",
      'exchange setup: cannot write to the exchange organization container, i am domain admin',
    ],
  },
});
