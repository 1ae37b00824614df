/** Setup was started by an account that is no administrator of the server. */
import { describeAccount, setupAccount } from '../../probes/questions/setup-account';
import { settingClue } from '../directory-clues';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { accountSheet } from '../server-sheets';

const wanted = { en: 'a local administrator, elevated', fr: 'un administrateur local, avec élévation' };

export const NotLocalAdmin = defineRule({
  id: 'NotLocalAdmin',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The account is no local administrator of the server',
      checks: 'Setup looks for the server’s local group Administrators in the session that started it.',
      why: 'Setup installs services and writes below Program Files and HKLM. A session without elevation does not carry the group, even when the account is in it.',
    },
    fr: {
      title: 'Le compte n’est pas administrateur local du serveur',
      checks:
        'Le programme d’installation cherche le groupe local Administrateurs du serveur dans la session qui l’a lancé.',
      why: 'L’installation crée des services et écrit sous Program Files et HKLM. Une session sans élévation ne porte pas ce groupe, même si le compte en est membre.',
    },
  },
  messages: [],
  // French, German and Russian have the English title; mixtures of two languages stand as published.
  titles: {
    ko: '로그온 한 사용자의 로컬 관리자가 group 구성원이 아닙니다.',
    'zh-tw': '將登入使用者不是本機系統管理員 group 成員',
    'zh-cn': '登录的用户不是本地管理员 group 的成员',
    it: "L'utente connesso non è un membro del group Administrators locale",
    'pt-br': 'O usuário conectado não é um membro do group administradores locais',
    es: 'El usuario ha iniciado sesión no es un miembro de la group de los administradores locales',
    en: 'The logged-on user is not a member of the local Administrators group',
    ja: 'ログオン ユーザーがローカルの Administrators グループのメンバーではない',
  },
  phrases: {
    en: [
      'not a member of the local administrators group',
      'account missing from builtin administrators of the server',
      'logged-on user must be local administrator',
      'user is not in the local group administrators',
      'domain user outside of the local administrators group runs setup',
      'logged-on user is not in the local administrators group',
    ],
    fr: [
      'le compte n’est pas administrateur local',
      'l’utilisateur connecté n’est pas membre du groupe administrateurs local',
      'exchange exige les droits d’administrateur local',
      'pas membre des administrateurs locaux du serveur',
      'compte de domaine sans droits d’administrateur local',
      'compte pas administrateur local du serveur',
    ],
    de: [
      'angemeldeter benutzer ist kein lokaler administrator',
      'kein mitglied der lokalen gruppe administratoren',
      'angemeldeter Benutzer nicht in der lokalen Administratorengruppe',
    ],
    es: ['el usuario no es administrador local', 'usuario no es miembro del grupo local Administradores'],
    it: ['l’utente non è amministratore locale', 'utente non nel gruppo Administrators locale'],
    'pt-br': ['o usuário não é administrador local', 'usuário não é membro do grupo local Administradores'],
    'zh-cn': ['登录用户不是本地管理员', '用户不是本地管理员组成员'],
    ru: [
      'пользователь не входит в локальную группу администраторов',
      'пользователь не входит в группу локальных администраторов',
    ],
    'zh-tw': ['使用者不是本機系統管理員群組成員'],
    ja: ['ローカルの Administrators グループのメンバーではない'],
    ko: ['로컬 Administrators 그룹 구성원이 아님'],
  },
  asks: { account: setupAccount({ whose: 'last-failed-setup' }) },
  judge: ({ account }) => {
    const shows = [{ question: 'account' as const, found: describeAccount(account), wanted }];
    if (account.localAdministrator) {
      const because = {
        en: `${account.account} is a local administrator. If Setup still says otherwise, it was started without elevation.`,
        fr: `${account.account} est administrateur local. Si le programme d’installation affirme le contraire, il a été lancé sans élévation.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `${account.account} is not in the local group Administrators, neither directly nor through a group.`,
      fr: `${account.account} n’est pas membre du groupe local Administrateurs, ni directement ni par un groupe.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'LocalAdmin', (value) => ({
      en: `Setup found the account a local administrator: ${value}`,
      fr: `Compte vu comme administrateur local par le programme d’installation : ${value}`,
    })),
  causedBy: [],
  remedies: [
    {
      id: 'run-elevated-as-administrator',
      title: {
        en: 'Start Setup elevated, as a local administrator',
        fr: 'Lancer l’installation avec élévation, en tant qu’administrateur local',
      },
      steps: {
        en: [
          'In the session: `whoami /groups` must list BUILTIN\\Administrators as an enabled group.',
          'If it says “Group used for deny only”: open a Command Prompt with Run as administrator and start Setup from there.',
          'If it is missing: have an administrator of the server add the account, by computer management (lusrmgr.msc), Groups, Administrators, or `Add-LocalGroupMember -SID S-1-5-32-544 -Member <DOMAIN\\account>`.',
          'On a server whose local groups come from a group policy (Restricted Groups), have the account added in the policy, or it is taken out again.',
          'Sign out and in again, then start Setup from an elevated Command Prompt.',
        ],
        fr: [
          'Dans la session : `whoami /groups` doit afficher BUILTIN\\Administrateurs comme groupe activé.',
          'S’il indique « Groupe utilisé pour le refus uniquement » : ouvrir une invite de commandes par Exécuter en tant qu’administrateur et y lancer l’installation.',
          'S’il manque : faire ajouter le compte par un administrateur du serveur, dans la gestion de l’ordinateur (lusrmgr.msc), Groupes, Administrateurs, ou par `Add-LocalGroupMember -SID S-1-5-32-544 -Member <DOMAINE\\compte>`.',
          'Si les groupes locaux viennent d’une stratégie de groupe (Groupes restreints), faire ajouter le compte dans la stratégie, sinon il en sera retiré.',
          'Fermer puis rouvrir la session, puis lancer l’installation depuis une invite de commandes avec élévation de privilèges.',
        ],
      },
      rights: {
        en: 'To grant it: an administrator of the server',
        fr: 'Pour l’accorder : un administrateur du serveur',
      },
      risk: 'low',
      reversal: {
        en: 'Take the account out of the local group again.',
        fr: 'Retirer le compte du groupe local.',
      },
      minutes: 10,
      never: [
        {
          en: 'Do not turn User Account Control off for this: an elevated prompt is enough.',
          fr: 'Ne pas désactiver le contrôle de compte d’utilisateur pour cela : une invite avec élévation suffit.',
        },
      ],
    },
  ],
  sources: [carriedOverPage('NotLocalAdmin'), { title: 'Setting LocalAdmin in ExchangeSetup.log' }],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-log',
      note: 'The rule and its setting are seen in logs; its message is not.',
    },
    { claim: 'judge', basis: 'setup-log', note: 'Setup records the answer in the setting LocalAdmin.' },
    { claim: 'causes', basis: 'inference', note: 'None known: the rule asks about the session itself.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The part about elevation is ours.' },
  ],
  examples: {
    judged: [
      { name: 'a local administrator', answers: { account: accountSheet({}) }, verdict: 'pass' },
      {
        name: 'no local administrator',
        answers: { account: accountSheet({ localAdministrator: false }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'The logged-on user is not a member of the local Administrators group',
      'exchange setup: the account is not a member of the local administrators group',
      'exchange : le compte n’est pas administrateur local du serveur',
    ],
  },
});
