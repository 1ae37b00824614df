/** The command line of Setup holds a switch that does not exist or does not go with the mode. */
import { defineFailure } from '../failure';
import { licenseSwitch } from '../license-switch';
import { localAdministrators } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const InvalidSetupArguments = defineFailure({
  id: 'InvalidSetupArguments',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup was started with a switch that it does not accept',
      checks: 'Setup read its command line and refused it before doing anything.',
      why: 'Switches differ by version and mode: /Roles does not go with Uninstall, and the licence switch changed with the updates of September 2021.',
    },
    fr: {
      title: 'Le programme d’installation a été lancé avec un commutateur refusé',
      checks: 'Le programme d’installation a lu sa ligne de commande et l’a refusée avant toute action.',
      why: 'Les commutateurs varient selon la version et le mode : /Roles ne va pas avec Uninstall, et celui de la licence a changé avec les mises à jour de septembre 2021.',
    },
  },
  fingerprints: [
    {
      pattern: "The parameter '(?P<parameter>[^'\\n]+)' is not valid for current operation '(?P<operation>[^'\\n]+)'",
      in: 'any',
    },
    { pattern: 'Invalid command line arguments', in: 'any' },
  ],
  phrases: {
    en: [
      'setup checks failed invalid command line arguments',
      'the parameter roles is not valid for current operation uninstall',
      'iacceptexchangeserverlicenseterms is not accepted any more',
      'which licence switch does exchange setup want',
      'invalid command line exchange setup.exe',
    ],
    fr: [
      'arguments de ligne de commande non valides setup exchange',
      'le paramètre roles n’est pas valide pour l’opération uninstall',
      'iacceptexchangeserverlicenseterms n’est plus accepté',
      'quel commutateur de licence pour setup exchange',
      'ligne de commande refusée setup.exe exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'The switches of this Setup: `.\\Setup.exe /help:Install`, `/help:Upgrade`, `/help:Uninstall`, `/help:PrepareTopology`',
    'Les commutateurs de cette version : `.\\Setup.exe /help:Install`, `/help:Upgrade`, `/help:Uninstall`, `/help:PrepareTopology`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'correct-the-command',
      title: said('Correct the command', 'Corriger la commande'),
      steps: (about) =>
        steps(
          said(
            `Refused: ${about.captures['parameter'] ?? 'see the message'}.`,
            `Refusé : ${about.captures['parameter'] ?? 'voir le message'}.`,
          ),
          said(
            `The licence switch of this build is ${licenseSwitch(about)}. Write OFF in place of ON to send no diagnostic data.`,
            `Le commutateur de licence de cette version est ${licenseSwitch(about)}. Écrire OFF au lieu de ON pour n’envoyer aucune donnée de diagnostic.`,
          ),
          said(
            `Upgrade: \`.\\Setup.exe /Mode:Upgrade ${licenseSwitch(about)}\`, without /Roles.`,
            `Mise à niveau : \`.\\Setup.exe /Mode:Upgrade ${licenseSwitch(about)}\`, sans /Roles.`,
          ),
          said(
            `Uninstall: \`.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}\`, without /Roles: single roles cannot be removed since 2013.`,
            `Désinstallation : \`.\\Setup.exe /Mode:Uninstall ${licenseSwitch(about)}\`, sans /Roles : les rôles ne se retirent plus séparément depuis 2013.`,
          ),
          said(
            `New server: \`.\\Setup.exe /Mode:Install /Roles:Mailbox ${licenseSwitch(about)}\``,
            `Nouveau serveur : \`.\\Setup.exe /Mode:Install /Roles:Mailbox ${licenseSwitch(about)}\``,
          ),
        ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 5,
    },
  ],
  sources: [
    supportArticle(
      'Cannot use Setup.exe to uninstall server role (2801813)',
      'cannot-uninstall-server-role-via-setup-exe',
    ),
    {
      title: 'Use unattended mode in Exchange Setup',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/unattended-installs',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [0] [ERROR] The parameter 'roles' is not valid for current operation 'Uninstall'.",
      '[11/20/2026 02:14:57.0546] [0] [ERROR] Setup checks failed: Invalid command line arguments.',
    ],
    pasted: [
      "The parameter 'roles' is not valid for current operation 'Uninstall'. Setup checks failed: Invalid command line arguments.",
      'exchange setup: invalid command line arguments, which licence switch does it want',
      'quel commutateur de licence pour setup exchange, iacceptexchangeserverlicenseterms n’est plus accepté',
    ],
  },
});
