/** One object holds more values than the directory lets a single request handle. */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps, waitForReplication } from './wording';

export const AdminLimitExceeded = defineFailure({
  id: 'AdminLimitExceeded',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'An object in Active Directory has reached its administrative limit',
      checks: 'Setup changed an object, and the domain controller answered that the administrative limit was exceeded.',
      why: 'A non-linked attribute can hold about 1,200 values. Permissions and old entries collect on the groups of Exchange over the years.',
    },
    fr: {
      title: 'Un objet d’Active Directory a atteint sa limite administrative',
      checks:
        'Le programme d’installation a modifié un objet, et le contrôleur de domaine a répondu que la limite administrative était dépassée.',
      why: 'Un attribut non lié contient environ 1 200 valeurs au plus. Autorisations et anciennes entrées s’accumulent au fil des ans sur les groupes d’Exchange.',
    },
  },
  fingerprints: [
    { pattern: 'administrative limit for this request was exceeded' },
    { pattern: 'AdminLimitExceededException' },
  ],
  phrases: {
    en: [
      'the administrative limit for this request was exceeded',
      'adminlimitexceededexception preparead',
      'administration limit on the server was exceeded exchange setup',
      'initialize-exchangeuniversalgroups admin limit',
      'too many values on an exchange group preparead',
    ],
    fr: [
      'la limite administrative de cette demande a été dépassée',
      'adminlimitexceededexception preparead exchange',
      'limite d’administration du serveur dépassée setup exchange',
      'trop de valeurs sur un groupe exchange preparead',
      'initialize-exchangeuniversalgroups limite dépassée',
    ],
  },
  asks: {},
  toKnow: said(
    'Which object the lines before the error name, and how many values its attributes hold.',
    'L’objet nommé par les lignes qui précèdent l’erreur, et le nombre de valeurs de ses attributs.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'clear-old-values',
      title: said('Clear old values from that object', 'Retirer les anciennes valeurs de cet objet'),
      steps: steps(
        said(
          'Read upwards from the error to the last "Used domain controller ... object" or "Processing object": it names the object.',
          'Remonter de l’erreur à la dernière ligne « Used domain controller ... object » ou « Processing object » : elle nomme l’objet.',
        ),
        said(
          'Export it: `ldifde -f object.ldf -d "DN" -p base`. An attribute with many hundred lines is the one.',
          'L’exporter : `ldifde -f objet.ldf -d "DN" -p base`. L’attribut aux centaines de lignes est en cause.',
        ),
        said(
          'Common ones: otherWellKnownObjects with deleted objects, msExchMasterAccountHistory, proxyAddresses, and permissions of accounts that no longer exist (S-1-5-21-...).',
          'Les plus courants : otherWellKnownObjects avec des objets supprimés, msExchMasterAccountHistory, proxyAddresses, et les autorisations de comptes disparus (S-1-5-21-...).',
        ),
        said(
          'Have the values removed that nobody needs any more; the export is the way back.',
          'Faire retirer les valeurs devenues inutiles ; l’export permet de revenir en arrière.',
        ),
        waitForReplication,
        rerun,
      ),
      rights: enterpriseAdmins,
      risk: 'high',
      reversal: said('Import the exported values again with ldifde.', 'Réimporter les valeurs exportées avec ldifde.'),
      minutes: 90,
    },
  ],
  sources: [{ title: 'Microsoft Q&A: PrepareAD for 2016 CU18, administrative limit exceeded' }, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 CU18 in PrepareAD.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n initialize-ExchangeUniversalGroups -DomainController $RoleDomainController\n" was run: "Microsoft.Exchange.Data.Directory.AdminLimitExceededException: The administrative limit for this request was exceeded. ---> System.DirectoryServices.Protocols.DirectoryOperationException: The administration limit on the server was exceeded.',
    ],
    pasted: [
      'Microsoft.Exchange.Data.Directory.AdminLimitExceededException: The administrative limit for this request was exceeded.',
      'exchange preparead: the administrative limit for this request was exceeded',
      'preparead exchange : la limite administrative de cette demande a été dépassée',
    ],
  },
});
