/** The organization must be prepared, and Setup finds the account short of rights although it is in Enterprise Admins. */
import { adLevel, describeLevel } from '../../probes/questions/ad-level';
import { describeGroups, groupMembership } from '../../probes/questions/group-membership';
import { rightsUnread } from '../ad-init-error';
import { groupClues } from '../directory-clues';
import { preparationOf } from '../directory-levels';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet, membershipSheet } from '../directory-sheets';
import { joinEnterpriseAdmins } from '../group-remedies';
import { wantedLevel } from '../preparation-rights';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

const behind = levelSheet({ organization: { name: 'Corp', objectVersion: 16757 } });

export const AdUpdateRequired = defineRule({
  id: 'AdUpdateRequired',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  modes: ['install', 'upgrade', 'prepareschema', 'preparead', 'preparedomain', 'preparealldomains'],
  words: {
    en: {
      title: 'An Enterprise Admin may not prepare Active Directory',
      checks:
        'When the organization must be prepared, Setup looks whether the account may do it, beyond its membership of Enterprise Admins.',
      why: 'The group is there and the right is not: the session is older than the membership, runs without elevation, or the account is disabled, expired or of another forest.',
    },
    fr: {
      title: 'Un administrateur de l’entreprise ne peut pas préparer Active Directory',
      checks:
        'Lorsque l’organisation doit être préparée, le programme d’installation vérifie que le compte en a le droit, au-delà de son appartenance au groupe Administrateurs de l’entreprise.',
      why: 'Le compte est dans le groupe, mais le droit lui manque : la session est antérieure à l’appartenance ou sans élévation de privilèges, ou le compte est désactivé, expiré ou d’une autre forêt.',
    },
  },
  messages: [
    "Active Directory must be prepared with 'Setup /PrepareAD'. However, the current user account doesn't have the permissions required even though it's a member of the 'Enterprise Admins' group. Check whether this is a valid user account.",
  ],
  // DomainPrepWithoutADUpdate has the same titles in all languages but English.
  titles: {
    ko: '현재 Directory 준비에 있는 권한이 없습니다.',
    en: 'Insufficient permissions to prepare Active Directory',
    fr: 'Autorisations insuffisantes pour préparer Active Directory',
    de: 'Nicht ausreichende Berechtigungen zum Vorbereiten von Active Directory',
    es: 'Permisos insuficientes para preparar Active Directory',
    'pt-br': 'Permissões insuficientes para preparar o Active Directory',
    it: 'Autorizzazioni insufficienti per preparare Active Directory',
    ja: 'Active Directory を準備するにはアクセス許可が不十分',
    'zh-cn': '权限不足，无法准备 Active Directory',
    'zh-tw': '若要準備 Active Directory 的權限不足',
    ru: 'Недостаточно прав для подготовки Active Directory',
  },
  phrases: {
    en: [
      'insufficient permissions to prepare active directory',
      'no permissions required even though it’s a member of enterprise admins',
      'check whether this is a valid user account',
      'i am enterprise admin and still may not run preparead',
      'preparead denied although the account is in enterprise admins',
      'enterprise admin but setup says the account is not valid',
    ],
    fr: [
      'autorisations insuffisantes pour préparer active directory',
      'pas les autorisations requises bien que membre des administrateurs de l’entreprise',
      'vérifier qu’il s’agit d’un compte d’utilisateur valide',
      'je suis administrateur de l’entreprise et preparead est refusé',
      'preparead refusé alors que le compte est administrateur de l’entreprise',
      'droits insuffisants pour préparer active directory',
    ],
    de: ['organisations-admin, aber keine berechtigung für preparead'],
    es: ['miembro de administradores de empresas pero sin permisos para preparead'],
    ja: ['enterprise admins のメンバーなのに preparead の権限がない'],
  },
  family: { name: 'preparation-rights', rank: 4 },
  asks: { level: adLevel({}), groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: ({ level, groups }) => {
    const preparation = preparationOf(level);
    const shows = [
      { question: 'level' as const, found: describeLevel(level), wanted: wantedLevel('organization', preparation) },
      {
        question: 'groups' as const,
        found: describeGroups(groups),
        wanted: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      },
    ];
    if (!preparation.organization) {
      const because = {
        en: 'The organization is prepared far enough; nothing is left to be written.',
        fr: 'L’organisation est suffisamment préparée ; il ne reste rien à écrire.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (groups.directory.enterpriseAdmins) {
      const because = {
        en: `${groups.account} is in Enterprise Admins now, and the organization must still be prepared. If Setup refuses again, the session or the account itself stands in the way.`,
        fr: `${groups.account} est membre du groupe Administrateurs de l’entreprise et l’organisation reste à préparer. En cas de nouveau refus, c’est la session ou le compte lui-même qui fait obstacle.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: `The organization must still be prepared, and ${groups.account} is not in Enterprise Admins any more.`,
      fr: `L’organisation reste à préparer, et ${groups.account} n’est plus membre du groupe Administrateurs de l’entreprise.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => groupClues(run, ['EnterpriseAdmin']),
  causedBy: [rightsUnread],
  remedies: [
    {
      id: 'find-what-takes-the-right-away',
      title: {
        en: 'Find out why the account may not use the group',
        fr: 'Trouver pourquoi le compte ne peut pas se servir du groupe',
      },
      steps: {
        en: [
          'On the server: `whoami` must show an account of this forest, and `whoami /groups` must list Enterprise Admins without “Group used for deny only”.',
          'If the group is missing there, sign out and in again; if it is “deny only”, start Setup from an elevated Command Prompt.',
          'See that the account is in order: `Get-ADUser <account> -Properties Enabled,AccountExpirationDate,PasswordExpired`',
          'On the schema master, see that it may write: in ADSI Edit, configuration partition, CN=Services, CN=Microsoft Exchange, Properties, Security, Enterprise Admins must have Full control, inherited.',
          'If the entry is missing, have an Enterprise Admin turn inheritance on again for that object.',
          'Run Setup again.',
        ],
        fr: [
          'Sur le serveur : `whoami` doit afficher un compte de cette forêt et `whoami /groups` doit afficher Administrateurs de l’entreprise sans « Groupe utilisé pour le refus uniquement ».',
          'Si le groupe n’y figure pas, fermer puis rouvrir la session ; s’il est « pour le refus uniquement », lancer l’installation depuis une invite de commandes avec élévation de privilèges.',
          'Vérifier l’état du compte : `Get-ADUser <compte> -Properties Enabled,AccountExpirationDate,PasswordExpired`',
          'Sur le contrôleur de schéma, vérifier le droit d’écriture : dans Modification ADSI, partition de configuration, CN=Services, CN=Microsoft Exchange, Propriétés, Sécurité, Administrateurs de l’entreprise doit avoir Contrôle total, par héritage.',
          'Si l’entrée manque, faire réactiver l’héritage sur cet objet par un administrateur de l’entreprise.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'medium',
      reversal: {
        en: 'Looking changes nothing; inheritance can be turned off again.',
        fr: 'L’examen ne change rien ; l’héritage peut être désactivé de nouveau.',
      },
      minutes: 20,
    },
    joinEnterpriseAdmins,
    {
      ...prepareFromSchemaMaster,
      when: {
        en: 'If another team holds the rights: let it prepare Active Directory',
        fr: 'Si une autre équipe détient les droits : lui faire préparer Active Directory',
      },
    },
  ],
  sources: [carriedOverPage('ADUpdateRequired'), preparationPage],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-message',
      note: 'The message was seen in a public question about Exchange 2016 CU19.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Level and group can be read; the right that Setup misses cannot, so the group alone is no pass.',
    },
    { claim: 'causes', basis: 'inference', note: 'Folded only when Setup never read the account’s groups.' },
    { claim: 'remedy', basis: 'inference', note: 'The page names an expired account; the other reasons are ours.' },
  ],
  examples: {
    judged: [
      {
        name: 'organization far enough',
        answers: { level: levelSheet({}), groups: membershipSheet({}) },
        verdict: 'pass',
      },
      {
        name: 'behind, in Enterprise Admins',
        answers: { level: behind, groups: membershipSheet({ enterpriseAdmins: true }) },
        verdict: 'warn',
      },
      {
        name: 'behind, not in Enterprise Admins',
        answers: { level: behind, groups: membershipSheet({}) },
        verdict: 'fail',
      },
    ],
    pasted: [
      "Active Directory must be prepared with 'Setup /PrepareAD'. However, the current user account doesn't have the permissions required even though it's a member of the 'Enterprise Admins' group. Check whether this is a valid user account.",
      'exchange setup: i am enterprise admin and still may not run preparead',
      'exchange : preparead refusé alors que le compte est administrateur de l’entreprise',
    ],
  },
});
