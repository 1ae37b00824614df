/** Setup of Exchange 2016 and later asks for at least Cumulative Update 10 on every Exchange 2013 server. */
import { exchange2013 } from '../older-exchange';
import { olderServers } from '../older-servers';

export const E16E15CoexistenceMinVersionRequirement = olderServers({
  id: 'E16E15CoexistenceMinVersionRequirement',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  older: exchange2013,
  minimum: { build: '15.0.1130.7', name: { en: 'Cumulative Update 10', fr: 'la mise à jour cumulative 10' } },
  target: { en: 'Exchange 2016 or later', fr: 'Exchange 2016 ou version ultérieure' },
  targetFrom: [15, 1],
  titles: { en: 'Exchange 2013 CU10 or later is required for coexistence with Exchange 2016 or later' },
  phrases: {
    en: [
      'exchange 2013 cu10 required for coexistence with exchange 2016',
      'exchange 2013 servers need a newer cumulative update before coexistence',
      'setup says the exchange 2013 servers are below cu10',
      'minimum version of exchange 2013 servers for exchange 2016 or 2019',
      'exchange 2013 edge server older than cu10 blocks setup',
      'exchange 2013 CU10 or later for exchange 2016',
    ],
    fr: [
      'exchange 2013 cu10 exigé pour la coexistence avec exchange 2016',
      'les serveurs exchange 2013 doivent avoir une mise à jour cumulative plus récente avant la coexistence',
      'setup dit que les serveurs exchange 2013 sont en dessous de cu10',
      'version minimale des serveurs exchange 2013 pour exchange 2016 ou 2019',
      'serveur edge 2013 antérieur à cu10 bloque setup',
      'exchange 2013 cu10 requis pour exchange 2016',
    ],
    de: ['exchange 2013 cu10 für koexistenz mit exchange 2016 erforderlich'],
    es: ['exchange 2013 cu10 necesario para coexistir con exchange 2016'],
    it: ['exchange 2013 cu10 richiesto per la coesistenza con exchange 2016'],
  },
  sources: [
    {
      title: 'Readiness check E16E15CoexistenceMinVersionRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-e16e15coexistenceminversionrequirement',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Title of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'CU10 is 15.0.1130.7 in the list of builds.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Edge servers have to be subscribed again.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    'Exchange 2013 CU10 or later is required for coexistence with Exchange 2016 or later',
    'setup says the exchange 2013 servers are below cu10, but they run cu23',
    'setup dit que les serveurs exchange 2013 sont en dessous de cu10',
  ],
});
