/** Setup of Exchange 2016 asks for at least Service Pack 3 with Update Rollup 11 on every Exchange 2010 server. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { oldTarget, rollupNote } from '../older-servers-facts';

export const E16E14CoexistenceMinVersionRequirement = olderServers({
  id: 'E16E14CoexistenceMinVersionRequirement',
  severity: 'error',
  versions: ['2016'],
  modes: oldTarget,
  older: exchange2010,
  minimum: {
    build: '14.3.266.2',
    name: { en: 'SP3 Update Rollup 11', fr: 'SP3 correctif cumulatif 11' },
  },
  target: { en: 'Exchange 2016', fr: 'Exchange 2016' },
  targetFrom: [15, 1],
  titles: { en: 'Exchange 2010 SP3 RU11 or later is required for coexistence with Exchange 2016' },
  phrases: {
    en: [
      'exchange 2010 sp3 ru11 required for coexistence with exchange 2016',
      'exchange 2016 setup wants update rollup 11 on the exchange 2010 servers',
      'minimum version of exchange 2010 for exchange 2016',
      'exchange 2010 rollup 11 is installed and exchange 2016 setup still refuses',
      'exchange 2010 edge server needs ru11 before exchange 2016',
      'exchange 2010 SP3 RU11 or later for exchange 2016',
    ],
    fr: [
      'exchange 2010 sp3 ru11 exigé pour la coexistence avec exchange 2016',
      'setup exchange 2016 demande le correctif cumulatif 11 sur les serveurs exchange 2010',
      'version minimale d’exchange 2010 pour exchange 2016',
      'correctif cumulatif 11 d’exchange 2010 installé et exchange 2016 refuse encore',
      'serveur edge 2010 sans ru11 bloque exchange 2016',
      'exchange 2010 sp3 ru11 requis pour exchange 2016',
    ],
    de: ['exchange 2010 sp3 rollup 11 für koexistenz mit exchange 2016 erforderlich'],
    es: ['exchange 2010 sp3 ru11 necesario para coexistir con exchange 2016'],
  },
  sources: [
    {
      title: 'Readiness check E16E14CoexistenceMinVersionRequirement',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-e16e14coexistenceminversionrequirement',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Title of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'SP3 RU11 is 14.3.266.2 in the list of builds.' },
    rollupNote,
    { claim: 'remedy', basis: 'microsoft', note: 'Edge servers have to be subscribed again.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    'Exchange 2010 SP3 RU11 or later is required for coexistence with Exchange 2016',
    'exchange 2016 setup wants update rollup 11 on the exchange 2010 servers, ru32 is there',
    'setup exchange 2016 demande le correctif cumulatif 11 sur les serveurs exchange 2010',
  ],
});
