/**
 * Basic sign-in: the password itself travels in every request, so it is offered on HTTPS only (see `choose-auth.ts`).
 */
import type { AuthenticatorFactory } from './authenticator';
import type { WinrmAccount } from './target';

export function basicAuthenticator(account: WinrmAccount): AuthenticatorFactory {
  const name = account.domain === '' ? account.user : `${account.domain}\\${account.user}`;
  const token = Buffer.from(`${name}:${account.password}`, 'utf8').toString('base64');
  const cannotSeal = async (): Promise<never> => {
    throw new Error('Basic cannot seal');
  };
  return () => ({
    name: 'basic',
    scheme: 'Basic',
    sealing: undefined,
    everyRequest: true,
    start: async () => ({ ok: true, token, done: true }),
    step: async () => ({ ok: true, token: undefined, done: true }),
    seal: cannotSeal,
    unseal: cannotSeal,
    clockOffsetMs: () => undefined,
    close: () => undefined,
  });
}
