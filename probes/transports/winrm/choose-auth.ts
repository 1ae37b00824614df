/**
 * Which ways to sign in are tried on a server, and in which order.
 *
 * Kerberos comes first where it can be had; NTLM follows when Kerberos cannot even begin (no such service name, no KDC),
 * never after a password was refused: a second try would count towards a lock-out.
 */
import type { Because } from '../../answer';
import type { AuthenticatorFactory } from './authenticator';
import { basicAuthenticator } from './auth-basic';
import { noKdc } from './kerberos-failure';
import type { NtlmPorts } from './ntlm-auth';
import { ntlmAuthenticator } from './ntlm-auth';
import type { WinrmAccount, WinrmTarget } from './target';

export type Choice =
  | { readonly ok: true; readonly factories: readonly AuthenticatorFactory[] }
  | { readonly ok: false; readonly because: Because };

export interface AuthPorts extends NtlmPorts {
  /** Undefined where Kerberos is not installed. */
  readonly kerberos: ((account: WinrmAccount) => AuthenticatorFactory) | undefined;
}

export function chooseAuth(target: WinrmTarget, ports: AuthPorts): Choice {
  const { account, auth } = target;
  if (auth === 'basic') {
    if (target.https) return { ok: true, factories: [basicAuthenticator(account)] };
    return { ok: false, because: { code: 'unencrypted', detail: 'Basic over HTTP' } };
  }
  const ntlm = ntlmAuthenticator(account, ports);
  if (auth === 'ntlm') return { ok: true, factories: [ntlm] };
  const kerberos = ports.kerberos?.(account);
  if (auth === 'negotiate') return { ok: true, factories: kerberos === undefined ? [ntlm] : [kerberos, ntlm] };
  if (kerberos !== undefined) return { ok: true, factories: [kerberos] };
  return { ok: false, because: { code: 'not-supported', detail: 'Kerberos is not installed beside Preflight' } };
}

/** Failures of one way to sign in after which the next way may be tried without risk. */
export function mayTryNext(because: Because): boolean {
  return ['spn', 'not-supported', 'clock-skew'].includes(because.code) || noKdc(because);
}
