/**
 * The account for one visit to one server: read with the reading identity, change with the fixing identity.
 *
 * The fixing secret is loaded only for an approved fix and never kept. After a refusal the secret is read once more; if
 * it has not changed, that is the end of it, so that no account is locked by Preflight.
 */
import { z } from 'zod';
import { isValidFor, type ApprovedFix } from './approved-fix';
import type { Clock } from './clock';
import { keptSecrets, type KeptSecrets } from './kept-secrets';
import type { Identity, LiveServer } from './live-inventory';
import { noSecret, type Secret, type SecretRead, type SecretSource, type SecretTrouble } from './secrets';
import { scrubber } from './scrub';
import { signInTrials, type SignInTrials, type Trial } from './sign-in-trials';

export type Purpose = { readonly purpose: 'read' } | { readonly purpose: 'fix'; readonly approved: ApprovedFix };

export type SignIn =
  | { readonly by: 'password'; readonly password: Secret }
  /** `passphrase` is undefined for a key without one. */
  | { readonly by: 'key'; readonly privateKey: Secret; readonly passphrase: Secret | undefined }
  /** Socket or pipe. */
  | { readonly by: 'agent'; readonly agent: string }
  /** A client certificate in PEM; `passphrase` is undefined for a key without one. */
  | {
      readonly by: 'certificate';
      readonly certificate: string;
      readonly privateKey: Secret;
      readonly passphrase: Secret | undefined;
    };

export interface Credential {
  readonly identity: Identity;
  readonly signIn: SignIn;
}

export type CredentialRead =
  { readonly ok: true; readonly credential: Credential } | { readonly ok: false; readonly because: SecretTrouble };

/** What a visit says about the account, beside its own result. `refused` only when nothing was started. */
export interface Attempted<T> {
  readonly account: 'accepted' | 'refused' | 'undecided';
  readonly result: T;
}

export type Attempt<T> = (credential: Credential, onSignedIn: () => void) => Promise<Attempted<T>>;

export type Visited<T> =
  { readonly ok: true; readonly result: T } | { readonly ok: false; readonly because: SecretTrouble };

export interface Credentials {
  /** For looking at what would be used, such as the doctor does. Whoever signs in uses `visit`. */
  readonly credentialsFor: (server: LiveServer, purpose: Purpose, signal: AbortSignal) => Promise<CredentialRead>;
  /**
   * Signs in through `attempt`: once, and a second time only when the server refused the account and the secret has
   * changed since it was read. The result is that of the last attempt, with the secret blotted out wherever a server
   * repeated it.
   *
   * `attempt` calls `onSignedIn` as soon as the server has accepted the account: other servers wait for that, and not
   * for the end of a long script.
   */
  readonly visit: <T>(
    server: LiveServer,
    purpose: Purpose,
    signal: AbortSignal,
    attempt: Attempt<T>,
  ) => Promise<Visited<T>>;
}

export interface CredentialParts {
  readonly source: SecretSource;
  readonly clock: Clock;
  /** Reads the file of a private key (`readSecretFile`); `name` is what trouble calls it. */
  readonly readKey: (path: string, name: string) => Promise<SecretRead>;
  /** Reads the file of a certificate, which is no secret; undefined when it cannot be read. */
  readonly readCertificate: (path: string) => string | undefined;
}

interface Drawer extends Pick<CredentialParts, 'readKey' | 'readCertificate'> {
  readonly kept: KeptSecrets;
  readonly trials: SignInTrials;
}

/** One for the process: what it knows about refused passwords holds for all visits together. */
export function createCredentials({ source, clock, readKey, readCertificate }: CredentialParts): Credentials {
  const drawer: Drawer = { readKey, readCertificate, kept: keptSecrets(source, clock), trials: signInTrials(clock) };
  return {
    credentialsFor: (server, purpose, signal) => credentialFor(drawer, server, purpose, signal, 'kept'),
    visit: async (server, purpose, signal, attempt) => {
      const first = await credentialFor(drawer, server, purpose, signal, 'kept');
      if (!first.ok) return first;
      const tried = await tryOnce(drawer, server, first.credential, signal, attempt);
      if (!tried.ok || tried.attempted.account !== 'refused') return resultOf(tried);
      const renewed = await credentialFor(drawer, server, purpose, signal, first.credential);
      if (!renewed.ok || isSame(drawer, first.credential, renewed.credential)) return resultOf(tried);
      const again = await tryOnce(drawer, server, renewed.credential, signal, attempt);
      return resultOf(again.ok ? again : tried);
    },
  };
}

/** `from`: the secret may come from memory, or must be another one than that of this refused credential. */
async function credentialFor(
  drawer: Drawer,
  server: LiveServer,
  purpose: Purpose,
  signal: AbortSignal,
  from: 'kept' | Credential,
): Promise<CredentialRead> {
  const identity = purpose.purpose === 'fix' ? server.fixAs : server.readAs;
  if (identity === undefined) return noSecret('no-account', server.server.name, 'fixAs');
  if (purpose.purpose === 'fix' && !isValidFor(purpose.approved, server.server.name)) {
    return noSecret('not-approved', identity.name);
  }
  const read = (name: string): Promise<SecretRead> => {
    if (purpose.purpose === 'fix') return drawer.kept.readOnce(name, signal);
    return from === 'kept' ? drawer.kept.read(name, signal) : renewUnlessDone(drawer, name, from, signal);
  };
  const signIn = await signInFor(drawer, identity, server.endpoint, read);
  return 'ok' in signIn ? signIn : { ok: true, credential: { identity, signIn } };
}

type NoSecret = Extract<SecretRead, { ok: false }>;

type Reader = (name: string) => Promise<SecretRead>;

/** Over SSH a key file comes before an agent, and an agent before a password. Over WinRM the endpoint says what it takes. */
async function signInFor(
  drawer: Drawer,
  identity: Identity,
  endpoint: LiveServer['endpoint'],
  read: Reader,
): Promise<SignIn | NoSecret> {
  const { name, secret, sshKeyFile, sshKeyPassphrase, sshAgent } = identity;
  if (endpoint.transport === 'ssh' && sshKeyFile !== undefined) {
    const key = await keyFor(drawer, name, sshKeyFile, sshKeyPassphrase, read);
    return 'ok' in key ? key : { by: 'key', ...key };
  }
  if (endpoint.transport === 'ssh' && sshAgent !== undefined) return { by: 'agent', agent: sshAgent };
  if (endpoint.transport === 'winrm' && endpoint.auth === 'certificate') return certificateFor(drawer, identity, read);
  if (secret === undefined) return noSecret('missing', name, 'secret');
  const password = await read(secret);
  return password.ok ? { by: 'password', password: password.value } : password;
}

async function certificateFor(drawer: Drawer, identity: Identity, read: Reader): Promise<SignIn | NoSecret> {
  const { name, certificateFile, keyFile, keyPassphrase } = identity;
  if (certificateFile === undefined || keyFile === undefined) {
    return noSecret('missing', name, certificateFile === undefined ? 'certificateFile' : 'keyFile');
  }
  // Read each time, like the key: both are replaced together.
  const certificate = drawer.readCertificate(certificateFile);
  if (certificate === undefined) return noSecret('missing', name, certificateFile);
  const key = await keyFor(drawer, name, keyFile, keyPassphrase, read);
  return 'ok' in key ? key : { by: 'certificate', certificate, ...key };
}

async function keyFor(
  { readKey }: Drawer,
  name: string,
  file: string,
  passphraseName: string | undefined,
  read: Reader,
): Promise<{ readonly privateKey: Secret; readonly passphrase: Secret | undefined } | NoSecret> {
  const privateKey = await readKey(file, name);
  if (!privateKey.ok) return privateKey;
  const passphrase = passphraseName === undefined ? undefined : await read(passphraseName);
  if (passphrase?.ok === false) return passphrase;
  return { privateKey: privateKey.value, passphrase: passphrase?.value };
}

/** Another visit may have read the new secret already. */
async function renewUnlessDone(
  drawer: Drawer,
  name: string,
  refused: Credential,
  signal: AbortSignal,
): Promise<SecretRead> {
  const now = await drawer.kept.read(name, signal);
  const [old] = secretsIn(refused);
  return now.ok && old !== undefined && drawer.trials.same(now.value, old) ? drawer.kept.renew(name, signal) : now;
}

function isSame(drawer: Drawer, one: Credential, other: Credential): boolean {
  const [[first], [second]] = [secretsIn(one), secretsIn(other)];
  return first === undefined || second === undefined || drawer.trials.same(first, second);
}

type Tried<T> =
  { readonly ok: true; readonly attempted: Attempted<T> } | { readonly ok: false; readonly because: SecretTrouble };

async function tryOnce<T>(
  drawer: Drawer,
  server: LiveServer,
  credential: Credential,
  signal: AbortSignal,
  attempt: Attempt<T>,
): Promise<Tried<T>> {
  const { identity, signIn } = credential;
  // Keys and agents do not count towards a lock-out.
  let trial: Trial | undefined;
  if (signIn.by === 'password') {
    const account = `${identity.domain}\\${identity.user}`;
    const start = await drawer.trials.begin(account, signIn.password, server.server.name, signal);
    if (!start.ok) return noSecret(start.why === 'stop' ? 'refused' : 'cancelled', identity.name);
    trial = start.trial;
  }
  const scrub = scrubber(secretsIn(credential));
  try {
    const attempted = await attempt(credential, () => trial?.end('accepted'));
    trial?.end(attempted.account);
    return { ok: true, attempted: { account: attempted.account, result: scrub(attempted.result) } };
  } catch (thrown) {
    // A bug of ours, whose words may be shown too. The error itself, with what hangs on it, goes no further.
    const { name, message } = errorWords.parse(thrown);
    throw new Error(scrub(`${name}: ${message}`));
  } finally {
    trial?.end('undecided');
  }
}

const errorWords = z
  .object({ name: z.string().catch('Error'), message: z.string().catch('') })
  .catch({ name: 'Error', message: '' });

function secretsIn({ signIn }: Credential): Secret[] {
  if (signIn.by === 'agent') return [];
  if (signIn.by === 'password') return [signIn.password];
  return signIn.passphrase === undefined ? [] : [signIn.passphrase];
}

function resultOf<T>(tried: Tried<T>): Visited<T> {
  return tried.ok ? { ok: true, result: tried.attempted.result } : tried;
}
