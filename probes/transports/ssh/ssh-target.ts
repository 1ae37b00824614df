/**
 * A server as SSH reaches it: where it listens, which host key is believed, and how an account signs in.
 */

/** How the server proves that it is the right one. There is no third kind, and no way to skip this. */
export type HostTrust =
  /** SHA-256 fingerprints as `ssh-keygen -l` prints them, with or without `SHA256:`; more than one during a change of keys. */
  | { readonly by: 'pin'; readonly sha256: readonly string[] }
  /** The text of a known_hosts file of OpenSSH. */
  | { readonly by: 'known-hosts'; readonly text: string };

export type SshSignIn =
  | { readonly by: 'password'; readonly password: string }
  /** `privateKey` is the text of the key file; `passphrase` is undefined when the key is not encrypted. */
  | { readonly by: 'key'; readonly privateKey: string; readonly passphrase: string | undefined }
  /** `socket` is the path of the agent's socket or named pipe. */
  | { readonly by: 'agent'; readonly socket: string };

export interface SshTarget {
  /** Full name or address; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** As the server knows the account: reader, CORP\reader or reader@corp.example. */
  readonly user: string;
  readonly signIn: SshSignIn;
  readonly trust: HostTrust;
}

export const defaultSshPort = 22;
