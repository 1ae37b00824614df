/**
 * Lines that a person is meant to see: required and recommended notices, errors with their reference, warnings.
 * `[RECOMENDED]` is how Setup spells it; the correct spelling is read too.
 */
import type { LoggedError, Notice } from '../run';
import { cap, capMiddle, CAPS, type LogEntry, type Reader, type ReaderEntry, type RunDraft } from './run-draft';
import { duringNow } from './under-way';

const HELP_RULE = /ms[.-]exch[.-]setupreadiness[.-]([A-Za-z0-9]{1,200})/i;

function noticeReader(prefix: string, severity: Notice['severity']): ReaderEntry {
  return [
    prefix,
    (draft, entry) => {
      if (severity === 'required') draft.prerequisiteStopLine = entry.line;
      if (draft.notices.length >= CAPS.notices) {
        draft.dropped.notices++;
        return;
      }
      const [message = '', help] = entry.text.slice(prefix.length).split(/\n[ \t]*Help URL:/);
      draft.notices.push({
        severity,
        message: cap(message.trim(), CAPS.message),
        rule: HELP_RULE.exec(help ?? '')?.[1],
        line: entry.line,
        at: entry.at,
      });
    },
  ];
}

/**
 * Says what the notice before it is about. Setup writes from several threads, so a line may stand between them:
 * a waiting notice with the words of that rule's Failed line comes first, else the newest notice if it is near.
 */
const readHelpUrl: Reader = (draft, entry) => {
  const rule = HELP_RULE.exec(entry.text)?.[1];
  if (rule === undefined) return;
  const waiting = draft.notices.slice(-NOTICES_NEAR).filter((notice) => notice.rule === undefined);
  const failed = draft.failed.findLast((failure) => failure.rule.toLowerCase() === rule.toLowerCase());
  const same = waiting.find((notice) => notice.severity === 'required' && notice.message === failed?.message);
  const newest = draft.notices.at(-1);
  const near = newest?.rule === undefined && entry.line <= (newest?.line ?? 0) + linesOf(newest) + LINES_BETWEEN;
  const notice = same ?? (near ? newest : undefined);
  if (notice !== undefined) notice.rule = rule;
};

const NOTICES_NEAR = 8;
const LINES_BETWEEN = 2;

function linesOf(notice: Notice | undefined): number {
  return notice === undefined ? 0 : notice.message.split('\n').length;
}

const ERROR = '[ERROR]';
const readError: Reader = (draft, entry) => {
  const whole = entry.text.slice(ERROR.length).trim();
  const text = draft.errorText > CAPS.errorText ? capMiddle(whole, CAPS.line) : whole;
  if (text !== whole) draft.shortened++;
  draft.errorText += text.length;
  const error = {
    text,
    depth: entry.depth,
    reference: undefined,
    line: entry.line,
    at: entry.at,
    during: duringNow(draft),
  };
  draft.errors.push(error);
  if (entry.depth > 0) draft.unreferenced.push(error);
  if (draft.errors.length <= CAPS.firstErrors + CAPS.lastErrors) return;
  draft.dropped.errors++;
  forget(draft, draft.errors.splice(CAPS.firstErrors, 1)[0]);
};

function forget(draft: RunDraft, error: LoggedError | undefined): void {
  draft.unreferenced = draft.unreferenced.filter((waiting) => waiting !== error);
}

/** `[ERROR-REFERENCE] Id=Component___hex Component=...` closes the errors of its task. */
const readReference: Reader = (draft, entry) => {
  const reference = /\bId=(\S{1,200})/.exec(entry.text)?.[1];
  draft.criticalLine = entry.line;
  if (reference === undefined) return;
  for (const error of draft.unreferenced) error.reference = reference;
  draft.unreferenced = [];
};

/** Keeps a line that known failures are told by. */
export function keepNotable(draft: RunDraft, entry: LogEntry): void {
  draft.notable.push({ text: cap(entry.text.trimEnd(), CAPS.line), line: entry.line, at: entry.at });
  if (draft.notable.length <= CAPS.notable * 2) return;
  trimNotable(draft);
}

/** Keeps the newest notable lines. Called now and then while reading, and once at the end. */
export function trimNotable(draft: RunDraft): void {
  const surplus = draft.notable.length - CAPS.notable;
  if (surplus <= 0) return;
  draft.notable = draft.notable.slice(surplus);
  draft.dropped.notable += surplus;
}

/** A process that ended well is not worth a line; ldifde alone ends well a hundred times per schema update. */
const readProcess: Reader = (draft, entry) => {
  if (/\bERROR\b|exit code (?!0\b)/.test(entry.text)) keepNotable(draft, entry);
};

/** `Running <path> with arguments <...>`: only appcmd tells a known failure. */
const readRunning: Reader = (draft, entry) => {
  if (/appcmd/i.test(entry.text)) keepNotable(draft, entry);
};

/** Beginnings of lines that known failures are told by. */
const NOTABLE = [
  '[WARNING]',
  'Service ',
  'Will wait ',
  'Topology Provider coundn',
  "Topology Provider couldn'",
  'An error ocurred while setting shared config DC',
  'An exception ocurred while setting shared config DC',
  'Setup failed previously while performing the action',
  'Installing a new product. Package:',
  'Installing certificate signed by',
  'Removing the product with code',
];

/** Readers that keep notable lines and do nothing else. */
export const notableReaders: ReadonlySet<Reader> = new Set([keepNotable, readProcess, readRunning]);

export const messageReaders: readonly ReaderEntry[] = [
  noticeReader('[REQUIRED]', 'required'),
  noticeReader('[RECOMENDED]', 'recommended'),
  noticeReader('[RECOMMENDED]', 'recommended'),
  ['Help URL:', readHelpUrl],
  [ERROR, readError],
  ['[ERROR-REFERENCE]', readReference],
  ['Process ', readProcess],
  ['Running <', readRunning],
  ...NOTABLE.map((prefix): ReaderEntry => [prefix, keepNotable]),
  ...Array.from('0123456789', (digit): ReaderEntry => [`${digit}.  ErrorRecord:`, keepNotable]),
];
