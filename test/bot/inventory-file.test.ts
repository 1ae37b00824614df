import { mistakeLine } from '../../bot/config';
import { readInventory } from '../../bot/inventory-file';
import { inventoryWords } from '../../bot/inventory-words';
import { resolveServer } from '../../probes/inventory';
import { liveInventory } from '../../probes/live-inventory';

const certificate = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n';
const files: Readonly<Record<string, string>> = {
  '/etc/preflight/ca.pem': certificate,
  '/etc/preflight/known_hosts': 'ex03.corp.example ssh-ed25519 AAAA',
  '/etc/preflight/empty': '\n',
};

const head = [
  'secrets: {kind: file, folder: /etc/preflight/secrets}',
  'identities:',
  '  reader: {user: svc-read, domain: CORP, secret: reader-password}',
  '  fixer: {user: svc-fix, domain: CORP, secret: fixer-password}',
  'defaults: {readAs: reader}',
  'servers:',
].join('\n');

function read(text: string) {
  return readInventory({ text, readFile: (path) => files[path] });
}

/** Mistakes of servers written below the head, which is six lines long. */
function mistakesIn(text: string, locale: 'en' | 'fr' = 'en'): string[] {
  const result = read(text);
  return result.ok ? [] : result.mistakes.map((mistake) => mistakeLine(mistake)[locale]);
}

function liveIn(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(result.mistakes.map((mistake) => mistakeLine(mistake).en).join('\n'));
  return result;
}

const ex01 = '  - {name: EX01, fqdn: ex01.corp.example, site: Paris}';

describe('the inventory file', () => {
  it('needs little for a server: HTTPS with the full name, the system’s authorities, and never a fix', () => {
    const { live, notices } = liveIn(`${head}\n${ex01}`);
    expect(notices).toEqual([]);
    expect(live.servers.get('EX01')).toEqual({
      server: { name: 'EX01', fqdn: 'ex01.corp.example', aliases: [], site: 'Paris', groups: [], tags: [] },
      readAs: expect.objectContaining({ name: 'reader', user: 'svc-read', domain: 'CORP', secret: 'reader-password' }),
      fixAs: undefined,
      endpoint: {
        transport: 'winrm',
        host: 'ex01.corp.example',
        https: true,
        port: undefined,
        auth: 'negotiate',
        trust: { by: 'system' },
        certificateName: undefined,
        spn: undefined,
        configuration: 'Microsoft.PowerShell',
        fixConfiguration: 'Microsoft.PowerShell',
        jea: false,
      },
    });
    expect(live.secrets).toEqual({ kind: 'file', folder: '/etc/preflight/secrets' });
    expect(resolveServer(live.inventory, 'ex01.CORP.example')).toMatchObject({ ok: true });
  });

  it('lays a server’s endpoint over the usual one, and leaves the usual one to servers of the same transport', () => {
    const text = [
      head.replace(
        'defaults: {readAs: reader}',
        'defaults: {readAs: reader, fixAs: fixer, endpoint: {port: 15986, authorityFile: /etc/preflight/ca.pem, configuration: Preflight.Read, fixConfiguration: Preflight.Fix}}',
      ),
      '  - {name: EX01, fqdn: ex01.corp.example, site: Paris, endpoint: {auth: kerberos}}',
      `  - {name: EX02, fqdn: ex02.corp.example, site: Paris, endpoint: {pin: "${'ab'.repeat(32)}"}}`,
      '  - {name: EX03, fqdn: ex03.corp.example, site: Paris, transport: ssh, endpoint: {knownHostsFile: /etc/preflight/known_hosts}}',
    ].join('\n');
    const { servers } = liveIn(text).live;
    expect(servers.get('EX01')).toMatchObject({
      fixAs: { name: 'fixer' },
      endpoint: {
        ...{ auth: 'kerberos', port: 15986, trust: { by: 'authority', pem: certificate } },
        ...{ configuration: 'Preflight.Read', fixConfiguration: 'Preflight.Fix' },
      },
    });
    expect(servers.get('EX02')?.endpoint).toMatchObject({ port: 15986, trust: { by: 'pin', sha256: 'ab'.repeat(32) } });
    expect(servers.get('EX03')?.endpoint).toEqual({
      transport: 'ssh',
      host: 'ex03.corp.example',
      port: 22,
      trust: { by: 'known-hosts', text: 'ex03.corp.example ssh-ed25519 AAAA' },
    });
  });

  it('names all mistakes at once, each with its line: wrong values, unknown keys and contradictions together', () => {
    const text = [
      'secrets: {kind: file, foldr: /etc/secrets}',
      'identities:',
      '  reader: {user: CORP\\svc-read, secret: reader password}',
      'groups: [site-paris, site-lyon]',
      'servers:',
      '  - name: EX01',
      '    fqdn: ex01.corp.example',
      '    site: Paris',
      '    readAs: raeder',
      '    groups: [site-pris]',
      '  - name: EX02',
      '    fqdn: ex02',
      '    aliases: [mail, ex01]',
      '    readAs: reader',
      '    endpiont: {}',
      '    endpoint:',
      '      port: 99999',
      '      knownHostsFile: /etc/preflight/known_hosts',
    ].join('\n');
    expect(mistakesIn(text)).toEqual([
      'line 1: secrets.foldr is not a known key. The nearest known key is folder.',
      'line 1: secrets.folder is needed with kind file.',
      expect.stringMatching(/^line 3: identities\.reader\.user must be the name of an account, without the part/),
      expect.stringMatching(/^line 3: identities\.reader\.secret must be the name of a secret, not the secret itself/),
      'line 4: groups.0 is a group that no server has.',
      'line 4: groups.1 is a group that no server has.',
      'line 9: servers.0.readAs names an identity that does not exist. The nearest one is reader.',
      'line 10: servers.0.groups.0 names a group that does not exist. The nearest one is site-paris.',
      expect.stringMatching(/^line 11: servers\.1\.site must be the name of an Active Directory site/),
      'line 12: servers.1.fqdn must be a full host name such as ex01.corp.example.',
      'line 13: servers.1.aliases.1 already means another server, on line 6.',
      'line 15: servers.1.endpiont is not a known key. The nearest known key is endpoint.',
      'line 17: servers.1.endpoint.port must be a port number from 1 to 65535.',
      'line 18: servers.1.endpoint.knownHostsFile belongs to ssh, and the transport here is winrm.',
    ]);
  });

  it('says the same in French', () => {
    expect(mistakesIn(`${head}\n${ex01.replace('}', ', readAs: fixr, endpoint: {pin: x}}')}`, 'fr')).toEqual([
      'ligne 7\u00a0: servers.0.readAs nomme une identité qui n’existe pas. Le nom connu le plus proche est fixer.',
      'ligne 7\u00a0: servers.0.endpoint.pin doit comporter 64 chiffres hexadécimaux.',
    ]);
  });

  it.each([
    [
      'one name for two servers',
      'name: ex01, fqdn: other.corp.example',
      /name already means another server, on line 7/,
    ],
    ['one full name for two servers', 'name: EX02, fqdn: EX01.corp.example.', /fqdn/],
    ['basic over HTTP', 'endpoint: {https: false, auth: basic}', /sends the password readable over HTTP/],
    [
      'a pin without a certificate',
      `endpoint: {https: false, pin: "${'ab'.repeat(32)}"}`,
      /pin is about a certificate/,
    ],
    [
      'two ways to trust',
      `endpoint: {pin: "${'ab'.repeat(32)}", authorityFile: /etc/preflight/ca.pem}`,
      /exclude each/,
    ],
    ['an authority that is not there', 'endpoint: {authorityFile: /nowhere}', /holds no certificate in PEM/],
    [
      'a known_hosts file as authority',
      'endpoint: {authorityFile: /etc/preflight/known_hosts}',
      /no certificate in PEM/,
    ],
    ['Kerberos for an address', 'endpoint: {auth: kerberos, host: 192.0.2.7}', /Kerberos has no name/],
    ['SSH that believes anybody', 'transport: ssh', /without a known host key anybody could answer/],
    ['an empty known_hosts file', 'transport: ssh, endpoint: {knownHostsFile: /etc/preflight/empty}', /is empty/],
    ['a host key pin of another form', `transport: ssh, endpoint: {pin: "${'ab'.repeat(32)}"}`, /ssh-keygen -lf shows/],
    ['a WinRM key on SSH', 'transport: ssh, endpoint: {pin: "SHA256:x", spn: HTTP/ex02}', /spn belongs to winrm/],
    ['a transport that does not exist', 'transport: telnet', /transport must be winrm or ssh/],
  ])('refuses %s', (_, keys, sentence) => {
    const own = /name:/.test(keys) ? keys : `name: EX02, fqdn: ex02.corp.example, ${keys}`;
    const found = mistakesIn(`${head}\n${ex01}\n  - {site: Paris, ${own}}`);
    expect(found).toContainEqual(expect.stringMatching(sentence));
    for (const line of found) expect(line).toMatch(/^line 8: /);
  });

  it('refuses identities that cannot sign in where they are used', () => {
    const server = '  - {name: EX01, fqdn: ex01.corp.example, site: Paris';
    const withReader = (reader: string): string => head.replace(/reader: \{.*\}/, `reader: {${reader}}`);
    expect(mistakesIn(`${withReader('user: svc, sshKeyFile: /k')}\n${server}}`)).toEqual([
      'line 3: identities.reader is used over WinRM and needs secret, the name under which its password is kept.',
    ]);
    const ssh = `${server}, transport: ssh, endpoint: {pin: "SHA256:${'a'.repeat(43)}"}}`;
    expect(read(`${withReader('user: svc, sshKeyFile: /k')}\n${ssh}`)).toMatchObject({ ok: true });
    expect(mistakesIn(`${withReader('user: svc, sshKeyPassphrase: phrase')}\n${ssh}`)).toEqual([
      'line 3: identities.reader.sshKeyPassphrase needs sshKeyFile beside it.',
      'line 3: identities.reader needs secret, sshKeyFile, sshAgent or certificateFile.',
    ]);
    expect(mistakesIn(`${head.replace(/^secrets.*\n/, '')}\n${ex01}`)).toEqual([
      expect.stringContaining('identities.reader.secret names a secret, and there is no section secrets'),
      expect.stringContaining('identities.fixer.secret names a secret'),
    ]);
    expect(mistakesIn(`${head.replace('{readAs: reader}', '{}')}\n${ex01}`)).toEqual([
      expect.stringContaining('line 7: servers.0 has no readAs'),
    ]);
  });

  it('refuses client certificates that are half there, and believes those that are whole', () => {
    const withReader = (reader: string): string => head.replace(/reader: \{.*\}/, `reader: {${reader}}`);
    const server = '  - {name: EX01, fqdn: ex01.corp.example, site: Paris, endpoint: {auth: certificate}}';
    const whole = 'certificateFile: /etc/preflight/ca.pem, keyFile: /k';
    const found = (reader: string, more = server): readonly string[] =>
      mistakesIn(`${withReader(`user: svc, ${reader}`)}\n${more}`).filter((line) => !line.includes('fixer'));
    expect(found(whole)).toEqual([]);
    expect(found('secret: password')).toEqual([
      'line 3: identities.reader is used over WinRM with auth certificate and needs certificateFile and keyFile.',
    ]);
    expect(found('certificateFile: /etc/preflight/ca.pem')).toEqual([
      'line 3: identities.reader.certificateFile needs keyFile beside it.',
    ]);
    expect(found('certificateFile: /nowhere, keyFile: /k')).toEqual([
      'line 3: identities.reader.certificateFile names a file that cannot be read or holds no certificate in PEM.',
    ]);
    expect(found(whole, server.replace('auth: certificate', 'auth: certificate, https: false'))).toEqual([
      expect.stringContaining('endpoint.auth certificate needs https'),
    ]);
    expect(found(whole, server.replace('auth: certificate', 'auth: ntlm'))).toEqual([
      expect.stringContaining('identities.reader is used over WinRM and needs secret'),
    ]);
  });

  it('calls the named commands where the file says so or names our configurations', () => {
    const server = (keys: string): string =>
      `${head}\n  - {name: EX01, fqdn: ex01.corp.example, site: Paris, endpoint: {${keys}}}`;
    const of = (keys: string) => liveIn(server(keys)).live.servers.get('EX01')?.endpoint;
    const ours = { jea: true, configuration: 'Preflight.Read', fixConfiguration: 'Preflight.Fix' };
    expect(of('jea: true')).toMatchObject(ours);
    expect(of('configuration: Preflight.Read')).toMatchObject(ours);
    expect(of('jea: true, configuration: Own.Read, fixConfiguration: Own.Fix')).toMatchObject({
      jea: true,
      configuration: 'Own.Read',
      fixConfiguration: 'Own.Fix',
    });
    expect(of('configuration: Own.Read')).toMatchObject({ jea: false, fixConfiguration: 'Own.Read' });
    expect(of('jea: false, configuration: Preflight.Read')).toMatchObject({ jea: false });
    expect(of('port: 5986')).toMatchObject({ jea: false, configuration: 'Microsoft.PowerShell' });
  });

  it('remarks that NTLM is being retired where a server insists on it', () => {
    const { notices } = liveIn(
      `${head}\n  - {name: EX01, fqdn: ex01.corp.example, site: Paris, endpoint: {auth: ntlm}}`,
    );
    expect(notices.map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/^EX01: .*NTLM is used, which Microsoft is retiring/),
    );
  });

  it('asks of a key vault what its kind of sign-in needs', () => {
    const vault = (keys: string): string => head.replace(/^secrets.*/, `secrets: {kind: key-vault, ${keys}}`);
    const address = 'vault: https://preflight.vault.azure.net';
    expect(liveIn(`${vault(address)}\n${ex01}`).live.secrets).toMatchObject({
      signIn: 'managed-identity',
      cloud: 'public',
    });
    expect(mistakesIn(`${vault(`${address}, signIn: client-certificate, folder: x`)}\n${ex01}`)).toEqual([
      'line 1: secrets.folder belongs to file, and kind is key-vault.',
      'line 1: secrets.tenantId is needed with signIn client-certificate.',
      'line 1: secrets.clientId is needed with signIn client-certificate.',
      'line 1: secrets.certificateFile is needed with signIn client-certificate.',
    ]);
    expect(mistakesIn(`${vault('vault: http://preflight.vault.azure.net')}\n${ex01}`)).toEqual([
      expect.stringContaining('secrets.vault must be the address of a key vault such as'),
    ]);
  });

  it('does not repeat what a value holds: it may be a password in the wrong place', () => {
    const found = mistakesIn(`${head.replace('reader-password', 'Tr0ub4dor&3!')}\n${ex01}`);
    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain('Tr0ub4dor');
    const typed = `${head.replace('secret: reader-password', 'password: Tr0ub4dor&3!')}\n${ex01}`;
    expect(mistakesIn(typed).join()).not.toContain('Tr0ub4dor');
  });

  it('mentions that one account reads and changes', () => {
    const { notices } = liveIn(`${head}\n${ex01.replace('}', ', fixAs: reader}')}`);
    expect(notices[0]?.en).toMatch(/^EX01: the same account reads and changes this server/);
  });

  it.each([
    '',
    'servers: []',
    '- a',
    'servers',
    'servers: [',
    'servers: {a: 1}',
    'servers: [1, null, []]',
    'identities: 7',
  ])('answers %p with mistakes and never throws', (text) => {
    expect(mistakesIn(text).length).toBeGreaterThan(0);
  });

  it('has words for every key of the shape, and no others', () => {
    const shape = (name: string) => Object.keys(inventoryWords).filter((key) => key.startsWith(name));
    const keysOf = (section: { shape: object }, prefix: string) =>
      Object.keys(section.shape).map((key) => prefix + key);
    const { secrets, identities, defaults, servers } = liveInventory.shape;
    const reach = defaults.unwrap();
    const endpoint = reach.shape.endpoint.unwrap();
    const own = (prefix: string) => shape(prefix).filter((key) => !/[.*]/.test(key.slice(prefix.length)));
    expect(own('secrets.').sort()).toEqual(keysOf(secrets.unwrap(), 'secrets.').sort());
    expect(own('identities.*.').sort()).toEqual(keysOf(identities.unwrap().valueType, 'identities.*.').sort());
    expect(own('defaults.').sort()).toEqual(keysOf(reach, 'defaults.').sort());
    expect(own('servers.*.').sort()).toEqual(keysOf(servers.element, 'servers.*.').sort());
    expect(own('servers.*.endpoint.').sort()).toEqual(keysOf(endpoint, 'servers.*.endpoint.').sort());
    expect(
      own('')
        .filter((key) => key !== '')
        .sort(),
    ).toEqual(keysOf(liveInventory, '').sort());
  });
});
