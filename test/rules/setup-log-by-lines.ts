/**
 * Reads a Setup log in the plainest way: the whole text, cut into lines, each looked at from its beginning.
 * It knows nothing of stretches, copies and waiting runs, so the fast reader must give what this one gives.
 */
import { chooseRun } from '../../rules/setup-log/choose-run';
import { cappedBytes, appendBytes, isShortened, textOf } from '../../rules/setup-log/capped-bytes';
import { HEADER, factReaders, productNameIn, readHeader } from '../../rules/setup-log/facts';
import { finishRun } from '../../rules/setup-log/finish-run';
import { markReaders } from '../../rules/setup-log/marks';
import { messageReaders } from '../../rules/setup-log/messages';
import { newDraft, type ReaderEntry, type RunDraft } from '../../rules/setup-log/run-draft';
import { traceReaders } from '../../rules/setup-log/traces';
import { underWayReaders } from '../../rules/setup-log/under-way';
import type { Run, SetupLog } from '../../rules/run';

const STAMP = /^\[\d\d[^]\d\d[^]\d{4} \d\d[^]\d\d[^]\d\d[^]\d{4}\] \[\d\]/;
const beginnings: readonly ReaderEntry[] = [
  ...factReaders,
  ...traceReaders,
  ...messageReaders,
  ...markReaders,
  ...underWayReaders,
].sort((a, b) => b[0].length - a[0].length);

interface Kept {
  readonly draft: RunDraft;
  readonly lastLine: number;
  readonly endedAt: string;
}

/** The runs of a log, undefined when it has none that says anything of Setup. The text is UTF-8, byte for byte. */
export function readByLines(text: Buffer): Omit<SetupLog, 'encoding' | 'bytes'> | undefined {
  const lines = text.toString('latin1').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const kept: Kept[] = [];
  let draft: RunDraft | undefined;
  let telling = false;
  let newest = '';
  let starLine = 0;
  const close = (lastLine: number): void => {
    if (draft === undefined) return;
    const tells = draft.hasHeader || says(draft);
    telling ||= tells;
    if (tells || kept.length === 0) kept.push({ draft, lastLine, endedAt: newest });
  };
  for (let i = 0; i < lines.length; i++) {
    const first = plain(lines[i] ?? '');
    if (!STAMP.test(first)) continue;
    const body = first.slice(31);
    if (body.startsWith('*')) {
      starLine = i + 1;
      continue;
    }
    const at = timeOf(first);
    if (body.startsWith(HEADER) && productNameIn(body) !== undefined) {
      const firstLine = starLine === i && i > 0 ? i : i + 1;
      if (draft !== undefined && (draft.hasHeader || says(draft))) close(firstLine - 1);
      draft = newDraft(true, firstLine, at, (name) => name);
      readHeader(draft, body);
    }
    draft ??= newDraft(false, i + 1, at, (name) => name);
    newest = at;
    const reader = body.startsWith(HEADER) ? undefined : beginnings.find(([prefix]) => body.startsWith(prefix))?.[1];
    if (reader === undefined) continue;
    const entry = [body];
    for (let k = i + 1; k < lines.length && !STAMP.test(plain(lines[k] ?? '')); k++) entry.push(plain(lines[k] ?? ''));
    const bytes = cappedBytes();
    const whole = Buffer.from(entry.join('\n'), 'latin1');
    appendBytes(bytes, whole, 0, whole.length);
    if (isShortened(bytes)) draft.shortened++;
    reader(draft, { text: textOf(bytes), depth: Number(first[28]), line: i + 1, at });
  }
  close(lines.length);
  const runs = kept.map((run, i) => shown(run, kept.length - i));
  const forgotten = Math.max(0, runs.length - 220);
  const last = runs.slice(forgotten);
  if (!telling || last.length === 0) return undefined;
  if (forgotten > 0 && last[0]) {
    last[0] = { ...last[0], leftOut: [...last[0].leftOut, `${forgotten} earlier runs in the file are left out.`] };
  }
  return { runs: last, ...chooseRun(last), lines: lines.length };
}

function shown({ draft, lastLine, endedAt }: Kept, fromEnd: number): Run {
  const run = finishRun(draft, lastLine, endedAt);
  if (fromEnd <= 20) return run;
  const said = 'Only the last 20 runs of the file are kept in full: rules, settings, notices and errors are left out.';
  const nothing = { rules: [], settings: {}, failed: [], notices: [], errors: [], notable: [] };
  return { ...run, ...nothing, leftOut: [...run.leftOut, said] };
}

function plain(line: string): string {
  return line.replace(/^\0+/, '').replace(/\r$/, '');
}

/** `2021-03-06T15:15:25.813` from `[03/06/2021 15:15:25.0813]`. */
function timeOf(line: string): string {
  const [month, day, year] = [line.slice(1, 3), line.slice(4, 6), line.slice(7, 11)];
  const fraction = line[21] === '0' ? line.slice(22, 25) : line.slice(21, 24);
  return `${year}-${month}-${day}T${line.slice(12, 14)}:${line.slice(15, 17)}:${line.slice(18, 20)}.${fraction}`;
}

function says(draft: RunDraft): boolean {
  const counted = draft.rules.length + draft.failed.length + draft.notices.length + draft.settings.size;
  const marks = draft.completedLine + draft.incompleteLine + draft.criticalLine + draft.prerequisiteStopLine;
  return counted + marks + draft.errors.length > 0 || draft.build !== undefined;
}
