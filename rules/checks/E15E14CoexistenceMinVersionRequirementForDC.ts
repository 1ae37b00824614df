/** The twin of E15E14CoexistenceMinVersionRequirement for Microsoft’s own hosting. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { forDatacenter, oldTarget } from '../older-servers-facts';

export const E15E14CoexistenceMinVersionRequirementForDC = olderServers({
  id: 'E15E14CoexistenceMinVersionRequirementForDC',
  severity: 'error',
  versions: ['2013'],
  modes: oldTarget,
  older: exchange2010,
  minimum: { build: '14.3.123.4', name: { en: 'Service Pack 3', fr: 'Service Pack 3' } },
  target: { en: 'Exchange 2013', fr: 'Exchange 2013' },
  targetFrom: [15, 0],
  variant: { en: 'ForDC', fr: 'ForDC' },
  titles: {},
  phrases: {
    en: [
      'e15e14 coexistence for dc',
      'exchange 2010 minimum version fordc with exchange 2013',
      'datacenter variant of the exchange 2010 coexistence rule of setup 2013',
      'coexistence fordc rule exchange 2013 and 2010',
      'e14 version for datacenter too low for e15',
      '2013 2010 coexistence minimum version datacenter',
    ],
    fr: [
      'coexistence e15e14 fordc',
      'version minimale exchange 2010 fordc avec exchange 2013',
      'variante centre de données de la règle de coexistence 2010 de setup 2013',
      'règle coexistence fordc exchange 2013 et 2010',
      'version e14 pour centre de données trop basse pour e15',
    ],
  },
  sources: [{ title: 'Name of the rule in Exchange 2013; it has no public text' }],
  restsOn: forDatacenter,
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Failed [Rule:E15E14CoexistenceMinVersionRequirementForDC] [Message:All servers must be updated.]',
    'exchange setup stops at the coexistence fordc rule exchange 2013 and 2010',
    'règle coexistence fordc exchange 2013 et 2010, que veut setup',
  ],
});
