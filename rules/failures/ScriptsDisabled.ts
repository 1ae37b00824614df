/** PowerShell refuses to load Setup’s scripts because scripts are switched off or unsigned ones are not allowed. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const ScriptsDisabled = defineFailure({
  id: 'ScriptsDisabled',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'PowerShell does not let the scripts of Setup run',
      checks:
        'PowerShell refused a script of Setup: running scripts is disabled, or the script is not signed as required.',
      why: 'Setup consists of many scripts. Under Restricted none runs; under AllSigned the signature must also be trusted and its revocation must be readable.',
    },
    fr: {
      title: 'PowerShell n’autorise pas les scripts du programme d’installation',
      checks:
        'PowerShell a refusé un script : l’exécution de scripts est désactivée, ou le script n’est pas signé comme exigé.',
      why: 'Le programme d’installation se compose de nombreux scripts. En mode Restricted, aucun ne s’exécute ; en mode AllSigned, la signature doit être approuvée et sa révocation vérifiable.',
    },
  },
  fingerprints: [
    { pattern: 'cannot be loaded because (?:running scripts|the execution of scripts) is disabled on this system' },
    { pattern: 'is not digitally signed\\. (?:The script will not execute|You cannot run this script)' },
  ],
  phrases: {
    en: [
      'cannot be loaded because running scripts is disabled on this system',
      'exchange setup script is not digitally signed',
      'execution policy restricted stops exchange setup scripts',
      'allsigned policy blocks setup scripts of exchange',
      'the execution of scripts is disabled exchange setup',
    ],
    fr: [
      'l’exécution de scripts est désactivée sur ce système setup exchange',
      'script de setup exchange non signé numériquement',
      'stratégie restricted bloque les scripts de setup exchange',
      'allsigned bloque les scripts d’installation exchange',
      'impossible de charger le script car l’exécution est désactivée setup exchange',
    ],
  },
  asks: {},
  toKnow: said('All scopes: `Get-ExecutionPolicy -List`', 'Toutes les étendues : `Get-ExecutionPolicy -List`'),
  causedBy: [],
  remedies: [
    {
      id: 'allow-signed-scripts',
      title: said('Allow scripts on this server', 'Autoriser les scripts sur ce serveur'),
      steps: steps(
        said(
          'See which scope decides: `Get-ExecutionPolicy -List`. The first in the list that is not Undefined wins.',
          'Voir quelle étendue décide : `Get-ExecutionPolicy -List`. La première qui n’est pas Undefined l’emporte.',
        ),
        said(
          'If it is MachinePolicy or UserPolicy, have the group policy "Turn on Script Execution" set to Not Configured for this server.',
          'Si c’est MachinePolicy ou UserPolicy, faire mettre la stratégie de groupe « Activer l’exécution des scripts » sur Non configuré pour ce serveur.',
        ),
        said(
          'Otherwise: `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
          'Sinon : `Set-ExecutionPolicy RemoteSigned -Scope LocalMachine`',
        ),
        said(
          'If the files were copied from a download, remove the mark: `Get-ChildItem -Recurse FOLDER | Unblock-File`',
          'Si les fichiers viennent d’un téléchargement copié, retirer la marque : `Get-ChildItem -Recurse DOSSIER | Unblock-File`',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Set the former policy again after Setup.', 'Rétablir l’ancienne stratégie après l’installation.'),
      minutes: 10,
      never: [
        said(
          'Do not leave the policy at Unrestricted or Bypass after Setup: RemoteSigned is what Exchange needs.',
          'Ne pas laisser la stratégie sur Unrestricted ou Bypass après l’installation : RemoteSigned suffit à Exchange.',
        ),
      ],
    },
  ],
  sources: [
    supportArticle(
      'AuthorizationManager check fails when you install Exchange Server (2668686)',
      'installing-exchange-authorization-manager-check-fails',
    ),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences are those of PowerShell.' },
    { claim: 'remedy', basis: 'inference', note: 'RemoteSigned for LocalMachine is what Microsoft’s article sets.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] File C:\\Windows\\Temp\\ExchangeSetup\\Setup\\Data\\ServiceControl.ps1 cannot be loaded because running scripts is disabled on this system.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] File E:\\Exchange\\V15\\Bin\\ServiceControl.ps1 cannot be loaded. The file is not digitally signed. You cannot run this script on the current system.',
    ],
    pasted: [
      'File C:\\Windows\\Temp\\ExchangeSetup\\Setup\\Data\\ServiceControl.ps1 cannot be loaded because running scripts is disabled on this system.',
      'exchange setup script is not digitally signed, allsigned policy',
      'stratégie restricted bloque les scripts de setup exchange sur EX01',
    ],
  },
});
