/** Exchange 2013 or later is to be installed on a server that has a role of Exchange 2007. */
import { olderExchangeHere } from '../older-exchange-here';

export const Exchange2013AnyOnExchange2007Server = olderExchangeHere({
  id: 'Exchange2013AnyOnExchange2007Server',
  year: '2007',
  key: 'v8.0',
  target: { en: 'Exchange 2013 or later', fr: 'Exchange 2013 ou version ultérieure' },
  versions: ['2013', '2016'],
  messages: [],
  phrases: {
    en: [
      'exchange 2013 on a server that has exchange 2007',
      'install newer exchange on the exchange 2007 server itself',
      'exchange 2007 role on the same server blocks setup',
      'upgrade an exchange 2007 server in place to a newer version',
      'setup refuses because exchange 2007 is on this machine',
      'exchange 2013 on a machine with exchange 2007',
    ],
    fr: [
      'exchange 2013 sur un serveur qui a exchange 2007',
      'installer un exchange plus récent sur le serveur exchange 2007 même',
      'rôle exchange 2007 sur le même serveur bloque setup',
      'mettre à niveau sur place un serveur exchange 2007',
      'setup refuse car exchange 2007 est sur cette machine',
      'exchange 2013 sur un serveur exchange 2007',
    ],
    de: ['exchange 2013 auf einem server mit exchange 2007 installieren'],
  },
  recognition: {
    claim: 'recognition',
    basis: 'inference',
    note: 'From the name of the rule; no message of its own has been seen.',
  },
  pasted: [
    'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.Exchange2013AnyOnExchange2007Server.aspx',
    'exchange setup refuses because exchange 2007 is on this machine',
    'mettre à niveau sur place un serveur exchange 2007, setup bloque',
  ],
});
