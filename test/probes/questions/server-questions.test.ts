import { installedProduct } from '../../../probes/questions/installed-product';
import { runningProcesses } from '../../../probes/questions/process';
import { rebootFlags } from '../../../probes/questions/reboot-flags';
import { registryValue } from '../../../probes/questions/registry-value';
import { exchangeSetupState, isEdgeTransport } from '../../../probes/questions/exchange-setup-state';

describe('questions about a server', () => {
  it.each([
    'HKCU\\Software\\X',
    'HKLM',
    'HKLM\\SOFTWARE\\X; Remove-Item C:\\',
    'HKLM\\SOFTWARE\\$(whoami)',
    '..\\HKLM\\SOFTWARE',
  ])('read the registry of the machine only, and no path that could be code: %s', (path) => {
    expect(() => registryValue({ path, name: 'Version' })).toThrow();
  });

  it('accept the real paths that rules need', () => {
    const path = 'HKLM\\SOFTWARE\\Microsoft\\UCMA\\{902F4F35-D5DC-4363-8671-D5EF0D26C21D}';
    expect(registryValue({ path, name: 'Version' }).where.en).toContain(path);
  });

  it('ask for processes in exactly one way', () => {
    expect(() => runningProcesses({ id: 0 })).toThrow();
    expect(() => runningProcesses({ names: ['powershell; calc'] })).toThrow();
    expect(runningProcesses({ id: 12 }).key).not.toBe(runningProcesses({ holding: 'exchange-files' }).key);
  });

  it('take no wildcard that would list everything', () => {
    expect(() => installedProduct({ name: '*' })).toThrow();
  });

  it('take a time without an offset for no answer, because it could be any night', () => {
    const { decode } = rebootFlags({});
    expect(decode({ flags: [], lastBoot: '2026-11-19T22:05:00' })).toBeUndefined();
    expect(decode({ flags: [], lastBoot: '2026-11-19T22:05:00.1234567+01:00' })).toBeDefined();
  });

  it('take an answer of the wrong shape for no answer', () => {
    expect(exchangeSetupState({}).decode({ key: null, roles: 'none' })).toBeUndefined();
  });

  it('know an Edge server by the role that was unpacked there, and only by that', () => {
    const role = {
      name: 'EdgeTransportRole',
      configuredVersion: null,
      unpackedVersion: null,
      action: null,
      watermark: null,
    };
    const state = { key: null, installedBuild: null, installPath: null };
    expect(isEdgeTransport({ ...state, roles: [role] })).toBe(false);
    expect(isEdgeTransport({ ...state, roles: [{ ...role, unpackedVersion: '15.2.1118.7' }] })).toBe(true);
  });
});
