/** Setup wants the Windows feature Web-Lgcy-Mgmt-Console (IIS 6 Management Console). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { forumPosts, pageOf2013 } from '../windows-feature-words';
import { windowsBuilds } from '../windows-prerequisites';

export const LonghornIIS6MgmtConsoleNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS6MgmtConsoleNotInstalled',
  versions: ['2007', '2013', '2016'],
  rank: 30,
  feature: {
    name: 'Web-Lgcy-Mgmt-Console',
    shown: { en: 'IIS 6 Management Console', fr: 'Console de gestion IIS 6' },
    until: windowsBuilds[2019] - 1,
  },
  use: {
    en: 'Exchange sets up its web sites through it.',
    fr: 'Exchange configure ses sites web par son intermédiaire.',
  },
  messages: ["The 'IIS 6 Management Console' component is required. Install the component via Server Manager."],
  titles: {
    en: 'IIS 6 Compatibility components not installed',
    fr: 'Composants de compatibilité IIS 6 non installés',
    de: 'IIS 6 Compatibility components not installed',
    es: 'Componentes de compatibilidad con IIS 6 no instalados',
    'pt-br': 'Componentes de compatibilidade do IIS 6 não installed',
    it: 'Componenti di compatibilità con IIS 6 non installed',
    ja: 'IIS 6 互換性コンポーネントがインストールされていない',
    'zh-cn': 'IIS 6 兼容组件未安装',
    'zh-tw': 'IIS 6 相容性元件不 installed',
    ko: 'IIS 6 호환성 구성 요소 하지 installed',
    ru: 'IIS 6 Compatibility components not installed',
  },
  phrases: {
    en: [
      'iis 6 management console',
      'iis 6 management console component is required',
      'iis 6 console missing exchange',
      'web-lgcy-mgmt-console not installed exchange setup',
      'exchange 2013 wants iis 6 management console',
    ],
    fr: [
      'console de gestion IIS 6 manquante',
      'console de gestion iis 6',
      'composant console de gestion iis 6 requis',
      'console iis 6 manquante exchange',
      'web-lgcy-mgmt-console non installée exchange',
      'exchange 2013 demande la console de gestion iis 6',
    ],
    de: ['iis 6-verwaltungskonsole fehlt exchange'],
    es: ['consola de administración de iis 6 exchange'],
  },
  seen: [forumPosts, pageOf2013],
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The lists for Exchange 2013 and 2016 have it; those for Windows Server 2019 and later no longer do.',
    },
  ],
});
