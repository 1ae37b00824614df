/** Setup wants the Windows feature Web-WMI (IIS 6 WMI Compatibility). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531, petenetlive } from '../windows-feature-words';

export const LonghornIIS6WMICompatibility = windowsFeatureRule({
  id: 'LonghornIIS6WMICompatibility',
  versions: ['2016', '2019'],
  rank: 31,
  feature: { name: 'Web-WMI', shown: { en: 'IIS 6 WMI Compatibility', fr: 'Compatibilité WMI d’IIS 6' } },
  use: {
    en: 'Exchange sets up its web sites through it.',
    fr: 'Exchange configure ses sites web par son intermédiaire.',
  },
  messages: ["The 'IIS 6 WMI Compatibility' component is required. Install the component via Server Manager."],
  titles: {},
  phrases: {
    en: [
      'iis 6 wmi compatibility',
      'iis 6 wmi compatibility component is required',
      'wmi compatibility missing exchange',
      'web-wmi not installed exchange setup',
      'exchange 2010 sp3 wants iis 6 wmi compatibility',
      'web-wmi component',
    ],
    fr: [
      'compatibilité wmi iis 6',
      'composant compatibilité wmi d’iis 6 requis',
      'compatibilité wmi manquante exchange',
      'web-wmi non installée exchange',
      'exchange 2010 sp3 demande la compatibilité wmi iis 6',
    ],
    de: ['iis 6-wmi-kompatibilität fehlt exchange'],
    es: ['compatibilidad con wmi de iis 6 exchange'],
  },
  seen: [automatedLab531, petenetlive],
});
