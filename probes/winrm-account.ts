/**
 * From a server of the inventory and a credential to the target that the WinRM wire wants.
 *
 * The wire needs the password or the key as text. It hangs on the target as a property that is not listed, so that printing the
 * target, logging it or turning it into JSON does not show it.
 */
import type { Credential, Purpose } from './credentials';
import type { WinrmEndpoint } from './live-inventory';
import type { ClientCertificate, WinrmAccount, WinrmTarget } from './transports/winrm/target';
import { unlisted } from './unlisted';

/** Undefined when the credential does not fit: SSH has its own keys and agents, and a certificate stands for itself. */
export function winrmTargetFor(
  endpoint: WinrmEndpoint,
  { identity, signIn }: Credential,
  purpose: Purpose['purpose'],
): WinrmTarget | undefined {
  const { host, https, port, auth, trust, certificateName, spn } = endpoint;
  const configuration = purpose === 'fix' ? endpoint.fixConfiguration : endpoint.configuration;
  const target = { host, https, port, auth, trust, certificateName, spn, configuration };
  if (auth === 'certificate') {
    if (signIn.by !== 'certificate') return undefined;
    const { certificate, privateKey, passphrase } = signIn;
    const own: ClientCertificate = {
      certificate,
      privateKey: privateKey.reveal(),
      passphrase: passphrase?.reveal(),
    };
    return { ...target, account: undefined, clientCertificate: unlisted(own, ['privateKey', 'passphrase']) };
  }
  if (signIn.by !== 'password') return undefined;
  const account: WinrmAccount = { user: identity.user, domain: identity.domain, password: signIn.password.reveal() };
  return { ...target, account: unlisted(account, ['password']) };
}
