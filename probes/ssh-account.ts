/**
 * From a server of the inventory and a credential to the target that the SSH wire wants.
 *
 * Password, key and passphrase hang on it as properties that are not listed, so that printing the target, logging it or
 * turning it into JSON does not show them.
 */
import type { Credential } from './credentials';
import type { SshEndpoint } from './live-inventory';
import type { SshSignIn, SshTarget } from './transports/ssh/ssh-target';
import { unlisted } from './unlisted';

/** The account is called as Windows knows it: DOMAIN\user, or the name alone. Undefined for what is WinRM’s alone. */
export function sshTargetFor(endpoint: SshEndpoint, { identity, signIn }: Credential): SshTarget | undefined {
  if (signIn.by === 'certificate') return undefined;
  const { host, port, trust } = endpoint;
  const user = identity.domain === '' ? identity.user : `${identity.domain}\\${identity.user}`;
  return { host, port, user, signIn: sshSignIn(signIn), trust };
}

function sshSignIn(signIn: Exclude<Credential['signIn'], { by: 'certificate' }>): SshSignIn {
  if (signIn.by === 'agent') return { by: 'agent', socket: signIn.agent };
  if (signIn.by === 'password') {
    const password: SshSignIn = { by: 'password', password: signIn.password.reveal() };
    return unlisted(password, ['password']);
  }
  const { privateKey, passphrase } = signIn;
  const key = { by: 'key', privateKey: privateKey.reveal(), passphrase: passphrase?.reveal() } as const;
  return unlisted(key, ['privateKey', 'passphrase']);
}
