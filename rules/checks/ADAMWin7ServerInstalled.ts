/** Setup of an Edge Transport server wants the Windows feature ADLDS (Active Directory Lightweight Directory Services). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const ADAMWin7ServerInstalled = windowsFeatureRule({
  id: 'ADAMWin7ServerInstalled',
  versions: ['2016'],
  rank: 42,
  feature: {
    name: 'ADLDS',
    shown: {
      en: 'Active Directory Lightweight Directory Services',
      fr: 'Services AD LDS (Active Directory Lightweight Directory Services)',
    },
    neededBy: ['edge'],
  },
  use: {
    en: 'An Edge Transport server keeps recipients and its configuration in a directory of its own, which AD LDS provides.',
    fr: 'Un serveur de transport Edge conserve les destinataires et sa configuration dans son propre annuaire, fourni par AD LDS.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'ad lds missing edge transport',
      'adlds not installed exchange edge',
      'active directory lightweight directory services feature missing edge',
      'edge transport setup wants ad lds',
      'install adlds for exchange edge',
      'AD LDS feature not installed on the edge server',
      'Active Directory Lightweight Directory Services missing for the edge role',
    ],
    fr: [
      'ad lds manquant transport edge',
      'adlds non installé exchange edge',
      'services ad lds fonctionnalité manquante edge',
      'transport edge demande ad lds',
      'installer adlds pour exchange edge',
      'fonctionnalité AD LDS non installée serveur edge',
    ],
    de: ['ad lds fehlt edge-transport exchange'],
    es: ['falta ad lds transporte perimetral exchange'],
  },
});
