import { adObject, adPlaces, describeObjects } from '../../../probes/questions/ad-object';
import { describeCertificates } from '../../../probes/questions/certificate';
import { describeDomains } from '../../../probes/questions/domain-state';
import { describeEndpoint } from '../../../probes/questions/endpoint';
import { askExchange, exchangeConfig } from '../../../probes/questions/exchange-config';
import { describePolicies, domainOfTemplate } from '../../../probes/questions/exchange-objects';
import { describeNames, leadsHome, netName, oddCharacters } from '../../../probes/questions/net-name';
import { describePorts, ports } from '../../../probes/questions/ports';
import { describeServerObject } from '../../../probes/questions/server-object';
import { describeAccount } from '../../../probes/questions/setup-account';

const names = {
  computerName: 'EX01',
  hostName: 'ex01',
  primaryDnsSuffix: 'corp.example',
  fqdn: 'ex01.corp.example',
  resolvesTo: ['10.0.0.1'],
  ownAddresses: ['::1', '10.0.0.1'],
  dnsServers: [],
  primaryDnsServer: null,
};

describe('names', () => {
  it('lead home when one address is the server’s own', () => {
    expect(leadsHome(names)).toBe(true);
    expect(leadsHome({ ...names, resolvesTo: ['10.0.0.9'] })).toBe(false);
    expect(leadsHome({ ...names, resolvesTo: [] })).toBe(false);
  });

  it.each([
    ['ex01', []],
    ['EX-01.corp.example', []],
    ['3com', []],
    ['ex_01', ['_']],
    ['exé01', ['é']],
    ['ex 01.corp_x.example', [' ', '_']],
    ['-ex01', ['-']],
    ['corp..example', ['']],
    ['a'.repeat(64), ['a'.repeat(64)]],
  ])('are of letters, digits and inner hyphens: %s', (name, odd) => {
    expect(oddCharacters(name)).toEqual(odd);
  });

  it('are said with the suffix, or that there is none', () => {
    expect(describeNames(names).en).toBe('EX01, ex01.corp.example');
    expect(describeNames({ ...names, primaryDnsSuffix: null }).fr).toBe('EX01, sans suffixe DNS principal');
  });

  it('come with a number from DNS, or with what failed, and never with both', () => {
    const { decode } = netName({});
    const server = (host: unknown) => ({ ...names, primaryDnsServer: { address: '10.0.0.2', domain: null, host } });
    expect(decode(server({ answered: true, rcode: 3, addresses: [] }))).toBeDefined();
    expect(decode(server({ answered: false, error: 'timed out' }))).toBeDefined();
    expect(decode(server({ answered: false }))).toBeUndefined();
    expect(decode(server({ answered: true, rcode: 16, addresses: [] }))).toBeUndefined();
  });
});

describe('ports', () => {
  it('are numbers of ports, at least one and at most twenty', () => {
    expect(ports({ ports: [50389, 50636] }).where.en).toBe('TCP ports 50389, 50636');
    for (const wrong of [[], [0], [65_536], [1.5], Array.from({ length: 21 }, () => 80)]) {
      expect(() => ports({ ports: wrong })).toThrow();
    }
  });

  it('say who listens, where that is known', () => {
    const free = { port: 1, listening: false, owners: [] };
    expect(describePorts({ ports: [free] })).toEqual({ en: 'free', fr: 'libres' });
    const used = { port: 50389, listening: true, owners: [{ id: 7, name: 'dsamain' }] };
    const hidden = { port: 50636, listening: true, owners: null };
    expect(describePorts({ ports: [free, used, hidden] })).toEqual({
      en: 'in use: 50389: dsamain (7); 50636',
      fr: 'utilisés\u00a0: 50389\u00a0: dsamain (7)\u00a0; 50636',
    });
  });
});

describe('an object of Active Directory', () => {
  const asked: Parameters<typeof adObject>[0] = { base: 'organization', depth: 'below', attributes: ['name'] };

  it.each([
    'unicodePwd',
    'ms-Mcs-AdmPwd',
    'msLAPS-EncryptedPassword',
    'msDS-ManagedPassword',
    'msFVE-RecoveryPassword',
  ])('never shows a secret: %s', (name) => {
    expect(() => adObject({ ...asked, attributes: [name] })).toThrow();
    expect(() => adObject({ ...asked, where: { attribute: name, equals: 'x' } })).toThrow();
  });

  it('takes no filter, and no name with more than letters, digits and hyphens', () => {
    for (const name of ['cn)(x', 'cn=*', '*', '(cn', '1cn', 'cn;binary', '']) {
      expect(() => adObject({ ...asked, class: name })).toThrow();
      expect(() => adObject({ ...asked, attributes: [name] })).toThrow();
    }
    expect(() => adObject({ ...asked, where: { attribute: 'cn', equals: 'half a pair: \ud800' } })).toThrow();
    expect(adObject({ ...asked, where: { attribute: 'cn', equals: 'pair 😀 (*)' } }).where.en).toContain('cn=pair');
  });

  it('lies in one of the places, each with words of its own', () => {
    const said = adPlaces.map((base) => adObject({ ...asked, base }).where);
    expect(new Set(said.map(({ en }) => en)).size).toBe(adPlaces.length);
    expect(new Set(said.map(({ fr }) => fr)).size).toBe(adPlaces.length);
  });

  it('is said by its own name, with how many more there are', () => {
    const objects = ['CN=A\\, B,DC=x', 'OU=C,DC=x', 'CN=D', 'CN=E', 'CN=F'].map((distinguishedName) => ({
      distinguishedName,
      attributes: {},
    }));
    const found = { domainController: 'DC1', objects, truncated: false };
    expect(describeObjects(found).en).toBe('A\\, B, C, D, E and 1 more');
    expect(describeObjects({ ...found, truncated: true }).fr).toBe('A\\, B, C, D, E et au moins 1 de plus');
    expect(describeObjects({ ...found, objects: [] }).fr).toBe('aucun objet');
  });
});

describe('a read of the Exchange shell', () => {
  it('answers as that read and as no other', () => {
    const hybrid = { read: 'hybrid', configured: false, relationships: [] };
    expect(askExchange('hybrid').decode(hybrid)).toEqual(hybrid);
    expect(askExchange('queues').decode(hybrid)).toBeUndefined();
    expect(askExchange('queues').key).toBe(exchangeConfig({ read: 'queues' }).key);
  });
});

describe('a template of a recipient policy', () => {
  it.each([
    ['SMTP:@corp.example', 'corp.example'],
    ['smtp:%g.%s@mail.corp.example', 'mail.corp.example'],
    ['smtp:%m@[10.0.0.1]', '[10.0.0.1]'],
    ['X400:c=US;a= ;p=Corp', undefined],
    ['smtp:@', undefined],
  ])('%s is of the domain %s', (template, domain) => {
    expect(domainOfTemplate(template)).toBe(domain);
  });
});

describe('what a card shows', () => {
  it('names the certificates that end first', () => {
    const one = { issuer: 'CN=CA', dnsNames: [], notBefore: '2026-01-01T00:00:00Z', hasPrivateKey: true };
    const early = { ...one, thumbprint: 'A'.repeat(40), subject: 'CN=early', notAfter: '2026-12-01T10:00:00+01:00' };
    const late = { ...one, thumbprint: 'B'.repeat(40), subject: 'CN=late', notAfter: '2027-12-01T10:00:00+01:00' };
    const found = { certificates: [late, early], authCertificate: null, authUnread: null };
    expect(describeCertificates(found).en).toMatch(/^CN=early \(AAAAAAAA…\) until 2026-12-01.*CN=late/);
    expect(describeCertificates({ ...found, certificates: [] }).fr).toBe('aucun certificat');
  });

  it('says what the domains of the forest are', () => {
    const domain = { name: 'a.example', root: true, own: true, mixed: true, level: 0 };
    const master = { name: 'DC1', operatingSystem: null, operatingSystemVersion: null, servicePack: null };
    const state = { domainController: 'DC1', forestLevel: 7, schemaMaster: master, controller: null };
    const domains = [domain, { ...domain, name: 'b.example', mixed: false, level: 7 }];
    expect(describeDomains({ ...state, domains, splitPermissions: null }).fr).toBe(
      'a.example (mode mixte), b.example (niveau 7)',
    );
  });

  it('says on which way an endpoint was reached', () => {
    const failed = { way: 'account', proxy: null, reached: false, status: null, error: 'No such host' } as const;
    const reached = { way: 'machine', proxy: 'http://p:8080/', reached: true, status: 404, error: null } as const;
    expect(describeEndpoint({ address: 'x:443', attempts: [failed, reached] })).toEqual({
      en: 'direct: No such host; by way of http://p:8080/: HTTP 404',
      fr: 'en direct\u00a0: No such host\u00a0; par http://p:8080/\u00a0: HTTP 404',
    });
  });

  it('says what the directory holds of a server, a policy and an account', () => {
    const object = { version: '15.2.1544.4', provisioned: false, availabilityGroup: 'DAG1', databases: [] };
    const server = { name: 'EX01', object, sameShortName: [] };
    expect(describeServerObject(server).en).toBe('EX01 15.2.1544.4, in the availability group DAG1');
    expect(describeServerObject({ ...server, object: { ...object, provisioned: true } }).fr).toBe('EX01, préparé');
    expect(describeServerObject({ ...server, object: null }).en).toBe('no server object EX01');
    const account = { account: 'EX01\\x', domainAccount: false, localAdministrator: false };
    expect(describeAccount(account).fr).toBe('EX01\\x\u00a0: compte local, pas administrateur local');
    const none = { offlineAddressBooks: [], recipientUpdateServices: [], activeDirectoryConnectors: [] };
    const policies = [{ name: 'Default', templates: ['SMTP:@a.example', 'X400:c=US'] }];
    expect(describePolicies({ ...none, publicFolderTrees: [], recipientPolicies: policies }).en).toBe(
      'Default (a.example)',
    );
  });
});
