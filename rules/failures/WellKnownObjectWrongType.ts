/** A group that Exchange lists in otherWellKnownObjects exists, but with another group type than Setup needs. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const WellKnownObjectWrongType = defineFailure({
  id: 'WellKnownObjectWrongType',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An Exchange group in Active Directory has the wrong group type',
      checks: 'Setup read a well-known Exchange group, and it is not a universal security group.',
      why: 'Exchange gives permissions across domains through these groups; with another scope or type the permissions would not work.',
    },
    fr: {
      title: 'Un groupe Exchange d’Active Directory n’a pas le bon type',
      checks:
        'Le programme d’installation a lu un groupe Exchange référencé, et ce n’est pas un groupe de sécurité universel.',
      why: 'Exchange accorde par ces groupes des autorisations entre domaines ; avec une autre étendue ou un autre type, elles ne fonctionneraient pas.',
    },
  },
  fingerprints: [
    {
      pattern:
        'well-known object entry with the GUID "(?P<guid>[0-9a-f-]{36})".*refers to a group "(?P<group>[^"\\n]+)" of the wrong group type(?:[^\\n]*promote the target object to "(?P<wanted>[^"\\n]+)")?',
    },
  ],
  phrases: {
    en: [
      'wrong group type',
      'exchange servers group has the wrong group type',
      'refers to a group of the wrong group type',
      'promote the target object to universal security enabled',
      'exchange group was converted to a distribution group',
    ],
    fr: [
      'preparead groupe de mauvais type',
      'groupe exchange de mauvais type',
      'type de groupe incorrect exchange servers',
      'groupe converti en groupe de distribution, setup échoue',
      'wrong group type preparead',
      'groupe exchange pas universel',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Scope and category of the group, and whether it has a mail address: `Get-ADGroup GROUP -Properties mail,proxyAddresses`',
    fr: 'L’étendue et la catégorie du groupe, et s’il a une adresse de messagerie : `Get-ADGroup GROUPE -Properties mail,proxyAddresses`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'change-group-type',
      title: {
        en: 'Make the group a universal security group again',
        fr: 'Rétablir le groupe comme groupe de sécurité universel',
      },
      steps: ({ captures }) => {
        const group = captures['group'] ?? 'GROUP';
        const wanted = captures['wanted'] ?? 'Universal, SecurityEnabled';
        return {
          en: [
            `Look at the group: \`Get-ADGroup "${group}" -Properties GroupScope,GroupCategory,mail\`. Setup wants: ${wanted}.`,
            `Change what differs: \`Set-ADGroup "${group}" -GroupScope Universal -GroupCategory Security\`. A domain local group that contains other domain local groups has to lose those members first.`,
            'If type and scope are right, the group is probably mail-enabled and should not be. This keeps the group and its members: `Disable-DistributionGroup GROUP`',
            'Wait for replication to the domain controller that Setup uses, then run Setup again.',
          ],
          fr: [
            `Examiner le groupe : \`Get-ADGroup "${group}" -Properties GroupScope,GroupCategory,mail\`. Le programme d’installation attend : ${wanted}.`,
            `Modifier ce qui diffère : \`Set-ADGroup "${group}" -GroupScope Universal -GroupCategory Security\`. Un groupe de domaine local qui contient d’autres groupes de domaine local doit d’abord perdre ces membres.`,
            'Si le type et l’étendue sont bons, le groupe a sans doute une adresse de messagerie alors qu’il ne devrait pas. Cette commande conserve le groupe et ses membres : `Disable-DistributionGroup GROUPE`',
            'Attendre la réplication vers le contrôleur de domaine utilisé par le programme d’installation, puis relancer le programme d’installation.',
          ],
        };
      },
      rights: domainAdmins,
      risk: 'medium',
      reversal: {
        en: 'Set scope and category back to the values that the first step showed.',
        fr: 'Rétablir l’étendue et la catégorie relevées à la première étape.',
      },
      minutes: 15,
      never: [
        {
          en: 'Do not delete the group or its entry to get past the message: its members and permissions would be lost.',
          fr: 'Ne pas supprimer le groupe ni son entrée pour contourner le message : ses membres et autorisations seraient perdus.',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] The well-known object entry with the GUID "01234567-89ab-cdef-0123-456789abcdef", which is on the "CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example" container object\'s otherWellKnownObjects attribute, refers to a group "CN=Exchange Servers,OU=Lab,DC=corp,DC=example" of the wrong group type. Either delete the well-known object entry, or promote the target object to "Universal, SecurityEnabled".',
    ],
    pasted: [
      'refers to a group "CN=Exchange Servers,OU=Lab,DC=corp,DC=example" of the wrong group type',
      'preparead : groupe exchange de mauvais type',
    ],
  },
});
