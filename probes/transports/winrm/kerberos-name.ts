/**
 * How an account and a server are called in Kerberos, decided before anybody is asked.
 *
 * A wrong guess about an account's realm would count as a wrong password somewhere else, so what is not certain is refused.
 */
import net from 'node:net';
import type { Because } from '../../answer';
import type { WinrmAccount } from './target';

export interface KerberosPrincipal {
  readonly ok: true;
  /** `user@REALM`, or `user` alone when the realm is the default one of krb5.conf. */
  readonly principal: string;
  /** A NetBIOS domain that the default realm must begin with; undefined when the realm is in `principal`. */
  readonly netbios: string | undefined;
}

export type Refusal = { readonly ok: false; readonly because: Because };

export function kerberosPrincipal(account: WinrmAccount): KerberosPrincipal | Refusal {
  const at = account.user.lastIndexOf('@');
  if (at > 0) return inRealm(account.user.slice(0, at), account.user.slice(at + 1));
  if (account.domain === '') return refusal('not-supported', 'kerberos: the account has no domain');
  if (account.domain.includes('.')) return inRealm(account.user, account.domain);
  return { ok: true, principal: escaped(account.user), netbios: account.domain };
}

/** Windows names its realms in capitals, and MIT Kerberos minds the case. */
function inRealm(user: string, realm: string): KerberosPrincipal {
  return { ok: true, principal: `${escaped(user)}@${realm.toUpperCase()}`, netbios: undefined };
}

function escaped(user: string): string {
  return user.replace(/[\\/@]/g, '\\$&');
}

/**
 * What the ticket is asked for: `HTTP/ex01.corp.example@`, where the empty realm leaves it to the account's own domain
 * controllers to say which domain the server is in. DNS is never asked: whoever answers for it could name another server.
 */
export function serviceName(spn: string): { readonly ok: true; readonly name: string } | Refusal {
  const [, host] = /^[^/@\s]+\/([^/@\s]+)(?:\/[^/@\s]+)?(?:@[^/@\s]+)?$/.exec(spn) ?? [];
  if (host === undefined) return refusal('spn', `${spn} is not a service principal name`);
  if (net.isIP(withoutPort(host)) !== 0) return refusal('spn', `${spn}: Kerberos needs a name in place of the address`);
  return { ok: true, name: spn.includes('@') ? spn : `${spn}@` };
}

function withoutPort(host: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(host);
  if (bracketed !== null) return bracketed[1] ?? '';
  return net.isIPv6(host) ? host : host.replace(/:\d+$/, '');
}

/** Whether `user@CORP.EXAMPLE` may stand for `CORP\user`; the reason when it may not. */
export function realmObjection(canonical: string, netbios: string): Because | undefined {
  const realm = canonical.slice(canonical.lastIndexOf('@') + 1);
  if (realm.split('.')[0]?.toLowerCase() === netbios.toLowerCase()) return undefined;
  const detail = `kerberos: the domain ${netbios} is not the default realm ${realm}; name the account as user@domain`;
  return { code: 'not-supported', detail };
}

function refusal(code: Because['code'], detail: string): Refusal {
  return { ok: false, because: { code, detail } };
}
