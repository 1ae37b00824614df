/**
 * The wire to real servers: the constant agent script over WinRM or SSH, with the account for the errand.
 *
 * What travels is always the same script; what varies is one JSON value. A visit that failed before the script started
 * may be tried again by whoever asked; after that, reading is asked again and a fix never.
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
import { wrongServer } from '../wrong-server';
import type { RawOutcome, RawSheet, Wire, WireLimits } from '../wire';
import type { SshAnswer, SshRequest } from './ssh/run-script';
import type { SshTarget } from './ssh/ssh-target';
import type { ScriptAnswer, ScriptRequest } from './winrm/run-script';
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

type Visit =
  | { readonly ok: true; readonly read: Extract<FrameRead, { ok: true }> }
  | { readonly ok: false; readonly because: Because; readonly started: boolean };

export function createLiveWire(parts: LiveParts): Wire {
  const serverOf = (name: string): LiveServer | undefined => parts.live.servers.get(name);
  return {
    ask: async (target, questions, limits): Promise<RawSheet> => {
      const server = serverOf(target.name);
      if (!server) return { ok: false, because: { code: 'dns', detail: target.name } };
      const visit = await visitServer(parts, server, { questions }, { purpose: 'read' }, limits);
      if (!visit.ok) return { ok: false, because: visit.because };
      if ('sheet' in visit.read) return visit.read.sheet;
      return { ok: false, because: { code: 'bad-answer', detail: 'an outcome instead of a sheet' } };
    },
    act: async (target, fix, limits, paper): Promise<RawOutcome> => {
      const server = serverOf(target.name);
      if (!server) return { ended: 'not-started', because: { code: 'dns', detail: target.name } };
      if (!paper) return { ended: 'not-started', because: { code: 'auth', detail: 'no approval in hand' } };
      const errand = { fix: { kind: fix.kind, params: fix.params } };
      const visit = await visitServer(parts, server, errand, { purpose: 'fix', approved: paper }, limits);
      if (!visit.ok) return { ended: visit.started ? 'lost' : 'not-started', because: visit.because };
      if ('outcome' in visit.read) return visit.read.outcome;
      return { ended: 'lost', because: { code: 'bad-answer', detail: 'a sheet instead of an outcome' } };
    },
  };
}

async function visitServer(
  parts: LiveParts,
  server: LiveServer,
  errand: AgentErrand,
  purpose: Purpose,
  limits: WireLimits,
): Promise<Visit> {
  const visited = await parts.credentials.visit(server, purpose, limits.signal, async (credential) => {
    const result = await runOn(parts, server, credential, errand, purpose.purpose, limits);
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
  credential: Credential,
  errand: AgentErrand,
  purpose: Purpose['purpose'],
  limits: WireLimits,
): Promise<Visit> {
  const nonce = parts.newNonce();
  const request = {
    script: agentScript.text,
    input: encodeRequest(nonce, errand, Math.max(1_000, limits.deadlineMs - spareMs)),
    deadlineMs: limits.deadlineMs,
    maxBytes: limits.maxBytes,
    signal: limits.signal,
  };
  const answer = await send(parts, server, credential, purpose, request);
  if (!answer.ok) return answer;
  const read = readFrame(answer.output, nonce);
  // The script may have begun before it refused or was cut off, so it counts as started.
  if (!read.ok) return { ok: false, because: read.because, started: true };
  const elsewhere = wrongServer(server.server, read.about.host);
  return elsewhere ? { ok: false, because: elsewhere, started: true } : { ok: true, read };
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
    return target ? parts.winrm(target, { ...request, kind: 'script' }) : Promise.resolve(unfit);
  }
  const target = sshTargetFor(endpoint, credential);
  return target ? parts.ssh(target, request) : Promise.resolve(unfit);
}
