/**
 * Real servers: the inventory file, the secrets it names, and the wires over WinRM and SSH.
 *
 * Loaded only where real servers are meant, so that practice mode and the other commands pay nothing for it.
 */
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { createActor, type Actor } from '../probes/act';
import { createAsker, type Ask } from '../probes/ask';
import { systemClock } from '../probes/clock';
import { createCredentials } from '../probes/credentials';
import { createLiveInspect } from '../probes/doctor/inspect-live';
import type { Inspect } from '../probes/doctor/walk';
import type { Inventory } from '../probes/inventory';
import { openSecrets } from '../probes/open-secrets';
import { readSecretFile } from '../probes/secrets-file';
import { createLiveWire } from '../probes/transports/live-wire';
import type { LiveParts } from '../probes/transports/visit-server';
import { runScript as runOverSsh, systemPorts as sshPorts } from '../probes/transports/ssh/run-script';
import { systemKerberos } from '../probes/transports/winrm/kerberos-auth';
import { runScript as runOverWinrm, systemPorts as winrmPorts } from '../probes/transports/winrm/run-script';
import { mistakeLine } from './config';
import { readInventory } from './inventory-file';

export interface LiveServers {
  readonly ok: true;
  readonly inventory: Inventory;
  readonly ask: Ask;
  readonly inspect: Inspect;
  readonly actor: Actor;
  /** The accounts that the file names, so that a report can leave them out. */
  readonly accounts: readonly { readonly user: string; readonly domain: string }[];
  /** Closes connections that are kept open between visits. */
  readonly close: () => void;
}

export type OpenedServers = LiveServers | { readonly ok: false; readonly problems: readonly string[] };

/** Opens the servers of an inventory file, or lists every mistake in it with its line. */
export function openLiveServers(file: string): OpenedServers {
  const text = readText(file);
  if (text === undefined) return { ok: false, problems: [`${file} cannot be read.`] };
  const read = readInventory({ text, readFile: readText });
  if (!read.ok) return { ok: false, problems: read.mistakes.map((mistake) => `${file}, ${mistakeLine(mistake).en}`) };
  const { live } = read;
  const settings = live.secrets ?? { kind: 'environment', prefix: 'PREFLIGHT_SECRET_' };
  const source = openSecrets(settings, { env: process.env, platform: process.platform });
  const readKey = (path: string) => readSecretFile(path, path, process.platform);
  const credentials = createCredentials({ source, clock: systemClock, readKey, readCertificate: readText });
  const ssh = sshPorts();
  const winrm = winrmPorts(systemKerberos(process.env));
  const parts: LiveParts = {
    live,
    credentials,
    winrm: (target, request) => runOverWinrm(target, request, winrm),
    ssh: (target, request) => runOverSsh(target, request, ssh),
    newNonce: () => randomBytes(18).toString('hex'),
  };
  const wire = createLiveWire(parts);
  const wireFor = () => wire;
  const ask = createAsker({ wireFor });
  return {
    ok: true,
    inventory: live.inventory,
    ask,
    inspect: createLiveInspect({ ...parts, clock: systemClock, lookup: everyAddress, winrmPorts: winrm }),
    actor: createActor({ wireFor, ask }),
    accounts: [...live.servers.values()].flatMap(({ readAs, fixAs }) =>
      fixAs === undefined ? [readAs] : [readAs, fixAs],
    ),
    close: () => {
      ssh.links.close();
      winrm.kept.close();
    },
  };
}

/** Asks the operating system, as a connection does: hosts file first, then DNS. */
async function everyAddress(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
