/** An attribute of Exchange in the schema answers to another LDAP name than Setup expects. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { said, steps, waitForReplication } from './wording';

export const SchemaAttributeRenamed = defineFailure({
  id: 'SchemaAttributeRenamed',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An Exchange attribute in the schema has another name than expected',
      checks:
        'Setup wrote an attribute, and the domain controller answered with an error in attribute conversion (00000057).',
      why: 'The lDAPDisplayName of the attribute was changed, often by a product that extended the schema first. Setup then writes to a name that does not exist.',
    },
    fr: {
      title: 'Un attribut Exchange du schéma porte un autre nom que prévu',
      checks:
        'Le programme d’installation a écrit un attribut, et le contrôleur de domaine a répondu par une erreur de conversion d’attribut (00000057).',
      why: 'Le lDAPDisplayName de l’attribut a été modifié, souvent par un produit qui a étendu le schéma auparavant. Le programme d’installation écrit alors vers un nom inexistant.',
    },
  },
  fingerprints: [
    { pattern: 'Error in attribute conversion operation' },
    { pattern: 'The requested attribute does not exist', general: true },
  ],
  phrases: {
    en: [
      'error in attribute conversion operation preparead',
      'organization preparation failed the parameter is incorrect 00000057',
      'ldapdisplayname of an exchange attribute was changed',
      'install-resourceconfig active directory operation failed parameter is incorrect',
      'requested attribute does not exist exchange setup',
      'schema attribute was renamed lDAPDisplayName',
      'attribute lDAPDisplayName different prepareschema',
    ],
    fr: [
      'erreur de conversion d’attribut preparead exchange',
      'préparation de l’organisation échoue paramètre incorrect 00000057',
      'ldapdisplayname d’un attribut exchange modifié',
      'install-resourceconfig paramètre incorrect',
      'attribut demandé inexistant setup exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'The lDAPDisplayName of the attributes of Exchange in the schema, compared with a healthy forest.',
    'Le lDAPDisplayName des attributs Exchange du schéma, comparé à une forêt saine.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'restore-ldap-names',
      title: said('Give the attribute its LDAP name back', 'Rendre à l’attribut son nom LDAP'),
      steps: steps(
        said(
          'On the schema master, list them: `Get-ADObject -SearchBase (Get-ADRootDSE).schemaNamingContext -LDAPFilter "(cn=ms-Exch-Resource*)" -Properties lDAPDisplayName`',
          'Sur le contrôleur de schéma, les énumérer : `Get-ADObject -SearchBase (Get-ADRootDSE).schemaNamingContext -LDAPFilter "(cn=ms-Exch-Resource*)" -Properties lDAPDisplayName`',
        ),
        said(
          'A name with a "dup-" prefix or a suffix is not the one of Exchange, for example msExchResourceSchema.',
          'Un nom à préfixe « dup- » ou à suffixe n’est pas celui d’Exchange, par exemple msExchResourceSchema.',
        ),
        said(
          'Find out which product made the change before anything is put back: it may need the name too.',
          'Identifier le produit à l’origine du changement avant de rétablir quoi que ce soit : il a peut-être besoin de ce nom.',
        ),
        said(
          'With Microsoft’s support, set the original lDAPDisplayName in ADSI Edit on the schema master.',
          'Avec le support Microsoft, rétablir le lDAPDisplayName d’origine dans Modification ADSI, sur le contrôleur de schéma.',
        ),
        waitForReplication,
        said(
          'Run `.\\Setup.exe /PrepareAD` again from the media.',
          'Relancer `.\\Setup.exe /PrepareAD` depuis le support.',
        ),
      ),
      rights: enterpriseAdmins,
      risk: 'high',
      reversal: said(
        'Set the changed name again. Back up the schema master first: the schema has no undo.',
        'Remettre le nom modifié. Sauvegarder d’abord le contrôleur de schéma : le schéma n’a pas d’annulation.',
      ),
      minutes: 120,
    },
  ],
  sources: [
    supportArticle('Organization Preparation FAILED (2872882)', 'organization-preparation-failed'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The message stands in KB 2872882, for 2007 and 2010.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The cause; the order of the steps is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] Active Directory operation failed on dc1.corp.example. This error is not retriable. Additional information: The parameter is incorrect.\nActive directory response: 00000057: LdapErr: DSID-0C090B38, comment: Error in attribute conversion operation, data 0, vece',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The requested attribute does not exist',
    ],
    pasted: [
      'Active directory response: 00000057: LdapErr: DSID-0C090D11, comment: Error in attribute conversion operation, data 0, v23f0',
      'exchange preparead: error in attribute conversion operation',
      'erreur de conversion d’attribut pendant preparead exchange',
    ],
  },
});
