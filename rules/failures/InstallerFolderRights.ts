/** Windows Installer runs as SYSTEM and may not enter a folder of Exchange: a kind of 1603 with a known cure. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates, setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const InstallerFolderRights = defineFailure({
  id: 'InstallerFolderRights',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Windows Installer may not enter a folder of Exchange',
      checks: 'The package stopped with 1603 because it has insufficient privileges on one directory.',
      why: 'Somebody changed the permissions of that folder or broke their inheritance, often to restrict OWA. Windows Installer works as SYSTEM and needs Full Control.',
    },
    fr: {
      title: 'Windows Installer n’a pas accès à un dossier d’Exchange',
      checks: 'Le package s’est arrêté avec 1603, faute de privilèges suffisants sur un répertoire.',
      why: 'Les autorisations de ce dossier ont été modifiées ou leur héritage coupé, souvent pour restreindre OWA. Windows Installer travaille sous SYSTEM et a besoin du contrôle total.',
    },
  },
  fingerprints: [
    { pattern: "installer has insufficient privileges to access this directory: (?P<path>[^\\n']+)" },
    { pattern: 'Error (?:1303|1317)\\b' },
  ],
  phrases: {
    en: [
      'installer has insufficient privileges to access this directory',
      '1603 insufficient privileges owa auth folder',
      'msi error 1303 exchange',
      'setup has no rights on the httpproxy folder',
      'permissions of an exchange folder stop the cu',
      'system has no rights on the folder of exchange windows installer',
      'msi error 1310',
      'msi error 1304',
    ],
    fr: [
      'le programme d’installation ne dispose pas des privilèges suffisants pour accéder à ce répertoire',
      '1603 privilèges insuffisants dossier owa',
      'erreur msi 1303 exchange',
      'autorisations d’un dossier exchange bloquent la cu',
      'pas de droits sur le dossier httpproxy',
    ],
  },
  asks: {},
  toKnow: said(
    'The permissions of the folder in the message, and whether it inherits: `icacls "FOLDER"`',
    'Les autorisations du dossier indiqué, et s’il hérite : `icacls "DOSSIER"`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'restore-folder-rights',
      title: said('Restore the permissions of the folder', 'Rétablir les autorisations du dossier'),
      steps: ({ captures }) => {
        const path = (captures['path'] ?? 'FOLDER').replace(/\.$/, '');
        return steps(
          said(
            `Save the present permissions: \`icacls "${path}" /save before.acl /t\``,
            `Enregistrer les autorisations actuelles : \`icacls "${path}" /save avant.acl /t\``,
          ),
          said(
            `Turn inheritance on: \`icacls "${path}" /inheritance:e\``,
            `Activer l’héritage : \`icacls "${path}" /inheritance:e\``,
          ),
          said(
            'Check in the Security tab: Full Control for SYSTEM and for the local Administrators, Read for Authenticated Users, no Deny entries.',
            'Vérifier dans l’onglet Sécurité : Contrôle total pour SYSTEM et les Administrateurs locaux, Lecture pour Utilisateurs authentifiés, aucune entrée Refuser.',
          ),
          said(
            'Be signed in as a local administrator, not only as a member of an Exchange role group.',
            'Être connecté en tant qu’administrateur local, et non seulement comme membre d’un groupe de rôles Exchange.',
          ),
          rerun,
        );
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Write the saved permissions back with `icacls PARENT /restore before.acl`.',
        'Réécrire les autorisations enregistrées avec `icacls PARENT /restore avant.acl`.',
      ),
      minutes: 15,
    },
  ],
  sources: [failedUpdates, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'The message stands in Microsoft’s article; 1303 and 1317 are codes of Windows Installer.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Installing product F:\\exchangeserver.msi failed. Fatal error during installation. Error code is 1603. Last error reported by the MSI package is 'The installer has insufficient privileges to access this directory: C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\owa\\auth\\15.1.2106'.",
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Installing product F:\\exchangeserver.msi failed. Last error reported by the MSI package is 'Error 1317. An error occurred while attempting to create the directory: E:\\Exchange\\V15\\Bin'.",
    ],
    pasted: [
      "Error code is 1603. Last error reported by the MSI package is 'The installer has insufficient privileges to access this directory: C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\owa\\auth\\15.1.2106'.",
      'exchange cu: installer has insufficient privileges to access this directory',
      'autorisations d’un dossier exchange bloquent la cu, privilèges insuffisants',
    ],
  },
});
