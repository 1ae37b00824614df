import type { OsState } from '../../../probes/questions/os';
import { IsServerCoreInstalled } from '../../../rules/checks/IsServerCoreInstalled';
import { ServerWinWebEdition } from '../../../rules/checks/ServerWinWebEdition';
import { ValidOSVersion } from '../../../rules/checks/ValidOSVersion';
import { ValidOSVersionForAdminTools } from '../../../rules/checks/ValidOSVersionForAdminTools';
import { WindowsServer2008CoreServerEdition } from '../../../rules/checks/WindowsServer2008CoreServerEdition';
import { exampleWindows, exampleWithoutExchange } from '../../../rules/example-server';
import { carriedBy, serverWindows, windowsTable } from '../../../rules/windows-support';
import { adviceFor, judgeNow, stepsOf } from './judge-example';

const windows = (buildNumber: number, more: Partial<OsState> = {}): OsState => ({
  ...exampleWindows,
  buildNumber,
  ...more,
});
const core = { installationType: 'Server Core' } as const;
const client = { installationType: 'Client', productType: 'workstation' } as const;
const installed = (installedBuild: string) => ({ ...exampleWithoutExchange, installedBuild });

const products = (state: OsState): string[] => (carriedBy(state) ?? []).map(({ product }) => product);

describe('which Exchange a Windows Server carries', () => {
  it.each([
    [7601, ['2013']],
    [9200, ['2013', '2016']],
    [9600, ['2013', '2016']],
    [14393, ['2016']],
    [17763, ['2019', 'SE']],
    [20348, ['2019', 'SE']],
    [26100, ['2019', 'SE']],
    [18363, []],
  ])('build %i', (build, expected) => {
    expect(products(windows(build))).toEqual(expected);
  });

  it('is nothing for Server Core before Windows Server 2019, and the same as with a desktop from then on', () => {
    for (const { build } of serverWindows) {
      const withDesktop = products(windows(build));
      expect(products(windows(build, core))).toEqual(build < 17763 ? [] : withDesktop);
    }
  });

  it('has no Windows that carries both Exchange 2016 and Exchange 2019, on which the rules about Server Core rely', () => {
    for (const { build } of serverWindows) {
      const carried = products(windows(build));
      expect(carried.includes('2016') && carried.includes('2019')).toBe(false);
    }
  });

  it('is told for one product, or for all where it is not known', () => {
    expect(windowsTable('2016').en).toEqual([
      'Exchange 2016: Windows Server 2012, Windows Server 2012 R2, Windows Server 2016 (CU3 or later). Desktop only, no Server Core.',
    ]);
    expect(windowsTable(undefined).en).toHaveLength(4);
    expect(windowsTable('SE').fr[0]).toMatch(/^Exchange SE\u00a0: .*Windows Server 2025\. Server Core ou/);
  });
});

describe('ValidOSVersion', () => {
  const judged = (state: OsState, setup = exampleWithoutExchange) => judgeNow(ValidOSVersion, { os: state, setup });

  it('is judged for a complaint only, since every Windows refuses some Exchange', () => {
    expect(ValidOSVersion.modes).toBeDefined();
  });

  it('passes only where the Exchange that is installed is one that this Windows carries', () => {
    expect(judged(windows(14393), installed('15.1.2507.6')).verdict).toBe('pass');
    expect(judged(windows(14393), installed('15.2.1544.4')).verdict).toBe('warn');
    expect(judged(windows(26100), installed('15.2.2562.17')).verdict).toBe('pass');
  });

  it('names what the Windows carries, and from which update on', () => {
    expect(judged(windows(26100)).because.en).toContain('2019 (CU15 or later), SE');
    expect(judged(windows(26100)).because.fr).toContain('2019 (CU15 ou ultérieur), SE');
  });

  it('fails where no Exchange runs, and does not claim to know a Windows that is newer than its list', () => {
    expect(judged(windows(18363)).verdict).toBe('fail');
    expect(judged(windows(14393, core)).verdict).toBe('fail');
    expect(judged(windows(28000)).verdict).toBe('warn');
  });

  it('says that a client Windows has the tools at most', () => {
    expect(judged(windows(22631, client))).toMatchObject({ verdict: 'warn' });
    expect(judged(windows(22631, client)).because.en).toContain('no server role');
  });

  it('lists the Windows versions of the product that was to be installed', () => {
    const [first] = adviceFor(ValidOSVersion, { product: '2016' });
    expect(stepsOf(first)).toContain('Exchange 2016');
    expect(stepsOf(first)).not.toContain('Exchange 2019');
  });
});

describe('the management tools', () => {
  it.each([
    ['Windows 11', windows(22631, client), 'pass'],
    ['Windows 10', windows(19045, client), 'pass'],
    ['Windows 7', windows(7601, client), 'warn'],
    ['Windows Server 2022', windows(20348), 'pass'],
    ['Windows Server 2016', windows(14393), 'warn'],
    ['Server Core, where they have no desktop', windows(20348, core), 'fail'],
  ] as const)('%s', (_name, state, verdict) => {
    expect(judgeNow(ValidOSVersionForAdminTools, { os: state }).verdict).toBe(verdict);
  });
});

describe('Server Core', () => {
  it.each([
    [7601, 'fail', 'fail'],
    [9600, 'fail', 'pass'],
    [14393, 'fail', 'pass'],
    [17763, 'pass', 'pass'],
    [26100, 'pass', 'pass'],
  ] as const)('of build %i', (build, anyCore, only2008) => {
    const answers = { os: windows(build, core) };
    expect(judgeNow(IsServerCoreInstalled, answers).verdict).toBe(anyCore);
    expect(judgeNow(WindowsServer2008CoreServerEdition, answers).verdict).toBe(only2008);
  });

  it('gets a desktop by a command only where Windows allows it', () => {
    const ways = (build: number) =>
      adviceFor(IsServerCoreInstalled, { captures: { windowsBuild: String(build) } }).map(({ id }) => id);
    expect(ways(9600)).toContain('add-desktop');
    expect(ways(14393)).not.toContain('add-desktop');
  });
});

it('refuses the Web edition by its number, whatever the caption says', () => {
  expect(judgeNow(ServerWinWebEdition, { os: windows(7601, { sku: 17 }) }).verdict).toBe('fail');
  expect(judgeNow(ServerWinWebEdition, { os: windows(7601, { caption: 'Web' }) }).verdict).toBe('pass');
});
