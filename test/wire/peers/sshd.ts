/**
 * Starts a real OpenSSH server on a free port of the loopback, with keys, configuration and programs of its own, and a
 * small proxy that can cut the line to it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const program = '/usr/sbin/sshd';

/** Why no sshd can be started here; undefined when one can. */
export function sshdMissing(): string | undefined {
  return existsSync(program) ? undefined : 'needs sshd (Debian: openssh-server)';
}

/** Where `pwsh` is; undefined when there is none on PATH. */
export function findPwsh(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => join(folder, 'pwsh')).find((path) => existsSync(path));
}

export const me = userInfo().username;

export interface KeyFile {
  readonly path: string;
  readonly publicPath: string;
  /** The text of the private key. */
  readonly text: string;
  /** Type and base64, as known_hosts and authorized_keys hold them. */
  readonly publicText: string;
  /** As `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

export function makeFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'preflight-sshd-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function makeKey(folder: string, name: string, passphrase = '', more: readonly string[] = []): KeyFile {
  const path = join(folder, name);
  const kind = more.includes('-t') ? more : ['-t', 'ed25519', ...more];
  execFileSync('ssh-keygen', ['-q', '-N', passphrase, '-C', 'test', '-f', path, ...kind]);
  const publicPath = `${path}.pub`;
  const publicText = readFileSync(publicPath, 'utf8').split(' ').slice(0, 2).join(' ');
  const listed = execFileSync('ssh-keygen', ['-l', '-f', publicPath]).toString();
  return { path, publicPath, text: readFileSync(path, 'utf8'), publicText, fingerprint: listed.split(' ')[1] ?? '' };
}

/** A stand-in for powershell.exe: it reads both lines of stdin and does what the request says. */
const standIn = `#!/bin/sh
read -r script
read -r request
asked=$(printf %s "$request" | base64 -d)
case "$asked" in
  big) head -c 6000000 /dev/zero | tr '\\0' A ;;
  slow) head -c 20000 /dev/zero | tr '\\0' S; sleep 6 ;;
  pause) sleep 0.2; printf '\\nPREFLIGHT1:paused\\n' ;;
  noise) head -c 1000000 /dev/zero | tr '\\0' E >&2; printf '\\nPREFLIGHT1:noisy\\n' ;;
  command) printf '%s\\n' "$*" ;;
  exit) printf '\\nPREFLIGHT1:ended\\n'; exit 9 ;;
  killed) printf 'partly'; kill -9 $$ ;;
  hash) printf '%s' "$script" | base64 -d | sha256sum ;;
  *) printf '\\nPREFLIGHT1:%s\\n' "$asked" ;;
esac
`;

/** A folder with a powershell.exe in it: the stand-in, or a wrapper around a real `pwsh`. */
export function makePowershell(folder: string, pwsh?: string): string {
  const bin = join(folder, pwsh === undefined ? 'stand-in' : 'real');
  mkdirSync(bin, { recursive: true });
  const path = join(bin, 'powershell.exe');
  writeFileSync(path, pwsh === undefined ? standIn : `#!/bin/sh\nexec ${pwsh} "$@"\n`);
  chmodSync(path, 0o755);
  return bin;
}

export interface SshdWish {
  readonly folder: string;
  readonly hostKeys: readonly KeyFile[];
  readonly accepts: readonly KeyFile[];
  /** A folder that comes first on the PATH of the sessions. */
  readonly bin?: string;
  readonly config?: readonly string[];
  readonly address?: string;
  /** The port of one that was stopped; otherwise a free one. */
  readonly port?: number;
}

export interface Sshd {
  readonly port: number;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export async function startSshd(wish: SshdWish): Promise<Sshd> {
  const address = wish.address ?? '127.0.0.1';
  const port = wish.port ?? (await freePort(address));
  const authorized = join(wish.folder, `authorized-${port}`);
  const config = join(wish.folder, `sshd-${port}`);
  writeFileSync(authorized, wish.accepts.map((key) => `${key.publicText}\n`).join(''), { mode: 0o600 });
  const path = [wish.bin, '/usr/bin', '/bin'].filter((folder) => folder !== undefined).join(':');
  const usual = [
    'UsePAM no',
    'StrictModes no',
    'PermitRootLogin yes',
    'PidFile none',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
  ];
  const keys = wish.hostKeys.map((key) => `HostKey ${key.path}`);
  const where = [`Port ${port}`, `ListenAddress ${address}`, `AuthorizedKeysFile ${authorized}`, `SetEnv PATH=${path}`];
  // sshd takes the first value of each setting.
  writeFileSync(config, [...(wish.config ?? []), ...where, ...keys, ...usual, ''].join('\n'));
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const child = spawn(program, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (data: Buffer) => (log += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitFor(() => /Server listening/.test(log) || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(`sshd ended: ${log}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    child.stderr.destroy();
  };
  return { port, log: () => log, stop };
}

export interface Agent {
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

/** An ssh-agent that holds these keys. */
export async function startAgent(folder: string, keys: readonly KeyFile[]): Promise<Agent> {
  const socket = join(folder, 'agent');
  const child = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await waitFor(() => existsSync(socket));
  const env = { ...process.env, SSH_AUTH_SOCK: socket };
  for (const key of keys) execFileSync('ssh-add', ['-q', key.path], { env, stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { socket, stop };
}

export interface Proxy {
  readonly port: number;
  /** Connections that are open now, and all that there ever were. */
  readonly open: () => number;
  readonly total: () => number;
  /** Bytes that came from the server. */
  readonly received: () => number;
  /** Ends every connection at once, as a lost network does. */
  readonly cut: () => void;
  /** Keeps the connections and passes nothing on any more. */
  readonly freeze: () => void;
  readonly stop: () => Promise<void>;
}

export async function startProxy(to: number): Promise<Proxy> {
  const sockets = new Set<net.Socket>();
  let total = 0;
  let received = 0;
  let frozen = false;
  const splice = (from: net.Socket, into: net.Socket, count: boolean): void => {
    sockets.add(from);
    from.on('data', (data: Buffer) => {
      if (frozen) return;
      if (count) received += data.length;
      into.write(data);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      into.destroy();
    });
  };
  const server = net.createServer((client) => {
    total += 1;
    const upstream = net.connect(to, '127.0.0.1');
    splice(client, upstream, false);
    splice(upstream, client, true);
  });
  const port = await listen(server, '127.0.0.1');
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port,
    open: () => sockets.size / 2,
    total: () => total,
    received: () => received,
    cut,
    freeze: () => (frozen = true),
    stop: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function waitFor(condition: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(address = '127.0.0.1'): Promise<number> {
  const server = net.createServer();
  const port = await listen(server, address);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(server: net.Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, () => {
      const where = server.address();
      resolve(typeof where === 'object' && where !== null ? where.port : 0);
    });
  });
}
