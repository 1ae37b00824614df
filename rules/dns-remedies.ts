/** How a server comes to ask the right DNS server, and gets its own record there. */
import type { Said } from '../probes/said';
import type { NetName } from '../probes/questions/net-name';
import type { Remedy } from './rule';

/** What the first DNS server said to the question for the server's own name. */
export function describeHostReply({ fqdn, primaryDnsServer }: NetName): Said {
  if (primaryDnsServer === null) return { en: 'no DNS server configured', fr: 'aucun serveur DNS configuré' };
  const { address, host } = primaryDnsServer;
  if (!host.answered) return { en: `${address} does not answer`, fr: `${address} ne répond pas` };
  const addresses = host.addresses.join(', ');
  return addresses === ''
    ? {
        en: `${address}: no address for ${fqdn} (RCODE ${host.rcode})`,
        fr: `${address} : aucune adresse pour ${fqdn} (RCODE ${host.rcode})`,
      }
    : { en: `${address}: ${fqdn} is ${addresses}`, fr: `${address} : ${fqdn} a pour adresse ${addresses}` };
}

export const registerHost: Remedy = {
  id: 'register-the-host-record',
  title: { en: 'Register the server in DNS', fr: 'Enregistrer le serveur dans le DNS' },
  steps: {
    en: [
      'See which DNS servers the network adapter asks: `Get-DnsClientServerAddress -AddressFamily IPv4`. On a domain member they must be those of the domain, not of the Internet provider.',
      'See that the adapter registers itself: `Get-DnsClient | Select-Object InterfaceAlias,RegisterThisConnectionsAddress`',
      'Register: `ipconfig /registerdns`',
      'After a quarter of an hour look: `Resolve-DnsName <full name> -Type A -Server <DNS server>`',
      'If the zone takes no dynamic updates, as for an Edge server, have its administrator make an A record with the name and address of the server.',
      'Run Setup again, or go on: this message is a warning.',
    ],
    fr: [
      'Voir quels serveurs DNS interroge la carte réseau : `Get-DnsClientServerAddress -AddressFamily IPv4`. Sur un membre du domaine, ce doivent être ceux du domaine, pas ceux du fournisseur d’accès.',
      'Vérifier que la carte s’enregistre : `Get-DnsClient | Select-Object InterfaceAlias,RegisterThisConnectionsAddress`',
      'Enregistrer : `ipconfig /registerdns`',
      'Après un quart d’heure, vérifier : `Resolve-DnsName <nom complet> -Type A -Server <serveur DNS>`',
      'Si la zone n’accepte pas les mises à jour dynamiques, comme pour un serveur Edge, y faire créer un enregistrement A avec le nom et l’adresse du serveur.',
      'Relancer l’installation, ou continuer : ce message est un avertissement.',
    ],
  },
  rights: {
    en: 'Local Administrators; for a record by hand, an administrator of the DNS zone',
    fr: 'Administrateurs locaux ; pour un enregistrement manuel, un administrateur de la zone DNS',
  },
  risk: 'low',
  reversal: { en: 'Delete the A record again.', fr: 'Supprimer l’enregistrement A.' },
  minutes: 20,
  never: [
    {
      en: 'Do not replace the missing record by a line in the hosts file: other servers would still not find this one.',
      fr: 'Ne pas remplacer l’enregistrement manquant par une ligne du fichier hosts : les autres serveurs ne trouveraient toujours pas celui-ci.',
    },
  ],
};

export const reachDnsServer: Remedy = {
  id: 'reach-the-dns-server',
  title: { en: 'Let the server reach its DNS server', fr: 'Rendre le serveur DNS joignable' },
  steps: {
    en: [
      'See which DNS server is asked first, and on which adapter: `Get-DnsClientServerAddress -AddressFamily IPv4`. Adapters for backup or storage should have none.',
      'Ask it: `Resolve-DnsName <domain> -Type SOA -Server <address>`, and see the port: `Test-NetConnection <address> -Port 53`',
      'If the address is wrong, set it: `Set-DnsClientServerAddress -InterfaceAlias "<adapter>" -ServerAddresses <first>,<second>`',
      'If the address is right, have the firewall open port 53, UDP and TCP, and see on the DNS server that its service runs.',
      'Run Setup again, or go on: this message is a warning.',
    ],
    fr: [
      'Voir quel serveur DNS est interrogé en premier, et sur quelle carte : `Get-DnsClientServerAddress -AddressFamily IPv4`. Les cartes de sauvegarde ou de stockage ne devraient pas en avoir.',
      'L’interroger : `Resolve-DnsName <domaine> -Type SOA -Server <adresse>`, et vérifier le port : `Test-NetConnection <adresse> -Port 53`',
      'Si l’adresse est fausse, la définir : `Set-DnsClientServerAddress -InterfaceAlias "<carte>" -ServerAddresses <premier>,<second>`',
      'Si l’adresse est juste, faire ouvrir le port 53 en UDP et en TCP dans le pare-feu, et vérifier sur le serveur DNS que son service est démarré.',
      'Relancer l’installation, ou continuer : ce message est un avertissement.',
    ],
  },
  rights: {
    en: 'Local Administrators; the network or DNS team for firewall and DNS server',
    fr: 'Administrateurs locaux ; l’équipe réseau ou DNS pour le pare-feu et le serveur DNS',
  },
  risk: 'medium',
  reversal: { en: 'Set the former DNS servers again.', fr: 'Remettre les anciens serveurs DNS.' },
  minutes: 20,
  never: [
    {
      en: 'Do not put a public DNS server on a domain member, not even as the second one: it knows nothing of Active Directory.',
      fr: 'Ne pas mettre de serveur DNS public sur un membre du domaine, même en second : il ne connaît pas Active Directory.',
    },
  ],
};
