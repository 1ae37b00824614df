/** Setup wants the Windows feature Web-Mgmt-Service (Management Service of IIS). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab985 } from '../windows-feature-words';

export const ManagementServiceInstalled = windowsFeatureRule({
  id: 'ManagementServiceInstalled',
  versions: ['2016', '2019'],
  rank: 33,
  feature: { name: 'Web-Mgmt-Service', shown: { en: 'Management Service of IIS', fr: 'Service de gestion d’IIS' } },
  use: {
    en: 'IIS can be managed from another computer by it.',
    fr: 'Elle permet de gérer IIS depuis un autre ordinateur.',
  },
  messages: ["The 'Web-Mgmt-Service' component is required. Install the component via Server Manager."],
  titles: {},
  phrases: {
    en: [
      'web-mgmt-service component is required',
      'iis management service feature missing exchange',
      'web management service iis feature missing',
      'web-mgmt-service not installed exchange setup',
      'windows features missing list one command please',
      'exchange setup wants web-mgmt-service',
      'iis management service required',
    ],
    fr: [
      'composant web-mgmt-service requis',
      'service de gestion iis manquant exchange',
      'web-mgmt-service non installée exchange',
      'fonctionnalités windows manquantes exchange une seule commande',
      'exchange demande web-mgmt-service',
      'service de gestion iis requis',
    ],
    de: ['iis verwaltungsdienst web-mgmt-service fehlt exchange'],
    es: ['falta web-mgmt-service exchange'],
  },
  seen: [automatedLab985],
});
