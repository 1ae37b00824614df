/**
 * Changes a practice server's document the way the real fix changes the real server.
 *
 * Each change touches the facts only; whether that counts as fixed is for the question that is asked afterwards.
 */
import type { Fix } from '../../fix';
import { installWindowsFeatures } from '../../fixes/install-windows-features';
import { restartServer } from '../../fixes/restart-server';
import { registrySettings, setRegistryValue } from '../../fixes/set-registry-value';
import { startRemoteRegistry } from '../../fixes/start-remote-registry';
import { startService } from '../../fixes/start-service';
import { stopProcess } from '../../fixes/stop-process';
import type { StateDocument } from './state';

export type Changed =
  | { readonly ok: true; readonly document: StateDocument; readonly restarts: boolean }
  /** The fix ran and reported an error; nothing was changed. */
  | { readonly ok: false; readonly detail: string };

type Change = (document: StateDocument, params: unknown, now: Date) => Changed;

const changes: Readonly<Record<string, Change>> = {
  [startService.definition.kind]: (document, given) => {
    const { name, startType } = startService.definition.params.parse(given);
    return startOne(document, name, startType);
  },
  [startRemoteRegistry.definition.kind]: (document) => startOne(document, 'RemoteRegistry', 'Automatic'),
  [stopProcess.definition.kind]: (document, given) => {
    const { id, startedAt } = stopProcess.definition.params.parse(given);
    const started = Date.parse(startedAt);
    const processes = document.processes.filter((one) => one.id !== id || Date.parse(one.startedAt) !== started);
    return changed({ ...document, processes });
  },
  [installWindowsFeatures.definition.kind]: (document, given) => {
    const { names } = installWindowsFeatures.definition.params.parse(given);
    const strange = names.find((name) => !['available', 'installed'].includes(document.features[name] ?? ''));
    if (strange !== undefined) return { ok: false, detail: `${strange} cannot be added here` };
    const added = Object.fromEntries(names.map((name) => [name, 'installed' as const]));
    return changed({ ...document, features: { ...document.features, ...added } });
  },
  [setRegistryValue.definition.kind]: (document, given) => {
    const { path, name, data } = registrySettings[setRegistryValue.definition.params.parse(given).setting];
    return changed({
      ...document,
      registry: { ...document.registry, [path]: { ...document.registry[path], [name]: data } },
    });
  },
  [restartServer.definition.kind]: (document, _given, now) => {
    const restarted = new Date(now.getTime() + document.behaviour.restartMs);
    return { ...changed(restart(document, restarted)), restarts: true };
  },
};

/** The document after the fix. `now` is when the fix runs. */
export function change(document: StateDocument, fix: Fix, now: Date): Changed {
  const make = changes[fix.kind];
  return make === undefined ? { ok: false, detail: `${fix.kind} is not known here` } : make(document, fix.params, now);
}

function changed(document: StateDocument) {
  return { ok: true as const, document, restarts: false };
}

function startOne(document: StateDocument, name: string, startType: 'Automatic' | 'Manual'): Changed {
  const own = Object.keys(document.services).find((one) => one.toLowerCase() === name.toLowerCase());
  const before = own === undefined ? undefined : document.services[own];
  if (own === undefined || before === undefined) return { ok: false, detail: `there is no service ${name}` };
  const services = { ...document.services, [own]: { ...before, startType, status: 'Running' as const } };
  return changed({ ...document, services });
}

/** After a restart nobody is logged on, nothing waits any more, and what starts by itself runs. */
function restart(document: StateDocument, lastBoot: Date): StateDocument {
  const services: Record<string, StateDocument['services'][string]> = {};
  for (const [name, service] of Object.entries(document.services)) {
    const startsByItself = service.startType !== 'Manual' && service.startType !== 'Disabled';
    services[name] = { ...service, status: startsByItself ? 'Running' : 'Stopped' };
  }
  const cleared = { rebootFlags: [], processes: [], sessions: [] };
  return { ...document, ...cleared, services, lastBoot: onServerClock(lastBoot, document.lastBoot) };
}

/** A moment in the server's own clock time: with the offset that its other moments have. */
function onServerClock(moment: Date, like: string): string {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(like);
  if (offset === null) return moment.toISOString();
  const [text, sign, hours, minutes] = offset;
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(moment.getTime() + ahead * 60_000).toISOString().replace('Z', text);
}
