/** Setup wants the Windows feature Web-Dyn-Compression (Dynamic Content Compression). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, pageOf2013, iis7Titles } from '../windows-feature-words';

export const LonghornIIS7HttpCompressionDynamicNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS7HttpCompressionDynamicNotInstalled',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  rank: 19,
  feature: {
    name: 'Web-Dyn-Compression',
    shown: { en: 'Dynamic Content Compression', fr: 'Compression du contenu dynamique' },
  },
  use: {
    en: 'Outlook on the web sends its pages compressed by it.',
    fr: 'Outlook sur le web envoie ses pages compressées grâce à elle.',
  },
  messages: [
    "The 'IIS 7 Dynamic Content Compression' component is required. Install the component via Server Manager.",
  ],
  titles: iis7Titles,
  phrases: {
    en: [
      'iis dynamic content compression',
      'dynamic content compression component is required',
      'iis 7 dynamic content compression missing exchange',
      'web-dyn-compression not installed exchange',
      'exchange setup wants dynamic compression in iis',
    ],
    fr: [
      'compression du contenu dynamique iis',
      'composant compression du contenu dynamique requis',
      'compression dynamique iis 7 manquante exchange',
      'web-dyn-compression non installée exchange',
      'exchange demande la compression dynamique dans iis',
    ],
    de: ['komprimierung dynamischer inhalte fehlt exchange'],
    es: ['compresión de contenido dinámico iis exchange'],
  },
  seen: [automatedLab531, pageOf2013],
});
