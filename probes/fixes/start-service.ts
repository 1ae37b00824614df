/**
 * Sets how a Windows service starts, and starts it.
 *
 * A start type that is already good enough is left alone: Windows protects that of some services, such as MpsSvc, even
 * against administrators. Windows Installer is called when it is needed and stops by itself, so it is not started.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { describeService, service, type ServiceState } from '../questions/service';
import type { Said } from '../said';

/** Lower case. The agent has the same list. */
const startedByTheirCallers: ReadonlySet<string> = new Set(['msiserver']);

export const startService = defineFix({
  kind: 'start-service',
  params: z.object({ name: z.string().regex(/^[\w .$-]{1,80}$/), startType: z.enum(['Automatic', 'Manual']) }),
  title: ({ name, startType }) => {
    const fr = `Régler le service ${name} sur ${startType === 'Automatic' ? 'Automatique' : 'Manuel'}`;
    if (isStartedByCallers(name)) return { en: `Set service ${name} to ${startType}`, fr };
    return { en: `Set service ${name} to ${startType} and start it`, fr: `${fr} et le démarrer` };
  },
  reads: ({ name }) => service({ name }),
  describe: describeService,
  wanted: ({ name, startType }) => {
    const fr = startType === 'Automatic' ? 'type de démarrage Automatique' : 'type de démarrage Manuel';
    if (isStartedByCallers(name)) return { en: `start type ${startType}`, fr };
    return { en: `Running, start type ${startType}`, fr: `En cours d’exécution, ${fr}` };
  },
  settled: (state, { name, startType }) =>
    state.exists && startsAs(state, startType) && (state.status === 'Running' || isStartedByCallers(name)),
  refuses: (state) =>
    state.exists
      ? undefined
      : { en: 'The service is not installed on this server.', fr: 'Le service n’est pas installé sur ce serveur.' },
  blastRadius: ({ name }) => affected.get(name.toLowerCase()) ?? onlyItself(name),
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  // A firewall that begins to work may turn people away, this program among them.
  risk: ({ name }) => (name.toLowerCase() === 'mpssvc' ? 'medium' : 'low'),
  reversal: ({ name }) => ({
    en: `Stop service ${name} and set its start type back to the one that this card shows as the state before.`,
    fr: `Arrêter le service ${name} et rétablir le type de démarrage indiqué sous « avant ».`,
  }),
  minutes: 1,
});

function isStartedByCallers(name: string): boolean {
  return startedByTheirCallers.has(name.toLowerCase());
}

/** A delayed start is an automatic one; Windows keeps the flag when only the start type is set. */
function startsAs(state: Extract<ServiceState, { exists: true }>, wanted: 'Automatic' | 'Manual'): boolean {
  return state.startType === wanted || ['Automatic', 'AutomaticDelayedStart'].includes(state.startType);
}

function onlyItself(name: string): Said {
  return {
    en: `Only service ${name} and the services that it depends on. Nobody is disconnected.`,
    fr: `Uniquement le service ${name} et ceux dont il dépend. Personne n’est déconnecté.`,
  };
}

/** Services whose start is felt by others. */
const affected: ReadonlyMap<string, Said> = new Map([
  [
    'mpssvc',
    {
      en: 'The firewall of Windows begins to filter with the rules that are set on this server. Connections that no rule allows are refused, remote administration included: look at the rules first.',
      fr: 'Le pare-feu de Windows commence à filtrer selon les règles définies sur ce serveur. Les connexions qu’aucune règle n’autorise sont refusées, y compris l’administration à distance : vérifier d’abord les règles.',
    },
  ],
  [
    'w3svc',
    {
      en: 'Service W3SVC and the websites of this server that are set to start: they answer again. Nobody is disconnected.',
      fr: 'Le service W3SVC et les sites web de ce serveur réglés pour démarrer : ils répondent de nouveau. Personne n’est déconnecté.',
    },
  ],
  [
    'winrm',
    {
      en: 'Service WinRM: administrators can manage this server remotely where its listeners and the firewall allow it. Nobody is disconnected.',
      fr: 'Le service WinRM : les administrateurs peuvent gérer ce serveur à distance là où ses écouteurs et le pare-feu l’autorisent. Personne n’est déconnecté.',
    },
  ],
]);
