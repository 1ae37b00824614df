/**
 * The realm of the Kerberos tests, with one account and one server, and a connection of ours to it.
 */
import { randomBytes } from 'node:crypto';
import tls from 'node:tls';
import { systemClock } from '../../../probes/clock';
import type { AuthenticatorFactory } from '../../../probes/transports/winrm/authenticator';
import type { Connection } from '../../../probes/transports/winrm/connection';
import { connectionTo } from '../../../probes/transports/winrm/connection';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import type { KeptLinks } from '../../../probes/transports/winrm/links';
import type { KerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { startLimits } from '../../../probes/transports/limits';
import type { WinrmAccount, WinrmTarget } from '../../../probes/transports/winrm/target';
import type { Kdc } from '../peers/kdc';
import { realm, startKdc } from '../peers/kdc';

export const account: WinrmAccount = { user: 'reader', domain: 'corp.example', password: 'Kettle-Drum-41' };
export const spn = 'HTTP/ex01.corp.example';

export async function startRealm(): Promise<{ readonly kdc: Kdc; readonly keytab: string }> {
  const kdc = await startKdc();
  kdc.addPrincipal(`${account.user}@${realm}`, '-pw', account.password, '+requires_preauth');
  kdc.addPrincipal(`${spn}@${realm}`, '-randkey');
  return { kdc, keytab: kdc.keytab(`${spn}@${realm}`) };
}

/** The server is reached by its loopback name and asked for under its own. */
export function targetOf(peer: { readonly port: number }, changes: Partial<WinrmTarget> = {}): WinrmTarget {
  return {
    host: 'localhost',
    https: false,
    port: peer.port,
    auth: 'kerberos',
    account,
    trust: { by: 'system' },
    certificateName: undefined,
    spn,
    configuration: 'Microsoft.PowerShell',
    ...changes,
  };
}

export function connect(
  target: WinrmTarget,
  kerberos: KerberosProcess,
  altered: (factory: AuthenticatorFactory) => AuthenticatorFactory = (factory) => factory,
  kept?: KeptLinks,
): Connection {
  return connectionTo(target, {
    now: systemClock.now,
    randomBytes,
    systemTrust: () => tls.createSecureContext(),
    kerberos: (of) => altered(kerberosAuthenticator(of, kerberos)),
    kept,
  });
}

/** What came back, or the code and the detail of what went wrong. */
export async function say(connection: Connection, text: string): Promise<{ readonly text: string } | Failure> {
  const limits = startLimits(systemClock, 30_000, undefined);
  const answer = await connection.send(text, 20_000, limits);
  limits.release();
  if (answer.ok) return { text: answer.text };
  return { code: answer.because.code, detail: answer.because.detail ?? '' };
}

export interface Failure {
  readonly code: string;
  readonly detail: string;
}
