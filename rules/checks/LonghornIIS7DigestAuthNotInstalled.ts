/** Setup wants the Windows feature Web-Digest-Auth (Digest Authentication). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, pageOf2013, iis7Titles } from '../windows-feature-words';

export const LonghornIIS7DigestAuthNotInstalled = windowsFeatureRule({
  id: 'LonghornIIS7DigestAuthNotInstalled',
  versions: ['2007', '2010', '2013', '2016', '2019'],
  rank: 17,
  feature: { name: 'Web-Digest-Auth', shown: { en: 'Digest Authentication', fr: 'Authentification Digest' } },
  use: {
    en: 'Outlook on the web, ActiveSync and Outlook let people sign in with it.',
    fr: 'Outlook sur le web, ActiveSync et Outlook s’en servent pour l’ouverture de session.',
  },
  messages: ["The 'IIS 7 Digest Authentication' component is required. Install the component via Server Manager."],
  titles: iis7Titles,
  phrases: {
    en: [
      'iis digest authentication component required',
      'iis 7 digest authentication missing exchange',
      'web-digest-auth not installed exchange setup',
      'digest authentication role service exchange readiness check',
      'exchange setup wants digest authentication in iis',
    ],
    fr: [
      'authentification digest iis manquante exchange',
      'composant iis 7 authentification digest requis',
      'web-digest-auth non installée exchange',
      'service de rôle authentification digest exchange',
      'exchange demande l’authentification digest dans iis',
    ],
    de: ['digestauthentifizierung iis fehlt exchange setup'],
    es: ['falta autenticación implícita digest iis exchange'],
  },
  seen: [automatedLab531, pageOf2013],
});
