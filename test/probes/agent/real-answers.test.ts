import { questionKinds } from '../../../probes/question-kinds';
import { exchangeReadNames } from '../../../probes/questions/exchange-config';
import { answers, ask, setupLog, withEngine, type Asked } from './stand-in-server';
import { hostileTexts } from './hostile-texts';

const everyKind: readonly Asked[] = [
  ask('ad-contact'),
  ask('ad-level'),
  ask('ad-site'),
  ask('computer'),
  ask('disk', { path: 'D:\\Databases\\DB1\\DB1.edb' }),
  ask('exchange-servers'),
  ask('exchange-setup-state'),
  ask('execution-policy'),
  ask('file', { path: '%SystemRoot%\\System32\\ldifde.exe' }),
  ask('file-version', { path: '%SystemRoot%\\System32\\ldifde.exe' }),
  ask('files-in-folder', { path: '%SystemDrive%\\Queue', name: '*.wav' }),
  ask('group-membership', { whose: 'last-failed-setup' }),
  ask('group-membership', { whose: 'reader' }),
  ask('hotfix', { ids: ['KB5044281'] }),
  ask('iis-pool-defaults'),
  ask('installed-product', { name: 'Visual C++ 2013*x64' }),
  ask('os'),
  ask('process', { id: 4711 }),
  ask('process', { names: ['PowerShell'] }),
  ask('process', { holding: 'exchange-files' }),
  ask('reboot-flags'),
  ask('registry-key', { path: 'HKLM\\SOFTWARE\\Test' }),
  ask('registry-value', { path: 'HKLM\\SOFTWARE\\Test', name: 'High' }),
  ask('remote-registry'),
  ask('restart-readiness'),
  ask('send-connectors'),
  ask('service', { name: 'EventSystem' }),
  ask('services-marked-for-deletion'),
  ask('setup-log'),
  ask('windows-features'),
  ask('wmi-health'),
  // Network, certificates, Active Directory and Exchange.
  ask('ad-object', { base: 'organization', depth: 'self', attributes: ['objectVersion'] }),
  ask('certificate'),
  ask('domain-state'),
  ask('endpoint', { name: 'mitigations' }),
  ...exchangeReadNames.map((read) => ask('exchange-config', { read })),
  ask('exchange-objects'),
  ask('net-name'),
  ask('ports', { ports: [50389] }),
  ask('server-object'),
  ask('setup-account', { whose: 'last-failed-setup' }),
  ask('setup-account', { whose: 'reader' }),
];

withEngine('the agent in a real PowerShell', () => {
  it('answers every kind with a value that its question decodes', async () => {
    expect(new Set(everyKind.map(({ kind }) => kind))).toEqual(new Set(questionKinds.keys()));
    const { list, about } = await answers(everyKind);
    const decoded = list.map((one, index) => {
      const asked = everyKind[index];
      if (one === undefined || !one.ok) return { key: asked?.key, one };
      const value = questionKinds
        .get(asked?.kind ?? '')
        ?.open(asked?.params)
        ?.decode(one.value);
      return value === undefined ? { key: asked?.key, value: one.value } : 'decoded';
    });
    expect(decoded).toEqual(everyKind.map(() => 'decoded'));
    expect(about).toMatchObject({ shellBits: 64, windowsBits: 64 });
  });

  it('reads what the server has, not what a stand-in cannot know', async () => {
    const { list } = await answers(everyKind);
    const values = Object.fromEntries(
      list.map((one, index) => [everyKind[index]?.key, one?.ok === true ? one.value : one]),
    );
    expect(values).toMatchObject({
      'service {"name":"EventSystem"}': { displayName: "Système d'événements", startType: 'AutomaticDelayedStart' },
      'registry-value {"path":"HKLM\\\\SOFTWARE\\\\Test","name":"High"}': { exists: true, data: 4294967295 },
      'process {"holding":"exchange-files"}': {
        processes: [{ id: 4711, name: 'powershell', user: 'CORP\\admin', session: 2 }],
      },
      'exchange-servers {}': {
        servers: [
          {
            ...{ name: 'EX01', version: '15.2.1544.4', edge: false },
            ...{
              fqdn: 'ex01.corp.example',
              site: 'Paris, Nord',
              roles: ['mailbox', 'clientAccess', 'unifiedMessaging', 'hubTransport', 'frontEnd'],
            },
          },
          { name: 'OLD03', version: '6.5.7638.2', edge: false, fqdn: null, roles: [], site: null },
        ],
      },
      'send-connectors {}': {
        connectors: [{ enabled: true, scoped: true, addressSpaces: ['*', '*.partner.example'] }],
      },
      'setup-log {}': { exists: true, truncated: false, bytes: Buffer.byteLength(setupLog) },
      'exchange-setup-state {}': {
        key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
        installedBuild: '15.2.1544.4',
        roles: [{ name: 'HubTransportRole', configuredVersion: null, action: 'Install', watermark: 'ConfigureTask' }],
      },
      'restart-readiness {}': {
        pendingRestart: true,
        interactiveSessions: [{ user: 'CORP\\admin', state: 'Active' }],
        setupsRunning: [],
      },
      'group-membership {"whose":"last-failed-setup"}': {
        account: 'CORP\\admin',
        directory: { domainAdmins: true, organizationManagement: true, schemaAdmins: false, delegatedSetup: false },
        token: null,
      },
      'group-membership {"whose":"reader"}': { token: { schemaAdmins: true, domainAdmins: false } },
      'ad-level {}': {
        forestLevel: 7,
        organization: { name: 'Contoso', objectVersion: 16762 },
        setupBuild: '15.2.1544.4',
      },
      'ad-site {}': {
        computer: { site: 'Paris' },
        schemaMaster: { name: 'DC1.corp.example', site: 'Paris' },
        setupController: { site: 'Paris' },
      },
      'ad-contact {}': { reachable: true, domainController: 'DC1.corp.example' },
    });
    const log = questionKinds.get('setup-log')?.open({})?.decode(values['setup-log {}']);
    expect(log).toMatchObject({ text: setupLog });
    expect(values['installed-product {"name":"Visual C++ 2013*x64"}']).toMatchObject({
      products: [
        { architecture: 'x64', productCode: '{37B8F9C7-03FB-3253-8781-2517C99D7C00}' },
        { architecture: 'x64', productCode: '{042d26ef-3dbe-4c25-95d3-4c1b11b235a7}' },
      ],
    });
    expect(values['reboot-flags {}']).toMatchObject({
      flags: [
        { id: 'pending-file-renames', present: true, entries: ['C:\\old.dll', 'C:\\older.dll'] },
        { id: 'update-exe-volatile', present: false },
        { id: 'windows-components', present: true, entries: ['Package_for_KB5000001'] },
        { id: 'windows-update', present: false },
        { id: 'configuration-manager', present: false },
      ],
    });
  });

  it('gives the time of the server with its offset, and the account', async () => {
    const { list } = await answers([ask('os')], { env: { TZ: 'Asia/Kathmandu' } });
    const [os] = list;
    if (os?.ok !== true) throw new Error('not answered');
    expect(os.when).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+05:45$/);
    expect(os.as).toMatch(/\\./);
    expect(os.value).toMatchObject({
      lastBoot: '2026-11-02T03:04:05.000+05:45',
      caption: 'Microsoft Windows Server 2019 Standard',
    });
  });

  it('keeps dates and numbers apart from the culture of the server', async () => {
    const arabic = await answers([ask('os'), ask('reboot-flags')], {
      env: { LC_ALL: 'ar_SA.UTF-8', DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '0' },
    });
    for (const one of arabic.list)
      expect(one).toMatchObject({ ok: true, when: expect.stringMatching(/^20\d\d-/) as unknown });
  });

  it('passes every hostile text as data, as key and as parameter', async () => {
    const questions = hostileTexts.map((text, index) =>
      ask('test-echo', { text, list: [text] }, 20_000, `${index} ${text.slice(0, 300)}`),
    );
    const half = Math.ceil(questions.length / 2);
    for (const part of [questions.slice(0, half), questions.slice(half)]) {
      const { list } = await answers(part, {}, 60_000);
      expect(list.map((one) => (one?.ok === true ? one.value : one))).toEqual(
        part.map(({ params }) => ({ arrived: params })),
      );
    }
  });

  it('asks the registry for exactly the name that was sent', async () => {
    const kind = questionKinds.get('registry-value');
    const asked = hostileTexts.flatMap((text) => kind?.open({ path: 'HKLM\\SOFTWARE\\Echo', name: text }) ?? []);
    expect(asked.length).toBeGreaterThan(400);
    const { list } = await answers(asked, {}, 60_000);
    const arrived = list.map((one) => (one?.ok === true ? one.value : one));
    expect(arrived).toEqual(asked.map(({ params }) => ({ exists: true, data: `arrived: ${String(params['name'])}` })));
  });
});
