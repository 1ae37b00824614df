/**
 * The four rules by which Setup kept the first upgrade to a service pack from an account outside of Organization
 * Management, one for each role.
 *
 * They come from the time of Exchange 2010 SP1. Later versions still evaluate them; in the logs that we know they end
 * in an exception, which stops nothing.
 */
import { groupMembership } from '../probes/questions/group-membership';
import { directoryUnread } from './ad-init-error';
import { judgeMembership } from './delegated-first-install';
import { groupClues, organizationManagementClues } from './directory-clues';
import { membershipSheet } from './directory-sheets';
import { joinOrganizationManagement } from './group-remedies';
import { logOnly } from './readiness-pages';
import { frenchRoles, type RoleName } from './role-names';
import { defineRule, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';

interface FirstServicePack {
  readonly id: string;
  readonly role: RoleName;
  /** Place in the family that Organization Management clears, after the rules about first installations. */
  readonly rank: number;
  readonly versions: readonly Product[];
  readonly phrases: RuleDefinition['phrases'];
  /** Two texts from memory, English and French. */
  readonly pasted: readonly [string, string];
}

export function delegatedServicePack({ id, role, rank, versions, phrases, pasted }: FirstServicePack): Rule {
  return defineRule({
    id,
    severity: 'error',
    versions,
    modes: ['upgrade'],
    words: {
      en: {
        title: `Organization Management for the first service pack: ${role}`,
        checks: `Before the first server with the role ${role} was upgraded to a service pack, Setup looked for Organization Management in the groups of the account.`,
        why: 'A rule of the past, about service packs of Exchange 2010. Setup still evaluates it; the line HasException:True that it leaves in the log is harmless and blocks nothing.',
      },
      fr: {
        title: `Organization Management pour le premier Service Pack : ${frenchRoles[role]}`,
        checks: `Avant la première mise à niveau d’un serveur doté du rôle ${frenchRoles[role]} vers un Service Pack, le programme d’installation cherchait Organization Management parmi les groupes du compte.`,
        why: 'Une règle du passé, liée aux Service Packs d’Exchange 2010. Elle est encore évaluée ; la ligne HasException:True qu’elle laisse dans le journal est sans conséquence et ne bloque rien.',
      },
    },
    messages: [],
    titles: {},
    phrases,
    family: { name: 'organization-management', rank },
    asks: { groups: groupMembership({ whose: 'last-failed-setup' }) },
    judge: ({ groups }) => judgeMembership(groups),
    clues: (run) => [...organizationManagementClues(run), ...groupClues(run, ['EnterpriseAdmin'])],
    causedBy: [directoryUnread],
    remedies: [joinOrganizationManagement],
    sources: [logOnly],
    restsOn: [
      {
        claim: 'recognition',
        basis: 'setup-log',
        note: 'Seen in logs of 2016 and 2019, each time with an exception instead of a value; its message has not been seen.',
      },
      {
        claim: 'judge',
        basis: 'inference',
        note: 'From the name of the rule and from its sisters about first servers.',
      },
      { claim: 'causes', basis: 'inference', note: 'As with its sisters, when Active Directory could not be read.' },
      { claim: 'remedy', basis: 'inference' },
    ],
    examples: {
      judged: [
        { name: 'a member', answers: { groups: membershipSheet({ organizationManagement: true }) }, verdict: 'pass' },
        { name: 'delegated setup', answers: { groups: membershipSheet({ delegatedSetup: true }) }, verdict: 'warn' },
        { name: 'none of the groups', answers: { groups: membershipSheet({}) }, verdict: 'fail' },
      ],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:21] [Duration:00:00:00]`,
        ...pasted,
      ],
    },
  });
}
