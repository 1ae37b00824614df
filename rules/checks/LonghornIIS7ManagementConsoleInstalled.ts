/** Setup wants the Windows feature Web-Mgmt-Console (IIS Management Console). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const LonghornIIS7ManagementConsoleInstalled = windowsFeatureRule({
  id: 'LonghornIIS7ManagementConsoleInstalled',
  versions: ['2016', '2019', 'SE'],
  rank: 32,
  feature: {
    name: 'Web-Mgmt-Console',
    shown: { en: 'IIS Management Console', fr: 'Console de gestion IIS' },
    neededBy: ['mailbox', 'tools'],
  },
  use: {
    en: 'Setup and administrators manage the web sites of Exchange with it.',
    fr: 'Le programme d’installation et les administrateurs gèrent par elle les sites web d’Exchange.',
  },
  messages: [],
  titles: {
    en: "Windows component Web-Mgmt-Console isn't installed on this computer",
  },
  phrases: {
    en: [
      'iis management console missing exchange',
      'web-mgmt-console not installed',
      'windows component web-mgmt-console',
      'exchange setup wants iis management console',
      'install web-mgmt-console for exchange management tools',
    ],
    fr: [
      'console de gestion iis manquante exchange',
      'web-mgmt-console non installée',
      'composant windows web-mgmt-console',
      'exchange demande la console de gestion iis',
      'installer web-mgmt-console pour les outils exchange',
    ],
  },
  hasPage: true,
});
