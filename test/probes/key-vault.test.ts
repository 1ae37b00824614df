/** Azure's own packages against a sign-in service and a vault of ours, over TLS on loopback. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { keyVaultSecrets, type KeyVaultSettings } from '../../probes/secrets-key-vault';
import type { SecretRead } from '../../probes/secrets';
import { azureIsInstalled, fakeKeyVault, tenant, type FakeKeyVault } from '../fakes/key-vault';

const installed = azureIsInstalled();
if (!installed) it.skip('reads from Azure Key Vault (its optional packages are not installed)', () => undefined);

const never = new AbortController().signal;
// A key is made and a server started; a busy machine takes its time.
jest.setTimeout(60_000);
const client = '22222222-2222-2222-2222-222222222222';

(installed ? describe : describe.skip)('secrets in Azure Key Vault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-azure-'));
  const before = { ...process.env };
  let vault: FakeKeyVault;
  beforeAll(async () => {
    vault = await fakeKeyVault({ 'reader-password': 'hunter2', 'busy-once': 'hunter3' });
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    vault.requests.length = 0;
  });
  afterAll(async () => {
    await vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function source(settings: Partial<KeyVaultSettings> = {}, ca = vault.ca) {
    const usual: KeyVaultSettings = {
      vault: vault.url,
      signIn: 'client-certificate',
      cloud: 'public',
      tenantId: tenant,
      clientId: client,
      certificateFile: vault.certificateFile,
    };
    return keyVaultSecrets({ ...usual, ...settings }, { authorityHost: vault.url, ca });
  }
  const outcome = (read: SecretRead): string => (read.ok ? read.value.reveal() : read.because.code);

  it('are read with a client certificate, and one token does for many', async () => {
    const own = source();
    expect(outcome(await own.read('reader-password', never))).toBe('hunter2');
    expect(outcome(await own.read('reader-password', never))).toBe('hunter2');
    const tokens = vault.requests.filter((line) => line.includes('/oauth2/v2.0/token'));
    expect(tokens).toHaveLength(1);
    expect(tokens[0]).toContain('client_assertion=');
    expect(tokens[0]).toContain(encodeURIComponent('https://vault.azure.net/.default'));
  });

  it('are read with a workload identity', async () => {
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, 'kubernetes.token.here');
    process.env['AZURE_FEDERATED_TOKEN_FILE'] = tokenFile;
    const read = await source({ signIn: 'workload-identity' }).read('reader-password', never);
    expect(outcome(read)).toBe('hunter2');
    expect(vault.requests.join('\n')).toContain('client_assertion=kubernetes.token.here');
  });

  it('say sign-in when the host has no token for a workload identity', async () => {
    const read = await source({ signIn: 'workload-identity' }).read('reader-password', never);
    expect(read).toMatchObject({ ok: false, because: { code: 'sign-in' } });
  });

  it('are read with the identity of the host', async () => {
    const asked: string[] = [];
    const host = createServer((request, response) => {
      asked.push(`${request.url} ${String(request.headers['x-identity-header'])}`);
      response.setHeader('content-type', 'application/json');
      const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
      response.end(
        JSON.stringify({ access_token: 'token-from-host', expires_on, token_type: 'Bearer', resource: 'x' }),
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(host.address() as AddressInfo).port}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'header-of-the-host';
    const read = await source({ signIn: 'managed-identity' }).read('reader-password', never);
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
    expect(outcome(read)).toBe('hunter2');
    expect(asked[0]).toContain('header-of-the-host');
    expect(asked[0]).toContain(client);
  });

  it('say sign-in when the Azure CLI has nobody signed in, or is not there', async () => {
    expect(outcome(await source({ signIn: 'cli' }).read('reader-password', never))).toBe('sign-in');
  });

  it('say why there is none, without the words of the vault', async () => {
    const own = source();
    for (const [name, code] of Object.entries({ absent: 'missing', forbidden: 'denied', 'always-busy': 'busy' })) {
      const read = await own.read(name, never);
      expect([name, outcome(read)]).toEqual([name, code]);
      expect(inspect(read)).not.toContain('words of the vault');
    }
    expect(outcome(await own.read('busy-once', never))).toBe('hunter3');
  });

  it('are not read from a vault whose certificate nobody knows, or that is not there', async () => {
    const other = await fakeKeyVault({});
    await other.close();
    const unknown = await source({}, other.ca).read('reader-password', never);
    expect(['sign-in', 'unreachable']).toContain(outcome(unknown));
    expect(outcome(await source({ vault: other.url }).read('reader-password', never))).toBe('unreachable');
    expect(vault.requests.some((line) => line.includes('/secrets/'))).toBe(false);
  });

  it('stop when nobody waits any more', async () => {
    const end = new AbortController();
    const reading = source().read('reader-password', end.signal);
    end.abort();
    expect(outcome(await reading)).toBe('cancelled');
  });
});
