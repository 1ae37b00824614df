/**
 * The six rules by which Setup refuses the first server of a kind to an account outside of Organization Management.
 *
 * They differ only in the role that they name: one account without the group fires up to six of them at once, and
 * putting it into the group clears them all.
 */
import { describeGroups, groupMembership, type GroupMembership } from '../probes/questions/group-membership';
import { directoryUnread } from './ad-init-error';
import { groupClues, organizationManagementClues, valueOf } from './directory-clues';
import { membershipSheet } from './directory-sheets';
import { prepareFromSchemaMaster } from './directory-remedies';
import { joinOrganizationManagement } from './group-remedies';
import { frenchRoles, type RoleName } from './role-names';
import { defineRule, type Judged, type Rule, type SetupLanguage } from './rule';
import type { Product } from './run';

interface FirstInstall {
  readonly id: string;
  readonly role: RoleName;
  /** 0 leads; the others fold under it. */
  readonly rank: number;
  readonly versions: readonly Product[];
  readonly message: string;
  readonly phrases: Readonly<Partial<Record<SetupLanguage, readonly string[]>>>;
}

const wanted = { en: 'Organization Management', fr: 'Organization Management' };

export function delegatedFirstInstall(given: FirstInstall): Rule {
  const { id, role, rank, versions, message, phrases } = given;
  return defineRule({
    id,
    severity: 'error',
    versions,
    words: {
      en: {
        title: `Organization Management is needed for the first server: ${role}`,
        checks: `Before it installs or updates the first server with the role ${role}, Setup looks for Organization Management in the groups of the account.`,
        why: 'Delegated setup is possible only for further servers. One missing group shows as up to six messages, one for each role.',
      },
      fr: {
        title: `Organization Management requis pour le premier serveur : ${frenchRoles[role]}`,
        checks: `Avant d’installer ou de mettre à jour le premier serveur doté du rôle ${frenchRoles[role]}, le programme d’installation cherche Organization Management parmi les groupes du compte.`,
        why: 'L’installation déléguée n’est possible que pour les serveurs suivants. Un seul groupe manquant donne jusqu’à six messages, un par rôle.',
      },
    },
    messages: [message],
    titles: {
      en: "Installation of the first Exchange server in the organization can't be delegated",
      fr: "L'installation du premier serveur Exchange dans l'organisation ne peut pas être déléguée",
      de: 'Installation des ersten Exchange-Servers in der Organisation kann nicht delegiert werden',
      es: 'La instalación del primer servidor de Exchange en la organización no se puede delegar',
      it: "L'installazione del primo server Exchange dell'organizzazione non può essere delegata",
      ja: '組織の最初の Exchange サーバーのインストールを委任できない',
      ko: '서버는 조직에서이 아니어야 첫번째 Exchange 설치 위임',
      'pt-br': 'Instalação do primeiro Exchange server na organização não pode ser delegada',
      ru: 'Установку первого сервера Exchange в организации нельзя делегировать',
      'zh-cn': 'Exchange server 在组织中的首次安装无法委派',
      'zh-tw': '安裝第一部 Exchange 組織中的伺服器無法受到委派',
    },
    phrases,
    family: { name: 'organization-management', rank },
    asks: { groups: groupMembership({ whose: 'last-failed-setup' }) },
    judge: ({ groups }) => judgeMembership(groups),
    clues: (run) => [...organizationManagementClues(run), ...groupClues(run, ['EnterpriseAdmin'])],
    captures: (_message, run): Record<string, string> => {
      const sid = valueOf(run, 'SidExOrgAdmins');
      return { ...(sid === undefined ? {} : { sid }), ...(run?.user === undefined ? {} : { account: run.user }) };
    },
    causedBy: [directoryUnread],
    remedies: [
      joinOrganizationManagement,
      {
        ...prepareFromSchemaMaster,
        // A SID of Organization Management means that the organization has been made.
        appliesTo: ({ captures }) => captures['sid'] === undefined,
        when: {
          en: 'If there is no Exchange organization yet: /PrepareAD makes it and puts the account that runs it into Organization Management',
          fr: 'S’il n’y a pas encore d’organisation Exchange : /PrepareAD la crée et place le compte qui l’exécute dans Organization Management',
        },
      },
    ],
    disputes: [
      {
        en: 'The public page asks for Enterprise Admins, Setup’s message for Organization Management. Logs show that Setup tests Organization Management; Enterprise Admins is needed to make the organization in the first place.',
        fr: 'La page publique demande le groupe Administrateurs de l’entreprise, le message demande Organization Management. Les journaux montrent que c’est Organization Management qui est testé ; Administrateurs de l’entreprise est nécessaire pour créer d’abord l’organisation.',
      },
    ],
    sources: [
      {
        title: `Exchange readiness check ${id}`,
        url: `https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-${id.toLowerCase()}`,
      },
      { title: 'Settings ExOrgAdmin and SidExOrgAdmins in ExchangeSetup.log' },
    ],
    restsOn: [
      { claim: 'recognition', basis: 'setup-log' },
      {
        claim: 'judge',
        basis: 'inference',
        note: 'The message names the group; what Setup counts as the first server is not published.',
      },
      { claim: 'causes', basis: 'setup-log', note: 'All of them fire when Active Directory could not be read.' },
      { claim: 'remedy', basis: 'setup-message' },
      { claim: 'versions', basis: 'microsoft', note: 'As the public page lists them.' },
    ],
    examples: {
      judged: [
        { name: 'a member', answers: { groups: membershipSheet({ organizationManagement: true }) }, verdict: 'pass' },
        { name: 'delegated setup', answers: { groups: membershipSheet({ delegatedSetup: true }) }, verdict: 'warn' },
        {
          name: 'only Enterprise Admins',
          answers: { groups: membershipSheet({ enterpriseAdmins: true }) },
          verdict: 'fail',
        },
        { name: 'none of the groups', answers: { groups: membershipSheet({}) }, verdict: 'fail' },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Failed [Rule:${id}] [Message:${message}]`,
        `${message}\nFor more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.${id}.aspx`,
      ],
    },
  });
}

/** Fails an account outside of Organization Management; delegated setup alone is a warning. */
export function judgeMembership(groups: GroupMembership): Judged<'groups'> {
  const sid = groups.organizationManagementSid;
  const shows = [
    {
      question: 'groups' as const,
      found: describeGroups(groups),
      wanted: sid === null ? wanted : { en: `${wanted.en} (${sid})`, fr: `${wanted.fr} (${sid})` },
    },
  ];
  const held = groups.directory;
  const captures: Record<string, string> = sid === null ? {} : { sid };
  if (held.organizationManagement) {
    const because = {
      en: `${groups.account} is in Organization Management. A session opened before that must be closed and opened again.`,
      fr: `${groups.account} fait partie d’Organization Management. Une session ouverte auparavant doit être fermée puis rouverte.`,
    };
    return { verdict: 'pass', because, shows };
  }
  if (held.delegatedSetup) {
    const because = {
      en: `${groups.account} is in Delegated Setup only: enough for a further server that was provisioned, not for the first one.`,
      fr: `${groups.account} n’est que dans Delegated Setup : cela suffit pour un serveur suivant préparé à l’avance, pas pour le premier.`,
    };
    return { verdict: 'warn', because, shows, captures };
  }
  const because = {
    en: `${groups.account} is not in Organization Management.`,
    fr: `${groups.account} ne fait pas partie d’Organization Management.`,
  };
  return { verdict: 'fail', because, shows, captures };
}
