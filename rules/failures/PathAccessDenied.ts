/** Windows refused Setup access to one folder or file: its permissions, its owner or a guard of folders. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { excludeFromAntivirus, rerun, said, since2013, steps } from './wording';

export const PathAccessDenied = defineFailure({
  id: 'PathAccessDenied',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Windows refused access to a folder or file of Exchange',
      checks: 'Setup wrote to a path, and Windows answered that access is denied.',
      why: 'Changed permissions, a file marked read-only, controlled folder access or an antivirus can be behind it. The rights of the account are seldom the reason.',
    },
    fr: {
      title: 'Windows a refusé l’accès à un dossier ou fichier d’Exchange',
      checks: 'Le programme d’installation a écrit dans un chemin, et Windows a répondu que l’accès est refusé.',
      why: 'Autorisations modifiées, fichier en lecture seule, accès contrôlé aux dossiers ou antivirus peuvent en être la cause. Les droits du compte le sont rarement.',
    },
  },
  fingerprints: [
    { pattern: "Access to the path '(?P<path>[^'\\n]+)' is denied", general: true },
    { pattern: 'System\\.UnauthorizedAccessException', general: true },
  ],
  phrases: {
    en: [
      'access to the path is denied during exchange setup',
      'unauthorizedaccessexception exchange setup',
      'access denied on an exchange folder during the cu',
      'controlled folder access blocks exchange setup',
      'setup cannot write to a file in the v15 folder',
    ],
    fr: [
      'l’accès au chemin d’accès est refusé pendant setup exchange',
      'unauthorizedaccessexception setup exchange',
      'accès refusé à un dossier exchange pendant la cu',
      'accès contrôlé aux dossiers bloque setup exchange',
      'setup ne peut pas écrire un fichier du dossier v15',
    ],
  },
  asks: {},
  toKnow: said(
    'Permissions and owner of the path: `icacls "PATH"`, and the blocks of Windows Security (event 1123).',
    'Autorisations et propriétaire du chemin : `icacls "CHEMIN"`, et les blocages de Sécurité Windows (événement 1123).',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'open-the-path',
      title: said('Give Setup access to the path', 'Donner l’accès au chemin'),
      steps: ({ captures }) =>
        steps(
          said(
            `Look at it: \`icacls "${captures['path'] ?? 'PATH'}"\`. SYSTEM and the local Administrators need Full Control, inherited.`,
            `L’examiner : \`icacls "${captures['path'] ?? 'CHEMIN'}"\`. SYSTEM et les Administrateurs locaux ont besoin du Contrôle total, hérité.`,
          ),
          said(
            'Clear a read-only mark: `attrib -r "PATH"`. Turn inheritance on: `icacls "PATH" /inheritance:e`',
            'Retirer la lecture seule : `attrib -r "CHEMIN"`. Activer l’héritage : `icacls "CHEMIN" /inheritance:e`',
          ),
          said(
            'In Windows Security, Ransomware protection, see whether controlled folder access blocked Setup.',
            'Dans Sécurité Windows, Protection contre les ransomware, voir si l’accès contrôlé aux dossiers a bloqué l’installation.',
          ),
          excludeFromAntivirus,
          said(
            'If it is not clear who refuses, watch with Process Monitor, filter Result is ACCESS DENIED.',
            'Si l’origine du refus n’est pas claire, observer avec Process Monitor, filtre Result is ACCESS DENIED.',
          ),
          rerun,
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Save the permissions first with `icacls PATH /save before.acl`, and restore them from there.',
        'Enregistrer d’abord les autorisations avec `icacls CHEMIN /save avant.acl`, et les rétablir de là.',
      ),
      minutes: 20,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentence is that of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Access to the path 'E:\\Exchange\\V15\\TransportRoles\\agents' is denied.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n remove-item $path\n" was run: "System.UnauthorizedAccessException: no access.',
    ],
    pasted: [
      "Access to the path 'E:\\Exchange\\V15\\TransportRoles\\agents' is denied.",
      'exchange setup stops, access denied on an exchange folder during the cu, unauthorizedaccessexception',
      'accès refusé à un dossier exchange pendant la cu, unauthorizedaccessexception',
    ],
  },
});
