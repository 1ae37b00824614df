/** The Exchange container in Active Directory lists its groups in otherWellKnownObjects, and one of them was deleted. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { enterpriseAdmins } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const WellKnownObjectDeleted = defineFailure({
  id: 'WellKnownObjectDeleted',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A group that Exchange lists as well-known was deleted',
      checks: 'Setup read otherWellKnownObjects on the Exchange container, and one entry points to a deleted object.',
      why: 'Setup cannot give permissions to a group that is gone, and it does not remove the entry by itself.',
    },
    fr: {
      title: 'Un groupe référencé par Exchange (otherWellKnownObjects) a été supprimé',
      checks:
        'Le programme d’installation a lu otherWellKnownObjects sur le conteneur Exchange, et une entrée désigne un objet supprimé.',
      why: 'Le programme d’installation ne peut pas donner d’autorisations à un groupe disparu, et ne retire pas l’entrée de lui-même.',
    },
  },
  fingerprints: [
    {
      pattern:
        'The well-known object entry (?P<entry>[^\\n]+?) on the (?P<attribute>\\w+) attribute in the container object (?P<container>[^\\n]+?) points to an invalid DN or a deleted object',
    },
  ],
  phrases: {
    en: [
      'otherwellknownobjects contains a deleted object',
      'well-known object entry points to a deleted object',
      'otherwellknownobjects invalid dn',
      'somebody deleted an exchange security group',
      'points to an invalid dn or a deleted object',
      'deleted exchange group stops prepare ad',
    ],
    fr: [
      'otherwellknownobjects objet supprimé',
      'groupe exchange supprimé dans active directory',
      'objet connu pointe vers un objet supprimé',
      'preparead échoue à cause d’un groupe supprimé',
      'well-known object dn non valide',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which entries of otherWellKnownObjects contain CN=Deleted Objects: the test "Other Well Known Objects" of SetupAssist.ps1.',
    fr: 'Les entrées d’otherWellKnownObjects qui contiennent CN=Deleted Objects : test « Other Well Known Objects » de SetupAssist.ps1.',
  },
  captures: (message) => {
    const group = /well-known object entry B:32:[0-9a-f]{32}:CN=([^\\,\n]+)/i.exec(message)?.[1];
    return group === undefined ? {} : { group };
  },
  causedBy: [],
  remedies: [
    {
      id: 'restore-group',
      title: { en: 'Restore the group from the AD Recycle Bin', fr: 'Restaurer le groupe depuis la Corbeille AD' },
      when: { en: 'If the Active Directory Recycle Bin is on', fr: 'Si la Corbeille Active Directory est activée' },
      steps: ({ captures }) => {
        const group = captures['group'] ?? 'GROUP';
        return {
          en: [
            `Find the deleted group: \`Get-ADObject -IncludeDeletedObjects -Filter 'isDeleted -eq $true -and Name -like "${group}*"'\``,
            'Restore it with its members: pipe that object to `Restore-ADObject`.',
            'Wait for replication.',
            'Run Setup again.',
          ],
          fr: [
            `Trouver le groupe supprimé : \`Get-ADObject -IncludeDeletedObjects -Filter 'isDeleted -eq $true -and Name -like "${group}*"'\``,
            'Le restaurer avec ses membres : transmettre cet objet à `Restore-ADObject`.',
            'Attendre la réplication.',
            'Relancer le programme d’installation.',
          ],
        };
      },
      rights: enterpriseAdmins,
      risk: 'low',
      reversal: { en: 'Delete the restored group again.', fr: 'Supprimer de nouveau le groupe restauré.' },
      minutes: 15,
    },
    {
      id: 'clean-well-known-objects',
      title: { en: 'Remove the dead entry and recreate the group', fr: 'Retirer l’entrée morte et recréer le groupe' },
      when: { en: 'If the group cannot be restored', fr: 'Si le groupe ne peut pas être restauré' },
      steps: (about) => ({
        en: [
          'Run the SetupAssist.ps1 script to address the deleted objects: its test "Other Well Known Objects" writes ExchangeContainerImport.txt with only the entries that are still valid.',
          'Read the file and compare: only entries with CN=Deleted Objects may be missing.',
          'Import it: `ldifde -i -f ExchangeContainerImport.txt`',
          `Recreate the deleted groups from the media: \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
          'Add the members of the group again.',
          'Run Setup again.',
        ],
        fr: [
          'Exécuter le script SetupAssist.ps1 pour traiter les objets supprimés : son test « Other Well Known Objects » écrit ExchangeContainerImport.txt avec les seules entrées encore valides.',
          'Lire le fichier et comparer : seules les entrées avec CN=Deleted Objects doivent manquer.',
          'L’importer : `ldifde -i -f ExchangeContainerImport.txt`',
          `Recréer les groupes supprimés depuis le support : \`.\\Setup.exe /PrepareAD ${licenseSwitch(about)}\``,
          'Ajouter de nouveau les membres du groupe.',
          'Relancer le programme d’installation.',
        ],
      }),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: {
        en: 'Export the attribute first: `ldifde -f before.ldf -d "CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=..." -p Base -l otherWellKnownObjects`',
        fr: 'Exporter d’abord l’attribut : `ldifde -f avant.ldf -d "CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=..." -p Base -l otherWellKnownObjects`',
      },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'SetupAssist and ldifde.',
    },
    { claim: 'remedy', basis: 'inference', note: 'Restoring the group first keeps its members.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] The well-known object entry B:32:00112233445566778899AABBCCDDEEFF:CN=Public Folder Management\\0ADEL:01234567-89ab-cdef-0123-456789abcdef,CN=Deleted Objects,DC=corp,DC=example on the otherWellKnownObjects attribute in the container object CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example points to an invalid DN or a deleted object.  Remove the entry, and then rerun the task.',
    ],
    pasted: [
      'on the otherWellKnownObjects attribute in the container object CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example points to an invalid DN or a deleted object',
      'preparead s’arrête : otherwellknownobjects objet supprimé',
    ],
  },
});
