/** The server is a domain controller of a child domain and no global catalog. */
import { domainState } from '../../probes/questions/domain-state';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { domainOf, domainSheet } from '../server-sheets';
import { useMemberServer } from '../split-permissions';

const child = [domainOf({ own: false }), domainOf({ name: 'emea.corp.example', root: false })];

export const LocalComputerIsDCInChildDomain = defineRule({
  id: 'LocalComputerIsDCInChildDomain',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'A domain controller of a child domain must be a global catalog',
      checks: 'On a domain controller of a child domain, Setup looks whether it is a global catalog server.',
      why: 'On a domain controller, Exchange asks that controller itself. Without the global catalog it would know only the objects of its own domain.',
    },
    fr: {
      title: 'Un contrôleur d’un domaine enfant doit être catalogue global',
      checks:
        'Sur un contrôleur d’un domaine enfant, le programme d’installation vérifie qu’il est serveur de catalogue global.',
      why: 'Sur un contrôleur de domaine, Exchange interroge ce contrôleur lui-même. Sans catalogue global, il ne connaîtrait que les objets de son propre domaine.',
    },
  },
  messages: [],
  // Korean carries the id; Italian, Portuguese, Russian and Traditional Chinese are mixtures of two languages.
  titles: {
    ru: 'Локальный компьютер является контроллером домена domain дочерних',
    ko: '로컬 컴퓨터가 하위 domain의 도메인 컨트롤러',
    'zh-tw': '本機電腦是子 domain 的網域控制站',
    it: 'Il computer locale è un controller di dominio di un domain figlio',
    'pt-br': 'O computador local é um controlador de domínio de um domain filho',
    en: 'The local computer is a domain controller of a child domain',
    fr: 'L’ordinateur local est un contrôleur de domaine d’un domaine enfant',
    de: 'Der lokale Computer ist ein Domänencontroller einer untergeordneten Domäne',
    es: 'El equipo local es un controlador de dominio de un dominio secundario',
    ja: 'ローカル コンピューターが子ドメインのドメイン コントローラーである',
    'zh-cn': '本地计算机是一个子域的域控制器',
  },
  phrases: {
    en: [
      'local computer is a domain controller of a child domain',
      'exchange on a child domain controller without global catalog',
      'dc in the child domain must be a gc for exchange',
      'child domain dc is not a global catalog server',
      'setup refuses a dc of a child domain',
      'exchange on a domain controller of a child domain',
    ],
    fr: [
      'l’ordinateur local est un contrôleur de domaine d’un domaine enfant',
      'exchange sur un contrôleur d’un domaine enfant sans catalogue global',
      'le contrôleur du domaine enfant doit être catalogue global',
      'dc du domaine enfant pas catalogue global',
      'setup refuse un contrôleur du domaine enfant',
    ],
    de: ['domänencontroller der untergeordneten domäne ohne globalen katalog'],
    es: ['controlador de dominio secundario sin catálogo global'],
    ja: ['子ドメインのドメイン コントローラー グローバル カタログではない'],
    'zh-tw': ['本機電腦是子網域的網域控制站'],
    'zh-cn': ['本地计算机是子域的域控制器'],
  },
  asks: { domains: domainState({}) },
  judge: ({ domains: { controller, domains } }) => {
    const own = domains.find((one) => one.own);
    const inChild = own !== undefined && !own.root;
    const place = { en: own?.name ?? 'an unknown domain', fr: own?.name ?? 'un domaine inconnu' };
    const shows = [
      {
        question: 'domains' as const,
        found:
          controller === null
            ? { en: 'no domain controller', fr: 'pas un contrôleur de domaine' }
            : {
                en: `domain controller of ${place.en}, ${controller.globalCatalog ? '' : 'no '}global catalog`,
                fr: `contrôleur de ${place.fr}, ${controller.globalCatalog ? '' : 'pas '}catalogue global`,
              },
        wanted: { en: 'a global catalog, in a child domain', fr: 'catalogue global, dans un domaine enfant' },
      },
    ];
    if (controller === null || !inChild || controller.globalCatalog) {
      const because =
        controller === null
          ? {
              en: 'Does not apply: this server is no domain controller.',
              fr: 'Sans objet : ce serveur n’est pas un contrôleur de domaine.',
            }
          : {
              en: `This domain controller ${inChild ? 'is a global catalog' : 'belongs to the root domain'}.`,
              fr: `Ce contrôleur de domaine ${inChild ? 'est catalogue global' : 'appartient au domaine racine'}.`,
            };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `This server is a domain controller of the child domain ${place.en} and no global catalog.`,
      fr: `Ce serveur est un contrôleur du domaine enfant ${place.fr} et n’est pas catalogue global.`,
    };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [],
  remedies: [
    { ...useMemberServer, when: { en: 'The better way', fr: 'La meilleure solution' } },
    {
      id: 'make-it-a-global-catalog',
      title: {
        en: 'Make the domain controller a global catalog',
        fr: 'Faire du contrôleur de domaine un catalogue global',
      },
      when: { en: 'If it must be this server', fr: 'S’il faut que ce soit ce serveur' },
      steps: {
        en: [
          'Open Active Directory Sites and Services: Sites, the site of the server, Servers, the server.',
          'Right-click NTDS Settings, Properties, and check Global Catalog.',
          'Wait until the event 1119 in the log Directory Service says that it is one now; in large forests that takes hours.',
          'Check it: `nltest /dsgetdc:<domain> /gc` from the server itself. Then run Setup again.',
        ],
        fr: [
          'Ouvrir Sites et services Active Directory : Sites, le site du serveur, Servers, le serveur.',
          'Cliquer avec le bouton droit sur NTDS Settings, choisir Propriétés et cocher Catalogue global.',
          'Attendre que l’événement 1119 du journal Directory Service confirme le changement ; dans une grande forêt, cela prend des heures.',
          'Vérifier : `nltest /dsgetdc:<domaine> /gc` depuis le serveur lui-même. Relancer ensuite le programme d’installation.',
        ],
      },
      rights: { en: 'Domain Admins of the domain', fr: 'Admins du domaine concerné' },
      risk: 'medium',
      reversal: { en: 'Uncheck Global Catalog again.', fr: 'Décocher Catalogue global.' },
      minutes: 60,
    },
  ],
  sources: [carriedOverPage('LocalComputerIsDCInChildDomain')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a member server', answers: { domains: domainSheet({ domains: child }) }, verdict: 'pass' },
      {
        name: 'a domain controller of the root domain',
        answers: { domains: domainSheet({ controller: { writable: true, globalCatalog: false } }) },
        verdict: 'pass',
      },
      {
        name: 'a global catalog in a child domain',
        answers: { domains: domainSheet({ domains: child, controller: { writable: true, globalCatalog: true } }) },
        verdict: 'pass',
      },
      {
        name: 'no global catalog in a child domain',
        answers: { domains: domainSheet({ domains: child, controller: { writable: true, globalCatalog: false } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'The local computer is a domain controller of a child domain',
      'exchange setup: child domain dc is not a global catalog server',
      'exchange : le contrôleur du domaine enfant doit être catalogue global',
    ],
  },
});
