/** Exchange is to be installed on a domain controller, which works and is advised against. */
import { computer, isDomainController } from '../../probes/questions/computer';
import { settingClue } from '../directory-clues';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { computerSheet } from '../server-sheets';
import { useMemberServer } from '../split-permissions';

export const WarningInstallExchangeRolesOnDomainController = defineRule({
  id: 'WarningInstallExchangeRolesOnDomainController',
  severity: 'warning',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Exchange on a domain controller is advised against',
      checks: 'Setup looks whether this server is a domain controller.',
      why: 'A warning: Setup goes on. All Exchange servers then become administrators of the domain, restarts take long, and the server can never be demoted again.',
    },
    fr: {
      title: 'Exchange sur un contrôleur de domaine est déconseillé',
      checks: 'Le programme d’installation vérifie si ce serveur est un contrôleur de domaine.',
      why: 'Un avertissement : l’installation continue. Tous les serveurs Exchange deviennent alors administrateurs du domaine, les redémarrages s’allongent et le serveur ne pourra plus être rétrogradé.',
    },
  },
  messages: [],
  // Korean carries the id of the rule inside the title.
  titles: {
    ko: '도메인 컨트롤러에서 Exchange 설치 하지 않기',
    en: 'Installing Exchange on a domain controller is not recommended',
    fr: "L'installation d'Exchange sur un contrôleur de domaine n'est pas recommandée",
    de: 'Die Installation von Exchange auf einem Domänencontroller wird nicht empfohlen',
    es: 'No se recomienda instalar Exchange en un controlador de dominio',
    'pt-br': 'Instalando o Exchange em um controlador de domínio não é recomendado',
    it: 'Installazione di Exchange in un controller di dominio non è consigliabile',
    ja: 'ドメイン コントローラーへの Exchange のインストールは推奨されない',
    'zh-cn': '建议不要在域控制器上安装 Exchange',
    'zh-tw': '在網域控制站上安裝 Exchange 不建議使用',
    ru: 'Не рекомендуется устанавливать Exchange на контроллере домена',
  },
  phrases: {
    en: [
      'installing exchange on a domain controller is not recommended',
      'can i install exchange on a domain controller',
      'exchange and active directory on the same server',
      'warning about exchange roles on a dc, may i continue',
      'exchange trusted subsystem is added to domain admins',
      'dc and exchange on one machine',
      'exchange on a domain controller not recommended',
    ],
    fr: [
      'installation d’exchange sur un contrôleur de domaine non recommandée',
      'peut-on installer exchange sur un contrôleur de domaine',
      'exchange et active directory sur le même serveur',
      'avertissement exchange sur un dc, puis-je continuer',
      'exchange trusted subsystem ajouté aux admins du domaine',
      'exchange sur un contrôleur de domaine déconseillé',
    ],
    de: ['exchange auf einem domänencontroller installieren', 'exchange und active directory auf demselben server'],
    es: ['instalar exchange en un controlador de dominio'],
    it: ['installare exchange su un controller di dominio'],
    'pt-br': ['instalar o exchange em um controlador de domínio'],
    ja: ['ドメイン コントローラーに exchange をインストール'],
    'zh-cn': ['在域控制器上安装 exchange'],
  },
  asks: { computer: computer({}) },
  judge: ({ computer: own }) => {
    const isOne = isDomainController(own);
    const shows = [
      {
        question: 'computer' as const,
        found: isOne
          ? { en: `a domain controller of ${own.domain}`, fr: `un contrôleur de domaine de ${own.domain}` }
          : { en: 'no domain controller', fr: 'pas un contrôleur de domaine' },
        wanted: { en: 'a member server', fr: 'un serveur membre' },
      },
    ];
    if (!isOne) {
      const because = {
        en: 'This server is no domain controller.',
        fr: 'Ce serveur n’est pas un contrôleur de domaine.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `This server is a domain controller of ${own.domain}. Setup can go on; better is a member server.`,
      fr: `Ce serveur est un contrôleur de domaine de ${own.domain}. L’installation peut continuer ; un serveur membre est préférable.`,
    };
    return { verdict: 'warn', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'DomainRole', (value) => ({
      en: `Setup read DomainRole ${value} (4 and 5 are domain controllers)`,
      fr: `DomainRole lu par le programme d’installation : ${value} (4 et 5 désignent un contrôleur de domaine)`,
    })),
  causedBy: [],
  remedies: [
    { ...useMemberServer, when: { en: 'The better way', fr: 'La meilleure solution' } },
    {
      id: 'go-on-knowing-it',
      title: { en: 'Go on, knowing what it means', fr: 'Continuer en connaissance de cause' },
      when: {
        en: 'If it must be this server, such as in a laboratory or a very small office',
        fr: 'S’il faut que ce soit ce serveur, par exemple dans un laboratoire ou une très petite structure',
      },
      steps: {
        en: [
          'See that the server is a global catalog: in Active Directory Sites and Services, NTDS Settings of the server, Global Catalog.',
          'See that the organization does not have split permissions: they exclude this.',
          'Choose Next on the Readiness Checks page; this message does not block.',
          'Before every restart stop the Exchange services, Microsoft Exchange Active Directory Topology last, so that the shutdown does not hang.',
        ],
        fr: [
          'Vérifier que le serveur est un catalogue global : dans Sites et services Active Directory, NTDS Settings du serveur, Catalogue global.',
          'Vérifier que l’organisation n’utilise pas les autorisations fractionnées : elles l’excluent.',
          'Choisir Suivant dans la page Tests de préparation ; ce message ne bloque pas.',
          'Avant chaque redémarrage, arrêter les services Exchange, Topologie Active Directory Microsoft Exchange en dernier, pour que l’arrêt ne se prolonge pas.',
        ],
      },
      rights: { en: 'The rights for Setup itself', fr: 'Les droits requis par l’installation elle-même' },
      risk: 'high',
      reversal: {
        en: 'Move everything to another Exchange server and uninstall Exchange here; the server stays a domain controller.',
        fr: 'Tout déplacer vers un autre serveur Exchange, puis désinstaller Exchange ici ; le serveur reste contrôleur de domaine.',
      },
      minutes: 15,
    },
  ],
  sources: [readinessPage('WarningInstallExchangeRolesOnDomainController')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'DomainRole 4 and 5 are domain controllers.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a member server', answers: { computer: computerSheet({}) }, verdict: 'pass' },
      {
        name: 'a domain controller',
        answers: { computer: computerSheet({ domainRole: 'backup-domain-controller' }) },
        verdict: 'warn',
      },
    ],
    pasted: [
      'Installing Exchange on a domain controller is not recommended',
      'exchange setup warns about exchange roles on a dc, may i continue?',
      'exchange : peut-on installer exchange sur un contrôleur de domaine ?',
    ],
  },
});
