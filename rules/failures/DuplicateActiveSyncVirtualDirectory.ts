/** Setup updates the ActiveSync virtual directory of the server, and the server has more than one. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const DuplicateActiveSyncVirtualDirectory = defineFailure({
  id: 'DuplicateActiveSyncVirtualDirectory',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The server has more than one ActiveSync virtual directory',
      checks:
        'Setup asked for the ActiveSync virtual directory of the server, received several, and could not pass them on as one.',
      why: 'Setup knows only the directory on the default web site. A second one that was added by hand stops the update.',
    },
    fr: {
      title: 'Le serveur a plus d’un répertoire virtuel ActiveSync',
      checks:
        'Le programme d’installation a demandé le répertoire virtuel ActiveSync du serveur, en a reçu plusieurs et n’a pas pu les transmettre comme un seul.',
      why: 'Le programme d’installation ne connaît que le répertoire du site web par défaut. Un second, ajouté à la main, arrête la mise à jour.',
    },
  },
  fingerprints: [
    { reference: 'e1130a139a734d90b6c5eec88868fbe9', pattern: "Cannot convert 'System\\.Object\\[\\]'" },
    { pattern: "Cannot convert 'System\\.Object\\[\\]' to the type '[\\w.]*VirtualDirectoryIdParameter'" },
  ],
  phrases: {
    en: [
      'two activesync virtual directories',
      'duplicate activesync virtual directory stops setup',
      'cannot convert system.object[] to virtualdirectoryidparameter',
      'more than one eas vdir on the server',
      'update-activesyncvirtualdirectory fails',
    ],
    fr: [
      'deux répertoires virtuels activesync',
      'répertoire virtuel activesync en double',
      'impossible de convertir system.object[] virtualdirectoryidparameter',
      'plusieurs répertoires activesync sur le serveur',
      'update-activesyncvirtualdirectory échoue',
    ],
  },
  asks: {},
  toKnow: {
    en: 'How many directories this returns on the server: `Get-ActiveSyncVirtualDirectory -Server $env:COMPUTERNAME`',
    fr: 'Le nombre de répertoires que renvoie sur le serveur : `Get-ActiveSyncVirtualDirectory -Server $env:COMPUTERNAME`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'remove-second-directory',
      title: { en: 'Remove the second ActiveSync directory', fr: 'Supprimer le second répertoire ActiveSync' },
      steps: {
        en: [
          'List them: `Get-ActiveSyncVirtualDirectory -Server $env:COMPUTERNAME | Format-List Identity,WebSiteName,InternalUrl,ExternalUrl,WhenCreated`',
          'Note the settings of the one that was added, not the one on "Default Web Site".',
          'Check that no client or publishing rule uses it.',
          'Remove it: `Remove-ActiveSyncVirtualDirectory "SERVER\\Microsoft-Server-ActiveSync (NAME OF SITE)"`',
          'Run the first command again: it must return exactly one.',
          'Run Setup again.',
        ],
        fr: [
          'Les énumérer : `Get-ActiveSyncVirtualDirectory -Server $env:COMPUTERNAME | Format-List Identity,WebSiteName,InternalUrl,ExternalUrl,WhenCreated`',
          'Noter les réglages de celui qui a été ajouté, et non de celui de « Default Web Site ».',
          'Vérifier qu’aucun client ni règle de publication ne l’utilise.',
          'Le supprimer : `Remove-ActiveSyncVirtualDirectory "SERVEUR\\Microsoft-Server-ActiveSync (NOM DU SITE)"`',
          'Exécuter de nouveau la première commande : elle doit renvoyer un seul répertoire.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: organizationManagement,
      risk: 'medium',
      reversal: {
        en: 'Create it again with `New-ActiveSyncVirtualDirectory` and the settings that you noted.',
        fr: 'Le recréer avec `New-ActiveSyncVirtualDirectory` et les réglages notés.',
      },
      minutes: 15,
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
      "[03/06/2021 15:14:57.0546] [1] [ERROR] Cannot convert 'System.Object[]' to the type 'Microsoft.Exchange.Configuration.Tasks.VirtualDirectoryIdParameter' required by parameter 'Identity'. Specified method is not supported.\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=CafeComponent___e1130a139a734d90b6c5eec88868fbe9 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup",
    ],
    pasted: [
      "Cannot convert 'System.Object[]' to the type 'Microsoft.Exchange.Configuration.Tasks.VirtualDirectoryIdParameter' required by parameter 'Identity'.",
      'EX01 a deux répertoires virtuels activesync et setup échoue',
    ],
  },
});
