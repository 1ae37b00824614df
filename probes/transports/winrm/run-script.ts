/**
 * Runs one constant script, or one command of a JEA endpoint, on one server over WinRM and brings back what it wrote.
 *
 * Whatever happens, the answer says whether the script may have started, and the shell is closed behind it.
 */
import type tls from 'node:tls';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Allowance } from '../../agent';
import type { Because } from '../../answer';
import type { Clock } from '../../clock';
import { systemClock } from '../../clock';
import type { FailureCode } from '../../errors';
import type { Authenticator } from './authenticator';
import { closeShells } from './close-shells';
import type { Connection, ConnectionPorts } from './connection';
import { connectionTo } from './connection';
import type { Limits } from '../limits';
import { startLimits } from '../limits';
import { keptLinks, usualLinkTimes, type KeptLinks, type LinkTimes } from './links';
import type { Pipeline, PipelineResult } from './psrp-pipeline';
import { gather, startPipeline } from './psrp-pipeline';
import { openPool } from './psrp-pool';
import type { PipelineEnd } from './psrp-records';
import type { PsrpCommand } from './psrp-requests';
import { namespaces } from './soap';
import type { WinrmTarget } from './target';
import { urlOf } from './target';
import { systemTrust } from './trusted-roots';
import type { Trouble } from './trouble';
import type { Wsman } from './wsman';
import { wsmanOver } from './wsman';

export interface ScriptRequest {
  /** Text that is the same for every request; what varies is `input`. */
  readonly script: string;
  /** Goes to the script's parameter `Request` as data. */
  readonly input: string;
  /** `command`: `script` is the name of a command that a JEA endpoint offers. */
  readonly kind: PsrpCommand['kind'];
  /** Goes to the script's parameter `Allow`. A command of a JEA endpoint allows what its endpoint is for. */
  readonly allow: Allowance;
  /** Milliseconds from the call until everything is given up. */
  readonly deadlineMs: number;
  /** Bytes that the script may write, as they travel. */
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Called as soon as the server has accepted the account, while the script is still to run; at times more than once. */
  readonly onSignedIn?: (() => void) | undefined;
}

export interface ScriptMeta {
  readonly signedInWith: Authenticator['name'] | undefined;
  /** Why Kerberos was passed over where another way signed in. */
  readonly passedOver: Because | undefined;
  /** How the pipeline ended; `failed` means a terminating error, which is the last of `errors`. */
  readonly end: PipelineEnd;
  readonly totalMs: number;
  readonly firstOutputMs: number | undefined;
  readonly receives: number;
  readonly bytes: number;
  /** Connections that were opened; more than one means that a link was lost on the way. */
  readonly connections: number;
  /** Whether it began on a connection that an earlier run had left. */
  readonly reused: boolean;
  /** The server's clock minus ours, where the sign-in told. */
  readonly clockOffsetMs: number | undefined;
}

export type ScriptAnswer =
  /** `output` holds the lines that the script wrote, joined by line feeds. */
  | { readonly ok: true; readonly output: string; readonly errors: readonly string[]; readonly meta: ScriptMeta }
  /** `started` is false only when the script certainly did not start: then it may be asked again. */
  | { readonly ok: false; readonly because: Because; readonly started: boolean };

export interface WinrmPorts extends ConnectionPorts {
  readonly clock: Clock;
  readonly randomUuid: () => string;
}

/** The machine's own clock, randomness, trusted authorities, and connections of this process. Call `kept.close()` at the end. */
export function systemPorts(
  kerberos: WinrmPorts['kerberos'],
  times: LinkTimes = usualLinkTimes,
): WinrmPorts & { readonly kept: KeptLinks } {
  let trust: tls.SecureContext | undefined;
  return {
    clock: systemClock,
    now: systemClock.now,
    randomBytes,
    randomUuid: randomUUID,
    systemTrust: (own) => (own === undefined ? (trust ??= systemTrust(process.env)) : systemTrust(process.env, own)),
    kerberos,
    kept: keptLinks({ clock: systemClock, randomBytes, times }),
  };
}

export async function runScript(target: WinrmTarget, request: ScriptRequest, ports: WinrmPorts): Promise<ScriptAnswer> {
  const begun = ports.clock.now().getTime();
  const limits = startLimits(ports.clock, request.deadlineMs, request.signal);
  // A connection that may change something is new and belongs to this one run.
  const connection = connectionTo(target, request.allow === 'read' ? ports : { ...ports, kept: undefined });
  const run: Run = { target, request, ports, limits, connection, shells: new Set() };
  const wsman = wsmanOn(run, run.connection);
  const result = await perform(run, wsman);
  const abandoned = result.ok ? undefined : result.pipeline;
  await closeShells({
    clock: ports.clock,
    shells: [...run.shells],
    stop: abandoned && { shellId: abandoned.pool.shellId, pipelineId: abandoned.pipelineId },
    wsman,
    done: run.connection.close,
    patient: result.ok,
  });
  limits.release();
  return result.ok ? answerOf(run, result, begun) : { ok: false, because: result.because, started: result.started };
}

interface Run {
  readonly target: WinrmTarget;
  readonly request: ScriptRequest;
  readonly ports: WinrmPorts;
  readonly limits: Limits;
  readonly connection: Connection;
  /** Shells that the server has, or may have. */
  readonly shells: Set<string>;
}

interface Failed {
  readonly ok: false;
  readonly because: Because;
  readonly started: boolean;
  /** What may still be running. */
  readonly pipeline: Pipeline | undefined;
}

function wsmanOn({ target, ports }: Run, connection: Connection): Wsman {
  const resourceUri = `${namespaces.powershell}/${target.configuration}`;
  return wsmanOver({ connection, to: urlOf(target), resourceUri, randomUuid: ports.randomUuid });
}

async function perform(run: Run, wsman: Wsman): Promise<PipelineResult | Failed> {
  const { limits, ports, request } = run;
  const onShell = (shellId: string): void => void run.shells.add(shellId);
  const pool = await openPool({ wsman, randomUuid: ports.randomUuid, onShell }, limits);
  if (!pool.ok) return failed(run, pool, undefined);
  request.onSignedIn?.();
  const { kind, script, input, allow } = request;
  const parameters = kind === 'script' ? { Request: input, Allow: allow } : { Request: input };
  const command = { kind, text: script, parameters };
  const pipeline = { pool, pipelineId: ports.randomUuid().toUpperCase() };
  const trouble = await startPipeline(wsman, pipeline, command, limits);
  if (trouble !== undefined) {
    if (!trouble.mayHaveHappened) return failed(run, trouble, undefined);
    // The command may run although its acknowledgement was lost; its output will tell.
    if (trouble.again !== 'new-connection') return failed(run, trouble, pipeline);
  }
  const result = await gather(wsman, pipeline, request.maxBytes, limits);
  return result.ok ? result : failed(run, { ...result, mayHaveHappened: true }, pipeline);
}

function failed({ limits }: Run, trouble: Trouble, pipeline: Pipeline | undefined): Failed {
  const started = pipeline !== undefined && trouble.mayHaveHappened;
  if (limits.signal.aborted) return { ok: false, because: limits.because(), started, pipeline };
  return { ok: false, because: readable(trouble.because, started), started, pipeline };
}

const linkCodes: readonly FailureCode[] = ['refused', 'refused-now', 'dropped', 'timeout', 'dns', 'tls', 'auth'];

/** What a broken link is called depends on whether the script may have been running when it broke. */
function readable(because: Because, started: boolean): Because {
  const detail = because.detail ?? '';
  if (started && linkCodes.includes(because.code))
    return { code: 'lost-after-start', detail: `${because.code}: ${detail}` };
  if (started || because.code !== 'lost-after-start') return because;
  return { code: 'dropped', detail: `the server closed the connection: ${detail}` };
}

function answerOf({ connection, ports }: Run, result: PipelineResult, begun: number): ScriptAnswer {
  const { end, receives, bytes, firstOutputAt } = result;
  const meta: ScriptMeta = {
    signedInWith: connection.signedInWith(),
    passedOver: connection.passedOver(),
    end,
    totalMs: ports.clock.now().getTime() - begun,
    firstOutputMs: firstOutputAt === undefined ? undefined : firstOutputAt - begun,
    receives,
    bytes,
    connections: connection.opened(),
    reused: connection.reused(),
    clockOffsetMs: connection.clockOffsetMs(),
  };
  return { ok: true, output: result.output.join('\n'), errors: result.errors, meta };
}
