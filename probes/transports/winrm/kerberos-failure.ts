/**
 * What a refusal of GSSAPI means for people.
 *
 * The minor status of MIT Kerberos is the protocol's own error number plus a base; above 127 are the library's own. The
 * numbers are those of RFC 4120 7.5.9 and of krb5.h; texts are never parsed, because they are translated.
 */
import type { Because } from '../../answer';
import type { FailureCode } from '../../errors';
import type { GssStatus } from './gssapi';

/** `kdc`: while the ticket was fetched. `server`: while the server's reply was examined. */
export type KerberosPhase = 'kdc' | 'server';

const base = -1_765_328_384;
const generic = 60;

export const kerberosErrors = {
  preauthFailed: 24,
  badIntegrity: 31,
  ticketExpired: 32,
  realmUnknown: 154,
  kdcUnreachable: 156,
  realmUnresolved: 220,
} as const;

const codes: Readonly<Record<number, FailureCode>> = {
  1: 'auth', // the account has expired
  2: 'spn', // the service's account has expired
  6: 'auth', // no such account
  7: 'spn', // no such service
  8: 'spn', // more than one such service
  12: 'auth', // a policy of the domain forbids it
  13: 'spn',
  14: 'not-supported', // no common kind of encryption
  18: 'auth', // disabled or locked
  19: 'spn', // the service's account is disabled
  23: 'auth', // the password has expired
  24: 'auth', // wrong password
  25: 'auth', // a smart card or the like is demanded
  31: 'auth', // wrong password, or a reply made with another key
  32: 'auth', // the ticket has expired
  33: 'clock-skew', // the ticket is not valid yet
  34: 'auth', // a replay
  35: 'spn', // the ticket is for another service
  37: 'clock-skew',
  41: 'spn', // the service runs under another account than the one that holds the name
  44: 'spn',
  45: 'spn',
  68: 'auth', // the account is of another realm
  147: 'auth',
  148: 'clock-skew',
  154: 'dns',
  210: 'auth',
  220: 'dns',
  224: 'not-supported', // krb5.conf names no default realm
  247: 'not-supported', // no ticket with a kind of encryption that krb5.conf allows
};

/** Major status of GSSAPI (RFC 2744), for refusals that carry no number of Kerberos. */
const majors: Readonly<Record<number, FailureCode>> = { 4: 'cbt', 6: 'bad-answer', 9: 'bad-answer', 11: 'auth' };

/**
 * libkrb5 tries each KDC for seconds before it gives up on silence (27 s seen), and gives up at once when it is turned
 * away; it reports both alike, so the time is the only hint.
 */
const silenceMs = 3000;

/** The protocol's or the library's error number; undefined when the status is none of Kerberos. */
export function kerberosError({ minor }: GssStatus): number | undefined {
  const number = (minor | 0) - base;
  return number > 0 && number < 256 ? number : undefined;
}

export function becauseOfStatus(status: GssStatus, phase: KerberosPhase, elapsedMs: number): Because {
  const number = kerberosError(status);
  // A server that says no without a reason does so for the account or for the channel binding.
  const code = number === generic && phase === 'server' ? 'auth' : codeOf(status, number, elapsedMs);
  const said = number === undefined ? `${status.text} (${hex(status.major)}, ${hex(status.minor)})` : status.text;
  return { code, detail: `${phase}: ${said}`.slice(0, 300) };
}

function codeOf({ major }: GssStatus, number: number | undefined, elapsedMs: number): FailureCode {
  if (number === kerberosErrors.kdcUnreachable) return elapsedMs < silenceMs ? 'refused' : 'timeout';
  const known = number === undefined ? undefined : codes[number];
  return known ?? majors[(major >>> 16) & 0xff] ?? 'fault';
}

/** True when the KDC could not be reached, which says nothing about the account: another way to sign in may be tried. */
export function noKdc({ code, detail }: Because): boolean {
  return (code === 'dns' || code === 'refused' || code === 'timeout') && detail?.startsWith('kdc: ') === true;
}

/** True when the KDC looked at the password and said no; asking again with the same one could lock the account. */
export function wrongPassword(status: GssStatus): boolean {
  const number = kerberosError(status);
  return number === kerberosErrors.preauthFailed || number === kerberosErrors.badIntegrity;
}

function hex(value: number): string {
  return `0x${(value >>> 0).toString(16).padStart(8, '0')}`;
}
