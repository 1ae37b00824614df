/** A virtual directory is gone from IIS while its object in Active Directory is still there. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { rerun, said, since2013, steps, waitForReplication } from './wording';

export const VirtualDirectoryAdObjectExists = defineFailure({
  id: 'VirtualDirectoryAdObjectExists',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A virtual directory still exists in Active Directory, but not in IIS',
      checks: 'Setup wanted to create a virtual directory and found its configuration in Active Directory already.',
      why: 'An interrupted attempt, or somebody in IIS Manager, removed one half. Setup cannot create the pair while the other half is there.',
    },
    fr: {
      title: 'Un répertoire virtuel existe encore dans Active Directory, mais plus dans IIS',
      checks:
        'Le programme d’installation a voulu créer un répertoire virtuel et a trouvé sa configuration déjà présente dans Active Directory.',
      why: 'Une tentative interrompue, ou une suppression dans le Gestionnaire IIS, en a retiré la moitié. Le couple ne peut être recréé tant que l’autre moitié existe.',
    },
  },
  fingerprints: [{ pattern: "AD configuration for virtual directory '(?P<directory>[^'\\n]+)' already exists" }],
  phrases: {
    en: [
      'the ad configuration for virtual directory already exists',
      'only the ad half of a virtual directory is left',
      'virtual directory removed from iis but still in active directory',
      'step 7 ad configuration of pushnotifications exchange setup',
      'ad configuration of a vdir exists and setup stops',
    ],
    fr: [
      'la configuration ad du répertoire virtuel existe déjà',
      'l’objet ad du répertoire virtuel est resté alors qu’iis ne l’a plus',
      'répertoire virtuel supprimé d’iis mais présent dans active directory',
      'étape 7 setup exchange configuration ad pushnotifications',
      'configuration ad d’un répertoire virtuel bloque setup',
    ],
  },
  asks: {},
  toKnow: said(
    'Both halves: `Get-PushNotificationsVirtualDirectory -Server NAME -ShowMailboxVirtualDirectories`, and the application in IIS Manager under Exchange Back End.',
    'Les deux moitiés : `Get-PushNotificationsVirtualDirectory -Server NOM -ShowMailboxVirtualDirectories`, et l’application dans le Gestionnaire IIS sous Exchange Back End.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'remove-the-half-that-is-left',
      title: said('Remove the half that is left', 'Supprimer la moitié restante'),
      steps: ({ captures }) =>
        steps(
          said(
            `Setup names ${captures['directory'] ?? 'the virtual directory in the message'}.`,
            `Le programme d’installation nomme ${captures['directory'] ?? 'le répertoire virtuel du message'}.`,
          ),
          said(
            'In IIS Manager, see whether the application is under Default Web Site or Exchange Back End. If it is in both places, this is not the cause.',
            'Dans le Gestionnaire IIS, voir si l’application se trouve sous Default Web Site ou Exchange Back End. Si elle est bien là, la cause est ailleurs.',
          ),
          said(
            'Remove it with its cmdlet, which clears both halves: `Get-PushNotificationsVirtualDirectory -Server NAME -ShowMailboxVirtualDirectories | Remove-PushNotificationsVirtualDirectory`',
            'La supprimer par sa cmdlet, qui retire les deux moitiés : `Get-PushNotificationsVirtualDirectory -Server NOM -ShowMailboxVirtualDirectories | Remove-PushNotificationsVirtualDirectory`',
          ),
          said(
            'If the shell does not work any more: in ADSI Edit, Configuration, Servers, this server, Protocols, HTTP, export the object and delete that one only.',
            'Si Exchange Management Shell ne fonctionne plus : dans Modification ADSI, Configuration, Servers, ce serveur, Protocols, HTTP, exporter l’objet et supprimer celui-là seulement.',
          ),
          waitForReplication,
          rerun,
        ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said(
        'Setup creates both halves with default settings; set your own URLs again.',
        'Le programme d’installation recrée les deux moitiés avec les réglages par défaut ; redéfinir ensuite les URL personnalisées.',
      ),
      minutes: 30,
    },
  ],
  sources: [setupAssist, { title: 'Microsoft Q&A: PushNotifications already exists at step 7' }, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-message',
      note: 'Seen in a public thread about the PushNotifications directory.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when \"$error.Clear(); \n New-PushNotificationsVirtualDirectory -Role Mailbox -OAuthAuthentication:$RoleIsDatacenter -DomainController $RoleDomainController;\n\" was run: \"System.ArgumentException: The AD configuration for virtual directory 'PushNotifications' already exists in 'CN=PushNotifications (Exchange Back End),CN=HTTP,CN=Protocols,CN=EX01,CN=Servers,DC=corp,DC=example'.",
    ],
    pasted: [
      "System.ArgumentException: The AD configuration for virtual directory 'PushNotifications' already exists in 'CN=HTTP'.",
      'exchange setup: the ad configuration for virtual directory pushnotifications already exists',
      'répertoire virtuel supprimé d’iis mais présent dans active directory, setup exchange s’arrête',
    ],
  },
});
