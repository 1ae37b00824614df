/** AppLocker or Windows Defender Application Control puts PowerShell into a mode in which Setup’s scripts cannot work. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const ConstrainedLanguageMode = defineFailure({
  id: 'ConstrainedLanguageMode',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'PowerShell runs in Constrained Language mode',
      checks: 'A script of Setup called a .NET method, and PowerShell allows only core types in this language mode.',
      why: 'Application control (AppLocker, WDAC) limits scripts that no rule trusts. Setup needs Full Language for its scripts and its cmdlets.',
    },
    fr: {
      title: 'PowerShell fonctionne en mode de langage restreint (ConstrainedLanguage)',
      checks:
        'Un script du programme d’installation a appelé une méthode .NET, et PowerShell n’autorise que les types de base dans ce mode de langage.',
      why: 'Le contrôle d’application (AppLocker, WDAC) limite les scripts qu’aucune règle n’approuve. Le programme d’installation a besoin du mode FullLanguage.',
    },
  },
  fingerprints: [
    { pattern: 'only (?:on )?core types (?:are supported )?in this language mode' },
    { pattern: 'ConstrainedLanguage' },
  ],
  phrases: {
    en: [
      'method invocation is supported only on core types in this language mode',
      'constrained language mode exchange setup',
      'applocker blocks exchange setup scripts',
      'wdac powershell constrained language setup',
      'cannot create type only core types are supported',
    ],
    fr: [
      'appel de méthode pris en charge uniquement sur les types de base',
      'mode constrainedlanguage setup exchange',
      'applocker bloque les scripts de setup exchange',
      'wdac powershell langage restreint setup exchange',
      'impossible de créer le type, seuls les types de base sont pris en charge',
    ],
  },
  asks: {},
  toKnow: said(
    'The mode in the prompt from which Setup is started: `$ExecutionContext.SessionState.LanguageMode`',
    'Le mode dans l’invite d’où part l’installation : `$ExecutionContext.SessionState.LanguageMode`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'trust-setup',
      title: said(
        'Have Setup trusted by application control',
        'Faire approuver le programme d’installation par le contrôle d’application',
      ),
      steps: steps(
        said(
          'See the mode: `$ExecutionContext.SessionState.LanguageMode`. It must be FullLanguage.',
          'Voir le mode : `$ExecutionContext.SessionState.LanguageMode`. Il doit être FullLanguage.',
        ),
        said(
          'Read which rule bites: event log Microsoft-Windows-AppLocker/MSI and Script, or Microsoft-Windows-CodeIntegrity/Operational.',
          'Lire quelle règle s’applique : journal Microsoft-Windows-AppLocker/MSI and Script, ou Microsoft-Windows-CodeIntegrity/Operational.',
        ),
        said(
          'Have a publisher rule for Microsoft’s signature added for scripts, MSI and DLL files, or have the policy set to audit for this server while Setup runs.',
          'Faire ajouter une règle d’éditeur pour la signature de Microsoft (scripts, MSI, DLL), ou faire passer la stratégie en audit sur ce serveur pendant l’installation.',
        ),
        said(
          'If the variable __PSLockdownPolicy is set under HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment, have it removed.',
          'Si la variable __PSLockdownPolicy est définie sous HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment, la faire retirer.',
        ),
        said(
          'Open a new elevated prompt and run Setup again.',
          'Ouvrir une nouvelle invite avec élévation de privilèges et relancer le programme d’installation.',
        ),
      ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Enforce the policy again after Setup.', 'Rétablir la stratégie après l’installation.'),
      minutes: 45,
    },
  ],
  sources: [setupAssist, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences are those of PowerShell.' },
    { claim: 'remedy', basis: 'inference', note: 'That FullLanguage is needed is tested by SetupAssist.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Cannot invoke method. Method invocation is supported only on core types in this language mode.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The language mode of this session is ConstrainedLanguage.',
    ],
    pasted: [
      'Cannot invoke method. Method invocation is supported only on core types in this language mode.',
      'exchange setup fails, applocker puts powershell into constrained language mode',
      'wdac powershell langage restreint, setup exchange échoue',
    ],
  },
});
