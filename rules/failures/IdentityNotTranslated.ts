/** An account or group by name could not be turned into its identifier, or the other way round. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, rerun, said, since2013, steps, waitForReplication } from './wording';

export const IdentityNotTranslated = defineFailure({
  id: 'IdentityNotTranslated',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'An account or group could not be translated into its identifier',
      checks: 'Setup looked up a name or an identifier, and Windows could not translate it.',
      why: 'A well-known group of Exchange is missing or not replicated, a trust is broken, or the name service of the domain is overloaded.',
    },
    fr: {
      title: 'Un compte ou un groupe n’a pas pu être traduit en identifiant',
      checks: 'Le programme d’installation a cherché un nom ou un identifiant, et Windows n’a pas pu le traduire.',
      why: 'Un groupe prédéfini d’Exchange manque ou n’est pas répliqué, une relation d’approbation est rompue, ou la résolution de noms du domaine est surchargée.',
    },
  },
  fingerprints: [
    { pattern: 'Some or all identity references could not be translated' },
    { pattern: 'IdentityNotMappedException' },
  ],
  phrases: {
    en: [
      'some or all identity references could not be translated',
      'identitynotmappedexception exchange setup',
      'setup cannot resolve a sid',
      'trust broken and setup cannot translate accounts',
      'identity references could not be translated preparead',
    ],
    fr: [
      'certaines références d’identité n’ont pas pu être traduites',
      'identitynotmappedexception setup exchange',
      'setup ne résout pas un sid',
      'approbation rompue, setup ne traduit pas les comptes',
      'références d’identité non traduites preparead',
    ],
  },
  asks: {},
  toKnow: said(
    'Which name or identifier the lines before the error hold, and whether it resolves on this server.',
    'Le nom ou l’identifiant des lignes qui précèdent l’erreur, et s’il se résout sur ce serveur.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'make-it-resolve',
      title: said('Make the name resolve on this server', 'Faire résoudre le nom sur ce serveur'),
      steps: steps(
        said(
          'Test it: `([System.Security.Principal.NTAccount]"CORP\\NAME").Translate([System.Security.Principal.SecurityIdentifier])`',
          'Le tester : `([System.Security.Principal.NTAccount]"CORP\\NOM").Translate([System.Security.Principal.SecurityIdentifier])`',
        ),
        said(
          'See that the groups of Exchange exist in the unit Microsoft Exchange Security Groups. If one is missing, restore it, or run `.\\Setup.exe /PrepareAD` again.',
          'Vérifier que les groupes d’Exchange existent dans l’unité Microsoft Exchange Security Groups. S’il en manque un, le restaurer, ou relancer `.\\Setup.exe /PrepareAD`.',
        ),
        said(
          'Test the secure channel and the trusts: `Test-ComputerSecureChannel`, `nltest /domain_trusts`',
          'Tester le canal sécurisé et les relations d’approbation : `Test-ComputerSecureChannel`, `nltest /domain_trusts`',
        ),
        waitForReplication,
        rerun,
      ),
      rights: domainAdmins,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 30,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The exception and the sentence are those of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n initialize-ExchangeConfigurationPermissions\n" was run: "System.Security.Principal.IdentityNotMappedException: Some or all identity references could not be translated.',
    ],
    pasted: [
      'System.Security.Principal.IdentityNotMappedException: Some or all identity references could not be translated.',
      'exchange setup: some or all identity references could not be translated',
      'références d’identité non traduites pendant preparead exchange',
    ],
  },
});
