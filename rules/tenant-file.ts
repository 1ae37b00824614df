/**
 * How Setup gets to know the tenant in Microsoft 365 when the organization is hybrid: a file with its configuration,
 * which the wizard and the command line take by the switch /TenantOrganizationConfig.
 */
import { licenseSwitch } from './license-switch';
import type { Remedy, SourceLink } from './rule';

export const hybridSetupPage: SourceLink = {
  title: 'KB 3121439: error when running Setup in an existing hybrid environment',
  url: 'https://learn.microsoft.com/troubleshoot/exchange/hybrid-configuration-wizard-and-content/error-when-run-prepareschema-in-exchange-hybrid',
};

export const exportTenantFile: Remedy = {
  id: 'export-tenant-configuration',
  title: {
    en: 'Give Setup a fresh file of the tenant’s configuration',
    fr: 'Donner au programme d’installation un fichier récent de la configuration du locataire',
  },
  when: { en: 'If the organization is hybrid', fr: 'Si l’organisation est hybride' },
  steps: (about) => {
    const command = `.\\Setup.exe /PrepareAD /TenantOrganizationConfig:C:\\Tenant.xml ${licenseSwitch(about)}`.trim();
    return {
      en: [
        'On a computer with the module ExchangeOnlineManagement: `Connect-ExchangeOnline`. Not the shell of the local Exchange: its command has the same name and gives the wrong file.',
        '`Get-OrganizationConfig | Export-Clixml -Path C:\\Tenant.xml`',
        'See that the file is of the tenant: it holds the onmicrosoft.com name and an AdminDisplayVersion of 15.20 or higher.',
        'Copy it to the server, into a short path without blanks; do not open and save it in an editor.',
        `In the folder of the media, in an elevated command prompt: \`${command}\``,
        'Then run Setup for the server as usual. The wizard asks for the same file.',
      ],
      fr: [
        'Sur un ordinateur avec le module ExchangeOnlineManagement : `Connect-ExchangeOnline`. Ne pas utiliser l’Exchange Management Shell de l’Exchange local : sa commande porte le même nom et donne le mauvais fichier.',
        '`Get-OrganizationConfig | Export-Clixml -Path C:\\Tenant.xml`',
        'Vérifier que le fichier est bien celui du locataire : il contient le nom onmicrosoft.com et une AdminDisplayVersion 15.20 ou supérieure.',
        'Le copier sur le serveur, dans un chemin court sans espace ; ne pas l’ouvrir ni l’enregistrer dans un éditeur.',
        `Dans le dossier du support, dans une invite de commandes avec élévation de privilèges : \`${command}\``,
        'Lancer ensuite l’installation du serveur comme d’habitude. L’Assistant demande le même fichier.',
      ],
    };
  },
  rights: {
    en: 'Exchange Administrator in Microsoft 365; Enterprise Admins and Schema Admins for /PrepareAD',
    fr: 'Administrateur Exchange dans Microsoft 365 ; Administrateurs de l’entreprise et du schéma pour /PrepareAD',
  },
  risk: 'medium',
  reversal: {
    en: 'None for /PrepareAD; the export changes nothing.',
    fr: 'Aucun pour /PrepareAD ; l’export ne modifie rien.',
  },
  minutes: 30,
};

export const clearOldHybrid: Remedy = {
  id: 'clear-old-hybrid',
  title: { en: 'Clear a hybrid configuration that nobody uses', fr: 'Retirer une configuration hybride inutilisée' },
  when: {
    en: 'If the tenant no longer exists, or hybrid was only tried once',
    fr: 'Si le locataire n’existe plus, ou si l’hybride n’a été qu’un essai',
  },
  steps: {
    en: [
      'Make sure with the whole team that no mailbox, free/busy or mail flow to Microsoft 365 is in use.',
      'See what is left: `Get-HybridConfiguration`, `Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri`, `Get-IntraOrganizationConnector`, `Get-SendConnector | Format-Table Name,AddressSpaces`',
      'Save the output to a file, then remove what belongs to the old tenant: `Remove-OrganizationRelationship "<name>"`, `Remove-IntraOrganizationConnector "<name>"`, `Remove-HybridConfiguration`',
      'Wait for replication, and run Setup again without the switch.',
    ],
    fr: [
      'S’assurer avec toute l’équipe qu’aucune boîte aux lettres, aucun partage de disponibilité ni aucun flux de messagerie vers Microsoft 365 n’est utilisé.',
      'Voir ce qui reste : `Get-HybridConfiguration`, `Get-OrganizationRelationship | Format-List Name,Enabled,DomainNames,TargetApplicationUri`, `Get-IntraOrganizationConnector`, `Get-SendConnector | Format-Table Name,AddressSpaces`',
      'Enregistrer le résultat dans un fichier, puis supprimer ce qui appartient à l’ancien locataire : `Remove-OrganizationRelationship "<nom>"`, `Remove-IntraOrganizationConnector "<nom>"`, `Remove-HybridConfiguration`',
      'Attendre la réplication, puis relancer le programme d’installation sans le commutateur.',
    ],
  },
  rights: { en: 'Organization Management', fr: 'Organization Management' },
  risk: 'high',
  reversal: { en: 'Run the Hybrid Configuration Wizard again.', fr: 'Relancer l’Assistant Configuration hybride.' },
  minutes: 60,
};
