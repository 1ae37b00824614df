/**
 * Runs one constant script on one server over SSH and brings back what it wrote.
 *
 * What the script says is for the caller to judge: a frame, a refusal line, or noise. Exit codes decide nothing, because
 * PowerShell as the shell of sshd does not pass them on. Ending a run from here does not end the script on the server;
 * it has a deadline of its own.
 */
import type { Allowance } from '../../agent';
import type { Because } from '../../answer';
import type { Clock } from '../../clock';
import { systemClock } from '../../clock';
import type { Limits } from '../limits';
import { fairTurn } from '../../fair-turns';
import { startLimits } from '../limits';
import { bootstrapCommand, bootstrapInput } from './bootstrap';
import type { NoChannel, OpenChannel } from './channels';
import type { SshTimes } from './connect';
import { usualTimes } from './connect';
import { converse } from './converse';
import type { Link, SshLinks } from './links';
import { createLinks } from './links';
import { notWindows } from './not-windows';
import type { SshTarget } from './ssh-target';

export interface SshRequest {
  /** Text that is the same for every request; what varies is `input`. */
  readonly script: string;
  /** Goes to the script's parameter `Request` as data. */
  readonly input: string;
  /** Goes to the script's parameter `Allow`. A forced command on the server decides for itself. */
  readonly allow: Allowance;
  /** Milliseconds from the call until everything is given up. */
  readonly deadlineMs: number;
  /** Bytes that the script may write to stdout. */
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  /** Called as soon as the server has accepted the account, while the script is still to run; at times more than once. */
  readonly onSignedIn?: (() => void) | undefined;
}

export interface SshMeta {
  readonly signedInWith: 'password' | 'key' | 'agent';
  /** For the record only; undefined when the server reported none. */
  readonly exitCode: number | undefined;
  readonly totalMs: number;
  readonly firstOutputMs: number | undefined;
  readonly bytes: number;
  /** SHA-256 of the host key, as `ssh-keygen -l` prints it. */
  readonly hostKey: string;
  /** Whether the connection was open before. */
  readonly reused: boolean;
  /** How often the server had no free channel. */
  readonly turnedAway: number;
}

export type SshAnswer =
  /** `errors` holds the lines of stderr, from the first 64 KB of it. */
  | { readonly ok: true; readonly output: string; readonly errors: readonly string[]; readonly meta: SshMeta }
  /** `started` is false only when the script certainly did not start: then it may be asked again. */
  | { readonly ok: false; readonly because: Because; readonly started: boolean };

export interface SshPorts {
  readonly clock: Clock;
  readonly links: SshLinks;
}

/** The machine's own clock, and connections of this process. Call `links.close()` at the end. */
export function systemPorts(times: SshTimes = usualTimes): SshPorts {
  return { clock: systemClock, links: createLinks({ clock: systemClock, times }) };
}

type Failed = Extract<SshAnswer, { ok: false }>;

export async function runScript(target: SshTarget, request: SshRequest, ports: SshPorts): Promise<SshAnswer> {
  const limits = startLimits(ports.clock, request.deadlineMs, request.signal);
  try {
    return await perform(target, request, ports, limits);
  } finally {
    limits.release();
  }
}

async function perform(target: SshTarget, request: SshRequest, ports: SshPorts, limits: Limits): Promise<SshAnswer> {
  const begun = ports.clock.now().getTime();
  const opened = await openChannel(target, request, ports, limits);
  if (!opened.ok) return opened;
  const { link, open } = opened;
  const input = bootstrapInput(request.script, request.input);
  await fairTurn();
  const said = await converse(
    { channel: open.channel, input, maxBytes: request.maxBytes, isOpen: link.isOpen },
    limits,
  );
  await fairTurn();
  open.leave();
  // After a run that was given up the server may keep the session busy; new runs get a connection of their own.
  link.release(!said.ok);
  if (!said.ok) return { ok: false, because: said.because, started: true };
  const elsewhere = notWindows(said.exitCode, said.output, said.errors);
  if (elsewhere !== undefined) {
    return { ok: false, because: { code: 'not-supported', detail: `not-windows: ${elsewhere}` }, started: false };
  }
  const meta: SshMeta = {
    signedInWith: target.signIn.by,
    exitCode: said.exitCode,
    totalMs: ports.clock.now().getTime() - begun,
    firstOutputMs: said.firstOutputAt === undefined ? undefined : said.firstOutputAt - begun,
    bytes: said.bytes,
    hostKey: link.hostKey,
    reused: link.reused,
    turnedAway: open.turnedAway,
  };
  const errors = said.errors.split(/\r?\n/).filter((line) => line.trim() !== '');
  return { ok: true, output: said.output, errors, meta };
}

interface Opened {
  readonly ok: true;
  readonly link: Link;
  readonly open: OpenChannel;
}

/** A connection that was kept may have died unnoticed; nothing has started by then, so a fresh one is tried once. */
async function openChannel(
  target: SshTarget,
  { script, allow, onSignedIn }: SshRequest,
  { links }: SshPorts,
  limits: Limits,
): Promise<Opened | Failed> {
  const command = bootstrapCommand(script, allow);
  for (;;) {
    const taken = await links.take(target, limits);
    if (!taken.ok) return { ...taken, started: false };
    onSignedIn?.();
    const { link } = taken;
    const open = await link.channels.exec(command, limits);
    if (open.ok) return { ok: true, link, open };
    link.release(open.lost || limits.signal.aborted);
    if (!open.lost || !link.reused) return notStarted(open);
  }
}

function notStarted({ because }: NoChannel): Failed {
  return { ok: false, because, started: false };
}
