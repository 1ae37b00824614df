/** Exchange 2013 or later is to be installed on a server that has a role of Exchange 2010. */
import { olderExchangeHere } from '../older-exchange-here';

export const Exchange2013AnyOnExchange2010Server = olderExchangeHere({
  id: 'Exchange2013AnyOnExchange2010Server',
  year: '2010',
  key: 'v14',
  target: { en: 'Exchange 2013 or later', fr: 'Exchange 2013 ou version ultérieure' },
  versions: ['2016', '2019'],
  messages: [
    "Exchange Server {target} can't be installed on a server that has an Exchange Server 2007 or Exchange Server 2010 role installed.",
  ],
  phrases: {
    en: [
      'can’t be installed on a server that has an exchange server 2010 role installed',
      'install exchange 2016 on the exchange 2010 server itself',
      'exchange 2010 role on the same server blocks setup',
      'upgrade an exchange 2010 server in place to 2016',
      'setup refuses because exchange 2010 is on this machine',
      'exchange 2013 on the same box as exchange 2010',
    ],
    fr: [
      'ne peut pas être installé sur un serveur qui possède un rôle exchange server 2010',
      'installer exchange 2016 sur le serveur exchange 2010 même',
      'rôle exchange 2010 sur le même serveur bloque setup',
      'mettre à niveau sur place un serveur exchange 2010 vers 2016',
      'setup refuse car exchange 2010 est sur cette machine',
      'exchange 2013 sur un serveur exchange 2010',
    ],
    de: ['exchange 2016 auf einem server mit exchange 2010 rolle installieren'],
    es: ['no se puede instalar en un servidor que tiene un rol de exchange server 2010'],
  },
  recognition: { claim: 'recognition', basis: 'setup-message', note: 'As pasted in public for Exchange 2016.' },
  pasted: [
    "Exchange Server 2016 can't be installed on a server that has an Exchange Server 2007 or Exchange Server 2010 role installed.",
    'exchange setup refuses because exchange 2010 is on this machine',
    'mettre à niveau sur place un serveur exchange 2010 vers 2016, setup bloque',
  ],
});
