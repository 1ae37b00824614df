/** Setup of Exchange 2019 CU15 and of Subscription Edition does not go on while Active Directory has an Exchange 2013 server. */
import { exchange2013 } from '../older-exchange';
import { olderServers } from '../older-servers';

export const E19E15CoexistenceRequirement = olderServers({
  id: 'E19E15CoexistenceRequirement',
  severity: 'error',
  versions: ['SE'],
  older: exchange2013,
  target: { en: 'Exchange 2019 CU15 or later', fr: 'Exchange 2019 CU15 ou version ultérieure' },
  targetFrom: [15, 2],
  titles: { en: "Exchange 2013 servers can't coexist with Exchange Server 2019 CU15 or later" },
  phrases: {
    en: [
      'exchange 2013 servers can’t coexist with exchange se',
      'exchange 2019 cu15 refuses because of an exchange 2013 server',
      'subscription edition setup finds exchange 2013 servers',
      'remove exchange 2013 before exchange se or 2019 cu15',
      'old exchange 2013 server object blocks the upgrade to exchange se',
      'exchange 2013 cannot coexist with exchange 2019 CU15',
    ],
    fr: [
      'les serveurs exchange 2013 ne peuvent pas coexister avec exchange se',
      'exchange 2019 cu15 refuse à cause d’un serveur exchange 2013',
      'setup subscription edition trouve des serveurs exchange 2013',
      'supprimer exchange 2013 avant exchange se ou 2019 cu15',
      'ancien objet serveur exchange 2013 bloque la mise à niveau vers exchange se',
      'exchange 2019 cu15 refuse exchange 2013',
    ],
    de: ['exchange se setup verweigert wegen exchange 2013 server'],
    es: ['exchange se no puede coexistir con exchange 2013'],
    it: ['exchange se non può coesistere con exchange 2013'],
  },
  sources: [
    {
      title: 'Readiness check E19E15CoexistenceRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-e19e15coexistencerequirement',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Title of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    {
      claim: 'versions',
      basis: 'inference',
      note: 'Setup of 2019 has the rule from CU15 on. Listed is SE alone, so that a log of an earlier 2019 is not judged by it.',
    },
    { claim: 'remedy', basis: 'microsoft', note: 'All Exchange 2013 servers have to go.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    "Exchange 2013 servers can't coexist with Exchange Server 2019 CU15 or later",
    'subscription edition setup finds exchange 2013 servers, we have none any more',
    'exchange 2019 cu15 refuse à cause d’un serveur exchange 2013',
  ],
});
