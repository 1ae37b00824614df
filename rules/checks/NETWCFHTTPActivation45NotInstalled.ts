/** Setup wants the Windows feature NET-WCF-HTTP-Activation45 (HTTP Activation of the WCF Services of .NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const NETWCFHTTPActivation45NotInstalled = windowsFeatureRule({
  id: 'NETWCFHTTPActivation45NotInstalled',
  versions: ['SE'],
  rank: 5,
  feature: {
    name: 'NET-WCF-HTTP-Activation45',
    shown: {
      en: 'HTTP Activation of the WCF Services of .NET 4.x',
      fr: 'Activation HTTP des services WCF de .NET 4.x',
    },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Exchange’s web services start on the first request by it.',
    fr: 'Les services web d’Exchange démarrent à la première requête grâce à elle.',
  },
  messages: [],
  titles: {
    en: "Windows component NET-WCF-HTTP-Activation45 isn't installed on this computer",
  },
  phrases: {
    en: [
      'windows component net-wcf-http-activation45 isn’t installed',
      'net-wcf-http-activation45 not installed exchange se',
      'subscription edition wants net-wcf-http-activation45',
      'net wcf http activation45 exchange se setup',
      'install net-wcf-http-activation45 for exchange se',
    ],
    fr: [
      'composant windows net-wcf-http-activation45',
      'net-wcf-http-activation45 non installée exchange se',
      'exchange se demande net-wcf-http-activation45',
      'net wcf http activation45 installation exchange se',
      'installer net-wcf-http-activation45 pour exchange se',
    ],
  },
  hasPage: true,
});
