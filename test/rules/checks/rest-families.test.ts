/** What the smaller families judge and advise: free space, the Filter Pack, the execution policy, leftovers of Edge. */
import { ADAMDataPathExists } from '../../../rules/checks/ADAMDataPathExists';
import { LangPackDiskSpaceCheck } from '../../../rules/checks/LangPackDiskSpaceCheck';
import { MailboxEDBDriveDoesNotExist } from '../../../rules/checks/MailboxEDBDriveDoesNotExist';
import { MSFilterPackV2NotInstalled } from '../../../rules/checks/MSFilterPackV2NotInstalled';
import { MSFilterPackV2SP1NotInstalled } from '../../../rules/checks/MSFilterPackV2SP1NotInstalled';
import { PowerShellExecutionPolicyCheckSet } from '../../../rules/checks/PowerShellExecutionPolicyCheckSet';
import { ProcessNeedsToBeClosedOnUninstall } from '../../../rules/checks/ProcessNeedsToBeClosedOnUninstall';
import { TargetPathCompressed } from '../../../rules/checks/TargetPathCompressed';
import { exampleWithoutExchange } from '../../../rules/example-server';
import { exampleVolume } from '../../../rules/free-space';
import { adviceFor, judgeNow, stepsOf } from './judge-example';

describe('free space', () => {
  it('of a volume that is locked is a failure and not a number', () => {
    const locked = { ...exampleVolume(10), freeBytes: null };
    const judged = judgeNow(LangPackDiskSpaceCheck, { volume: locked });
    expect(judged.verdict).toBe('fail');
    expect(judged.shows[0]?.found.en).toBe('C:\\: locked or not formatted');
  });

  it('is said with the comma of the language', () => {
    const judged = judgeNow(LangPackDiskSpaceCheck, { volume: exampleVolume(0.6) });
    expect(judged.because.en).toContain('0.6 GB');
    expect(judged.because.fr).toContain('0,6 Go');
  });
});

describe('the Filter Pack', () => {
  const pack = { name: 'Microsoft Filter Pack 2.0', version: '14.0.4763.1000', architecture: 'x64', productCode: null };
  const answers = (...products: unknown[]) => ({ packs: { products }, setup: exampleWithoutExchange });

  it('without its service pack satisfies one rule and not the other', () => {
    expect(judgeNow(MSFilterPackV2NotInstalled, answers(pack)).verdict).toBe('pass');
    expect(judgeNow(MSFilterPackV2SP1NotInstalled, answers(pack)).verdict).toBe('fail');
  });

  it('is not taken for installed because an update of it is listed', () => {
    const update = { ...pack, name: 'Update for Microsoft Filter Pack 2.0 (KB3114879) 64-Bit Edition' };
    expect(judgeNow(MSFilterPackV2NotInstalled, answers(update)).verdict).toBe('fail');
  });
});

describe('the execution policy', () => {
  const policy = {
    machinePolicy: 'Undefined',
    userPolicy: 'Undefined',
    process: 'Bypass',
    currentUser: 'AllSigned',
    localMachine: 'Restricted',
  };
  const judged = (more: object) => judgeNow(PowerShellExecutionPolicyCheckSet, { policy: { ...policy, ...more } });

  it('counts as defined at every value, even at those that allow everything', () => {
    for (const machinePolicy of ['Restricted', 'RemoteSigned', 'Unrestricted', 'Bypass']) {
      expect(judged({ machinePolicy }).verdict).toBe('fail');
    }
  });

  it('is not judged by the scopes that no Group Policy sets', () => {
    expect(judged({}).verdict).toBe('pass');
  });

  it('of the reading account is no proof for the person who runs Setup', () => {
    expect(judged({ userPolicy: 'RemoteSigned' }).verdict).toBe('warn');
    expect(judged({}).because.en).toContain('cannot be seen from here');
  });

  it('is taken away where it was found', () => {
    const ways = (captures: Record<string, string>) =>
      adviceFor(PowerShellExecutionPolicyCheckSet, { captures }).map(({ id }) => id);
    expect(ways({ scope: 'user' })).toEqual(['policy-for-some-users']);
    expect(ways({ scope: 'computer' })).toEqual(['policy-for-the-computer', 'policy-value-by-hand']);
    expect(ways({})).toHaveLength(3);
  });
});

describe('the folder of AD LDS', () => {
  const path = 'C:\\x\\Adam';
  const data = { exists: true, path, directory: true, modified: '2026-03-02T10:11:12+01:00', compressed: false };
  const half = { name: 'EdgeTransportRole', unpackedVersion: '15.2.1544.4', action: 'Install', watermark: 'a' };

  it('of a role that was only half installed still stops Setup', () => {
    const setup = { ...exampleWithoutExchange, roles: [{ ...half, configuredVersion: null }] };
    expect(judgeNow(ADAMDataPathExists, { data, instance: { exists: false }, setup }).verdict).toBe('fail');
  });

  it('is renamed under the path that was found, and its instance removed only where there is one', () => {
    const ways = adviceFor(ADAMDataPathExists, { captures: { path, instance: 'no' } });
    expect(ways.map(({ id }) => id)).toEqual(['rename-old-folder']);
    expect(stepsOf(ways[0])).toContain('Rename-Item "C:\\x\\Adam" Adam.old');
  });
});

it('follows the folder above until the folder for Exchange exists', () => {
  const folder = (path: string, compressed: boolean) => ({ exists: true, path, compressed });
  const own = folder('C:\\Program Files\\Microsoft\\Exchange Server\\V15', false);
  expect(judgeNow(TargetPathCompressed, { parent: folder('C:\\Program Files', true), target: own }).verdict).toBe(
    'pass',
  );
});

it('recovers with the command and the server name of the run', () => {
  const [advice] = adviceFor(MailboxEDBDriveDoesNotExist, { server: 'EX01', product: '2016', build: '15.1.2507.6' });
  expect(stepsOf(advice)).toContain('Get-MailboxDatabase -Server EX01 | Format-List Name,EdbFilePath');
  expect(stepsOf(advice)).toContain('/Mode:RecoverServer /IAcceptExchangeServerLicenseTerms_DiagnosticData');
});

it('reads the process out of the sentence about open files', () => {
  const captures = ProcessNeedsToBeClosedOnUninstall.captures?.(
    'Unable to complete the uninstall operation because there are open files in powershell (11780). Close the process and restart the installation.',
    undefined,
  );
  expect(captures).toEqual({ process: 'powershell', pid: '11780' });
});
