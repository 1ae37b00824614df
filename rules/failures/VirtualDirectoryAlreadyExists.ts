/** Setup creates a virtual directory that IIS still has from an earlier attempt. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const VirtualDirectoryAlreadyExists = defineFailure({
  id: 'VirtualDirectoryAlreadyExists',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A virtual directory that Setup wants to create already exists in IIS',
      checks: 'Setup created a virtual directory, and IIS answered that it has one of that name already.',
      why: 'Setup removes what Active Directory lists and creates it again. A directory that only IIS knows is not removed, so creating it fails each time.',
    },
    fr: {
      title: 'Un répertoire virtuel à créer existe déjà dans IIS',
      checks:
        'Le programme d’installation a créé un répertoire virtuel, et IIS a répondu qu’il en a déjà un de ce nom.',
      why: 'Le programme d’installation supprime ce qu’Active Directory énumère puis le recrée. Un répertoire connu d’IIS seul n’est pas supprimé, et sa création échoue à chaque fois.',
    },
  },
  fingerprints: [
    { pattern: "The virtual directory '(?P<directory>[^'\\n]+)' already exists under '(?P<site>[^'\\n]+)'" },
  ],
  phrases: {
    en: [
      'virtual directory already exists',
      'pushnotifications already exists under exchange back end',
      'setup cannot create the virtual directory because it is there',
      'owa virtual directory already exists during setup',
      'new-pushnotificationsvirtualdirectory fails',
    ],
    fr: [
      'le répertoire virtuel existe déjà',
      'pushnotifications existe déjà',
      'répertoire virtuel en double pendant l’installation',
      'setup ne peut pas créer le répertoire virtuel, il existe',
      'répertoire virtuel déjà présent sous exchange back end',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Whether Active Directory has an object for that directory: the test "Virtual Directory Configuration" of SetupAssist.ps1.',
    fr: 'La présence d’un objet pour ce répertoire dans Active Directory : test « Virtual Directory Configuration » de SetupAssist.ps1.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-leftover-directory',
      title: { en: 'Remove the leftover from IIS', fr: 'Supprimer d’IIS le répertoire resté en place' },
      steps: ({ captures }) => {
        const name = captures['directory'];
        return {
          en: [
            'Download SetupAssist.ps1 and run SetupAssist on the server, in an elevated PowerShell.',
            'Address what it reports about the virtual directories.',
            'SetupAssist writes a corrected applicationHost.config beside itself. Compare it with C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config: only leftovers may be gone.',
            `Copy the present file away, then put the corrected one in its place, so that IIS no longer lists ${name === undefined ? 'the directory named in the log' : `"${name}"`}.`,
            'Run Setup again.',
          ],
          fr: [
            'Télécharger SetupAssist.ps1 et exécuter SetupAssist sur le serveur, dans PowerShell avec élévation de privilèges.',
            'Traiter ce qu’il signale sur les répertoires virtuels.',
            'SetupAssist écrit dans son dossier un applicationHost.config corrigé. Le comparer à C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config : seuls des restes doivent avoir disparu.',
            `Mettre le fichier actuel de côté, puis le remplacer par le fichier corrigé, afin qu’IIS n’énumère plus ${name === undefined ? 'le répertoire nommé dans le journal' : `« ${name} »`}.`,
            'Relancer le programme d’installation.',
          ],
        };
      },
      rights: localAdministrators,
      risk: 'medium',
      reversal: {
        en: 'Copy the saved applicationHost.config back and run `iisreset`.',
        fr: 'Remettre le fichier applicationHost.config sauvegardé et exécuter `iisreset`.',
      },
      minutes: 30,
    },
  ],
  sources: [setupLogReviewer, setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [2] [ERROR] The virtual directory 'PushNotifications' already exists under 'ex01.corp.example/Exchange Back End'.\nParameter name: VirtualDirectoryName",
    ],
    pasted: [
      "The virtual directory 'PushNotifications' already exists under 'ex01.corp.example/Exchange Back End'.",
      'pendant la CU : le répertoire virtuel existe déjà, PushNotifications',
    ],
  },
});
