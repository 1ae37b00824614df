/** Windows refused Setup access to a key in the registry. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps } from './wording';

export const RegistryAccessDenied = defineFailure({
  id: 'RegistryAccessDenied',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Windows refused access to a key in the registry',
      checks: 'Setup opened a registry key to write, and Windows answered that the access is not allowed.',
      why: 'Hardening tools and policies change the permissions of keys under Services, Policies or EventLog. Setup writes to several of them.',
    },
    fr: {
      title: 'Windows a refusé l’accès à une clé du Registre',
      checks:
        'Le programme d’installation a ouvert une clé du Registre en écriture, et Windows a répondu que l’accès n’est pas autorisé.',
      why: 'Des outils de durcissement et des stratégies modifient les autorisations de clés sous Services, Policies ou EventLog. Le programme d’installation écrit dans plusieurs d’entre elles.',
    },
  },
  fingerprints: [
    { pattern: 'Requested registry access is not allowed' },
    { pattern: "Access to the registry key '(?P<key>[^'\\n]+)' is denied" },
  ],
  phrases: {
    en: [
      'requested registry access is not allowed',
      'exchange setup access to the registry key is denied',
      'registry permissions hardened and exchange setup fails',
      'securityexception registry exchange setup',
      'setup cannot write to the registry key of exchange',
    ],
    fr: [
      'l’accès au registre demandé n’est pas autorisé',
      'accès à la clé de registre refusé setup exchange',
      'registre durci, setup exchange échoue',
      'securityexception registre setup exchange',
      'setup ne peut pas écrire dans une clé du registre exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'The key: the lines before the error name it, or Process Monitor does.',
    'La clé : les lignes qui précèdent l’erreur la nomment, ou Process Monitor.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'open-the-key',
      title: said('Give Setup access to the key', 'Donner l’accès à la clé'),
      steps: ({ captures }) =>
        steps(
          said(
            `The key: ${captures['key'] ?? 'see the lines before the error, or watch with Process Monitor, filter Result is ACCESS DENIED'}.`,
            `La clé : ${captures['key'] ?? 'voir les lignes qui précèdent l’erreur, ou observer avec Process Monitor, filtre Result is ACCESS DENIED'}.`,
          ),
          said('Export it first: `reg export "KEY" before.reg`', 'L’exporter d’abord : `reg export "CLÉ" avant.reg`'),
          said(
            'In Registry Editor, Permissions: Full Control for SYSTEM and Administrators, inherited from the key above, no Deny entries.',
            'Dans l’Éditeur du Registre, Autorisations : Contrôle total pour SYSTEM et Administrateurs, hérité de la clé supérieure, aucune entrée Refuser.',
          ),
          said(
            'If a policy set the permissions, have it changed: it would set them again.',
            'Si une stratégie définit ces autorisations, la faire modifier : elle les rétablirait.',
          ),
          said(
            'Run Setup again, in an elevated prompt.',
            'Relancer le programme d’installation, dans une invite avec élévation de privilèges.',
          ),
        ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Set the noted permissions again.', 'Rétablir les autorisations notées.'),
      minutes: 20,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences are those of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n New-ItemProperty\n" was run: "System.Security.SecurityException: Requested registry access is not allowed.',
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Access to the registry key 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\ExchangeServer\\v15' is denied.",
    ],
    pasted: [
      'System.Security.SecurityException: Requested registry access is not allowed.',
      'exchange setup: requested registry access is not allowed after hardening',
      'accès à la clé de registre refusé pendant setup exchange',
    ],
  },
});
