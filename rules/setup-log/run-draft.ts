/**
 * A run of Setup while its lines are still being read, and the caps that keep it small.
 * finish-run.ts turns the draft into the Run that everybody else sees.
 */
import type { During, FailedRule, LoggedError, NotableLine, Notice, RuleTrace, SettingTrace } from '../run';
import type { SharedNames } from './shared-names';

/** One stamped line with its continuation lines. */
export interface LogEntry {
  /** What follows the stamp, continuation lines joined with line feeds. */
  readonly text: string;
  readonly depth: number;
  readonly line: number;
  readonly at: string;
}

/** Reads one kind of line into the draft. */
export type Reader = (draft: RunDraft, entry: LogEntry) => void;

/** Which prefix of a line is read by what. */
export type ReaderEntry = readonly [prefix: string, read: Reader];

export const CAPS = {
  rules: 3000,
  settings: 2000,
  failed: 300,
  notices: 300,
  firstErrors: 40,
  lastErrors: 60,
  notable: 400,
  parameters: 100,
  /** Characters of a message. */
  message: 4000,
  /** Characters of a notable line or of the value of a setting. */
  line: 1000,
  /** Characters of all errors of a run; when they are used up, an error keeps its first and last words only. */
  errorText: 200_000,
  name: 200,
} as const;

export type Capped = 'rules' | 'settings' | 'failed' | 'notices' | 'errors' | 'notable' | 'parameters';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface RunDraft {
  /** False for lines that stand before the first header of a file, or in a fragment. */
  readonly hasHeader: boolean;
  readonly firstLine: number;
  readonly startedAt: string;
  readonly shared: SharedNames;
  productName: string;
  build: string | undefined;
  installedBuild: string | undefined;
  backupBuild: string | undefined;
  installationMode: string | undefined;
  user: string | undefined;
  serverSearched: string | undefined;
  serverNamed: string | undefined;
  timeZone: string | undefined;
  operatingSystem: string | undefined;
  commandLine: string | undefined;
  installedRoles: readonly string[];
  /** What showed the wizard or the console: a setting says it outright, screens and assemblies let it be seen. */
  startedFromGui: boolean | undefined;
  screenShown: boolean;
  guiAssembly: boolean | undefined;
  readonly parameters: Map<string, string>;
  schemaUpdateRequired: boolean | undefined;
  organizationUpdateRequired: boolean | undefined;
  domainUpdateRequired: boolean | undefined;
  readonly ruleTypes: Map<string, RuleTrace['type']>;
  rules: RuleTrace[];
  readonly settings: Map<string, SettingTrace>;
  failed: FailedRule[];
  notices: Mutable<Notice>[];
  readonly errors: Mutable<LoggedError>[];
  /** Errors of the running task that wait for their ERROR-REFERENCE. */
  unreferenced: Mutable<LoggedError>[];
  underWay: Mutable<During>;
  notable: NotableLine[];
  /** Line numbers of the marks that tell the outcome; 0 when the run has none. */
  completedLine: number;
  incompleteLine: number;
  prerequisiteStopLine: number;
  criticalLine: number;
  readonly dropped: Record<Capped, number>;
  errorText: number;
  shortened: number;
  supersededCheckLine: number;
}

export function newDraft(hasHeader: boolean, firstLine: number, startedAt: string, shared: SharedNames): RunDraft {
  return {
    hasHeader,
    firstLine,
    startedAt,
    shared,
    productName: '',
    build: undefined,
    installedBuild: undefined,
    backupBuild: undefined,
    installationMode: undefined,
    user: undefined,
    serverSearched: undefined,
    serverNamed: undefined,
    timeZone: undefined,
    operatingSystem: undefined,
    commandLine: undefined,
    installedRoles: [],
    startedFromGui: undefined,
    screenShown: false,
    guiAssembly: undefined,
    parameters: new Map(),
    schemaUpdateRequired: undefined,
    organizationUpdateRequired: undefined,
    domainUpdateRequired: undefined,
    ruleTypes: new Map(),
    rules: [],
    settings: new Map(),
    failed: [],
    notices: [],
    errors: [],
    unreferenced: [],
    underWay: { task: undefined, component: undefined, cmdlet: undefined },
    notable: [],
    completedLine: 0,
    incompleteLine: 0,
    prerequisiteStopLine: 0,
    criticalLine: 0,
    dropped: { rules: 0, settings: 0, failed: 0, notices: 0, errors: 0, notable: 0, parameters: 0 },
    errorText: 0,
    shortened: 0,
    supersededCheckLine: 0,
  };
}

/** The text itself, or a detached copy of its beginning, so that a short piece never keeps a long line in memory. */
export function cap(text: string, length: number): string {
  return text.length <= length ? text : `${Buffer.from(text.slice(0, length)).toString()} ...`;
}

/** The first and the last words of a text; detached like `cap`. */
export function capMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const tail = Math.floor((length * 2) / 3);
  return `${cap(text, length - tail)}\n${Buffer.from(text.slice(-tail)).toString()}`;
}
