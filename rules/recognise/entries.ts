/**
 * Cuts a paste into the entries of Setup's log: one for each stamp, with the lines that follow it.
 *
 * A forum may have put the whole log on one line, so stamps are looked for everywhere, not only where lines begin.
 */

export interface Entry {
  /** Offsets in the clean text. */
  readonly start: number;
  readonly end: number;
  /** `shown` is what the wizard showed: [REQUIRED] and [RECOMENDED]. `trace` is the analysis; it says nothing to people. */
  readonly kind: 'error' | 'notable' | 'shown' | 'trace';
  /** For a trace: the rule fired or failed. */
  readonly fired: boolean;
  /** ERROR-REFERENCE of the task, from this entry or one of the next few. */
  readonly reference: string | undefined;
}

const stamp = /\[\d\d[/.-]\d\d[/.-]\d{4} {1,3}\d\d:\d\d:\d\d[^\]\n]{0,12}\]/g;
const reference = /\[ERROR-REFERENCE\]\s{0,4}Id=(\S{1,200})/i;
const fired = /Failed\s{1,4}\[Rule|\[Value:"?True/i;
const referenceAhead = 6;

/** Empty when the text has no stamps. What stands before the first stamp belongs to no entry. */
export function findEntries(clean: string): Entry[] {
  const starts: number[] = [];
  for (const found of clean.matchAll(stamp)) starts.push(found.index);
  const drafts = starts.map((start, i) => {
    const end = starts[i + 1] ?? endOfLast(clean, start);
    const head = clean.slice(start, Math.min(end, start + 400));
    return { start, end, kind: kindOf(head), fired: fired.test(head), reference: reference.exec(head)?.[1] };
  });
  return drafts.map((draft, i) => {
    if (draft.kind !== 'error') return draft;
    const ahead = drafts.slice(i, i + referenceAhead).find((next) => next.reference !== undefined);
    return { ...draft, reference: ahead?.reference };
  });
}

/** The ERROR-REFERENCE of a text without stamps. */
export function findReference(clean: string): string | undefined {
  return reference.exec(clean)?.[1] ?? /\b\w{3,80}___[0-9a-f]{32}\b/i.exec(clean)?.[0];
}

/** The last entry ends where a blank line or the end comes: after it, the person speaks. */
function endOfLast(clean: string, start: number): number {
  const blank = clean.indexOf('\n\n', start);
  return blank < 0 ? clean.length : blank;
}

function kindOf(head: string): Entry['kind'] {
  if (/\[ERROR\]|ErrorRecord:|\[ERROR-REFERENCE\]|error was generated when/i.test(head)) return 'error';
  if (/\[(?:REQUIRED|RECOMM?ENDED)\]/i.test(head)) return 'shown';
  return /(?:Started|Evaluated|Finished|Failed)\s{1,4}\[(?:Rule|Setting)/i.test(head) ? 'trace' : 'notable';
}
