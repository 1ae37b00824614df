/**
 * Starts the Kerberos test peer (`kerberos-peer.py`) and prepares our own Kerberos process for it.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { kerberosEnvironment, kerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import type { Certificate } from './certificates';
import type { Kdc } from './kdc';
import { kdcMissing } from './kdc';

export interface KerberosPeerEvent {
  readonly event: string;
  readonly [key: string]: unknown;
}

export interface KerberosPeer {
  readonly port: number;
  readonly events: (name: string) => readonly KerberosPeerEvent[];
  readonly stop: () => Promise<void>;
}

export interface KerberosPeerWish {
  readonly keytab: string;
  readonly faults?: readonly string[];
  readonly tls?: Certificate;
  /** The certificate that sign-ins must be bound to. */
  readonly bind?: Certificate;
  readonly strict?: boolean;
  /** Answers as a server, from this file of state; see `windows.py`. Without it messages are echoed. */
  readonly windows?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const python = '/usr/bin/python3';
const running = new Set<KerberosPeer>();

/** For `afterEach`: also ends what a failed test has left behind. */
export async function stopKerberosPeers(): Promise<void> {
  await Promise.all([...running].map((peer) => peer.stop()));
}

/** Why Kerberos cannot be tested here; undefined when it can. */
export function kerberosMissing(): string | undefined {
  const kdc = kdcMissing();
  if (kdc !== undefined) return kdc;
  const found = spawnSync(python, ['-c', 'import gssapi'], { timeout: 15_000 });
  if (found.status !== 0) return 'needs Debian’s python3-gssapi for /usr/bin/python3';
  const koffi = spawnSync(process.execPath, ['-e', "require('koffi').load('libgssapi_krb5.so.2')"], {
    timeout: 15_000,
  });
  return koffi.status === 0 ? undefined : 'needs the package koffi and Debian’s libgssapi-krb5-2';
}

/** `describe` where Kerberos can be tested; elsewhere one skipped test with the reason. */
export function describeKerberos(title: string, tests: () => void): void {
  const missing = kerberosMissing();
  if (missing === undefined) describe(title, tests);
  else it.skip(`${title} (skipped: ${missing})`, () => undefined);
}

export async function startKerberosPeer(kdc: Kdc, wish: KerberosPeerWish): Promise<KerberosPeer> {
  const args = [join(__dirname, 'kerberos-peer.py')];
  for (const fault of wish.faults ?? []) args.push('--fault', fault);
  if (wish.tls !== undefined) args.push('--tls', wish.tls.certPath, wish.tls.keyPath);
  if (wish.bind !== undefined) args.push('--bind', wish.bind.certPath);
  if (wish.windows !== undefined) args.push('--windows', wish.windows);
  if (wish.strict === true) args.push('--strict');
  const env = {
    PATH: process.env['PATH'],
    KRB5_CONFIG: kdc.config(),
    KRB5_KTNAME: wish.keytab,
    KRB5RCACHENAME: `file2:${join(kdc.folder, 'replays')}`,
    ...wish.environment,
  };
  const child = spawn(python, args, { env, stdio: 'pipe' });
  const events: KerberosPeerEvent[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await listening(child, events);
  const peer: KerberosPeer = {
    port,
    events: (name) => events.filter(({ event }) => event === name),
    stop: async () => {
      running.delete(peer);
      child.kill('SIGKILL');
      await ended;
    },
  };
  running.add(peer);
  return peer;
}

function listening(child: ChildProcess, events: KerberosPeerEvent[]): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = '';
    let rest = '';
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    child.once('exit', () => reject(new Error(`the Kerberos peer ended: ${errors}`)));
    child.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line) as KerberosPeerEvent;
        events.push(event);
        if (event.event === 'listening') resolve(Number(event['port']));
      }
    });
  });
}

/** Our Kerberos process, run from the sources. */
export function kerberosUnderTest(config: string, more: Readonly<Record<string, string>> = {}): KerberosProcess {
  return kerberosProcess({
    environment: { ...kerberosEnvironment({ ...process.env, KRB5_CONFIG: config }), ...more },
    nodeOptions: ['--require', join(__dirname, 'typescript-hook.cjs')],
    idleMs: 5000,
  });
}
