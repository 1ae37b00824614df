/** An account with delegated setup only may not remove Exchange from a server. */
import { describeGroups, groupMembership } from '../../probes/questions/group-membership';
import { directoryUnread } from '../ad-init-error';
import { groupClues, organizationManagementClues } from '../directory-clues';
import { membershipSheet } from '../directory-sheets';
import { joinOrganizationManagement } from '../group-remedies';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

const wanted = {
  en: 'Organization Management or Enterprise Admins',
  fr: 'Organization Management ou Administrateurs de l’entreprise',
};

export const CannotUninstallDelegatedServer = defineRule({
  id: 'CannotUninstallDelegatedServer',
  severity: 'error',
  versions: ['2007', '2013', '2016'],
  modes: ['uninstall'],
  words: {
    en: {
      title: 'Delegated setup is not enough to remove Exchange',
      checks:
        'Before it removes the last role, Setup looks for Organization Management or Enterprise Admins in the account’s groups.',
      why: 'Removing a server deletes its object from the organization. Delegated setup gives rights on a server that exists, not the right to delete it.',
    },
    fr: {
      title: 'L’installation déléguée ne suffit pas pour désinstaller Exchange',
      checks:
        'Avant de retirer le dernier rôle, le programme d’installation cherche Organization Management ou Administrateurs de l’entreprise parmi les groupes du compte.',
      why: 'Désinstaller un serveur supprime son objet de l’organisation. La délégation donne des droits sur un serveur existant, pas celui de le supprimer.',
    },
  },
  messages: [],
  // Korean carries the id of the rule inside the title.
  titles: {
    ko: '모든 서버 roles를 제거 하려면 있는 권한이 없습니다.',
    en: 'Insufficient permissions to remove all server roles',
    fr: 'Autorisations insuffisantes pour supprimer tous les rôles serveur',
    de: 'Unzureichende Berechtigungen zum Entfernen aller Serverrollen',
    es: 'No tiene permisos suficientes para eliminar todos los roles',
    'pt-br': 'Permissões insuficientes para remover todos os roles de servidor',
    it: 'Autorizzazioni insufficienti per rimuovere tutti i server roles',
    ja: 'すべてのサーバー役割を削除するにはアクセス許可が不十分',
    'zh-cn': '没有足够的权限删除所有服务器角色',
    'zh-tw': '移除所有的伺服器 roles 的權限不足',
    ru: 'Недостаточно разрешений для удаления всех ролей сервера',
  },
  phrases: {
    en: [
      'delegated setup, uninstall of the last role says insufficient permissions',
      'delegated account cannot uninstall exchange',
      'only delegated setup and uninstall is refused',
      'do i need organization management to uninstall',
      'insufficient permissions to remove all server roles',
      'uninstall needs org admin, delegated setup not enough',
    ],
    fr: [
      'installation déléguée, désinstallation refusée faute de droits',
      'compte délégué ne peut pas désinstaller exchange',
      'seulement delegated setup et la désinstallation est refusée',
      'faut-il organization management pour désinstaller',
      'autorisations insuffisantes pour supprimer tous les rôles',
      'droits insuffisants pour désinstaller le dernier rôle',
    ],
    de: ['delegiertes konto darf exchange nicht deinstallieren'],
    es: ['cuenta delegada no puede desinstalar exchange'],
    it: ['account delegato non può disinstallare exchange'],
    ja: ['委任アカウントで exchange をアンインストールできない'],
  },
  family: { name: 'organization-management', rank: 10 },
  asks: { groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: ({ groups }) => {
    const shows = [{ question: 'groups' as const, found: describeGroups(groups), wanted }];
    const held = groups.directory;
    if (held.organizationManagement || held.enterpriseAdmins) {
      const because = {
        en: `${groups.account} is in a group that may remove a server. A session opened before the change must be closed and opened again.`,
        fr: `${groups.account} est membre d’un groupe qui peut désinstaller un serveur. Une session ouverte avant le changement doit être fermée puis rouverte.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `${groups.account} is ${held.delegatedSetup ? 'in Delegated Setup only' : 'neither in Organization Management nor in Enterprise Admins'}.`,
      fr: `${groups.account} ${held.delegatedSetup ? 'n’est membre que de Delegated Setup' : 'n’est membre ni d’Organization Management ni du groupe Administrateurs de l’entreprise'}.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => [...organizationManagementClues(run), ...groupClues(run, ['EnterpriseAdmin'])],
  causedBy: [directoryUnread],
  remedies: [joinOrganizationManagement],
  sources: [carriedOverPage('CannotUninstallDelegatedServer')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; neither log nor message has been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The page names the groups of 2007; Organization Management is what Exchange Organization Administrators became.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'Organization Management',
        answers: { groups: membershipSheet({ organizationManagement: true }) },
        verdict: 'pass',
      },
      { name: 'Enterprise Admins', answers: { groups: membershipSheet({ enterpriseAdmins: true }) }, verdict: 'pass' },
      { name: 'delegated only', answers: { groups: membershipSheet({ delegatedSetup: true }) }, verdict: 'fail' },
      { name: 'none of them', answers: { groups: membershipSheet({}) }, verdict: 'fail' },
    ],
    pasted: [
      'Insufficient permissions to remove all server roles',
      'exchange: i only have delegated setup and uninstall is refused',
      'exchange : un compte délégué ne peut pas désinstaller exchange ?',
    ],
  },
});
