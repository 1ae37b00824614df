/** Ways out of an Active Directory error that are not a matter of place: replication, reachability, a second container. */
import type { Remedy } from './rule';

export const waitForReplication: Remedy = {
  id: 'wait-for-replication',
  title: {
    en: 'Wait for replication, if /PrepareAD was run already',
    fr: 'Attendre la réplication, si /PrepareAD a déjà été exécuté',
  },
  when: {
    en: 'If /PrepareAD was completed before, on another computer',
    fr: 'Si /PrepareAD a déjà été mené à bien, sur un autre ordinateur',
  },
  steps: {
    en: [
      'Look at replication: `repadmin /replsummary`',
      'Look at the domain controller that Setup used: `repadmin /showrepl <domain controller>`',
      'Clear the failures that it shows, or wait for the interval between the sites.',
      'To hurry it along, on the schema master: `repadmin /syncall /AdeP`',
      'Run Setup again; `/DomainController:<FQDN>` names a domain controller of the server’s own site that has the change.',
    ],
    fr: [
      'Examiner la réplication : `repadmin /replsummary`',
      'Examiner le contrôleur de domaine utilisé par le programme d’installation : `repadmin /showrepl <contrôleur de domaine>`',
      'Corriger les échecs affichés, ou attendre l’intervalle entre les sites.',
      'Pour l’accélérer, sur le contrôleur de schéma : `repadmin /syncall /AdeP`',
      'Relancer le programme d’installation ; `/DomainController:<FQDN>` désigne un contrôleur de domaine du site du serveur qui a déjà la modification.',
    ],
  },
  rights: { en: 'Domain Admins (to start replication)', fr: 'Admins du domaine (pour lancer la réplication)' },
  risk: 'low',
  reversal: { en: 'Nothing to take back.', fr: 'Rien à annuler.' },
  minutes: 60,
};

export const reachDomainController: Remedy = {
  id: 'use-the-right-domain-controller',
  title: {
    en: 'Let Setup use a domain controller that answers',
    fr: 'Faire utiliser un contrôleur de domaine qui répond',
  },
  steps: {
    en: [
      'If Setup was started with `/DomainController`, leave it out. While the schema or the organization must be prepared, it can only name the schema master: `netdom query fsmo`',
      'On the server, see which domain controller Windows finds: `nltest /dsgetdc:<domain> /force`',
      'Test LDAP: `Test-NetConnection <domain controller> -Port 389`',
      'Test the global catalog: `Test-NetConnection <domain controller> -Port 3268`. A closed port is a firewall’s or a stopped server’s.',
      'Check that the server asks only DNS servers of the domain: `Get-DnsClientServerAddress`',
      'Check the domain controllers: `dcdiag /e /q`',
      'Check in Active Directory Sites and Services that the site has a writable global catalog.',
      'Run Setup again.',
    ],
    fr: [
      'Si l’installation a été lancée avec `/DomainController`, retirer ce paramètre. Tant que le schéma ou l’organisation doit être préparé, il ne peut désigner que le contrôleur de schéma : `netdom query fsmo`',
      'Sur le serveur, voir quel contrôleur de domaine Windows trouve : `nltest /dsgetdc:<domaine> /force`',
      'Tester LDAP : `Test-NetConnection <contrôleur de domaine> -Port 389`',
      'Tester le catalogue global : `Test-NetConnection <contrôleur de domaine> -Port 3268`. Un port fermé est le fait d’un pare-feu ou d’un serveur arrêté.',
      'Vérifier que le serveur n’interroge que des serveurs DNS du domaine : `Get-DnsClientServerAddress`',
      'Vérifier les contrôleurs de domaine : `dcdiag /e /q`',
      'Vérifier dans Sites et services Active Directory que le site a un catalogue global accessible en écriture.',
      'Relancer le programme d’installation.',
    ],
  },
  rights: {
    en: 'Local Administrators on the server; Domain Admins for dcdiag',
    fr: 'Administrateurs locaux du serveur ; Admins du domaine pour dcdiag',
  },
  risk: 'low',
  reversal: { en: 'Nothing is changed by looking.', fr: 'L’examen ne modifie rien.' },
  minutes: 30,
};

export const removeStaleContainer: Remedy = {
  id: 'remove-stale-system-objects',
  title: {
    en: 'Find the stale container Microsoft Exchange System Objects',
    fr: 'Identifier le conteneur Microsoft Exchange System Objects obsolète',
  },
  steps: {
    en: [
      'List them, with their age: `Get-ADObject -LDAPFilter "(cn=*Microsoft Exchange System Objects*)" -Properties objectVersion,whenCreated,isDeleted | Format-List`',
      'Count the objects in each: `@(Get-ADObject -SearchBase "<DN>" -SearchScope OneLevel -Filter *).Count`',
      'The one in use has the higher objectVersion, the system mailboxes and the public folder objects.',
      'A name with CNF is a replication conflict. A container in an organizational unit was moved or restored there.',
      'Make sure that the stale one is empty or holds nothing that the other lacks. When in doubt, stop here and ask Microsoft support.',
      'Take a system state backup of a domain controller.',
      'In Active Directory Users and Computers (View, Advanced Features), remove only the stale container.',
      'Start replication and check every domain controller: `repadmin /syncall /AdeP`',
      'Run Setup again. /PrepareDomain alone does not remove a second container.',
    ],
    fr: [
      'Les lister, avec leur âge : `Get-ADObject -LDAPFilter "(cn=*Microsoft Exchange System Objects*)" -Properties objectVersion,whenCreated,isDeleted | Format-List`',
      'Compter les objets de chacun : `@(Get-ADObject -SearchBase "<DN>" -SearchScope OneLevel -Filter *).Count`',
      'Celui qui sert a l’objectVersion le plus élevé, les boîtes aux lettres système et les objets de dossiers publics.',
      'Un nom contenant CNF est un conflit de réplication. Un conteneur situé dans une unité d’organisation y a été déplacé ou restauré.',
      'S’assurer que le conteneur obsolète est vide ou ne contient rien qui manque à l’autre. En cas de doute, s’arrêter là et consulter le support Microsoft.',
      'Sauvegarder l’état du système d’un contrôleur de domaine.',
      'Dans Utilisateurs et ordinateurs Active Directory (Affichage, Fonctionnalités avancées), supprimer uniquement le conteneur obsolète.',
      'Lancer la réplication et vérifier chaque contrôleur de domaine : `repadmin /syncall /AdeP`',
      'Relancer le programme d’installation. /PrepareDomain seul ne supprime pas un second conteneur.',
    ],
  },
  rights: { en: 'Domain Admins of that domain', fr: 'Admins du domaine concerné' },
  risk: 'high',
  reversal: {
    en: 'Restore the container from the Active Directory Recycle Bin or from the backup.',
    fr: 'Restaurer le conteneur depuis la Corbeille Active Directory ou depuis la sauvegarde.',
  },
  minutes: 45,
  never: [
    {
      en: 'Never delete the container with the system mailboxes, and none before you know which one Exchange uses.',
      fr: 'Ne jamais supprimer le conteneur des boîtes aux lettres système, ni aucun conteneur avant de savoir lequel est utilisé par Exchange.',
    },
  ],
};
