/** While it prepares a domain, Setup cuts the host name of each domain controller at its first dot; one has no dot. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupAssist, setupLogLines } from './sources';

export const DomainControllerWithoutDnsName = defineFailure({
  id: 'DomainControllerWithoutDnsName',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'A domain controller has no full DNS name in Active Directory',
      checks: 'Setup read dNSHostName of the domain controllers, and one value is not a fully qualified name.',
      why: 'The task that prepares domains ends with an exception at such a value, whichever domain controller Setup itself talks to.',
    },
    fr: {
      title: 'Un contrôleur de domaine n’a pas de nom DNS complet dans Active Directory',
      checks:
        'Le programme d’installation a lu dNSHostName des contrôleurs de domaine, et une valeur n’est pas un nom complet.',
      why: 'La tâche qui prépare les domaines se termine par une exception sur une telle valeur, quel que soit le contrôleur utilisé par le programme d’installation.',
    },
  },
  fingerprints: [
    { pattern: 'StartIndex cannot be less than zero.*IsRODCType' },
    { pattern: 'DirectoryCommon\\.IsRODCType' },
  ],
  phrases: {
    en: [
      'startindex cannot be less than zero',
      'isrodctype exception during prepare domain',
      'domain controller dnshostname is not fully qualified',
      'prepare ad startindex error',
      'domain controller without dns host name stops setup',
    ],
    fr: [
      'startindex ne peut pas être inférieur à zéro',
      'isrodctype exception preparedomain',
      'dnshostname du contrôleur de domaine incomplet',
      'preparead erreur startindex',
      'contrôleur de domaine sans nom dns complet',
    ],
  },
  asks: {},
  toKnow: {
    en: 'The dNSHostName of every domain controller: the test "DC DNS Host Name" of SetupAssist.ps1, or the command in the steps.',
    fr: 'Le dNSHostName de chaque contrôleur de domaine : test « DC DNS Host Name » de SetupAssist.ps1, ou la commande des étapes.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'correct-dns-name',
      title: { en: 'Give the domain controller its full name', fr: 'Donner son nom complet au contrôleur de domaine' },
      steps: {
        en: [
          'List the names: `Get-ADComputer -LDAPFilter "(userAccountControl:1.2.840.113556.1.4.803:=8192)" -Properties dNSHostName | Format-Table Name,dNSHostName`',
          'List the read-only ones as well: `Get-ADComputer -LDAPFilter "(primaryGroupID=521)" -Properties dNSHostName | Format-Table Name,dNSHostName`',
          'For a live domain controller with a short or empty name, correct its primary DNS suffix.',
          'Restart Netlogon on it, then look again: `Restart-Service Netlogon`',
          'For one that no longer exists, clean its metadata up with ntdsutil or by deleting its computer object in Active Directory Users and Computers.',
          'AzureADKerberos is an object without a host of its own; leave it, and tell support if it alone is without a name.',
          'Run Setup again.',
        ],
        fr: [
          'Énumérer les noms : `Get-ADComputer -LDAPFilter "(userAccountControl:1.2.840.113556.1.4.803:=8192)" -Properties dNSHostName | Format-Table Name,dNSHostName`',
          'Énumérer aussi ceux en lecture seule : `Get-ADComputer -LDAPFilter "(primaryGroupID=521)" -Properties dNSHostName | Format-Table Name,dNSHostName`',
          'Pour un contrôleur actif au nom court ou vide, corriger son suffixe DNS principal.',
          'Y redémarrer Netlogon, puis relire : `Restart-Service Netlogon`',
          'Pour un contrôleur disparu, nettoyer ses métadonnées avec ntdsutil ou en supprimant son objet ordinateur dans Utilisateurs et ordinateurs Active Directory.',
          'AzureADKerberos est un objet sans hôte propre ; le laisser, et prévenir le support s’il est le seul sans nom.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: domainAdmins,
      risk: 'medium',
      reversal: {
        en: 'Set the former suffix again. A metadata cleanup cannot be undone: be sure that the server is gone.',
        fr: 'Rétablir l’ancien suffixe. Un nettoyage de métadonnées ne s’annule pas : s’assurer que le serveur a disparu.',
      },
      minutes: 30,
    },
  ],
  sources: [
    setupAssist,
    setupLogLines,
    { title: 'CSS-Exchange issue 1826', url: 'https://github.com/microsoft/CSS-Exchange/issues/1826' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'That the value is the cause is stated publicly; how to correct it is our reasoning.',
    },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n          initialize-DomainPermissions -AllDomains:$true\n        " was run: "System.ArgumentOutOfRangeException: StartIndex cannot be less than zero.\nParameter name: startIndex\n   at System.String.Remove(Int32 startIndex, Int32 count)\n   at Microsoft.Exchange.Management.Tasks.DirectoryCommon.IsRODCType(String DnsHostName)',
    ],
    pasted: [
      'StartIndex cannot be less than zero. at Microsoft.Exchange.Management.Tasks.DirectoryCommon.IsRODCType(String DnsHostName)',
      'preparead erreur startindex, IsRODCType',
    ],
  },
});
