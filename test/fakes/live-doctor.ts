/** The doctor over the real wires, for servers that a test makes: secrets from a table, everything else the machine's. */
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { systemClock } from '../../probes/clock';
import { createCredentials } from '../../probes/credentials';
import { createLiveInspect } from '../../probes/doctor/inspect-live';
import type { StepId } from '../../probes/doctor/step-ids';
import type { Inspect, StepResult, Walk } from '../../probes/doctor/walk';
import type { LiveServer } from '../../probes/live-inventory';
import { openSecrets } from '../../probes/open-secrets';
import { readSecretFile } from '../../probes/secrets-file';
import { runScript as runOverSsh, systemPorts as sshPorts } from '../../probes/transports/ssh/run-script';
import { runScript as runOverWinrm, systemPorts as winrmPorts } from '../../probes/transports/winrm/run-script';
import type { WinrmPorts } from '../../probes/transports/winrm/run-script';

export interface LiveDoctor {
  readonly inspect: Inspect;
  readonly close: () => void;
}

/** `passwords` by the name of the secret. */
export function liveDoctor(
  servers: readonly LiveServer[],
  passwords: Readonly<Record<string, string>> = {},
  kerberos?: WinrmPorts['kerberos'],
): LiveDoctor {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(passwords)) env[`S_${name.toUpperCase().replaceAll('-', '_')}`] = value;
  const source = openSecrets({ kind: 'environment', prefix: 'S_' }, { env, platform: process.platform });
  const readKey = (path: string) => readSecretFile(path, path, process.platform);
  const [ssh, winrm] = [sshPorts(), winrmPorts(kerberos)];
  const inspect = createLiveInspect({
    live: {
      inventory: { servers: servers.map(({ server }) => server) },
      servers: new Map(servers.map((one) => [one.server.name, one])),
      secrets: undefined,
    },
    credentials: createCredentials({ source, clock: systemClock, readKey, readCertificate: () => undefined }),
    winrm: (target, request) => runOverWinrm(target, request, winrm),
    ssh: (target, request) => runOverSsh(target, request, ssh),
    newNonce: () => randomBytes(18).toString('hex'),
    clock: systemClock,
    lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    winrmPorts: winrm,
  });
  return { inspect, close: () => [ssh.links, winrm.kept].forEach((kept) => kept.close()) };
}

export function stepOf(walk: Walk, id: StepId): StepResult {
  const step = walk.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

export function factOf(walk: Walk, id: StepId, fact: string): string | undefined {
  return stepOf(walk, id).facts.find((one) => one.id === fact)?.value;
}

/** "sign-in auth", or what was not in order where nothing is broken. */
export function short(walk: Walk): string {
  const broken = walk.steps.find(({ state }) => state === 'broken');
  if (broken !== undefined) return `${broken.id} ${broken.because?.code ?? '?'}`;
  const unknown = walk.steps.find(({ state }) => state === 'unknown');
  return unknown === undefined ? 'in order' : `${unknown.id} unknown: ${unknown.because?.code ?? 'why'}`;
}
