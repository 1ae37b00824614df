import { encodeRequest } from '../../../probes/agent';
import { readFrame } from '../../../probes/agent-frame';
import { fix, nonce, standIns, withEngine } from './stand-in-server';
import { agentWith, runAgent } from './real-engine';

withEngine('fixes in a real PowerShell', () => {
  // The stand-in started at 09:30:15.250 and a fraction, in the time of the server.
  const started = new Date(2026, 10, 20, 9, 30, 15, 250).toISOString();
  const lastBoot = new Date(2026, 10, 2, 3, 4, 5).toISOString();

  it('start a service and set how it starts, where that is not good enough already', async () => {
    const { outcome, changes } = await fix('start-service', { name: 'RemoteRegistry', startType: 'Manual' });
    expect(outcome).toMatchObject({ ended: 'completed' });
    expect(changes).toEqual(['Set-Service RemoteRegistry Manual', 'Start-Service RemoteRegistry']);
    const delayed = await fix('start-service', { name: 'EventSystem', startType: 'Automatic' });
    expect([delayed.outcome.ended, delayed.changes]).toEqual(['completed', ['Start-Service EventSystem']]);
  });

  it('only set how Windows Installer starts, which those who call it do', async () => {
    const { outcome, changes } = await fix('start-service', { name: 'msiserver', startType: 'Manual' });
    expect([outcome.ended, changes]).toEqual(['completed', ['Set-Service msiserver Manual']]);
  });

  it('report what Windows refused, and that it was not done', async () => {
    const { outcome, changes } = await fix('start-service', { name: 'MSExchangeADTopology', startType: 'Automatic' });
    expect(outcome).toMatchObject({ ended: 'failed', because: { code: 'access-denied' } });
    expect(changes).toEqual([]);
  });

  it.each([
    ['start-service', { name: 'Nothing', startType: 'Manual' }],
    ['start-service', { name: 'EventSystem; Stop-Computer', startType: 'Manual' }],
    ['start-service', { name: 'EventSystem', startType: 'Disabled' }],
    ['stop-process', { id: 4711, startedAt: '2026-11-20T09:30:15.251Z', name: 'powershell' }],
    ['stop-process', { id: 4711, startedAt: new Date(2026, 10, 20, 9, 30, 15, 250).toISOString(), name: 'mmc' }],
    ['stop-process', { id: 4711, startedAt: new Date(2026, 10, 20, 9, 30, 15, 250).toISOString(), name: 'lsass' }],
    ['restart-server', { lastBoot: '2026-11-02T03:04:06Z', delayMinutes: 5 }],
    ['restart-server', { lastBoot: new Date(2026, 10, 2, 3, 4, 5).toISOString(), delayMinutes: 500 }],
    ['install-windows-features', { names: ['Web-Metabase', 'x; Stop-Computer'] }],
    ['install-windows-features', { names: [] }],
    ['install-windows-features', { names: ['Web-Metabase'] }],
    ['set-registry-value', { setting: 'PendingFileRenameOperations' }],
    ['set-registry-value', { setting: 'dotnet-strong-crypto-32' }],
    ['delete-watermark', {}],
  ])('change nothing where the agent says no: %s %j', async (kind, params) => {
    const { outcome, changes } = await fix(kind, params);
    expect(outcome.ended).toBe('not-started');
    expect(changes).toEqual([]);
  });

  it('end the process with that id and that start', async () => {
    const { outcome, changes } = await fix('stop-process', { id: 4711, startedAt: started, name: 'powershell' });
    expect([outcome.ended, changes]).toEqual(['completed', ['Stop-Process 4711']]);
  });

  it('have nothing to do for a process that is gone', async () => {
    const { outcome, changes } = await fix('stop-process', { id: 12345, startedAt: started, name: 'mmc' });
    expect([outcome.ended, changes]).toEqual(['completed', []]);
  });

  it('do not restart while somebody is there or an installer is at work', async () => {
    const params = { lastBoot, delayMinutes: 5 };
    const people = await fix('restart-server', params);
    expect(people).toMatchObject({
      outcome: { ended: 'not-started', because: { code: 'refused-now', detail: 'somebody is logged on: CORP\\admin' } },
      changes: [],
    });
    const setup = await fix('restart-server', params, { PREFLIGHT_NOBODY: '1', PREFLIGHT_SETUP_AT_WORK: '1' });
    expect(setup).toMatchObject({
      outcome: { ended: 'not-started', because: { detail: 'an installation is at work: ExSetup' } },
      changes: [],
    });
    const blind = await fix('restart-server', params, { PREFLIGHT_NOT_ELEVATED: '1' });
    expect(blind).toMatchObject({ outcome: { ended: 'not-started', because: { code: 'access-denied' } }, changes: [] });
  });

  it('restart an empty server after the minutes that were approved', async () => {
    const { outcome, changes } = await fix('restart-server', { lastBoot, delayMinutes: 5 }, { PREFLIGHT_NOBODY: '1' });
    expect([outcome.ended, changes]).toEqual(['completed', ['restart in 300']]);
  });

  it('start the Remote Registry service', async () => {
    const { outcome, changes } = await fix('start-remote-registry', {});
    expect([outcome.ended, changes]).toEqual([
      'completed',
      ['Set-Service RemoteRegistry Automatic', 'Start-Service RemoteRegistry'],
    ]);
  });

  it('add in one go the features that are missing, and only those', async () => {
    const env = { PREFLIGHT_NO_RESTART_PENDING: '1' };
    const params = { names: ['Web-Metabase', 'web-server', 'Web-Asp-Net45'] };
    const { outcome, changes } = await fix('install-windows-features', params, env);
    expect([outcome.ended, changes]).toEqual(['completed', ['Install-WindowsFeature Web-Metabase,Web-Asp-Net45']]);
    const failing = await fix('install-windows-features', params, { ...env, PREFLIGHT_INSTALL_FAILS: '1' });
    expect(failing.outcome).toMatchObject({ ended: 'failed', because: { detail: 'Windows reports Failed' } });
  });

  it('add no feature while another installation is at work, from files that are gone, or by a name of another Windows', async () => {
    const env = { PREFLIGHT_NO_RESTART_PENDING: '1' };
    const details = async (names: string[], more: Record<string, string> = {}) => {
      const { outcome, changes } = await fix('install-windows-features', { names }, { ...env, ...more });
      return [outcome.ended, changes, 'because' in outcome ? outcome.because.detail : ''];
    };
    const busy = await details(['Web-Metabase'], { PREFLIGHT_SETUP_AT_WORK: '1' });
    expect(busy).toEqual(['not-started', [], 'an installation is at work: ExSetup']);
    const gone = await details(['Web-Metabase', 'NET-Framework-Core']);
    expect(gone).toEqual(['not-started', [], 'the files of NET-Framework-Core are not on this server']);
    expect(await details(['Desktop-Experience'])).toEqual([
      'not-started',
      [],
      'there is no feature Desktop-Experience',
    ]);
  });

  it('set a value to what the setting says', async () => {
    const { outcome, changes } = await fix('set-registry-value', { setting: 'dotnet-strong-crypto' });
    const place = 'HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319';
    const narrow = await fix('set-registry-value', { setting: 'dotnet-strong-crypto' }, { PREFLIGHT_NARROW: '1' });
    expect([narrow.outcome.ended, narrow.changes]).toEqual(['not-started', []]);
    expect([outcome.ended, changes]).toEqual(['completed', [`Set-ItemProperty ${place} SchUseStrongCrypto 1 DWord`]]);
  });

  it('are unknown to an endpoint that may only read', async () => {
    const request = encodeRequest(nonce, { fix: { kind: 'start-remote-registry', params: {} } }, 30_000);
    const run = await runAgent({ script: agentWith(standIns), request, allow: 'questions' });
    expect(readFrame(run.output, nonce)).toMatchObject({
      outcome: { ended: 'not-started', because: { code: 'not-supported' } },
    });
    expect(run.changes).toEqual([]);
  });
});
