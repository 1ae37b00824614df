import { questionKinds } from '../../../probes/question-kinds';
import { answers, ask, reasons, withEngine, type Asked } from './stand-in-server';
import { hostileTexts } from './hostile-texts';

const echo = { base: 'organization', depth: 'below', class: 'testEcho' } as const;

/** The values of all questions, decoded as the program decodes them; what is no answer is given as it is. */
async function values(asked: readonly Asked[], env: Readonly<Record<string, string>> = {}): Promise<unknown[]> {
  const { list } = await answers(asked, { env }, 60_000);
  return list.map((one, index) => {
    const { kind = '', params } = asked[index] ?? {};
    return one?.ok === true ? questionKinds.get(kind)?.open(params)?.decode(one.value) : one;
  });
}

/** The value that a filter compares with, read as RFC 4515 section 3 says; undefined when the filter is another one. */
function comparedWith(filter: string): string | undefined {
  const match = /^\(&\(objectClass=testEcho\)\(cn=((?:[^\\()*\0]|\\[0-9a-f]{2})+)\)\)$/.exec(filter);
  if (match?.[1] === undefined) return undefined;
  const bytes = match[1].replaceAll(/\\([0-9a-f]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

withEngine('ad-object, in a real PowerShell', () => {
  it('makes one comparison of every text that it takes, and loses no letter of it', async () => {
    const kind = questionKinds.get('ad-object');
    const texts = [...hostileTexts, '*', 'a)(cn=*', '\\', 'Zoë (é)*', 'CN=EX00\\, old,CN=Servers'].filter((text) =>
      kind?.open({ ...echo, where: { attribute: 'cn', equals: text }, attributes: ['cn'] }),
    );
    expect(texts.length).toBeGreaterThan(300);
    const { list } = await answers([ask('test-filter', { texts })], {}, 60_000);
    const { filters } = (list[0]?.ok === true ? list[0].value : {}) as { readonly filters?: readonly string[] };
    expect(filters?.map(comparedWith)).toEqual(texts);
  });

  it('sends the directory that filter and no other', async () => {
    const equals = 'Zoë (*) \\ CN=x,)(objectClass=*';
    const [found] = await values([
      ask('ad-object', { ...echo, where: { attribute: 'cn', equals }, attributes: ['cn'] }),
    ]);
    const { objects } = found as { readonly objects: readonly { readonly attributes: { readonly cn: [string] } }[] };
    expect(objects.map(({ attributes }) => comparedWith(attributes.cn[0]))).toEqual([equals]);
  });

  it('refuses on the server what the program would not send', async () => {
    const fine = { ...echo, attributes: ['cn'] };
    const wrong = [
      { ...fine, base: 'DC=corp,DC=example' },
      { ...fine, depth: 'Subtree' },
      { ...fine, class: 'testEcho)(cn=*' },
      { ...fine, where: { attribute: 'cn=*)(x', equals: 'a' } },
      { ...fine, where: { attribute: 'cn', equals: 'a\u0000b' } },
      { ...fine, where: { attribute: 'cn', equals: '' } },
      { ...fine, where: 'cn=*' },
      { ...fine, attributes: Array.from({ length: 11 }, () => 'cn') },
      ...['unicodePwd', 'ms-Mcs-AdmPwd', 'msLAPS-Password', 'msDS-ManagedPassword', 'ntPwdHistory', 'cn,name'].map(
        (name) => ({ ...fine, attributes: [name] }),
      ),
      ...['msFVE-RecoveryPassword', 'msDS-KeyCredentialLink', 'msKds-RootKeyData', 'cn\n'].map((name) => ({
        ...fine,
        attributes: [name],
      })),
    ];
    expect(wrong.filter((params) => questionKinds.get('ad-object')?.open(params) !== undefined)).toEqual([]);
    const given = await reasons(wrong.map((params, index) => ask('ad-object', params, 20_000, String(index))));
    expect(given).toEqual(wrong.map(() => 'not-supported'));
  });

  it('shows bytes, moments and booleans as text, only what was asked for, and 200 objects at most', async () => {
    const attributes = ['objectGUID', 'whenCreated', 'flag', 'missing'];
    const [kinds, many] = await values([
      ask('ad-object', { ...echo, attributes }),
      ask('ad-object', { ...echo, class: 'testMany', attributes: [] }),
    ]);
    expect(kinds).toMatchObject({ truncated: false });
    expect((kinds as { objects: { attributes: unknown }[] }).objects[0]?.attributes).toEqual({
      objectguid: ['AQL/'],
      whencreated: [expect.stringMatching(/^2026-01-02T03:04:05\.000\+00:00$/)],
      flag: ['TRUE'],
    });
    const { objects, truncated } = many as { objects: unknown[]; truncated: boolean };
    expect([objects.length, truncated]).toEqual([200, true]);
  });
});

withEngine('domains and servers in the directory, in a real PowerShell', () => {
  it('show every domain of the forest, the schema master and that permissions are shared', async () => {
    expect(await values([ask('domain-state')])).toEqual([
      {
        domainController: 'DC1.corp.example',
        domains: [
          { name: 'corp.example', root: true, own: true, mixed: false, level: 7 },
          { name: 'lab.corp.example', root: false, own: false, mixed: true, level: 0 },
        ],
        forestLevel: 7,
        schemaMaster: {
          name: 'DC1.corp.example',
          operatingSystem: 'Windows Server 2019 Standard',
          operatingSystemVersion: '10.0 (17763)',
          servicePack: null,
        },
        controller: null,
        splitPermissions: { protectedGroups: false, subsystemHasWindowsPermissions: true },
      },
    ]);
  });

  it('show the organization without its servers, and this server with its databases', async () => {
    const [organization, server] = await values([ask('exchange-objects'), ask('server-object')]);
    expect(organization).toEqual({
      offlineAddressBooks: [
        { name: 'Old', server: expect.stringContaining('Deleted Objects') as unknown, serverDeleted: true },
        { name: 'New', server: null, serverDeleted: false },
      ],
      recipientUpdateServices: [{ name: 'Recipient Update Service (CORP)', server: 'CN=EX00,CN=Servers' }],
      recipientPolicies: [{ name: 'Default Policy', templates: ['SMTP:@corp.example', 'smtp:%m@[10.0.0.1]'] }],
      activeDirectoryConnectors: [],
      publicFolderTrees: [{ name: 'Public Folders', inheritanceBlocked: false }],
    });
    expect(server).toEqual({
      name: 'EX01',
      object: {
        version: '15.2.1544.4',
        provisioned: false,
        availabilityGroup: 'DAG01',
        databases: [{ name: 'DB01', file: 'D:\\DB01\\DB01.edb', logFolder: 'E:\\DB01' }],
      },
      sameShortName: ['EX01.corp.example', 'EX01.lab.corp.example'],
    });
  });

  it('know an administrator of the server by a group of the domain, and one who is none', async () => {
    const whose = ask('setup-account', { whose: 'last-failed-setup' });
    const account = { account: 'CORP\\admin', domainAccount: true };
    expect(await values([whose])).toEqual([{ ...account, localAdministrator: true }]);
    const others = { PREFLIGHT_ADMINISTRATORS: 'S-1-5-21-1-2-3-1199' };
    expect(await values([whose], others)).toEqual([{ ...account, localAdministrator: false }]);
  });

  it('say why the directory could not be read, and never that there is nothing in it', async () => {
    const asked = ['domain-state', 'exchange-objects', 'server-object'].map((kind) => ask(kind));
    asked.push(ask('ad-object', { ...echo, attributes: [] }), ask('setup-account', { whose: 'last-failed-setup' }));
    asked.push(ask('exchange-config', { read: 'organization' }));
    for (const [env, code] of [
      ['PREFLIGHT_NO_CREDENTIALS', 'access-denied'],
      ['PREFLIGHT_NO_CONTROLLER', 'fault'],
      ['PREFLIGHT_WORKGROUP', 'not-applicable'],
    ] as const) {
      expect([env, await reasons(asked, { env: { [env]: '1' } })]).toEqual([env, asked.map(() => code)]);
    }
  });
});

withEngine('the Exchange Management Shell, in a real PowerShell', () => {
  const read = (name: string): Asked => ask('exchange-config', { read: name });

  it('is asked by closed reads, which count what Setup counts', async () => {
    const names = ['organization', 'queues', 'expansion-groups', 'send-connectors', 'edge-subscriptions', 'databases'];
    expect(await values([...names, 'hybrid', 'certificates', 'offline-address-books'].map(read))).toEqual([
      { read: 'organization', name: 'Contoso', mapiHttpEnabled: true, splitPermissions: false },
      { read: 'queues', messages: 4, queues: [{ name: 'EX01\\3', messages: 4, status: 'Retry' }] },
      {
        read: 'expansion-groups',
        groups: [{ name: expect.stringMatching(/ExpansionServer -eq '[^']+cn=EX01'$/) as unknown, dynamic: false }],
      },
      {
        read: 'send-connectors',
        server: 'EX01',
        connectors: [{ name: 'Out', enabled: true, sourceServers: ['EX01'] }],
      },
      {
        read: 'edge-subscriptions',
        server: 'EX01',
        site: 'Paris',
        subscriptions: [{ name: 'EDGE01', site: 'Paris' }],
        hubServersInSite: ['EX01'],
      },
      {
        read: 'databases',
        databases: [
          { name: 'DB of EX01', mailboxes: 3, archives: 0, arbitration: 5, publicFolder: 0, audit: 0, monitoring: 1 },
        ],
      },
      { read: 'hybrid', configured: false, relationships: [{ name: 'To cloud', enabled: true, targetApplicationUri: null }] }, // prettier-ignore
      {
        read: 'certificates',
        certificates: [
          { thumbprint: '00112233445566778899AABBCCDDEEFF00112233', services: ['IIS', 'SMTP'], status: 'Valid' },
        ],
      },
      {
        read: 'offline-address-books',
        server: 'EX01',
        books: [
          { name: 'Old', server: 'EX01' },
          { name: 'New', server: null },
        ],
      },
    ]);
  });

  it('does not apply where it is not installed, and says so', async () => {
    const { list } = await answers([read('organization'), read('queues')], { env: { PREFLIGHT_NO_SHELL: '1' } });
    for (const one of list) {
      expect(one).toEqual({
        ok: false,
        because: { code: 'not-applicable', detail: 'the Exchange Management Shell is not installed on the server' },
      });
    }
  });

  it('passes denied access on, and takes no other word for a read', async () => {
    expect(await reasons([read('organization')], { env: { PREFLIGHT_SHELL_DENIES: '1' } })).toEqual(['access-denied']);
    const words = ['Organization', 'organization\n', 'Remove-Mailbox', '', 'organization; Get-Mailbox'];
    expect(await reasons(words.map(read))).toEqual(words.map(() => 'not-supported'));
  });
});
