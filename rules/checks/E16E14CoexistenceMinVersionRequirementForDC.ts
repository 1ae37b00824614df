/** The twin of E16E14CoexistenceMinVersionRequirement for Microsoft’s own hosting, a warning. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { forDatacenter, oldTarget } from '../older-servers-facts';

export const E16E14CoexistenceMinVersionRequirementForDC = olderServers({
  id: 'E16E14CoexistenceMinVersionRequirementForDC',
  severity: 'warning',
  versions: ['2016'],
  modes: oldTarget,
  older: exchange2010,
  minimum: {
    build: '14.3.266.2',
    name: { en: 'SP3 Update Rollup 11', fr: 'SP3 correctif cumulatif 11' },
  },
  target: { en: 'Exchange 2016', fr: 'Exchange 2016' },
  targetFrom: [15, 1],
  variant: { en: 'ForDC', fr: 'ForDC' },
  titles: {},
  phrases: {
    en: [
      'e16e14 coexistence for dc',
      'exchange 2010 minimum version fordc with exchange 2016',
      'datacenter variant of the exchange 2010 coexistence rule of setup 2016',
      'coexistence fordc warning exchange 2016 and 2010',
      'e14 version for datacenter too low for e16',
      '2016 2010 coexistence minimum version datacenter',
      '2016 warning 2010 minimum version datacenter',
    ],
    fr: [
      'coexistence e16e14 fordc',
      'version minimale exchange 2010 fordc avec exchange 2016',
      'variante centre de données de la règle de coexistence 2010 de setup 2016',
      'avertissement coexistence fordc exchange 2016 et 2010',
      'version e14 pour centre de données trop basse pour e16',
    ],
  },
  sources: [{ title: 'Setup’s own log, which names the rule; it has no public text' }],
  restsOn: forDatacenter,
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:E16E14CoexistenceMinVersionRequirementForDC] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup shows coexistence fordc warning exchange 2016 and 2010',
    'avertissement coexistence fordc exchange 2016 et 2010, que veut setup',
  ],
});
