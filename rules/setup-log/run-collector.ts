/**
 * Gathers lines into entries and entries into runs.
 * An entry is a stamped line with the unstamped lines that follow it; a run begins with Setup's header line.
 */
import type { Run } from '../run';
import { entryText } from './entry-text';
import { HEADER, factReaders, productNameIn, readHeader } from './facts';
import { finishRun } from './finish-run';
import { allKept, keepRun, keptRuns } from './kept-runs';
import type { OnLine } from './lines';
import { markReaders } from './marks';
import { messageReaders } from './messages';
import { prefixTable } from './prefix-table';
import { newDraft, type Reader, type RunDraft } from './run-draft';
import { sharedNames } from './shared-names';
import { BODY, depthAt, isStamped, stampClock } from './stamp';
import { traceReaders } from './traces';
import { underWayReaders } from './under-way';

const table = prefixTable<Reader | 'header'>([
  [HEADER, 'header'],
  ...factReaders,
  ...traceReaders,
  ...messageReaders,
  ...markReaders,
  ...underWayReaders,
]);

const STAR = 0x2a;
const LINE_FEED = Buffer.from('\n');

export interface RunCollector {
  readonly onLine: OnLine;
  /** To be called before bytes that were handed over change. */
  readonly onPause: () => void;
  /** Closes the last run. */
  end(lastLine: number): Run[];
  /** True when a header was seen, or lines that only Setup writes. */
  isSetupLog(): boolean;
}

interface OpenEntry {
  readonly reader: Reader | 'header';
  readonly depth: number;
  readonly line: number;
  readonly at: string;
}

export function runCollector(): RunCollector {
  const kept = keptRuns();
  const names = sharedNames();
  const entry = entryText();
  const clock = stampClock();
  let open: OpenEntry | undefined;
  let draft: RunDraft | undefined;
  let starLine = 0;
  let recognised = false;

  const closeRun = (lastLine: number): void => {
    if (draft === undefined) return;
    const telling = draft.hasHeader || isTelling(draft);
    recognised ||= telling;
    if (telling || kept.runs.length === 0) keepRun(kept, finishRun(draft, lastLine, clock.last()));
    draft = undefined;
  };

  const openRun = (text: string, line: number, at: string): void => {
    const firstLine = starLine === line - 1 && starLine > 0 ? starLine : line;
    if (draft !== undefined && !draft.hasHeader && !isTelling(draft)) draft = undefined;
    closeRun(firstLine - 1);
    draft = newDraft(true, firstLine, at, names);
    readHeader(draft, text);
  };

  const closeEntry = (): void => {
    if (open === undefined) return;
    const { reader, depth, line, at } = open;
    open = undefined;
    const shortened = entry.isShortened();
    const text = entry.take();
    if (reader === 'header') {
      if (productNameIn(text) !== undefined) openRun(text, line, at);
      return;
    }
    if (draft === undefined) return;
    if (shortened) draft.shortened++;
    reader(draft, { text, depth, line, at });
  };

  const onStamped: OnLine = (bytes, at, end, line, omitted) => {
    if (open !== undefined) closeEntry();
    const text = at + BODY;
    if (text < end && bytes[text] === STAR) {
      starLine = line;
      return;
    }
    const reader = table.find(bytes, text, end);
    if (reader !== undefined) {
      open = { reader, depth: depthAt(bytes, at), line, at: clock.read(bytes, at) };
      entry.start(bytes, text, end, omitted);
      // A header has no continuation lines, and its time is not the end of the run before it.
      if (reader === 'header') closeEntry();
    }
    clock.seen(bytes, at);
    draft ??= newDraft(false, line, clock.last(), names);
  };

  const onLine: OnLine = (bytes, start, end, line, omitted) => {
    let at = start;
    while (at < end && bytes[at] === 0) at++;
    if (isStamped(bytes, at, end)) return onStamped(bytes, at, end, line, omitted);
    if (open === undefined) return;
    entry.append(LINE_FEED, 0, 1, 0);
    entry.append(bytes, at, end, omitted);
  };

  const onPause = (): void => {
    entry.settle();
    clock.settle();
  };

  const end = (lastLine: number): Run[] => {
    closeEntry();
    closeRun(lastLine);
    return allKept(kept);
  };

  return { onLine, onPause, end, isSetupLog: () => recognised };
}

/** Whether lines without a header hold something that only Setup writes and that explains a failure. */
function isTelling(draft: RunDraft): boolean {
  if (draft.rules.length + draft.failed.length + draft.notices.length + draft.settings.size > 0) return true;
  if (draft.completedLine + draft.incompleteLine + draft.criticalLine + draft.prerequisiteStopLine > 0) return true;
  return draft.errors.length > 0 || draft.build !== undefined;
}
