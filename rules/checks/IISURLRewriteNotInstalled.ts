/** From the September 2021 updates on, Setup wants the IIS URL Rewrite Module 2.1 on Mailbox servers. */
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { registryValue } from '../../probes/questions/registry-value';
import { describeService, service } from '../../probes/questions/service';
import { exampleWithoutExchange } from '../example-server';
import { defineRule } from '../rule';
import {
  compareVersions,
  installRights,
  mailboxEvidence,
  notNeededOnEdge,
  retryAfterInstall,
} from '../software-remedies';

/** File versions of release 2.1 begin here. */
const release21 = '7.1.1993';
const wanted = {
  en: 'IIS URL Rewrite Module 2.1 (7.1.1993 or later)',
  fr: 'module IIS URL Rewrite 2.1 (7.1.1993 ou ultérieur)',
};

const iisRuns = {
  exists: true,
  displayName: 'World Wide Web Publishing Service',
  status: 'Running',
  startType: 'Automatic',
} as const;

export const IISURLRewriteNotInstalled = defineRule({
  id: 'IISURLRewriteNotInstalled',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The IIS URL Rewrite Module is not installed',
      checks:
        'Setup looks for the IIS URL Rewrite Module 2.1. It is wanted from Exchange 2016 CU22 and Exchange 2019 CU11 on.',
      why: 'Exchange Emergency Mitigation blocks attacks by rewrite rules in IIS. If the module goes away later, Outlook on the web and the admin center may stop answering.',
    },
    fr: {
      title: 'Le module IIS URL Rewrite n’est pas installé',
      checks:
        'Le programme d’installation recherche le module IIS URL Rewrite 2.1. Il est exigé à partir d’Exchange 2016 CU22 et d’Exchange 2019 CU11.',
      why: 'L’atténuation d’urgence d’Exchange bloque des attaques par des règles de réécriture dans IIS. Si le module disparaît ensuite, Outlook sur le web et le Centre d’administration peuvent cesser de répondre.',
    },
  },
  messages: [
    "The 'IIS URL rewrite module' isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
  ],
  titles: { en: 'IIS URL Rewrite Module not installed' },
  phrases: {
    en: [
      'iis url rewrite missing exchange',
      'url rewrite module not installed exchange setup',
      'exchange CU wants URL rewrite 2.1',
      'install url rewrite before or after iis',
      'rewrite_amd64 exchange prerequisite',
      'url rewrite module needs to be installed before exchange setup',
      'url rewrite module missing',
    ],
    fr: [
      'module iis url rewrite manquant exchange',
      'url rewrite non installé setup exchange',
      'exchange demande url rewrite 2.1',
      'installer url rewrite avant ou après iis',
      'module de réécriture d’url iis exchange',
      'module réécriture URL requis pour exchange',
      'réécriture d’URL IIS non installée',
    ],
    de: ['iis url rewrite modul fehlt exchange', 'url-rewrite-modul nicht installiert exchange setup'],
    es: [
      'falta el módulo url rewrite de iis exchange',
      'módulo de reescritura de url exchange',
      'módulo de reescritura de URL de IIS',
    ],
    it: [
      'modulo iis url rewrite mancante exchange',
      'url rewrite non installato exchange',
      'modulo URL Rewrite di IIS non installato',
    ],
    'pt-br': ['módulo URL Rewrite do IIS não instalado'],
    ru: ['модуль URL Rewrite для IIS не установлен'],
    ja: ['IIS URL Rewrite モジュールがインストールされていない'],
    ko: ['IIS URL Rewrite 모듈이 설치되어 있지 않음'],
    'zh-cn': ['未安装 IIS URL 重写模块'],
    'zh-tw': ['未安裝 IIS URL Rewrite 模組'],
  },
  asks: {
    rewrite: registryValue({ path: 'HKLM\\SOFTWARE\\Microsoft\\IIS Extensions\\URL Rewrite', name: 'Version' }),
    iis: service({ name: 'W3SVC' }),
    setup: exchangeSetupState({}),
  },
  judge: ({ rewrite, iis, setup }) => {
    if (isEdgeTransport(setup)) return notNeededOnEdge(setup, 'IIS URL Rewrite');
    const version = rewrite.exists ? String(rewrite.data) : undefined;
    const found =
      version === undefined
        ? { en: 'not installed', fr: 'non installé' }
        : { en: `version ${version}`, fr: `version ${version}` };
    const shows = [
      { question: 'rewrite' as const, found, wanted },
      { question: 'iis' as const, found: describeService(iis) },
      { question: 'setup' as const, found: mailboxEvidence(setup) },
    ];
    if (version === undefined) {
      return {
        verdict: 'fail',
        because: iis.exists
          ? { en: 'The IIS URL Rewrite Module is not installed.', fr: 'Le module IIS URL Rewrite n’est pas installé.' }
          : {
              en: 'The IIS URL Rewrite Module is not installed, and neither is IIS, which must come first.',
              fr: 'Le module IIS URL Rewrite n’est pas installé, et IIS, qui doit l’être d’abord, ne l’est pas non plus.',
            },
        shows,
        captures: { iis: iis.exists ? 'installed' : 'missing' },
      };
    }
    if (compareVersions(version, release21) < 0) {
      return {
        verdict: 'warn',
        because: {
          en: `IIS URL Rewrite ${version} is older than 2.1, which the help page asks for; whether Setup accepts it is not documented.`,
          fr: `IIS URL Rewrite ${version} est antérieur à la version 2.1 que la page d’aide demande ; rien n’indique si le programme d’installation l’accepte.`,
        },
        shows,
      };
    }
    return {
      verdict: 'pass',
      because: { en: `IIS URL Rewrite ${version} is installed.`, fr: `IIS URL Rewrite ${version} est installé.` },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'install-iis-first',
      title: { en: 'Install IIS first', fr: 'Installer d’abord IIS' },
      when: {
        en: 'If the Web Server role is not installed: the module needs it',
        fr: 'Si le rôle Serveur Web n’est pas installé : le module en a besoin',
      },
      steps: {
        en: [
          'IIS first, in PowerShell with Run as administrator: `Install-WindowsFeature Web-Server`',
          'The other Windows components may wait: Setup installs them with `/InstallWindowsComponents` or the check box of the wizard.',
          'Then install URL Rewrite, as below.',
        ],
        fr: [
          'Installer d’abord IIS, dans PowerShell ouvert avec Exécuter en tant qu’administrateur : `Install-WindowsFeature Web-Server`',
          'Les autres composants Windows peuvent attendre : le programme d’installation les installe avec `/InstallWindowsComponents` ou la case de l’Assistant.',
          'Installer ensuite URL Rewrite, comme ci-dessous.',
        ],
      },
      rights: installRights,
      risk: 'low',
      reversal: {
        en: 'Before Exchange is installed: `Uninstall-WindowsFeature Web-Server`',
        fr: 'Avant l’installation d’Exchange : `Uninstall-WindowsFeature Web-Server`',
      },
      minutes: 10,
      appliesTo: ({ captures }) => captures['iis'] !== 'installed',
    },
    {
      id: 'install-url-rewrite',
      title: { en: 'Install IIS URL Rewrite Module 2.1', fr: 'Installer le module IIS URL Rewrite 2.1' },
      steps: {
        en: [
          'Download the x64 installer of URL Rewrite 2.1 from iis.net/downloads/microsoft/url-rewrite, in any language.',
          'Install it by double-click, or in an elevated window: `msiexec /i rewrite_amd64_en-US.msi /qn`',
          ...retryAfterInstall.en,
        ],
        fr: [
          'Télécharger l’installateur x64 d’URL Rewrite 2.1 sur iis.net/downloads/microsoft/url-rewrite, dans n’importe quelle langue.',
          'L’installer par un double-clic, ou dans une fenêtre avec élévation de privilèges : `msiexec /i rewrite_amd64_en-US.msi /qn`',
          ...retryAfterInstall.fr,
        ],
      },
      rights: installRights,
      risk: 'low',
      reversal: {
        en: 'Before Exchange is installed: remove it in Programs and Features. Afterwards leave it.',
        fr: 'Avant l’installation d’Exchange : le supprimer dans Programmes et fonctionnalités. Ensuite, le laisser.',
      },
      minutes: 5,
      never: [
        {
          en: 'Do not remove the module once Exchange is installed: the sites of Outlook on the web and the admin center may then fail.',
          fr: 'Ne pas supprimer le module une fois Exchange installé : les sites d’Outlook sur le web et du Centre d’administration peuvent alors échouer.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Readiness check IISURLRewriteNotInstalled',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-iisurlrewritenotinstalled',
    },
    { title: 'Exchange prerequisites', url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    { claim: 'judge', basis: 'microsoft', note: 'The registry value is the one that support engineers read.' },
    { claim: 'judge', basis: 'inference', note: 'That an older release gives a warning is our own caution.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Installing IIS first is how the module’s own installer behaves.' },
    { claim: 'versions', basis: 'microsoft', note: '2016 CU22 and 2019 CU11 on.' },
  ],
  examples: {
    judged: [
      {
        name: 'installed',
        answers: { rewrite: { exists: true, data: '7.1.1993.2351' }, iis: iisRuns, setup: exampleWithoutExchange },
        verdict: 'pass',
      },
      {
        name: 'missing',
        answers: { rewrite: { exists: false }, iis: iisRuns, setup: exampleWithoutExchange },
        verdict: 'fail',
      },
      {
        name: 'an older release',
        answers: { rewrite: { exists: true, data: '7.1.1500.0' }, iis: iisRuns, setup: exampleWithoutExchange },
        verdict: 'warn',
      },
    ],
    pasted: [
      "The 'IIS URL rewrite module' isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
      'https://docs.microsoft.com/Exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-IISURLRewriteNotInstalled?view=exchserver-2016',
      'exchange CU22 wants the iis url rewrite module',
    ],
  },
});
