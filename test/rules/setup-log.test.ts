/** What a Setup log says, read from logs that the writer composes line by line. */
import { chosenRun, isSetupLog, readSetupLogFragment, readSetupLogText, shownRuns } from '../../rules/setup-log';
import type { Run, SetupLog } from '../../rules/run';
import * as write from '../fakes/setup-log-writer';

function read(lines: readonly string[]): SetupLog {
  const log = readSetupLogText(write.setupLog(lines));
  if (!isSetupLog(log)) throw new Error(`not read: ${log.problem}`);
  return log;
}
const readRun = (lines: readonly string[]): Run => chosenRun(read(lines));
const at = (now = '2024-03-06T15:14:57.552', separator: write.Separator = '/'): write.Clock => ({ now, separator });
const REBOOT = { rule: 'RebootPending', message: 'A reboot from a previous installation is pending.' };

describe('the frame of a run', () => {
  it('reads who ran which Setup, where and when', () => {
    const parameters = { mode: 'Upgrade', iacceptexchangeserverlicenseterms_diagnosticdataon: '', sourcedir: 'D:\\' };
    const run = readRun([
      ...write.header(at(), { parameters, installedBuild: '15.2.1258.12', installationMode: 'BuildToBuildUpgrade' }),
      ...write.footer(at('2024-03-06T16:00:00.000'), 'completed'),
    ]);
    expect(run).toMatchObject({
      product: '2019',
      productName: '2019',
      build: '15.2.1544.4',
      installedBuild: '15.2.1258.12',
      backupBuild: undefined,
      mode: 'upgrade',
      installationMode: 'BuildToBuildUpgrade',
      wizard: false,
      user: 'CORP\\setup-admin',
      server: 'EX01',
      startedAt: '2024-03-06T15:14:57.553',
      endedAt: '2024-03-06T16:00:00.002',
      timeZone: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
      operatingSystem: 'Microsoft Windows NT 6.2.9200.0',
      commandLine: '/mode:Upgrade /iacceptexchangeserverlicenseterms_diagnosticdataon /sourcedir:D:\\',
      schemaUpdateRequired: false,
      outcome: 'succeeded',
      leftOut: [],
    });
    expect(run.parameters).toEqual(parameters);
  });

  it.each(['/', '-', '.'] as const)('reads the month first when the date is written with %s', (separator) => {
    expect(readRun(write.header(at('2022-11-03T17:13:08.074', separator))).startedAt).toBe('2022-11-03T17:13:08.075');
  });

  it('knows Subscription Edition by its name and by its build', () => {
    expect(readRun(write.header(at(), { product: 'Subscription Edition', build: '15.2.2562.17' })).product).toBe('SE');
    expect(readRun(write.header(at(), { product: 'vNext', build: '15.2.2562.17' })).product).toBe('SE');
    expect(readRun(write.header(at(), { product: 'vNext', build: '15.2.1544.4' })).product).toBe('2019');
  });

  it.each([
    ['/prepareschema /IAcceptExchangeServerLicenseTerms', 'prepareschema'],
    ['/m:upgrade /IAcceptExchangeServerLicenseTerms', 'upgrade'],
    ['/mode:Install /roles:Mailbox', 'install'],
    ['/PrepareAllDomains', 'preparealldomains'],
  ])('finds the mode in the command line %s', (commandLine, mode) => {
    expect(readRun(write.header(at(), { product: '2013', commandLine })).mode).toBe(mode);
  });

  it('takes the roles that were asked for, else the installed ones', () => {
    expect(readRun(write.header(at(), { parameters: { roles: 'Mailbox,ManagementTools' } })).roles).toEqual([
      'Mailbox',
      'ManagementTools',
    ]);
    expect(readRun(write.header(at(), { commandLine: '/mode:Install /roles:EdgeTransport' })).roles).toEqual([
      'EdgeTransport',
    ]);
    expect(readRun(write.header(at(), { installedRoles: 'MailboxRole CafeRole ' })).roles).toEqual([
      'MailboxRole',
      'CafeRole',
    ]);
  });

  it('tells the wizard from the command line and does not guess', () => {
    expect(readRun(write.header(at(), { wizard: true })).wizard).toBe(true);
    const clock = at();
    const started = [...write.header(clock), ...write.setting(clock, 'WasSetupStartedFromGUI', 'True')];
    expect(readRun(started).wizard).toBe(true);
    expect(readSetupLogFragment(write.setupLog(write.rule(at(), 'RebootPending')))?.wizard).toBeUndefined();
  });

  it('reads what the interrupted upgrade started from and what Active Directory still needs', () => {
    const run = readRun(write.header(at(), { backupBuild: '15.2.1118.7', organizationUpdateRequired: true }));
    expect(run.backupBuild).toBe('15.2.1118.7');
    expect(run.organizationUpdateRequired).toBe(true);
    expect(run.domainUpdateRequired).toBe(false);
  });
});

describe('the prerequisite analysis', () => {
  it('joins what a rule gave with its type and keeps passed rules as passed', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      ...write.rule(clock, 'NoE16ServerWarning', { type: 'Warning', value: 'True' }),
      ...write.rule(clock, 'RebootPending'),
      ...write.rule(clock, 'Odd', { value: '<NULL>' }),
    ]);
    expect(run.rules.map(({ rule, fired, type, rawValue }) => [rule, fired, type, rawValue])).toEqual([
      ['NoE16ServerWarning', true, 'warning', 'True'],
      ['RebootPending', false, 'error', 'False'],
      ['Odd', undefined, 'error', '<NULL>'],
    ]);
  });

  it('keeps every subkey that InstallWatermark was evaluated for', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      ...write.rule(clock, 'InstallWatermark', { parentValue: 'AdminTools' }),
      ...write.rule(clock, 'InstallWatermark', { value: 'True', parentValue: 'HubTransportRole' }),
      ...write.rule(clock, 'InstallWatermark', { value: 'True', parentValue: 'MailboxRole' }),
    ]);
    const fired = run.rules.filter((rule) => rule.fired === true);
    expect(fired.map((rule) => rule.parentValue)).toEqual(['HubTransportRole', 'MailboxRole']);
  });

  it('takes an exception for no failure and reads the lines behind it', () => {
    const clock = at();
    const lines = [...write.header(clock), ...write.ruleWithException(clock, 'DelegatedMailboxFirstSP1upgrade')];
    const run = readRun([...lines, ...write.setting(clock, 'SiteName', 'Berlin "North" [1]')]);
    expect(run.rules[0]).toMatchObject({ fired: undefined, rawValue: '', hasException: true, parentValue: undefined });
    expect(run.settings['SiteName']?.value).toBe('Berlin "North" [1]');
    expect(run.outcome).toBe('cut-off');
  });

  it('reads failed rules, required notices with their rule, and recommendations without one', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      ...write.failures(clock, [REBOOT]),
      ...write.recommended(clock, 'No Exchange 2016 roles have been detected.'),
      ...write.footer(clock, 'prerequisites'),
    ]);
    expect(run.failed).toMatchObject([REBOOT]);
    expect(run.notices.map(({ severity, message, rule }) => [severity, message, rule])).toEqual([
      ['required', REBOOT.message, 'RebootPending'],
      ['recommended', 'No Exchange 2016 roles have been detected.', undefined],
    ]);
    expect(run.outcome).toBe('failed-prerequisites');
  });

  it('finds the notice of a link although another thread wrote a line between them', () => {
    const clock = at();
    const [failed = '', required = '', link = ''] = write.failures(clock, [REBOOT]);
    const [otherFailed = ''] = write.failures(clock, [{ rule: 'MSDTCStopped', message: 'Stopped.' }]);
    const run = readRun([...write.header(clock), failed, required, otherFailed, link]);
    expect(run.notices[0]?.rule).toBe('RebootPending');
  });

  it('forgets the failures of a check that the wizard ran again', () => {
    const clock = at();
    const check = write.stamped(clock, 1, "Setup launched task 'test-SetupPrerequisites -ScanType 'PrecheckInstall''");
    const run = readRun([
      ...write.header(clock),
      check,
      ...write.rule(clock, 'RebootPending', { value: 'True' }),
      ...write.failures(clock, [REBOOT]),
      check,
      ...write.rule(clock, 'RebootPending'),
      ...write.footer(clock, 'completed'),
    ]);
    expect(run.failed).toEqual([]);
    expect(run.rules.map((rule) => rule.fired)).toEqual([false]);
    expect(run.leftOut[0]).toMatch(/checked the prerequisites again at line \d+/);
  });
});

describe('failures after the prerequisites', () => {
  const error = { message: 'Cannot start service MSExchangeServiceHost.', reference: 'MailboxServiceControlLast___0f' };

  it('joins an error with its stack trace and with the reference of its task', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      ...write.taskError(clock, error),
      ...write.footer(clock, 'incomplete'),
    ]);
    expect(run.outcome).toBe('failed');
    expect(run.errors.map((logged) => [logged.depth, logged.reference])).toEqual([
      [2, error.reference],
      [1, error.reference],
      [1, error.reference],
    ]);
    expect(run.errors[1]?.text).toContain(`was run: "System.Exception: ${error.message}\n   at Microsoft.Exchange`);
    expect(run.notable.map((line) => line.text)).toContain(`0.  ErrorRecord: ${error.message}`);
  });

  it('does not give the reference of a task to an error of the task before it', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      write.stamped(clock, 1, '[ERROR] Something that Setup survived.'),
      write.stamped(clock, 1, "Setup launched task 'Install-BridgeheadRole'"),
      ...write.taskError(clock, error),
    ]);
    expect(run.errors[0]?.reference).toBeUndefined();
    expect(run.errors[1]?.reference).toBe(error.reference);
  });

  it('keeps warnings and what tells a stopped service, not the processes that ended well', () => {
    const clock = at();
    const run = readRun([
      ...write.header(clock),
      ...write.warning(clock, 'Service checkpoint has not progressed.'),
      write.stamped(clock, 2, 'Process C:\\Windows\\system32\\ldifde.exe finished with exit code 0.'),
      write.stamped(clock, 2, 'Process C:\\Windows\\system32\\inetsrv\\appcmd.exe finished with exit code 50.'),
      write.stamped(
        clock,
        2,
        "Topology Provider coundn't find the Microsoft Exchange Active Directory Topology service.",
      ),
    ]);
    expect(run.notable.map((line) => line.text.slice(0, 9))).toEqual(['[WARNING]', 'Process C', 'Topology ']);
    expect(run.notable[1]?.text).toContain('exit code 50');
  });

  it('keeps the first and the last of very many errors and the newest notable lines, and says so', () => {
    const clock = at();
    const lines = write.header(clock);
    for (let i = 0; i < 1000; i++) {
      lines.push(write.stamped(clock, 1, `[ERROR] Error ${i}`), ...write.warning(clock, `Warning ${i}`));
    }
    const run = readRun(lines);
    expect([run.errors[0]?.text, run.errors.at(-1)?.text, run.errors.length]).toEqual(['Error 0', 'Error 999', 100]);
    expect([run.notable[0]?.text, run.notable.length]).toEqual(['[WARNING] Warning 600', 400]);
    expect(run.leftOut).toHaveLength(2);
  });
});

describe('several runs in one file', () => {
  const failing = (clock: write.Clock): string[] => {
    const lines = [...write.header(clock), ...write.chatter(clock, 10), ...write.failures(clock, [REBOOT])];
    return [...lines, ...write.footer(clock, 'prerequisites')];
  };
  const long = (clock: write.Clock): string[] => [...write.header(clock), ...write.chatter(clock, 40)];

  it('explains the last run and knows where each one begins and ends', () => {
    const first = failing(at('2024-03-01T08:00:00.000'));
    const log = read([...first, ...failing(at('2024-03-02T08:00:00.000'))]);
    expect(
      log.runs.map((run) => [run.firstLine, run.lastLine, run.startedAt.slice(0, 10), run.endedAt.slice(0, 10)]),
    ).toEqual([
      [1, first.length, '2024-03-01', '2024-03-01'],
      [first.length + 1, first.length * 2, '2024-03-02', '2024-03-02'],
    ]);
    expect(log).toMatchObject({ chosen: 1, alsoShown: undefined });
  });

  it('shows the previous run beside a last run of fewer than thirty lines', () => {
    const log = read([...failing(at('2024-03-01T08:00:00.000')), ...write.header(at('2024-03-02T08:00:00.000'))]);
    expect(log.alsoShown).toEqual({ run: 0, because: 'last-run-short' });
    expect(shownRuns(log).map((run) => run.outcome)).toEqual(['cut-off', 'failed-prerequisites']);
  });

  it('shows the previous run beside a last run that is cut off', () => {
    const log = read([...failing(at('2024-03-01T08:00:00.000')), ...long(at('2024-03-02T08:00:00.000'))]);
    expect(log).toMatchObject({ chosen: 1, alsoShown: { run: 0, because: 'last-run-cut-off' } });
  });

  it('leaves a previous run out that is more than thirty days older', () => {
    const log = read([...failing(at('2024-01-01T08:00:00.000')), ...long(at('2024-03-02T08:00:00.000'))]);
    expect(log.alsoShown).toBeUndefined();
  });

  it('keeps the last twenty runs in full, summarises older ones and counts the rest', () => {
    const lines: string[] = [];
    for (let i = 0; i < 240; i++) lines.push(...failing(at(`2024-03-01T08:00:00.${String(i).padStart(3, '0')}`)));
    const { runs } = read(lines);
    expect(runs).toHaveLength(220);
    expect(runs[0]?.leftOut.at(-1)).toBe('20 earlier runs in the file are left out.');
    expect(runs.filter((run) => run.failed.length > 0)).toHaveLength(20);
    expect(runs[199]).toMatchObject({ failed: [], outcome: 'failed-prerequisites', build: '15.2.1544.4' });
    expect(runs[199]?.leftOut[0]).toMatch(/last 20 runs/);
  });
});

describe('parts of a log', () => {
  it('reads a fragment without a header and says that the start is missing', () => {
    const clock = at();
    const quoted = write.failures(clock, [REBOOT]).map((line) => `>  ${line}`);
    const run = readSetupLogFragment(write.setupLog(quoted));
    expect(run).toMatchObject({
      build: undefined,
      product: undefined,
      user: undefined,
      outcome: 'failed-prerequisites',
    });
    expect(run?.failed[0]?.rule).toBe('RebootPending');
    expect(run?.leftOut[0]).toMatch(/start this run/);
  });

  it('has no run for words that are no log lines', () => {
    expect(readSetupLogFragment('Setup says RebootPending on EX01')).toBeUndefined();
  });

  it('reads the tail of a file, whose first run has no start', () => {
    const clock = at();
    const log = read([...write.failures(clock, [REBOOT]), ...write.prerequisiteRun(clock, {}, [REBOOT])]);
    expect(log.runs.map((run) => run.build)).toEqual([undefined, '15.2.1544.4']);
  });
});
