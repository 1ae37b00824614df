/** The twin of E16E15CoexistenceMinVersionRequirement for Microsoft’s own hosting, a warning. */
import { exchange2013 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { forDatacenter, oldTarget } from '../older-servers-facts';

export const E16E15CoexistenceMinVersionRequirementForDC = olderServers({
  id: 'E16E15CoexistenceMinVersionRequirementForDC',
  severity: 'warning',
  versions: ['2016', '2019'],
  modes: oldTarget,
  older: exchange2013,
  minimum: { build: '15.0.1130.7', name: { en: 'Cumulative Update 10', fr: 'CU10' } },
  target: { en: 'Exchange 2016 or later', fr: 'Exchange 2016 ou version ultérieure' },
  targetFrom: [15, 1],
  variant: { en: 'ForDC', fr: 'ForDC' },
  titles: {},
  phrases: {
    en: [
      'e16e15 coexistence for dc',
      'exchange 2013 minimum version fordc with exchange 2016',
      'datacenter variant of the exchange 2013 coexistence rule',
      'coexistence fordc warning exchange 2016 and 2013',
      'e15 version for datacenter too low for e16',
      '2016 2013 coexistence minimum version datacenter',
      '2016 warning 2013 minimum version datacenter',
      'coexistence 2016 with 2013 minimum version warning datacenter',
    ],
    fr: [
      'coexistence e16e15 fordc',
      'version minimale exchange 2013 fordc avec exchange 2016',
      'variante centre de données de la règle de coexistence 2013',
      'avertissement coexistence fordc exchange 2016 et 2013',
      'version e15 pour centre de données trop basse pour e16',
    ],
  },
  sources: [{ title: 'Setup’s own log, which names the rule; it has no public text' }],
  restsOn: forDatacenter,
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:E16E15CoexistenceMinVersionRequirementForDC] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup shows coexistence fordc warning exchange 2016 and 2013',
    'avertissement coexistence fordc exchange 2016 et 2013, que veut setup',
  ],
});
