/**
 * Prepares the one way in which an account signs in, and says before any connection what is wrong with its key.
 *
 * Only what the target names is tried. A key that is refused is never followed by a password: each try counts towards
 * a lock-out.
 */
import { createPrivateKey } from 'node:crypto';
import type { AuthenticationType, AuthHandlerMiddleware, AnyAuthMethod, ParsedKey } from 'ssh2';
import { utils } from 'ssh2';
import type { Because } from '../../answer';
import type { SshTarget } from './ssh-target';

export type Prepared =
  { readonly ok: true; readonly method: AnyAuthMethod } | { readonly ok: false; readonly because: Because };

export function prepareSignIn({ user: username, signIn }: SshTarget): Prepared {
  if (signIn.by === 'password') return { ok: true, method: { type: 'password', username, password: signIn.password } };
  if (signIn.by === 'agent') return { ok: true, method: { type: 'agent', username, agent: signIn.socket } };
  const key = readKey(signIn.privateKey, signIn.passphrase);
  return typeof key === 'string' ? refuse(key) : { ok: true, method: { type: 'publickey', username, key } };
}

/**
 * Offers the prepared way once. `onRefusal` is called with what the server would accept instead; `partly` means that
 * the proof was accepted and the server wants another one besides.
 */
export function offerOnce(
  method: AnyAuthMethod,
  onRefusal: (accepts: readonly AuthenticationType[], partly: boolean) => void,
): AuthHandlerMiddleware {
  let offered = false;
  // ssh2 reads what this returns, although its types say otherwise; false ends the sign-in.
  return (accepts: readonly AuthenticationType[] | null, partly: boolean | null): AnyAuthMethod | false => {
    if (!offered) {
      offered = true;
      return method;
    }
    onRefusal(accepts ?? [], partly === true);
    return false;
  };
}

/** What a refused sign-in means, with all that the server tells about it. */
export function refusalOf(
  { user, signIn }: SshTarget,
  accepts: readonly AuthenticationType[],
  partly: boolean,
): Because {
  const offers = accepts.length > 0 ? `; the server accepts ${accepts.join(', ')}` : '';
  const proof = { password: 'the password', key: 'the key', agent: 'each key of the agent' }[signIn.by];
  const said = partly ? `${proof} is not enough by itself` : `${proof} was not accepted`;
  return { code: 'auth', detail: `${user}: ${said}${offers}` };
}

/** The key, or what is wrong with it. Nothing of the key itself is ever part of the sentence. */
function readKey(text: string, passphrase: string | undefined): ParsedKey | string {
  const key = utils.parseKey(text, passphrase);
  if (key instanceof Error) return objectionTo(text, key.message, passphrase !== undefined);
  return key.isPrivateKey() ? key : 'this is a public key; the private key belongs here';
}

function objectionTo(text: string, message: string, hasPassphrase: boolean): string {
  if (/bad passphrase|integrity check|bad decrypt/i.test(message)) return 'the passphrase of the private key is wrong';
  if (/no passphrase given/i.test(message)) return 'the private key is encrypted and no passphrase is stored';
  if (/BEGIN ENCRYPTED PRIVATE KEY/.test(text)) return `the private key is encrypted PKCS#8; ${conversion}`;
  if (/BEGIN PRIVATE KEY/.test(text)) return `the private key is ${kindOfPkcs8(text)} in PKCS#8; ${conversion}`;
  // A wrong passphrase for an old PEM key often shows only as a key that makes no sense.
  if (hasPassphrase && /BEGIN (RSA|EC|DSA) PRIVATE KEY/.test(text)) return 'the passphrase or the private key is wrong';
  return `the private key cannot be read: ${message.slice(0, 120)}`;
}

const conversion = 'only the OpenSSH format is read, which "ssh-keygen -p -f FILE" writes';

function kindOfPkcs8(pem: string): string {
  try {
    return createPrivateKey(pem).asymmetricKeyType ?? 'of an unknown kind';
  } catch {
    return 'damaged, or of an unknown kind,';
  }
}

function refuse(detail: string): Prepared {
  return { ok: false, because: { code: 'auth', detail } };
}
