/** A name that must be unique in a domain, such as the pre-Windows 2000 name of a group, is in use by another object. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps, waitForReplication } from './wording';

export const AdAttributeValueTaken = defineFailure({
  id: 'AdAttributeValueTaken',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Another object already uses a value that Setup wants to set',
      checks:
        'Setup wrote an object of Exchange, and the domain controller answered that one of its attribute entries already exists.',
      why: 'Usually another group has the same sAMAccountName, or the groups of Exchange were moved out of their unit and Setup made them again.',
    },
    fr: {
      title: 'Un autre objet utilise déjà une valeur à définir',
      checks:
        'Le programme d’installation a écrit un objet d’Exchange, et le contrôleur de domaine a répondu qu’une de ses valeurs d’attribut existe déjà.',
      why: 'En général, un autre groupe a le même sAMAccountName, ou les groupes d’Exchange ont été déplacés et le programme d’installation les recrée.',
    },
  },
  fingerprints: [{ pattern: "One or more attribute entries of the object '(?P<object>[^'\\n]+)' already exist" }],
  phrases: {
    en: [
      'one or more attribute entries of the object already exists',
      'organization management group already exists preparead',
      'adobjectentryalreadyexistsexception',
      'exchange security group exists twice in the domain',
      'samaccountname of an exchange group is taken',
      'the proxy address is already being used by the proxy addresses of another object',
    ],
    fr: [
      'une ou plusieurs entrées d’attribut de l’objet existent déjà',
      'le groupe organization management existe déjà preparead',
      'adobjectentryalreadyexistsexception setup',
      'groupe de sécurité exchange en double dans le domaine',
      'samaccountname d’un groupe exchange déjà pris',
    ],
  },
  asks: {},
  toKnow: said(
    'Which objects share the name: `Get-ADObject -Filter "sAMAccountName -eq \'NAME\'" -Server DC:3268`',
    'Les objets qui partagent le nom : `Get-ADObject -Filter "sAMAccountName -eq \'NOM\'" -Server DC:3268`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'find-the-other-object',
      title: said('Find the other object', 'Trouver l’autre objet'),
      steps: ({ captures }) =>
        steps(
          said(
            `Setup wanted to write ${captures['object'] ?? 'the object in the message'}.`,
            `Le programme d’installation voulait écrire ${captures['object'] ?? 'l’objet du message'}.`,
          ),
          said(
            'Look for its name in the whole forest: `Get-ADObject -LDAPFilter "(|(cn=NAME)(sAMAccountName=NAME))" -Server DC:3268`',
            'Chercher son nom dans toute la forêt : `Get-ADObject -LDAPFilter "(|(cn=NOM)(sAMAccountName=NOM))" -Server DC:3268`',
          ),
          said(
            'If the group of Exchange was moved, move the whole unit Microsoft Exchange Security Groups back to the root of the domain.',
            'Si le groupe d’Exchange a été déplacé, remettre toute l’unité Microsoft Exchange Security Groups à la racine du domaine.',
          ),
          said(
            'If another group has the name by chance, give that one a new sAMAccountName.',
            'Si un autre groupe porte ce nom par hasard, lui donner un nouveau sAMAccountName.',
          ),
          said(
            'Start Setup from the media with its full path: an old setup.exe in the search path writes groups that exist already.',
            'Lancer le programme d’installation depuis le support avec son chemin complet : un ancien setup.exe du chemin de recherche réécrit des groupes existants.',
          ),
          waitForReplication,
          rerun,
        ),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: said('Give the group its former name or place again.', 'Rendre au groupe son nom ou son emplacement.'),
      minutes: 30,
      never: [
        said(
          'Do not delete the group of Exchange to get past it: its members and its identifier are lost, and rights are tied to the identifier.',
          'Ne pas supprimer le groupe d’Exchange pour passer outre : ses membres et son identifiant seraient perdus, et des droits y sont liés.',
        ),
      ],
    },
  ],
  sources: [
    { title: 'Microsoft Q&A: PrepareAD stops at Organization Management already exists (March 2021)' },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in a public log of PrepareAD.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Active Directory operation failed on dc1.corp.example. One or more attribute entries of the object 'CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=corp,DC=example' already exists.",
    ],
    pasted: [
      "One or more attribute entries of the object 'CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=corp,DC=example' already exists.",
      'exchange preparead: organization management group already exists, attribute entries',
      'le groupe organization management existe déjà pendant preparead exchange',
    ],
  },
});
