/**
 * Reads the bytes of a log once, from the first to the last, and gathers its runs.
 * Only lines with a known beginning are decoded; everything else costs a search for the line end and a few comparisons.
 */
import type { NotASetupLog, Run, SetupLog } from '../run';
import { chooseRun } from './choose-run';
import { SNIFFED, firstWords, looksBinary, sniffEncoding, toUtf8, type Encoding } from './encoding';
import { lineCutter } from './lines';
import { runCollector } from './run-collector';

export interface Reading {
  /** Every kept run, also one without a header. */
  readonly runs: readonly Run[];
  /** What the bytes are, as a whole. */
  readonly log: SetupLog | NotASetupLog;
}

export interface Engine {
  push(chunk: Uint8Array): void;
  finish(): Reading;
}

export function startReading(): Engine {
  const collector = runCollector();
  const lines = lineCutter(collector.onLine, collector.onPause);
  let head: Buffer = Buffer.alloc(0);
  let encoding: Encoding | undefined;
  let decodeChunk = toUtf8('utf-8');
  let bytes = 0;

  const decide = (): void => {
    const sniffed = sniffEncoding(head);
    encoding = sniffed.encoding;
    decodeChunk = toUtf8(encoding);
    lines.push(decodeChunk(head.subarray(sniffed.mark)));
  };

  const push = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (encoding !== undefined) return lines.push(decodeChunk(view));
    const wanted = SNIFFED - head.length;
    head = Buffer.concat([head, view.subarray(0, wanted)]);
    if (head.length < SNIFFED) return;
    decide();
    if (view.length > wanted) lines.push(decodeChunk(view.subarray(wanted)));
  };

  const finish = (): Reading => {
    if (encoding === undefined) decide();
    const lineCount = lines.end();
    const runs = collector.end(lineCount);
    if (runs.length === 0 || !collector.isSetupLog()) return { runs, log: whyNot(head, bytes) };
    return { runs, log: { runs, ...chooseRun(runs), encoding: encoding ?? 'utf-8', lines: lineCount, bytes } };
  };

  return { push, finish };
}

function whyNot(head: Buffer, bytes: number): NotASetupLog {
  const { encoding, mark } = sniffEncoding(head);
  const text = toUtf8(encoding)(head.subarray(mark));
  if (bytes <= SNIFFED && text.toString('latin1').trim() === '') return { problem: 'empty', startsWith: '' };
  return { problem: looksBinary(text) ? 'binary' : 'not-a-setup-log', startsWith: firstWords(text) };
}
