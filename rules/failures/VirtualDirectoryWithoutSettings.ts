/** An update reads the settings of a virtual directory before it makes it anew, and there was none to read. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines, thread } from './sources';
import { said, since2013, steps } from './wording';

export const VirtualDirectoryWithoutSettings = defineFailure({
  id: 'VirtualDirectoryWithoutSettings',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup found no virtual directory whose settings it could carry over',
      checks:
        'Setup read the settings of a virtual directory, got nothing, and could not create the new one without them.',
      why: 'The directory was removed before, often by the attempt that failed before this one: it removes and creates in one step.',
    },
    fr: {
      title: 'Aucun répertoire virtuel dont reprendre les réglages',
      checks:
        'Le programme d’installation a lu les réglages d’un répertoire virtuel, n’a rien obtenu et n’a pas pu créer le nouveau sans eux.',
      why: 'Le répertoire avait déjà été supprimé, souvent par la tentative précédente : la même étape supprime puis recrée.',
    },
  },
  fingerprints: [
    { reference: '75f8c93d15314369983d33ec0742e189', pattern: "Cannot bind argument to parameter 'RequireSSL'" },
    { pattern: "Cannot bind argument to parameter '(?:RequireSSL|ExtendedProtection\\w+)' because it is null" },
  ],
  phrases: {
    en: [
      "cannot bind argument to parameter 'requiressl' because it is null",
      'pushnotificationvdconfig requiressl null',
      'get-pushnotificationsvirtualdirectory returns nothing during cu',
      'extendedprotectionflags null exchange setup',
      'virtual directory config is null and the cu stops',
      'no virtual directory whose settings could be restored',
      'update virtual directory settings null',
    ],
    fr: [
      'impossible de lier l’argument au paramètre requiressl car il a la valeur null',
      'pushnotificationvdconfig requiressl null pendant la cu',
      'get-pushnotificationsvirtualdirectory ne renvoie rien',
      'extendedprotectionflags null setup exchange',
      'réglages du répertoire virtuel null, la cu s’arrête',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the directory exists: `Get-PushNotificationsVirtualDirectory -ShowMailboxVirtualDirectories -Server NAME`',
    'Si le répertoire existe : `Get-PushNotificationsVirtualDirectory -ShowMailboxVirtualDirectories -Server NOM`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'create-the-directory-first',
      title: said(
        'Create the directory before Setup reads it',
        'Créer le répertoire avant que le programme d’installation ne le lise',
      ),
      steps: steps(
        said(
          'See what is there: `Get-PushNotificationsVirtualDirectory -ShowMailboxVirtualDirectories -Server NAME`, and the application PushNotifications under Exchange Back End in IIS Manager.',
          'Voir ce qui existe : `Get-PushNotificationsVirtualDirectory -ShowMailboxVirtualDirectories -Server NOM`, et l’application PushNotifications sous Exchange Back End dans le Gestionnaire IIS.',
        ),
        said(
          'If only one of the two is there, remove it, so that nothing is left.',
          'Si un seul des deux existe, le supprimer, pour qu’il ne reste rien.',
        ),
        said(
          'Load the cmdlets of Setup in an elevated PowerShell: `Add-PSSnapin Microsoft.Exchange.Management.PowerShell.Setup`',
          'Charger les cmdlets d’installation dans PowerShell avec élévation de privilèges : `Add-PSSnapin Microsoft.Exchange.Management.PowerShell.Setup`',
        ),
        said(
          'Create it: `New-PushNotificationsVirtualDirectory -Role Mailbox -RequireSSL:$true`',
          'Le créer : `New-PushNotificationsVirtualDirectory -Role Mailbox -RequireSSL:$true`',
        ),
        said(
          'Run Setup again: it reads these settings and makes the directory anew.',
          'Relancer le programme d’installation : il lit ces réglages et recrée le répertoire.',
        ),
      ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said(
        'Remove the directory again with `Remove-PushNotificationsVirtualDirectory`.',
        'Supprimer de nouveau le répertoire avec `Remove-PushNotificationsVirtualDirectory`.',
      ),
      minutes: 30,
    },
  ],
  sources: [
    thread(
      'Exchange 2019 CU13 update error, $PushNotificationVDConfig.RequireSSL',
      '1433526/exchange-2019-cu-13-update-error-pushnotificationv',
    ),
    { title: 'CSS-Exchange issue 1753', url: 'https://github.com/microsoft/CSS-Exchange/issues/1753' },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2019 CU13, task ClientAccessComponent.' },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'No public thread shows the cure; the steps follow from what the task does.',
    },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Cannot bind argument to parameter 'RequireSSL' because it is null.\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=ClientAccessComponent___75f8c93d15314369983d33ec0742e189 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup",
    ],
    pasted: [
      "System.Management.Automation.ParameterBindingException: Cannot bind argument to parameter 'RequireSSL' because it is null.",
      'exchange cu stops: pushnotificationvdconfig requiressl is null',
      'réglages du répertoire virtuel null, la cu exchange s’arrête sur requiressl',
    ],
  },
});
