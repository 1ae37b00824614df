/** The organizational unit that holds the Exchange security groups was deleted from the root of the domain. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { enterpriseAdmins } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const SecurityGroupsContainerMissing = defineFailure({
  id: 'SecurityGroupsContainerMissing',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The unit "Microsoft Exchange Security Groups" is missing',
      checks:
        'Setup prepared the Exchange groups and failed with a null reference where it needs the organizational unit that holds them.',
      why: 'The groups carry all permissions of Exchange. Setup expects their unit at the root of the forest’s root domain.',
    },
    fr: {
      title: 'L’unité « Microsoft Exchange Security Groups » est absente',
      checks:
        'Le programme d’installation a préparé les groupes Exchange et a échoué sur une référence nulle, là où il lui faut l’unité d’organisation qui les contient.',
      why: 'Ces groupes portent toutes les autorisations d’Exchange. Le programme d’installation attend leur unité à la racine du domaine racine de la forêt.',
    },
  },
  fingerprints: [{ pattern: 'InitializeExchangeUniversalGroups\\.CreateOrMoveEWPGroup' }],
  phrases: {
    en: [
      'microsoft exchange security groups ou deleted',
      'exchange security groups container missing',
      'createormoveewpgroup object reference not set',
      'prepare ad object reference not set to an instance',
      'somebody removed the exchange security groups ou',
    ],
    fr: [
      'ou microsoft exchange security groups supprimée',
      'conteneur des groupes de sécurité exchange manquant',
      'preparead référence d’objet non définie',
      'createormoveewpgroup échoue',
      'quelqu’un a supprimé l’unité des groupes exchange',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether OU=Microsoft Exchange Security Groups exists at the root of the forest’s root domain: `Get-ADOrganizationalUnit -Filter *`',
    fr: 'L’existence d’OU=Microsoft Exchange Security Groups à la racine du domaine racine de la forêt : `Get-ADOrganizationalUnit -Filter *`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'restore-container',
      title: { en: 'Bring the unit back at the root of the domain', fr: 'Rétablir l’unité à la racine du domaine' },
      steps: (about) => ({
        en: [
          'See whether it was moved rather than deleted: `Get-ADOrganizationalUnit -Filter "Name -eq \'Microsoft Exchange Security Groups\'"`',
          'If it was moved, move it back to the root of the domain.',
          'If it was deleted and the Active Directory Recycle Bin is on, restore the unit first, then the groups in it, with `Get-ADObject -IncludeDeletedObjects` and `Restore-ADObject`: members and identifiers stay the same.',
          'Otherwise create it anew at the root of the domain: `New-ADOrganizationalUnit "Microsoft Exchange Security Groups" -Path "DC=..."`',
          `Run from the media; it creates the groups that are missing: \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
          'Add the members of the new groups again.',
        ],
        fr: [
          'Voir si elle a été déplacée plutôt que supprimée : `Get-ADOrganizationalUnit -Filter "Name -eq \'Microsoft Exchange Security Groups\'"`',
          'Si elle a été déplacée, la remettre à la racine du domaine.',
          'Si elle a été supprimée et que la Corbeille Active Directory est activée, restaurer d’abord l’unité, puis ses groupes, avec `Get-ADObject -IncludeDeletedObjects` et `Restore-ADObject` : membres et identifiants sont conservés.',
          'Sinon, la créer à la racine du domaine : `New-ADOrganizationalUnit "Microsoft Exchange Security Groups" -Path "DC=..."`',
          `Exécuter depuis le support, pour créer les groupes manquants : \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
          'Ajouter de nouveau les membres des groupes recréés.',
        ],
      }),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: { en: 'Delete the new, empty unit.', fr: 'Supprimer la nouvelle unité vide.' },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Creating it again.',
    },
    { claim: 'remedy', basis: 'inference', note: 'Looking for a move, and restoring first.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n\tinitialize-ExchangeUniversalGroups -DomainController $RoleDomainController\n" was run: "System.NullReferenceException: Object reference not set to an instance of an object.\n   at Microsoft.Exchange.Management.Tasks.InitializeExchangeUniversalGroups.CreateOrMoveEWPGroup(ADGroup ewp, ADOrganizationalUnit usgContainer)',
    ],
    pasted: [
      'System.NullReferenceException at Microsoft.Exchange.Management.Tasks.InitializeExchangeUniversalGroups.CreateOrMoveEWPGroup(ADGroup ewp, ADOrganizationalUnit usgContainer)',
      'quelqu’un a supprimé l’unité des groupes exchange, preparead échoue',
    ],
  },
});
