/** Setup extends the Active Directory schema by running ldifde.exe on its ldf files; one import was refused. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import type { About } from '../finding';
import type { Said } from '../../probes/said';
import { setupLogLines, setupLogReviewer } from './sources';

/** What the codes of ldifde mean; they are Windows error numbers of directory services. */
const meanings: Readonly<Record<string, Said>> = {
  '8224': {
    en: 'Code 8224 is a general operations error: often the schema master cannot replicate, or a domain controller that no longer exists is still listed.',
    fr: 'Le code 8224 est une erreur d’opération générale : souvent, le contrôleur de schéma ne peut pas répliquer, ou un contrôleur de domaine disparu est encore référencé.',
  },
  '8245': {
    en: 'Code 8245 means that the directory is unwilling to perform the change: the definition conflicts with one that the schema already holds.',
    fr: 'Le code 8245 signifie que l’annuaire refuse d’exécuter la modification : la définition entre en conflit avec une autre déjà présente dans le schéma.',
  },
};

export const SchemaImportFailed = defineFailure({
  id: 'SchemaImportFailed',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A schema file could not be imported into Active Directory',
      checks: 'Setup ran ldifde.exe to import one of its schema files, and ldifde ended with an error.',
      why: 'The schema must be complete before Exchange can be installed. The file ldif.err names the object and the reason.',
    },
    fr: {
      title: 'Un fichier de schéma n’a pas pu être importé dans Active Directory',
      checks:
        'Le programme d’installation a lancé ldifde.exe pour importer un de ses fichiers de schéma, et ldifde s’est terminé en erreur.',
      why: 'Le schéma doit être complet avant l’installation d’Exchange. Le fichier ldif.err nomme l’objet et la raison.',
    },
  },
  fingerprints: [
    {
      pattern:
        "error while running 'ldifde\\.exe' to import the schema file '(?P<file>[^'\\n]+)'\\. The error code is: (?P<code>\\d+)\\.(?:[^\\n]*error file: '(?P<errorFile>[^'\\n]+)')?",
    },
    { pattern: "error while running 'ldifde\\.exe' to import the schema file" },
  ],
  phrases: {
    en: [
      'ldif.err import error',
      'ldf file cannot be imported',
      'ldifde error 8245 during prepareschema',
      'ldifde.exe error code 8224',
      'prepareschema fails importing the schema file',
      'postexchange2003_schema80.ldf error',
      'what do i read in ldif.err',
      'schema update failed duplicate oid',
    ],
    fr: [
      'ldifde erreur 8245 prepareschema',
      'ldifde erreur 8224',
      'prepareschema échoue à l’importation du fichier de schéma',
      'comment lire ldif.err',
      'mise à jour du schéma impossible, oid en double',
      'ldifde échoue à l’import du schéma',
      'import du schéma code 8245',
      'import du schéma code 8224',
    ],
  },
  asks: {},
  toKnow: {
    en: 'What ldif.err says (first line, line number, server side error), and whether the schema master replicates: `repadmin /showrepl`',
    fr: 'Le contenu de ldif.err (première ligne, numéro de ligne, erreur côté serveur), et la réplication du contrôleur de schéma : `repadmin /showrepl`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'read-ldif-err',
      title: { en: 'Read ldif.err and clear the conflict', fr: 'Lire ldif.err et lever le conflit' },
      steps: (about) => ({ en: stepsEn(about), fr: stepsFr(about) }),
      rights: {
        en: 'Schema Admins and Enterprise Admins',
        fr: 'Administrateurs du schéma et Administrateurs de l’entreprise',
      },
      risk: 'high',
      reversal: {
        en: 'Reading changes nothing. A change of the schema cannot be undone, only deactivated: back up the schema master first.',
        fr: 'La lecture ne change rien. Une modification du schéma ne s’annule pas, elle se désactive seulement : sauvegarder d’abord le contrôleur de schéma.',
      },
      minutes: 60,
      never: [
        {
          en: 'Do not edit the ldf files of Setup and do not import them by hand without the conflicting entry: a schema with gaps fails later, in places that are harder to find.',
          fr: 'Ne pas modifier les fichiers ldf du programme d’installation ni les importer à la main sans l’entrée en conflit : un schéma incomplet échoue plus tard, là où c’est plus difficile à trouver.',
        },
      ],
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Where to look.',
    },
    { claim: 'remedy', basis: 'inference', note: 'How to read the file, and what to do about a conflict.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [2] [ERROR] There was an error while running 'ldifde.exe' to import the schema file 'C:\\Windows\\Temp\\ExchangeSetup\\Setup\\Data\\PostExchange2003_schema80.ldf'. The error code is: 8245. More details can be found in the error file: 'C:\\Users\\admin\\AppData\\Local\\Temp\\ldif.err'",
    ],
    pasted: [
      "There was an error while running 'ldifde.exe' to import the schema file 'schema80.ldf'. The error code is: 8224.",
      'ldifde erreur 8245 prepareschema, que faire ?',
    ],
  },
});

function stepsEn(about: About): readonly string[] {
  const { captures } = about;
  const file = captures['file'];
  const meaning = meanings[captures['code'] ?? '']?.en;
  return [
    `Setup could not import the schema settings of the file ${file ?? 'that the log names'}.${meaning === undefined ? '' : ` ${meaning}`}`,
    `Review ${captures['errorFile'] ?? 'ldif.err (in the temporary folder of the account that ran Setup: %TEMP%\\ldif.err)'}: it shows which object of that ldf file caused the problem.`,
    `In it, "Entry DN" names the object, "starting on line N" its line in the ldf file, and "The server side error is" gives the reason.`,
    `Open ${file ?? 'the ldf file'} at that line. If it is no longer under C:\\Windows\\Temp, take the same file from the installation media (ISO), folder \\Setup\\Data.`,
    'Take the reason seriously: "0x20bb ... duplicate OID" means that another class or attribute already uses the same attributeID or governsID.',
    'Search for it in the schema (for a class, with governsID): `Get-ADObject -SearchBase (Get-ADRootDSE).schemaNamingContext -Filter "attributeID -eq \'OID\'"`',
    'If the object that is found comes from another product or a manual extension, settle with its maker how to go on before anything is changed. The schema has no undo.',
    'Check that the schema master (`netdom query fsmo`) replicates without errors: `repadmin /showrepl <schema master>`',
    `In the domain and site of the schema master, run again: \`.\\Setup.exe /PrepareSchema ${licenseSwitch(about)}\``,
  ];
}

function stepsFr(about: About): readonly string[] {
  const { captures } = about;
  const file = captures['file'];
  const meaning = meanings[captures['code'] ?? '']?.fr;
  return [
    `Le programme d’installation n’a pas pu importer les définitions de schéma du fichier ${file ?? 'nommé dans le journal'}.${meaning === undefined ? '' : ` ${meaning}`}`,
    `Lire ${captures['errorFile'] ?? 'ldif.err (dans le dossier temporaire du compte qui a lancé le programme d’installation : %TEMP%\\ldif.err)'} : il montre quel objet de ce fichier ldf a posé problème.`,
    `« Entry DN » y nomme l’objet, « starting on line N » sa ligne dans le fichier ldf, et « The server side error is » donne la raison.`,
    `Ouvrir ${file ?? 'le fichier ldf'} à cette ligne. S’il n’est plus sous C:\\Windows\\Temp, prendre le même fichier sur le support d’installation (ISO), dossier \\Setup\\Data.`,
    'Tenir compte de la raison donnée : « 0x20bb ... duplicate OID » signifie qu’une autre classe ou un autre attribut utilise déjà le même attributeID ou governsID.',
    'Le chercher dans le schéma (pour une classe, avec governsID) : `Get-ADObject -SearchBase (Get-ADRootDSE).schemaNamingContext -Filter "attributeID -eq \'OID\'"`',
    'Si l’objet trouvé vient d’un autre produit ou d’une extension manuelle, convenir de la suite avec son auteur avant toute modification. Une modification du schéma ne s’annule pas.',
    'Vérifier que le contrôleur de schéma (`netdom query fsmo`) réplique sans erreur : `repadmin /showrepl <contrôleur de schéma>`',
    `Dans le domaine et le site du contrôleur de schéma, relancer : \`.\\Setup.exe /PrepareSchema ${licenseSwitch(about)}\``,
  ];
}
