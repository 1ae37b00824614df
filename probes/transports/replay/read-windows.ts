/** What a practice server says about Windows and about Exchange on it. */
import { exchangeSetupState } from '../../questions/exchange-setup-state';
import { installedProduct } from '../../questions/installed-product';
import { os } from '../../questions/os';
import { runningProcesses } from '../../questions/process';
import { rebootFlagIds, rebootFlags } from '../../questions/reboot-flags';
import { registryValue } from '../../questions/registry-value';
import { remoteRegistry } from '../../questions/remote-registry';
import { restartReadiness } from '../../questions/restart-readiness';
import { service, type ServiceState } from '../../questions/service';
import { setupLog, setupLogTailBytes } from '../../questions/setup-log';
import { found, reader, unread, type Reader, type Scene } from './reader';
import type { PracticeProcess, StateDocument } from './state';

const flagPlaces: Readonly<Record<(typeof rebootFlagIds)[number], string>> = {
  'pending-file-renames': 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager PendingFileRenameOperations',
  'update-exe-volatile': 'HKLM\\SOFTWARE\\Microsoft\\Updates\\UpdateExeVolatile Flags',
  'windows-components': 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
  'windows-update': 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
  'configuration-manager': 'ROOT\\ccm\\ClientSDK CCM_ClientUtilities DetermineIfRebootPending',
};

const flagsOfSetup: ReadonlySet<string> = new Set([
  'pending-file-renames',
  'update-exe-volatile',
  'windows-components',
]);

const setupLogPath = 'C:\\ExchangeSetupLogs\\ExchangeSetup.log';

export const windowsReaders: readonly Reader[] = [
  reader(service, ({ document }, { name }) => found(findService(document, name))),
  reader(os, ({ document, now }) => {
    const minutes = Math.floor((now.getTime() - Date.parse(document.lastBoot)) / 60_000);
    return found({ ...document.os, lastBoot: document.lastBoot, uptimeMinutes: Math.max(0, minutes) });
  }),
  reader(registryValue, ({ document }, { path, name }) => {
    const data = lookUp(lookUp(document.registry, path) ?? {}, name);
    return found(data === undefined ? { exists: false as const } : { exists: true as const, data });
  }),
  reader(rebootFlags, ({ document }) => {
    const flags = rebootFlagIds.map((id) => {
      const set = document.rebootFlags.find((flag) => flag.id === id);
      const writtenAt = set?.writtenAt ?? null;
      return { id, where: flagPlaces[id], present: set !== undefined, writtenAt, entries: set?.entries ?? [] };
    });
    return found({ flags, lastBoot: document.lastBoot });
  }),
  reader(runningProcesses, ({ document }, selection) => {
    const chosen = document.processes.filter((process) => isSelected(process, selection));
    const processes = chosen.map(({ id, name, startedAt, user, session }) => ({ id, name, startedAt, user, session }));
    return found({ processes });
  }),
  reader(restartReadiness, ({ document }) => {
    const installers = document.processes.filter((process) => process.installer);
    return found({
      lastBoot: document.lastBoot,
      pendingRestart: document.rebootFlags.some((flag) => flagsOfSetup.has(flag.id)),
      interactiveSessions: document.sessions,
      setupsRunning: installers.map(({ id, name }) => ({ id, name })),
    });
  }),
  reader(installedProduct, ({ document }, { name }) => {
    const pattern = productPattern(name);
    return found({ products: document.products.filter((product) => pattern.test(product.name)) });
  }),
  reader(exchangeSetupState, ({ document }) => found(document.exchange)),
  reader(remoteRegistry, (scene) => found(openOwnRegistry(scene))),
  reader(setupLog, ({ document, logs }) => {
    if (document.setupLog === null) return found({ exists: false as const, path: setupLogPath });
    const { file, modified } = document.setupLog;
    const text = logs[file];
    if (text === undefined) return unread('fault', `${file} is not in the estate`);
    const whole = Buffer.from(text, 'utf8');
    const truncated = whole.length > setupLogTailBytes;
    const tail = truncated ? whole.subarray(whole.length - setupLogTailBytes).toString('utf8') : text;
    return found({ exists: true as const, path: setupLogPath, modified, bytes: whole.length, truncated, text: tail });
  }),
];

export function findService(document: StateDocument, name: string): ServiceState {
  const state = lookUp(document.services, name);
  return state === undefined ? { exists: false } : { exists: true, ...state };
}

/** Windows compares names without case. */
function lookUp<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  const wanted = name.toLowerCase();
  for (const [own, value] of Object.entries(entries)) {
    if (own.toLowerCase() === wanted) return value;
  }
  return undefined;
}

function isSelected(
  process: PracticeProcess,
  selection: { readonly id: number } | { readonly names: readonly string[] } | { readonly holding: string },
): boolean {
  if ('id' in selection) return process.id === selection.id;
  if ('names' in selection) return selection.names.some((name) => name.toLowerCase() === process.name.toLowerCase());
  return process.holdsExchangeFiles;
}

/** A part of a name in which `*` stands for anything. */
function productPattern(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[.+()]/g, '\\$&'));
  return new RegExp(parts.join('.*'), 'i');
}

function openOwnRegistry({ document, fqdn }: Scene) {
  const state = findService(document, 'RemoteRegistry');
  const own = new Set(document.addresses);
  const reached = document.resolvesTo.some((address) => own.has(address));
  const serviceUsable = state.exists && state.startType !== 'Disabled';
  const opened = reached && serviceUsable;
  return {
    fqdn,
    opened,
    error: opened ? null : 'The network path was not found.',
    resolvesTo: document.resolvesTo,
    ownAddresses: document.addresses,
    service: state,
  };
}
