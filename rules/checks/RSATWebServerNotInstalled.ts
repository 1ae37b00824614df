/** Windows Server 2008 R2 only: Setup of Exchange 2013 wants the remote administration tools for IIS. */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const RSATWebServerNotInstalled = windowsFeatureRule({
  id: 'RSATWebServerNotInstalled',
  versions: ['2013', '2016', '2019'],
  rank: 34,
  feature: {
    name: 'RSAT-Web-Server',
    shown: {
      en: 'Web Server (IIS) Tools of the Remote Server Administration Tools, on Windows Server 2008 R2',
      fr: 'Outils de serveur web (IIS) des outils d’administration de serveur distant, sur Windows Server 2008 R2',
    },
    until: windowsBuilds[2008],
  },
  use: {
    en: 'Exchange sets up its web sites through it.',
    fr: 'Exchange configure ses sites web par son intermédiaire.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'rsat-web-server missing exchange 2013',
      'remote server administration tools for web server exchange',
      'rsat web server iis tools not installed',
      'exchange on windows 2008 r2 wants rsat-web-server',
      'add-windowsfeature rsat-web-server',
    ],
    fr: [
      'rsat-web-server manquante exchange 2013',
      'outils d’administration de serveur distant pour serveur web exchange',
      'outils rsat serveur web iis non installés',
      'exchange sur windows 2008 r2 demande rsat-web-server',
      'add-windowsfeature rsat-web-server exchange',
    ],
  },
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The logs evaluate it next to the setting Windows2K8R2Version and together with NETFrameworkNotInstalled, and only the list for Windows Server 2008 R2 names RSAT-Web-Server.',
    },
  ],
});
