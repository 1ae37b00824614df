import { openFix } from '../../../probes/fix-kinds';
import { installWindowsFeatures } from '../../../probes/fixes/install-windows-features';
import { startService } from '../../../probes/fixes/start-service';
import { disk } from '../../../probes/questions/disk';
import { file } from '../../../probes/questions/file';
import { fileVersion } from '../../../probes/questions/file-version';
import { filesInFolder } from '../../../probes/questions/files-in-folder';
import {
  describeFeature,
  featureState,
  windowsFeatures,
  type WindowsFeatures,
} from '../../../probes/questions/windows-features';

describe('paths on a server', () => {
  it.each([
    'C:\\Windows\\..\\Users',
    '%SystemRoot%\\..',
    'C:\\Windows\\System32\\x.dll.',
    'C:\\Windows\\... \\x',
    'C:Windows',
    'C:\\',
    '\\\\evil\\share\\x',
    '\\\\?\\C:\\x',
    'C:\\x:stream',
    'C:\\*.dll',
    '%TEMP%\\x',
    '%systemroot%\\x',
    'C:\\$(whoami)',
    'C:/Windows',
    'Windows\\x.dll',
    `C:\\${'x'.repeat(240)}`,
  ])('lead up, out or into code in no way: %s', (path) => {
    for (const ask of [file, fileVersion, disk]) expect(() => ask({ path })).toThrow();
    expect(() => filesInFolder({ path, name: '*' })).toThrow();
  });

  it.each([
    'C:',
    'd:\\Databases\\DB 1\\DB-1.edb',
    '%SystemRoot%\\System32\\drivers\\refs.sys',
    '%ExchangeInstallPath%',
    '%ProgramFiles%\\Microsoft\\Exchange Server\\V15\\TransportRoles\\data\\Adam',
    'C:\\Program Files (x86)\\.NET',
  ])('may be what rules need: %s', (path) => {
    expect(file({ path }).where.en).toBe(path);
  });
});

describe('the features of Windows', () => {
  const state: WindowsFeatures = {
    buildNumber: 17763,
    installationType: 'Server',
    features: { 'Web-Metabase': 'available', 'NET-Framework-Core': 'removed', 'Web-Server': 'installed' },
    restartPending: false,
    setupsRunning: [],
  };

  it('are one question, whichever of them a rule is about', () => {
    expect(windowsFeatures({}).key).toBe('windows-features {}');
  });

  it('are found by name without case, and unknown where Windows has none of that name', () => {
    expect(featureState(state, 'web-metabase')).toBe('available');
    expect(featureState(state, 'Desktop-Experience')).toBe('unknown-name');
    expect(describeFeature(state, 'Web-Server').en).toBe('Web-Server installed');
  });

  it('do not take a word of the language for a feature', () => {
    expect(['constructor', '__proto__', 'toString'].map((name) => featureState(state, name))).toEqual(
      ['constructor', '__proto__', 'toString'].map(() => 'unknown-name'),
    );
  });

  it('are not added where that cannot end well', () => {
    const opened = (names: string[]) => openFix(installWindowsFeatures({ names }));
    const refusal = (names: string[], change: Partial<WindowsFeatures> = {}) =>
      opened(names)?.see({ ...state, ...change })?.refusal?.en;
    expect(refusal(['Web-Metabase'])).toBeUndefined();
    expect(refusal(['Web-Metabase', 'Web-Lgcy'])).toContain('no feature named Web-Lgcy');
    expect(refusal(['NET-Framework-Core'])).toContain('no longer on this server');
    expect(refusal(['Web-Metabase'], { restartPending: true })).toContain('restart');
    expect(refusal(['Web-Metabase'], { setupsRunning: [{ id: 7, name: 'ExSetup' }] })).toContain('ExSetup (7)');
    expect(refusal(['Web-Metabase'], { buildNumber: 7601 })).toContain('older than 2012');
  });

  it('count as added only when Windows lists each of them as installed', () => {
    const opened = openFix(installWindowsFeatures({ names: ['Web-Metabase', 'Web-Server'] }));
    const after = (one: 'installed' | 'install-pending') =>
      opened?.see({ ...state, restartPending: true, features: { ...state.features, 'Web-Metabase': one } });
    expect(after('installed')?.settled).toBe(true);
    expect(after('install-pending')).toMatchObject({
      settled: false,
      described: { en: 'Web-Metabase installed after the next restart, Web-Server installed; restart outstanding' },
    });
  });
});

describe('how a service starts', () => {
  const disabled = { exists: true, displayName: 'x', status: 'Stopped', startType: 'Disabled' } as const;
  const see = (name: string, state: object, startType: 'Automatic' | 'Manual' = 'Automatic') =>
    openFix(startService({ name, startType }))?.see({ ...disabled, ...state });

  it('is enough for Windows Installer, which those who call it start', () => {
    expect(see('msiserver', {}, 'Manual')?.settled).toBe(false);
    expect(see('msiserver', { startType: 'Manual' }, 'Manual')?.settled).toBe(true);
    expect(see('W3SVC', { startType: 'Automatic' })?.settled).toBe(false);
    expect(see('W3SVC', { startType: 'AutomaticDelayedStart', status: 'Running' })?.settled).toBe(true);
  });

  it('is said with who feels it, above all for the firewall', () => {
    const firewall = openFix(startService({ name: 'mpssvc', startType: 'Automatic' }));
    expect(firewall).toMatchObject({
      risk: 'medium',
      blastRadius: { en: expect.stringContaining('refused') as unknown },
    });
    for (const name of ['W3SVC', 'WinRM', 'NetTcpPortSharing', 'ADAM_MSExchange']) {
      expect(openFix(startService({ name, startType: 'Automatic' }))).toMatchObject({ risk: 'low' });
    }
  });
});
