/**
 * What Setup was doing when an error was logged: the task that it launched, the component in it, and the cmdlet.
 *
 * Setup says so before it acts: "Setup launched task 'Install-MailboxRole ...'", "Processing component 'X' (...)." and
 * "Beginning processing mount-database". Lines about its own log and its clock carry no meaning and are passed over.
 */
import { cap, CAPS, type Reader, type ReaderEntry, type RunDraft } from './run-draft';
import type { During } from '../run';

/** Cmdlets that Setup runs between all others. */
const asides = new Set(['write-exchangesetuplog', 'get-processmodule']);

const BEGIN = 'Beginning processing ';
const readBeginning: Reader = (draft, entry) => {
  const name = wordAfter(entry.text, BEGIN);
  // Depth 1 is the task itself, which the line about its launch has named already.
  if (name === '' || entry.depth < 2 || asides.has(name.toLowerCase())) return;
  draft.underWay.cmdlet = { name: draft.shared(cap(name, CAPS.name)), line: entry.line, at: entry.at, ended: false };
};

const END = 'Ending processing ';
const readEnding: Reader = (draft, entry) => {
  const { cmdlet } = draft.underWay;
  if (cmdlet?.name === wordAfter(entry.text, END)) draft.underWay.cmdlet = { ...cmdlet, ended: true };
};

/** To be called when a task starts: what the task before it did is over. */
export function startTask(draft: RunDraft, text: string): void {
  const name = /^Setup launched task '([\w-]{1,80})/.exec(text)?.[1];
  draft.underWay = {
    task: name === undefined ? undefined : draft.shared(name),
    component: undefined,
    cmdlet: undefined,
  };
}

const readComponent: Reader = (draft, entry) => {
  const found = /^Processing component '([^'\n]{1,200})'(?: \(([^\n]{1,300}?)\.?\))?/.exec(entry.text);
  if (found?.[1] === undefined) return;
  draft.underWay.component = draft.shared(cap(found[2] ?? found[1], CAPS.name));
};

/** Undefined where the log has not said yet what it does. */
export function duringNow({ underWay }: RunDraft): During | undefined {
  const { task, component, cmdlet } = underWay;
  return task === undefined && component === undefined && cmdlet === undefined
    ? undefined
    : { task, component, cmdlet };
}

function wordAfter(text: string, prefix: string): string {
  return /^[\w-]+/.exec(text.slice(prefix.length))?.[0] ?? '';
}

export const underWayReaders: readonly ReaderEntry[] = [
  [BEGIN, readBeginning],
  [END, readEnding],
  ["Processing component '", readComponent],
];
