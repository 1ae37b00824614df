/** The schema must be extended for this build of Exchange, and the account may not do it. */
import { adLevel } from '../../probes/questions/ad-level';
import { groupMembership } from '../../probes/questions/group-membership';
import { rightsUnread } from '../ad-init-error';
import { groupClues, settingClue } from '../directory-clues';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet, membershipSheet } from '../directory-sheets';
import { joinSchemaAndEnterpriseAdmins } from '../group-remedies';
import { judgeRights } from '../preparation-rights';
import { defineRule } from '../rule';

export const SchemaUpdateRequired = defineRule({
  id: 'SchemaUpdateRequired',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The schema must be extended, and the account may not do it',
      checks:
        'Setup compares the schema with what its build needs and looks for Schema Admins and Enterprise Admins in the account’s groups.',
      why: 'Both groups are needed at once. An account in one of them, or one whose groups were granted after sign-in, is refused just the same.',
    },
    fr: {
      title: 'Le schéma doit être étendu et le compte n’en a pas le droit',
      checks:
        'Le programme d’installation compare le schéma à ce que sa version exige et cherche Administrateurs du schéma et Administrateurs de l’entreprise parmi les groupes du compte.',
      why: 'Les deux groupes sont nécessaires à la fois. Un compte qui n’en a qu’un, ou qui les a reçus après l’ouverture de session, est refusé de la même façon.',
    },
  },
  messages: [
    "The Active Directory schema isn't up-to-date, and this user account isn't a member of the 'Schema Admins' and/or 'Enterprise Admins' groups.",
  ],
  titles: {
    en: 'The logged-on user is not a member of the Schema Admins group',
    fr: 'L’utilisateur connecté n’est pas membre du groupe Administrateurs du schéma',
    de: 'Der angemeldete Benutzer ist kein Mitglied der Gruppe "Schema-Admins"',
    es: 'El usuario que inició sesión no es un miembro del grupo de administradores de esquema',
    it: "L'utente connesso non è un membro del gruppo Schema Admins",
    ja: 'ログオン ユーザーが Schema Admins グループのメンバーではない',
    ko: '로그온 한 사용자 Schema Admins 그룹의 구성원이 아닙니다',
    'pt-br': 'O usuário conectado não é um membro do grupo Administradores de esquema',
    ru: 'Вошедший в систему пользователь не является членом группы администраторов схемы',
    'zh-cn': '登录的用户不是 Schema Admins 组的成员',
    'zh-tw': '將登入使用者不是 Schema Admins 群組成員的',
  },
  phrases: {
    en: [
      'which groups are needed for /PrepareSchema',
      'active directory schema isn’t up-to-date',
      'not a member of schema admins and/or enterprise admins',
      'i am schema admin and setup still says i am not',
      'schema update required but account lacks schema admins',
      'which group do i need for prepareschema',
      'prepareschema refused, user not in schema admins',
      'account is not in schema admins',
      'schema not up to date, account not in schema admins',
    ],
    fr: [
      'le schéma active directory n’est pas à jour',
      'le compte n’est pas membre des administrateurs du schéma',
      'quel groupe faut-il pour prepareschema',
      'je suis administrateur du schéma et setup dit que non',
      'prepareschema refusé, compte pas administrateur du schéma',
      'mise à jour du schéma requise, droits insuffisants',
      'schéma pas à jour, compte pas administrateur du schéma',
    ],
    de: [
      'das active directory-schema ist nicht aktuell',
      'benutzerkonto ist kein mitglied von schema-admins oder organisations-admins',
      'Schema nicht aktuell, Konto nicht in den Schema-Admins',
    ],
    es: [
      'el esquema de active directory no está actualizado',
      'la cuenta no es miembro de administradores de esquema',
      'esquema no actualizado, cuenta no está en Administradores de esquema',
    ],
    it: [
      'lo schema di active directory non è aggiornato',
      'account non membro di schema admins',
      'schema non aggiornato, account non in Schema Admins',
    ],
    'pt-br': [
      'o esquema do active directory não está atualizado',
      'esquema desatualizado, conta não está em Administradores de Esquema',
    ],
    ru: [
      'схема active directory не обновлена, учетная запись не входит в schema admins',
      'схема не обновлена, учетная запись не входит в Администраторы схемы',
    ],
    ja: [
      'active directory スキーマが最新ではない schema admins のメンバーではない',
      'スキーマが最新ではなくアカウントが Schema Admins のメンバーではない',
    ],
    'zh-cn': [
      'active directory 架构不是最新的',
      '用户帐户不是 schema admins 和/或 enterprise admins 组的成员',
      '架构不是最新的，帐户不在 Schema Admins 组',
    ],
    'zh-tw': ['架構不是最新的，帳戶不在 Schema Admins 群組'],
    ko: ['스키마가 최신이 아니고 계정이 Schema Admins 구성원이 아님'],
  },
  family: { name: 'preparation-rights', rank: 0 },
  asks: { level: adLevel({}), groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: (sheet) =>
    judgeRights(sheet, {
      part: 'schema',
      enough: (held) => held.schemaAdmins && held.enterpriseAdmins,
      groups: {
        en: 'Schema Admins and Enterprise Admins',
        fr: 'Administrateurs du schéma et Administrateurs de l’entreprise',
      },
    }),
  clues: (run) => [
    ...groupClues(run, ['SchemaAdmin', 'EnterpriseAdmin']),
    ...settingClue(run, 'SchemaVersionRangeUpper', (value) => ({
      en: `Setup read schema rangeUpper ${value}`,
      fr: `rangeUpper du schéma lu par le programme d’installation : ${value}`,
    })),
  ],
  causedBy: [rightsUnread],
  remedies: [
    joinSchemaAndEnterpriseAdmins,
    {
      ...prepareFromSchemaMaster,
      when: {
        en: 'If another team holds these groups: let it prepare Active Directory; the account then needs them no more',
        fr: 'Si une autre équipe détient ces groupes : lui faire préparer Active Directory ; le compte n’en aura plus besoin',
      },
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check SchemaUpdateRequired',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-schemaupdaterequired',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Level and groups as the pages state them; the build is that of the Setup that ran last.',
    },
    {
      claim: 'causes',
      basis: 'inference',
      note: 'Folded under AdInitErrorRule only when Setup never read the account’s groups.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'schema far enough', answers: { level: levelSheet({}), groups: membershipSheet({}) }, verdict: 'pass' },
      {
        name: 'schema behind, account in both groups',
        answers: {
          level: levelSheet({ schemaRangeUpper: 17002 }),
          groups: membershipSheet({ schemaAdmins: true, enterpriseAdmins: true }),
        },
        verdict: 'pass',
      },
      {
        name: 'schema behind, account in Schema Admins only',
        answers: { level: levelSheet({ schemaRangeUpper: 17002 }), groups: membershipSheet({ schemaAdmins: true }) },
        verdict: 'fail',
      },
      {
        name: 'schema never extended',
        answers: { level: levelSheet({ schemaRangeUpper: null }), groups: membershipSheet({}) },
        verdict: 'fail',
      },
    ],
    pasted: [
      "The Active Directory schema isn't up-to-date, and this user account isn't a member of the 'Schema Admins' and/or 'Enterprise Admins' groups.",
      'le schéma active directory n’est pas à jour et le compte n’est pas membre des administrateurs du schéma',
    ],
  },
});
