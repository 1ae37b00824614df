/**
 * What a fault happens to: one server behind a real wire, and Preflight's own way to it, from the account to the answer.
 *
 * The far end is a peer of the wire tests; nothing in between is replaced. A scene keeps what several faults share.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAsker } from '../../probes/ask';
import { approvedFix } from '../../probes/approved-fix';
import type { Because } from '../../probes/answer';
import { systemClock } from '../../probes/clock';
import { createCredentials } from '../../probes/credentials';
import { startService } from '../../probes/fixes/start-service';
import type { Identity, LiveServer, SshEndpoint, WinrmEndpoint } from '../../probes/live-inventory';
import { service } from '../../probes/questions/service';
import { secretOf } from '../../probes/secrets';
import { createLiveWire } from '../../probes/transports/live-wire';
import { runScript as runOverSsh, systemPorts as sshPorts } from '../../probes/transports/ssh/run-script';
import { kerberosAuthenticator } from '../../probes/transports/winrm/kerberos-auth';
import { runScript as runOverWinrm, systemPorts as winrmPorts } from '../../probes/transports/winrm/run-script';
import { aLiveServer, anIdentity } from '../fakes/live-servers';
import { makeAuthority, type Authority } from '../wire/peers/certificates';
import { realm, startKdc, type Kdc } from '../wire/peers/kdc';
import { kerberosUnderTest } from '../wire/peers/kerberos-peer';
import { makeKey, me, startSshd, type KeyFile, type Sshd } from '../wire/peers/sshd';
import { account } from '../wire/peers/winrm-peer';

/** Where Preflight goes, and as whom. */
export interface Way {
  readonly endpoint: Partial<WinrmEndpoint> | (Partial<SshEndpoint> & { readonly transport: 'ssh' });
  readonly identity?: Partial<Identity>;
  readonly password?: string;
  readonly key?: KeyFile;
  readonly kerberos?: { readonly config: string; readonly environment?: Readonly<Record<string, string>> };
  /** A fix is run in place of a question. */
  readonly fix?: boolean;
}

/** What came of it: the answer, or why there is none; for a fix also what is known about its run. */
export type Met =
  | { readonly ok: true; readonly end: 'answered' | 'completed' }
  | { readonly ok: false; readonly because: Because; readonly end: 'unanswered' | 'not-started' | 'lost' | 'failed' };

export interface Scene {
  readonly folder: string;
  /** Something that must be ended when the fault is over. */
  readonly later: (stop: () => unknown) => void;
  readonly state: (changes?: Readonly<Record<string, unknown>>) => string;
  readonly authority: () => Authority;
  readonly kdc: () => Promise<Kdc>;
  readonly sshd: (changes?: Readonly<Record<string, unknown>>) => Promise<{ readonly sshd: Sshd; readonly way: Way }>;
  readonly go: (way: Way, deadlineMs: number) => Promise<Met>;
  /** Ends what the last fault left. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const spn = 'HTTP/ex01.corp.example';

export function makeScene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-faults-'));
  const stops: (() => unknown)[] = [];
  let authority: Authority | undefined;
  let kdc: Promise<Kdc> | undefined;
  let files = 0;
  const state: Scene['state'] = (changes = {}) => {
    const path = join(folder, `state-${++files}.json`);
    const stopped = { displayName: 'COM+ Event System', status: 'Stopped', startType: 'Disabled' };
    writeFileSync(path, JSON.stringify({ host: 'EX01', services: { EventSystem: stopped }, ...changes }));
    return path;
  };
  const clear = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  const scene: Scene = {
    folder,
    state,
    later: (stop) => void stops.push(stop),
    authority: () => (authority ??= makeAuthority(folder)),
    kdc: () => (kdc ??= startRealm()),
    sshd: (changes) => startFarSshd(scene, changes),
    go: (way, deadlineMs) => go(scene, way, deadlineMs),
    clear,
    close: async () => {
      await clear();
      await (await kdc)?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return scene;
}

async function startRealm(): Promise<Kdc> {
  const kdc = await startKdc();
  const password = `"${account.password}"`;
  kdc.addPrincipal(`reader@${realm}`, '-pw', password, '+requires_preauth');
  kdc.addPrincipal(`gone@${realm}`, '-pw', password, '-expire', '2020-01-01', '+requires_preauth');
  kdc.addPrincipal(`${spn}@${realm}`, '-randkey');
  return kdc;
}

let ports = 0;

async function startFarSshd(scene: Scene, changes: Readonly<Record<string, unknown>> = {}) {
  const own = join(scene.folder, `ssh-${++ports}`);
  mkdirSync(own);
  const program = join(__dirname, '../wire/peers/windows-ssh.py');
  const start = `PREFLIGHT_AS='CORP\\reader' PREFLIGHT_STATE='${scene.state(changes)}' exec /usr/bin/python3 ${program} "$@"`;
  writeFileSync(join(own, 'powershell.exe'), `#!/bin/sh\n${start}\n`);
  chmodSync(join(own, 'powershell.exe'), 0o755);
  const [hostKey, key] = [makeKey(own, 'host'), makeKey(own, 'client')];
  const sshd = await startSshd({ folder: own, hostKeys: [hostKey], accepts: [key], bin: own });
  scene.later(sshd.stop);
  const trust = { by: 'pin', sha256: [hostKey.fingerprint] } as const;
  const way: Way = { key, endpoint: { transport: 'ssh', host: '127.0.0.1', port: sshd.port, trust } };
  return { sshd, way };
}

async function go(scene: Scene, way: Way, deadlineMs: number): Promise<Met> {
  const server = serverFor(way);
  const source = {
    read: () => Promise.resolve({ ok: true, value: secretOf(way.password ?? account.password) } as const),
  };
  const readKey = () => Promise.resolve({ ok: true, value: secretOf(way.key?.text ?? '') } as const);
  const ssh = sshPorts();
  scene.later(() => ssh.links.close());
  const tickets = way.kerberos && kerberosUnderTest(way.kerberos.config, way.kerberos.environment);
  scene.later(() => tickets?.stop());
  const winrm = winrmPorts(tickets && ((of) => kerberosAuthenticator(of, tickets)));
  const wire = createLiveWire({
    live: { inventory: { servers: [server.server] }, servers: new Map([['EX01', server]]), secrets: undefined },
    credentials: createCredentials({ source, clock: systemClock, readKey, readCertificate: () => undefined }),
    winrm: (target, request) => runOverWinrm(target, request, winrm),
    ssh: (target, request) => runOverSsh(target, request, ssh),
    newNonce: () => randomBytes(18).toString('hex'),
  });
  if (way.fix !== true) {
    const question = service({ name: 'EventSystem' });
    const [sheet] = await createAsker({ wireFor: () => wire })([server.server], [question], { deadlineMs });
    const answer = sheet?.answers[question.key];
    if (answer?.state === 'answered') return { ok: true, end: 'answered' };
    return { ok: false, end: 'unanswered', because: answer?.because ?? { code: 'bad-answer' } };
  }
  const fix = startService({ name: 'EventSystem', startType: 'Automatic' });
  const signal = new AbortController().signal;
  const limits = { deadlineMs, maxBytes: 1_000_000, signal };
  const ended = await wire.act(server.server, fix, limits, approvedFix('fault', 'EX01', fix));
  if (ended.ended === 'completed') return { ok: true, end: 'completed' };
  return { ok: false, end: ended.ended, because: ended.because };
}

function serverFor(way: Way): LiveServer {
  const key = way.key === undefined ? {} : { sshKeyFile: way.key.path, user: me, domain: '' };
  const who = anIdentity('reader', { user: account.user, domain: account.domain, ...key, ...way.identity });
  const usual = aLiveServer('EX01');
  const endpoint =
    way.endpoint.transport === 'ssh'
      ? way.endpoint
      : {
          ...{ ...usual.endpoint, host: 'localhost', https: false, configuration: 'Microsoft.PowerShell' },
          ...{ fixConfiguration: 'Microsoft.PowerShell', ...way.endpoint },
        };
  return { ...usual, readAs: who, fixAs: who, endpoint: endpoint as LiveServer['endpoint'] };
}
