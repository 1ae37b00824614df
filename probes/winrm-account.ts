/**
 * From a server of the inventory and a credential to the target that the WinRM wire wants.
 *
 * The wire needs the password as text. It hangs on the account as a property that is not listed, so that printing the
 * target, logging it or turning it into JSON does not show it.
 */
import type { Credential, Purpose } from './credentials';
import type { WinrmEndpoint } from './live-inventory';
import type { WinrmAccount, WinrmTarget } from './transports/winrm/target';
import { unlisted } from './unlisted';

/** Undefined when the credential is no password: keys and agents are for SSH. */
export function winrmTargetFor(
  endpoint: WinrmEndpoint,
  { identity, signIn }: Credential,
  purpose: Purpose['purpose'],
): WinrmTarget | undefined {
  if (signIn.by !== 'password') return undefined;
  const { host, https, port, auth, trust, certificateName, spn } = endpoint;
  const configuration = purpose === 'fix' ? endpoint.fixConfiguration : endpoint.configuration;
  const account: WinrmAccount = { user: identity.user, domain: identity.domain, password: signIn.password.reveal() };
  const target = { host, https, port, auth, trust, certificateName, spn, configuration };
  return { ...target, account: unlisted(account, ['password']) };
}
