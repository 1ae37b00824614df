/**
 * Sign-ins that need nothing but a header in every request: Basic, where the password itself travels, and the client
 * certificate, which TLS has shown already. Neither can seal, so both are offered on HTTPS only (see `choose-auth.ts`).
 */
import type { Authenticator, AuthenticatorFactory } from './authenticator';
import { certificateProfile } from './authenticator';
import type { WinrmAccount } from './target';

export function basicAuthenticator(account: WinrmAccount): AuthenticatorFactory {
  const name = account.domain === '' ? account.user : `${account.domain}\\${account.user}`;
  const token = Buffer.from(`${name}:${account.password}`, 'utf8').toString('base64');
  return () => byHeader('basic', 'Basic', token);
}

/** The certificate and its key belong to the TLS connection (see `dial.ts`). */
export function certificateAuthenticator(): AuthenticatorFactory {
  return () => byHeader('certificate', certificateProfile, undefined);
}

function byHeader(
  name: Authenticator['name'],
  scheme: Authenticator['scheme'],
  token: string | undefined,
): Authenticator {
  return {
    name,
    scheme,
    sealing: undefined,
    everyRequest: true,
    start: async () => ({ ok: true, token, done: true }),
    step: async () => ({ ok: true, token: undefined, done: true }),
    seal: async () => undefined,
    unseal: async () => undefined,
    clockOffsetMs: () => undefined,
    close: () => undefined,
  };
}
