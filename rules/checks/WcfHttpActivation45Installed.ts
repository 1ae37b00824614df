/** Setup wants the Windows feature NET-WCF-HTTP-Activation45 (HTTP Activation of the WCF Services of .NET 4.x). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const WcfHttpActivation45Installed = windowsFeatureRule({
  id: 'WcfHttpActivation45Installed',
  versions: ['2013', '2016', '2019'],
  rank: 4,
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
  titles: {},
  phrases: {
    en: [
      'wcf http activation is missing exchange',
      'http activation feature under wcf services not installed',
      'net-wcf-http-activation45 required by exchange setup',
      'as-http-activation does not exist on server 2019, which features do i need',
      'exchange 2016 on windows 2016 wants http activation',
      'wcf http activation 4.5 component exchange readiness check',
      'http activation feature',
      'as-http-activation',
    ],
    fr: [
      'activation http wcf manquante exchange',
      'activation http des services wcf non installée',
      'net-wcf-http-activation45 requise par exchange',
      'as-http-activation n’existe pas sur windows 2019',
      'exchange 2016 demande l’activation http',
    ],
    de: ['wcf http-aktivierung fehlt exchange setup'],
    es: ['falta la activación http de wcf exchange'],
  },
  seen: [
    {
      title:
        'The feature missed on Windows Server 2016 by whoever follows the older list (OfficeDocs-Exchange issue 1083)',
      url: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/1083',
    },
  ],
});
