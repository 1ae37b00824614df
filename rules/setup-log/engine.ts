/**
 * Reads the bytes of a log once, from the first to the last, and gathers its runs.
 * Only lines with a known beginning are kept, and decoded where the run they belong to is wanted.
 */
import type { NotASetupLog, Run, SetupLog } from '../run';
import { chooseRun } from './choose-run';
import { SNIFFED, firstWords, headAsUtf8, looksBinary, sniffEncoding, type Encoding } from './encoding';
import { lineScan, type LineScan } from './line-scan';
import { lineSource, type Fill } from './lines';
import { beginnings } from './readers';
import { runCollector } from './run-collector';

export interface Reading {
  /** Every kept run, also one without a header. */
  readonly runs: readonly Run[];
  /** What the bytes are, as a whole. */
  readonly log: SetupLog | NotASetupLog;
}

export interface Engine {
  push(chunk: Uint8Array): void;
  /** Reads to the end of what `fill` gives. Faster than chunks that are pushed. */
  pull(fill: Fill): void;
  finish(): Reading;
}

/** How much UTF-16 is asked for at once. */
const WIDE_CHUNK = 256 * 1024;

/** One for the process: a stretch is put into it, looked at and forgotten before anything else happens. */
let shared: LineScan | undefined;

/** `known` is the encoding of bytes that do not begin where the file does. */
export function startReading(known?: Encoding): Engine {
  shared ??= lineScan(beginnings);
  const collector = runCollector(shared);
  const lines = lineSource(shared, collector);
  let head: Buffer = Buffer.alloc(0);
  let encoding = known;
  let bytes = 0;

  const decide = (): Encoding => {
    const sniffed = sniffEncoding(head);
    lines.push(head.subarray(sniffed.mark), sniffed.encoding);
    return sniffed.encoding;
  };

  const push = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (encoding !== undefined) return lines.push(view, encoding);
    const wanted = SNIFFED - head.length;
    head = Buffer.concat([head, view.subarray(0, wanted)]);
    if (head.length < SNIFFED) return;
    encoding = decide();
    if (view.length > wanted) lines.push(view.subarray(wanted), encoding);
  };

  const pull = (fill: Fill): void => {
    const chunk = Buffer.allocUnsafe(SNIFFED);
    let count = 1;
    while (count > 0 && encoding === undefined) push(chunk.subarray(0, (count = fill(chunk))));
    if (encoding === 'utf-8') while ((count = lines.pull(fill)) > 0) bytes += count;
    const wide = count > 0 ? Buffer.allocUnsafe(WIDE_CHUNK) : chunk;
    while (count > 0) push(wide.subarray(0, (count = fill(wide))));
  };

  const finish = (): Reading => {
    encoding ??= decide();
    const lineCount = lines.end();
    const runs = collector.end(lineCount);
    if (runs.length === 0 || !collector.isSetupLog()) return { runs, log: whyNot(head, bytes) };
    return { runs, log: { runs, ...chooseRun(runs), encoding, lines: lineCount, bytes } };
  };

  return { push, pull, finish };
}

function whyNot(head: Buffer, bytes: number): NotASetupLog {
  const { encoding, mark } = sniffEncoding(head);
  const text = headAsUtf8(head.subarray(mark), encoding);
  if (bytes <= SNIFFED && text.toString('latin1').trim() === '') return { problem: 'empty', startsWith: '' };
  return { problem: looksBinary(text) ? 'binary' : 'not-a-setup-log', startsWith: firstWords(text) };
}
