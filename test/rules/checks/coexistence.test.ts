import type { Judged } from '../../../rules/rule';
import { adviceFor, exampleVerdicts, judgeNow, stepsOf } from './judge-example';
import { rule } from './a-run';

interface Server {
  readonly name: string;
  readonly version: string;
  readonly edge?: boolean;
}

function judged(id: string, servers: readonly Server[], installedBuild: string | null = null): Judged {
  return judgeNow(rule(id), {
    servers: { servers: servers.map((one) => ({ edge: false, ...one })) },
    setup: { key: null, installedBuild, installPath: null, roles: [] },
  });
}

const ex2010 = { name: 'OLD10', version: '14.3.123.4' };
const ex2013 = { name: 'OLD13', version: '15.0.1497.2' };
const ex2016 = { name: 'EX16', version: '15.1.2507.6' };
const ex2019 = { name: 'EX19', version: '15.2.1544.4' };

describe('The rules about servers of an older Exchange', () => {
  it.each([
    ['E15E12CoexistenceMinVersionRequirement', '8.3.297.2', '8.3.298.3'],
    ['E15E14CoexistenceMinVersionRequirement', '14.2.390.3', '14.3.123.4'],
    ['E15E14CoexistenceMinMajorVersionRequirement', '14.2.390.3', '14.3.123.4'],
    ['E16E14CoexistenceMinVersionRequirement', '14.3.248.2', '14.3.266.2'],
    ['E16E15CoexistenceMinVersionRequirement', '15.0.1104.5', '15.0.1130.7'],
  ])('%s refuses %s and accepts %s', (id, below, least) => {
    expect(judged(id, [{ name: 'OLD1', version: below }]).verdict).toBe('fail');
    expect(judged(id, [{ name: 'OLD1', version: least }]).verdict).toBe('pass');
  });

  it('compare numbers, not texts: build 1130.7 is newer than 847.32', () => {
    expect(judged('E16E15CoexistenceMinVersionRequirement', [{ name: 'A', version: '15.0.847.32' }]).verdict).toBe(
      'fail',
    );
  });

  it.each([
    ['E16E12CoexistenceMinVersionRequirement', { name: 'OLD7', version: '8.3.517.0' }],
    ['E19E14CoexistenceRequirement', ex2010],
    ['E19E15CoexistenceRequirement', ex2013],
    ['Exchange2000or2003PresentInOrg', { name: 'OLD3', version: '6.5.7638.1' }],
  ])('%s refuses any such server, however new its update', (id, server) => {
    expect(judged(id, [server, ex2019]).verdict).toBe('fail');
    expect(judged(id, [ex2019, ex2016]).verdict).toBe('pass');
  });

  it('leave 2013 and 2016 apart, which differ in the second number only', () => {
    expect(judged('E19E15CoexistenceRequirement', [ex2016, ex2019]).verdict).toBe('pass');
    expect(judged('E19E15CoexistenceRequirement', [ex2016, ex2013]).captures).toEqual({
      servers: 'OLD13',
      edge: 'none',
    });
  });

  it('do not concern a server that runs an older Exchange than the rule belongs to', () => {
    expect(judged('E19E14CoexistenceRequirement', [ex2010, ex2016], '15.1.2507.6').verdict).toBe('pass');
    expect(judged('E19E14CoexistenceRequirement', [ex2010, ex2019], '15.2.1544.4').verdict).toBe('fail');
    expect(
      judged('E16E15CoexistenceMinVersionRequirement', [{ name: 'A', version: '15.0.847.32' }], '15.0.847.32').verdict,
    ).toBe('pass');
  });

  it('name the servers, and say that the version of an Edge server is that of its subscription', () => {
    const edge = { name: 'EDGE1', version: '14.2.247.5', edge: true };
    const found = judged('E16E14CoexistenceMinVersionRequirement', [
      ex2010,
      edge,
      { name: 'NEW10', version: '14.3.513.0' },
    ]);
    expect(found.captures).toEqual({ servers: 'OLD10, EDGE1', edge: 'EDGE1' });
    expect(found.because.en).toContain('last subscription');
    expect(found.because.fr).toContain('dernier abonnement');
    expect(judged('E16E14CoexistenceMinVersionRequirement', [ex2010]).because.en).not.toContain('subscription');
  });

  it('offer the Edge subscription unless no Edge server is in question, and the dead object always', () => {
    const target = rule('E16E14CoexistenceMinVersionRequirement');
    const ids = (captures: Record<string, string>): string[] => adviceFor(target, { captures }).map((one) => one.id);
    expect(ids({})).toContain('subscribe-edge-again');
    expect(ids({ servers: 'EDGE1', edge: 'EDGE1' })).toContain('subscribe-edge-again');
    expect(ids({ servers: 'OLD10', edge: 'none' })).toEqual(['update-older-servers', 'remove-dead-server-object']);
    expect(stepsOf(adviceFor(target, { captures: { servers: 'EDGE1', edge: 'EDGE1' } })[1])).toContain(
      'Remove-EdgeSubscription EDGE1',
    );
  });

  it('are judged only after a complaint where Setup of 2013 or 2016 alone has them', () => {
    for (const id of ['E15E12CoexistenceMinVersionRequirement', 'E16E14CoexistenceMinVersionRequirement']) {
      expect(rule(id).modes).toBeDefined();
    }
    expect(rule('E19E15CoexistenceRequirement').modes).toBeUndefined();
    expect(rule('E19E15CoexistenceRequirement').versions).toEqual(['SE']);
  });
});

describe('The rules about removing a server', () => {
  const uninstall = [
    'CannotUninstallClusterNode',
    'CannotUninstallOABServer',
    'EdgeSubscriptionExists',
    'MemberOfDatabaseAvailabilityGroup',
    'MessagesInQueue',
    'ServerIsDynamicGroupExpansionServer',
    'ServerIsGroupExpansionServer',
    'ServerIsLastHubForEdgeSubscription',
    'ServerIsSourceForSendConnector',
    'UnwillingToRemoveMailboxDatabase',
  ];

  it.each(uninstall)('%s is judged for a removal only', (id) => {
    expect(rule(id).modes).toEqual(['uninstall']);
  });

  it('name the server in their commands where it is known', () => {
    const [advice] = adviceFor(rule('ServerIsGroupExpansionServer'), { server: 'HUB01' });
    expect(stepsOf(advice)).toContain('*/cn=HUB01');
    expect(stepsOf(adviceFor(rule('ServerIsGroupExpansionServer'), {})[0])).toContain('*/cn=<server>');
  });

  it('say which connectors are left without a source', () => {
    const { because } = judgeNow(rule('ServerIsSourceForSendConnector'), {
      connectors: {
        read: 'send-connectors',
        server: 'HUB01',
        connectors: [
          { name: 'Internet', enabled: true, sourceServers: ['HUB01', 'HUB02'] },
          { name: 'Fax', enabled: true, sourceServers: ['hub01'] },
        ],
      },
    });
    expect(because.en).toBe('HUB01 is a source server of Internet, Fax. Without it nothing sends by: Fax.');
  });

  it('count every kind of mailbox but health mailboxes, and name the first database that is not empty', () => {
    const none = { mailboxes: 0, archives: 0, arbitration: 0, publicFolder: 0, audit: 0, monitoring: 3 };
    const verdicts = (['mailboxes', 'archives', 'arbitration', 'publicFolder', 'audit'] as const).map((kind) => {
      const databases = [
        { name: 'DB01', ...none },
        { name: 'DB02', ...none, [kind]: 1 },
      ];
      const found = judgeNow(rule('UnwillingToRemoveMailboxDatabase'), { databases: { read: 'databases', databases } });
      return [found.verdict, found.captures?.['database']];
    });
    expect(verdicts).toEqual(Array.from({ length: 5 }, () => ['fail', 'DB02']));
  });

  it('list a command for each kind of mailbox, the usual lists showing one kind only', () => {
    const steps = stepsOf(adviceFor(rule('UnwillingToRemoveMailboxDatabase'), {})[0]);
    for (const word of ['-Archive', '-Arbitration', '-PublicFolder', '-AuditLog', '-ViewEntireForest']) {
      expect(steps).toContain(word);
    }
  });
});

describe('The rules about what Active Directory and the computer hold', () => {
  const others = [
    'AdcFound',
    'AdditionalUMLangPackExists',
    'BridgeheadRoleNotPresentInSite',
    'ClientAccessRoleNotPresentInSite',
    'Exchange2010ServerOnExchange2007AdminTools',
    'Exchange2013AnyOnExchange2007Server',
    'Exchange2013AnyOnExchange2010Server',
    'ExchangeAlreadyInstalled',
    'HybridIsEnabledAndTenantVersionIsNotUpgraded',
    'OffLineABServerDeleted',
    'RusMissing',
    'ServerFQDNMatchesSMTPPolicy',
    'SmtpAddressLiteral',
    'WarnMapiHttpNotEnabled',
  ];

  it.each(others)('%s gives the verdicts of its examples', (id) => {
    for (const { wanted, got } of exampleVerdicts(rule(id))) expect(got).toBe(wanted);
  });

  it('take management tools of 2007 for no role, and roles for no tools', () => {
    const role = (name: string) => ({
      setup: {
        key: 'HKLM\\SOFTWARE\\Microsoft\\Exchange\\v8.0',
        installedBuild: '8.3.83.6',
        installPath: null,
        roles: [{ name, configuredVersion: '8.3.83.6', unpackedVersion: '8.3.83.6', action: null, watermark: null }],
      },
    });
    expect(judgeNow(rule('Exchange2013AnyOnExchange2007Server'), role('AdminTools')).verdict).toBe('pass');
    expect(judgeNow(rule('Exchange2010ServerOnExchange2007AdminTools'), role('AdminTools')).verdict).toBe('fail');
    expect(judgeNow(rule('Exchange2010ServerOnExchange2007AdminTools'), role('MailboxRole')).verdict).toBe('pass');
  });

  it('believe that a server of 2016 has all roles where an older answer does not name them', () => {
    const place = {
      computer: { domain: 'corp.example', site: 'Paris' },
      schemaMaster: { name: 'DC01', domain: 'corp.example', site: 'Paris' },
      domainControllers: [],
      setupController: null,
    };
    const verdict = (version: string, edge: boolean): string =>
      judgeNow(rule('BridgeheadRoleNotPresentInSite'), {
        place,
        servers: { servers: [{ name: 'EX02', version, edge, site: 'paris' }] },
      }).verdict;
    expect([verdict('15.1.2507.6', false), verdict('15.1.2507.6', true), verdict('14.3.123.4', false)]).toEqual([
      'pass',
      'warn',
      'warn',
    ]);
  });
});
