/** With Active Directory split permissions, Exchange may not be installed on a domain controller. */
import { computer, isDomainController } from '../../probes/questions/computer';
import { domainState } from '../../probes/questions/domain-state';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { computerSheet, domainSheet } from '../server-sheets';
import { describeTraces, leaveSplitPermissions, permissionModel, useMemberServer } from '../split-permissions';

const split = domainSheet({ splitPermissions: { protectedGroups: true, subsystemHasWindowsPermissions: false } });
const controller = computerSheet({ domainRole: 'primary-domain-controller' });

export const InstallOnDCInADSplitPermissionMode = defineRule({
  id: 'InstallOnDCInADSplitPermissionMode',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'No Exchange on a domain controller with split permissions',
      checks:
        'On a domain controller, Setup looks whether the organization has Active Directory split permissions, or is to get them by this run.',
      why: 'Split permissions keep Exchange from creating users and groups. A domain controller with Exchange would give every Exchange server the rights of a domain administrator.',
    },
    fr: {
      title: 'Pas d’Exchange sur un contrôleur de domaine en autorisations fractionnées',
      checks:
        'Sur un contrôleur de domaine, le programme d’installation vérifie si l’organisation utilise les autorisations fractionnées Active Directory, ou doit les recevoir par cette exécution.',
      why: 'Ces autorisations empêchent Exchange de créer des utilisateurs et des groupes. Un contrôleur de domaine portant Exchange donnerait à chaque serveur Exchange les droits d’un administrateur du domaine.',
    },
  },
  messages: [
    'In Active Directory split permission mode, Exchange Servers should not be installed on a domain controller.',
  ],
  // Korean and Traditional Chinese carry the id of the rule inside the title.
  titles: {
    ko: '사용 권한를 분할 하는 Active Directory 도메인 컨트롤러에 설치 지원 되지 않습니다.',
    'zh-tw': 'Active Directory 分割權限 不支援的網域控制站上安裝',
    en: 'Installation on domain controllers is not supported with Active Directory split permissions',
    fr: 'L’installation sur des contrôleurs de domaine n’est pas prise en charge avec les autorisations fractionnées',
    de: 'Installation auf Domänencontrollern mit geteilten Active Directory-Berechtigungen wird nicht unterstützt',
    es: 'No se admite la instalación en controladores de dominio con permisos divididos de Active Directory',
    'pt-br': 'Não há suporte para a instalação em controladores de domínio com o Active Directory dividir permissões',
    it: 'Installazione nei controller di dominio non è supportata con di Active Directory le autorizzazioni',
    ja: 'Active Directory 分割アクセス許可を使用する場合、ドメイン コントローラーへのインストールはサポートされていない',
    'zh-cn': 'Active Directory 拆分权限不支持在域控制器上安装',
    ru: 'Установка на контроллерах домена не поддерживается с разделением разрешений Active Directory',
  },
  phrases: {
    en: [
      'install on a domain controller with split permissions',
      'split permissions and exchange on a dc',
      'exchange servers should not be installed on a domain controller in split permission mode',
      'organization uses ad split permissions, server is a domain controller',
      'setup on the dc refused because of split permissions',
      'active directory split permissions not supported on domain controllers',
      'exchange on a domain controller with AD split permissions',
    ],
    fr: [
      'installation sur un contrôleur de domaine avec autorisations fractionnées',
      'autorisations fractionnées et exchange sur un contrôleur de domaine',
      'exchange sur le dc refusé à cause des autorisations fractionnées',
      'organisation en split permissions, le serveur est un contrôleur de domaine',
      'autorisations fractionnées active directory non prises en charge sur un dc',
      'autorisations fractionnées, exchange sur un contrôleur de domaine',
    ],
    de: ['geteilte berechtigungen und exchange auf domänencontroller'],
    es: ['permisos divididos y exchange en controlador de dominio'],
    ja: ['分割アクセス許可 ドメイン コントローラー exchange'],
    'zh-cn': ['拆分权限 域控制器 exchange'],
  },
  asks: { computer: computer({}), domains: domainState({}) },
  judge: ({ computer: own, domains }) => {
    const model = permissionModel(domains.splitPermissions);
    const shows = [
      {
        question: 'computer' as const,
        found: isDomainController(own)
          ? { en: 'a domain controller', fr: 'un contrôleur de domaine' }
          : { en: 'no domain controller', fr: 'pas un contrôleur de domaine' },
      },
      {
        question: 'domains' as const,
        found: describeTraces(domains.splitPermissions),
        wanted: { en: 'shared permissions, on a domain controller', fr: 'autorisations partagées, sur un contrôleur' },
      },
    ];
    if (!isDomainController(own)) {
      const because = {
        en: 'Does not apply: this server is no domain controller.',
        fr: 'Sans objet : ce serveur n’est pas un contrôleur de domaine.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (model !== 'split') {
      const because = {
        en: 'The organization does not have split permissions. Setup refuses only if this run is to introduce them.',
        fr: 'L’organisation n’utilise pas les autorisations fractionnées. Le refus n’a lieu que si cette exécution doit les mettre en place.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'This server is a domain controller, and the organization has Active Directory split permissions.',
      fr: 'Ce serveur est un contrôleur de domaine et l’organisation utilise les autorisations fractionnées Active Directory.',
    };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [],
  remedies: [useMemberServer, leaveSplitPermissions],
  sources: [
    readinessPage('InstallOnDCInADSplitPermissionMode'),
    {
      title: 'Exchange 2010 cannot be installed on a domain controller in split permission mode',
      url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-analyzer/ff772427(v=exchg.80)',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The message is the one that the page of Exchange 2010 quotes.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'That the mode counts is published; we read it off what /PrepareAD leaves behind.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a member server', answers: { computer: computerSheet({}), domains: split }, verdict: 'pass' },
      {
        name: 'a domain controller, shared permissions',
        answers: { computer: controller, domains: domainSheet({}) },
        verdict: 'pass',
      },
      {
        name: 'a domain controller, split permissions',
        answers: { computer: controller, domains: split },
        verdict: 'fail',
      },
    ],
    pasted: [
      'In Active Directory split permission mode, Exchange Servers should not be installed on a domain controller.',
      'exchange setup on the dc refused because of split permissions',
      'exchange sur le dc refusé à cause des autorisations fractionnées',
    ],
  },
});
