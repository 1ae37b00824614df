/** How a server gets another name, which is possible only before Exchange is installed. */
import type { Remedy } from './rule';

export const renameServer: Remedy = {
  id: 'rename-the-server',
  title: { en: 'Give the server another name', fr: 'Donner un autre nom au serveur' },
  steps: {
    en: [
      'See the names: `hostname` and `Get-CimInstance Win32_ComputerSystem | Select-Object Name,DNSHostName,Domain`',
      'If a new name waits for a restart only, restart the server and run Setup again.',
      'Choose a name of at most 15 characters: letters A to Z, digits and inner hyphens, no underscore, not only digits.',
      'Rename it, in an elevated PowerShell: `Rename-Computer -NewName <name> -DomainCredential <DOMAIN\\account> -Restart`',
      'After the restart see that DNS has the new name: `Resolve-DnsName <name>.<domain>`. Then run Setup again.',
    ],
    fr: [
      'Voir les noms : `hostname` et `Get-CimInstance Win32_ComputerSystem | Select-Object Name,DNSHostName,Domain`',
      'Si un nouveau nom n’attend qu’un redémarrage, redémarrer le serveur et relancer l’installation.',
      'Choisir un nom de 15 caractères au plus : lettres A à Z, chiffres et traits d’union à l’intérieur, sans caractère de soulignement, pas uniquement des chiffres.',
      'Le renommer, dans PowerShell avec élévation de privilèges : `Rename-Computer -NewName <nom> -DomainCredential <DOMAINE\\compte> -Restart`',
      'Après le redémarrage, vérifier que le DNS connaît le nouveau nom : `Resolve-DnsName <nom>.<domaine>`. Relancer ensuite l’installation.',
    ],
  },
  rights: {
    en: 'Local Administrators, and an account that may rename the computer in the domain',
    fr: 'Administrateurs locaux, et un compte autorisé à renommer l’ordinateur dans le domaine',
  },
  risk: 'medium',
  reversal: {
    en: 'Rename it back, before Exchange is installed.',
    fr: 'Le renommer de nouveau, avant l’installation.',
  },
  minutes: 20,
  never: [
    {
      en: 'Do not rename a server that has Exchange: its name stands in the organization, and it would stop working.',
      fr: 'Ne pas renommer un serveur sur lequel Exchange est installé : son nom figure dans l’organisation et il cesserait de fonctionner.',
    },
  ],
};
