/** Setup of Exchange 2016 and later does not go on while Active Directory has an Exchange 2007 server. */
import { exchange2007 } from '../older-exchange';
import { olderServers } from '../older-servers';

export const E16E12CoexistenceMinVersionRequirement = olderServers({
  id: 'E16E12CoexistenceMinVersionRequirement',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  older: exchange2007,
  target: { en: 'Exchange 2016 or later', fr: 'Exchange 2016 ou version ultérieure' },
  targetFrom: [15, 1],
  titles: { en: "Can't install Exchange 2016 or later in a forest that contains Exchange 2007" },
  phrases: {
    en: [
      'a 2007 server is left in the forest, can 2016 be installed',
      'exchange 2007 server still in the forest blocks exchange 2016',
      'can’t install exchange 2016 because of exchange 2007',
      'exchange 2007 leftovers in active directory stop the exchange 2016 setup',
      'remove the last exchange 2007 server before exchange 2016',
      'setup found exchange 2007 servers that were uninstalled years ago',
      'exchange 2016 refused, exchange 2007 server still in the forest',
    ],
    fr: [
      'un serveur exchange 2007 dans la forêt bloque exchange 2016',
      'impossible d’installer exchange 2016 à cause d’exchange 2007',
      'restes d’exchange 2007 dans active directory bloquent setup exchange 2016',
      'supprimer le dernier serveur exchange 2007 avant exchange 2016',
      'setup trouve des serveurs exchange 2007 désinstallés depuis des années',
      'exchange 2016 refuse, il reste un exchange 2007',
    ],
    de: ['exchange 2007 server in der gesamtstruktur blockiert exchange 2016'],
    es: ['un servidor exchange 2007 en el bosque bloquea exchange 2016'],
    it: ['un server exchange 2007 nella foresta blocca exchange 2016'],
  },
  sources: [
    {
      title: 'Readiness check E16E12CoexistenceMinVersionRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-e16e12coexistenceminversionrequirement',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Title of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft', note: '2007 goes to 2013 first.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    "Can't install Exchange 2016 or later in a forest that contains Exchange 2007",
    'exchange 2007 server still in the forest blocks exchange 2016, but it was switched off in 2015',
    'impossible d’installer exchange 2016 à cause d’exchange 2007, le serveur n’existe plus',
  ],
});
