/**
 * One visit to a real server: the account for the errand, the constant script over its wire, and the frame that came back.
 *
 * A visit that failed before the script started may be tried again by whoever asked; after that, reading is asked again
 * and a fix never.
 */
import type { Because } from '../answer';
import { agentScript, encodeRequest, type AgentErrand } from '../agent';
import { readFrame, type FrameRead } from '../agent-frame';
import type { Attempted, Credential, Credentials, Purpose } from '../credentials';
import type { LiveInventory, LiveServer } from '../live-inventory';
import type { SecretTrouble } from '../secrets';
import { saySecretTrouble } from '../secret-words';
import { sshTargetFor } from '../ssh-account';
import { winrmTargetFor } from '../winrm-account';
import type { WireLimits } from '../wire';
import { wrongServer } from '../wrong-server';
import type { SshAnswer, SshMeta, SshRequest } from './ssh/run-script';
import type { SshTarget } from './ssh/ssh-target';
import type { ScriptAnswer, ScriptMeta, ScriptRequest } from './winrm/run-script';
import type { WinrmTarget } from './winrm/target';

export interface LiveParts {
  readonly live: LiveInventory;
  readonly credentials: Credentials;
  readonly winrm: (target: WinrmTarget, request: ScriptRequest) => Promise<ScriptAnswer>;
  readonly ssh: (target: SshTarget, request: SshRequest) => Promise<SshAnswer>;
  /** Unguessable and new for each visit. */
  readonly newNonce: () => string;
}

/** The script stops a little before we give up, so that a slow question ends as its own deadline and not as ours. */
const spareMs = 3_000;

/**
 * What our session configurations offer in place of a language. Each takes the JSON as its parameter `Request` and gives
 * back the line that the script would write; only the second one knows fixes.
 */
const jeaCommands = { read: 'Invoke-PreflightCheck', fix: 'Invoke-PreflightFix' } as const;

export type Visit =
  | { readonly ok: true; readonly read: Extract<FrameRead, { ok: true }>; readonly meta: ScriptMeta | SshMeta }
  | { readonly ok: false; readonly because: Because; readonly started: boolean };

/** `started` is false only when the script certainly did not start. */
export async function visitServer(
  parts: LiveParts,
  server: LiveServer,
  errand: AgentErrand,
  purpose: Purpose,
  limits: WireLimits,
): Promise<Visit> {
  const visited = await parts.credentials.visit(server, purpose, limits.signal, async (credential, onSignedIn) => {
    const result = await runOn(parts, server, { credential, onSignedIn }, errand, purpose.purpose, limits);
    return attempted(result);
  });
  return visited.ok ? visited.result : { ok: false, because: secretBecause(visited.because), started: false };
}

/** Names the secret and what is wrong with it; never any part of its value. */
function secretBecause(trouble: SecretTrouble): Because {
  return { code: 'no-account', detail: saySecretTrouble(trouble).en };
}

/** Only a refused account is worth another secret; anything else says nothing about the password. */
function attempted(result: Visit): Attempted<Visit> {
  if (result.ok || result.started) return { account: 'accepted', result };
  return { account: result.because.code === 'auth' ? 'refused' : 'undecided', result };
}

async function runOn(
  parts: LiveParts,
  server: LiveServer,
  { credential, onSignedIn }: { readonly credential: Credential; readonly onSignedIn: () => void },
  errand: AgentErrand,
  purpose: Purpose['purpose'],
  limits: WireLimits,
): Promise<Visit> {
  const nonce = parts.newNonce();
  const request: SshRequest = {
    script: agentScript.text,
    input: encodeRequest(nonce, errand, Math.max(1_000, limits.deadlineMs - spareMs)),
    allow: purpose === 'fix' ? 'all' : 'read',
    deadlineMs: limits.deadlineMs,
    maxBytes: limits.maxBytes,
    signal: limits.signal,
    onSignedIn,
  };
  const answer = await send(parts, server, credential, purpose, request);
  if (!answer.ok) return answer;
  const read = readFrame(answer.output, nonce);
  // The script may have begun before it refused or was cut off, so it counts as started.
  if (!read.ok) return { ok: false, because: withError(read.because, answer), started: true };
  const elsewhere = wrongServer(server.server, read.about.host);
  return elsewhere ? { ok: false, because: elsewhere, started: true } : { ok: true, read, meta: answer.meta };
}

/** Without a frame, the last error is all that says why: a command that an endpoint does not have, a script it forbids. */
function withError(because: Because, { errors }: Extract<ScriptAnswer | SshAnswer, { ok: true }>): Because {
  const last = errors[errors.length - 1]?.slice(0, 300);
  return because.code !== 'no-frame' || because.detail !== undefined || last === undefined
    ? because
    : { ...because, detail: last };
}

function send(
  parts: LiveParts,
  server: LiveServer,
  credential: Credential,
  purpose: Purpose['purpose'],
  request: SshRequest,
): Promise<ScriptAnswer | SshAnswer> {
  const { endpoint } = server;
  const unfit = { ok: false, because: { code: 'auth', detail: credential.identity.name }, started: false } as const;
  if (endpoint.transport === 'winrm') {
    const target = winrmTargetFor(endpoint, credential, purpose);
    if (target === undefined) return Promise.resolve(unfit);
    const call = endpoint.jea
      ? ({ kind: 'command', script: jeaCommands[purpose] } as const)
      : ({ kind: 'script', script: request.script } as const);
    return parts.winrm(target, { ...request, ...call });
  }
  const target = sshTargetFor(endpoint, credential);
  return target ? parts.ssh(target, request) : Promise.resolve(unfit);
}
