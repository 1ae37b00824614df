/** The Exchange organization must be prepared for this build, and the account may not do it. */
import { adLevel } from '../../probes/questions/ad-level';
import { groupMembership } from '../../probes/questions/group-membership';
import { directoryUnread } from '../ad-init-error';
import { groupClues } from '../directory-clues';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet, membershipSheet } from '../directory-sheets';
import { joinEnterpriseAdmins } from '../group-remedies';
import { judgeRights } from '../preparation-rights';
import { defineRule } from '../rule';

export const GlobalUpdateRequired = defineRule({
  id: 'GlobalUpdateRequired',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The organization must be prepared, and the account may not do it',
      checks:
        'Setup compares the organization’s version in Active Directory with its own and looks for Enterprise Admins in the account’s groups.',
      why: 'A cumulative update often needs /PrepareAD first. Installing the update itself then needs no more than Organization Management.',
    },
    fr: {
      title: 'L’organisation doit être préparée et le compte n’en a pas le droit',
      checks:
        'Le programme d’installation compare la version de l’organisation dans Active Directory à la sienne et cherche Administrateurs de l’entreprise parmi les groupes du compte.',
      why: 'Une mise à jour cumulative exige souvent /PrepareAD au préalable. Installer la mise à jour elle-même ne demande ensuite qu’Organization Management.',
    },
  },
  messages: [
    "Global updates need to be made to Active Directory, and this user account isn't a member of the 'Enterprise Admins' group.",
  ],
  titles: {
    en: 'Global updates required',
    fr: 'Mises à jours globales requises',
    de: 'Globale Aktualisierungen erforderlich',
    es: 'Es necesario realizar actualizaciones globales',
    it: 'Aggiornamenti globali necessarie',
    ja: '一括更新を実行する必要がある',
    ko: '글로벌 업데이트 필요한',
    'pt-br': 'Globais atualizações necessárias',
    ru: 'Требуются глобальные обновления',
    'zh-cn': '需要全局更新',
    'zh-tw': '通用需要更新',
  },
  phrases: {
    en: [
      'account not in Enterprise Admins, AD needs global updates',
      'i am local admin only and setup says enterprise admins required',
      'rights for /PrepareAD, global updates',
      'global updates need to be made to active directory',
      'user account isn’t a member of the enterprise admins group',
      'preparead refused, not in enterprise admins',
      'global updates required',
      'which group do i need for preparead',
      'setup wants enterprise admins for a cumulative update',
      'i am in enterprise admins and it still says global updates',
      'global updates to active directory, account not in enterprise admins',
    ],
    fr: [
      'des mises à jour globales d’active directory sont nécessaires',
      'le compte n’est pas membre des administrateurs de l’entreprise',
      'preparead refusé, pas administrateur de l’entreprise',
      'mises à jour globales requises',
      'quel groupe faut-il pour preparead',
      'setup exige les administrateurs de l’entreprise pour une mise à jour cumulative',
      'mises à jour globales active directory, compte pas administrateur de l’entreprise',
    ],
    de: [
      'globale aktualisierungen an active directory erforderlich',
      'konto ist kein mitglied der organisations-admins',
      'globale Updates in Active Directory nötig, Konto ist kein Organisations-Admin',
      'Enterprise-Admins fehlt globale Updates',
    ],
    es: [
      'hay que realizar actualizaciones globales en active directory',
      'la cuenta no es miembro de enterprise admins',
    ],
    it: ['aggiornamenti globali ad active directory necessari', 'account non membro di enterprise admins'],
    ja: ['active directory のグローバル更新が必要 enterprise admins'],
    'zh-cn': ['需要对 active directory 进行全局更新', '用户帐户不是 enterprise admins 组的成员', '需要全局更新'],
    'zh-tw': ['需要全域更新', '通用需要更新'],
    ko: ['전역 업데이트 필요'],
  },
  family: { name: 'preparation-rights', rank: 1 },
  asks: { level: adLevel({}), groups: groupMembership({ whose: 'last-failed-setup' }) },
  judge: (sheet) =>
    judgeRights(sheet, {
      part: 'organization',
      enough: (held) => held.enterpriseAdmins,
      groups: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
    }),
  clues: (run) => groupClues(run, ['EnterpriseAdmin']),
  causedBy: [directoryUnread],
  remedies: [
    joinEnterpriseAdmins,
    {
      ...prepareFromSchemaMaster,
      when: {
        en: 'If another team holds Enterprise Admins: let it prepare Active Directory; the account then needs the group no more',
        fr: 'Si une autre équipe détient ce groupe : lui faire préparer Active Directory ; le compte n’en aura plus besoin',
      },
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check GlobalUpdateRequired',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-globalupdaterequired',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Level and group as the pages state them; the build is that of the Setup that ran last.',
    },
    { claim: 'causes', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'organization far enough',
        answers: { level: levelSheet({}), groups: membershipSheet({}) },
        verdict: 'pass',
      },
      {
        name: 'organization behind, account in Enterprise Admins',
        answers: {
          level: levelSheet({ organization: { name: 'Corp', objectVersion: 16758 } }),
          groups: membershipSheet({ enterpriseAdmins: true }),
        },
        verdict: 'pass',
      },
      {
        name: 'organization behind, account only in Organization Management',
        answers: {
          level: levelSheet({ organization: { name: 'Corp', objectVersion: 16758 } }),
          groups: membershipSheet({ organizationManagement: true }),
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      "Global updates need to be made to Active Directory, and this user account isn't a member of the 'Enterprise Admins' group.",
      'des mises à jour globales d’active directory sont nécessaires et le compte n’est pas membre des administrateurs de l’entreprise',
    ],
  },
});
