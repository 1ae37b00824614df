/** The directory refused the account itself: not a right on an object, but the sign-in. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, rerun, said, since2013, steps } from './wording';

export const SetupCredentialRejected = defineFailure({
  id: 'SetupCredentialRejected',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'A domain controller rejected the account that runs Setup',
      checks: 'Setup bound to a domain controller, and the credential was refused as invalid.',
      why: 'Kerberos failed, or the session still holds an old password. Membership in groups does not matter until the sign-in succeeds.',
    },
    fr: {
      title: 'Un contrôleur de domaine a refusé le compte qui lance l’installation',
      checks:
        'Le programme d’installation s’est authentifié auprès d’un contrôleur de domaine, et les informations d’identification ont été refusées.',
      why: 'Kerberos a échoué, ou la session conserve un ancien mot de passe. L’appartenance aux groupes ne compte pas tant que l’authentification échoue.',
    },
  },
  fingerprints: [
    { pattern: "The supplied credential for '(?P<account>[^'\\n]*)' is invalid" },
    { pattern: 'The supplied credential is invalid' },
  ],
  phrases: {
    en: [
      'the supplied credential is invalid exchange setup',
      'supplied credential for domain admin is invalid prepareschema',
      'preparead says my credential is invalid',
      'invalid credential although i am enterprise admin',
      'exchange setup does not accept my domain account',
    ],
    fr: [
      'les informations d’identification fournies ne sont pas valides setup exchange',
      'preparead refuse mes informations d’identification',
      'preparead refuse mes informations d’identification, compte administrateur de l’entreprise',
      'compte refusé pendant prepareschema',
      'informations d’identification non valides alors que je suis administrateur de l’entreprise',
      'setup exchange n’accepte pas mon compte de domaine',
      'preparead refuse mes informations d’identification administrateur de l’entreprise',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether a ticket can be had: `klist purge`, then `klist get ldap/DC.corp.example`',
    'Si un ticket est délivré : `klist purge`, puis `klist get ldap/DC.corp.example`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'renew-the-sign-in',
      title: said('Sign in anew and test Kerberos', 'Rouvrir la session et tester Kerberos'),
      steps: steps(
        said(
          'Sign out completely and in again with the account that runs Setup, not with `runas` and not from a session that is older than the last change of its password.',
          'Fermer la session et la rouvrir avec le compte qui lance l’installation, sans `runas` ni session antérieure au dernier changement de mot de passe.',
        ),
        said(
          'Ask for a ticket: `klist purge`, then `klist get ldap/DC.corp.example`. An error names the reason.',
          'Demander un ticket : `klist purge`, puis `klist get ldap/DC.corp.example`. Une erreur en donne la raison.',
        ),
        said(
          'Compare the clocks: `w32tm /stripchart /computer:DC /samples:3 /dataonly`. More than five minutes apart, Kerberos refuses.',
          'Comparer les horloges : `w32tm /stripchart /computer:DC /samples:3 /dataonly`. Au-delà de cinq minutes d’écart, Kerberos refuse.',
        ),
        said(
          'See that the account is not in Protected Users, not restricted to other computers, and not locked: `Get-ADUser NAME -Properties LogonWorkstations,LockedOut,MemberOf`',
          'Vérifier que le compte n’est ni dans Protected Users, ni limité à d’autres ordinateurs, ni verrouillé : `Get-ADUser NOM -Properties LogonWorkstations,LockedOut,MemberOf`',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 20,
    },
  ],
  sources: [{ title: 'Microsoft Q&A: PrepareSchema refused, credential invalid (March 2021)' }, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in a public thread about 2016.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] Active Directory operation failed on dc1.corp.example. The supplied credential for 'CORP\\admin' is invalid.",
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The supplied credential is invalid.',
    ],
    pasted: [
      "Active Directory operation failed on . The supplied credential for 'domain\\admin' is invalid.",
      'exchange prepareschema says the supplied credential for domain admin is invalid',
      'preparead refuse mes informations d’identification, compte administrateur de l’entreprise',
    ],
  },
});
