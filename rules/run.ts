/**
 * What one run of Exchange Setup wrote into ExchangeSetup.log, as plain data.
 *
 * Setup appends every run to the same file. Times are the server's own local time as the log has it
 * (`2021-03-06T15:14:57.054`), because the log names the time zone but not whether daylight saving was on.
 */

/** Exchange versions as administrators say them. `SE` is Subscription Edition. */
export type Product = '2007' | '2010' | '2013' | '2016' | '2019' | 'SE';

/** `Evaluated [Rule:NAME] ...` joined with the `RuleType` of its `Started` line. Value true means that the rule fired. */
export interface RuleTrace {
  readonly rule: string;
  /** undefined when Setup wrote something that is neither True nor False. */
  readonly fired: boolean | undefined;
  readonly rawValue: string;
  readonly type: 'error' | 'warning' | 'none' | undefined;
  /** For InstallWatermark, the subkey of v15 that was looked at. */
  readonly parentValue: string | undefined;
  readonly hasException: boolean;
  readonly line: number;
  readonly at: string;
}

/** `Evaluated [Setting:NAME] ...`: facts about the account, the site and the machine that Setup read. */
export interface SettingTrace {
  readonly setting: string;
  readonly value: string;
  readonly line: number;
  readonly at: string;
}

/** `Failed [Rule:NAME] [Message:text]`: written for rules of type Error only. */
export interface FailedRule {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly at: string;
}

/** `[REQUIRED]` and `[RECOMENDED]` lines: what the person at the wizard or the console saw. */
export interface Notice {
  readonly severity: 'required' | 'recommended';
  readonly message: string;
  /** From the `Help URL:` line that follows, when there is one that names a rule. */
  readonly rule: string | undefined;
  readonly line: number;
  readonly at: string;
}

/** An `[ERROR]` line with its continuation lines, capped; the ERROR-REFERENCE of its task where Setup wrote one. */
export interface LoggedError {
  readonly text: string;
  /** The nesting depth that Setup wrote: 0 setup, 1 task, 2 cmdlet. */
  readonly depth: number;
  /** `Component___hex` or a bare number, from the next `[ERROR-REFERENCE]` line. */
  readonly reference: string | undefined;
  readonly line: number;
  readonly at: string;
  /** What was under way; undefined where the lines before the error do not say. */
  readonly during?: During | undefined;
}

/** The task that Setup launched, the component in it in Setup's words, and the cmdlet that ran or had run last. */
export interface During {
  /** Such as `Install-MailboxRole`. */
  readonly task: string | undefined;
  /** Such as "Configuring the server". */
  readonly component: string | undefined;
  /** `ended` is true when it had come to its end before the error was logged. */
  readonly cmdlet:
    { readonly name: string; readonly line: number; readonly at: string; readonly ended: boolean } | undefined;
}

/** Other lines that known failures are told by: `[WARNING]` lines, exit codes, service states. */
export interface NotableLine {
  readonly text: string;
  readonly line: number;
  readonly at: string;
}

export type Outcome = 'succeeded' | 'failed-prerequisites' | 'failed' | 'cut-off';

export interface Run {
  readonly product: Product | undefined;
  /** As Setup wrote it: "2016", "Subscription Edition". */
  readonly productName: string;
  /** Build of the Setup that ran, such as 15.1.2106.2. */
  readonly build: string | undefined;
  /** "The locally installed version is ...". */
  readonly installedBuild: string | undefined;
  /** "The backup copy of the previously installed version is ...": the build before an interrupted upgrade. */
  readonly backupBuild: string | undefined;
  /** install, upgrade, uninstall, recoverserver, prepareschema, preparead, preparedomain ... in lower case. */
  readonly mode: string | undefined;
  /** "The installation mode is set to: 'BuildToBuildUpgrade'". */
  readonly installationMode: string | undefined;
  /** True when the wizard ran, false for the command line, undefined when the log does not show it. */
  readonly wizard: boolean | undefined;
  readonly roles: readonly string[];
  readonly user: string | undefined;
  readonly server: string | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly timeZone: string | undefined;
  readonly operatingSystem: string | undefined;
  /** The command that RuntimeAssembly was started with. */
  readonly commandLine: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly schemaUpdateRequired: boolean | undefined;
  readonly organizationUpdateRequired: boolean | undefined;
  readonly domainUpdateRequired: boolean | undefined;
  readonly rules: readonly RuleTrace[];
  readonly settings: Readonly<Record<string, SettingTrace>>;
  readonly failed: readonly FailedRule[];
  readonly notices: readonly Notice[];
  readonly errors: readonly LoggedError[];
  readonly notable: readonly NotableLine[];
  readonly outcome: Outcome;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lines or entries left out because the run was larger than the caps, in words; empty when nothing was. */
  readonly leftOut: readonly string[];
}

/** Which run to explain, and why that one. */
export interface SetupLog {
  readonly runs: readonly Run[];
  /** Index into `runs`. */
  readonly chosen: number;
  /** Set when the last run is cut off or too short and an earlier one is shown beside it. */
  readonly alsoShown: { readonly run: number; readonly because: 'last-run-short' | 'last-run-cut-off' } | undefined;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly lines: number;
  readonly bytes: number;
}

/** Why a file could not be read as a Setup log. Codes, so that each door words it for its own reader. */
export interface NotASetupLog {
  readonly problem: 'empty' | 'not-a-setup-log' | 'binary';
  /** The first words of the file, cleaned, for the sentence that says what it looks like instead. */
  readonly startsWith: string;
}
