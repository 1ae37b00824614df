import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionKinds } from '../../../probes/question-kinds';
import { certificate } from '../../../probes/questions/certificate';
import { netName } from '../../../probes/questions/net-name';
import { fakeDns } from '../../fakes/dns-server';
import { answers, ask, withEngine, type Asked } from './stand-in-server';

/** The value of one question, decoded as the program decodes it. */
async function valueOf(asked: Asked, env: Readonly<Record<string, string>>): Promise<unknown> {
  const {
    list: [one],
  } = await answers([asked], { env });
  if (one?.ok !== true) throw new Error(JSON.stringify(one));
  const value = questionKinds.get(asked.kind)?.open(asked.params)?.decode(one.value);
  if (value === undefined) throw new Error(`does not decode: ${JSON.stringify(one.value)}`);
  return value;
}

async function names(env: Readonly<Record<string, string>>) {
  return netName({}).decode(await valueOf(ask('net-name'), env));
}

async function listening<S extends Server>(server: S): Promise<S> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

withEngine('names and DNS, in a real PowerShell', () => {
  it('ask the first DNS server for the domain and for the own name, and read its numbers', async () => {
    const fqdn = (await names({}))?.fqdn ?? '';
    const dns = await fakeDns({ 'corp.example': [], [fqdn.toLowerCase()]: ['10.9.8.7', '10.9.8.6'] }, { strays: true });
    const found = await names({ PREFLIGHT_DNS_PORT: String(dns.port) });
    await dns.close();
    expect(found).toMatchObject({
      computerName: 'EX01',
      hostName: 'ex01',
      primaryDnsSuffix: 'corp.example',
      primaryDnsServer: {
        address: '127.0.0.1',
        domain: { answered: true, rcode: 0, addresses: [] },
        host: { answered: true, rcode: 0, addresses: ['10.9.8.7', '10.9.8.6'] },
      },
    });
    expect(dns.queries).toEqual(['corp.example 6', `${fqdn} 1`]);
  });

  it('tell a name that does not exist from a server that does not answer', async () => {
    const dns = await fakeDns({ 'corp.example': [] });
    const known = await names({ PREFLIGHT_DNS_PORT: String(dns.port) });
    await dns.close();
    expect(known?.primaryDnsServer?.host).toEqual({ answered: true, rcode: 3, addresses: [] });
    const gone = await names({ PREFLIGHT_DNS_PORT: String(dns.port) });
    expect(gone?.primaryDnsServer?.host).toMatchObject({ answered: false });
  });

  it('ask once more when a query was lost, and give up within the time of the question', async () => {
    const losing = await fakeDns({ 'corp.example': [] }, { lose: 1 });
    const found = await names({ PREFLIGHT_DNS_PORT: String(losing.port) });
    await losing.close();
    expect(found?.primaryDnsServer?.domain).toMatchObject({ answered: true, rcode: 0 });
    expect(losing.queries.slice(0, 2)).toEqual(['corp.example 6', 'corp.example 6']);
    const mute = await fakeDns({}, { lose: 99 });
    const silent = await names({ PREFLIGHT_DNS_PORT: String(mute.port) });
    await mute.close();
    expect(silent?.primaryDnsServer).toMatchObject({ domain: { answered: false }, host: { answered: false } });
    expect(mute.queries).toHaveLength(4);
  });

  it('take the addresses that came, not those that were cut off', async () => {
    const fqdn = (await names({}))?.fqdn ?? '';
    const whole = 12 + fqdn.length + 2 + 4 + 16 + 16;
    const dns = await fakeDns({ [fqdn.toLowerCase()]: ['10.9.8.7', '10.9.8.6'] }, { cutAt: whole + 7 });
    const found = await names({ PREFLIGHT_DNS_PORT: String(dns.port) });
    await dns.close();
    expect(found?.primaryDnsServer?.host).toEqual({ answered: true, rcode: 0, addresses: ['10.9.8.7'] });
  });
});

withEngine('ports, in a real PowerShell', () => {
  it('see a program that listens, and nobody on a port that was closed', async () => {
    const [open, closed] = [await listening(createServer()), await listening(createServer())];
    const [used, free] = [portOf(open), portOf(closed)];
    await new Promise((resolve) => closed.close(resolve));
    const asked = ask('ports', { ports: [used, free] });
    const seen = await valueOf(asked, { PREFLIGHT_PORT: String(used) });
    const unseen = await valueOf(asked, { PREFLIGHT_PORT: '1' });
    const blind = await valueOf(asked, { PREFLIGHT_NO_CIM: '1' });
    await new Promise((resolve) => open.close(resolve));
    const nobody = { port: free, listening: false, owners: [] };
    expect(seen).toEqual({ ports: [{ port: used, listening: true, owners: [{ id: 900, name: 'w3wp' }] }, nobody] });
    for (const value of [unseen, blind]) {
      expect(value).toEqual({ ports: [{ port: used, listening: true, owners: null }, nobody] });
    }
  });

  it('take no port that is none, whoever sends it', async () => {
    const wrong = [[], [0], [65_536], [80.5], ['80'], [null], Array.from({ length: 21 }, () => 80), 'x', null];
    const { list } = await answers(wrong.map((ports) => ask('ports', { ports })));
    expect(list.map((one) => (one?.ok === false ? one.because.code : one))).toEqual(wrong.map(() => 'not-supported'));
  });
});

withEngine('certificates and endpoints, in a real PowerShell', () => {
  let folder: string;
  let file: (name: string) => string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-certificate-'));
    file = (name) => join(folder, name);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function make(name: string, alternative: string): { readonly cert: string; readonly key: string } {
    const subject = ['-subj', '/CN=Zoë, Mail', '-utf8', '-addext', `subjectAltName=${alternative}`];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '40', ...subject, '-keyout', file('key')];
    const cert = execFileSync('openssl', made, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    writeFileSync(file(name), cert);
    return { cert, key: readFileSync(file('key'), 'utf8') };
  }

  it('read the names of a certificate as OpenSSL does, however many there are', async () => {
    for (const count of [1, 3, 40]) {
      const many = Array.from({ length: count }, (_, index) => `DNS:mail${index}.corp.example`).join(',');
      const { cert } = make('cert.pem', `email:a@corp.example,${many},IP:10.0.0.1,URI:https://x.example`);
      const read = new X509Certificate(cert);
      const value = await valueOf(ask('certificate'), { PREFLIGHT_CERTIFICATE: file('cert.pem') });
      const [one] = certificate({}).decode(value)?.certificates ?? [];
      const dns = (read.subjectAltName ?? '').split(', ').filter((name) => name.startsWith('DNS:'));
      expect(one?.dnsNames).toEqual(dns.map((name) => name.slice(4)));
      expect(one?.thumbprint).toBe(read.fingerprint.replaceAll(':', ''));
      expect(one?.subject).toContain('Zoë');
      expect(Date.parse(one?.notAfter ?? '')).toBe(Date.parse(read.validTo));
      expect(one?.hasPrivateKey).toBe(false);
    }
  });

  it('name the OAuth certificate by its number, whatever the order', async () => {
    expect(await valueOf(ask('certificate'), {})).toEqual({
      certificates: [],
      authCertificate: {
        current: 'FFEEDDCCBBAA99887766554433221100FFEEDDCC',
        previous: '00112233445566778899AABBCCDDEEFF00112233',
        next: null,
      },
      authUnread: null,
    });
  });

  it('show the store where Active Directory cannot be read, and say why the rest is missing', async () => {
    for (const [env, code] of [
      ['PREFLIGHT_WORKGROUP', 'not-applicable'],
      ['PREFLIGHT_NO_CREDENTIALS', 'access-denied'],
      ['PREFLIGHT_NO_CONTROLLER', 'fault'],
    ] as const) {
      expect(await valueOf(ask('certificate'), { [env]: '1' })).toMatchObject({
        authCertificate: null,
        authUnread: expect.stringMatching(`^${code}: `) as unknown,
      });
    }
  });

  it('reach an endpoint whatever it answers, ask for its head only, and trust no stranger', async () => {
    const { key, cert } = make('cert.pem', 'DNS:localhost');
    const seen: string[] = [];
    const server = await listening(
      createHttps({ key, cert }, (request, response) => {
        seen.push(`${request.method} ${request.url}`);
        response.writeHead(404);
        response.end();
      }),
    );
    const PREFLIGHT_ENDPOINT = `https://localhost:${portOf(server)}/feed`;
    const asked = ask('endpoint', { name: 'mitigations' });
    const trusted = await valueOf(asked, { PREFLIGHT_ENDPOINT, SSL_CERT_FILE: file('cert.pem') });
    const stranger = await valueOf(asked, { PREFLIGHT_ENDPOINT });
    const proxy = await listening(createHttp());
    const tunnels: string[] = [];
    proxy.on('connect', ({ url = '' }, client) => {
      tunnels.push(url);
      const target = connect(portOf(server), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        target.pipe(client).pipe(target);
      });
      for (const one of [target, client]) one.on('error', () => one.destroy());
    });
    const machine = { PREFLIGHT_MACHINE_PROXY: `http=no:1;https=127.0.0.1:${portOf(proxy)}` };
    const both = await valueOf(asked, { PREFLIGHT_ENDPOINT, SSL_CERT_FILE: file('cert.pem'), ...machine });
    for (const one of [server, proxy]) {
      one.closeAllConnections();
      one.close();
    }
    const direct = { way: 'account', proxy: null, reached: true, status: 404, error: null };
    const address = `localhost:${new URL(PREFLIGHT_ENDPOINT).port}`;
    expect(trusted).toEqual({ address, attempts: [direct] });
    expect(stranger).toMatchObject({
      attempts: [{ reached: false, status: null, error: expect.any(String) as unknown }],
    });
    const proxied = { way: 'machine', proxy: expect.stringMatching(/^http:\/\/127/) as unknown, reached: true };
    expect(both).toMatchObject({ address, attempts: [direct, proxied] });
    expect(tunnels).toEqual([address]);
    expect(new Set(seen)).toEqual(new Set(['HEAD /feed']));
  });

  it('take the sign-in that a proxy wants for not reached', async () => {
    const proxy = await listening(createHttp());
    proxy.on('connect', (_request, client) => {
      client.on('error', () => client.destroy());
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    });
    const value = await valueOf(ask('endpoint', { name: 'mitigations' }), {
      PREFLIGHT_MACHINE_PROXY: `127.0.0.1:${portOf(proxy)}`,
    });
    proxy.close();
    expect(value).toMatchObject({
      attempts: [
        { way: 'account', reached: false },
        { way: 'machine', reached: false },
      ],
    });
  });
});
