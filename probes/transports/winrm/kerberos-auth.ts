/**
 * Signs in with Kerberos and seals what the connection carries, with MIT Kerberos in a process beside the program.
 *
 * Neither kinit nor a shared ticket cache is involved. The server has to prove itself too; a server that does not is
 * refused.
 */
import type { AuthChannel, Authenticator, AuthenticatorFactory, AuthStep } from './authenticator';
import type { KerberosAnswer } from './kerberos-messages';
import { kerberosPrincipal, serviceName } from './kerberos-name';
import type { KerberosProcess } from './kerberos-process';
import { kerberosEnvironment, kerberosProcess } from './kerberos-process';
import type { Sealed } from './ntlm-seal';
import type { WinrmAccount } from './target';

/** A silent KDC keeps libkrb5 busy for half a minute; nobody waits that long here. */
const patienceMs = 20_000;
const idleMs = 60_000;

/** For `AuthPorts.kerberos`: one process for the whole program. It starts when it is needed and ends by itself. */
export function systemKerberos(
  environment: Readonly<Record<string, string | undefined>>,
): (account: WinrmAccount) => AuthenticatorFactory {
  // Sources that run without a build are read by the same means in the child as here.
  const nodeOptions = __filename.endsWith('.ts') ? process.execArgv : [];
  const tickets = kerberosProcess({ environment: kerberosEnvironment(environment), nodeOptions, idleMs });
  return (account) => kerberosAuthenticator(account, tickets);
}

/** `openMs` is how long the KDC may take for a ticket. */
export function kerberosAuthenticator(
  account: WinrmAccount,
  process: KerberosProcess,
  openMs = patienceMs,
): AuthenticatorFactory {
  return (channel) => kerberosOn({ channel, account, process, openMs });
}

interface Wish {
  readonly channel: AuthChannel;
  readonly account: WinrmAccount;
  readonly process: KerberosProcess;
  readonly openMs: number;
}

function kerberosOn({ process, ...given }: Wish): Authenticator {
  const session = process.newSession();
  // Given up once it was asked for: a connection may be kept for longer than the password.
  let wish: Omit<Wish, 'process'> | undefined = given;
  const begin = (): Promise<AuthStep> => {
    const now = wish;
    wish = undefined;
    return now === undefined ? Promise.resolve(outOfTurn) : start({ ...now, process }, session);
  };
  return {
    name: 'kerberos',
    scheme: 'Kerberos',
    sealing: 'application/HTTP-Kerberos-session-encrypted',
    everyRequest: false,
    start: begin,
    step: async (challenge) =>
      stepOf(await process.ask({ kind: 'step', session, token: Buffer.from(challenge, 'base64') })),
    seal: async (plain) => sealedOf(await process.ask({ kind: 'seal', session, plain })),
    unseal: async ({ signature, data }) => {
      const answer = await process.ask({ kind: 'unseal', session, signature, data });
      return answer.kind === 'plain' ? Buffer.from(answer.plain) : undefined;
    },
    // GSSAPI allows for the difference that it learns from the KDC but does not tell it.
    clockOffsetMs: () => undefined,
    close: () => void process.ask({ kind: 'close', session }),
  };
}

async function start({ channel, account, process, openMs }: Wish, session: number): Promise<AuthStep> {
  const principal = kerberosPrincipal(account);
  if (!principal.ok) return principal;
  const service = serviceName(channel.spn);
  if (!service.ok) return service;
  const password = Buffer.from(account.password, 'utf8');
  const opened = process.ask({
    kind: 'open',
    session,
    principal: principal.principal,
    netbios: principal.netbios,
    password,
    service: service.name,
    channelBindings: channel.channelBindings,
  });
  // Node has copied the message by the time that it was sent or refused.
  void opened.finally(() => password.fill(0));
  return stepOf(await withinTime(opened, openMs));
}

function withinTime(opened: Promise<KerberosAnswer>, openMs: number): Promise<KerberosAnswer> {
  return new Promise((resolve) => {
    const late: KerberosAnswer = {
      kind: 'failed',
      because: { code: 'timeout', detail: `kdc: silent for ${openMs} ms` },
    };
    const timer = setTimeout(() => resolve(late), openMs);
    void opened.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

const outOfTurn: AuthStep = { ok: false, because: { code: 'bad-answer', detail: 'kerberos: out of turn' } };

function stepOf(answer: KerberosAnswer): AuthStep {
  if (answer.kind === 'failed') return { ok: false, because: answer.because };
  if (answer.kind !== 'step') return outOfTurn;
  const { token, done } = answer;
  return { ok: true, token: token.length === 0 ? undefined : Buffer.from(token).toString('base64'), done };
}

/** When the process was lost between two messages, its keys are gone. */
function sealedOf(answer: KerberosAnswer): Sealed | undefined {
  if (answer.kind !== 'sealed') return undefined;
  return { signature: Buffer.from(answer.signature), data: Buffer.from(answer.data) };
}
