/**
 * One sign-in and what is sealed with it, inside the Kerberos process.
 *
 * What is asked of a session is done one after the other, because the library keeps count of its messages.
 */
import { gssFlags } from './gssapi';
import type { Gssapi, GssHandle, GssStatus, Initiated } from './gssapi';
import type { Credential, Credentials } from './kerberos-credentials';
import { becauseOfStatus, kerberosError, kerberosErrors } from './kerberos-failure';
import type { KerberosPhase } from './kerberos-failure';
import type { KerberosAnswer, KerberosRequest } from './kerberos-messages';
import { joinWrapToken, signatureBytes, splitWrapToken } from './kerberos-token';

export interface KerberosSession {
  readonly handle: (request: KerberosRequest) => Promise<KerberosAnswer>;
}

type Open = Extract<KerberosRequest, { kind: 'open' }>;
type Usable = Extract<Credential, { ok: true }>;

/** What the answer of the server must have granted, or else nothing would be protected. */
const needed = gssFlags.mutual | gssFlags.confidential | gssFlags.integrity | gssFlags.replay | gssFlags.sequence;
/** AES128 and AES256 with SHA-1: those whose messages Windows lays out in the known way. */
const sealingTypes: readonly (number | undefined)[] = [17, 18];
const credentialsExpired = 11;

interface State {
  context: GssHandle | null;
  target: GssHandle | undefined;
  credential: Usable | undefined;
  bindings: Buffer | undefined;
  established: boolean;
}

export function openSession(gss: Gssapi, credentials: Credentials, now: () => number): KerberosSession {
  const state: State = {
    context: null,
    target: undefined,
    credential: undefined,
    bindings: undefined,
    established: false,
  };
  const work = { gss, credentials, now, state };
  let last: Promise<unknown> = Promise.resolve();
  return {
    handle: (request) => {
      const answer = last.then(() => perform(work, request));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

interface Work {
  readonly gss: Gssapi;
  readonly credentials: Credentials;
  readonly now: () => number;
  readonly state: State;
}

async function perform(work: Work, request: KerberosRequest): Promise<KerberosAnswer> {
  const { gss, state } = work;
  if (request.kind === 'open') return begin(work, request);
  if (request.kind === 'close') return close(work);
  if (request.kind === 'step') {
    // Without a context the library would begin a new sign-in.
    if (state.context === null) return failed('bad-answer', 'server: a token came out of turn');
    return step(work, bufferOf(request.token), 'server');
  }
  if (state.context === null || !state.established) return failed('bad-answer', 'kerberos: not signed in');
  if (request.kind === 'seal') {
    const plain = bufferOf(request.plain);
    const token = gss.wrap(state.context, plain);
    const sealed = token && splitWrapToken(token, plain.length);
    return sealed === undefined ? failed('not-supported', cannotSeal) : { kind: 'sealed', ...sealed };
  }
  const sealed = { signature: bufferOf(request.signature), data: bufferOf(request.data) };
  const plain =
    sealed.signature.length === signatureBytes ? gss.unwrap(state.context, joinWrapToken(sealed)) : undefined;
  return plain === undefined ? failed('bad-answer', 'kerberos: the seal does not fit') : { kind: 'plain', plain };
}

async function begin(work: Work, request: Open): Promise<KerberosAnswer> {
  const { gss, state } = work;
  const target = gss.importPrincipal(request.service);
  if (!target.ok) return failed('spn', target.status.text);
  state.target = target.value;
  state.bindings = request.channelBindings && bufferOf(request.channelBindings);
  const password = bufferOf(request.password);
  try {
    const first = await attempt(work, { ...request, password });
    // A ticket that ran out while it lay here says nothing about the account.
    return first === 'expired' ? settled(await attempt(work, { ...request, password })) : first;
  } finally {
    password.fill(0);
  }
}

function settled(answer: KerberosAnswer | 'expired'): KerberosAnswer {
  return answer === 'expired' ? failed('auth', 'kdc: the ticket has expired') : answer;
}

async function attempt(
  work: Work,
  wish: { readonly principal: string; readonly netbios: string | undefined; readonly password: Buffer },
): Promise<KerberosAnswer | 'expired'> {
  const credential = await work.credentials.get(wish);
  if (!credential.ok) return { kind: 'failed', because: credential.because };
  work.state.credential = credential;
  let expired = false;
  const answer = await step(work, undefined, 'kdc', (status) => (expired = hasExpired(status)));
  if (!expired) return answer;
  credential.forget();
  letGo(work.state);
  forgetContext(work);
  return 'expired';
}

function hasExpired(status: GssStatus): boolean {
  return (
    ((status.major >>> 16) & 0xff) === credentialsExpired || kerberosError(status) === kerberosErrors.ticketExpired
  );
}

async function step(
  work: Work,
  token: Buffer | undefined,
  phase: KerberosPhase,
  onFailure?: (status: GssStatus) => void,
): Promise<KerberosAnswer> {
  const { gss, now, state } = work;
  if (state.credential === undefined || state.target === undefined || state.established)
    return failed('bad-answer', 'server: a token came out of turn');
  // Whoever is silent here has not proven to know the key.
  if (token?.length === 0) return failed('auth', 'server: it did not prove that it is the one we asked for');
  const begun = now();
  const { context, target, bindings, credential } = { ...state, target: state.target, credential: state.credential };
  const result = await gss.initiate({ credential: credential.handle, context, target, bindings, token });
  state.context = result.context;
  if (!result.ok) {
    onFailure?.(result.status);
    return { kind: 'failed', because: becauseOfStatus(result.status, phase, now() - begun) };
  }
  return result.value.done ? establish(work, result.value) : { kind: 'step', token: result.value.token, done: false };
}

const cannotSeal = 'kerberos: only AES keys (types 17 and 18) can seal here';

function establish({ gss, state }: Work, { token, flags }: Initiated): KerberosAnswer {
  letGo(state);
  if (state.context === null || (flags & needed) !== needed) {
    return failed('unencrypted', 'kerberos: the server does not agree to signing and sealing');
  }
  const type = gss.encryptionType(state.context);
  if (!sealingTypes.includes(type))
    return failed('not-supported', `${cannotSeal}, the ticket has ${type ?? 'another'}`);
  state.established = true;
  return { kind: 'step', token, done: true };
}

function close(work: Work): KerberosAnswer {
  letGo(work.state);
  forgetContext(work);
  if (work.state.target !== undefined) work.gss.releaseName(work.state.target);
  work.state.target = undefined;
  work.state.established = false;
  return { kind: 'closed' };
}

function letGo(state: State): void {
  state.credential?.release();
  state.credential = undefined;
}

function forgetContext({ gss, state }: Work): void {
  if (state.context !== null) gss.deleteContext(state.context);
  state.context = null;
}

function failed(code: Extract<KerberosAnswer, { kind: 'failed' }>['because']['code'], detail: string): KerberosAnswer {
  return { kind: 'failed', because: { code, detail } };
}

/** Memory that is shared with `bytes`, so that overwriting one overwrites the other. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
