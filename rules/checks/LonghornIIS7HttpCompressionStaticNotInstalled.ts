/** Setup wants the Windows feature Web-Stat-Compression (Static Content Compression). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, pageOf2013, iis7Titles } from '../windows-feature-words';

export const LonghornIIS7HttpCompressionStaticNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS7HttpCompressionStaticNotInstalled',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  rank: 20,
  feature: {
    name: 'Web-Stat-Compression',
    shown: { en: 'Static Content Compression', fr: 'Compression du contenu statique' },
  },
  use: {
    en: 'Outlook on the web sends its pages compressed by it.',
    fr: 'Outlook sur le web envoie ses pages compressées grâce à elle.',
  },
  messages: ["The 'IIS 7 Static Content Compression' component is required. Install the component via Server Manager."],
  titles: iis7Titles,
  phrases: {
    en: [
      'static compression role service missing',
      'iis static content compression',
      'static content compression component is required',
      'iis 7 static content compression missing exchange',
      'web-stat-compression not installed exchange',
      'exchange setup wants static compression in iis',
    ],
    fr: [
      'compression du contenu statique iis',
      'composant compression du contenu statique requis',
      'compression statique iis 7 manquante exchange',
      'web-stat-compression non installée exchange',
      'exchange demande la compression statique dans iis',
    ],
    de: ['komprimierung statischer inhalte fehlt exchange'],
    es: ['compresión de contenido estático iis exchange'],
  },
  seen: [automatedLab531, pageOf2013],
});
