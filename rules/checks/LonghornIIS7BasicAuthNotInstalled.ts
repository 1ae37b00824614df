/** Setup wants the Windows feature Web-Basic-Auth (Basic Authentication). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, pageOf2013, iis7Titles } from '../windows-feature-words';

export const LonghornIIS7BasicAuthNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS7BasicAuthNotInstalled',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  rank: 15,
  feature: { name: 'Web-Basic-Auth', shown: { en: 'Basic Authentication', fr: 'Authentification de base' } },
  use: {
    en: 'Outlook on the web, ActiveSync and Outlook let people sign in with it.',
    fr: 'Outlook sur le web, ActiveSync et Outlook s’en servent pour l’ouverture de session.',
  },
  messages: ["The 'IIS 7 Basic Authentication' component is required. Install the component via Server Manager."],
  titles: iis7Titles,
  phrases: {
    en: [
      'iis basic authentication component required',
      'iis 7 basic authentication missing exchange',
      'web-basic-auth not installed exchange setup',
      'basic authentication role service exchange readiness check',
      'iis component required install via server manager',
      'exchange setup wants basic authentication in iis',
    ],
    fr: [
      'authentification de base iis manquante exchange',
      'composant iis 7 authentification de base requis',
      'web-basic-auth non installée exchange',
      'service de rôle authentification de base exchange',
      'exchange demande l’authentification de base dans iis',
    ],
    de: ['standardauthentifizierung iis fehlt exchange setup'],
    es: ['falta autenticación básica iis exchange'],
  },
  seen: [automatedLab531, pageOf2013],
});
