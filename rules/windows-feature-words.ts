/** Recognition data and sources that several rules about Windows features share. */
import type { RuleDefinition, SourceLink } from './rule';

/** Five rules about IIS have one and the same public title, in every language. */
export const iis7Titles: RuleDefinition['titles'] = {
  en: 'IIS 7 component not installed',
  fr: 'Composant IIS 7 non installé',
  de: 'IIS 7-Komponente nicht installiert',
  es: 'Componente de IIS 7 no instalado',
  'pt-br': 'Componente do IIS 7 não installed',
  it: 'Componente di IIS 7 non installed',
  ja: 'IIS 7 コンポーネントがインストールされていない',
  'zh-cn': 'IIS 7 组件未安装',
  'zh-tw': 'IIS 7 元件不 installed',
  ko: 'IIS 7 구성 요소 하지 installed',
  ru: 'Компонент IIS 7 не установлен',
};

export const automatedLab985: SourceLink = {
  title: 'A log of Exchange 2016 with many features missing (AutomatedLab issue 985)',
  url: 'https://github.com/AutomatedLab/AutomatedLab/issues/985',
};

export const automatedLab531: SourceLink = {
  title: 'A log of Exchange 2016 with many features missing (AutomatedLab issue 531)',
  url: 'https://github.com/AutomatedLab/AutomatedLab/issues/531',
};

export const forumPosts: SourceLink = { title: 'The message as people post it in forums' };

export const pageOf2013: SourceLink = {
  title: 'The page of the rule in the Exchange 2013 help (written for 2007 and 2010)',
};

export const petenetlive: SourceLink = {
  title: 'Exchange 2010 SP3 stops at IIS 6 WMI Compatibility',
  url: 'https://www.petenetlive.com/KB/Article/0000771',
};
