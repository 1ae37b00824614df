/** The directory stopped answering in the middle of a run: the network, DNS, or the domain controller itself. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const DirectoryNotReachable = defineFailure({
  id: 'DirectoryNotReachable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Active Directory could not be reached in the middle of Setup',
      checks: 'Setup spoke to a domain controller, and the connection broke or could not be made.',
      why: 'Setup keeps to the domain controller that it chose at the start. When that one restarts, or DNS leads elsewhere, every task after it fails.',
    },
    fr: {
      title: 'Active Directory est devenu inaccessible en cours d’installation',
      checks:
        'Le programme d’installation parlait à un contrôleur de domaine, et la connexion a été rompue ou n’a pas pu être établie.',
      why: 'Le programme d’installation s’en tient au contrôleur de domaine choisi au début. S’il redémarre, ou si le DNS mène ailleurs, toutes les tâches suivantes échouent.',
    },
  },
  fingerprints: [
    { pattern: 'The LDAP server is unavailable' },
    { pattern: '0x8007203A' },
    { pattern: '0x8007054B' },
    { pattern: 'specified domain either does not exist or could not be contacted' },
  ],
  phrases: {
    en: [
      'the ldap server is unavailable during exchange setup',
      'domain controller rebooted while setup was running',
      'the specified domain does not exist or could not be contacted',
      '0x8007203a exchange setup',
      'setup lost the connection to active directory',
    ],
    fr: [
      'le serveur ldap n’est pas disponible pendant setup exchange',
      'contrôleur de domaine redémarré pendant l’installation exchange',
      'le domaine spécifié n’existe pas ou n’a pas pu être contacté',
      '0x8007203a setup exchange',
      'setup a perdu la connexion à active directory',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the domain controller in the log answers now: `nltest /dsgetdc:DOMAIN /force`, and port 389: `Test-NetConnection DC -Port 389`',
    'Si le contrôleur de domaine du journal répond maintenant : `nltest /dsgetdc:DOMAINE /force`, et le port 389 : `Test-NetConnection DC -Port 389`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'reach-the-controller',
      title: said('Make the domain controller reachable', 'Rendre le contrôleur de domaine joignable'),
      steps: steps(
        said(
          'In ExchangeSetup.log, the lines "Previous operation run on domain controller" name the one that Setup uses.',
          'Dans ExchangeSetup.log, les lignes « Previous operation run on domain controller » nomment celui que le programme d’installation utilise.',
        ),
        said(
          'See that it answers: `Test-NetConnection DC -Port 389`, then 3268 and 88.',
          'Vérifier qu’il répond : `Test-NetConnection DC -Port 389`, puis 3268 et 88.',
        ),
        said(
          'See that the network card of this server lists only DNS servers of the domain, no public ones: `Get-DnsClientServerAddress -AddressFamily IPv4`',
          'Vérifier que la carte réseau de ce serveur n’indique que des serveurs DNS du domaine, aucun serveur public : `Get-DnsClientServerAddress -AddressFamily IPv4`',
        ),
        said(
          'Ask whoever runs Active Directory whether a domain controller was restarted or patched at that time.',
          'Demander aux responsables d’Active Directory si un contrôleur de domaine a été redémarré ou mis à jour à ce moment.',
        ),
        said(
          'Run Setup again, on the command line with a domain controller that stays up: `/DomainController:DC.corp.example`',
          'Relancer le programme d’installation, en ligne de commande avec un contrôleur de domaine stable : `/DomainController:DC.corp.example`',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 30,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The sentences and codes are those of Windows.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The LDAP server is unavailable.',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The server is not operational. (Exception from HRESULT: 0x8007203A)',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The specified domain either does not exist or could not be contacted. (Exception from HRESULT: 0x8007054B)',
    ],
    pasted: [
      '[ERROR] The LDAP server is unavailable.',
      'exchange setup lost the connection, the ldap server is unavailable',
      'le serveur ldap n’est pas disponible pendant setup exchange',
    ],
  },
});
