/**
 * Which ways to sign in are tried on a server, and in which order.
 *
 * Kerberos comes first where it can be had; NTLM follows when Kerberos cannot even begin (no such service name, no KDC),
 * never after a password was refused: a second try would count towards a lock-out.
 */
import type { Because } from '../../answer';
import type { AuthenticatorFactory } from './authenticator';
import { basicAuthenticator, certificateAuthenticator } from './auth-header';
import { noKdc } from './kerberos-failure';
import { hasMd5 } from './md5';
import type { NtlmPorts } from './ntlm-auth';
import { ntlmAuthenticator } from './ntlm-auth';
import type { WinrmAccount, WinrmTarget } from './target';

export type Choice =
  | { readonly ok: true; readonly factories: readonly AuthenticatorFactory[] }
  | { readonly ok: false; readonly because: Because };

export interface AuthPorts extends NtlmPorts {
  /** Undefined where Kerberos is not installed. */
  readonly kerberos: ((account: WinrmAccount) => AuthenticatorFactory) | undefined;
  /** Whether MD5 is allowed; found out where it is not said. */
  readonly md5?: boolean | undefined;
}

export function chooseAuth(target: WinrmTarget, ports: AuthPorts): Choice {
  const { account, auth, https } = target;
  if (auth === 'certificate') {
    if (!https) return no('unencrypted', 'a client certificate over HTTP');
    if (target.clientCertificate === undefined) return no('auth', 'no client certificate');
    return { ok: true, factories: [certificateAuthenticator()] };
  }
  if (account === undefined) return no('auth', 'no account');
  if (auth === 'basic') {
    return https ? { ok: true, factories: [basicAuthenticator(account)] } : no('unencrypted', 'Basic over HTTP');
  }
  const ntlm = (ports.md5 ?? hasMd5()) ? [ntlmAuthenticator(account, ports)] : [];
  if (auth === 'ntlm') return ntlm.length > 0 ? { ok: true, factories: ntlm } : no('not-supported', noMd5);
  const kerberos = ports.kerberos?.(account);
  const factories = [...(kerberos === undefined ? [] : [kerberos]), ...(auth === 'negotiate' ? ntlm : [])];
  if (factories.length > 0) return { ok: true, factories };
  const missing = 'Kerberos is not installed beside Preflight';
  return no('not-supported', auth === 'negotiate' ? `${missing}; ${noMd5}` : missing);
}

/** MD5 is part of NTLM and cannot be replaced. */
const noMd5 = 'NTLM needs MD5, which this build of Node and OpenSSL does not allow (FIPS)';

function no(code: Because['code'], detail: string): Choice {
  return { ok: false, because: { code, detail } };
}

/** Failures of one way to sign in after which the next way may be tried without risk. */
export function mayTryNext(because: Because): boolean {
  return ['spn', 'not-supported', 'clock-skew'].includes(because.code) || noKdc(because);
}
