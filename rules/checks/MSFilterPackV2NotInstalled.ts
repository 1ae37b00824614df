/** Setup of Exchange 2010 and 2013 wants the Office 2010 Filter Pack, with which attachments are searched. */
import { filterPackRule, filterPackVersions, installFilterPack } from '../filter-pack';

export const MSFilterPackV2NotInstalled = filterPackRule({
  id: 'MSFilterPackV2NotInstalled',
  least: filterPackVersions.first,
  wanted: { en: 'Filter Pack 2.0 (64-bit)', fr: 'Filter Pack 2.0 (64 bits)' },
  words: {
    en: {
      title: 'The Office 2010 Filter Pack is not installed',
      checks: 'Setup of Exchange 2010 and 2013 looks for the 64-bit Office 2010 Filter Pack.',
      why: 'With it these versions read Office attachments for search and transport rules. Exchange 2016 and later bring their own.',
    },
    fr: {
      title: 'L’Office 2010 Filter Pack n’est pas installé',
      checks: 'Le programme d’installation d’Exchange 2010 et 2013 recherche l’Office 2010 Filter Pack en 64 bits.',
      why: 'Ces versions s’en servent pour lire les pièces jointes Office (recherche, règles de transport). Exchange 2016 et ultérieur ont les leurs.',
    },
  },
  titles: {
    en: 'Office 2010 Filter Pack not installed',
    fr: 'Office 2010 Filter Pack n’est pas installé',
    de: 'Office 2010 Filter Pack nicht installiert',
    es: 'Office 2010 Filter Pack no está instalado',
    'pt-br': 'Office 2010 Filter Pack não instalado',
    it: 'Office 2010 Filter Pack non installato',
    ja: 'Office 2010 フィルター パックがインストールされていない',
    'zh-cn': '未安装 Office 2010 Filter Pack',
    'zh-tw': '未安裝 Office 2010 Filter Pack',
    ko: 'Office 2010 Filter Pack이 설치되어 있지 않음',
    ru: 'Пакет фильтров Office 2010 не установлен',
  },
  phrases: {
    en: [
      'office filter pack required',
      'microsoft filter pack',
      'filter pack 2.0 missing exchange 2010',
      'FilterPack64bit where to download for exchange',
      'exchange 2013 asks for the office 2010 filter pack',
      'ifilter pack x64 exchange prerequisite',
      'office 2010 filter pack not installed',
    ],
    fr: [
      'office filter pack requis exchange',
      'filter pack 2.0 manquant exchange 2010',
      'FilterPack64bit où le télécharger pour exchange',
      'exchange 2013 demande office 2010 filter pack',
      'pack de filtres office 2010 exchange',
      'office 2010 filter pack manquant',
    ],
    de: ['office filter pack fehlt exchange 2010', 'filterpaket exchange'],
    es: ['falta office filter pack exchange'],
  },
  page: 'https://learn.microsoft.com/exchange/office-2010-filter-pack-not-installed-exchange-2013-help',
  remedies: [installFilterPack],
  pasted: [
    'Office 2010 Filter Pack not installed',
    'exchange 2013 setup on EX01 asks for the microsoft filter pack',
    'exchange 2010 : le filter pack 2.0 est manquant, où le télécharger',
  ],
});
