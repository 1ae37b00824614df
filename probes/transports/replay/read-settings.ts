/** What a practice server says about its features, updates, names, policy, IIS and WMI. */
import { computer } from '../../questions/computer';
import { executionPolicy } from '../../questions/execution-policy';
import { hotfix } from '../../questions/hotfix';
import { iisPoolDefaults } from '../../questions/iis-pool-defaults';
import { registryKey } from '../../questions/registry-key';
import { servicesMarkedForDeletion } from '../../questions/services-marked-for-deletion';
import { windowsFeatures, type FeatureState } from '../../questions/windows-features';
import { wmiHealth } from '../../questions/wmi-health';
import { found, reader, unread, type Reader, type Scene } from './reader';
import type { StateDocument } from './state';

const hostConfig = 'C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config';

export const settingReaders: readonly Reader[] = [
  reader(computer, (scene) => found(nameComputer(scene))),
  reader(windowsFeatures, ({ document }) => {
    const { buildNumber, installationType } = document.os;
    if (installationType === 'Client') return unread('not-supported', 'a client Windows has no list of features');
    const known = Object.entries(document.features).filter((one): one is [string, FeatureState] => one[1] !== null);
    const features = Object.fromEntries(known);
    const restartPending = document.rebootFlags.some(({ id }) => id === 'windows-components');
    const installers = document.processes.filter((process) => process.installer);
    const setupsRunning = installers.map(({ id, name }) => ({ id, name }));
    return found({ buildNumber, installationType, features, restartPending, setupsRunning });
  }),
  reader(hotfix, ({ document: { hotfixes } }, { ids }) => {
    return found({ installed: hotfixes.filter(({ id }) => ids.includes(id)), listed: hotfixes.length });
  }),
  reader(servicesMarkedForDeletion, ({ document: { servicesMarkedForDeletion: services } }) => {
    return found({ services, count: services.length, unreadable: [] });
  }),
  reader(executionPolicy, ({ document }) => found(document.executionPolicy)),
  reader(iisPoolDefaults, ({ document: { iis } }) => {
    return found(iis === null ? { installed: false, path: hostConfig } : { installed: true, path: hostConfig, ...iis });
  }),
  reader(wmiHealth, ({ document }) => found(document.wmi)),
  reader(registryKey, ({ document }, { path }) => found(openKey(document, path))),
];

function nameComputer({ document, directory, fqdn }: Scene) {
  const joined = document.ad !== null;
  const { computer: own } = document;
  const domainRole = own.domainRole ?? (joined ? 'member-server' : 'standalone-server');
  return {
    name: own.name ?? document.server,
    dnsHostName: own.dnsHostName ?? fqdn.split('.')[0] ?? fqdn,
    partOfDomain: !domainRole.startsWith('standalone'),
    domain: own.domain ?? (joined ? directory.domain : 'WORKGROUP'),
    domainRole,
  };
}

/** A key exists where it, or one below it, stands in the document. */
function openKey(document: StateDocument, path: string) {
  const wanted = path.toLowerCase();
  const values = new Set<string>();
  const subkeys = new Set<string>();
  let exists = false;
  for (const [own, data] of Object.entries(document.registry)) {
    if (data === null) continue;
    const isIt = own.toLowerCase() === wanted;
    const isBelow = own.toLowerCase().startsWith(`${wanted}\\`);
    exists ||= isIt || isBelow;
    if (isIt) for (const name of Object.keys(data)) values.add(name);
    if (isBelow) subkeys.add(own.slice(path.length + 1).split('\\')[0] ?? '');
  }
  if (!exists) return { exists: false as const };
  const names = { subkeys: [...subkeys].sort(), values: [...values].sort() };
  return { exists: true as const, ...names, subkeyCount: subkeys.size, valueCount: values.size, writtenAt: null };
}
