/**
 * Starts the WinRM test peer (`winrm-peer.py`) on a free port of the loopback and reads what it tells about its day.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WinrmTarget } from '../../../probes/transports/winrm/target';
import type { Certificate } from './certificates';

export interface PeerEvent {
  readonly event: string;
  readonly [key: string]: unknown;
}

export interface WinrmPeer {
  readonly port: number;
  readonly events: () => readonly PeerEvent[];
  /** How many events of that name, or how many SOAP requests of that verb. */
  readonly count: (event: string, verb?: string) => number;
  /** Waits until everything that happened so far has been told. */
  readonly told: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PeerWish {
  readonly faults?: readonly string[];
  readonly tls?: Certificate;
  /** The certificate that sign-ins must be bound to, where it is not the one that clients see; or none. */
  readonly bind?: string;
  readonly bindHash?: string;
  readonly host?: string;
  /** Answers the agent from this file of state; see `windows.py`. */
  readonly windows?: string;
  /** A real PowerShell behind the peer. */
  readonly engine?: boolean;
  /** File of the authority whose client certificates are demanded. */
  readonly clientCa?: string;
  /** The newest version of TLS that the peer speaks. */
  readonly newestTls?: '1.1' | '1.2';
  /** Further session configurations: a name, or a name, `=` and the .pssc file that a real engine reads. */
  readonly configurations?: readonly string[];
  /** Further variables of the peer, such as another time. */
  readonly environment?: Readonly<Record<string, string>>;
}

const python = '/usr/bin/python3';

/** Why the peer cannot run here; undefined when it can. */
export function winrmPeerMissing(): string | undefined {
  const probe =
    "import gssapi; gssapi.Credentials(usage='accept', mechs=[gssapi.OID.from_int_seq('1.3.6.1.4.1.311.2.2.10')])";
  const found = spawnSync(python, ['-c', probe], {
    env: { ...process.env, NTLM_USER_FILE: userFile() },
    timeout: 15_000,
  });
  return found.status === 0 ? undefined : 'needs python3-gssapi and gss-ntlmssp (Debian) for /usr/bin/python3';
}

/** Why no real PowerShell can stand behind the peer; undefined when one can. */
export function engineMissing(): string | undefined {
  const found = spawnSync('pwsh', ['-NoLogo', '-NoProfile', '-Command', '1'], { timeout: 20_000 });
  return winrmPeerMissing() ?? (found.status === 0 ? undefined : 'needs pwsh on PATH');
}

export const account = { user: 'reader', domain: 'CORP', password: 'Correct horse 7' } as const;
/** The other account that the peer knows. */
export const fixer = { user: 'fixer', domain: 'CORP', password: 'Battery staple 8' } as const;

let users: string | undefined;

function userFile(): string {
  if (users !== undefined) return users;
  users = join(mkdtempSync(join(tmpdir(), 'winrm-peer-')), 'users');
  const lines = [account, fixer].map(({ domain, user, password }) => `${domain}:${user}:${password}\n`);
  writeFileSync(users, lines.join(''), { mode: 0o600 });
  return users;
}

export async function startWinrmPeer(wish: PeerWish = {}): Promise<WinrmPeer> {
  const args = [join(__dirname, 'winrm-peer.py')];
  for (const fault of wish.faults ?? []) args.push('--fault', fault);
  if (wish.tls !== undefined) args.push('--tls', wish.tls.certPath, wish.tls.keyPath);
  if (wish.bind !== undefined) args.push('--bind', wish.bind);
  if (wish.bindHash !== undefined) args.push('--bind-hash', wish.bindHash);
  if (wish.host !== undefined) args.push('--host', wish.host);
  if (wish.windows !== undefined) args.push('--windows', wish.windows);
  if (wish.engine === true) args.push('--engine');
  if (wish.clientCa !== undefined) args.push('--client-ca', wish.clientCa);
  if (wish.newestTls !== undefined) args.push('--newest-tls', wish.newestTls);
  for (const configuration of wish.configurations ?? []) args.push('--configuration', configuration);
  const child = spawn(python, args, {
    env: { ...process.env, NTLM_USER_FILE: userFile(), ...wish.environment },
    stdio: 'pipe',
  });
  const events: PeerEvent[] = [];
  const port = await listening(child, events);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    port,
    events: () => events,
    count: (event, verb) =>
      events.filter((it) => it.event === event && (verb === undefined || it['verb'] === verb)).length,
    told: async () => {
      const seen = events.filter(({ event }) => event === 'told').length;
      child.stdin.write('?');
      const until = Date.now() + 5_000;
      while (events.filter(({ event }) => event === 'told').length === seen && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    stop: async () => {
      // The end of its input is its sign to close its shells and go.
      child.stdin.end();
      const impatient = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function listening(child: ChildProcess, events: PeerEvent[]): Promise<number> {
  return new Promise((resolve, reject) => {
    let errors = '';
    let rest = '';
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    child.once('exit', () => reject(new Error(`the WinRM peer ended: ${errors}`)));
    child.stdout?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line) as PeerEvent;
        events.push(event);
        if (event.event === 'listening') resolve(Number(event['port']));
      }
    });
  });
}

/** NTLM over sealed HTTP to the peer, unless said otherwise. */
export function targetOf(peer: { readonly port: number }, changes: Partial<WinrmTarget> = {}): WinrmTarget {
  return {
    host: 'localhost',
    https: false,
    port: peer.port,
    auth: 'ntlm',
    account,
    trust: { by: 'system' },
    certificateName: undefined,
    spn: undefined,
    configuration: 'Microsoft.PowerShell',
    ...changes,
  };
}
