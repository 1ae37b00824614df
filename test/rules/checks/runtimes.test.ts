import { startRemoteRegistry } from '../../../probes/fixes/start-remote-registry';
import { startService } from '../../../probes/fixes/start-service';
import type { ExchangeSetupState } from '../../../probes/questions/exchange-setup-state';
import type { RemoteRegistryState } from '../../../probes/questions/remote-registry';
import { EventSystemStopped } from '../../../rules/checks/EventSystemStopped';
import { IISURLRewriteNotInstalled } from '../../../rules/checks/IISURLRewriteNotInstalled';
import { MinimumFrameworkNotInstalled } from '../../../rules/checks/MinimumFrameworkNotInstalled';
import { MSDTCStopped } from '../../../rules/checks/MSDTCStopped';
import { RemoteRegException } from '../../../rules/checks/RemoteRegException';
import { UcmaRedistMsi } from '../../../rules/checks/UcmaRedistMsi';
import { VC2013RedistDependencyRequirement } from '../../../rules/checks/VC2013RedistDependencyRequirement';
import { dotnetTable, dotnetVersion } from '../../../rules/dotnet-versions';
import { exampleWindows, exampleWithoutExchange } from '../../../rules/example-server';
import { compareVersions } from '../../../rules/software-remedies';
import { adviceFor, exampleVerdicts, judgeNow, stepsOf } from './judge-example';

const all = [
  EventSystemStopped,
  IISURLRewriteNotInstalled,
  MinimumFrameworkNotInstalled,
  MSDTCStopped,
  RemoteRegException,
  UcmaRedistMsi,
  VC2013RedistDependencyRequirement,
];

const stopped = { exists: true, displayName: 'x', status: 'Stopped', startType: 'Disabled' } as const;
const running = { ...stopped, status: 'Running', startType: 'Automatic' } as const;

const edge: ExchangeSetupState = {
  key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
  installedBuild: '15.2.1118.7',
  installPath: null,
  roles: [
    {
      name: 'EdgeTransportRole',
      configuredVersion: '15.2.1118.7',
      unpackedVersion: '15.2.1118.7',
      action: null,
      watermark: null,
    },
  ],
};

it.each(all.map((rule) => [rule.id, rule] as const))('%s judges its own examples as they say', (_id, rule) => {
  expect(rule.examples.judged.length).toBeGreaterThan(1);
  for (const example of exampleVerdicts(rule)) expect(example.got).toBe(example.wanted);
});

describe('stopped services', () => {
  it.each([
    [EventSystemStopped, 'EventSystem'],
    [MSDTCStopped, 'MSDTC'],
  ] as const)('are started after approval and set to Automatic', (rule, name) => {
    expect(adviceFor(rule, {}, { service: stopped })[0]?.fix).toEqual(startService({ name, startType: 'Automatic' }));
  });

  it.each([[EventSystemStopped], [MSDTCStopped]] as const)(
    'get no fix when they run, and none when they are not installed',
    (rule) => {
      expect(adviceFor(rule, {}, { service: running })[0]?.fix).toBeUndefined();
      expect(adviceFor(rule, {}, { service: { exists: false } })[0]?.fix).toBeUndefined();
    },
  );

  it('come with a word about the policy that would stop them again', () => {
    expect(adviceFor(MSDTCStopped, {})[0]?.never[0]?.en).toContain('group policy');
    expect(adviceFor(MSDTCStopped, {}).map(stepsOf).join()).toContain('gpresult');
  });
});

describe('the server’s own registry', () => {
  const closed: RemoteRegistryState = {
    fqdn: 'ex01.corp.example',
    opened: false,
    error: 'The network path was not found.',
    resolvesTo: ['192.0.2.11'],
    ownAddresses: ['192.0.2.11', 'FE80::1'],
    service: stopped,
  };
  const cases = [
    ['the service is disabled', closed, 'start-remote-registry', 'start-remote-registry'],
    ['its name leads elsewhere', { ...closed, resolvesTo: ['192.0.2.99'] }, 'correct-name-resolution', undefined],
    ['its name leads nowhere', { ...closed, resolvesTo: [] }, 'correct-name-resolution', undefined],
    ['service and name are right', { ...closed, service: running }, 'clear-the-way', undefined],
  ] as const;

  it.each(cases)('when %s, only the way out that fits is given', (_case, registry, advised, fix) => {
    const judged = judgeNow(RemoteRegException, { registry });
    expect(judged.verdict).toBe('fail');
    const advice = adviceFor(RemoteRegException, { captures: judged.captures ?? {} }, { registry });
    expect(advice.map((one) => one.id).filter((id) => !id.startsWith('find-'))).toEqual([advised]);
    expect(advice[0]?.fix?.kind).toBe(fix);
  });

  it('gives every way when only the log is there', () => {
    expect(adviceFor(RemoteRegException, {})).toHaveLength(4);
  });

  it('compares addresses without regard to case', () => {
    const state = { ...closed, resolvesTo: ['fe80::1'] };
    expect(judgeNow(RemoteRegException, { registry: state }).captures?.['obstacle']).toBe('service');
  });

  it('is proven by opening it, not by the state of the service', () => {
    const { settled, refuses } = startRemoteRegistry.definition;
    expect(settled({ ...closed, service: running }, {})).toBe(false);
    expect(settled({ ...closed, opened: true, service: { ...running, status: 'Stopped' } }, {})).toBe(true);
    expect(refuses({ ...closed, resolvesTo: [] }, {})?.en).toContain('name resolution');
    expect(refuses({ ...closed, service: { exists: false } }, {})?.en).toContain('not installed');
    expect(refuses(closed, {})).toBeUndefined();
  });
});

describe('software that a Mailbox server wants', () => {
  it('is not missed on an Edge Transport server', () => {
    const missing = { exists: false };
    expect(judgeNow(UcmaRedistMsi, { ucma: missing, os: exampleWindows, setup: edge }).verdict).toBe('pass');
    expect(judgeNow(IISURLRewriteNotInstalled, { rewrite: missing, iis: { exists: false }, setup: edge }).verdict).toBe(
      'pass',
    );
    expect(judgeNow(VC2013RedistDependencyRequirement, { runtimes: { products: [] }, setup: edge }).verdict).toBe(
      'pass',
    );
  });

  it('is never installed automatically', () => {
    const answers = { rewrite: { exists: false }, iis: running, setup: exampleWithoutExchange };
    expect(adviceFor(IISURLRewriteNotInstalled, {}, answers).map((one) => one.fix)).toEqual([undefined]);
  });

  it('names IIS first when URL Rewrite is missing because IIS is', () => {
    const judged = judgeNow(IISURLRewriteNotInstalled, {
      rewrite: { exists: false },
      iis: { exists: false },
      setup: exampleWithoutExchange,
    });
    expect(judged.because.en).toContain('IIS, which must come first');
    expect(adviceFor(IISURLRewriteNotInstalled, {})[0]?.steps.en[0]).toMatch(/^IIS first/);
  });

  it('takes UCMA from the Exchange media on Server Core, and from the download elsewhere', () => {
    const core = { ...exampleWindows, installationType: 'Server Core' as const };
    const judged = judgeNow(UcmaRedistMsi, { ucma: { exists: false }, os: core, setup: exampleWithoutExchange });
    expect(adviceFor(UcmaRedistMsi, { captures: judged.captures ?? {} }).map((one) => one.id)).toEqual([
      'install-ucma-on-server-core',
    ]);
    expect(adviceFor(UcmaRedistMsi, { product: '2016' }).map((one) => one.id)).toEqual(['install-ucma']);
    expect(adviceFor(UcmaRedistMsi, {})[0]?.never[0]?.en).toContain('Do not install UCMA 5.0 or 6.0 instead');
  });

  it('wants the 64-bit Visual C++ runtime, and tells when only the 32-bit one is there', () => {
    const products = [
      {
        name: 'Microsoft Visual C++ 2013 Redistributable (x86) - 12.0.40664',
        version: '12.0.40664.0',
        architecture: 'x86',
        productCode: null,
      },
    ];
    const judged = judgeNow(VC2013RedistDependencyRequirement, {
      runtimes: { products },
      setup: exampleWithoutExchange,
    });
    expect(judged.verdict).toBe('fail');
    expect(judged.because.en).toContain('Only the 32-bit');
  });

  it('compares versions as numbers', () => {
    expect(compareVersions('7.1.871', '7.1.1993')).toBeLessThan(0);
    expect(compareVersions('12.0.40664.0', '12.0.40664')).toBe(0);
    expect(compareVersions('12.0.40664', '12.0.30501')).toBeGreaterThan(0);
  });
});

describe('the .NET Framework', () => {
  const release = (data: number | undefined, buildNumber = 17763) => ({
    release: data === undefined ? { exists: false } : { exists: true, data },
    os: { ...exampleWindows, buildNumber },
  });

  it.each([
    [528040, '4.8'],
    [528449, '4.8'],
    [533325, '4.8.1'],
    [461814, '4.7.2'],
    [394806, '4.6.2'],
    [378389, '4.5'],
    [378388, undefined],
  ])('Release %i is %s', (number, version) => {
    expect(dotnetVersion(number)).toBe(version);
  });

  it('passes with 4.8, which every current update accepts', () => {
    expect(judgeNow(MinimumFrameworkNotInstalled, release(528040)).verdict).toBe('pass');
  });

  it('mentions 4.8.1 only where Windows can run it', () => {
    expect(judgeNow(MinimumFrameworkNotInstalled, release(528449, 20348)).because.en).toContain('4.8.1');
    expect(judgeNow(MinimumFrameworkNotInstalled, release(528040, 17763)).because.en).not.toContain('4.8.1');
  });

  it('warns with 4.7.2, because the update that is wanted is not known from the server', () => {
    const judged = judgeNow(MinimumFrameworkNotInstalled, release(461808));
    expect(judged.verdict).toBe('warn');
    expect(judged.because.en).toContain('every later update wants 4.8');
  });

  it('fails when there is no Release number at all', () => {
    expect(judgeNow(MinimumFrameworkNotInstalled, release(undefined)).verdict).toBe('fail');
  });

  it('gives the version that Setup named, the table of the product, and the order with the restart and the wait', () => {
    const steps =
      adviceFor(MinimumFrameworkNotInstalled, { product: '2016', captures: { version: '4.7.2' } })[0]?.steps.en ?? [];
    expect(steps[0]).toContain('here: 4.7.2');
    expect(steps[1]).toContain('Exchange 2016 CU15–CU23: 4.8');
    expect(steps[1]).not.toContain('Exchange 2019');
    const order = ['Download the offline installer', 'Restart the server', 'mscorsvw', 'Run Setup again'].map((part) =>
      steps.findIndex((step) => step.includes(part)),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(dotnetTable(undefined)).toContain('Exchange SE RTM+: 4.8, 4.8.1');
  });
});
