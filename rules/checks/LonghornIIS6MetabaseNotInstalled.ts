/** Setup wants the Windows feature Web-Metabase (IIS 6 Metabase Compatibility). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { forumPosts } from '../windows-feature-words';

export const LonghornIIS6MetabaseNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS6MetabaseNotInstalled',
  versions: ['2007', '2013', '2016', '2019', 'SE'],
  rank: 29,
  feature: {
    name: 'Web-Metabase',
    shown: { en: 'IIS 6 Metabase Compatibility', fr: 'Compatibilité avec la métabase IIS 6' },
    neededBy: ['mailbox', 'tools'],
  },
  use: {
    en: 'Exchange sets up its web sites through it.',
    fr: 'Exchange configure ses sites web par son intermédiaire.',
  },
  messages: ["The 'IIS 6 Metabase Compatibility' component is required. Install the component via Server Manager."],
  titles: {
    en: "Windows component Web-Metabase isn't installed on this computer",
    fr: 'Composants de compatibilité IIS 6 non installés',
    de: 'IIS 6 Compatibility components not installed',
    es: 'Los componentes de compatibilidad con IIS 6 no están instalados',
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
      'iis 6 metabase compatibility',
      'iis 6 metabase compatibility component is required',
      'metabase compatibility missing exchange',
      'web-metabase not installed exchange setup',
      'exchange management tools want iis 6 metabase',
      'web-metabase on server 2022',
    ],
    fr: [
      'compatibilité avec la métabase iis 6',
      'composant compatibilité métabase iis 6 requis',
      'métabase iis 6 manquante exchange',
      'web-metabase non installée exchange',
      'outils de gestion exchange demandent métabase iis 6',
    ],
    de: ['iis 6-metabasiskompatibilität fehlt exchange'],
    es: ['compatibilidad con la metabase de iis 6 exchange'],
  },
  hasPage: true,
  seen: [forumPosts],
});
