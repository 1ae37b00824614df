/**
 * Runs one command in a pool and gathers what it writes until it has ended.
 *
 * From the moment the last piece of the command is on its way, the command may be running; a lost link after that is
 * taken up again by asking for the output once more, never by running the command once more.
 */
import { pause } from '../../clock';
import { meansGone, meansWait } from './fault-codes';
import type { Limits } from '../limits';
import { handOverPlace } from './hand-over';
import { fragmentJoiner, fragmentsOf } from './psrp-fragment';
import { decodeMessage, encodeMessage, messageTypes } from './psrp-message';
import type { Pool } from './psrp-pool';
import { fragmentBytes } from './psrp-pool';
import type { PipelineEnd } from './psrp-records';
import { readRecord } from './psrp-records';
import type { PsrpCommand } from './psrp-requests';
import { createPipelineXml } from './psrp-requests';
import type { Trouble } from './trouble';
import { uncertain } from './trouble';
import type { Wsman } from './wsman';

const resumeTries = 3;
const emptyPauseMs = 100;

export interface Pipeline {
  readonly pool: Pool;
  readonly pipelineId: string;
}

export interface PipelineResult {
  readonly ok: true;
  readonly end: PipelineEnd;
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** How often output was asked for, and how many bytes of fragments came. */
  readonly receives: number;
  readonly bytes: number;
  /** Milliseconds by the clock at which the first output was there. */
  readonly firstOutputAt: number | undefined;
}

/** The first fragment travels in Command, the others in Send. */
function piecesOf(command: PsrpCommand, { pool, pipelineId }: Pipeline): readonly Buffer[] {
  const xml = createPipelineXml(command);
  const message = encodeMessage({ type: messageTypes.createPipeline, pipelineId, xml }, pool.poolId);
  return fragmentsOf(message, pool.nextObject, fragmentBytes);
}

/**
 * Hands the command over. `undefined` means that it may be running; a trouble with `mayHaveHappened` false means that it
 * certainly is not, because its last piece was never accepted.
 */
export async function startPipeline(
  wsman: Wsman,
  pipeline: Pipeline,
  command: PsrpCommand,
  limits: Limits,
): Promise<Trouble | undefined> {
  const leave = await handOverPlace(limits);
  try {
    return await handOver(wsman, pipeline, command, limits);
  } finally {
    leave();
  }
}

async function handOver(
  wsman: Wsman,
  pipeline: Pipeline,
  command: PsrpCommand,
  limits: Limits,
): Promise<Trouble | undefined> {
  const { shellId } = pipeline.pool;
  // Nobody holds the pieces while the script runs: many servers may be at it, and it is long.
  const pieces = piecesOf(command, pipeline);
  const last = pieces.length - 1;
  for (const [index, fragment] of pieces.entries()) {
    const reply =
      index === 0
        ? await wsman.command(shellId, pipeline.pipelineId, fragment, limits)
        : await wsman.send(shellId, pipeline.pipelineId, fragment, limits);
    if (reply.ok) continue;
    // Without its last piece a command cannot run.
    return index === last ? reply : { ...reply, mayHaveHappened: false };
  }
  return undefined;
}

/** `maxBytes` caps everything that the pipeline writes, errors and notices included. */
export async function gather(
  wsman: Wsman,
  { pool, pipelineId }: Pipeline,
  maxBytes: number,
  limits: Limits,
): Promise<PipelineResult | Trouble> {
  const so = gathering(limits);
  let triesLeft = resumeTries;
  for (;;) {
    so.receives += 1;
    const received = await wsman.receive(pool.shellId, pipelineId, limits);
    if (!received.ok) {
      if (limits.signal.aborted) return { ...received, because: limits.because() };
      if (meansGone(received.fault)) return uncertain('lost-after-start', received.because.detail ?? '');
      const mayResume = received.again !== 'no' && triesLeft-- > 0;
      if (!meansWait(received.fault) && !mayResume) return received;
      if (received.again !== 'new-connection') await pause(limits.clock, emptyPauseMs, limits.signal);
      continue;
    }
    for (const piece of received.pieces) {
      so.bytes += piece.length;
      if (so.bytes > maxBytes) return uncertain('too-big', `more than ${maxBytes} bytes`);
      const wrong = so.take(piece);
      if (wrong !== undefined) return wrong;
    }
    const result = so.result();
    if (result !== undefined) return result;
    if (received.done) return uncertain('lost-after-start', 'the command ended without saying how');
  }
}

function gathering(limits: Limits) {
  const joiner = fragmentJoiner();
  const output: string[] = [];
  const errors: string[] = [];
  let end: PipelineEnd | undefined;
  let firstOutputAt: number | undefined;
  const takeMessage = (bytes: Buffer): Trouble | undefined => {
    const message = decodeMessage(bytes);
    if (message === undefined) return uncertain('bad-answer', 'a PowerShell message without a head');
    const record = readRecord(message);
    if (record.kind === 'unreadable') return uncertain('bad-answer', 'a PowerShell message that is not CLIXML');
    if (record.kind === 'output') {
      firstOutputAt ??= limits.clock.now().getTime();
      output.push(record.text);
    }
    if (record.kind === 'error') errors.push(record.text);
    if (record.kind === 'ended') {
      end = record.end;
      if (record.error !== undefined) errors.push(record.error);
    }
    return undefined;
  };
  const so = {
    receives: 0,
    bytes: 0,
    take: (piece: Buffer): Trouble | undefined => {
      const joined = joiner.push(piece);
      // A gap means that a part was sent on a link that is no more.
      if (!joined.ok) return uncertain('lost-after-start', joined.detail);
      for (const bytes of joined.messages) {
        const trouble = takeMessage(bytes);
        if (trouble !== undefined) return trouble;
      }
      return undefined;
    },
    result: (): PipelineResult | undefined =>
      end && { ok: true, end, output, errors, receives: so.receives, bytes: so.bytes, firstOutputAt },
  };
  return so;
}
