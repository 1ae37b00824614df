/**
 * A real Kerberos realm for tests: MIT's KDC on a free port of the loopback, with a database and a krb5.conf of its own in
 * a temporary folder. It ends with the test, even when the test is killed.
 */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const realm = 'CORP.EXAMPLE';

export interface Kdc {
  readonly port: number;
  readonly folder: string;
  /** The path of krb5.conf; `changes` are further lines for its first section, `kdc` where the KDC is said to be. */
  readonly config: (changes?: readonly string[], kdc?: string) => string;
  readonly addPrincipal: (name: string, ...options: readonly string[]) => void;
  /** The path of a keytab with the keys of these services. */
  readonly keytab: (...services: readonly string[]) => string;
  readonly stop: () => Promise<void>;
}

const tools = ['kdb5_util', 'kadmin.local', 'krb5kdc', 'setpriv'];

/** Why no KDC can run here; undefined when one can. */
export function kdcMissing(): string | undefined {
  const missing = tools.filter((tool) => where(tool) === undefined);
  return missing.length === 0
    ? undefined
    : `needs Debian’s krb5-kdc and krb5-admin-server; missing: ${missing.join(', ')}`;
}

function where(tool: string): string | undefined {
  return ['/usr/sbin', '/usr/bin', '/sbin', '/bin']
    .map((folder) => join(folder, tool))
    .find((path) => existsSync(path));
}

function run(tool: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): string {
  return execFileSync(where(tool) ?? tool, args, { env, encoding: 'utf8', stdio: 'pipe' });
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function startKdc(): Promise<Kdc> {
  const folder = mkdtempSync(join(tmpdir(), 'kdc-'));
  const port = await freePort();
  const config = (changes: readonly string[] = [], kdc = `127.0.0.1:${port}`): string => {
    const path = join(mkdtempSync(join(folder, 'conf-')), 'krb5.conf');
    writeFileSync(path, krb5Conf(changes, kdc));
    return path;
  };
  const profile = join(folder, 'kdc.conf');
  writeFileSync(profile, kdcConf(folder, port));
  const env = { PATH: process.env['PATH'], KRB5_CONFIG: config(), KRB5_KDC_PROFILE: profile };
  run('kdb5_util', env, 'create', '-s', '-r', realm, '-P', 'only for tests');
  const child = spawn(where('setpriv') ?? '', ['--pdeathsig', 'KILL', where('krb5kdc') ?? '', '-n'], {
    env,
    stdio: 'pipe',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(child, port);
  const kadmin = (query: string): void => void run('kadmin.local', env, '-r', realm, '-q', query);
  return {
    port,
    folder,
    config,
    addPrincipal: (name, ...options) => kadmin(['addprinc', ...options, name].join(' ')),
    keytab: (...services) => {
      const path = join(mkdtempSync(join(folder, 'keys-')), 'keytab');
      for (const service of services) kadmin(`ktadd -norandkey -k ${path} ${service}`);
      return path;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function krb5Conf(changes: readonly string[], kdc: string): string {
  return [
    '[libdefaults]',
    `default_realm = ${realm}`,
    'dns_lookup_kdc = false',
    'dns_lookup_realm = false',
    ...changes,
    '[realms]',
    `${realm} = {`,
    `  kdc = ${kdc}`,
    '}',
    '',
  ].join('\n');
}

function kdcConf(folder: string, port: number): string {
  return [
    '[kdcdefaults]',
    `kdc_listen = 127.0.0.1:${port}`,
    `kdc_tcp_listen = 127.0.0.1:${port}`,
    '[realms]',
    `${realm} = {`,
    `  database_name = ${folder}/principal`,
    `  key_stash_file = ${folder}/stash`,
    `  acl_file = ${folder}/acl`,
    '  supported_enctypes = aes256-cts-hmac-sha1-96:normal aes128-cts-hmac-sha1-96:normal',
    '}',
    '[logging]',
    `kdc = FILE:${folder}/kdc.log`,
    '',
  ].join('\n');
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  let ended: string | undefined;
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  child.once('exit', (code) => (ended = `the KDC ended with ${code}: ${errors}`));
  for (let tries = 0; tries < 200; tries++) {
    if (ended !== undefined) throw new Error(ended);
    const open = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the KDC does not listen');
}

/** The library that lets a process see another time; undefined when it is not installed (Debian: faketime). */
export function fakeTimeLibrary(): string | undefined {
  const found = spawnSync('sh', ['-c', 'ls /usr/lib/*/faketime/libfaketimeMT.so.1 2>/dev/null'], { encoding: 'utf8' });
  return found.stdout.split('\n').find((path) => path !== '');
}
