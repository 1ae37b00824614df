/** A functional level in the forest is lower than Setup wants; which one is meant, nobody has published. */
import { describeDomains, domainState } from '../../probes/questions/domain-state';
import { directoryUnread } from '../ad-init-error';
import { settingClue } from '../directory-clues';
import { raiseForestLevel } from '../forest-level';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';
import { domainOf, domainSheet } from '../server-sheets';

/** Windows Server 2003, the lowest level under which any Exchange since 2013 was installed. */
const lowest = 2;

export const MsDSBehaviorVersionRequirement = defineRule({
  id: 'MsDSBehaviorVersionRequirement',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'A functional level does not meet the requirement',
      checks:
        'Setup reads msDS-Behavior-Version, the functional level, of the forest and of a domain, and compares it with what it wants.',
      why: 'In the logs that we know, reading the domain’s part ends in an exception and the rule passes. The forest level has a rule of its own, which is the one that people meet.',
    },
    fr: {
      title: 'Un niveau fonctionnel ne répond pas à l’exigence',
      checks:
        'Le programme d’installation lit msDS-Behavior-Version, le niveau fonctionnel, de la forêt et d’un domaine, et le compare à ce qu’il exige.',
      why: 'Dans les journaux connus, la lecture de la partie domaine se termine par une exception et la règle est satisfaite. Le niveau de la forêt a sa propre règle, celle que l’on rencontre.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'msds-behavior-version requirement not met',
      'behavior version of the domain too low',
      'msdsbehaviorversion exchange prereq',
      'domain functional level requirement msds-behavior-version',
      'msds behavior version of a domain below what exchange wants',
      'domain functional level too low',
    ],
    fr: [
      'exigence msds-behavior-version non remplie',
      'behavior version du domaine trop basse',
      'msdsbehaviorversion prérequis exchange',
      'niveau fonctionnel du domaine msds-behavior-version',
      'msds-behavior-version insuffisant pour exchange',
      'niveau fonctionnel du domaine trop bas',
    ],
    de: ['msds-behavior-version der domäne zu niedrig'],
    es: ['msds-behavior-version del dominio demasiado bajo'],
  },
  asks: { domains: domainState({}) },
  judge: ({ domains }) => {
    const low = domains.domains.filter((one) => one.level < lowest).map((one) => one.name);
    const shows = [
      {
        question: 'domains' as const,
        found: describeDomains(domains),
        wanted: { en: `level >= ${lowest}`, fr: `niveau >= ${lowest}` },
      },
    ];
    if (low.length === 0) {
      const because = {
        en: 'Every domain is at the level Windows Server 2003 or later.',
        fr: 'Chaque domaine est au niveau Windows Server 2003 ou ultérieur.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Below the level Windows Server 2003: ${low.join(', ')}.`,
      fr: `En dessous du niveau Windows Server 2003 : ${low.join(', ')}.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'MsDSBehaviorVersion', (value) => ({
      en: `Setup read functional level ${value} for the forest`,
      fr: `Niveau fonctionnel de la forêt lu par le programme d’installation : ${value}`,
    })),
  causedBy: [directoryUnread],
  remedies: [raiseForestLevel],
  sources: [logOnly, { title: 'Settings MsDSBehaviorVersion and MsDSBehaviorVersionDomain in ExchangeSetup.log' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the names of the rule and its settings; the level that Setup wants is not published.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'every domain at 2016', answers: { domains: domainSheet({}) }, verdict: 'pass' },
      {
        name: 'a child domain at 2000',
        answers: {
          domains: domainSheet({
            domains: [domainOf({}), domainOf({ name: 'old.corp.example', root: false, own: false, level: 0 })],
          }),
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:MsDSBehaviorVersionRequirement] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:22] [Duration:00:00:00]',
      'exchange setup: msds-behavior-version requirement not met',
      'exchange : exigence msds-behavior-version non remplie',
    ],
  },
});
