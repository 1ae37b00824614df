/** Setup wants the Windows feature Web-Net-Ext (.NET Extensibility of IIS 7). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { forumPosts, pageOf2013 } from '../windows-feature-words';
import { windowsBuilds } from '../windows-prerequisites';

export const LonghornIIS7NetExt = windowsFeatureRule({
  id: 'LonghornIIS7NetExt',
  versions: ['2010', '2013', '2016', '2019'],
  rank: 12,
  feature: {
    name: 'Web-Net-Ext',
    shown: { en: '.NET Extensibility of IIS 7', fr: 'Extensibilité .NET d’IIS 7' },
    until: windowsBuilds[2008],
  },
  use: {
    en: 'The web services of Exchange run on .NET in IIS.',
    fr: 'Les services web d’Exchange s’exécutent sur .NET dans IIS.',
  },
  messages: ["The 'IIS 7 .NET Extensibility' component is required. Install the component via Server Manager."],
  titles: {
    en: 'IIS 7 .NET Extensibility component is required',
    fr: 'Le composant Extensibilité .NET ISS 7 est requis',
    de: 'Die IIS 7-Komponente für .NET-Erweiterbarkeit ist erforderlich',
    es: 'El componente Extensibilidad de .NET de IIS 7 es necesario',
    'pt-br': 'Componente de extensibilidade do .NET IIS 7 é required',
    it: 'Estendibilità .NET di IIS 7 componente è required',
    ja: 'IIS 7 .NET 拡張性コンポーネントが必要',
    'zh-cn': '需要 IIS 7 .NET 可扩展性组件',
    'zh-tw': 'IIS 7.NET 擴充性元件是 required',
    ko: 'IIS 7.NET 확장성 구성 요소는 required',
    ru: 'Требуется компонент расширяемости .NET для IIS 7',
  },
  phrases: {
    en: [
      'iis 7 .net extensibility component required',
      '.net extensibility missing exchange 2010',
      'web-net-ext not installed exchange',
      'exchange 2010 setup .net extensibility server manager',
      'iis .net extensibility role service exchange',
    ],
    fr: [
      'composant extensibilité .net iis 7 requis',
      'extensibilité .net manquante exchange 2010',
      'web-net-ext non installée exchange',
      'exchange 2010 extensibilité .net gestionnaire de serveur',
      'service de rôle extensibilité .net iis exchange',
    ],
    de: ['iis 7 .net-erweiterbarkeit fehlt exchange'],
    es: ['extensibilidad de .net de iis 7 exchange 2010'],
  },
  seen: [forumPosts, pageOf2013],
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From Windows Server 2012 on, the published lists have Web-Net-Ext45 in its place (WebNetExt45NotInstalled).',
    },
  ],
});
