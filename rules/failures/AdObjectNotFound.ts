/** Setup looked for one object by its name on one domain controller, and it is not there. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps, waitForReplication } from './wording';

export const AdObjectNotFound = defineFailure({
  id: 'AdObjectNotFound',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup did not find an object on its domain controller',
      checks:
        'Setup asked a domain controller for an object of Exchange by name and was told that it could not be found.',
      why: 'The object was deleted or renamed by hand, or it exists only on other domain controllers so far. Which object it is decides what to do.',
    },
    fr: {
      title: 'Un objet est introuvable sur le contrôleur de domaine utilisé',
      checks:
        'Le programme d’installation a demandé un objet d’Exchange par son nom à un contrôleur de domaine, qui ne l’a pas trouvé.',
      why: 'L’objet a été supprimé ou renommé à la main, ou n’existe encore que sur d’autres contrôleurs de domaine. L’objet concerné décide de la suite.',
    },
  },
  fingerprints: [{ pattern: "object '(?P<object>[^'\\n]+)' couldn.t be found on '(?P<dc>[^'\\n]+)'", general: true }],
  phrases: {
    en: [
      "the operation couldn't be performed because object couldn't be found on",
      'managementobjectnotfoundexception during exchange setup',
      'setup cannot find its own server object',
      'object was deleted from active directory and setup stops',
      'exchange server object deleted by hand uninstall fails',
    ],
    fr: [
      'l’opération n’a pas pu être effectuée car l’objet est introuvable sur',
      'managementobjectnotfoundexception pendant setup exchange',
      'setup ne trouve pas son propre objet serveur',
      'objet supprimé d’active directory, setup s’arrête',
      'objet serveur exchange supprimé à la main, désinstallation impossible',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the object exists on other domain controllers: `repadmin /showobjmeta DC "DN"`',
    'Si l’objet existe sur d’autres contrôleurs de domaine : `repadmin /showobjmeta DC "DN"`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'see-where-the-object-is',
      title: said('See whether the object is late or gone', 'Voir si l’objet est en retard ou disparu'),
      steps: ({ captures }) =>
        steps(
          said(
            `Setup looked for ${captures['object'] ?? 'the object in the message'} on ${captures['dc'] ?? 'its domain controller'}.`,
            `Le programme d’installation cherchait ${captures['object'] ?? 'l’objet du message'} sur ${captures['dc'] ?? 'son contrôleur de domaine'}.`,
          ),
          said(
            'Look for it on every domain controller. If another one has it, it is late:',
            'Le chercher sur chaque contrôleur de domaine. Si un autre le possède, il est en retard :',
          ),
          waitForReplication,
          said(
            'If it is gone everywhere and the Active Directory Recycle Bin is on, restore it: `Get-ADObject -IncludeDeletedObjects -Filter "Name -like \'NAME*\'" | Restore-ADObject`',
            'S’il a disparu partout et que la Corbeille Active Directory est activée, le restaurer : `Get-ADObject -IncludeDeletedObjects -Filter "Name -like \'NOM*\'" | Restore-ADObject`',
          ),
          said(
            'If it is the object of this server, `.\\Setup.exe /Mode:RecoverServer` needs it too: without it, ask Microsoft’s support before anything is removed by hand.',
            'S’il s’agit de l’objet de ce serveur, `.\\Setup.exe /Mode:RecoverServer` en a besoin aussi : sans lui, consulter le support Microsoft avant toute suppression manuelle.',
          ),
          rerun,
        ),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: said('Delete the restored object again.', 'Supprimer de nouveau l’objet restauré.'),
      minutes: 45,
    },
  ],
  sources: [
    {
      title: 'Microsoft Q&A: uninstall of the Unified Messaging language pack, server object not found (February 2023)',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 in an uninstallation.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] The operation couldn't be performed because object 'EX01' couldn't be found on 'dc1.corp.example'.",
    ],
    pasted: [
      "The operation couldn't be performed because object 'EX01' couldn't be found on 'dc1.corp.example'.",
      'exchange setup stops with managementobjectnotfoundexception, its own server object is not found',
      'setup exchange ne trouve pas son propre objet serveur dans active directory',
    ],
  },
});
