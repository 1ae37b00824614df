/** Setup wants the Windows feature AS-HTTP-Activation (HTTP Activation of the Application Server role). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const HttpActivationInstalled = windowsFeatureRule({
  id: 'HttpActivationInstalled',
  versions: ['2016', '2019'],
  rank: 8,
  feature: {
    name: 'AS-HTTP-Activation',
    shown: {
      en: 'HTTP Activation of the Application Server role',
      fr: 'Activation HTTP du rôle Serveur d’applications',
    },
    from: windowsBuilds[2012],
    until: windowsBuilds['2012R2'],
    earlier: { name: 'NET-HTTP-Activation', until: windowsBuilds[2008] },
  },
  use: {
    en: 'Exchange’s web services start on the first request by it.',
    fr: 'Les services web d’Exchange démarrent à la première requête grâce à elle.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'NET-HTTP-Activation feature not installed',
      'as-http-activation missing on server 2012 exchange',
      'application server http activation not installed',
      'net-http-activation not installed windows 2008 r2 exchange',
      'exchange setup wants as-http-activation on 2012 r2',
      'install as-http-activation on windows server 2012',
      'http activation of .net 3.5',
      'NET-HTTP-Activation of .NET Framework 3.5',
    ],
    fr: [
      'as-http-activation manquante serveur 2012 exchange',
      'activation http du serveur d’applications non installée',
      'net-http-activation non installée windows 2008 r2 exchange',
      'exchange demande as-http-activation sur 2012 r2',
      'installer as-http-activation sur windows server 2012',
    ],
  },
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Windows Server 2016 and later have no AS-HTTP-Activation; there WcfHttpActivation45Installed asks for its successor.',
    },
  ],
});
