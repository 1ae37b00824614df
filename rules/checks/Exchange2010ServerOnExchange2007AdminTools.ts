/** A newer Exchange is to be installed on a computer that has the management tools of Exchange 2007. */
import { olderExchangeHere } from '../older-exchange-here';

export const Exchange2010ServerOnExchange2007AdminTools = olderExchangeHere({
  id: 'Exchange2010ServerOnExchange2007AdminTools',
  year: '2007',
  key: 'v8.0',
  toolsOnly: true,
  target: { en: 'Exchange 2010 or later', fr: 'Exchange 2010 ou version ultérieure' },
  versions: ['2010', '2016'],
  messages: [],
  phrases: {
    en: [
      'exchange 2007 management tools on the same computer',
      'exchange 2007 admin tools block the installation of a newer exchange',
      'uninstall the exchange 2007 management console first',
      'newer exchange server on a machine with exchange 2007 admintools',
      'management tools of exchange 2007 must be removed before setup',
      'exchange 2007 management tools on the server',
    ],
    fr: [
      'outils de gestion exchange 2007 sur le même ordinateur',
      'les outils d’administration exchange 2007 bloquent l’installation d’un exchange plus récent',
      'désinstaller d’abord la console de gestion exchange 2007',
      'exchange plus récent sur une machine avec admintools exchange 2007',
      'outils de gestion d’exchange 2007 à supprimer avant setup',
      'outils de gestion exchange 2007 présents',
    ],
    de: ['verwaltungstools von exchange 2007 auf demselben computer'],
  },
  recognition: {
    claim: 'recognition',
    basis: 'inference',
    note: 'From the name of the rule; no message has been seen.',
  },
  pasted: [
    'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.Exchange2010ServerOnExchange2007AdminTools.aspx',
    'exchange setup: management tools of exchange 2007 must be removed before setup?',
    'setup exchange : désinstaller d’abord la console de gestion exchange 2007 ?',
  ],
});
