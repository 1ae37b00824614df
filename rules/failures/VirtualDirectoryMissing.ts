/** Setup configures a virtual directory that Active Directory does not know on this server. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupAssist, setupLogLines, setupLogReviewer } from './sources';

export const VirtualDirectoryMissing = defineFailure({
  id: 'VirtualDirectoryMissing',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A virtual directory of this server is not in Active Directory',
      checks: 'Setup set the properties of a virtual directory, and the domain controller holds no object for it.',
      why: 'IIS and Active Directory must name the same virtual directories. While one is missing, the task fails in every attempt.',
    },
    fr: {
      title: 'Un répertoire virtuel de ce serveur est absent d’Active Directory',
      checks:
        'Le programme d’installation a réglé les propriétés d’un répertoire virtuel, et le contrôleur de domaine n’a aucun objet pour lui.',
      why: 'IIS et Active Directory doivent nommer les mêmes répertoires virtuels. Tant que l’un manque, la tâche échoue à chaque tentative.',
    },
  },
  fingerprints: [
    {
      pattern:
        "object '(?P<directory>[^'\\n]+ \\((?:Default Web Site|Exchange Back End)\\))' couldn.t be found on '(?P<dc>[^'\\n]+)'",
    },
  ],
  phrases: {
    en: [
      "owa (exchange back end) couldn't be found",
      'virtual directory could not be found on the domain controller',
      'owa virtual directory missing during setup',
      'ecp virtual directory missing in active directory',
      'setup fails on set-owavirtualdirectory object not found',
    ],
    fr: [
      'répertoire virtuel owa introuvable pendant l’installation',
      'owa (exchange back end) introuvable',
      'répertoire virtuel absent d’active directory',
      'setup échoue sur set-owavirtualdirectory',
      'répertoire virtuel ecp manquant',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which virtual directories IIS has and which Active Directory has: the test "Virtual Directory Configuration" of SetupAssist.ps1 compares both.',
    fr: 'Les répertoires virtuels présents dans IIS et dans Active Directory : le test « Virtual Directory Configuration » de SetupAssist.ps1 compare les deux.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'align-virtual-directories',
      title: { en: 'Make IIS and Active Directory agree', fr: 'Mettre IIS et Active Directory en accord' },
      steps: ({ captures }) => {
        const name = captures['directory'];
        const dc = captures['dc'];
        return {
          en: [
            `Check ${dc === undefined ? 'in Active Directory' : `on ${dc}`} that the object is really missing and has not merely not replicated yet, with the cmdlet of the directory${name === undefined ? '' : ` "${name}"`}. For OWA: \`Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories -Server SERVER\``,
            'Download SetupAssist.ps1 and run SetupAssist on the server, in an elevated PowerShell.',
            'Address what it reports about the virtual directories.',
            'For directories that exist in IIS only, SetupAssist writes a corrected applicationHost.config beside itself. Compare it with C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config.',
            'Copy the present file away, then put the corrected one in its place.',
            'Run Setup again: it creates the directory anew once IIS no longer holds the leftover.',
          ],
          fr: [
            `Vérifier ${dc === undefined ? 'dans Active Directory' : `sur ${dc}`} que l’objet manque réellement et n’est pas en attente de réplication, avec la cmdlet du répertoire${name === undefined ? '' : ` « ${name} »`}. Pour OWA : \`Get-OwaVirtualDirectory -ShowMailboxVirtualDirectories -Server SERVEUR\``,
            'Télécharger SetupAssist.ps1 et exécuter SetupAssist sur le serveur, dans PowerShell avec élévation de privilèges.',
            'Traiter ce qu’il signale sur les répertoires virtuels.',
            'Pour les répertoires présents dans IIS seulement, SetupAssist écrit dans son dossier un applicationHost.config corrigé. Le comparer à C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config.',
            'Mettre le fichier actuel de côté, puis le remplacer par le fichier corrigé.',
            'Relancer le programme d’installation : il recrée le répertoire dès que celui-ci n’existe plus dans IIS.',
          ],
        };
      },
      rights: organizationManagement,
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
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'SetupAssist.',
    },
    { claim: 'remedy', basis: 'inference', note: 'That Setup creates the directory anew afterwards.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [2] [ERROR] The operation couldn't be performed because object 'EX01\\OWA (Exchange Back End)' couldn't be found on 'dc1.corp.example'.",
    ],
    pasted: [
      "The operation couldn't be performed because object 'EX01\\OWA (Exchange Back End)' couldn't be found on 'dc1.corp.example'.",
      'sur EX01 setup dit que le répertoire virtuel owa est introuvable pendant l’installation',
    ],
  },
});
