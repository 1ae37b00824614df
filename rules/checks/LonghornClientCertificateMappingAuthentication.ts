/** Setup wants the Windows feature Web-Client-Auth (Client Certificate Mapping Authentication). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531 } from '../windows-feature-words';

export const LonghornClientCertificateMappingAuthentication = windowsFeatureRule({
  id: 'LonghornClientCertificateMappingAuthentication',
  versions: ['2016', '2019'],
  rank: 18,
  feature: {
    name: 'Web-Client-Auth',
    shown: { en: 'Client Certificate Mapping Authentication', fr: 'Authentification par mappage de certificat client' },
  },
  use: {
    en: 'Outlook on the web, ActiveSync and Outlook let people sign in with it.',
    fr: 'Outlook sur le web, ActiveSync et Outlook s’en servent pour l’ouverture de session.',
  },
  messages: [
    "The 'Client Certificate Mapping Authentication' component is required. Install the component via Server Manager.",
  ],
  titles: {},
  phrases: {
    en: [
      'client certificate mapping authentication is required',
      'client certificate mapping missing exchange',
      'web-client-auth not installed exchange setup',
      'client certificate mapping role service iis exchange',
      'exchange setup wants client certificate mapping',
    ],
    fr: [
      'authentification par mappage de certificat client requise',
      'mappage de certificat client manquant exchange',
      'authentification par certificat client manquante exchange',
      'service de rôle mappage de certificat client iis exchange',
      'exchange demande le mappage de certificat client',
    ],
    de: ['clientzertifikatzuordnung iis fehlt exchange'],
    es: ['asignación de certificado de cliente iis exchange'],
  },
  seen: [automatedLab531],
});
