/** Setup wants the Windows feature Web-Windows-Auth (Windows Authentication). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, pageOf2013, iis7Titles } from '../windows-feature-words';

export const LonghornIIS7WindowsAuthNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS7WindowsAuthNotInstalled',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  rank: 16,
  feature: { name: 'Web-Windows-Auth', shown: { en: 'Windows Authentication', fr: 'Authentification Windows' } },
  use: {
    en: 'Outlook on the web, ActiveSync and Outlook let people sign in with it.',
    fr: 'Outlook sur le web, ActiveSync et Outlook s’en servent pour l’ouverture de session.',
  },
  messages: ["The 'IIS 7 Windows Authentication' component is required. Install the component via Server Manager."],
  titles: iis7Titles,
  phrases: {
    en: [
      'iis windows authentication component required',
      'iis 7 windows authentication missing exchange',
      'web-windows-auth not installed exchange setup',
      'windows authentication role service exchange readiness check',
      'exchange setup wants windows authentication in iis',
    ],
    fr: [
      'authentification windows iis manquante exchange',
      'composant iis 7 authentification windows requis',
      'web-windows-auth non installée exchange',
      'service de rôle authentification windows exchange',
      'exchange demande l’authentification windows dans iis',
    ],
    de: ['windows-authentifizierung iis fehlt exchange setup'],
    es: ['falta autenticación de windows iis exchange'],
  },
  seen: [automatedLab531, pageOf2013],
});
