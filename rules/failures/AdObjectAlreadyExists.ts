/** Setup creates an object in Active Directory that is already there although its search did not show it. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const folderHierarchies = /^CN=Folder Hierarchies,CN=Exchange Administrative Group/i;

export const AdObjectAlreadyExists = defineFailure({
  id: 'AdObjectAlreadyExists',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An object that Setup wants to create in Active Directory already exists',
      checks:
        'Setup looked for an object, did not find it, created it, and the domain controller answered that it exists.',
      why: 'Either the account of Setup may not see the object, or it is incomplete: a Folder Hierarchies container without its public folder tree is the known case.',
    },
    fr: {
      title: 'Un objet à créer existe déjà dans Active Directory',
      checks:
        'Le programme d’installation a cherché un objet, ne l’a pas trouvé, l’a créé, et le contrôleur de domaine a répondu qu’il existe.',
      why: 'Soit le compte du programme d’installation ne peut pas voir l’objet, soit celui-ci est incomplet : un conteneur Folder Hierarchies sans son arborescence de dossiers publics est le cas connu.',
    },
  },
  fingerprints: [
    {
      pattern:
        "Active Directory operation failed on (?P<dc>[\\w.-]+?)\\. The object '(?P<object>[^'\\n]+)' already exists",
    },
  ],
  phrases: {
    en: [
      'folder hierarchies already exists',
      'active directory operation failed the object already exists',
      'prepare ad fails because the object exists',
      'adobjectalreadyexistsexception during setup',
      'install-administrativegroup object already exists',
    ],
    fr: [
      'folder hierarchies existe déjà',
      'l’objet existe déjà dans active directory pendant preparead',
      'opération active directory échouée, objet existant',
      'adobjectalreadyexistsexception pendant setup',
      'install-administrativegroup objet déjà existant',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether the account of Setup can read the object named in the log (ADSI Edit, tab Security), and whether it has the children that it should have.',
    fr: 'Si le compte du programme d’installation peut lire l’objet nommé dans le journal (Modification ADSI, onglet Sécurité), et si l’objet a les enfants attendus.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'create-public-folder-tree',
      title: { en: 'Create the public folder tree', fr: 'Créer l’arborescence de dossiers publics' },
      appliesTo: ({ captures }) => folderHierarchies.test(captures['object'] ?? ''),
      steps: ({ captures }) => ({
        en: [
          `In ADSI Edit, connect to the Configuration partition and open ${captures['object'] ?? ''}`,
          'Make sure that it has no child of class msExchPFTree. If it has one, stop here and check the permissions instead.',
          'Right-click the container, choose New, Object, and the class msExchPFTree.',
          'Enter any cn, for example Public Folders.',
          'Open the properties of the new object, tab Attribute Editor, set msExchPFTreeType to 1 and confirm.',
          'Wait for replication to the domain controller that Setup uses, then run Setup again.',
        ],
        fr: [
          `Dans Modification ADSI, se connecter à la partition Configuration et ouvrir ${captures['object'] ?? ''}`,
          'S’assurer qu’il n’a aucun enfant de la classe msExchPFTree. S’il en a un, s’arrêter ici et vérifier plutôt les autorisations.',
          'Cliquer avec le bouton droit sur le conteneur, choisir Nouveau, Objet, puis la classe msExchPFTree.',
          'Saisir un cn quelconque, par exemple Public Folders.',
          'Ouvrir les propriétés du nouvel objet, onglet Éditeur d’attributs, mettre msExchPFTreeType à 1 et valider.',
          'Attendre la réplication vers le contrôleur de domaine utilisé par le programme d’installation, puis relancer le programme d’installation.',
        ],
      }),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: { en: 'Delete the new msExchPFTree object.', fr: 'Supprimer le nouvel objet msExchPFTree.' },
      minutes: 20,
    },
    {
      id: 'check-inheritance',
      title: { en: 'Check the permissions of the object', fr: 'Vérifier les autorisations de l’objet' },
      appliesTo: ({ captures }) => !folderHierarchies.test(captures['object'] ?? ''),
      steps: ({ captures }) => ({
        en: [
          `Open the object in ADSI Edit: ${captures['object'] ?? 'the one that the log names'}`,
          'Tab Security, Advanced: inheritance must be on, and there must be no Deny entry that should not be there.',
          `Check that the object has replicated${captures['dc'] === undefined ? '' : ` from ${captures['dc']} to the other domain controllers`}: \`repadmin /showobjmeta DC "DN"\``,
          'Run Setup again.',
        ],
        fr: [
          `Ouvrir l’objet dans Modification ADSI : ${captures['object'] ?? 'celui que nomme le journal'}`,
          'Onglet Sécurité, Avancé : l’héritage doit être actif, sans entrée Refuser qui ne devrait pas y être.',
          `Vérifier que l’objet est répliqué${captures['dc'] === undefined ? '' : ` de ${captures['dc']} vers les autres contrôleurs de domaine`} : \`repadmin /showobjmeta DC "DN"\``,
          'Relancer le programme d’installation.',
        ],
      }),
      rights: enterpriseAdmins,
      risk: 'low',
      reversal: {
        en: 'Set inheritance and entries back to what they were.',
        fr: 'Rétablir l’héritage et les entrées d’origine.',
      },
      minutes: 20,
      never: [
        {
          en: 'Do not delete the object so that Setup can create it: its children and permissions would go with it.',
          fr: 'Ne pas supprimer l’objet pour que le programme d’installation le crée : ses enfants et ses autorisations disparaîtraient avec lui.',
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
      "[03/06/2021 15:14:57.0546] [2] [ERROR] Active Directory operation failed on dc1.corp.example. The object 'CN=Folder Hierarchies,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Corp,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example' already exists.",
    ],
    pasted: [
      "Active Directory operation failed on dc1.corp.example. The object 'CN=Folder Hierarchies,CN=Exchange Administrative Group (FYDIBOHF23SPDLT)' already exists.",
      'preparead : folder hierarchies existe déjà',
    ],
  },
});
