import { describeTraces, permissionModel } from '../../../rules/split-permissions';
import {
  accountSheet,
  computerSheet,
  dnsSheet,
  domainOf,
  domainSheet,
  nameSheet,
  roleSheet,
  workgroupComputer,
} from '../../../rules/server-sheets';
import { exampleWithoutExchange } from '../../../rules/example-server';
import { actionsFor, aRun, failed, rule } from './a-run';
import { adviceFor, judgeNow, stepsOf } from './judge-example';

const bare = exampleWithoutExchange;
const edge = roleSheet('EdgeTransportRole');
const local = accountSheet({ account: 'EX01\\Administrator', domainAccount: false });

function complaints(...ids: readonly string[]) {
  return aRun({ failed: ids.map((id, index) => failed(id, rule(id).messages[0] ?? '', 500 + index)) });
}

describe('A server or an account outside of the domain', () => {
  it('is named first: the site and Active Directory follow from it', () => {
    const run = complaints('CannotAccessAD', 'InvalidADSite', 'LoggedOntoDomain', 'ComputerNotPartofDomain');
    const actions = actionsFor(run);
    expect(actions.map((action) => action.id)).toEqual(['ComputerNotPartofDomain']);
    expect(actions[0]?.folded.map((one) => one.id).sort()).toEqual([
      'CannotAccessAD',
      'InvalidADSite',
      'LoggedOntoDomain',
    ]);
  });

  it('leaves a local account as the reason where the computer is not complained about', () => {
    const actions = actionsFor(complaints('InvalidADSite', 'LoggedOntoDomain'));
    expect(actions.map((action) => action.id)).toEqual(['LoggedOntoDomain']);
  });

  it('is in order on an Edge server and nowhere else', () => {
    const verdict = (computer: unknown, setup: unknown) =>
      judgeNow(rule('ComputerNotPartofDomain'), { computer, setup }).verdict;
    expect(verdict(workgroupComputer, edge)).toBe('pass');
    expect(verdict(workgroupComputer, bare)).toBe('warn');
    expect(verdict(workgroupComputer, roleSheet('MailboxRole'))).toBe('fail');
    const account = (computer: unknown, setup: unknown) =>
      judgeNow(rule('LoggedOntoDomain'), { account: local, computer, setup }).verdict;
    expect(account(workgroupComputer, edge)).toBe('pass');
    expect(account(workgroupComputer, bare)).toBe('warn');
    expect(account(computerSheet({}), bare)).toBe('fail');
  });
});

describe('The rules about mixed mode', () => {
  const domains = domainSheet({
    domains: [domainOf({ own: false }), domainOf({ name: 'old.corp.example', root: false, mixed: true, level: 0 })],
  });

  it('look at their own domain only', () => {
    expect(judgeNow(rule('LocalDomainModeMixed'), { domains }).verdict).toBe('fail');
    expect(judgeNow(rule('RootDomainModeMixed'), { domains }).verdict).toBe('pass');
    expect(judgeNow(rule('PrepareDomainModeMixed'), { domains }).verdict).toBe('fail');
  });

  it('put the name of the domain into the steps', () => {
    const captures = judgeNow(rule('LocalDomainModeMixed'), { domains }).captures ?? {};
    expect(stepsOf(adviceFor(rule('LocalDomainModeMixed'), { captures })[0])).toContain(
      '(Get-ADDomain old.corp.example)',
    );
  });
});

describe('The rules about first service packs', () => {
  const four = ['Mailbox', 'Bridgehead', 'ClientAccess', 'UnifiedMessaging'].map(
    (role) => `Delegated${role}FirstSP1upgrade`,
  );

  it('are one action together with the rules about first servers', () => {
    const actions = actionsFor(complaints('DelegatedMailboxFirstInstall', ...four));
    expect(actions.map((action) => action.id)).toEqual(['DelegatedMailboxFirstInstall']);
    expect(actions[0]?.folded.map((one) => one.id).sort()).toEqual([...four].sort());
  });
});

describe('Split permissions', () => {
  it.each([
    [true, false, 'split'],
    [false, true, 'shared'],
    [true, true, 'contradictory'],
    [false, false, 'contradictory'],
    [false, null, 'none'],
  ] as const)('with the unit %s and membership %s are: %s', (protectedGroups, member, model) => {
    const traces = { protectedGroups, subsystemHasWindowsPermissions: member };
    expect(permissionModel(traces)).toBe(model);
    expect(describeTraces(traces).fr).toMatch(/Exchange Windows Permissions/);
  });

  it('are no matter before Active Directory is prepared', () => {
    expect(permissionModel(null)).toBe('none');
    expect(describeTraces(null).en).toBe('Active Directory not prepared');
  });

  it('are refused by the name of a domain controller, however it is written', () => {
    const site = {
      computer: { domain: 'corp.example', site: 'Paris' },
      schemaMaster: { name: 'DC1.corp.example', domain: 'corp.example', site: 'Paris' },
      domainControllers: [
        { name: 'ex09.corp.example', domain: 'corp.example', site: 'Paris', writable: true, globalCatalog: true },
      ],
      setupController: null,
    };
    const servers = { servers: [{ name: 'EX09', version: '15.2.1544.4', edge: false }] };
    const judged = judgeNow(rule('SetADSplitPermissionWhenExchangeServerRolesOnDC'), { site, servers });
    expect(judged).toMatchObject({ verdict: 'fail', captures: { server: 'EX09' } });
  });
});

describe('The ports of an Edge server', () => {
  const taken = { ports: [{ port: 50389, listening: true, owners: [{ id: 7, name: 'other' }] }] };

  it('matter only before Exchange is installed', () => {
    const verdict = (setup: unknown) => judgeNow(rule('ADAMPortAlreadyInUse'), { setup, ports: taken }).verdict;
    expect([verdict(bare), verdict(edge), verdict(roleSheet('MailboxRole'))]).toEqual(['fail', 'pass', 'pass']);
  });

  it('name the program that must go, and the switch for another port', () => {
    const judged = judgeNow(rule('ADAMPortAlreadyInUse'), { setup: bare, ports: taken });
    const advice = adviceFor(rule('ADAMPortAlreadyInUse'), { captures: judged.captures ?? {} });
    expect(stepsOf(advice[0])).toContain('It was other');
    expect(stepsOf(advice[1])).toContain('/AdamLdapPort:');
    expect(stepsOf(adviceFor(rule('ADAMSSLPortAlreadyInUse'), {})[1])).toContain('/AdamSslPort:');
  });

  it('may be used by somebody whom the account cannot see', () => {
    const unseen = { ports: [{ port: 50389, listening: true, owners: null }] };
    expect(judgeNow(rule('ADAMPortAlreadyInUse'), { setup: bare, ports: unseen }).because.en).toBe(
      'Port 50389 is taken.',
    );
  });
});

describe('The DNS server of a server', () => {
  const refused = { answered: true as const, rcode: 5, addresses: [] };

  it('answers even when it refuses', () => {
    const name = dnsSheet({ domain: refused, host: refused });
    expect(judgeNow(rule('PrimaryDNSTestFailed'), { name }).verdict).toBe('pass');
    expect(judgeNow(rule('HostRecordMissing'), { name }).because.en).toMatch(/has no address/);
  });

  it('is not taken for an empty one when it is silent', () => {
    const silent = { answered: false as const, error: 'no answer' };
    const name = dnsSheet({ domain: silent, host: silent });
    expect(judgeNow(rule('HostRecordMissing'), { name }).because.en).toMatch(/cannot be seen from here/);
  });
});

describe('The names of a server', () => {
  it('may differ in case, and not in more', () => {
    const verdict = (computerName: string, hostName: string) =>
      judgeNow(rule('ComputerNameDiscrepancy'), { name: nameSheet({ computerName, hostName }) }).verdict;
    expect(verdict('EX01', 'Ex01')).toBe('pass');
    expect(verdict('EX01', 'ex02')).toBe('fail');
  });

  it('are told by the character that is not allowed', () => {
    const judged = judgeNow(rule('DNSDomainNameNotValid'), { name: nameSheet({ primaryDnsSuffix: 'a_b.example' }) });
    expect(judged.because.en).toBe('Not allowed in a_b.example: _');
  });
});

describe('The schema master', () => {
  const old = (operatingSystemVersion: string | null, servicePack: string | null) => ({
    name: 'DC1.corp.example',
    operatingSystem: null,
    operatingSystemVersion,
    servicePack,
  });
  const verdict = (forestLevel: number, schemaMaster: unknown) =>
    judgeNow(rule('SchemaFSMONotWin2003SPn'), { domains: { ...domainSheet({ forestLevel }), schemaMaster } }).verdict;

  it('need not be visible in a forest of 2008 or later', () => {
    expect(verdict(3, old(null, null))).toBe('pass');
    expect(verdict(2, old(null, null))).toBe('warn');
  });

  it('is too old as Windows 2000, or as 2003 without a service pack', () => {
    expect(verdict(0, old('5.0 (2195)', 'Service Pack 4'))).toBe('fail');
    expect(verdict(2, old('5.2 (3790)', null))).toBe('fail');
    expect(verdict(2, old('5.2 (3790)', 'Service Pack 1'))).toBe('pass');
    expect(verdict(2, old('6.1 (7601)', null))).toBe('pass');
  });
});

describe('A domain controller that is fixed in the registry', () => {
  it('stands in the command for Setup', () => {
    const judged = judgeNow(rule('ConfigDCHostNameMismatch'), { fixed: { exists: true, data: 'dc7.corp.example' } });
    const [advice] = adviceFor(rule('ConfigDCHostNameMismatch'), { mode: 'upgrade', captures: judged.captures ?? {} });
    expect(stepsOf(advice)).toMatch(/\/Mode:Upgrade \/DomainController:dc7\.corp\.example/);
  });
});
