import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, ask, reasons, values, withEngine } from './stand-in-server';
import { engineFolder } from './real-engine';

const config = 'Windows\\System32\\inetsrv\\config';

function hostConfig(defaults: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration><system.applicationHost><applicationPools>
<add name="DefaultAppPool" enable32BitAppOnWin64="true" />${defaults}
</applicationPools></system.applicationHost></configuration>`;
}

withEngine('questions about files, in a real PowerShell', () => {
  const at = (path: string): unknown => expect.stringMatching(new RegExp(`C:\\\\${path.replaceAll('\\', '\\\\')}$`));

  it('tell a file from a folder, and both from nothing', async () => {
    const files = { 'Windows\\System32\\ldifde.exe': 'MZ12', 'Windows\\Temp/x.txt': '', 'Program Files': '' };
    const asked = [
      '%SystemRoot%\\System32\\ldifde.exe',
      '%SystemRoot%\\Temp',
      '%SystemRoot%\\Nothing',
      '%ProgramFiles%',
    ];
    expect(
      await values(
        asked.map((path) => ask('file', { path })),
        { files },
      ),
    ).toMatchObject([
      { exists: true, path: at('Windows\\System32\\ldifde.exe'), directory: false, bytes: 4, compressed: false },
      { exists: true, path: at('Windows\\Temp'), directory: true, bytes: null, encrypted: false },
      { exists: false, path: at('Windows\\Nothing') },
      { exists: true, path: at('Program Files'), bytes: 0, readOnly: false },
    ]);
  });

  it('say denied and not missing where the folder may not be looked into', async () => {
    const asked = [
      ask('file', { path: '%SystemRoot%\\Denied' }),
      ask('file', { path: '%SystemRoot%\\Packed' }),
      ask('files-in-folder', { path: '%SystemRoot%\\Denied', name: '*' }),
      ask('file-version', { path: '%SystemRoot%\\Denied' }),
    ];
    const { list } = await answers(asked, { files: { 'Windows\\Packed': 'x' } });
    expect(list).toMatchObject([
      { ok: false, because: { code: 'access-denied' } },
      { ok: true, value: { exists: true, compressed: true, readOnly: true } },
      { ok: false, because: { code: 'access-denied' } },
      { ok: false, because: { code: 'access-denied' } },
    ]);
  });

  it('count the files of one folder by name and list the first twenty', async () => {
    const queue = Array.from({ length: 23 }, (_, index) => [
      `Queue/v${String(index).padStart(2, '0')}.WAV`,
      'x'.repeat(index),
    ]);
    const others = { 'Queue/a.wavx': '', 'Queue/awav': '', 'Queue/below/deep.wav': '' };
    const files = { ...Object.fromEntries(queue), ...others };
    const asked = [
      ask('files-in-folder', { path: '%SystemDrive%\\Queue', name: '*.wav' }),
      ask('files-in-folder', { path: '%SystemDrive%\\Queue', name: 'V2*.wav' }),
      ask('files-in-folder', { path: '%SystemDrive%\\Nothing', name: '*' }),
    ];
    const [all, some, nothing] = await values(asked, { files });
    expect(all).toMatchObject({ exists: true, count: 23 });
    expect(all).toMatchObject({
      first: queue.slice(0, 20).map(([name = ''], bytes) => ({ name: name.slice(6), bytes })),
    });
    expect(some).toMatchObject({ count: 3, first: [{ name: 'v20.WAV' }, { name: 'v21.WAV' }, { name: 'v22.WAV' }] });
    expect(nothing).toMatchObject({ exists: false });
  });

  it('read the version that a library carries, in numbers', async () => {
    const library = readFileSync(join(engineFolder(), 'System.Management.Automation.dll'));
    const files = { 'Windows\\System32\\x.dll': library, 'Windows\\System32\\y.dll': 'no library' };
    const asked = ['x', 'y', 'z'].map((name) => ask('file-version', { path: `%SystemRoot%\\System32\\${name}.dll` }));
    const [x, y, z] = await values(asked, { files });
    expect(x).toMatchObject({ exists: true, version: expect.stringMatching(/^7\.\d+\.\d+\.\d+$/) as unknown });
    expect(y).toMatchObject({ exists: true, version: null });
    expect(z).toMatchObject({ exists: false });
  });

  it('know where the places are from the registry, whatever the environment says', async () => {
    const env = { SystemRoot: '/elsewhere', ProgramFiles: '/elsewhere', ExchangeInstallPath: '/elsewhere' };
    const asked = ['%SystemRoot%', '%ProgramData%', '%ProgramFiles%\\X', '%ExchangeInstallPath%\\Bin'];
    expect(
      await values(
        asked.map((path) => ask('file', { path })),
        { env },
      ),
    ).toMatchObject([
      { path: at('Windows') },
      { path: at('ProgramData') },
      { path: at('Program Files\\X') },
      { path: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin' },
    ]);
  });

  it('see in a 32-bit shell the files that a 64-bit program sees, and say so where they cannot', async () => {
    const files = { 'Windows\\Sysnative\\ldifde.exe': 'x', 'Windows\\ldifde.exe': '' };
    const asked = [
      ask('file', { path: '%SystemRoot%\\System32\\ldifde.exe' }),
      ask('file', { path: '%SystemRoot%\\ldifde.exe' }),
      ask('windows-features'),
    ];
    const { list } = await answers(asked, { files, env: { PREFLIGHT_NARROW: '1' } });
    expect(list).toMatchObject([
      { value: { exists: true, bytes: 1, path: at('Windows\\System32\\ldifde.exe') } },
      { value: { exists: true, bytes: 0 } },
      { ok: false, because: { code: 'not-supported' } },
    ]);
  });

  it('find the volume that a path is on, mount points first', async () => {
    const asked = ['D:\\Databases\\db1\\x.edb', 'D:\\Databases\\DB10', 'd:', 'E:\\x', 'X:\\x'];
    expect(await values(asked.map((path) => ask('disk', { path })))).toEqual([
      expect.objectContaining({
        volume: 'D:\\Databases\\DB1\\',
        fileSystem: 'ReFS',
        bytes: 8796093022208,
        compressed: false,
      }),
      expect.objectContaining({ volume: 'D:\\', fileSystem: 'NTFS', freeBytes: 10 }),
      expect.objectContaining({ volume: 'D:\\', path: 'd:\\' }),
      expect.objectContaining({ volume: 'E:\\', type: 'optical', fileSystem: null, bytes: null }),
      { exists: false, path: 'X:\\x' },
    ]);
  });
});

withEngine('questions about Windows, in a real PowerShell', () => {
  it('list features with their states, and say what stands in the way of adding one', async () => {
    const env = { PREFLIGHT_SETUP_AT_WORK: '1' };
    const [now] = await values([ask('windows-features')], { env });
    const features = {
      'Web-Server': 'installed',
      'Web-Metabase': 'available',
      'Web-Asp-Net45': 'available',
      'NET-Framework-Core': 'removed',
      'RSAT-ADDS': 'install-pending',
    };
    const setupsRunning = [{ id: 5000, name: 'ExSetup' }];
    expect(now).toEqual({
      buildNumber: 17763,
      installationType: 'Server Core',
      features,
      restartPending: true,
      setupsRunning,
    });
  });

  it('list features of Windows Server 2008 R2, which knows two states', async () => {
    const [now] = await values([ask('windows-features')], { env: { PREFLIGHT_OLD_FEATURES: '1' } });
    expect(now).toMatchObject({ features: { 'Web-Server': 'installed', 'RSAT-ADDS': 'available' } });
  });

  it('have no features to list on a client Windows', async () => {
    expect(await reasons([ask('windows-features')], { env: { PREFLIGHT_CLIENT: '1' } })).toEqual(['not-supported']);
  });

  it('read dates of updates where they are dates', async () => {
    const ids = ['KB5044281', 'KB5042099', 'KB4054590', 'KB5050505', 'KB2999226'];
    const [now] = await values([ask('hotfix', { ids })]);
    expect(now).toEqual({
      installed: [
        { id: 'KB5044281', installedOn: '2026-10-14' },
        ...['KB5042099', 'KB4054590', 'KB5050505'].map((id) => ({ id, installedOn: null })),
      ],
      listed: 4,
    });
  });

  it('do not take an empty list of WMI for an answer where it shows nothing else either', async () => {
    const asked = [ask('hotfix', { ids: ['KB2999226'] }), ask('wmi-health'), ask('os')];
    expect(await reasons(asked, { env: { PREFLIGHT_BLIND_WMI: '1' } })).toEqual(asked.map(() => 'access-denied'));
  });

  it('tell a WMI that fails from one that is not there to be asked', async () => {
    expect(await values([ask('wmi-health')], { env: { PREFLIGHT_BROKEN_WMI: '1' } })).toMatchObject([
      { answers: false, error: expect.stringContaining('0x80041013') as unknown },
    ]);
    expect(await reasons([ask('wmi-health')], { env: { PREFLIGHT_NO_CIM: '1' } })).toEqual(['not-supported']);
  });

  it('list what a key holds by name', async () => {
    const [test, setup, nothing] = await values([
      ask('registry-key', { path: 'HKLM\\SOFTWARE\\Test' }),
      ask('registry-key', { path: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15' }),
      ask('registry-key', { path: 'HKLM\\SOFTWARE\\Nothing' }),
    ]);
    expect(test).toMatchObject({
      values: ['*', 'Big', 'Bytes', 'High', 'Path', 'Words'],
      valueCount: 6,
      subkeyCount: 0,
    });
    expect(setup).toMatchObject({ subkeys: ['HubTransportRole', 'Setup'], subkeyCount: 2, valueCount: 0 });
    expect(nothing).toEqual({ exists: false });
    expect(await reasons([ask('registry-key', { path: 'HKLM\\SECURITY\\Policy' })])).toEqual(['access-denied']);
  });

  it('find services marked for deletion, and name those that they may not look at', async () => {
    const [marked] = await values([ask('services-marked-for-deletion')]);
    expect(marked).toEqual({ services: ['Leftover'], count: 1, unreadable: ['Locked'] });
  });

  it('read the execution policy of each scope', async () => {
    expect(await values([ask('execution-policy')])).toEqual([
      {
        machinePolicy: 'AllSigned',
        userPolicy: 'Undefined',
        process: 'Bypass',
        currentUser: 'Undefined',
        localMachine: 'Restricted',
      },
    ]);
  });

  it('read what IIS gives to all pools, not what one of them has', async () => {
    const narrow = '<applicationPoolDefaults enable32BitAppOnWin64="True" managedRuntimeVersion="v4.0" />';
    const look = async (files?: Record<string, string>) =>
      (await answers([ask('iis-pool-defaults')], files === undefined ? {} : { files })).list[0];
    const host = `${config}\\applicationHost.config`;
    expect(await look()).toMatchObject({ value: { installed: false } });
    expect(await look({ [host]: hostConfig('') })).toMatchObject({ value: { enable32BitAppOnWin64: false } });
    expect(await look({ [host]: hostConfig(narrow) })).toMatchObject({ value: { enable32BitAppOnWin64: true } });
    const redirected = '<configuration><configurationRedirection enabled="true" path="\\\\x\\y" /></configuration>';
    const shared = { [host]: hostConfig(narrow), [`${config}\\redirection.config`]: redirected };
    expect(await look(shared)).toMatchObject({ ok: false, because: { code: 'not-supported' } });
    expect(await look({ [host]: '<configuration>' })).toMatchObject({ ok: false, because: { code: 'fault' } });
  });

  it('know the edition, the update level and the domain role', async () => {
    expect(await values([ask('os'), ask('computer')])).toMatchObject([
      { revision: 6189, productType: 'server', sku: 13, debug: false },
      { name: 'EX01', dnsHostName: 'ex01', partOfDomain: true, domain: 'corp.example', domainRole: 'member-server' },
    ]);
  });
});
