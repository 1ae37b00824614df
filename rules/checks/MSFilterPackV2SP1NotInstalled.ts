/** Setup of Exchange 2010 and 2013 wants service pack 1 of the Office 2010 Filter Pack as well. */
import { filterPackRule, filterPackVersions, installFilterPack, installFilterPackServicePack } from '../filter-pack';

export const MSFilterPackV2SP1NotInstalled = filterPackRule({
  id: 'MSFilterPackV2SP1NotInstalled',
  least: filterPackVersions.servicePack1,
  wanted: {
    en: 'Filter Pack 2.0 with SP1, 14.0.6029 or later',
    fr: 'Filter Pack 2.0 avec SP1, 14.0.6029 ou ultérieur',
  },
  words: {
    en: {
      title: 'Service pack 1 of the Office 2010 Filter Pack is missing',
      checks:
        'Setup of Exchange 2010 and 2013 looks for service pack 1 (KB2460041) of the 64-bit Office 2010 Filter Pack.',
      why: 'The pack alone is not enough for these versions. Exchange 2016 and later want neither.',
    },
    fr: {
      title: 'Le Service Pack 1 de l’Office 2010 Filter Pack manque',
      checks:
        'Le programme d’installation d’Exchange 2010 et 2013 recherche le Service Pack 1 (KB2460041) de l’Office 2010 Filter Pack en 64 bits.',
      why: 'Le pack seul ne suffit pas à ces versions. Exchange 2016 et ultérieur n’exigent ni l’un ni l’autre.',
    },
  },
  titles: {
    en: 'Office 2010 Filter Pack SP1 not installed',
    fr: 'Office 2010 Filter Pack SP1 n’est pas installé',
    de: 'Office 2010 Filter Pack SP1 nicht installiert',
    es: 'Office 2010 Filter Pack SP1 no está instalado',
    'pt-br': 'Office 2010 Filter Pack SP1 não instalado',
    it: 'Office 2010 Filter Pack SP1 non installato',
    ja: 'Office 2010 フィルター パック SP1 がインストールされていない',
    'zh-cn': '未安装 Office 2010 Filter Pack SP1',
    'zh-tw': '未安裝 Office 2010 Filter Pack SP1',
    ko: 'Office 2010 Filter Pack SP1이 설치되어 있지 않음',
    ru: 'Пакет фильтров Office 2010 SP1 не установлен',
  },
  phrases: {
    en: [
      'filter pack service pack 1 missing exchange',
      'filter pack sp1 kb2460041 exchange',
      'filter pack installed but exchange wants sp1',
      'office 2010 filter pack sp1 required exchange 2013',
      'kb2460041 64-bit exchange setup',
      'office 2010 filter pack SP1 not installed',
    ],
    fr: [
      'service pack 1 du filter pack manquant exchange',
      'filter pack sp1 kb2460041 exchange',
      'filter pack installé mais exchange demande le sp1',
      'office 2010 filter pack sp1 requis exchange 2013',
      'kb2460041 64 bits setup exchange',
      'office 2010 filter pack sp1 manquant',
    ],
    de: ['filter pack sp1 kb2460041 fehlt exchange'],
    es: ['falta filter pack sp1 kb2460041 exchange'],
  },
  page: 'https://learn.microsoft.com/exchange/office-2010-filter-pack-sp1-not-installed-exchange-2013-help',
  remedies: [installFilterPackServicePack, installFilterPack],
  pasted: [
    'Office 2010 Filter Pack SP1 not installed',
    'filter pack is installed on EX01 but exchange 2013 wants sp1 (KB2460041)',
    'filter pack installé mais exchange demande le sp1 kb2460041',
  ],
});
