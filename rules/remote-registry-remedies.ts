/**
 * What to do when the server cannot open its own registry by its full name: service, name resolution, or the way there.
 *
 * The judge says which of the three it is; without a live reading all three are given, the most frequent one first.
 */
import { resolvesToItself, startRemoteRegistry } from '../probes/fixes/start-remote-registry';
import type { Question } from '../probes/question';
import type { RemoteRegistryState } from '../probes/questions/remote-registry';
import type { About } from './finding';
import { policyWillStopItAgain } from './policy-disables';
import type { Remedy } from './rule';
import { findRefusal } from './service-remedies';

type RegistryRemedy = Remedy<{ readonly registry: Question<RemoteRegistryState> }>;

/** Why the registry could not be opened. `way` is everything that is neither the service nor the name. */
export type Obstacle = 'service' | 'name' | 'way';

export function obstacleOf(state: RemoteRegistryState): Obstacle {
  if (!resolvesToItself(state)) return 'name';
  if (!state.service.exists || state.service.status !== 'Running') return 'service';
  return 'way';
}

const isNot = (obstacle: Obstacle, about: About): boolean => {
  const known = about.captures['obstacle'];
  return known !== undefined && known !== obstacle;
};

/** The call that Setup makes, as support engineers name it. */
const check =
  '[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey("LocalMachine", [System.Net.Dns]::GetHostEntry("").HostName)';

export const startTheService: RegistryRemedy = {
  id: 'start-remote-registry',
  title: { en: 'Start the Remote Registry service', fr: 'Démarrer le service Registre à distance' },
  when: { en: 'If the service is disabled or stopped', fr: 'Si le service est désactivé ou arrêté' },
  steps: {
    en: [
      'Open PowerShell with Run as administrator.',
      'Set the start type: `Set-Service RemoteRegistry -StartupType Automatic`',
      'Start the service: `Start-Service RemoteRegistry`. It may stop again when idle: the next call starts it.',
      `Check that this returns a key: \`${check}\``,
      'Run Setup again.',
    ],
    fr: [
      'Ouvrir PowerShell avec Exécuter en tant qu’administrateur.',
      'Définir le type de démarrage : `Set-Service RemoteRegistry -StartupType Automatic`',
      'Démarrer le service : `Start-Service RemoteRegistry`. Il peut s’arrêter lorsqu’il est inactif : l’appel suivant le démarre.',
      `Vérifier que cette commande renvoie une clé : \`${check}\``,
      'Relancer le programme d’installation.',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: {
    en: 'Stop the service and set the start type back to its former value. Exchange wants it for every update.',
    fr: 'Arrêter le service et rétablir l’ancien type de démarrage. Exchange le demande à chaque mise à jour.',
  },
  minutes: 2,
  never: [
    policyWillStopItAgain,
    {
      en: 'Do not open the service to other machines for this: Setup only calls the server itself.',
      fr: 'Ne pas ouvrir pour autant le service à d’autres machines : le programme d’installation n’appelle que le serveur lui-même.',
    },
  ],
  appliesTo: (about) => !isNot('service', about),
  fix: ({ registry }) =>
    !registry.opened && registry.service.exists && obstacleOf(registry) === 'service'
      ? startRemoteRegistry({})
      : undefined,
};

export const findWhatStopsTheService: RegistryRemedy = {
  ...findRefusal({
    name: 'RemoteRegistry',
    id: 'remote-registry',
    shown: { en: 'Remote Registry', fr: 'Registre à distance' },
    needs: { en: 'Remote Procedure Call (RPC)', fr: 'Appel de procédure distante (RPC)' },
  }),
  appliesTo: (about) => !isNot('service', about),
};

export const correctTheName: RegistryRemedy = {
  id: 'correct-name-resolution',
  title: {
    en: 'Let the server’s own name lead to itself',
    fr: 'Faire correspondre le nom du serveur à ses propres adresses',
  },
  when: {
    en: 'If its full name resolves to another address, or not at all',
    fr: 'Si son nom complet donne une autre adresse, ou aucune',
  },
  steps: {
    en: [
      'On the server, resolve its full name: `Resolve-DnsName <full name>`',
      'List its own addresses: `Get-NetIPAddress`. They must agree with the ones above.',
      'Look for an old line with the server’s name in `%windir%\\System32\\drivers\\etc\\hosts` and remove it.',
      'Correct or remove the old A and AAAA records in DNS.',
      'Register and read again: `ipconfig /registerdns`, then `ipconfig /flushdns`',
      'Check that the network adapters ask only DNS servers of the domain: `Get-DnsClientServerAddress`',
      'Run Setup again.',
    ],
    fr: [
      'Sur le serveur, résoudre son nom complet : `Resolve-DnsName <nom complet>`',
      'Lister ses propres adresses : `Get-NetIPAddress`. Elles doivent concorder avec les précédentes.',
      'Rechercher dans `%windir%\\System32\\drivers\\etc\\hosts` une ancienne ligne portant le nom du serveur et la supprimer.',
      'Corriger ou supprimer les anciens enregistrements A et AAAA dans le DNS.',
      'Actualiser l’inscription et le cache : `ipconfig /registerdns`, puis `ipconfig /flushdns`',
      'Vérifier que les cartes réseau n’interrogent que des serveurs DNS du domaine : `Get-DnsClientServerAddress`',
      'Relancer le programme d’installation.',
    ],
  },
  rights: {
    en: 'Local Administrators on the server, and the right to change its DNS records',
    fr: 'Administrateurs locaux sur le serveur, et le droit de modifier ses enregistrements DNS',
  },
  risk: 'medium',
  reversal: {
    en: 'Put the former records back; note them first.',
    fr: 'Rétablir les anciens enregistrements ; les noter d’abord.',
  },
  minutes: 15,
  appliesTo: (about) => !isNot('name', about),
};

export const clearTheWay: RegistryRemedy = {
  id: 'clear-the-way',
  title: { en: 'Look at firewall and rights', fr: 'Examiner le pare-feu et les droits' },
  when: {
    en: 'If the service is running and the name is right',
    fr: 'Si le service est démarré et que le nom est correct',
  },
  steps: {
    en: [
      'On the server, test the way to itself: `Test-NetConnection <full name> -Port 445`. It must succeed.',
      'If it does not, look for a firewall or security product that filters calls of the server to itself.',
      'If access is denied, check who may read `HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurePipeServers\\winreg`. By default: local Administrators, Backup Operators and LOCAL SERVICE.',
      'Check the policy "Network access: Remotely accessible registry paths".',
      'Run Setup again in an elevated window.',
    ],
    fr: [
      'Sur le serveur, tester le chemin vers lui-même : `Test-NetConnection <nom complet> -Port 445`. Le test doit réussir.',
      'Sinon, rechercher un pare-feu ou un produit de sécurité qui filtre les appels du serveur à lui-même.',
      'Si l’accès est refusé, vérifier qui peut lire `HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurePipeServers\\winreg`. Par défaut : Administrateurs locaux, Opérateurs de sauvegarde et SERVICE LOCAL.',
      'Vérifier la stratégie « Accès réseau : les chemins de Registre accessibles à distance ».',
      'Relancer le programme d’installation dans une fenêtre avec élévation de privilèges.',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'medium',
  reversal: { en: 'Undo the firewall change.', fr: 'Annuler la modification du pare-feu.' },
  minutes: 20,
  appliesTo: (about) => !isNot('way', about),
};
