/**
 * A server as WinRM reaches it: where it listens, how its certificate is trusted, and which account signs in.
 */
export interface WinrmAccount {
  readonly user: string;
  /** NetBIOS or DNS domain; empty when `user` is a full name such as reader@corp.example. */
  readonly domain: string;
  readonly password: string;
}

/** What proves us in the TLS handshake, as PEM text. */
export interface ClientCertificate {
  /** Our certificate, followed by those between it and its authority where the server needs them. */
  readonly certificate: string;
  readonly privateKey: string;
  /** Undefined when the key is not encrypted. */
  readonly passphrase: string | undefined;
}

/** How a certificate is believed. The system's authorities are the default; a pin replaces chain and name, not dates. */
export type WinrmTrust =
  | { readonly by: 'system' }
  /** PEM text of one or more authorities; only these are believed. */
  | { readonly by: 'authority'; readonly pem: string }
  /** SHA-256 of the server's own certificate, in hexadecimal, colons allowed. */
  | { readonly by: 'pin'; readonly sha256: string };

export interface WinrmTarget {
  /** Full name or address; an IPv6 address without brackets. */
  readonly host: string;
  readonly https: boolean;
  /** Undefined means 5986 for HTTPS and 5985 for HTTP. */
  readonly port: number | undefined;
  /** `negotiate` means Kerberos where it can be had, else NTLM. */
  readonly auth: 'kerberos' | 'ntlm' | 'basic' | 'negotiate' | 'certificate';
  /** Undefined with `certificate`: the server knows which account it maps the certificate to. */
  readonly account: WinrmAccount | undefined;
  /** Shown on HTTPS only, and only with `certificate`. */
  readonly clientCertificate?: ClientCertificate | undefined;
  readonly trust: WinrmTrust;
  /** The name that the certificate bears and that Kerberos is asked for, where it is not `host`. */
  readonly certificateName: string | undefined;
  /** A full service principal name, where HTTP/<host> is not the registered one. */
  readonly spn: string | undefined;
  /** The session configuration: Microsoft.PowerShell, or the name of a JEA endpoint. */
  readonly configuration: string;
}

/** Where a server is and how it proves itself: a target without anything that signs in. */
export type WinrmPlace = Omit<WinrmTarget, 'account' | 'clientCertificate'>;

export function placeOf({ account: _account, clientCertificate: _certificate, ...place }: WinrmTarget): WinrmPlace {
  return place;
}

export function portOf(target: WinrmPlace): number {
  return target.port ?? (target.https ? 5986 : 5985);
}

/** `host:port` with brackets around an IPv6 address, as URLs and Host headers want it. */
export function authorityOf(target: WinrmPlace): string {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return `${host}:${portOf(target)}`;
}

export function urlOf(target: WinrmPlace): string {
  return `${target.https ? 'https' : 'http'}://${authorityOf(target)}/wsman`;
}

export function spnOf(target: WinrmPlace): string {
  return target.spn ?? `HTTP/${target.certificateName ?? target.host}`;
}
