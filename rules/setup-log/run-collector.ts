/**
 * Gathers lines into entries and entries into runs.
 * An entry is a stamped line with the unstamped lines that follow it; a run begins with Setup's header line.
 */
import type { Run } from '../run';
import { firstLineText } from './capped-bytes';
import { entryGatherer, readEntries } from './entry-batch';
import { HEADER, productNameIn, readHeader } from './facts';
import { allKept, isNothingKept, keepRun, keptRuns } from './kept-runs';
import { FOUND_FIELDS, TEXT, type LineScan } from './line-scan';
import type { LineTaker } from './lines';
import { newDraft, type RunDraft } from './run-draft';
import { sharedNames } from './shared-names';
import { BODY, isStamped, stampClock } from './stamp';

const STAR = 0x2a;
const LF = 0x0a;
const NUL = 0;
/** The i of `Starting`, where `Started` has another letter. */
const TELLING_BYTE = 5;
const HEADER_BYTES = Buffer.from(HEADER, 'latin1');

export interface RunCollector extends LineTaker {
  /** Closes the last run. */
  end(lastLine: number): Run[];
  /** True when a header was seen, or lines that only Setup writes. */
  isSetupLog(): boolean;
}

export function runCollector({ found, special }: Pick<LineScan, 'found' | 'special'>): RunCollector {
  const kept = keptRuns();
  const names = sharedNames();
  const clock = stampClock();
  const entries = entryGatherer(clock);
  let draft: RunDraft | undefined;
  let starLine = 0;
  let recognised = false;

  const closeRun = (lastLine: number, endedAt: string): void => {
    if (draft === undefined) return;
    if (!draft.hasHeader) readEntries(draft, entries.take(), clock);
    const telling = draft.hasHeader || isTelling(draft);
    recognised ||= telling;
    const batch = entries.take();
    if (telling || isNothingKept(kept)) keepRun(kept, { draft, batch, lastLine, endedAt }, clock);
    draft = undefined;
  };

  const openRun = (text: string, line: number, at: string, endedAt: string): void => {
    const firstLine = starLine === line - 1 && starLine > 0 ? starLine : line;
    if (draft?.hasHeader === false) readEntries(draft, entries.take(), clock);
    if (draft !== undefined && !draft.hasHeader && !isTelling(draft)) draft = undefined;
    closeRun(firstLine - 1, endedAt);
    draft = newDraft(true, firstLine, at, names);
    readHeader(draft, text);
  };

  /** A header has no continuation lines, and its time is not the end of the run before it. */
  const onHeader = (bytes: Buffer, start: number, lineEnd: number, line: number): void => {
    const text = firstLineText(bytes, start + BODY, lineEnd);
    if (productNameIn(text) === undefined) return;
    const seenAt = lastSeenBefore(bytes, start);
    openRun(text, line, clock.read(bytes, start), seenAt === undefined ? clock.last() : clock.read(bytes, seenAt));
  };

  const readIfFull = (): void => {
    if (draft !== undefined && entries.isFull()) readEntries(draft, entries.take(), clock);
  };

  /** What is not kept as it stands. */
  const onSpecial = (bytes: Buffer, start: number, end: number, line: number, unfinished: number): void => {
    if (bytes[start + BODY] === STAR) starLine = line;
    else if (isHeader(bytes, start)) onHeader(bytes, start, bytes.indexOf(LF, start), line);
    else if (end === 0) entries.begin(bytes, start, unfinished, line);
    else entries.addLong(bytes, start, end, line);
  };

  const onStretch: LineTaker['onStretch'] = (bytes, scanned) => {
    entries.addLines(bytes, TEXT, scanned.firstStamp === 0 ? scanned.unfinished : scanned.firstStamp);
    if (scanned.firstStamp > 0) entries.finish();
    if (scanned.firstSeen > 0)
      draft ??= newDraft(false, scanned.firstSeenLine, clock.read(bytes, scanned.firstSeen), names);
    let copied = 0;
    for (let k = 0; k < scanned.special; k++) {
      const i = special[k] as number;
      entries.addCopies(bytes, found, copied, i);
      copied = i + FOUND_FIELDS;
      readIfFull();
      onSpecial(bytes, found[i] as number, found[i + 1] as number, found[i + 2] as number, scanned.unfinished);
    }
    entries.addCopies(bytes, found, copied, scanned.found * FOUND_FIELDS);
    readIfFull();
    if (scanned.lastSeen > 0) clock.remember(bytes, scanned.lastSeen);
  };

  const onLongLine: LineTaker['onLongLine'] = (bytes, start, end, line) => {
    if (!isStamped(bytes, start, end)) return entries.addLineStart(bytes, start, end);
    entries.finish();
    readIfFull();
    if (bytes[start + BODY] === STAR) {
      starLine = line;
      return;
    }
    draft ??= newDraft(false, line, clock.read(bytes, start), names);
    if (isHeader(bytes, start)) onHeader(bytes, start, end, line);
    else entries.begin(bytes, start, end, line);
    clock.remember(bytes, start);
  };

  const end = (lastLine: number): Run[] => {
    entries.finish();
    closeRun(lastLine, clock.last());
    return allKept(kept, clock);
  };

  return { onStretch, onLongLine, onPiece: entries.addPiece, end, isSetupLog: () => recognised };
}

function isHeader(bytes: Buffer, start: number): boolean {
  // Most lines are told from a header by one byte.
  if (bytes[start + BODY + TELLING_BYTE] !== HEADER_BYTES[TELLING_BYTE]) return false;
  return bytes.compare(HEADER_BYTES, 0, HEADER_BYTES.length, start + BODY, start + BODY + HEADER_BYTES.length) === 0;
}

/** The last stamped line in front of one whose text is no row of stars; undefined when the stretch has none. */
function lastSeenBefore(bytes: Buffer, start: number): number | undefined {
  let lineEnd = start;
  for (;;) {
    // NUL bytes in front of a line belong to it.
    while (lineEnd > TEXT && bytes[lineEnd - 1] === NUL) lineEnd--;
    lineEnd--;
    if (lineEnd <= TEXT) return undefined;
    const before = bytes.subarray(TEXT, lineEnd).lastIndexOf(LF);
    let at = TEXT + before + 1;
    while (at < lineEnd && bytes[at] === NUL) at++;
    if (isStamped(bytes, at, lineEnd) && bytes[at + BODY] !== STAR) return at;
    lineEnd = TEXT + before + 1;
  }
}

/** Whether lines without a header hold something that only Setup writes and that explains a failure. */
function isTelling(draft: RunDraft): boolean {
  if (draft.rules.length + draft.failed.length + draft.notices.length + draft.settings.size > 0) return true;
  if (draft.completedLine + draft.incompleteLine + draft.criticalLine + draft.prerequisiteStopLine > 0) return true;
  return draft.errors.length > 0 || draft.build !== undefined;
}
