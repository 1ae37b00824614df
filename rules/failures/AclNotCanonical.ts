/** The permissions of an object stand in an order that Windows refuses to change. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const AclNotCanonical = defineFailure({
  id: 'AclNotCanonical',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The permissions of an object are in a wrong order',
      checks:
        'Setup wanted to add a permission, and .NET refused because the access control list is not in canonical form.',
      why: 'Deny entries must stand before Allow entries. A tool or a script that wrote them in another order leaves an object that nobody can change properly.',
    },
    fr: {
      title: 'Les autorisations d’un objet sont dans un ordre incorrect',
      checks:
        'Le programme d’installation a voulu ajouter une autorisation, et .NET a refusé parce que la liste de contrôle d’accès n’est pas sous forme canonique.',
      why: 'Les entrées Refuser doivent précéder les entrées Autoriser. Un outil ou un script qui les a écrites autrement laisse un objet que plus rien ne peut modifier proprement.',
    },
  },
  fingerprints: [{ pattern: 'not in canonical form' }],
  phrases: {
    en: [
      'access control list is not in canonical form',
      'acl not canonical preparead',
      'canonical form permissions exchange setup',
      'setup cannot modify the acl of an object',
      'permissions are incorrectly ordered exchange preparedomain',
    ],
    fr: [
      'la liste de contrôle d’accès n’est pas sous forme canonique',
      'acl non canonique preparead',
      'forme canonique autorisations setup exchange',
      'setup ne peut pas modifier l’acl d’un objet',
      'autorisations mal ordonnées preparedomain exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'The object that the lines before the error name; its Security tab says that the permissions are incorrectly ordered.',
    'L’objet nommé par les lignes qui précèdent l’erreur ; son onglet Sécurité signale des autorisations mal ordonnées.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'reorder-permissions',
      title: said('Have the permissions put in order', 'Faire remettre les autorisations dans l’ordre'),
      steps: steps(
        said(
          'Read upwards from the error to the last line that names an object, a folder or a registry key.',
          'Remonter de l’erreur à la dernière ligne qui nomme un objet, un dossier ou une clé de Registre.',
        ),
        said(
          'Note its present permissions: `dsacls "DN" > before.txt` for an object, `icacls "PATH" /save before.acl` for a folder.',
          'Noter ses autorisations : `dsacls "DN" > avant.txt` pour un objet, `icacls "CHEMIN" /save avant.acl` pour un dossier.',
        ),
        said(
          'Open its Security tab (ADSI Edit, File Explorer or Registry Editor). Windows offers to reorder the permissions: choose Reorder.',
          'Ouvrir son onglet Sécurité (Modification ADSI, Explorateur de fichiers ou Éditeur du Registre). Windows propose de réordonner les autorisations : accepter.',
        ),
        said('Compare with the notes: no entry may be missing.', 'Comparer aux notes : aucune entrée ne doit manquer.'),
        rerun,
      ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Write the noted permissions back.', 'Rétablir les autorisations notées.'),
      minutes: 20,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentence is that of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n initialize-DomainPermissions -AllDomains:$true\n" was run: "System.InvalidOperationException: This access control list is not in canonical form and therefore cannot be modified.',
    ],
    pasted: [
      'System.InvalidOperationException: This access control list is not in canonical form and therefore cannot be modified.',
      'exchange setup: access control list is not in canonical form',
      'la liste de contrôle d’accès n’est pas sous forme canonique, setup exchange',
    ],
  },
});
