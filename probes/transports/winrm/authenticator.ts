/**
 * One way to sign in to a server over one connection: NTLM, Kerberos, Basic or a client certificate.
 *
 * The connection asks for a first token, hands over what the server answers, and then seals and unseals what it carries.
 * An authenticator belongs to one TCP connection and is thrown away with it.
 */
import type { Because } from '../../answer';
import type { Sealed } from './ntlm-seal';

/** Mutual TLS as WS-Management names it (DSP0226, annex on security profiles). */
export const certificateProfile = 'http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual';

export type AuthStep =
  | {
      readonly ok: true;
      /** What to send next, without the scheme's name; undefined when there is nothing left to send. */
      readonly token: string | undefined;
      /** True when our side needs nothing more from the server. */
      readonly done: boolean;
    }
  | { readonly ok: false; readonly because: Because };

export interface Authenticator {
  readonly name: 'kerberos' | 'ntlm' | 'basic' | 'certificate';
  /** The word before the token in the Authorization header. A certificate is announced by the name of its profile. */
  readonly scheme: 'Kerberos' | 'Negotiate' | 'Basic' | typeof certificateProfile;
  /** The protocol of sealed bodies; undefined when this way cannot seal and therefore needs HTTPS. */
  readonly sealing:
    'application/HTTP-SPNEGO-session-encrypted' | 'application/HTTP-Kerberos-session-encrypted' | undefined;
  /** True when every request repeats the header, because nothing is remembered by the connection. */
  readonly everyRequest: boolean;
  readonly start: () => Promise<AuthStep>;
  /** `challenge` is the server's token as it stood in WWW-Authenticate. */
  readonly step: (challenge: string) => Promise<AuthStep>;
  /** Undefined when nothing can be sealed any more, because the keys are gone; the connection is then of no use. */
  readonly seal: (plain: Buffer) => Promise<Sealed | undefined>;
  /** Undefined when the signature does not fit. */
  readonly unseal: (sealed: Sealed) => Promise<Buffer | undefined>;
  /** The server's clock minus ours in milliseconds, when the sign-in told. */
  readonly clockOffsetMs: () => number | undefined;
  readonly close: () => void;
}

/** What an authenticator is told about the connection it is for. */
export interface AuthChannel {
  /** `tls-server-end-point:` and the hash (RFC 5929); undefined on HTTP, or when the certificate allows none. */
  readonly channelBindings: Buffer | undefined;
  /** The name to ask for, such as HTTP/ex01.corp.example. */
  readonly spn: string;
}

export type AuthenticatorFactory = (channel: AuthChannel) => Authenticator;
