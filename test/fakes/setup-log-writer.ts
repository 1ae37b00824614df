/**
 * Writes ExchangeSetup.log as Setup does: stamped lines, a header, prerequisite rules, failures, errors and an end.
 * Compose a run from the parts below; every part is a list of lines, and `setupLog` joins and encodes them.
 */

export type Separator = '/' | '-' | '.';

export interface Clock {
  /** Server local time, such as `2024-03-06T15:14:57.552`. Every line moves it on by a millisecond. */
  now: string;
  readonly separator?: Separator;
}

export type Depth = 0 | 1 | 2;

/** `[03/06/2024 15:14:57.0552] [1] body`; the milliseconds are padded to four digits as Setup does. */
export function stamped(clock: Clock, depth: Depth, body: string): string {
  const [date = '', time = ''] = clock.now.split('T');
  const [year, month, day] = date.split('-');
  const [clockTime, fraction = '000'] = time.split('.');
  const separator = clock.separator ?? '/';
  clock.now = new Date(Date.parse(`${clock.now}Z`) + 1).toISOString().slice(0, -1);
  return `[${[month, day, year].join(separator)} ${clockTime}.0${fraction}] [${depth}] ${body}`;
}

export interface HeaderFacts {
  /** "2016", "Subscription Edition". */
  readonly product?: string;
  readonly build?: string;
  readonly user?: string;
  readonly server?: string;
  readonly timeZone?: string;
  /** Command line parameters by name; undefined means none at all, as when the wizard starts. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly commandLine?: string;
  readonly wizard?: boolean;
  readonly installedBuild?: string;
  readonly backupBuild?: string;
  readonly installationMode?: string;
  readonly installedRoles?: string;
  readonly schemaUpdateRequired?: boolean;
  readonly organizationUpdateRequired?: boolean;
  readonly domainUpdateRequired?: boolean;
}

const STARS = '**********************************************';
const flag = (value: boolean | undefined): string => (value === true ? 'True' : 'False');

/** The frame that opens a run, from the row of stars to the state of Active Directory. */
export function header(clock: Clock, facts: HeaderFacts = {}): string[] {
  const say = (body: string): string => stamped(clock, 0, body);
  const parameters = Object.entries(facts.parameters ?? {});
  const typed = parameters.map(([name, value]) => (value === '' ? `/${name}` : `/${name}:${value}`)).join(' ');
  const dll = facts.wizard === true ? 'Microsoft.Exchange.Setup.GUI.dll' : 'Microsoft.Exchange.Setup.Console.dll';
  const lines = [
    say(STARS),
    say(`Starting Microsoft Exchange Server ${facts.product ?? '2019'} Setup`),
    say(STARS),
    say(`Local time zone: ${facts.timeZone ?? '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna'}.`),
    say('Operating system version: Microsoft Windows NT 6.2.9200.0.'),
    say(`Setup version: ${facts.build ?? '15.2.1544.4'}.`),
    say(`Logged on user: ${facts.user ?? 'CORP\\setup-admin'}.`),
    ...parameters.map(([name, value]) => say(`Command Line Parameter Name='${name}', Value='${value}'.`)),
    say(`RuntimeAssembly was started with the following command: '${facts.commandLine ?? typed}'.`),
    say(`Assembly dll file location is C:\\Windows\\Temp\\ExchangeSetup\\${dll}`),
    say(`Setup will search for an Exchange Server object for the local machine with name '${facts.server ?? 'EX01'}'.`),
    say(`The following roles are installed: ${facts.installedRoles ?? ''}`),
  ];
  if (facts.backupBuild !== undefined) {
    lines.push(say(`The backup copy of the previously installed version is '${facts.backupBuild}'.`));
  }
  lines.push(say(`The installation mode is set to: '${facts.installationMode ?? 'Install'}'.`));
  lines.push(say(`Schema Update Required Status : '${flag(facts.schemaUpdateRequired)}'.`));
  lines.push(say(`Organization Configuration Update Required Status : '${flag(facts.organizationUpdateRequired)}'.`));
  lines.push(say(`Domain Configuration Update Required Status : '${flag(facts.domainUpdateRequired)}'.`));
  if (facts.installedBuild !== undefined) lines.push(say(`The locally installed version is ${facts.installedBuild}.`));
  return lines;
}

export interface RuleFacts {
  readonly type?: 'Error' | 'Warning' | 'None';
  readonly value?: string;
  readonly parentValue?: string;
}

/** Started, Evaluated and Finished of one rule. The value is "False" (the rule did not fire) unless given. */
export function rule(clock: Clock, name: string, facts: RuleFacts = {}): string[] {
  const parent = facts.parentValue ?? '<NULL>';
  return [
    stamped(clock, 1, `Started [Rule:${name}] [Parent:RootAnalysisMember] [RuleType:${facts.type ?? 'Error'}]`),
    stamped(
      clock,
      1,
      `Evaluated [Rule:${name}] [HasException:False] [Value:"${facts.value ?? 'False'}"] [ParentValue:"${parent}"] [Thread:12] [Duration:00:00:00.0156253]`,
    ),
    stamped(clock, 1, `Finished [Rule:${name}] [Duration:00:00:00.0156253]`),
  ];
}

/** A rule that threw: Setup writes the exception where the value should be, over several lines. */
export function ruleWithException(clock: Clock, name: string): string[] {
  return [
    stamped(clock, 1, `Started [Rule:${name}] [Parent:RootAnalysisMember] [RuleType:Error]`),
    stamped(clock, 1, `Evaluated [Rule:${name}] [HasException:True] [Value:`),
    'Microsoft.Exchange.Management.Analysis.AnalysisException: The analysis member failed.',
    '   at Microsoft.Exchange.Management.Analysis.Result`1.get_Value()',
    '] [ParentValue:"<NULL>"] [Thread:7] [Duration:00:00:00]',
  ];
}

/** `Evaluated [Setting:NAME] ... [Value:"..."]` */
export function setting(clock: Clock, name: string, value: string): string[] {
  const rest = '[ParentValue:"<NULL>"] [Thread:9] [Duration:00:00:00]';
  return [stamped(clock, 1, `Evaluated [Setting:${name}] [HasException:False] [Value:"${value}"] ${rest}`)];
}

export interface Failure {
  readonly rule: string;
  readonly message: string;
}

/** The `Failed` lines of all failures, then their `[REQUIRED]` lines with the links. */
export function failures(clock: Clock, failed: readonly Failure[]): string[] {
  const link = 'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness';
  return [
    ...failed.map(({ rule: name, message }) => stamped(clock, 1, `Failed [Rule:${name}] [Message:${message}]`)),
    ...failed.flatMap(({ rule: name, message }) => [
      stamped(clock, 1, `[REQUIRED] ${message}`),
      stamped(clock, 1, `Help URL: ${link}.${name}.aspx`),
    ]),
  ];
}

/** Spelt with one M, as Setup spells it. */
export function recommended(clock: Clock, message: string): string[] {
  return [stamped(clock, 1, `[RECOMENDED] ${message}`)];
}

export function warning(clock: Clock, message: string): string[] {
  return [stamped(clock, 2, `[WARNING] ${message}`)];
}

export interface TaskError {
  readonly message: string;
  readonly exception?: string;
  readonly reference: string;
  readonly script?: readonly string[];
}

/** What a component task that failed leaves behind, from the cmdlet's `[ERROR]` to the critical stop. */
export function taskError(clock: Clock, error: TaskError): string[] {
  const exception = error.exception ?? 'System.Exception';
  const script = error.script ?? ['          Start-SetupService -ServiceName MSExchangeServiceHost'];
  return [
    stamped(clock, 2, `[ERROR] ${error.message}`),
    stamped(clock, 1, 'The following 1 error(s) occurred during task execution:'),
    stamped(clock, 1, `0.  ErrorRecord: ${error.message}`),
    stamped(clock, 1, '[ERROR] The following error was generated when "$error.Clear(); '),
    ...script,
    `        " was run: "${exception}: ${error.message}`,
    '   at Microsoft.Exchange.Configuration.Tasks.Task.ThrowError(Exception exception, ErrorCategory errorCategory)',
    '   at Microsoft.Exchange.Configuration.Tasks.Task.<ProcessRecord>b__91_1()".',
    stamped(clock, 1, `[ERROR] ${error.message}`),
    stamped(
      clock,
      1,
      `[ERROR-REFERENCE] Id=${error.reference} Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup`,
    ),
    stamped(clock, 1, 'Setup is stopping now because of one or more critical errors.'),
    stamped(clock, 1, 'Finished executing component tasks.'),
  ];
}

/** Lines that every run has in great number and that nobody needs. */
export function chatter(clock: Clock, count: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    lines.push(
      stamped(clock, 2, `Active Directory session settings for 'Get-Thing${i}' are: View Entire Forest: 'True'`),
    );
  }
  return lines;
}

export type Ending = 'completed' | 'incomplete' | 'prerequisites' | 'none';

/** The closing lines; `none` is a run that was cut off. */
export function footer(clock: Clock, ending: Ending): string[] {
  if (ending === 'none') return [];
  const say = (body: string): string => stamped(clock, 0, body);
  const result = ending === 'completed' ? 0 : 1;
  const stopped =
    'Exchange Server installation failed during prereq check. Trying to restore the server state back to active.';
  const closing =
    ending === 'completed'
      ? 'The Exchange Server setup operation completed successfully.'
      : "The Exchange Server setup operation didn't complete.  More details can be found in ExchangeSetup.log located in the <SystemDrive>:\\ExchangeSetupLogs folder.";
  return [
    ...(ending === 'prerequisites' ? [say(stopped)] : []),
    say(closing),
    say(`CurrentResult setupbase.maincore:396: ${result}`),
    say('End of Setup'),
    say(STARS),
  ];
}

/** A whole run that stopped at the prerequisites, as most runs that people ask about. */
export function prerequisiteRun(clock: Clock, facts: HeaderFacts, failed: readonly Failure[]): string[] {
  return [
    ...header(clock, facts),
    ...rule(clock, 'ComputerNotPartofDomain'),
    ...failed.flatMap((failure) => rule(clock, failure.rule, { value: 'True' })),
    ...failures(clock, failed),
    ...footer(clock, 'prerequisites'),
  ];
}

/** Lines as the text of a file; Windows ends each line with CR LF. */
export function setupLog(lines: readonly string[], lineEnd: '\r\n' | '\n' = '\r\n'): string {
  return lines.map((line) => line + lineEnd).join('');
}

export type FileEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'utf-16be-bom' | 'utf-16le';

/** The bytes of a file in one of the encodings that logs arrive in. */
export function encoded(text: string, encoding: FileEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16be-bom' ? bytes.swap16() : bytes;
}
