/** The server is a read-only domain controller, and Exchange must be able to write where it is installed. */
import { domainState, type DomainState } from '../../probes/questions/domain-state';
import type { Said } from '../../probes/said';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { domainSheet } from '../server-sheets';
import { useMemberServer } from '../split-permissions';

function describeController(controller: DomainState['controller']): Said {
  if (controller === null) return { en: 'no domain controller', fr: 'pas un contrôleur de domaine' };
  return controller.writable
    ? { en: 'a writable domain controller', fr: 'un contrôleur de domaine accessible en écriture' }
    : { en: 'a read-only domain controller', fr: 'un contrôleur de domaine en lecture seule' };
}

export const ComputerRODC = defineRule({
  id: 'ComputerRODC',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'Exchange cannot be installed on a read-only domain controller',
      checks: 'Setup looks whether this server is a read-only domain controller (RODC).',
      why: 'Exchange writes into Active Directory and trusts what it just wrote. A read-only domain controller takes no writes; in a branch, another server is needed.',
    },
    fr: {
      title: 'Exchange ne s’installe pas sur un contrôleur de domaine en lecture seule',
      checks: 'Le programme d’installation vérifie si ce serveur est un contrôleur de domaine en lecture seule (RODC).',
      why: 'Exchange écrit dans Active Directory et relit aussitôt ce qu’il a écrit. Un contrôleur en lecture seule n’accepte aucune écriture ; dans une agence, il faut un autre serveur.',
    },
  },
  messages: [],
  // Korean carries the id; Italian, Portuguese, Russian and Traditional Chinese are mixtures of two languages.
  titles: {
    ru: 'Программа установки не может установить Exchange в controller домена только для чтения',
    ko: '읽기 전용 도메인 controller에 Exchange를 설치할 수 없습니다.',
    'zh-tw': '安裝程式無法以唯讀網域 controller 安裝 Exchange',
    it: 'Impossibile installare Exchange a un dominio di sola lettura controller',
    'pt-br': 'Não é possível instalar o Exchange para um controller de domínio somente leitura',
    en: 'Setup cannot install Exchange to a read-only domain controller',
    fr: 'Le programme d’installation ne peut pas installer Exchange dans un contrôleur de domaine en lecture seule',
    de: 'Setup kann Exchange nicht auf einem schreibgeschützten Domänencontroller installieren',
    es: 'No se puede instalar Exchange para un controlador de dominio de solo lectura',
    ja: 'セットアップで Exchange を読み取り専用ドメイン コントローラーにインストールできない',
    'zh-cn': '安装程序无法将 Exchange 安装到只读域控制器',
  },
  phrases: {
    en: [
      'computer is a read-only domain controller',
      'exchange on an rodc',
      'setup refuses because the server is an rodc',
      'branch office read-only dc and exchange',
      'can exchange be installed on a read-only domain controller',
      'rodc exchange setup',
      'exchange on a read-only domain controller',
    ],
    fr: [
      'l’ordinateur est un contrôleur de domaine en lecture seule',
      'exchange sur un rodc',
      'setup refuse parce que le serveur est un rodc',
      'contrôleur de domaine en lecture seule dans une agence et exchange',
      'peut-on installer exchange sur un contrôleur en lecture seule',
      'contrôleur de domaine en lecture seule RODC exchange',
    ],
    de: ['exchange auf einem schreibgeschützten domänencontroller', 'rodc exchange setup'],
    es: ['exchange en un controlador de dominio de solo lectura'],
    it: ['exchange su un controller di dominio di sola lettura'],
    'pt-br': ['exchange em um controlador de domínio somente leitura'],
    ja: ['読み取り専用ドメイン コントローラーに exchange'],
    'zh-cn': ['只读域控制器 exchange'],
    ru: ['контроллер домена только для чтения exchange'],
  },
  asks: { domains: domainState({}) },
  judge: ({ domains: { controller } }) => {
    const shows = [
      {
        question: 'domains' as const,
        found: describeController(controller),
        wanted: { en: 'no read-only domain controller', fr: 'pas un contrôleur en lecture seule' },
      },
    ];
    if (controller === null || controller.writable) {
      const because =
        controller === null
          ? { en: 'This server is no domain controller.', fr: 'Ce serveur n’est pas un contrôleur de domaine.' }
          : {
              en: 'This domain controller takes writes. It is still advised against.',
              fr: 'Ce contrôleur de domaine accepte les écritures. Cela reste déconseillé.',
            };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'This server is a read-only domain controller.',
      fr: 'Ce serveur est un contrôleur de domaine en lecture seule.',
    };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [],
  remedies: [useMemberServer],
  sources: [carriedOverPage('ComputerRODC')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a member server', answers: { domains: domainSheet({}) }, verdict: 'pass' },
      {
        name: 'a writable domain controller',
        answers: { domains: domainSheet({ controller: { writable: true, globalCatalog: true } }) },
        verdict: 'pass',
      },
      {
        name: 'a read-only domain controller',
        answers: { domains: domainSheet({ controller: { writable: false, globalCatalog: true } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Setup cannot install Exchange to a read-only domain controller',
      'exchange setup refuses because the server is an rodc',
      'exchange : l’ordinateur est un contrôleur de domaine en lecture seule',
    ],
  },
});
