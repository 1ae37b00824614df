/**
 * Secrets with unmistakable values go the whole way, from every source to connections that fail in every phase, and then
 * everything that was written, shown or recorded on the way is searched for them, in every spelling they could have.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import pino from 'pino';
import { mistakeLine } from '../../bot/config';
import { readInventory } from '../../bot/inventory-file';
import { approvedFix } from '../../probes/approved-fix';
import { systemClock } from '../../probes/clock';
import { createCredentials, type Attempted, type Credential, type Purpose } from '../../probes/credentials';
import type { LiveServer } from '../../probes/live-inventory';
import { openSecrets } from '../../probes/open-secrets';
import { saySecretTrouble } from '../../probes/secret-words';
import { readSecretFile } from '../../probes/secrets-file';
import { keyVaultSecrets } from '../../probes/secrets-key-vault';
import type { SecretSource } from '../../probes/secrets';
import { sshTargetFor } from '../../probes/ssh-account';
import { winrmTargetFor } from '../../probes/winrm-account';
import { runScript, systemPorts } from '../../probes/transports/winrm/run-script';
import type { WinrmTarget } from '../../probes/transports/winrm/target';
import type { RawOutcome, RawSheet, Wire } from '../../probes/wire';
import { everyDoor } from '../fakes/every-door';
import { failingServers } from '../fakes/failing-servers';
import { azureIsInstalled, fakeKeyVault, tenant } from '../fakes/key-vault';
import { aLiveServer, anIdentity } from '../fakes/live-servers';
import { spellings } from '../fakes/spellings';

const [head, tail] = ['KANARIENVOGEL4711b', 'Zw1tscherling7f3e9'];
const canary = `${head}"\\${tail}`;
const folder = mkdtempSync(join(tmpdir(), 'preflight-canary-'));
const never = new AbortController();
// Keys are made and servers started; a busy machine takes its time.
jest.setTimeout(60_000);

// The halves without quotation mark and backslash as well, because other programs escape them differently.
const wanted = [...spellings(canary), ...spellings(head), ...spellings(tail)];

function leaksIn(text: string): string[] {
  return wanted.filter((form) => text.includes(form));
}

const collected: [string, string][] = [];
/** As JSON, as Node prints it with hidden properties, and as plain text. */
function collect(where: string, value: unknown): void {
  const seen =
    value instanceof Error || (typeof value === 'object' && value !== null && 'stack' in value) ? [value.stack] : [];
  const texts = [JSON.stringify(value) ?? '', inspect(value, { depth: 12 }), String(value), ...seen.map(String)];
  for (const text of texts) collected.push([where, text]);
  log.error({ where, value, err: value }, 'trouble');
}
const logLines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => void logLines.push(line) });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('would find the secret in each spelling, so that this test can fail', () => {
  for (const spelling of [
    `x${canary}y`,
    JSON.stringify({ nested: JSON.stringify({ password: canary }) }),
    Buffer.from(`CORP\\svc-reader:${canary}`).toString('base64'),
    Buffer.from(`x${canary}`, 'utf16le').toString('base64'),
    Buffer.from(canary, 'utf16le').toString('hex'),
    Buffer.from(canary, 'utf16le').toString('latin1'),
    `https://host/?p=${encodeURIComponent(canary)}`,
    inspect({ password: canary }),
    inspect(new Error(`no: ${canary}`)),
  ]) {
    expect([spelling, leaksIn(spelling).length > 0]).toEqual([spelling, true]);
  }
  expect(leaksIn('svc-reader reader-password [secret]')).toEqual([]);
});

describe('the canary', () => {
  it('does not sing in the sources, nor in their troubles', async () => {
    const secretFolder = join(folder, 'secrets');
    mkdirSync(secretFolder);
    writeFileSync(join(secretFolder, 'reader-password'), canary, { mode: 0o600 });
    writeFileSync(join(secretFolder, 'fixer-password'), canary, { mode: 0o600 });
    writeFileSync(join(secretFolder, 'open'), canary);
    chmodSync(join(secretFolder, 'open'), 0o644);
    writeFileSync(join(secretFolder, 'binary'), `${canary}\u0000`, { mode: 0o600 });
    writeFileSync(join(secretFolder, 'long'), canary.repeat(5_000), { mode: 0o600 });
    const env = { PREFLIGHT_SECRET_READER_PASSWORD: canary };
    const sources = {
      environment: openSecrets({ kind: 'environment', prefix: 'PREFLIGHT_SECRET_' }, { env, platform: 'linux' }),
      file: openSecrets({ kind: 'file', folder: secretFolder }, { env, platform: 'linux' }),
    };
    collect('the environment afterwards', env);
    let held = 0;
    for (const [kind, source] of Object.entries(sources)) {
      collect(kind, source);
      for (const name of ['reader-password', 'fixer-password', 'open', 'binary', 'long', 'absent']) {
        const read = await source.read(name, never.signal);
        if (read.ok && read.value.reveal() === canary) held += 1;
        collect(`${kind} ${name}`, read);
        if (!read.ok) collect(`${kind} ${name} in words`, saySecretTrouble(read.because));
      }
    }
    expect(held).toBe(3);
    expectSilence();
  });

  it('does not sing in mistakes of an inventory file that holds it in the wrong places', () => {
    const text = [
      `secrets: {kind: ${JSON.stringify(canary)}, folder: ${JSON.stringify(canary)}}`,
      `identities: {reader: {user: reader, secret: ${JSON.stringify(canary)}, password: ${JSON.stringify(canary)}}}`,
      `servers: [{name: ${JSON.stringify(canary)}, fqdn: a, site: b, readAs: ${JSON.stringify(canary)}}]`,
    ].join('\n');
    const read = readInventory({ text, readFile: () => undefined });
    expect(read.ok).toBe(false);
    collect('inventory', read);
    if (!read.ok) for (const mistake of read.mistakes) collect('a mistake', mistakeLine(mistake));
    expectSilence();
  });

  it('does not sing when connections fail in each phase, on cards, in the log, or in the store', async () => {
    const failing = await failingServers(folder);
    const credentials = createCredentials({
      source: openSecrets({ kind: 'file', folder: join(folder, 'secrets') }, { env: {}, platform: 'linux' }),
      clock: systemClock,
      readKey: (path, name) => readSecretFile(path, name, 'linux'),
      readCertificate: () => undefined,
    });
    const presented: number[] = [];
    const attempt = (server: LiveServer, purpose: Purpose['purpose']) => async (credential: Credential) => {
      collect('a credential', credential);
      const target = server.endpoint.transport === 'winrm' && winrmTargetFor(server.endpoint, credential, purpose);
      if (!target) throw new Error('these servers speak WinRM');
      collect('a target', target);
      if (target.account?.password === canary) presented.push(1);
      return failAt(target);
    };
    const papers = approvedFix('request-1', 'EX04', { kind: 'start-service' });
    const wireFor = ({ name }: { readonly name: string }): Wire => ({
      ask: async () => sheetOf(await visit(name, { purpose: 'read' })),
      act: async () => outcomeOf(await visit(name, { purpose: 'fix', approved: papers })),
    });
    const visit = async (name: string, purpose: Purpose): Promise<unknown> => {
      const server = failing.servers.find((one) => one.server.name === name);
      if (server === undefined) throw new Error(`no server ${name}`);
      const visited = await credentials.visit(server, purpose, never.signal, attempt(server, purpose.purpose));
      collect(`visit to ${name}`, visited);
      return visited;
    };
    const seen = await everyDoor({ wireFor, live: failing.servers, folder, typed: canary, collect });
    await failing.close();
    expect(presented.length).toBeGreaterThanOrEqual(3);
    expect(leaksIn(failing.heard.join('\n'))).toContain(canary);
    expect(seen.cards).toBeGreaterThan(0);
    expect(seen.auditRows).toBeGreaterThan(2);
    collect('credentials', credentials);
    collect('a paper', papers);
    expectSilence();
  });

  (azureIsInstalled() ? it : it.skip)('does not sing in what a key vault gives or refuses', async () => {
    const vault = await fakeKeyVault({ 'reader-password': canary, nul: `${canary}\u0000` });
    const given = { signIn: 'client-certificate', cloud: 'public', certificateFile: vault.certificateFile } as const;
    const settings = { ...given, vault: vault.url, tenantId: tenant, clientId: tenant };
    const source = keyVaultSecrets(settings, { authorityHost: vault.url, ca: vault.ca });
    for (const name of ['reader-password', 'nul', 'forbidden', 'absent', 'always-busy']) {
      const read = await source.read(name, never.signal);
      expect(read.ok && read.value.reveal() === canary).toBe(name === 'reader-password');
      collect(`key vault ${name}`, read);
    }
    collect('key vault', source);
    await vault.close();
    expectSilence();
  });

  it('does not sing in SSH targets', async () => {
    writeFileSync(join(folder, 'id'), `-----BEGIN OPENSSH PRIVATE KEY-----\n${canary}\n`, { mode: 0o600 });
    const source: SecretSource = openSecrets(
      { kind: 'file', folder: join(folder, 'secrets') },
      { env: {}, platform: 'linux' },
    );
    const readKey = (path: string, name: string) => readSecretFile(path, name, 'linux');
    const credentials = createCredentials({ source, clock: systemClock, readKey, readCertificate: () => undefined });
    const endpoint = { transport: 'ssh', host: 'localhost', port: 9, trust: { by: 'pin', sha256: ['x'] } } as const;
    for (const change of [{}, { sshKeyFile: join(folder, 'id'), sshKeyPassphrase: 'reader-password' }]) {
      const server = aLiveServer('EX01', { endpoint, readAs: anIdentity('reader', change) });
      const read = await credentials.credentialsFor(server, { purpose: 'read' }, never.signal);
      collect('an SSH credential', read);
      if (!read.ok) throw new Error(inspect(read));
      const target = sshTargetFor(endpoint, read.credential);
      expect(JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(target?.signIn)))).toContain(head);
      collect('an SSH target', target);
    }
    expectSilence();
  });

  it('is in no argument, no child’s environment and no diagnostic report of this process', () => {
    collect('arguments', [process.argv, process.execArgv, process.title]);
    collected.push(['the report', JSON.stringify(process.report.getReport())]);
    if (existsSync('/proc/self/cmdline')) {
      const parts = { args: '/proc/self/cmdline', environment: '/proc/self/environ' };
      for (const [where, path] of Object.entries(parts)) collected.push([where, readFileSync(path, 'latin1')]);
    }
    const print = ['-p', 'JSON.stringify([process.env, process.argv])'];
    collected.push(['a child', execFileSync(process.execPath, print, { encoding: 'utf8', env: process.env })]);
    expectSilence();
  });
});

function expectSilence(): void {
  const leaks = [...collected, ...logLines.map((line): [string, string] => ['the log', line])]
    .filter(([, text]) => leaksIn(text).length > 0)
    .map(([where, text]) => `${where}: ${text.slice(0, 300)}`);
  const searched = collected.length;
  collected.length = 0;
  logLines.length = 0;
  expect(leaks).toEqual([]);
  expect(searched).toBeGreaterThan(3);
}

async function failAt(target: WinrmTarget): Promise<Attempted<unknown>> {
  const request = {
    script: '1',
    input: '{}',
    kind: 'script',
    allow: 'read',
    deadlineMs: 5_000,
    maxBytes: 10_000,
    signal: undefined,
  } as const;
  const answer = await runScript(target, request, systemPorts(undefined));
  return { account: !answer.ok && answer.because.code === 'auth' ? 'refused' : 'undecided', result: answer };
}

function becauseIn(visited: unknown): Extract<RawSheet, { ok: false }>['because'] {
  const detail = inspect(visited, { depth: 9 }).slice(0, 2_000);
  return { code: 'auth', detail };
}
const sheetOf = (visited: unknown): RawSheet => ({ ok: false, because: becauseIn(visited) });
const outcomeOf = (visited: unknown): RawOutcome => ({ ended: 'not-started', because: becauseIn(visited) });
